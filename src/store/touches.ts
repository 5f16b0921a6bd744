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

/** When the user was in touch with whom. No query here reads a text. */
export const touchesTable = (db: Db) => ({
  /** Earliest first, people and groups alike; what a machine sent is not among it. */
  between: ({ me, from, until, fewest }: TouchStretch): readonly Touch[] =>
    db
      .all(
        `with mail as materialized (
           select source, said_ms from source_trait indexed by source_trait_said
           where said_ms between ? and ? and readers between 1 and ?),
         mine as materialized (
           select m.source, m.said_ms, sp.role from mail m cross join source_person sp
           where sp.source = m.source and sp.person = ? and sp.role in ('from', 'to', 'cc'))
         select sp.person, m.said_ms as at, case when sp.role = 'from' then 'wrote' when m.role = 'from' then 'written' else 'shared' end as how,
             m.source as ref
           from mine m cross join source_person sp
           where sp.source = m.source and sp.person <> ? and sp.role in ('from', 'to', 'cc')
         union all
         select mp.person, m.starts_ms, 'met', m.id from moment m indexed by moment_starts cross join moment_person mp
           where mp.moment = m.id and mp.person <> ? and m.starts_ms >= ? and m.starts_ms <= ? and m.ends_ms <= ? and m.all_day = 0
             and m.status <> 'cancelled' and (select count(*) from moment_person where moment = m.id and person <> ?) <= ?
         union all
         select sp.person, s.said_ms, 'met', s.id from source s cross join source_person sp
           where s.id in (select id from source indexed by source_own where kind <> 'mail') and s.kind = 'transcript'
             and s.moment is null and s.said_ms between ? and ? and sp.source = s.id and sp.person <> ?
         order by at, ref`,
        [from, until, fewest.readers, me, me, me, from, until, until, me, fewest.guests, from, until, me],
      )
      .map((row) => ({
        person: String(row.person),
        at: Number(row.at),
        how: row.how as Touch['how'],
        ref: String(row.ref),
      })),
});
