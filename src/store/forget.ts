import type { Id } from '../domain/shared/id.ts';
import { measureAgain } from './behaviour.ts';
import type { Db, Row, Value } from './database.ts';
import { forgetPeople } from './forget-people.ts';

/** A place in the file where words of people stand: a column of a row. */
export type Place = {
  readonly table: string;
  readonly column: string;
  /** Names and values of the row's primary key. */
  readonly key: Readonly<Record<string, Value>>;
};

/** What the full text keeps of its own; null where it reads the words in the source. */
export type Entry = {
  readonly id: number;
  readonly title: string | null;
  readonly text: string | null;
  readonly people: string;
};

const entry = (row: Row): Entry => ({
  id: Number(row.id),
  title: row.title === null ? null : String(row.title),
  text: row.text === null ? null : String(row.text),
  people: String(row.people),
});

/** Telling the index of one change takes as long as making about this many of its entries; a few are told in any case. */
const entriesOfAChange = 600;
const aFew = 20;

/** Where names belong to others, or a change would break what rests on it: these are dealt with one by one. */
const apart: Readonly<Record<string, readonly string[]>> = {
  source: ['kind', 'said', 'learned', 'text', 'key', 'thread'],
  // Follows the source.
  source_trait: ['thread'],
  fact: ['kind', 'said', 'learned', 'quote', 'state'],
  fact_change: ['what', 'said', 'learned', 'state'],
  moment: ['key', 'starts', 'ends', 'status'],
  feed: ['place', 'kind', 'state', 'etag', 'modified', 'digest'],
  person_change: ['what'],
};
const skipped = /^(?:sqlite_|search|forgotten$|seen_as$|person_address$|person_alias$)/;

