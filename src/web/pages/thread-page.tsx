import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type ApiError, call, type Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { FindField } from '../components/find-field.tsx';
import { useKeptScroll } from '../components/kept-scroll.ts';
import { useLater } from '../components/later.ts';
import { anyOf } from '../components/mail-text.tsx';
import { Page } from '../components/page.tsx';
import { ThreadMail } from '../components/thread-mail.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { usePageKeys } from '../keys.ts';
import { useReading } from '../queries.ts';
import { capital, shortDate } from '../time.ts';
import { counted } from '../words.ts';

type Shown = Output<'thread.show'>;
/** Where a page of the conversation begins; null for the page around the mail asked for. */
type Start = { readonly at: number; readonly limit: number } | null;

const pageSize = 30;

const useThread = (source: string, start: Start) =>
  useInfiniteQuery<Shown, ApiError, { pages: Shown[] }, readonly unknown[], Start>({
    queryKey: ['thread.show', source, start?.at ?? null],
    queryFn: ({ pageParam }) => call('thread.show', { source, ...(pageParam ?? { limit: pageSize }) }),
    initialPageParam: start,
    getPreviousPageParam: (first) =>
      first.at === 0 ? undefined : { at: Math.max(0, first.at - pageSize), limit: Math.min(pageSize, first.at) },
    getNextPageParam: (last) => {
      const next = last.at + last.mails.length;
      return next < last.total && last.mails.length > 0 ? { at: next, limit: pageSize } : undefined;
    },
  });

const mailAt = (list: HTMLElement | null, id: string): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-mail="${CSS.escape(id)}"]`) ?? null;

const goTo = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'start', behavior: 'instant' });
  element?.focus({ preventScroll: true });
};

const Thread = ({ source }: { readonly source: string }) => {
  const [start, setStart] = useState<Start>(null);
  const [typed, setTyped] = useState('');
  const asked = useLater(typed.trim(), 120);
  const clock = useClock();
  const list = useRef<HTMLOListElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const query = useThread(source, start);
  const pages = query.data?.pages ?? [];
  const mails = useMemo(() => pages.flatMap((page) => page.mails), [pages]);
  const first = pages[0];
  const words = useMemo(() => (asked === '' ? null : anyOf(asked)), [asked]);
  const { hold } = useKeptScroll(list, '[data-mail]', mails.length);
  const finding = useFound(source, asked);
  const wanted = useRef<number | 'asked' | null>('asked');

  // The mail that was asked for stands on top; the first one of all needs no scrolling.
  useEffect(() => {
    if (!first || wanted.current === null) return;
    const place = wanted.current === 'asked' ? first.place : wanted.current;
    const mail = mails[place - first.at];
    if (!mail) return;
    const opened = wanted.current === 'asked';
    wanted.current = null;
    if (!opened || place > 0) goTo(mailAt(list.current, mail.id));
  }, [first, mails]);

  const current = (): number => {
    const here = document.activeElement?.closest<HTMLElement>('[data-mail]')?.dataset.mail;
    const focused = mails.findIndex(({ id }) => id === here);
    if (focused >= 0) return focused;
    // Without a focus: the last one whose top is above the upper third of the window.
    return mails.findLastIndex(
      ({ id }) => (mailAt(list.current, id)?.getBoundingClientRect().top ?? 1e9) < innerHeight / 3,
    );
  };
  const step = (by: 1 | -1): void => {
    const next = mails[Math.max(0, current() + by)];
    if (next) goTo(mailAt(list.current, next.id));
    if (by > 0 && !next && query.hasNextPage) void query.fetchNextPage();
    if (by < 0 && current() <= 0 && query.hasPreviousPage) earlier();
  };
  const earlier = (): void => {
    hold();
    void query.fetchPreviousPage();
  };
  const toPlace = (place: number): void => {
    const mail = first ? mails[place - first.at] : undefined;
    if (mail) goTo(mailAt(list.current, mail.id));
    else {
      wanted.current = place;
      setStart({ at: Math.max(0, place - 5), limit: pageSize });
    }
  };
  const nextFound = (): void => {
    const found = finding ?? [];
    const here = current() + (first?.at ?? 0);
    const field = document.activeElement === find.current;
    const next = found.find((place) => (field ? place >= here : place > here)) ?? found[0];
    if (next !== undefined) toPlace(next);
  };
  usePageKeys({
    j: () => step(1),
    k: () => step(-1),
    f: () => find.current?.focus(),
    q: () => {
      const mail = mails[Math.max(0, current())];
      const fold = mail && mailAt(list.current, mail.id)?.querySelector<HTMLButtonElement>('[data-fold]');
      if (!fold) return false;
      fold.click();
      return undefined;
    },
  });

  return (
    <PageAnswer query={{ data: first, error: query.error, refetch: query.refetch }}>
      {(shown) => (
        <Page
          name={shown.title || 'Mail'}
          className="thread"
          over={spanWords(shown, clock)}
          heading={shown.title || 'Mail without a subject'}
        >
          {shown.total > 1 ? (
            <>
              <ul className="inline-list thread-people">
                {shown.people.map(({ id, name }) => (
                  <li key={id}>
                    <Link to="/people/$person" params={{ person: id }}>
                      <bdi>{name}</bdi>
                    </Link>
                  </li>
                ))}
              </ul>
              <FindField
                field={find}
                label="Find in these mails"
                value={typed}
                change={setTyped}
                enter={nextFound}
                status={
                  asked === '' || finding === undefined
                    ? ''
                    : finding.length === 0
                      ? `“${asked}” is in none of them.`
                      : `In ${finding.length} of ${counted(shown.total, 'mail')}. Enter goes to the next.`
                }
              />
            </>
          ) : null}
          {query.hasPreviousPage ? (
            <p className="rows-foot">
              <button type="button" className="verb" onClick={earlier}>
                {query.isFetchingPreviousPage ? 'Loading …' : `${counted(shown.at, 'earlier mail')} →`}
              </button>
            </p>
          ) : null}
          <ol className="thread-mails" ref={list}>
            {mails.map((mail) => (
              <li key={mail.id}>
                <ThreadMail
                  mail={mail}
                  title={shown.title}
                  words={words}
                  asked={mail.id === source && shown.total > 1}
                />
              </li>
            ))}
          </ol>
          {query.hasNextPage ? (
            <p className="rows-foot">
              <button type="button" className="verb" onClick={() => void query.fetchNextPage()}>
                {query.isFetchingNextPage
                  ? 'Loading …'
                  : `${counted(shown.total - (shown.at + mails.length), 'later mail')} →`}
              </button>
            </p>
          ) : null}
        </Page>
      )}
    </PageAnswer>
  );
};

/** Places of the mails in which the words are; undefined while that is not known. */
const useFound = (source: string, words: string): readonly number[] | undefined => {
  const { data } = useReading('thread.show', { source, limit: 1, query: words }, { enabled: words !== '' });
  return words === '' ? undefined : (data?.found ?? undefined);
};

const spanWords = ({ total, from, to }: Shown, clock: ReturnType<typeof useClock>): string => {
  const [start, end] = [shortDate(from, clock), shortDate(to, clock)];
  if (total === 1) return capital(start);
  return `${counted(total, 'mail')}, ${start === end ? start : `${from.slice(0, 4) === to.slice(0, 4) ? start.replace(/ \d{4}$/, '') : start} to ${end}`}`;
};

/** One conversation in time order, opened at one of its mails. */
export const ThreadPage = () => {
  const { source } = useParams({ from: '/thread/$source' });
  return <Thread key={source} source={source} />;
};
