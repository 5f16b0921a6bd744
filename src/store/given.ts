import type { Id } from '../domain/shared/id.ts';
import type { Instant } from '../domain/shared/time.ts';
import type { Db } from './database.ts';

/** A mail of the user's, as far as it is looked at, and to whom it went. */
export type SentMail = {
  readonly id: Id;
  readonly said: Instant;
  readonly title: string;
  readonly text: string;
  readonly to: readonly Id[];
};

/** What the user wrote to others, by what it may hold. */
export const givenTable = (db: Db) => ({
  /** Mails of the user to few people that hold one of these words in their first twenty thousand characters, newest first. */
  sentWith: ({
    me,
    from,
    until,
    words,
    readers,
    most,
    to = null,
  }: {
    readonly me: Id;
    /** Milliseconds, both included. */
    readonly from: number;
    readonly until: number;
    /** Plain letters, each found anywhere. */
    readonly words: readonly string[];
    readonly readers: number;
    readonly most: number;
    /** Only what went to this person. */
    readonly to?: Id | null;
  }): readonly SentMail[] =>
    db
      .all(
        `select s.id, s.said, s.title, substr(s.text, 1, 20000) as text,
           (select json_group_array(person order by person) from source_person where source = s.id and role = 'to') as recipients
         from source_trait t indexed by source_trait_said cross join source s
         where t.said_ms between ? and ? and t.readers between 1 and ? and s.id = t.source
           and exists (select 1 from source_person where source = t.source and person = ? and role = 'from')
           ${to === null ? '' : "and exists (select 1 from source_person where source = t.source and person = ? and role = 'to')"}
           and exists (select 1 from json_each(?) w where instr(lower(substr(s.text, 1, 20000)), w.value) > 0)
         order by t.said_ms desc, s.id limit ?`,
        [from, until, readers, me, ...(to === null ? [] : [to]), JSON.stringify(words), most],
      )
      .map((row) => ({
        id: String(row.id),
        said: String(row.said),
        title: String(row.title),
        text: String(row.text),
        to: (JSON.parse(String(row.recipients)) as Id[]).filter((one) => one !== me),
      })),
  /** Mails in which the user asked somebody alone or nearly so for something, newest first. */
  asked: ({
    me,
    from,
    until,
    readers,
  }: {
    readonly me: Id;
    readonly from: number;
    readonly until: number;
    readonly readers: number;
  }): readonly { readonly person: Id; readonly source: Id; readonly at: number }[] =>
    db
      .all(
        `select sp.person, t.source, t.said_ms from source_trait t indexed by source_trait_said cross join source_person sp
         where t.said_ms between ? and ? and t.readers between 1 and ? and t.ask is not null
           and exists (select 1 from source_person where source = t.source and person = ? and role = 'from')
           and sp.source = t.source and sp.role = 'to' and sp.person <> ?
         order by t.said_ms desc, t.source`,
        [from, until, readers, me, me],
      )
      .map((row) => ({ person: String(row.person), source: String(row.source), at: Number(row.said_ms) })),
});
