/** Two windows wrote on the same words: what was typed here stays, and one of the two is chosen. */
export const ChangedElsewhere = ({
  what,
  mine,
  other,
}: {
  /** "draft", "note". */
  readonly what: string;
  readonly mine: () => void;
  readonly other: () => void;
}) => (
  <div className="changed verbs" role="alert">
    <span>This {what} was changed in another window.</span>
    <button type="button" className="verb" onClick={mine}>
      Keep mine →
    </button>
    <button type="button" className="verb" onClick={other}>
      Take the other →
    </button>
  </div>
);