/** What deleting somebody needs that no other table offers: looking at all words there are, and changing them where they stand. */
export const forgetTable = (db: Db) => {
  const like = (column: string, needles: readonly string[]): string =>
    needles.includes('') || needles.length === 0 ? 'true' : needles.map(() => `"${column}" like ?`).join(' or ');
  const likes = (needles: readonly string[]): readonly string[] =>
    needles.includes('') ? [] : needles.map((needle) => `%${needle}%`);
  const where = (key: Place['key']): string =>
    Object.keys(key)
      .map((name) => `"${name}" = ?`)
      .join(' and ');

  /** Every column that may hold words, with the primary key of its table; new tables come in by themselves. */
  const columns = (inKey = false): readonly { table: string; column: string; keys: readonly string[] }[] =>
    db
      .all(`select name from sqlite_master where type = 'table' order by name`)
      .map(({ name }) => String(name))
      .filter((table) => !skipped.test(table))
      .flatMap((table) => {
        const all = db.all(`select name, type, pk from pragma_table_info('${table}') order by cid`);
        const keys = all.filter(({ pk }) => Number(pk) > 0).map(({ name }) => String(name));
        return all
          .filter(
            ({ name, type, pk }) =>
              type === 'TEXT' && Number(pk) > 0 === inKey && !apart[table]?.includes(String(name)),
          )
          .map(({ name }) => ({ table, column: String(name), keys }));
      });

  return {
    ...forgetPeople(db),
    /** Every place whose words hold one of the needles, but for those of the person and the sources that go. */
    places: (needles: readonly string[], going: { readonly person: Id; readonly sources: ReadonlySet<Id> }) =>
      columns().flatMap(({ table, column, keys }) =>
        db
          .all(
            `select ${keys.map((key) => `"${key}"`).join(', ')}${table === 'fact' ? ', source as "in source"' : ''}
             from "${table}" where ${like(column, needles)}`,
            likes(needles),
          )
          .filter(
            (row) =>
              !(table === 'person' && row.id === going.person) &&
              !(table === 'source' && going.sources.has(String(row.id))) &&
              !(table === 'fact' && going.sources.has(String(row['in source']))) &&
              !(table === 'setting' && String(row.name).startsWith('forgotten.')),
          )
          .map(
            (row): Place => ({ table, column, key: Object.fromEntries(keys.map((key) => [key, row[key] ?? null])) }),
          ),
      ),
    /** Rows that are called by words which hold one of the needles: what an import added, say. */
    calledBy: (needles: readonly string[]): readonly Place[] =>
      columns(true)
        .filter(({ table }) => table !== 'feed_file' && table !== 'setting')
        .flatMap(({ table, column, keys }) =>
          db
            .all(
              `select ${keys.map((key) => `"${key}"`).join(', ')} from "${table}" where ${like(column, needles)}`,
              likes(needles),
            )
            .map((row) => ({ table, column, key: Object.fromEntries(keys.map((key) => [key, row[key] ?? null])) })),
        ),
    removeRow: ({ table, key }: Place): void => {
      db.erase(`delete from "${table}" where ${where(key)}`, Object.values(key));
    },
    words: ({ table, column, key }: Place): string =>
      String(
        db.one(`select "${column}" as words from "${table}" where ${where(key)}`, Object.values(key))?.words ?? '',
      ),
    write: ({ table, column, key }: Place, words: string): void => {
      db.erase(`update or ignore "${table}" set "${column}" = ? where ${where(key)}`, [words, ...Object.values(key)]);
    },

    /** Ids of sources whose text, or key, or thread, holds one of the needles. */
    sourcesWith: (needles: readonly string[]): readonly Id[] =>
      db
        .all(
          `select id from source
           where ${['text', 'key', 'thread'].map((column) => `(${like(column, needles)})`).join(' or ')} order by said_ms, id`,
          [...likes(needles), ...likes(needles), ...likes(needles)],
        )
        .map(({ id }) => String(id)),
    sourceKeys: (id: Id): { readonly key: string; readonly thread: string } => {
      const row = db.one('select key, thread from source where id = ?', [id]);
      return { key: String(row?.key ?? ''), thread: String(row?.thread ?? '') };
    },
    rewriteSource: (id: Id, { key, thread, text }: { key: string; thread: string; text: string }): void => {
      db.erase('update source set key = ?, thread = ?, text = ? where id = ?', [key, thread, text, id]);
      measureAgain(db, id);
    },
    momentKeys: (needles: readonly string[]): readonly { readonly id: Id; readonly key: string }[] =>
      db
        .all(`select id, key from moment where ${like('key', needles)}`, likes(needles))
        .map(({ id, key }) => ({ id: String(id), key: String(key) })),
    rewriteMoment: (id: Id, key: string): void => {
      db.erase('update moment set key = ? where id = ?', [key, id]);
    },
    /** Ids of mails they wrote. */
    written: (person: Id): readonly Id[] =>
      db
        .all(
          `select s.id from source s join source_person sp on sp.source = s.id
           where sp.person = ? and sp.role = 'from' and s.kind = 'mail' order by s.said_ms desc`,
          [person],
        )
        .map(({ id }) => String(id)),
    /** Every source they have to do with, newest first. */
    linked: (person: Id): readonly Id[] =>
      db
        .all(
          `select distinct s.id, s.said_ms from source s join source_person sp on sp.source = s.id
           where sp.person = ? order by s.said_ms desc, s.id`,
          [person],
        )
        .map(({ id }) => String(id)),
    /** Mails they have to do with in whose title or text, or in who a fact there says, one of the needles stands; newest first. */
    linkedWith: (person: Id, needles: readonly string[]): readonly Id[] =>
      db
        .all(
          `select s.id from source s where s.kind = 'mail' and s.id in (select source from source_person where person = ?)
             and ((${like('title', needles)}) or (${like('text', needles)})
               or exists (select 1 from fact where source = s.id and (${like('owner_words', needles)})))
           order by s.said_ms desc, s.id`,
          [person, ...likes(needles), ...likes(needles), ...likes(needles)],
        )
        .map(({ id }) => String(id)),
    /** Ids of sources of one's own (captures, debriefs, drafts). */
    own: (): readonly Id[] =>
      db
        .all(`select id from source indexed by source_own where kind <> 'mail' order by said_ms desc`)
        .map(({ id }) => String(id)),
    /** What the full text keeps of its own, and one of the needles stands in, in the order of the index. */
    entries: (needles: readonly string[]): readonly Entry[] =>
      db
        .all(
          `select id, title, text, people from search_entry
           where ${['title', 'text', 'people'].map((column) => `(${like(column, needles)})`).join(' or ')} order by id`,
          [...likes(needles), ...likes(needles), ...likes(needles)],
        )
        .map(entry),
    /** What the full text keeps of everything they took part in, and the names of who is left there. */
    entriesOf: (person: Id): readonly (Entry & { readonly ref: string; readonly left: string })[] =>
      db
        .all(
          `select e.id, e.ref, e.title, e.text, e.people, coalesce(case e.kind
             when 'draft' then ''
             when 'moment' then (select group_concat(name, ' ') from (
               select p.name from moment_person m join person p on p.id = m.person
               where m.moment = e.ref and m.linked = 0 and p.id <> ? order by p.name))
             else (select group_concat(name, ', ') from (
               select p.name from source_person s join person p on p.id = s.person
               where s.source = e.ref and p.id <> ? and s.role <> 'cc' group by p.id order by min(s.role <> 'from'), p.name
               limit 21)) end, '') as remaining
           from search_entry e where e.kind <> 'person' and e.ref in (
             select source from source_person where person = ? union select moment from moment_person where person = ?
             union select id from draft where reader = ?)`,
          [person, person, person, person, person],
        )
        .map((row) => ({ ...entry(row), ref: String(row.ref), left: String(row.remaining) })),
    rewriteEntry: ({ id, title, text, people }: Entry): void => {
      // The index is told of the old words while they still stand there.
      const listed = db.one('select listed from search_entry where id = ?', [id])?.listed === 1;
      if (listed) {
        db.erase('delete from search where rowid = ?', [id]);
        db.erase('delete from search_head where rowid = ?', [id]);
      }
      db.erase('update search_entry set title = ?, text = ?, people = ? where id = ?', [title, text, people, id]);
      if (listed) {
        db.run('insert into search (rowid, words) select id, words from search_words where id = ?', [id]);
        db.run('insert into search_head (rowid, head) select id, head from search_words where id = ?', [id]);
      }
    },
    /**
     * Makes the whole full text anew after `work`, where telling it each of so many changes would take longer: a word
     * leaves it by being looked for on every page.
     */
    indexing: (changes: number, work: () => void): void => {
      const total = Number(db.one('select count(*) as n from search_entry')?.n ?? 0);
      if (changes <= Math.max(aFew, total / entriesOfAChange)) {
        work();
        return;
      }
      // Nothing is told to the index meanwhile: it is what the triggers look at, too.
      db.run('update search_entry set listed = 0');
      work();
      for (const table of ['search', 'search_head']) db.erase(`insert into ${table} (${table}) values ('rebuild')`);
      db.run('update search_entry set listed = 1');
    },
    /** Gives facts of one source new spans and quotes at once; of two that would then be one, the first is kept. */
    respan: (
      facts: readonly { readonly id: Id; readonly start: number; readonly end: number; readonly quote: string }[],
    ) => {
      // All away first: a new span of one may be an old one of another.
      for (const [at, { id }] of facts.entries()) {
        db.run('update fact set span_start = ?, span_end = ? where id = ?', [-1 - at, -1 - at, id]);
      }
      for (const { id, start, end, quote } of facts) {
        const kept = db.erase('update or ignore fact set span_start = ?, span_end = ?, quote = ? where id = ?', [
          start,
          end,
          quote,
          id,
        ]);
        if (kept === 0) db.erase('delete from fact where id = ?', [id]);
      }
    },
    removeFact: (id: Id): void => {
      db.erase('delete from fact where id = ?', [id]);
    },
    removeSource: (id: Id): void => {
      db.erase('delete from source where id = ?', [id]);
      db.run('delete from import_item where ref = ?', [id]);
    },
    /** Where calendars and mail are looked at again, and the files there. */
    feeds: (): readonly { readonly id: Id; readonly name: string; readonly place: string }[] =>
      db
        .all(
          'select id, name, place from feed union all select f.id, f.name, w.path from feed_file w join feed f on f.id = w.feed',
        )
        .map((row) => ({ id: String(row.id), name: String(row.name), place: String(row.place) })),
  };
};
