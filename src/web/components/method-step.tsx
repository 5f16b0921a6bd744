import { Link } from '@tanstack/react-router';
import { MoveVerb, type Step } from './method-move.tsx';
import { Section } from './page.tsx';
import { SourcedLine } from './sources.tsx';
import { useAnswerGiven } from './use-answer.ts';

type Statement = Step['done'][number];

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly Statement[] }) => {
  const answer = useAnswerGiven();
  if (lines.length === 0) return null;
  return (
    <>
      <h4 className="method-part">{title}</h4>
      <ul className="method-lines" aria-label={title}>
        {lines.map(({ about, line, question }) => (
          <li key={about} className="method-line">
            <p className="serif">
              <SourcedLine line={line} />
              {question === null ? null : <span className="quiet method-ask"> Ask: “{question}”</span>}
            </p>
            {question === null ? (
              <button
                type="button"
                className="verb soft"
                aria-label={`Not so: ${line.text}`}
                onClick={() => void answer(about, 'wrong', 'Left out: not so.')}
              >
                Not so
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
};

/** One of the six steps with one person: what was done, what is thin on file, one next move, and why the step helps. */
export const MethodStep = ({
  step,
  place,
  person,
  name,
  planned,
}: {
  readonly step: Step;
  readonly place: number;
  readonly person: string;
  readonly name: string;
  /** The names of what the open round plans already: it stands there, and is not said twice. */
  readonly planned: ReadonlySet<string>;
}) => {
  const answer = useAnswerGiven();
  const { done, more, thin, move, card } = step;
  return (
    <Section title={`${place} ${step.name}`} className="method-step">
      <Lines title="On file" lines={done} />
      {more > 0 ? (
        <p className="quiet method-more">
          And {more} more,{' '}
          <Link to="/people/$person" params={{ person }}>
            on the page of {name}
          </Link>
          .
        </p>
      ) : null}
      <Lines title="Thin" lines={thin} />
      {move ? (
        <div className="method-next">
          <h4 className="method-part">Next</h4>
          {planned.has(move.about) ? (
            <p className="quiet">Planned above.</p>
          ) : (
            <div className="method-line">
              <p className="serif">
                <SourcedLine line={move.line} />
              </p>
              <div className="verbs">
                <MoveVerb move={move} person={person} name={name} />
              </div>
            </div>
          )}
        </div>
      ) : null}
      {done.length + thin.length === 0 && move === null ? <p className="quiet">Nothing is on file of it yet.</p> : null}
      {step.corrected.length > 0 ? (
        <details className="history">
          <summary>Not so, you said</summary>
          <ul className="unsaid">
            {step.corrected.map(({ about, line }) => (
              <li key={about} dir="auto">
                {line.text}{' '}
                <button type="button" className="verb soft" onClick={() => void answer(about, 'open', 'Shown again.')}>
                  Show again
                </button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <details className="history method-why">
        <summary>Why this step</summary>
        <p className="quiet">
          {card.why}{' '}
          <Link to="/cards" hash={card.id}>
            {card.title}
          </Link>
        </p>
      </details>
    </Section>
  );
};
