import type { Id } from '../domain/shared/id.ts';
import type { Db } from './database.ts';

/** Mails with more people than this tell little about who knows whom. */
const roundMail = 15;
const newest = 2000;

/** What two people have in common in mails and moments, up to a point in time in milliseconds. */
export const personPairs = (db: Db) => ({
  /** In how many mails and invitations both stand. */
  together: (one: Id, other: Id, until: number): number =>
    Number(
      db.one(
        `select (select count(distinct a.source) from source_person a join source_person b on b.source = a.source
                 join source s on s.id = a.source where a.person = ? and b.person = ? and s.said_ms <= ?)
              + (select count(*) from moment_person a join moment_person b on b.moment = a.moment
                 where a.person = ? and b.person = ? and a.linked = 0 and b.linked = 0) as n`,
        [one, other, until, one, other],
      )?.n ?? 0,
    ),
  /** The conversations somebody stands in. */
  threadsOf: (person: Id, until: number): ReadonlySet<string> =>
    new Set(
      db
        .all(
          `select distinct s.thread from source_person sp join source s on s.id = sp.source
           where sp.person = ? and s.kind = 'mail' and s.said_ms <= ?`,
          [person, until],
        )
        .map(({ thread }) => String(thread)),
    ),
  /** Everybody with whom somebody stands in a mail that is not a circular, out of the newest two thousand. */
  partnersOf: (person: Id, until: number): ReadonlySet<Id> =>
    new Set(
      db
        .all(
          `select distinct o.person from (
             select s.id from source_person sp join source s on s.id = sp.source
             where sp.person = ? and s.kind = 'mail' and s.said_ms <= ? order by s.said_ms desc limit ?) m
           join source_person o on o.source = m.id
           where o.person <> ? and (select count(*) from source_person c where c.source = m.id) <= ?`,
          [person, until, newest, person, roundMail],
        )
        .map(({ person: other }) => String(other)),
    ),
  /**
   * Addresses that only receive: nearly all that came to them came through lists and machines, at least so many people wrote
   * to them and to nobody else, and they themselves never wrote nor met.
   */
  onlyReceiving: (writers: number): readonly Id[] =>
    db
      .all(
        `select p.id from person p where p.is_group = 0 and p.standing = 'unknown'
           and not exists (select 1 from moment_person where person = p.id)
           and not exists (select 1 from source_person where person = p.id and role = 'from')
           and (select avg(s.automatic) from source_person sp join source s on s.id = sp.source
                where sp.person = p.id and s.kind = 'mail') > 0.9
           and (select count(distinct w.person) from source_person sp
                join source_person w on w.source = sp.source and w.role = 'from'
                join person writer on writer.id = w.person and writer.is_group = 0
                where sp.person = p.id
                  and (select count(*) from source_person o where o.source = sp.source and o.role <> 'from') = 1) >= ?`,
        [writers],
      )
      .map(({ id }) => String(id)),
});
