import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { besidesSteps } from '../../domain/framework/besides-steps.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Output } from '../api.ts';
import { useReading } from '../queries.ts';
import { CarefulText } from './careful-text.tsx';
import { CopyVerb } from './copy-verb.tsx';
import { NextSteps } from './next-steps.tsx';
import { Section } from './page.tsx';
import { useAnswerGiven } from './use-answer.ts';
import { WhereSaid } from './where-said.tsx';

type Shown = Output<'assessment.show'>;
type Statement = Shown['strengths'][number];

const Correct = ({
  about,
  name,
  close,
}: {
  readonly about: string;
  readonly name: string;
  readonly close: () => void;
}) => {
  const answer = useAnswerGiven();
  const [words, setWords] = useState('');
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    void answer(about, 'wrong', 'Kept: not so.', words).then(close);
  };
  return (
    <form className="correct" onSubmit={keep}>
      <CarefulText
        label="What is so instead"
        hint="A word is enough, or none."
        value={words}
        change={setWords}
        who={name}
        focus
      />
      <p className="verbs">
        <button type="submit" className="verb">
          Keep
        </button>
        <button type="button" className="verb soft" onClick={close}>
          Leave it
        </button>
      </p>
    </form>
  );
};

const StatementRow = ({ one, name }: { readonly one: Statement; readonly name: string }) => {
  const [correcting, setCorrecting] = useState(false);
  const answer = useAnswerGiven();
  const { about, line, question, card, answer: said } = one;
  return (
    <li className="proposal">
      <div className="proposal-words">
        <p className="serif" dir="auto">
          {line.text}
        </p>
        {question === null ? null : <p className="quiet">Ask: “{question}”</p>}
        <WhereSaid sources={line.sources} />
        {said === 'right' ? <p className="quiet">So it is, you said.</p> : null}
        {correcting ? <Correct about={about} name={name} close={() => setCorrecting(false)} /> : null}
      </div>
      {correcting ? null : (
        <div className="verbs">
          {question === null ? (
            <button
              type="button"
              className="verb soft"
              onClick={() => setCorrecting(true)}
              aria-label={`Not so: ${line.text}`}
            >
              Not so
            </button>
          ) : (
            <CopyVerb words={question} />
          )}
          {said === 'right' ? (
            <button type="button" className="verb soft" onClick={() => answer(about, 'open', 'Taken back.')}>
              Take back
            </button>
          ) : null}
          {card === null ? null : (
            <Link to="/cards" hash={card} className="verb soft">
              Why
            </Link>
          )}
        </div>
      )}
    </li>
  );
};

const Lines = ({
  title,
  lines,
  name,
}: {
  readonly title: string;
  readonly lines: readonly Statement[];
  readonly name: string;
}) =>
  lines.length === 0 ? null : (
    <>
      <h4 className="lane-title">{title}</h4>
      <ul className="rows" aria-label={title}>
        {lines.map((one) => (
          <StatementRow key={one.about} one={one} name={name} />
        ))}
      </ul>
    </>
  );

/** How it stands with one person above the user, from facts, and three steps for this week; the user corrects by a word. */
export const Assessment = ({ person }: { readonly person: Person }) => {
  const { data } = useReading('assessment.show', { person: person.id });
  const answer = useAnswerGiven();
  if (!data || person.standing !== 'above') return null;
  const name = calledName(person.name);
  return (
    <>
      {data.steps.length > 0 ? (
        <Section title="This week">
          <NextSteps steps={data.steps} label={`Steps with ${person.name}`} name={name} all />
        </Section>
      ) : null}
      <Section
        title={`How it stands with ${name}`}
        aside={
          <Link to="/method/$person" params={{ person: person.id }} className="verb soft">
            Six steps and the round →
          </Link>
        }
      >
        <p className="quiet how-little">{data.sentence}</p>
        <Lines title="Goes well" lines={data.strengths} name={name} />
        <Lines title="Thin or open" lines={besidesSteps(data.gaps, data.steps)} name={name} />
        <Lines title="Not known" lines={besidesSteps(data.unknowns, data.steps)} name={name} />
        {data.corrected.length > 0 ? (
          <details className="history">
            <summary>Not so, you said</summary>
            <ul className="unsaid">
              {data.corrected.map(({ about, line, words }) => (
                <li key={about} dir="auto">
                  {line.text} {words ? <>Your words: “{words}” </> : null}
                  <button type="button" className="verb soft" onClick={() => answer(about, 'open', 'Shown again.')}>
                    Show again
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </Section>
    </>
  );
};
