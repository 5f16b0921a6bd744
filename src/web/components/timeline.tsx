import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ApiError, call, type Output } from '../api.ts';
import { capital, dayWords } from '../time.ts';
import { useClock } from './clock.tsx';
import { Trouble, Waiting } from './waiting.tsx';

type Entry = Output<'person.timeline'>['entries'][number];

const words: Readonly<Record<Entry['kind'], string>> = {
  mail: 'mail',
  capture: 'note',
  debrief: 'debrief',
  draft: 'draft',
  moment: 'moment',
};

const EntryRow = ({ entry }: { readonly entry: Entry }) => {
  const clock = useClock();
  const own = entry.from === 'you' || entry.from === '';
  const title = entry.title || (own ? `Your ${words[entry.kind]}` : capital(words[entry.kind]));
  const meta = [entry.title ? words[entry.kind] : '', entry.title || !own ? entry.from : ''].filter(Boolean).join(', ');
  return (
    <li className="row entry">
      <span className="when">{dayWords(entry.said, clock)}</span>
      <div className="what">
        <p className="row-title small" dir="auto">
          {entry.kind === 'moment' ? (
            <Link to="/debrief/$moment" params={{ moment: entry.id }}>
              {title}
            </Link>
          ) : (
            <Link to="/source/$source" params={{ source: entry.id }}>
              {title}
            </Link>
          )}
          {meta ? <span className="with"> {meta}</span> : null}
        </p>
        {entry.text ? (
          <p className="entry-text" dir="auto">
            {entry.text}
          </p>
        ) : null}
        {entry.kind === 'mail' ? (
          <Link
            to="/source/$source"
            params={{ source: entry.id }}
            className="verb soft"
            aria-label={`Whole mail: ${title}`}
          >
            Whole mail →
          </Link>
        ) : null}
      </div>
    </li>
  );
};

/** Everything with one person, newest first; older ones on request. */
export const Timeline = ({ person }: { readonly person: string }) => {
  const query = useInfiniteQuery<
    Output<'person.timeline'>,
    ApiError,
    { pages: Output<'person.timeline'>[] },
    readonly unknown[],
    string
  >({
    queryKey: ['person.timeline', person],
    queryFn: ({ pageParam }) =>
      call('person.timeline', { person, limit: 30, ...(pageParam === '' ? {} : { before: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => (last.more ? last.entries.at(-1)?.said : undefined),
  });
  if (query.error && !query.data) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <Waiting />;
  const entries = query.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <p className="quiet">Mail, moments and your lines will stand here, newest first.</p>;
  return (
    <>
      <ol className="rows">
        {entries.map((entry) => (
          <EntryRow key={`${entry.kind} ${entry.id}`} entry={entry} />
        ))}
      </ol>
      {query.hasNextPage ? (
        <p className="rows-foot">
          <button type="button" className="verb" onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading …' : 'Older →'}
          </button>
        </p>
      ) : null}
    </>
  );
};
