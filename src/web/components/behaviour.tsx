import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { call, type Output } from '../api.ts';
import { lettersOn, useKeysIn } from '../keys.ts';
import { refresh, useReading } from '../queries.ts';
import { shortDate } from '../time.ts';
import { counted } from '../words.ts';
import { useClock } from './clock.tsx';
import { useNotice } from './notice.tsx';
import { Section } from './page.tsx';

type Behaviour = Output<'person.behaviour'>;
type Observation = Behaviour['observations'][number];
type Answer = 'confirmed' | 'dismissed' | 'open';

const said: Readonly<Record<Answer, string>> = {
  confirmed: 'Kept as a preference.',
  dismissed: 'Not shown any more.',
  open: 'Taken back.',
};

const useAnswer = (person: string) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  return (observation: string, answer: Answer, before: Answer): void => {
    const tell = async (word: Answer): Promise<void> => {
      await call('person.confirm', { person, observation, answer: word });
      await refresh(client);
    };
    tell(answer).then(() => say(said[answer], () => tell(before)), sayError);
  };
};

const Example = ({ example }: { readonly example: Observation['examples'][number] }) => {
  const clock = useClock();
  // The day on the wall clock of whoever wrote it, as it was counted.
  const day = shortDate(example.said.slice(0, 10), clock);
  const words = (
    <>
      {day}
      {example.quote ? <bdi>{`: “${example.quote}”`}</bdi> : null}
    </>
  );
  const { source, title } = example;
  return (
    <li>
      {example.kind === 'mail' ? (
        <Link to="/thread/$source" params={{ source }} title={title || undefined}>
          {words}
        </Link>
      ) : (
        <Link to="/source/$source" params={{ source }} title={title || undefined}>
          {words}
        </Link>
      )}
    </li>
  );
};

const Row = ({
  one,
  stop,
  answer,
}: {
  readonly one: Observation;
  readonly stop: boolean;
  readonly answer: ReturnType<typeof useAnswer>;
}) => {
  const clock = useClock();
  // Without letters as keys the buttons are the only way.
  const button = lettersOn() ? -1 : undefined;
  return (
    <li className="proposal observation" data-observation={one.id} tabIndex={stop ? 0 : -1} aria-keyshortcuts="Enter x">
      <div className="proposal-words">
        <p className="serif">{one.sentence}</p>
        {one.detail ? <p className="quiet">{one.detail}</p> : null}
        <ul className="examples" aria-label="For example">
          {one.examples.map((example) => (
            <Example key={example.source} example={example} />
          ))}
        </ul>
        {one.confirmed ? <p className="quiet">Kept as a preference on {shortDate(one.confirmed, clock)}.</p> : null}
      </div>
      <div className="verbs">
        {one.confirmed ? (
          <button
            type="button"
            className="verb soft"
            tabIndex={button}
            onClick={() => answer(one.id, 'open', 'confirmed')}
          >
            Take back
          </button>
        ) : (
          <>
            <button
              type="button"
              className="verb"
              data-accept=""
              tabIndex={button}
              onClick={() => answer(one.id, 'confirmed', 'open')}
            >
              Keep
            </button>
            <button
              type="button"
              className="verb soft"
              tabIndex={button}
              onClick={() => answer(one.id, 'dismissed', 'open')}
            >
              Not so
            </button>
          </>
        )}
      </div>
    </li>
  );
};

/** Observations to keep as a preference or to dismiss: Enter keeps, x dismisses, arrows move. */
const Rows = ({
  observations,
  label,
  answer,
}: {
  readonly observations: readonly Observation[];
  readonly label: string;
  readonly answer: ReturnType<typeof useAnswer>;
}) => {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-observation]') ?? [])];
  const at = (target: EventTarget | null): number =>
    rows().findIndex((row) => target instanceof Node && row.contains(target));
  const go = (to: number): void => rows()[Math.max(0, Math.min(to, observations.length - 1))]?.focus();
  const say = (event: KeyboardEvent, word: 'confirmed' | 'dismissed'): boolean => {
    const one = observations[at(event.target)];
    // A link or a button in the row keeps its own Enter.
    if (!one || (event.key === 'Enter' && !(event.target instanceof HTMLLIElement)) || one.confirmed) return false;
    answer(one.id, word, 'open');
    return true;
  };
  useKeysIn(list, {
    enter: (event) => say(event, 'confirmed'),
    x: (event) => say(event, 'dismissed'),
    backspace: (event) => say(event, 'dismissed'),
    arrowdown: (event) => go(at(event.target) + 1),
    arrowup: (event) => go(at(event.target) - 1),
  });
  const stop = Math.min(current, observations.length - 1);
  return (
    <ul className="rows" aria-label={label} ref={list} onFocus={(event) => setCurrent(Math.max(0, at(event.target)))}>
      {observations.map((one, index) => (
        <Row key={one.id} one={one} stop={index === stop} answer={answer} />
      ))}
    </ul>
  );
};

const Earlier = ({
  said: those,
  title,
  verb,
  act,
}: {
  readonly said: Behaviour['dismissed'];
  readonly title: string;
  readonly verb: string;
  readonly act: (observation: string) => void;
}) =>
  those.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul className="unsaid">
        {those.map(({ observation, sentence }) => (
          <li key={observation}>
            {sentence}{' '}
            <button
              type="button"
              className="verb soft"
              onClick={() => act(observation)}
              aria-label={`${verb}: ${sentence}`}
            >
              {verb}
            </button>
          </li>
        ))}
      </ul>
    </>
  );

/** How somebody works, as their mails show it: what holds with its count and examples, and what is not known yet. */
export const HowTheyWork = ({ person }: { readonly person: Person }) => {
  const query = useReading('person.behaviour', { person: person.id });
  const answer = useAnswer(person.id);
  const view = query.data;
  if (!view || (view.observations.length === 0 && view.unsaid.every(({ cases }) => cases === 0))) return null;
  const first = calledName(person.name);
  const { observations, before, dismissed, unsaid } = view;
  const mails = unsaid.find(({ about }) => about === 'length')?.cases ?? 0;
  return (
    <Section title={`How ${first} works`}>
      {observations.length > 0 ? (
        <Rows observations={observations} label={`How ${person.name} works`} answer={answer} />
      ) : (
        <p className="quiet how-little">
          {mails < 12
            ? `Not enough yet: ${counted(mails, 'mail')} from ${first}, 12 in four different weeks are needed.`
            : `No habit shows in the ${counted(mails, 'mail')} from ${first}.`}
        </p>
      )}
      <details className="history not-known">
        <summary>What this rests on, and what is not known</summary>
        <p>
          Counted in {first}’s newest mails, and said only where it held in odd and in even weeks alike. Answers given
          in person or by phone are not seen.
        </p>
        {unsaid.length > 0 ? (
          <ul className="unsaid">
            {unsaid.map(({ title, sentence }) => (
              <li key={title}>{sentence}</li>
            ))}
          </ul>
        ) : null}
        <Earlier
          said={before}
          title="Kept once, not seen any more"
          verb="Take back"
          act={(observation) => answer(observation, 'open', 'confirmed')}
        />
        <Earlier
          said={dismissed}
          title="Not so, you said"
          verb="Show again"
          act={(observation) => answer(observation, 'open', 'dismissed')}
        />
      </details>
    </Section>
  );
};
