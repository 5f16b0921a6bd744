/** Somebody else wrote on the same words, in another window or by a command: what was typed here stays, and one is chosen. */
export const ChangedElsewhere = ({
  what,
  there,
  mine,
  other,
}: {
  /** "draft", "note". */
  readonly what: string;
  /** How it reads there, to be looked at before choosing. */
  readonly there?: string | undefined;
  readonly mine: () => void;
  readonly other: () => void;
}) => (
  <div className="changed" role="alert">
    <p className="verbs">
      <span>This {what} was changed elsewhere, in another window or by a command.</span>
      <button type="button" className="verb" onClick={mine}>
        Keep mine →
      </button>
      <button type="button" className="verb" onClick={other}>
        Take the other →
      </button>
    </p>
    {there === undefined ? null : (
      <details>
        <summary>Look at the other</summary>
        <p className="other">{there}</p>
      </details>
    )}
  </div>
);
