import type { Id } from '../domain/shared/id.ts';
import type { Db } from './database.ts';

/** A mail of the user's to somebody. */
export type WrittenMail = {
  readonly person: Id;
  /** Milliseconds. */
  readonly at: number;
  readonly source: Id;
  readonly title: string;
};

/** What the user wrote to whom. No query here reads a text. */
export const writtenTable = (db: Db) => ({
  /** Mails of `me` to any of these people, to themselves and not as a copy, in a stretch of time, earliest first. */
  mailsTo: (
    people: readonly Id[],
    { me, from, until }: { readonly me: Id; readonly from: number; readonly until: number },
  ): readonly WrittenMail[] =>
    db
      .all(
        `select sp.person, t.said_ms as at, t.source, s.title
         from source_trait t indexed by source_trait_said cross join source_person m cross join source_person sp
           cross join source s
         where t.said_ms between ? and ? and m.source = t.source and m.person = ? and m.role = 'from'
           and sp.source = t.source and sp.role = 'to' and sp.person in (select value from json_each(?)) and s.id = t.source
         order by t.said_ms, t.source`,
        [from, until, me, JSON.stringify(people)],
      )
      .map((row) => ({
        person: String(row.person),
        at: Number(row.at),
        source: String(row.source),
        title: String(row.title),
      })),
});
