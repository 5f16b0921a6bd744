import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Dialog } from './dialog.tsx';

/**
 * A dialog in which one of many is chosen as you type: arrows choose, Enter takes, Escape closes. The words belong to whoever
 * opens it, because they say which `options` there are; `row` shows one of them.
 */
export const ChoiceDialog = <T,>({
  label,
  field,
  list: listLabel,
  placeholder,
  maxLength,
  text,
  write,
  options,
  keyOf,
  row,
  take,
  close,
  status,
}: {
  readonly label: string;
  /** What the field and the list are called to who cannot see them. */
  readonly field: string;
  readonly list: string;
  readonly placeholder: string;
  readonly maxLength: number;
  readonly text: string;
  readonly write: (text: string) => void;
  readonly options: readonly T[];
  readonly keyOf: (option: T) => string;
  readonly row: (option: T) => ReactNode;
  readonly take: (option: T) => void;
  readonly close: () => void;
  readonly status: ReactNode;
}) => {
  const list = useId();
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, Math.max(0, options.length - 1));

  const taken = (option: T): void => {
    close();
    take(option);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setChosen(Math.min(current + 1, options.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(current - 1, 0));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const option = options[current];
      if (option !== undefined) taken(option);
    } else return;
    event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`${list}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, current]);

  return (
    <Dialog label={label} close={close} className="search">
      <input
        type="text"
        inputMode="search"
        role="combobox"
        aria-label={field}
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-activedescendant={options.length > 0 ? `${list}-${current}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        dir="auto"
        spellCheck={false}
        maxLength={maxLength}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          write(event.target.value);
          setChosen(0);
        }}
      />
      <div id={list} role="listbox" aria-label={listLabel} className="hits" tabIndex={-1}>
        {options.map((option, index) => (
          <div
            key={keyOf(option)}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className="hit"
            onMouseMove={() => setChosen(index)}
            onClick={() => taken(option)}
            onKeyDown={() => undefined}
          >
            {row(option)}
          </div>
        ))}
      </div>
      <p className="quiet" role="status">
        {status}
      </p>
    </Dialog>
  );
};
