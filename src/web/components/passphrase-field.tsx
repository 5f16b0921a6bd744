import { type RefObject, useId, useState } from 'react';

/** A field for a secret, with a switch that shows it. */
export const PassphraseField = ({
  label,
  value,
  onValue,
  fresh = false,
  code = false,
  hint,
  error,
  field,
}: {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** A new secret: password managers offer to make one. */
  readonly fresh?: boolean;
  /** A printed code, typed letter by letter: shown as it is typed. */
  readonly code?: boolean;
  readonly hint?: string;
  readonly error?: string;
  readonly field?: RefObject<HTMLInputElement | null>;
}) => {
  const [shown, setShown] = useState(code);
  const id = useId();
  return (
    <div className="secret">
      <label htmlFor={id}>{label}</label>
      <div className="secret-line">
        <input
          ref={field}
          id={id}
          type={shown ? 'text' : 'password'}
          value={value}
          autoComplete={code ? 'off' : fresh ? 'new-password' : 'current-password'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={1000}
          aria-describedby={`${id}-hint ${id}-error`}
          aria-invalid={error !== undefined}
          onChange={(event) => onValue(event.target.value)}
        />
        <button type="button" className="verb soft" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
        </button>
      </div>
      <p id={`${id}-hint`} className="quiet">
        {hint}
      </p>
      <p id={`${id}-error`} className="bad" role="alert">
        {error}
      </p>
    </div>
  );
};
