import { Link } from '@tanstack/react-router';
import type { LineSource } from '../../domain/documents/line.ts';
import { whereWords } from '../words.ts';
import { useClock } from './clock.tsx';

/** Under a line: where each of its words was said, as a link to it. */
export const WhereSaid = ({ sources }: { readonly sources: readonly LineSource[] }) => {
  const clock = useClock();
  if (sources.length === 0) return null;
  return (
    <ul className="examples" aria-label="Where it was said">
      {sources.map((source) => (
        <li key={`${source.id} ${source.quote}`}>
          {source.kind === 'mail' ? (
            <Link to="/thread/$source" params={{ source: source.id }} title={source.quote}>
              {whereWords(source, clock)}
            </Link>
          ) : source.kind === 'draft' ? (
            <Link to="/write/$draft" params={{ draft: source.id }} title={source.quote}>
              {whereWords(source, clock)}
            </Link>
          ) : (
            <Link to="/source/$source" params={{ source: source.id }} title={source.quote}>
              {whereWords(source, clock)}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
};
