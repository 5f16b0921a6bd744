import type { RefObject } from 'react';

/** A quiet field to look for words in what stands below it; Enter goes on, Escape empties it. */
export const FindField = ({
  field,
  label,
  value,
  change,
  enter,
  status,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly enter?: () => void;
  readonly status: string;
}) => (
  <div className="find">
    <input
      ref={field}
      type="search"
      dir="auto"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      maxLength={500}
      value={value}
      aria-keyshortcuts="f"
      onChange={(event) => change(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          event.preventDefault();
          enter?.();
        } else if (event.key === 'Escape' && value !== '') {
          event.preventDefault();
          change('');
        }
      }}
    />
    <p className="quiet" role="status">
      {status}
    </p>
  </div>
);
