import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { aheadSentence } from '../../domain/documents/ahead-sentence.ts';
import { addDays, weekdayOf } from '../../domain/shared/time.ts';
import type { Output } from '../api.ts';
import { useClock } from '../components/clock.tsx';
import { NeedRow } from '../components/need-row.tsx';
import { Page, Section } from '../components/page.tsx';
import { Sourced, SourcedLine, SourcesMargin } from '../components/sources.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { useReading } from '../queries.ts';
import { type Clock, longDate, shortDate } from '../time.ts';

type Land = Output<'landscape.show'>;
type Entry = Land['entries'][number];
type Need = Output<'need.list'>['needs'][number];

const sortWords: Readonly<Record<Entry['sort'], string>> = {
  freeze: 'Freeze',
  reorganisation: 'The house changes',
  board: 'A date of the house',
  leave: 'Away',
  date: 'A date',
  moment: 'A talk',
  mine: 'You owe',
  theirs: 'Owed to you',
  return: 'The way back',
};

const dayWithin = (day: string, clock: Clock): string => `${longDate(day, clock).slice(0, 3)} ${shortDate(day, clock)}`;

const when = ({ from, to }: Entry, start: string, clock: Clock): string =>
  to === null
    ? `since ${shortDate(from, clock)}`
    : from === to
      ? dayWithin(from, clock)
      : from <= start
        ? `until ${shortDate(to, clock)}`
        : `${shortDate(from, clock)} to ${shortDate(to, clock)}`;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What holds now, this week, next week, then by month. */
const headingOf = (entry: Entry, start: string): string => {
  if (entry.from < start || (entry.from === start && entry.to !== start && entry.fact !== null)) return 'Now';
  const monday = addDays(start, -weekdayOf(start));
  if (entry.from < addDays(monday, 7)) return 'This week';
  if (entry.from < addDays(monday, 14)) return 'Next week';
  const month = months[Number(entry.from.slice(5, 7)) - 1] ?? '';
  const year = entry.from.slice(0, 4);
  // The rest of a month that has begun in the weeks above.
  return year === start.slice(0, 4)
    ? entry.from.slice(0, 7) === start.slice(0, 7)
      ? `Later in ${month}`
      : month
    : `${month} ${year}`;
};

const grouped = (entries: readonly Entry[], start: string): readonly (readonly [string, readonly Entry[]])[] => {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const heading = headingOf(entry, start);
    groups.set(heading, [...(groups.get(heading) ?? []), entry]);
  }
  return [...groups];
};

const EntryRow = ({ entry, start }: { readonly entry: Entry; readonly start: string }) => {
  const clock = useClock();
  const [first] = entry.people;
  return (
    <li className="row">
      <span className="when">{when(entry, start, clock)}</span>
      <div className="what">
        <p className="row-title small">
          <SourcedLine line={entry.line} />
        </p>
        <p className="row-sub">
          {sortWords[entry.sort]}
          {entry.people.map(({ id, name }, place) => (
            <span key={id}>
              {place > 0 ? ', ' : ' · '}
              <Link to="/people/$person" params={{ person: id }}>
                <bdi>{name}</bdi>
              </Link>
            </span>
          ))}
          {entry.again > 0 ? ` · and ${entry.again} more` : ''}
        </p>
        {entry.meets.map((line) => (
          <p key={line.text} className="row-sub meets">
            <SourcedLine line={line} />
          </p>
        ))}
      </div>
      <div className="verbs">
        {entry.sort === 'moment' && first && entry.moment ? (
          <Link
            to="/brief/$person"
            params={{ person: first.id }}
            search={{ moment: entry.moment }}
            className="verb"
            aria-label={`Brief: ${entry.line.text}`}
          >
            Brief →
          </Link>
        ) : null}
        {entry.sort === 'return' && first ? (
          <Link
            to="/people/$person"
            params={{ person: first.id }}
            className="verb"
            aria-label={`Open: ${entry.line.text}`}
          >
            Open →
          </Link>
        ) : null}
      </div>
    </li>
  );
};

const Ahead = ({ land, needs }: { readonly land: Land; readonly needs: readonly Need[] }) => {
  const lines = useMemo(
    () => [
      ...needs.map(({ line }) => line),
      ...land.entries.flatMap(({ line, meets }) => [line, ...meets]),
      ...land.interests,
      ...land.open,
    ],
    [needs, land],
  );
  return (
    <Sourced lines={lines}>
      <Page name="Ahead" over="Ahead" heading={aheadSentence(land, needs)} margin={<SourcesMargin />}>
        {needs.length > 0 ? (
          <Section title="Raise it before they ask">
            <ul className="rows">
              {needs.map((need) => (
                <NeedRow key={need.about} need={need} />
              ))}
            </ul>
          </Section>
        ) : null}
        {grouped(land.entries, land.from).map(([heading, entries]) => (
          <Section key={heading} title={heading}>
            <ul className="rows">
              {entries.map((entry, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two entries may say the same.
                <EntryRow key={`${entry.from} ${entry.line.text} ${place}`} entry={entry} start={land.from} />
              ))}
            </ul>
          </Section>
        ))}
        {land.interests.length > 0 ? (
          <Section title="Pulling apart">
            <ul className="rows">
              {land.interests.map((line) => (
                <li key={line.text} className="row person-row">
                  <p className="row-title small">
                    <SourcedLine line={line} />
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        {land.open.length > 0 ? (
          <Section title="Without a day yet">
            <ul className="rows">
              {land.open.map((line) => (
                <li key={line.text} className="row person-row">
                  <p className="row-title small">
                    <SourcedLine line={line} />
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        {land.entries.length + needs.length + land.open.length === 0 ? (
          <p className="lead">
            Freezes, reorganisations, board dates and leave will stand here beside your own plans. Write one line below,
            such as “hiring freeze until 30 April”.
          </p>
        ) : null}
      </Page>
    </Sourced>
  );
};

/** What is ahead: needs to raise early, and the house beside the own plans on one time line. */
export const AheadPage = () => {
  const land = useReading('landscape.show', {});
  const needs = useReading('need.list', {});
  return (
    <PageAnswer query={land}>
      {(shown) => <PageAnswer query={needs}>{({ needs: all }) => <Ahead land={shown} needs={all} />}</PageAnswer>}
    </PageAnswer>
  );
};
