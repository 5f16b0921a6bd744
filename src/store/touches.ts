import type { Id } from '../domain/shared/id.ts';
import type { Db } from './database.ts';

/**
 * One time two people were in touch: somebody wrote to the user, the user wrote to them, or they met; or at least both were
 * sent the same mail (`shared`).
 */
export type Touch = {
  readonly person: Id;
  /** Milliseconds. */
  readonly at: number;
  readonly how: 'wrote' | 'written' | 'met' | 'shared';
  /** The mail or transcript, or the moment. */
  readonly ref: Id;
};

export type TouchStretch = {
  readonly me: Id;
  /** Milliseconds, both included. */
  readonly from: number;
  readonly until: number;
  /** A mail or a meeting of more than so many people is nobody's contact. */
  readonly fewest: { readonly readers: number; readonly guests: number };
};

const aDay = 86_400_000;

/** When the user was in touch with whom. No query here reads a text. */
export const touchesTable = (db: Db) => ({
  /**
   * The last touch of each kind with each person on each day, earliest first, people and groups alike; what a machine sent is
   * not among it; or with some people alone. `ahead`: how far the days are ahead of UTC, in milliseconds.
   */
  byDay: ({
    me,
    from,
    until,
    fewest,
    ahead,
    people = null,
  }: TouchStretch & { readonly ahead: number; readonly people?: readonly Id[] | null }): readonly Touch[] => {
    const asked = people === null ? [] : [JSON.stringify(people)];
    const isFew = people !== null && people.length <= 3;
    // Few stand in one mail: to look for each of many people in it takes longer than to look at who does.
    const among = (column: string): string =>
      people === null ? '' : `and ${isFew ? '' : '+'}${column} in (select value from json_each(?))`;
    return [
      // The row of the latest: a bare column beside max() is of its row.
      ...db.all(
        `select sp.person, case when sp.role = 'from' then 'wrote' when m.role = 'from' then 'written' else 'shared' end as how,
           max(t.said_ms) as at, t.source as ref
         from ${
           isFew
             ? 'source_person sp indexed by source_person_person cross join source_trait t cross join source_person m'
             : 'source_trait t indexed by source_trait_said cross join source_person m cross join source_person sp'
         }
         where t.said_ms between ? and ? and t.readers between 1 and ? ${among('sp.person')}
           and m.source = t.source and m.person = ? and m.role in ('from', 'to', 'cc')
           and sp.source = t.source and sp.person <> ? and sp.role in ('from', 'to', 'cc')
         group by sp.person, how, (t.said_ms + ?) / ${aDay}`,
        [from, until, fewest.readers, ...asked, me, me, ahead],
      ),
      ...db.all(
        `select mp.person, 'met' as how, max(m.starts_ms) as at, m.id as ref
         from moment m indexed by moment_starts cross join moment_person mp
         where m.starts_ms between ? and ? and m.ends_ms <= ? and m.all_day = 0 and m.status <> 'cancelled'
           and mp.moment = m.id and mp.person <> ? ${among('mp.person')}
           and (select count(*) from moment_person where moment = m.id and person <> ?) <= ?
         group by mp.person, (m.starts_ms + ?) / ${aDay}`,
        [from, until, until, me, ...asked, me, fewest.guests, ahead],
      ),
      ...db.all(
        `select sp.person, 'met' as how, s.said_ms as at, s.id as ref
         from source s indexed by source_own cross join source_person sp
         where s.kind <> 'mail' and s.kind = 'transcript' and s.moment is null and s.said_ms between ? and ?
           and sp.source = s.id and sp.person <> ? ${among('sp.person')}`,
        [from, until, me, ...asked],
      ),
    ]
      .map((row) => ({
        person: String(row.person),
        at: Number(row.at),
        how: row.how as Touch['how'],
        ref: String(row.ref),
      }))
      .sort((a, b) => a.at - b.at || (a.ref < b.ref ? -1 : 1));
  },
  /**
   * When anything on file is first with somebody, in milliseconds; `old` where that is before `since`, whenever it was; null
   * where nothing is up to `until`. Cheap for whoever has been there for years.
   */
  firstWith: (person: Id, since: number, until: number): number | 'old' | null => {
    const before = db.one(
      `select 1 as there where exists (
         select 1 from source_person sp cross join source s on s.id = sp.source where sp.person = ? and s.said_ms < ?)
       or exists (
         select 1 from moment_person mp cross join moment m on m.id = mp.moment where mp.person = ? and m.starts_ms < ?)`,
      [person, since, person, since],
    );
    if (before) return 'old';
    const first = db.one(
      `select min(at) as at from (
         select min(s.said_ms) as at from source_person sp cross join source s on s.id = sp.source
           where sp.person = ? and s.said_ms <= ?
         union all
         select min(m.starts_ms) from moment_person mp cross join moment m on m.id = mp.moment
           where mp.person = ? and m.starts_ms <= ?)`,
      [person, until, person, until],
    )?.at;
    return first == null ? null : Number(first);
  },
  /** The days, as numbers since 1970, on which there was any mail of people or a meeting, in order. */
  busyDays: ({
    from,
    until,
    ahead,
  }: {
    readonly from: number;
    readonly until: number;
    readonly ahead: number;
  }): readonly number[] =>
    db
      .all(
        `select (said_ms + ?) / ${aDay} as day from source_trait indexed by source_trait_said where said_ms between ? and ?
         union select (starts_ms + ?) / ${aDay} from moment indexed by moment_starts
           where starts_ms between ? and ? and ends_ms <= ? and all_day = 0 and status <> 'cancelled'
         order by day`,
        [ahead, from, until, ahead, from, until, until],
      )
      .map(({ day }) => Number(day)),
});
