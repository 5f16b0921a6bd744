import { Link } from '@tanstack/react-router';
import { askEnds } from '../../domain/evaluation/ask-answer.ts';
import { call, type Output } from '../api.ts';
import { capital } from '../time.ts';
import { endNames } from './ask-row.tsx';
import { CopyVerb } from './copy-verb.tsx';
import { Begin } from './next-steps.tsx';
import { UpdateVerb } from './update-verb.tsx';
import { useAnswerGiven } from './use-answer.ts';
import { useKept } from './use-kept.ts';

export type Step = Output<'method.show'>['steps'][number];
export type Move = NonNullable<Step['move']>;

/** The word on what may have answered an ask: how it ended, or that it is no answer; the notice takes it back. */
const AnswerVerbs = ({
  about,
  ask,
  answer: { outcome, how },
}: {
  readonly about: string;
  readonly ask: string;
  readonly answer: NonNullable<Move['answer']>;
}) => {
  const kept = useKept();
  const answer = useAnswerGiven();
  return (
    <>
      {(how === null ? askEnds : [how]).map((end) => (
        <button
          key={end}
          type="button"
          className="verb"
          onClick={() =>
            kept(
              () => call('ask.answer', { fact: ask, outcome, how: end }),
              `Kept: ${endNames[end]}.`,
              () => call('ask.answer', { fact: ask, undo: true }),
            )
          }
        >
          {capital(endNames[end])}
        </button>
      ))}
      <button type="button" className="verb soft" onClick={() => answer(about, 'wrong', 'Not asked again.')}>
        Not the answer
      </button>
    </>
  );
};

/** The verb that begins a next move. */
export const MoveVerb = ({
  move,
  person,
  name,
}: {
  readonly move: Move;
  readonly person: string;
  readonly name: string;
}) => {
  const { way, step, question, moment, line, fact, answer } = move;
  if (step) return <Begin step={step} whom={[{ about: step.about, person, name }]} />;
  if (question !== null) return <CopyVerb words={question} />;
  if (answer && fact !== null) return <AnswerVerbs about={move.about} ask={fact} answer={answer} />;
  if (way === 'update') return <UpdateVerb person={person} words="Update →" />;
  if (way === 'need')
    return (
      <Link to="/ahead" hash={`need-${fact ?? moment ?? ''}`} className="verb" aria-label={`Raise it: ${line.text}`}>
        Raise it →
      </Link>
    );
  if (way === 'initiative')
    return (
      <Link to="/initiatives" className="verb">
        Follow it →
      </Link>
    );
  if (way === 'debrief' && moment !== null)
    return (
      <Link to="/debrief/$moment" params={{ moment }} className="verb">
        Debrief →
      </Link>
    );
  if (way === 'round')
    return (
      <Link to="/method/$person" params={{ person }} hash="chapter-round" className="verb">
        Open a round →
      </Link>
    );
  return (
    <Link to="/write" className="verb">
      Write →
    </Link>
  );
};
