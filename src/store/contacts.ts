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

/** How much there is with everybody, or with a few, up to a point in time, for lists and suggestions. */
export const contactsWith = (db: Db, until: number, few: readonly Id[] | null = null): readonly Contact[] => {
  const asked = few === null ? [] : [JSON.stringify(few)];
  /** Begins a condition: `where ` or `and `. */
  const among = (begins: string, column = 'person'): string =>
    few === null ? '' : `${begins} ${column} in (select value from json_each(?))`;
  const byPerson = (sql: string, values: readonly Value[] = []): ReadonlyMap<Value | undefined, Row> =>
    new Map(db.all(sql, values).map((row) => [row.person, row]));
  const count = (row: Row | undefined, column: string): number => Number(row?.[column] ?? 0);

  // Looking up each mail of each person takes five times as long as counting them all and taking away what is no mail yet.
  const apart = `apart (id) as materialized (
    select id from source indexed by source_own where kind <> 'mail'
    union select id from source indexed by source_said where said_ms > ?)`;
  const all = byPerson(
    `select person, count(*) as n, sum(role = 'from') as wrote
     from source_person indexed by source_person_person ${among('where')} group by person`,
    asked,
  );
  const other = byPerson(
    `with ${apart} select person, count(*) as n, sum(role = 'from') as wrote
     from apart cross join source_person on source = apart.id ${among('where')} group by person`,
    [until, ...asked],
  );
  // Whoever writes to themselves is in one mail in two roles.
  const twice = byPerson(
    `with ${apart} select person, sum(n - 1) as n
     from (select source, person, count(*) as n from source_person ${among('where')} group by source, person having n > 1)
     where source not in (select id from apart) group by person`,
    [until, ...asked],
  );
  const newest = byPerson(
    `with ${apart} select sp.person, max(s.said_ms) as last
     from (select id, said_ms from source indexed by source_said
           where said_ms <= ? and id not in (select id from apart) order by said_ms desc limit ${lately}) s
     cross join source_person sp on sp.source = s.id ${among('where', 'sp.person')} group by sp.person`,
    [until, until, ...asked],
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
     from moment_person mp join moment m on m.id = mp.moment where m.status <> 'cancelled' ${among('and', 'mp.person')} group by mp.person`,
    [until, until, until + soon, until, until, ...asked],
  );
  const facts = byPerson(
    `select fp.person, count(*) as n
     from fact_person fp cross join fact f indexed by fact_counting on f.id = fp.fact
     where f.state in ('proposed', 'accepted') and f.said_ms <= ? ${among('and', 'fp.person')} group by fp.person`,
    [until, ...asked],
  );
  return db.all(`select id from person ${among('where', 'id')} order by rowid`, asked).map(({ id }) => {
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

/** How often people asked the user for something, and the user them, up to a point in time. */
export const asksBetween = (
  db: Db,
  me: Id,
  until: number,
): { readonly ofMe: ReadonlyMap<Id, number>; readonly ofThem: ReadonlyMap<Id, number> } => {
  const counted = (who: 'owner' | 'owed_to', more: string): ReadonlyMap<Id, number> =>
    new Map(
      db
        .all(
          `select f.${who} as person, count(*) as n from fact f
           where f.kind in ('request', 'question') and f.state in ('proposed', 'accepted') and f.said_ms <= ?
             and f.${who} is not null and ${more}
             and (f.speaker is null or exists (select 1 from source s where s.id = f.source and s.said_ms <= ?))
             and exists (select 1 from fact_person where fact = f.id and person = f.${who})
           group by f.${who}`,
          [until, me, until],
        )
        .map(({ person, n }) => [String(person), Number(n)]),
    );
  return { ofMe: counted('owner', '(f.owed_to = ? or f.owed_to is null)'), ofThem: counted('owed_to', 'f.owner = ?') };
};

/**
 * How long the mails are that somebody and the user wrote to each other, in characters: of the newest `limit` sources in which
 * that person stands up to a point in time. No text leaves the database.
 */
export const lettersBetween = (
  db: Db,
  me: Id,
  person: Id,
  { until, limit }: { readonly until: number; readonly limit: number },
): { readonly fromThem: readonly number[]; readonly fromMe: readonly number[] } => {
  const has = (who: string, role: string): string =>
    `exists (select 1 from source_person where source = n.id and person = ${who} and role ${role} 'from')`;
  const rows = db.all(
    `with given as (select ? as me, ? as them),
     newest as materialized (
       select c.id, c.kind from source_person sp cross join source c indexed by source_contact on c.id = sp.source
       where sp.person = (select them from given) and c.said_ms <= ? group by c.id order by c.said_ms desc, c.id limit ?),
     told as materialized (
       select n.id, ${has('them', '=')} and ${has('me', '<>')} as from_them, ${has('me', '=')} and ${has('them', '<>')} as from_me
       from newest n, given where n.kind = 'mail')
     select t.from_them, t.from_me, length(s.text) as length from told t cross join source s indexed by source_length on s.id = t.id
     where t.from_them or t.from_me`,
    [me, person, until, limit],
  );
  const lengths = (which: 'from_them' | 'from_me'): readonly number[] =>
    rows.filter((row) => row[which] === 1).map(({ length }) => Number(length));
  return { fromThem: lengths('from_them'), fromMe: lengths('from_me') };
};
