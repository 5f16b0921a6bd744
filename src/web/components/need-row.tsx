import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call, type Output } from '../api.ts';
import { refresh, useReading } from '../queries.ts';
import { CarefulText } from './careful-text.tsx';
import { useNotice } from './notice.tsx';
import { SourcedLine } from './sources.tsx';
import { useAnswerGiven } from './use-answer.ts';
import { useBeginProposal } from './use-begin-proposal.ts';

type Need = Output<'need.list'>['needs'][number];

/** One need, its verbs, and the one question before it becomes a draft; open at once where the address names it. */
export const NeedRow = ({ need }: { readonly need: Need }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { sayError } = useNotice();
  const answer = useAnswerGiven();
  const begin = useBeginProposal();
  const people = useReading('person.list', { standing: 'above', limit: 200 }, { enabled: need.person === null });
  const id = `need-${need.fact ?? need.moment ?? ''}`;
  const named = useLocation({ select: ({ hash }) => hash === id });
  const [open, setOpen] = useState(named);
  const [option, setOption] = useState('');
  const [reader, setReader] = useState('');
  const [first, setFirst] = useState('');
  const above = people.data?.people ?? [];
  const to = need.person?.id ?? (reader || above[0]?.id || '');
  const raise = (despite: boolean): void => {
    if (option.trim() === '') return;
    call('need.raise', {
      need: need.fact ?? need.moment ?? '',
      option: option.trim(),
      ...(to === '' ? {} : { reader: to }),
      ...(despite ? { despite } : {}),
    }).then(async ({ draft, reason }) => {
      if (!draft) return setFirst(reason);
      await refresh(client);
      await navigate({ to: '/write/$draft', params: { draft: draft.id } });
    }, sayError);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    raise(false);
  };
  return (
    <li className="row person-row need" id={id}>
      <div className="what">
        <p className="row-title small">
          <SourcedLine line={need.line} />
        </p>
      </div>
      {open ? null : (
        <div className="verbs">
          <button
            type="button"
            className="verb"
            aria-label={`Raise it: ${need.line.text}`}
            onClick={() => setOpen(true)}
          >
            Raise it →
          </button>
          <span className="need-soft">
            {need.fact === null ? null : (
              <button
                type="button"
                className="verb soft"
                aria-label={`Make the case: ${need.line.text}`}
                onClick={() => void begin({ fact: need.fact ?? '' })}
              >
                Make the case
              </button>
            )}
            <button
              type="button"
              className="verb soft"
              aria-label={`Later: ${need.line.text}`}
              onClick={() => void answer(need.about, 'later', 'It comes again in two weeks.')}
            >
              Later
            </button>
            <button
              type="button"
              className="verb soft"
              aria-label={`Not a need: ${need.line.text}`}
              onClick={() => void answer(need.about, 'wrong', 'It is left out.')}
            >
              Not a need
            </button>
          </span>
        </div>
      )}
      {open ? (
        <form className="asked wide" onSubmit={submit}>
          {need.person === null && above.length > 0 ? (
            <label className="who-wrote">
              <span>Who will read it?</span>
              <select value={to} onChange={(event) => setReader(event.target.value)}>
                {above.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <CarefulText
            label="Which one option do you bring?"
            hint="Small enough to be tried, and theirs to choose or leave."
            value={option}
            change={setOption}
            who={need.person?.called ?? 'They'}
            lines={2}
            max={1000}
            focus
          />
          {first === '' ? null : (
            <p className="serif" role="status">
              {first}
            </p>
          )}
          <p className="verbs">
            {first === '' ? (
              <button type="submit" className="verb" aria-disabled={option.trim() === ''}>
                Write the draft →
              </button>
            ) : (
              <button type="button" className="verb" onClick={() => raise(true)}>
                Go on all the same →
              </button>
            )}
            <button type="button" className="verb soft" onClick={() => setOpen(false)}>
              Leave it
            </button>
          </p>
        </form>
      ) : null}
    </li>
  );
};
