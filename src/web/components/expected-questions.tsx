import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { call } from '../api.ts';
import { lettersOn, useKeysIn } from '../keys.ts';
import { refresh } from '../queries.ts';
import { shortDate } from '../time.ts';
import { useClock } from './clock.tsx';
import { AnswerForm } from './likely-answer.tsx';
import { useNotice } from './notice.tsx';
import { SaidLine, useAct } from './offers.tsx';
import { Section } from './page.tsx';
import { SmallForm } from './small-form.tsx';
import { orNull, type QuestionShown, useObjectionDeed } from './use-objections.ts';

type Doing = { readonly key: string; readonly what: 'answer' | 'hand' } | null;

const useQuestion = (proposal: string) => {
  const act = useAct();
  const deed = useObjectionDeed(proposal);
  const named = ({ id, key }: QuestionShown) => (id === null ? { about: key } : { objection: id });
  return {
    answer: (one: QuestionShown, answer: string): void => {
      const { prepared } = one;
      // What is prepared for somebody stands before their next talk as well.
      if (prepared && prepared.about !== 'own') {
        const said = { person: prepared.person, about: prepared.about };
        const before = one.from === 'you' ? one.answer : '';
        act(
          answer === '' ? 'Taken out.' : 'Kept for when it comes.',
          () => call('question.prepare', { ...said, answer }),
          () => call('question.prepare', { ...said, answer: before }),
        );
        return;
      }
      void deed(call('objection.save', { proposal, ...named(one), answer }), answer === '' ? 'Taken out.' : 'Kept.');
    },
    hand: (one: QuestionShown, to: string, due: string): Promise<boolean> =>
      deed(
        call('objection.save', { proposal, ...named(one), assigned: orNull(to), due: orNull(due) }),
        to === '' ? 'With nobody now.' : 'Noted who finds it out.',
      ),
    leave: (one: QuestionShown): void =>
      void deed(call('objection.leave', { proposal, keys: [one.id ?? one.key] }), 'Left out.'),
  };
};

const places = {
  case: '/proposals/$proposal',
  evidence: '/proposals/$proposal/evidence',
  people: '/proposals/$proposal/people',
} as const;
const placeNames = { case: 'In the case →', evidence: 'Among the evidence →', people: 'Among the people →' } as const;

const Standing = ({ one }: { readonly one: QuestionShown }) => {
  const clock = useClock();
  if (one.standing === 'answered')
    return (
      <p className="likely-answer">
        <span className="quiet">{one.from === 'you' ? 'You: ' : 'The case: '}</span>
        <bdi>{one.answer}</bdi>
      </p>
    );
  if (one.standing === 'assigned')
    return (
      <p className="meta">
        <bdi>{one.finder === 'you' ? 'You' : one.finder}</bdi>
        {one.finder === 'you' ? ' find it out' : ' finds it out'}
        {one.due === null ? '' : ` by ${shortDate(one.due, clock)}`}
        {one.promise === null ? '' : '; it stands among the commitments'}
      </p>
    );
  return one.onFile ? (
    <p className="likely-answer">
      <SaidLine text={one.onFile.text} sources={one.onFile.sources} />
    </p>
  ) : null;
};

