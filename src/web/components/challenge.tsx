import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { calledName } from '../../domain/people/names.ts';
import { call, type Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { capital, dayWords } from '../time.ts';
import { ChoiceDialog } from './choice-dialog.tsx';
import { useClock } from './clock.tsx';
import { CopyVerb } from './copy-verb.tsx';
import { Section } from './page.tsx';
import { Row } from './row.tsx';
import { UpdateVerb } from './update-verb.tsx';
import { useAnswerGiven } from './use-answer.ts';
import { WhereSaid } from './where-said.tsx';

type Challenge = NonNullable<Output<'week.show'>['challenge']>;
type Step = Challenge['steps'][number];

const names: Readonly<Record<Step['step'], string>> = {
  priority: 'What matters',
  update: 'An update',
  need: 'A need',
  option: 'A way forward',
  reflection: 'Looking back',
};

const Begin = ({ step, person }: { readonly step: Step; readonly person: string }) => {
  switch (step.step) {
    case 'priority':
      return (
        <>
          {step.question === null ? null : <CopyVerb words={step.question} />}
          <Link to="/people/$person" params={{ person }} className="verb soft">
            Note it
          </Link>
        </>
      );
    case 'update':
      return <UpdateVerb person={person} words="Update →" />;
    case 'need':
      return (
        <Link to="/ahead" {...(step.at === null ? {} : { hash: `need-${step.at}` })} className="verb">
          Raise it →
        </Link>
      );
    case 'option':
      return (
        <Link to="/write" className="verb">
          Write →
        </Link>
      );
    case 'reflection':
      return step.at === null ? null : (
        <Link to="/debrief/$moment" params={{ moment: step.at }} className="verb">
          One minute →
        </Link>
      );
  }
};

/** Chooses whose week it is, among those above. */
const Whose = ({
  week,
  without,
  close,
}: {
  readonly week: string;
  readonly without: string;
  readonly close: () => void;
}) => {
  const answer = useAnswerGiven();
  const [text, setText] = useState('');
  const people = useReading('person.list', { standing: 'above', limit: 200 });
  const typed = text.trim().toLowerCase();
  const shown = (people.data?.people ?? []).filter(
    ({ id, name, role }) => id !== without && `${name} ${role}`.toLowerCase().includes(typed),
  );
  return (
    <ChoiceDialog
      label="Whose week is it?"
      field="Whose week is it?"
      list="People above you"
      placeholder="A name or a role"
      maxLength={200}
      text={text}
      write={setText}
      options={shown}
      keyOf={({ id }) => id}
      row={({ name, role }) => (
        <>
          <span className="hit-title" dir="auto">
            {name}
          </span>
          <span className="hit-meta">{role}</span>
        </>
      )}
      take={({ id, name }) =>
        void (async () => {
          if (without !== '') await call('answer.give', { about: `challenge:${without}:${week}`, answer: 'open' });
          await answer(`challenge:${id}:${week}`, 'right', `This week is with ${calledName(name)}.`);
        })()
      }
      close={close}
      status={people.data && shown.length === 0 ? 'Nobody else is above you.' : 'Enter takes. Escape closes.'}
    />
  );
};

const reasons: Readonly<Record<Challenge['why'], string>> = {
  own: 'You chose it.',
  round: 'A round is open.',
  talk: 'You meet this week.',
  thin: 'Least is on file.',
  turn: 'Nobody has two weeks in a row.',
};

/** One relationship for the week: five things that are done by doing the work, each with what shows it. */
export const ChallengePart = ({ challenge, settled }: { readonly challenge: Challenge; readonly settled: boolean }) => {
  const clock = useClock();
  const answer = useAnswerGiven();
  const [choosing, setChoosing] = useState(false);
  const { person, week, about, steps, why } = challenge;
  if (person === null)
    return settled ? null : (
      <Section title="One relationship">
        <p className="section-note">
          Left out this week.{' '}
          <button type="button" className="verb" onClick={() => void answer(about, 'open', 'Taken up again.')}>
            Take it up again →
          </button>
        </p>
      </Section>
    );
  const called = calledName(person.name);
  return (
    <Section
      title={`With ${called}`}
      aside={
        <Link to="/people/$person" params={{ person: person.id }} className="verb soft">
          The page of {called}
        </Link>
      }
    >
      {settled ? null : (
        <p className="section-note" id="challenge">
          One relationship this week, by doing the work. {reasons[why]}
        </p>
      )}
      <ul className="rows week-steps" aria-label={`With ${called}`}>
        {steps.map((step) => (
          <Row
            key={step.step}
            when={
              <>
                {names[step.step]}
                {step.done === null ? null : <small>{capital(dayWords(step.done, clock))}</small>}
              </>
            }
            title={
              <span className={step.done === null ? undefined : 'with'} dir="auto">
                {step.line.text}
              </span>
            }
            verbs={step.done === null && !settled ? <Begin step={step} person={person.id} /> : null}
          >
            {step.line.sources.length > 0 ? <WhereSaid sources={step.line.sources} /> : null}
          </Row>
        ))}
      </ul>
      {settled ? null : (
        <p className="verbs rows-foot">
          <button type="button" className="verb soft" onClick={() => setChoosing(true)}>
            Somebody else
          </button>
          <button
            type="button"
            className="verb soft"
            onClick={() => void answer(about, 'later', 'Left out this week.')}
          >
            Not this week
          </button>
        </p>
      )}
      {choosing ? <Whose week={week} without={person.id} close={() => setChoosing(false)} /> : null}
    </Section>
  );
};
