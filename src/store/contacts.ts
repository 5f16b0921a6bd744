import type { Id } from '../domain/shared/id.ts';
import type { Db, Row, Value } from './database.ts';

/** How much there is with one person. */
export type Contact = {
  readonly person: Id;
  readonly wrote: number;
  readonly received: number;
  /** Moments behind, and those of the next sixty days: a weekly series goes on for years. */
  readonly moments: number;
  readonly coming: number;
  readonly lastMail: number | null;
  readonly lastMoment: number | null;
  readonly nextMoment: number | null;
  readonly facts: number;
};

const soon = 60 * 86_400_000;
/** Among so many of the newest mails nearly everybody is found who wrote lately. */
const lately = 3000;

/** How much there is with everybody up to a point in time, for lists and suggestions. */
export const contactsWith = (db: Db, until: number): readonly Contact[] => {
  const byPerson = (sql: string, values: readonly Value[] = []): ReadonlyMap<Value | undefined, Row> =>
    new Map(db.all(sql, values).map((row) => [row.person, row]));
  const count = (row: Row | undefined, column: string): number => Number(row?.[column] ?? 0);

  // Looking up each mail of each person takes five times as long as counting them all and taking away what is no mail yet.
  const apart = `apart (id) as materialized (
    select id from source indexed by source_own where kind <> 'mail'
    union select id from source indexed by source_said where said_ms > ?)`;
  const all = byPerson(
    `select person, count(*) as n, sum(role = 'from') as wrote
     from source_person indexed by source_person_person group by person`,
  );
  const other = byPerson(
    `with ${apart} select person, count(*) as n, sum(role = 'from') as wrote
     from apart cross join source_person on source = apart.id group by person`,
    [until],
  );
  // Whoever writes to themselves is in one mail in two roles.
  const twice = byPerson(
    `with ${apart} select person, sum(n - 1) as n
     from (select source, person, count(*) as n from source_person group by source, person having n > 1)
     where source not in (select id from apart) group by person`,
    [until],
  );
  const newest = byPerson(
    `with ${apart} select sp.person, max(s.said_ms) as last
     from (select id, said_ms from source indexed by source_said
           where said_ms <= ? and id not in (select id from apart) order by said_ms desc limit ${lately}) s
     cross join source_person sp on sp.source = s.id group by sp.person`,
    [until, until],
  );
  const before = byPerson(
    `select sp.person, max(s.said_ms) as last
     from source_person sp cross join source s indexed by source_contact on s.id = sp.source
     where sp.person in (select value from json_each(?)) and s.kind = 'mail' and s.said_ms <= ? group by sp.person`,
    [JSON.stringify([...all.keys()].filter((person) => !newest.has(person))), until],
  );
  const moments = byPerson(
    `select mp.person, sum(m.ends_ms <= ?) as met, sum(m.ends_ms > ? and m.starts_ms < ?) as coming,
       max(case when m.ends_ms <= ? then m.ends_ms end) as last,
       min(case when m.ends_ms > ? then m.starts_ms end) as next
     from moment_person mp join moment m on m.id = mp.moment where m.status <> 'cancelled' group by mp.person`,
    [until, until, until + soon, until, until],
  );
  const facts = byPerson(
    `select fp.person, count(*) as n
     from fact_person fp cross join fact f indexed by fact_counting on f.id = fp.fact
     where f.state in ('proposed', 'accepted') and f.said_ms <= ? group by fp.person`,
    [until],
  );
  return db.all('select id from person order by rowid').map(({ id }) => {
    const wrote = count(all.get(id), 'wrote') - count(other.get(id), 'wrote');
    const inMails = count(all.get(id), 'n') - count(other.get(id), 'n') - count(twice.get(id), 'n');
    const met = moments.get(id);
    return {
      person: String(id),
      wrote,
      received: inMails - wrote,
      moments: count(met, 'met'),
      coming: count(met, 'coming'),
      lastMail: ((newest.get(id) ?? before.get(id))?.last ?? null) as number | null,
      lastMoment: (met?.last ?? null) as number | null,
      nextMoment: (met?.next ?? null) as number | null,
      facts: count(facts.get(id), 'n'),
    };
  });
};
