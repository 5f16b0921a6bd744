import { Link } from '@tanstack/react-router';
import type { Mark } from '../../domain/documents/draft.ts';
import { useClock } from '../components/clock.tsx';
import { useReading } from '../queries.ts';
import { longDate } from '../time.ts';

const Source = ({ id, fact }: { readonly id: string; readonly fact: string | null }) => {
  const { data } = useReading('source.show', { source: id });
  const clock = useClock();
  if (!data) return null;
  const quote = data.facts.find((one) => one.id === fact)?.quote.replace(/\s+/g, ' ');
  return (
    <li>
      {quote ? <bdi>{`“${quote}”`}</bdi> : null}
      <Link to="/source/$source" params={{ source: id }}>
        {[data.title, longDate(data.said, clock)].filter(Boolean).join(', ')}
      </Link>
    </li>
  );
};

/** Where words come from that stand as they were compiled. */
export const CompiledNote = ({ mark }: { readonly mark: Mark }) => (
  <div className="card card-compiled">
    <p>{mark.from.length === 0 ? 'A line of Updraft’s, not yours yet.' : 'Compiled, and not edited yet.'}</p>
    {mark.from.length > 0 ? (
      <ul className="basis" aria-label="It rests on">
        {mark.from.map(({ source, fact }) => (
          <Source key={`${source} ${fact}`} id={source} fact={fact} />
        ))}
      </ul>
    ) : null}
  </div>
);
