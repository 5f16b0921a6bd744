import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';

/** One mail of a conversation without its text. */
export type ThreadMail = {
  readonly id: Id;
  readonly said: Instant;
  readonly title: string;
  /** The first characters of its text, for telling which mail a quotation repeats. */
  readonly beginning: string;
  readonly from: Id | null;
};

const beginningLength = 500;

/** Conversations: which mails belong together. */
export const threadsTable = (db: Db) => ({
  /** Mails of these keys that are here, with what they are called; in no order. */
  known: (
    keys: readonly string[],
  ): readonly { readonly key: string; readonly thread: string; readonly title: string }[] =>
    db
      .all('select key, thread, title from source where key in (select value from json_each(?))', [
        JSON.stringify(keys),
      ])
      .map(({ key, thread, title }) => ({ key: String(key), thread: String(thread), title: String(title) })),
  /** Those of these names that are names of conversations. */
  named: (names: readonly string[]): readonly string[] =>
    db
      .all(`select value as thread from json_each(?) n where exists (select 1 from source where thread = n.value)`, [
        JSON.stringify(names),
      ])
      .map(({ thread }) => String(thread)),
  /** The mails of some conversations, and which of them each is in. */
  of: (names: readonly string[]): readonly { readonly id: Id; readonly thread: string }[] =>
    db
      .all('select id, thread from source where thread in (select value from json_each(?))', [JSON.stringify(names)])
      .map(({ id, thread }) => ({ id: String(id), thread: String(thread) })),
  /** Gives one mail to another conversation; the former name is gone from the disk. */
  move: (id: Id, into: string): void => {
    db.erase('update source set thread = ? where id = ?', [into, id]);
  },
  /** Gives all mails of some conversations to another. */
  join: (names: readonly string[], into: string): void => {
    db.run('update source set thread = ? where thread in (select value from json_each(?)) and thread <> ?', [
      into,
      JSON.stringify(names),
      into,
    ]);
  },
  /** Mails under one of these subjects, letter case apart, within a time; nearest to `said` first, twenty at most. */
  titled: (
    titles: readonly string[],
    said: number,
    within: number,
  ): readonly {
    readonly thread: string;
    readonly title: string;
    readonly said: number;
    readonly from: Id | null;
    readonly people: readonly Id[];
  }[] =>
    db
      .all(
        `select s.thread, s.title, s.said_ms,
           (select person from source_person where source = s.id and role = 'from') as author,
           (select json_group_array(distinct person) from source_person where source = s.id) as people
         from source s
         where s.id in (
           select id from source
           where title collate nocase in (select value from json_each(?)) and said_ms between ? and ? and kind = 'mail'
           order by abs(said_ms - ?), id limit 20)
         order by abs(s.said_ms - ?), s.id`,
        [JSON.stringify(titles), said - within, said + within, said, said],
      )
      .map((row) => ({
        thread: String(row.thread),
        title: String(row.title),
        said: Number(row.said_ms),
        from: row.author === null || row.author === undefined ? null : String(row.author),
        people: JSON.parse(String(row.people)) as Id[],
      })),
  /** Every mail of a conversation up to a point in time, earliest first, without the texts. */
  mails: (thread: string, until: Instant): readonly ThreadMail[] =>
    db
      .all(
        `select s.id, s.said, s.title, substr(s.text, 1, ${beginningLength}) as beginning,
           (select person from source_person where source = s.id and role = 'from') as author
         from source s where s.thread = ? and s.said_ms <= ? order by s.said_ms, s.id`,
        [thread, millis(until)],
      )
      .map((row) => ({
        id: String(row.id),
        said: String(row.said),
        title: String(row.title),
        beginning: String(row.beginning),
        from: row.author === null || row.author === undefined ? null : String(row.author),
      })),
});
