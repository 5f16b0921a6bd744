import { type KeyboardEvent, useId } from 'react';
import { Careful } from './careful.tsx';

/**
 * A labelled field in which somebody writes about people. What would hurt or shame if it were read is said under it as it is
 * typed, and stops nothing. `lines` 1 is one line, in which Enter sends the form it stands in.
 */
export const CarefulText = ({
  label,
  value,
  change,
  who = 'They',
  lines = 1,
  placeholder,
  max = 2000,
  hint,
  focus = false,
  labelHidden = false,
  leave,
  onKeyDown,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** Who could read it: a first name, or nobody in particular. */
  readonly who?: string;
  readonly lines?: number;
  readonly placeholder?: string;
  readonly max?: number;
  /** A quiet line that says what belongs here. */
  readonly hint?: string;
  readonly focus?: boolean;
  readonly labelHidden?: boolean;
  /** Called as the field is left. */
  readonly leave?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}) => {
  const id = useId();
  const said = hint === undefined ? undefined : `${id}-hint`;
  const shared = {
    id,
    dir: 'auto' as const,
    value,
    placeholder,
    maxLength: max,
    'aria-describedby': said,
    autoFocus: focus,
    onKeyDown,
    onBlur: leave,
  };
  return (
    <div className="careful-text">
      <label htmlFor={id} className={labelHidden ? 'hidden' : undefined}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="quiet" id={said}>
          {hint}
        </p>
      )}
      {lines === 1 ? (
        <input type="text" {...shared} onChange={(event) => change(event.target.value)} />
      ) : (
        <textarea
          {...shared}
          rows={Math.max(lines, Math.min(14, value.split('\n').length))}
          onChange={(event) => change(event.target.value)}
        />
      )}
      <Careful text={value} who={who} />
    </div>
  );
};
