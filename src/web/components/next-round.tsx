import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import { call } from '../api.ts';
import { useReading } from '../queries.ts';
import { longDate } from '../time.ts';
import { CarefulText } from './careful-text.tsx';
import { useClock } from './clock.tsx';
import { useKept } from './use-kept.ts';

type Whom = { readonly id: string; readonly name: string };

const Choose = ({ person, close }: { readonly person: Whom; readonly close: () => void }) => {
  const clock = useClock();
  const navigate = useNavigate();
  const kept = useKept();
  const { data } = useReading('cycle.list', { person: person.id });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [aim, setAim] = useState('');
  const called = calledName(person.name);
  if (!data) return null;
  const open = data.cycles.find((one) => one.closed === null);
  const go = (): void => void navigate({ href: `/method/${person.id}` });
  if (open)
    return (
      <p className="plan-open">
        A round with {called} is open, to be looked back on {longDate(open.lookBack, clock)}.{' '}
        <button type="button" className="verb" onClick={go}>
          Look at it →
        </button>
      </p>
    );
  const taken = data.round.filter(({ about }) => !left.has(about)).map(({ about }) => about);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    let made = '';
    void kept(
      async () => {
        made = (await call('cycle.open', { person: person.id, take: taken, aim: aim.trim() })).cycle.id;
      },
      `A round with ${called} is open.`,
      () => call('cycle.remove', { cycle: made }),
    ).then((done) => {
      if (done) go();
    });
  };
  const turn = (about: string): void =>
    setLeft((before) => {
      const next = new Set(before);
      if (!next.delete(about)) next.add(about);
      return next;
    });
  return (
    <form className="asked" onSubmit={submit}>
      {data.round.length === 0 ? (
        <p className="quiet">Nothing is proposed; a round may begin with its aim alone.</p>
      ) : (
        <ul className="plan-choices" aria-label={`What a round with ${called} could plan`}>
          {data.round.map(({ about, words }, place) => (
            <li key={about}>
              <label className="plan-choice">
                <input
                  type="checkbox"
                  // biome-ignore lint/a11y/noAutofocus: the form was asked for by a button, and came a moment later.
                  autoFocus={place === 0}
                  checked={!left.has(about)}
                  onChange={() => turn(about)}
                />
                <span dir="auto">{words}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <CarefulText
        label="What should be different in the end?"
        value={aim}
        change={setAim}
        who={called}
        focus={data.round.length === 0}
      />
      <p className="verbs">
        <button type="submit" className="verb">
          Open the round →
        </button>
        <button type="button" className="verb soft" onClick={close}>
          Not now
        </button>
      </p>
    </form>
  );
};

/** The next plan: a round with each of these people, begun with what is chosen of what is proposed. */
export const NextRounds = ({ people }: { readonly people: readonly Whom[] }) => {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <ul className="rows" aria-label="The next plan">
      {people.map((person) => (
        <li key={person.id} className={chosen === person.id ? 'row person-row choosing' : 'row person-row'}>
          <p className="row-title" dir="auto">
            {person.name}
          </p>
          {chosen === person.id ? null : (
            <button
              type="button"
              className="verb"
              onClick={() => setChosen(person.id)}
              aria-label={`Open a round with ${person.name}`}
            >
              Open a round →
            </button>
          )}
          {chosen === person.id ? <Choose person={person} close={() => setChosen(null)} /> : null}
        </li>
      ))}
    </ul>
  );
};
