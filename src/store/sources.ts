import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { MailTrait } from '../domain/signals/behaviour/mail-trait.ts';
import { Source, SourceKind } from '../domain/sources/source.ts';
import { keepTrait } from './behaviour.ts';
import type { Db, Row } from './database.ts';
import { onceEach } from './remembered.ts';

/** A source as stored: `thread` groups the mails of one conversation. */
export type StoredSource = Source & {
  readonly thread: string;
  readonly automatic: boolean;
  readonly attachments: readonly string[];
};

/** Somebody in a source, and how they were written there (a row of seen_as), where that is known. */
export type SeenInSource = Source['people'][number] & { readonly seen?: number };

/** A mail by its subject, without its text; `from` is null where nobody is known to have written it. */
export type MailTitle = {
  readonly id: Id;
  readonly thread: string;
  readonly title: string;
  readonly said: Instant;
  readonly from: Id | null;
};

/** Sources keep the text of what was said unchanged. */
export const sourcesTable = (db: Db) => {
  const source = onceEach(
    (row: Row): StoredSource => ({
      ...Source.parse({
        id: row.id,
        kind: row.kind,
        key: row.key,
        said: row.said,
        learned: row.learned,
        title: row.title,
        text: row.text,
        moment: row.moment,
        people: JSON.parse(String(row.people)),
      }),
      thread: String(row.thread),
      automatic: row.automatic === 1,
      attachments: JSON.parse(String(row.attachments)) as string[],
    }),
  );

  const peopleColumn = `(select json_group_array(json_object('person', person, 'role', role) order by role, person)
    from source_person where source = s.id) as people`;
  const columns = `s.*, ${peopleColumn}`;

  return {
    /** Whether a mail by this person with these words, written within a day and a half of `said`, is here itself. */
    hasMailBy: (person: Id, said: Instant, words: string): boolean =>
      db.one(
        `select 1 as n from source s where s.said_ms between ? and ? and case when exists (
           select 1 from source_person sp where sp.source = s.id and sp.person = ? and sp.role = 'from')
           then instr(s.text, ?) > 0 else 0 end limit 1`,
        [millis(said) - 36 * 3_600_000, millis(said) + 36 * 3_600_000, person, words],
      ) !== undefined,
    /** Whether an earlier mail of the conversation that somebody else wrote holds these words. */
    hasWordsOfAnother: (thread: string, said: Instant, author: Id, words: string): boolean =>
      db.one(
        `select 1 as n from source s where s.thread = ? and s.said_ms < ? and s.kind = 'mail'
           and not exists (select 1 from source_person sp where sp.source = s.id and sp.person = ? and sp.role = 'from')
           and instr(s.text, ?) > 0 limit 1`,
        [thread, millis(said), author, words],
      ) !== undefined,
    get: (id: Id): StoredSource | undefined => {
      const row = db.one(`select ${columns} from source s where s.id = ?`, [id]);
      return row && source(row);
    },
    idByKey: (key: string): Id | undefined => {
      const id = db.one('select id from source where key = ?', [key])?.id;
      return id === undefined ? undefined : String(id);
    },
    kindOf: (id: Id): SourceKind | undefined => {
      const kind = db.one('select kind from source where id = ?', [id])?.kind;
      return kind === undefined ? undefined : SourceKind.parse(kind);
    },
    threadOf: (key: string): string | undefined => {
      const thread = db.one('select thread from source where key = ?', [key])?.thread;
      return thread === undefined ? undefined : String(thread);
    },
    /** Adds a source; somebody who stands in it twice in the same role is kept in both ways of being written. */
    add: (
      s: Omit<StoredSource, 'people'> & {
        readonly people: readonly SeenInSource[];
        /** What it tells of its writer's ways, where that was measured already. */
        readonly trait?: MailTrait;
      },
    ): void => {
      db.run(
        `insert into source (id, kind, key, thread, said, said_ms, learned, title, text, automatic, attachments, moment)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          s.id,
          s.kind,
          s.key,
          s.thread,
          s.said,
          // A debrief tells of the day of its talk, and is on file since it was written.
          s.kind === 'debrief' ? Math.max(millis(s.said), millis(s.learned)) : millis(s.said),
          s.learned,
          s.title,
          s.text,
          s.automatic ? 1 : 0,
          JSON.stringify(s.attachments),
          s.moment,
        ],
      );
      for (const { person, role, seen = null } of s.people) {
        const added = db.run('insert or ignore into source_person (source, person, role, seen) values (?, ?, ?, ?)', [
          s.id,
          person,
          role,
          seen,
        ]);
        if (added > 0 || seen === null) continue;
        db.run(
          `insert or ignore into source_also (source, person, role, seen) select source, person, role, ?
           from source_person where source = ? and person = ? and role = ? and seen <> ?`,
          [seen, s.id, person, role, seen],
        );
      }
      if (s.kind !== 'mail' || s.automatic) return;
      const readers = new Set(s.people.filter(({ role }) => role === 'to' || role === 'cc').map(({ person }) => person))
        .size;
      keepTrait(db, { ...s, saidMs: millis(s.said), readers }, s.trait);
    },
    /** A note turns out to speak of somebody. */
    addAbout: (source: Id, person: Id): void => {
      db.run(`insert or ignore into source_person (source, person, role) values (?, ?, 'about')`, [source, person]);
    },
    /** Newest first, everything that has to do with a person up to a point in time. */
    withPerson: (person: Id, until: Instant, limit: number, before?: number): readonly StoredSource[] => {
      const latest = Math.min(millis(until), before === undefined ? Number.MAX_SAFE_INTEGER : before - 1);
      // The ids are ordered first: sorting whole texts to keep a few of them is what costs.
      const ordered = (ids: string): readonly Row[] =>
        db.all(
          `select ${columns} from source s where s.id in (${ids} order by said_ms desc, id limit ?)
           order by s.said_ms desc, s.id`,
          [latest, person, limit],
        );
      // Most people asked for are among the newest mails; of the others everything they are in is looked at.
      const newest = ordered(
        `select id from (select id, said_ms from source where said_ms <= ? order by said_ms desc, id limit 3000) o
         where exists (select 1 from source_person where source = o.id and person = ?)`,
      );
      if (newest.length === limit) return newest.map(source);
      return ordered(
        `select id from source where +said_ms <= ? and id in (select source from source_person where person = ?)`,
      ).map(source);
    },
    /** The first mails that somebody wrote after one time and up to another. */
    mailsBy: (person: Id, after: Instant, until: Instant, limit: number): readonly StoredSource[] =>
      db
        .all(
          `select ${columns} from source_person sp cross join source s on s.id = sp.source
           where sp.person = ? and sp.role = 'from' and s.kind = 'mail' and s.said_ms > ? and s.said_ms <= ?
           order by s.said_ms, s.id limit ?`,
          [person, millis(after), millis(until), limit],
        )
        .map(source),
    /**
     * Those that are there, in no order, each with its text up to a number of characters or somewhat further: of long mails
     * it is mostly their beginning that is asked for. With 0 the text is not read.
     */
    heads: (upTo: ReadonlyMap<Id, number>): readonly StoredSource[] =>
      db
        .all(
          `select s.id, s.kind, s.key, s.thread, s.said, s.learned, s.title, s.automatic, s.attachments, s.moment, ${peopleColumn},
             case w.value when 0 then '' else substr(s.text, 1, w.value) end as text
           from json_each(?) w cross join source s on s.id = w.key`,
          [JSON.stringify(Object.fromEntries(upTo))],
        )
        .map(source),
    /** Those of the ids that are there, in no order. */
    many: (ids: readonly Id[]): readonly StoredSource[] =>
      db
        .all(`select ${columns} from source s where s.id in (select value from json_each(?))`, [JSON.stringify(ids)])
        .map(source),
    /** The subjects of the mails that people wrote with a person in a stretch of time, newest first, without their texts. */
    titlesWith: (person: Id, until: Instant, fromMs: number, limit = 2000): readonly MailTitle[] =>
      db
        .all(
          `select s.id, s.thread, s.title, s.said,
             (select person from source_person where source = s.id and role = 'from' order by person limit 1) as writer
           from source s
           where s.said_ms > ? and s.said_ms <= ? and s.kind = 'mail' and s.automatic = 0
             and exists (select 1 from source_person where source = s.id and person = ?)
           order by s.said_ms desc, s.id limit ?`,
          [fromMs, millis(until), person, limit],
        )
        .map((row) => ({
          id: String(row.id),
          thread: String(row.thread),
          title: String(row.title),
          said: String(row.said),
          from: row.writer === null ? null : String(row.writer),
        })),
    /** Who spoke in a transcript, each by the name it gives them. */
    spoke: (id: Id): readonly { readonly name: string; readonly person: Id }[] =>
      db
        .all(
          `select w.name, p.person from (
             select person, seen from source_person where source = ? and role = 'spoke'
             union select person, seen from source_also where source = ? and role = 'spoke') p
           join seen_as w on w.id = p.seen order by w.name, p.person`,
          [id, id],
        )
        .map((row) => ({ name: String(row.name), person: String(row.person) })),
    /** Earliest first; those said after `until` are not seen. */
    ofMoment: (moment: Id, until: Instant): readonly StoredSource[] =>
      db
        .all(`select ${columns} from source s where moment = ? and said_ms <= ? order by said_ms, id`, [
          moment,
          millis(until),
        ])
        .map(source),
    inThread: (thread: string, until: Instant): readonly StoredSource[] =>
      db
        .all(`select ${columns} from source s where thread = ? and said_ms <= ? order by said_ms, id`, [
          thread,
          millis(until),
        ])
        .map(source),
    /** All of them, earliest first, a few hundred at a time: the whole need not fit into memory. */
    each: function* (): Iterable<StoredSource> {
      let [ms, id] = [Number.MIN_SAFE_INTEGER, ''];
      for (;;) {
        const rows = db.all(
          `select ${columns} from source s where (said_ms, id) > (?, ?) order by said_ms, id limit 500`,
          [ms, id],
        );
        yield* rows.map(source);
        const last = rows.at(-1);
        if (!last || rows.length < 500) return;
        [ms, id] = [Number(last.said_ms), String(last.id)];
      }
    },
    count: (kind?: SourceKind): number =>
      Number(
        (kind
          ? db.one('select count(*) as n from source where kind = ?', [kind])
          : db.one('select count(*) as n from source')
        )?.n ?? 0,
      ),
  };
};
