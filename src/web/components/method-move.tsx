import { Link } from '@tanstack/react-router';
import type { Output } from '../api.ts';
import { CopyVerb } from './copy-verb.tsx';
import { Begin } from './next-steps.tsx';
import { UpdateVerb } from './update-verb.tsx';

export type Step = Output<'method.show'>['steps'][number];
export type Move = NonNullable<Step['move']>;

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
  const { way, step, question, moment, line } = move;
  if (step) return <Begin step={step} whom={[{ about: step.about, person, name }]} />;
  if (question !== null) return <CopyVerb words={question} />;
  if (way === 'update') return <UpdateVerb person={person} words="Update →" />;
  if (way === 'need')
    return (
      <Link to="/ahead" className="verb" aria-label={`Raise it: ${line.text}`}>
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
        Plan a round →
      </Link>
    );
  return (
    <Link to="/write" className="verb">
      Write →
    </Link>
  );
};