const Row = ({
  proposal,
  one,
  doing,
  set,
}: {
  readonly proposal: string;
  readonly one: QuestionShown;
  readonly doing: Doing;
  readonly set: (doing: Doing) => void;
}) => {
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const { answer, hand } = useQuestion(proposal);
  const promise = (): void => {
    call('objection.promise', { proposal, objection: one.id ?? '' }).then(async ({ fact }) => {
      say('It stands among the commitments now.', async () => {
        await call('fact.reject', { facts: [fact] });
        await refresh(client);
      });
      await refresh(client);
    }, sayError);
  };
  const what = doing?.key === one.key ? doing.what : null;
  const onFile = one.standing === 'open' ? one.onFile : null;
  return (
    <>
      <p className="likely-words">
        <SaidLine text={one.text} sources={one.sources} />
      </p>
      <p className="meta">
        {one.by === '' ? null : (
          <>
            <bdi>{one.by}</bdi>
            {one.why === '' ? '' : ' · '}
          </>
        )}
        {one.why}
      </p>
      <Standing one={one} />
      {what === 'answer' ? (
        <AnswerForm
          label={`Your answer to ${one.text}`}
          words={one.from === 'you' ? one.answer : (one.onFile?.words ?? '')}
          keep={(words) => answer(one, words)}
          close={() => set(null)}
        />
      ) : null}
      {what === 'hand' ? (
        <div className="likely-form">
          <SmallForm
            label={`Who finds out: ${one.text}`}
            fields={[
              {
                name: 'to',
                label: 'Who finds it out, by name; “me” for you',
                max: 320,
                value: one.finder === 'you' ? 'me' : one.finder,
              },
              { name: 'due', label: 'By when', day: true, value: one.due ?? '' },
            ]}
            verb="Keep it"
            keep={({ to = '', due = '' }) => hand(one, to, due)}
            close={() => set(null)}
          />
        </div>
      ) : null}
      {what === null ? (
        <div className="verbs">
          {onFile ? (
            <button type="button" className="verb" onClick={() => answer(one, onFile.words.slice(0, 2000))}>
              Say this<span className="hidden"> when they ask {one.text}</span>
            </button>
          ) : null}
          {one.standing === 'assigned' && one.promise === null && one.id !== null ? (
            <button type="button" className="verb" aria-label={`Put it on file: ${one.text}`} onClick={promise}>
              Put it on file →
            </button>
          ) : null}
          <button
            type="button"
            className={one.standing === 'open' && !onFile ? 'verb' : 'verb soft'}
            aria-label={`${one.standing === 'answered' ? 'In my words' : 'Answer'}: ${one.text}`}
            onClick={() => set({ key: one.key, what: 'answer' })}
          >
            {one.standing === 'answered' ? 'In my words' : 'Answer →'}
          </button>
          {one.standing === 'answered' ? null : (
            <button
              type="button"
              className="verb soft"
              aria-label={`${one.standing === 'assigned' ? 'Change who' : 'Hand it on'}: ${one.text}`}
              onClick={() => set({ key: one.key, what: 'hand' })}
            >
              {one.standing === 'assigned' ? 'Change who' : 'Hand it on'}
            </button>
          )}
          {one.place && one.place !== 'evidence' && one.standing === 'open' ? (
            <Link
              to={places[one.place]}
              params={{ proposal }}
              className="verb soft"
              aria-label={`${placeNames[one.place].replace(' →', '')}: ${one.text}`}
            >
              {placeNames[one.place]}
            </Link>
          ) : null}
        </div>
      ) : null}
    </>
  );
};

/** The questions that will likely be asked of a proposal, open ones first: Enter answers, x leaves out, arrows move. */
export const ExpectedQuestions = ({
  proposal,
  questions,
}: {
  readonly proposal: string;
  readonly questions: readonly QuestionShown[];
}) => {
  const box = useRef<HTMLDivElement>(null);
  const [doing, setDoing] = useState<Doing>(null);
  const [adding, setAdding] = useState(false);
  const [current, setCurrent] = useState(0);
  const deed = useObjectionDeed(proposal);
  const { leave } = useQuestion(proposal);
  const rows = (): HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
  const at = (target: EventTarget | null): number =>
    rows().findIndex((row) => target instanceof Node && row.contains(target));
  const go = (to: number): void => rows()[Math.max(0, Math.min(to, questions.length - 1))]?.focus();
  const onRow = (event: KeyboardEvent, act: (one: QuestionShown) => void): boolean => {
    const one = questions[at(event.target)];
    // A link or a button in the row keeps its own keys.
    if (!one || !(event.target instanceof HTMLLIElement)) return false;
    act(one);
    return true;
  };
  useKeysIn(box, {
    enter: (event) => onRow(event, ({ key }) => setDoing({ key, what: 'answer' })),
    e: (event) => onRow(event, ({ key }) => setDoing({ key, what: 'answer' })),
    x: (event) => onRow(event, leave),
    arrowdown: (event) => go(at(event.target) + 1),
    arrowup: (event) => go(at(event.target) - 1),
  });
  const stop = Math.min(current, questions.length - 1);
  return (
    <Section
      title="What will be asked"
      className="will-be-asked"
      aside={
        adding ? null : (
          <button type="button" className="verb" onClick={() => setAdding(true)}>
            I expect another →
          </button>
        )
      }
    >
      {adding ? (
        <SmallForm
          label="A question that you expect"
          fields={[
            { name: 'words', label: 'The question', max: 500 },
            { name: 'person', label: 'Who may ask it, by name; empty for nobody in particular', max: 320 },
            { name: 'answer', label: 'Your answer, if you have it', lines: 2 },
          ]}
          needs="words"
          verb="Keep it"
          keep={({ words = '', person, answer = '' }) =>
            deed(call('objection.save', { proposal, sort: 'question', words, person: orNull(person), answer }), 'Kept.')
          }
          close={() => setAdding(false)}
        />
      ) : null}
      <div ref={box}>
        <ul
          className="rows likely-list"
          aria-label="What will be asked"
          onFocus={(event) => setCurrent(Math.max(0, at(event.target)))}
        >
          {questions.map((one, place) => (
            <li
              key={one.key}
              className={`likely ${one.standing}`}
              data-question={one.key}
              tabIndex={place === stop ? 0 : -1}
              aria-keyshortcuts={lettersOn() ? 'Enter e x' : 'Enter'}
            >
              <Row proposal={proposal} one={one} doing={doing} set={setDoing} />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
};
