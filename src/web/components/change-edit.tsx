import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { ChangeView } from '../../app/views.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { call } from '../api.ts';
import { refresh } from '../queries.ts';
import { errorWords } from './notice.tsx';

/** Whether there is anything to mend in it: only a move has a day. */
export const canEdit = ({ what }: ChangeView): boolean => what === 'moved';

/** What to say where there is not. */
export const nothingToEdit = 'Only a move has a day to edit: take this one, or reject it.';

/** Says to which day a promise moves. Escape leaves it as it was. */
export const ChangeEdit = ({
  change,
  close,
}: {
  readonly change: ChangeView;
  readonly close: (changed?: ChangeView) => void;
}) => {
  const client = useQueryClient();
  const [due, setDue] = useState(lastDayOf(change.due) ?? '');
  const [error, setError] = useState<unknown>(null);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    call('change.edit', { change: change.id, due }).then(async (done) => {
      await refresh(client);
      close(done.change);
    }, setError);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <form className="fact-edit" onSubmit={save} onKeyDown={onKeyDown} aria-label="Edit">
      <label>
        <span>{change.due && change.due.date === null ? `New day (“${change.due.text}”)` : 'New day'}</span>
        <input
          type="date"
          required
          // biome-ignore lint/a11y/noAutofocus: the form opens because its key was pressed.
          autoFocus
          value={due}
          onChange={(event) => setDue(event.target.value)}
        />
      </label>
      {error ? (
        <p className="bad" role="alert">
          {errorWords(error)}
        </p>
      ) : null}
      <div className="verbs">
        <button type="submit" className="verb">
          Save
        </button>
        <button type="button" className="verb soft" onClick={() => close()}>
          Leave as it was
        </button>
      </div>
    </form>
  );
};
