import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { byDay } from '../../domain/sources/by-day.ts';
import { type ApiError, call, type Input, type Output } from '../api.ts';
import { usePageKeys } from '../keys.ts';
import { capital, longDate } from '../time.ts';
import { counted } from '../words.ts';
import { useClock } from './clock.tsx';
import { FindField } from './find-field.tsx';
import { useKeptScroll } from './kept-scroll.ts';
import { useKeptWords } from './kept-words.ts';
import { useLater } from './later.ts';
import { anyOf } from './mail-text.tsx';
import { MonthJump, useMonths } from './month-jump.tsx';
import { TimelineRow } from './timeline-row.tsx';
import { Trouble, Waiting } from './waiting.tsx';

type Page = Output<'person.timeline'>;
type From = Pick<Input<'person.timeline'>, 'before' | 'after' | 'at'>;

const pageSize = 40;
/** So many rows stand there until more are asked for: the page is of what helps now. */
const atFirst = 5;

/** The first rows of the days, as they stand. */
const firstOf = <Day extends { readonly rows: readonly unknown[] }>(days: readonly Day[]): readonly Day[] => {
  let left = atFirst;
  return days.flatMap((day) => {
    const rows = day.rows.slice(0, Math.max(0, left));
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...day, rows }];
  });
};

const useTimeline = (person: string, words: string, month: string) =>
  useInfiniteQuery<Page, ApiError, { pages: Page[] }, readonly unknown[], From>({
    queryKey: ['person.timeline', person, words, month],
    queryFn: ({ pageParam }) =>
      call('person.timeline', { person, limit: pageSize, ...(words === '' ? {} : { query: words }), ...pageParam }),
    initialPageParam: month === '' ? {} : { at: month },
    getPreviousPageParam: (first) => {
      const said = first.entries[0]?.said;
      return first.newer && said !== undefined ? { after: said } : undefined;
    },
    getNextPageParam: (last) => {
      const said = last.entries.at(-1)?.said;
      return last.more && said !== undefined ? { before: said } : undefined;
    },
  });

/** Everything with one person under its days, newest first: to search in, to open at a month, older ones on request. */
export const Timeline = ({
  person,
  month,
}: {
  readonly person: string;
  /** The month it was opened at, as 2011-03; empty for the newest. */
  readonly month: string;
}) => {
  const [typed, setTyped] = useKeptWords(`timeline ${person}`);
  const [whole, setWhole] = useKeptWords(`whole timeline ${person}`);
  const navigate = useNavigate({ from: '/people/$person' });
  const asked = useLater(typed.trim(), 150);
  const clock = useClock();
  const list = useRef<HTMLOListElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const query = useTimeline(person, asked, month);
  const months = useMonths(person, asked);
  const entries = useMemo(() => query.data?.pages.flatMap((page) => page.entries) ?? [], [query.data]);
  const words = useMemo(() => (asked === '' ? null : anyOf(asked)), [asked]);
  // What was found stands by itself, each with its words.
  const days = useMemo(
    () => byDay(asked === '' ? entries : entries.map((entry) => ({ ...entry, thread: null }))),
    [entries, asked],
  );
  const folded = whole === '' && asked === '' && month === '';
  const shown = folded ? firstOf(days) : days;
  const rows = (of: typeof days): number => of.reduce((sum, day) => sum + day.rows.length, 0);
  const isMore = rows(shown) < rows(days) || query.hasNextPage;
  const { hold } = useKeptScroll(list, '.entry', entries.length);
  usePageKeys({ f: () => find.current?.focus() });

  // After a month was chosen, its first day is where one goes on reading; after Back it is where one was.
  const going = useRef(month !== '' && query.data === undefined);
  const place = query.data?.pages[0]?.place ?? null;
  useEffect(() => {
    if (!going.current || place === null) return;
    going.current = false;
    const day = (entries[place] ?? entries.at(-1))?.day;
    const heading = list.current?.querySelector<HTMLElement>(`[data-day="${day}"]`);
    heading?.scrollIntoView({ block: 'start', behavior: 'instant' });
    heading?.focus({ preventScroll: true });
  }, [place, entries]);

  const newer = (): void => {
    hold();
    void query.fetchPreviousPage();
  };
  const unfold = (): void => {
    setWhole('yes');
    // Read on where the fold was.
    const at = rows(shown);
    setTimeout(() => list.current?.querySelectorAll<HTMLElement>('.entry a, .entry button')[at]?.focus());
  };
  const found =
    asked === '' || months === undefined ? '' : `${counted(months.total, 'entry', 'entries')} with “${asked}”.`;

  if (query.error && !query.data) return <Trouble error={query.error} again={() => void query.refetch()} />;
  const empty = query.data !== undefined && entries.length === 0 && asked === '' && month === '';
  if (empty) return <p className="quiet">Mail, moments and your lines will stand here, newest first.</p>;
  return (
    <>
      <div className="timeline-head">
        <FindField
          field={find}
          label="Find in this timeline"
          value={typed}
          change={setTyped}
          status={asked !== '' && query.data && entries.length === 0 ? `Nothing with “${asked}”.` : found}
        />
        <MonthJump
          months={months?.months ?? []}
          chosen={month}
          choose={(one) => {
            going.current = one !== '';
            void navigate({ search: one === '' ? {} : { month: one }, replace: true, resetScroll: false });
          }}
        />
      </div>
      {query.data === undefined ? <Waiting /> : null}
      {query.hasPreviousPage ? (
        <p className="rows-foot">
          <button type="button" className="verb" onClick={newer}>
            {query.isFetchingPreviousPage ? 'Loading …' : 'Load newer →'}
          </button>
        </p>
      ) : null}
      <ol className="days" ref={list}>
        {shown.map(({ day, rows: ofDay }) => (
          <li key={day}>
            <h3 className="day" data-day={day} tabIndex={-1}>
              {capital(longDate(day, clock))}
            </h3>
            <ul className="rows">
              {ofDay.map((row) => (
                <TimelineRow
                  key={`${row.entries[0]?.kind} ${row.entries[0]?.id}`}
                  entries={row.entries}
                  words={words}
                />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {folded && isMore ? (
        <p className="rows-foot">
          <button type="button" className="verb" onClick={unfold}>
            Earlier →
          </button>
        </p>
      ) : query.hasNextPage ? (
        <p className="rows-foot">
          <button type="button" className="verb" onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading …' : 'Load earlier →'}
          </button>
        </p>
      ) : null}
    </>
  );
};
