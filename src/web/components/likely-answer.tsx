import { type FormEvent, useState } from 'react';
import { Careful } from './careful.tsx';

/** Where an answer to a question that may come is written; Escape leaves it. */
export const AnswerForm = ({
  label,
  words,
  keep,
  close,
}: {
  readonly label: string;
  readonly words: string;
  readonly keep: (words: string) => void;
  readonly close: () => void;
}) => {
  const [typed, setTyped] = useState(words);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() === '') return;
    keep(typed.trim());
    close();
  };
  return (
    <form className="likely-form" onSubmit={submit}>
      <label>
        <span className="hidden">{label}</span>
        <textarea
          // biome-ignore lint/a11y/noAutofocus: it was opened to be typed in.
          autoFocus
          rows={3}
          dir="auto"
          maxLength={2000}
          value={typed}
          placeholder="In two sentences, with the figure or the date they will want."
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation();
              close();
            } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
          }}
        />
      </label>
      <Careful text={typed} />
      <p className="verbs">
        <button type="submit" className="verb" aria-disabled={typed.trim() === ''}>
          Keep this answer <kbd>Enter</kbd>
        </button>
        <button type="button" className="verb soft" onClick={close}>
          Cancel
        </button>
      </p>
    </form>
  );
};
