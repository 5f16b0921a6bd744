import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import type { FactView } from '../../app/views.ts';
import type { FactKind } from '../../domain/facts/fact.ts';
import { ApiError, call } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { kindOrder, kinds } from '../words.ts';
import { Careful } from './careful.tsx';
import { errorWords, useNotice } from './notice.tsx';

const isKind = (words: string): words is FactKind => kindOrder.some((kind) => kind === words);

/** Mends a fact in place: kind, whose, for whom, the act, the day; a name that nobody has is added on request. Escape leaves it as it was. */
export const FactEdit = ({
  fact,
  focus = 'kind',
  close,
}: {
  readonly fact: FactView;
  /** Where the writing begins. */
  readonly focus?: 'kind' | 'owner';
  readonly close: (changed?: FactView) => void;
}) => {
  const client = useQueryClient();
  const id = useId();
  const people = useReading('person.list', { limit: 500 });
  const [kind, setKind] = useState<FactKind>(fact.kind);
  const [owner, setOwner] = useState(fact.ownerName);
  const [to, setTo] = useState(fact.toName);
  const [action, setAction] = useState(fact.action ?? '');
  const [due, setDue] = useState(fact.due?.date ?? '');
  const [error, setError] = useState<unknown>(null);
  const { say } = useNotice();

  const save = (): void => {
    call('fact.edit', {
      fact: fact.id,
      ...(kind === fact.kind ? {} : { kind }),
      ...(owner === fact.ownerName ? {} : { owner }),
      ...(to === fact.toName ? {} : { to }),
      ...(action === (fact.action ?? '') ? {} : { action }),
      ...(due === (fact.due?.date ?? '') ? {} : { due: due === '' ? null : due }),
    }).then(async ({ facts }) => {
      await refresh(client);
      close(facts[0]);
    }, setError);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const field = error instanceof ApiError ? error.field : undefined;
  const unknown =
    error instanceof ApiError && error.code === 'not-found' && (field === 'owner' || field === 'to')
      ? (field === 'owner' ? owner : to).trim()
      : '';
  const add = (): void => {
    call('person.add', { name: unknown }).then(({ person }) => {
      say(`${person.name} is among your people.`);
      save();
    }, setError);
  };
  const names = `${id}-names`;

  return (
    <form className="fact-edit" onSubmit={onSubmit} onKeyDown={onKeyDown} aria-label="Edit">
      <label>
        <span>Kind</span>
        <select
          // biome-ignore lint/a11y/noAutofocus: the form opens because its key was pressed.
          autoFocus={focus === 'kind'}
          value={kind}
          onChange={(event) => {
            if (isKind(event.target.value)) setKind(event.target.value);
          }}
        >
          {kindOrder.map((one) => (
            <option key={one} value={one}>
              {kinds[one].one}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Whose</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: the same.
          autoFocus={focus === 'owner'}
          onFocus={(event) => event.target.select()}
          list={names}
          dir="auto"
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
          placeholder="me, or a name"
          aria-invalid={field === 'owner'}
        />
      </label>
      <label>
        <span>For whom</span>
        <input
          list={names}
          dir="auto"
          value={to}
          onChange={(event) => setTo(event.target.value)}
          placeholder="nobody named"
          aria-invalid={field === 'to'}
        />
      </label>
      <label>
        <span>{fact.due && fact.due.date === null ? `Day (“${fact.due.text}”)` : 'Day'}</span>
        <input type="date" value={due} onChange={(event) => setDue(event.target.value)} />
      </label>
      <label className="long">
        <span>What</span>
        <input
          value={action}
          dir="auto"
          maxLength={500}
          onChange={(event) => setAction(event.target.value)}
          placeholder={fact.quote}
        />
      </label>
      <div className="long">
        <Careful text={action} />
      </div>
      <datalist id={names}>
        <option value="me" />
        {people.data?.people.map((person) => (
          <option key={person.id} value={person.name} />
        ))}
      </datalist>
      {error ? (
        <p className="bad" role="alert">
          {unknown === '' ? (
            errorWords(error)
          ) : (
            <>
              Nobody is known as <bdi>{unknown}</bdi>:{' '}
              {/* biome-ignore lint/a11y/noAutofocus: it answers the key that was pressed last; Enter once more adds them. */}
              <button key={unknown} type="button" className="verb" autoFocus onClick={add}>
                add <bdi>{unknown}</bdi> →
              </button>
            </>
          )}
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
