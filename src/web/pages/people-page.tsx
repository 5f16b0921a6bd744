import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { call, type Output } from '../api.ts';
import { AlsoMe } from '../components/also-me.tsx';
import { useClock } from '../components/clock.tsx';
import { useNotice } from '../components/notice.tsx';
import { OnePerson } from '../components/one-person.tsx';
import { Page, Section } from '../components/page.tsx';
import { PageAnswer } from '../components/waiting.tsx';
import { WhoAbove } from '../components/who-above.tsx';
import { placeWords } from '../person-words.ts';
import { refresh, useReading } from '../queries.ts';
import { type Clock, capital, dayWords } from '../time.ts';
import { spelled } from '../words.ts';

type Row = Output<'person.list'>['people'][number];

/** Since when somebody has been quiet, by their id. */
type Quiet = ReadonlyMap<string, string>;

const contactWords = (row: Row, quiet: string | undefined, clock: Clock): string =>
  [
    row.relation === null ? '' : placeWords({ standing: 'unknown', relation: row.relation }),
    row.gone === null ? '' : `no longer there since ${dayWords(row.gone, clock)}`,
    row.nextMoment ? `next talk ${dayWords(row.nextMoment, clock)}` : '',
    quiet ?? (row.lastContact ? `last contact ${dayWords(row.lastContact, clock)}` : ''),
  ]
    .filter(Boolean)
    .join(' · ');

const PersonRow = ({ row, quiet }: { readonly row: Row; readonly quiet: string | undefined }) => {
  const clock = useClock();
  const client = useQueryClient();
  const { say, sayError } = useNotice();
  const element = useRef<HTMLLIElement>(null);
  const place = async (standing: 'above' | 'unknown'): Promise<void> => {
    await call('person.edit', { person: row.id, standing });
    await refresh(client);
  };
  const above = (): void => {
    // The row goes from under the focus: the next one has it then.
    const { nextElementSibling: next, previousElementSibling: before } = element.current ?? {};
    const verb = (next ?? before)?.querySelector<HTMLElement>('button');
    place('above').then(() => {
      (verb?.isConnected ? verb : document.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: true });
      say(`${row.name} stands above you.`, () => place('unknown'));
    }, sayError);
  };
  return (
    <li ref={element} className="row person-row">
      <div className="what">
        <p className="row-title" dir="auto">
          <Link to="/people/$person" params={{ person: row.id }}>
            {row.name}
          </Link>
          {row.role ? <span className="with"> {row.role}</span> : null}
        </p>
        <p className="row-sub" dir="auto">
          {capital(contactWords(row, quiet, clock)) || row.addresses[0]}
        </p>
      </div>
      <div className="verbs">
        {row.standing === 'above' ? (
          <Link to="/brief/$person" params={{ person: row.id }} className="verb" aria-label={`Brief on ${row.name}`}>
            Brief →
          </Link>
        ) : row.standing === 'unknown' ? (
          <button type="button" className="verb soft" aria-label={`${row.name} is above me`} onClick={above}>
            Above me
          </button>
        ) : null}
      </div>
    </li>
  );
};

const first = 60;

const Group = ({
  title,
  rows,
  quiet,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly quiet: Quiet;
}) => {
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="rows">
        {(all ? rows : rows.slice(0, first)).map((row) => (
          <PersonRow key={row.id} row={row} quiet={quiet.get(row.id)} />
        ))}
      </ul>
      {!all && rows.length > first ? (
        <p className="rows-foot">
          <button type="button" className="verb" onClick={() => setAll(true)}>
            Show all {rows.length.toLocaleString('en-GB')} →
          </button>
        </p>
      ) : null}
    </Section>
  );
};

const headingFor = (above: number, total: number): string => {
  if (total === 0) return 'Nobody is here yet.';
  if (above === 0) return 'Nobody is marked as above you yet.';
  return `${spelled(above, 'person', 'people')} above you.`;
};

/** Who may be the user comes first: most other questions go by it. */
const Questions = () => {
  const { data } = useReading('person.suggest', {});
  const me = data?.known ?? null;
  const mine = me === null ? [] : (data?.mine ?? []);
  return (
    <>
      {me === null ? null : <AlsoMe mine={mine} me={me} />}
      <OnePerson without={mine.map(({ id }) => id)} />
    </>
  );
};

const useQuiet = (): Quiet => {
  const clock = useClock();
  const { data } = useReading('rhythm.list', {});
  return useMemo(
    () =>
      new Map(
        (data?.people ?? []).flatMap(({ person, quiet }) =>
          quiet ? [[person.id, `quiet since ${dayWords(quiet.since, clock)}`] as const] : [],
        ),
      ),
    [data, clock],
  );
};

const PeopleList = ({ list }: { readonly list: Output<'person.list'> }) => {
  const quiet = useQuiet();
  const [filter, setFilter] = useState('');
  const rows = useMemo(() => {
    const words = filter.trim().toLowerCase();
    return list.people.filter(
      (row) =>
        row.standing !== 'me' &&
        (words === '' || `${row.name} ${row.role} ${row.addresses.join(' ')}`.toLowerCase().includes(words)),
    );
  }, [list, filter]);
  const above = list.people.filter((row) => row.standing === 'above').length;
  const others = list.people.filter((row) => row.standing !== 'me').length;
  return (
    <Page name="People" over="People" heading={headingFor(above, others)}>
      {others === 0 ? (
        <p className="lead">
          People appear here from your calendar and mail. <Link to="/">Bring one on Today</Link>, or begin with one
          name. A line below says it as well, as in “Dana Ruiz is my manager”.
        </p>
      ) : (
        <label className="filter">
          <span>Find somebody</span>
          <input
            type="search"
            dir="auto"
            value={filter}
            placeholder="Name, role, address"
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
      )}
      {above === 0 && filter.trim() === '' ? <WhoAbove /> : null}
      {others === 0 || filter.trim() !== '' ? null : (
        <p className="people-more">
          <Link to="/people/ties" className="verb">
            Who listens to whom, and how you are in touch →
          </Link>
        </p>
      )}
      {/* Whoever looks for somebody wants to see who is found. */}
      {filter.trim() === '' ? <Questions /> : null}
      <Group title="Above you" rows={rows.filter((row) => row.standing === 'above')} quiet={quiet} />
      <Group title="Beside you" rows={rows.filter((row) => row.standing === 'beside')} quiet={quiet} />
      <Group title="Reports to you" rows={rows.filter((row) => row.standing === 'below')} quiet={quiet} />
      <Group title="Not placed" rows={rows.filter((row) => row.standing === 'unknown')} quiet={quiet} />
      {others > 0 && rows.length === 0 ? (
        <p className="quiet" role="status">
          Nobody goes by “{filter.trim()}”.
        </p>
      ) : null}
      {list.total > list.people.length ? (
        <p className="quiet">
          The {list.people.length} with the latest contact, of {list.total}. Search finds the others.
        </p>
      ) : null}
    </Page>
  );
};

/** Everybody, those above first, then by last contact. */
export const PeoplePage = () => {
  const query = useReading('person.list', { limit: 1000 });
  return <PageAnswer query={query}>{(list) => <PeopleList list={list} />}</PageAnswer>;
};
