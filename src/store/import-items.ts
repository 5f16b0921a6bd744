import type { Id } from '../domain/shared/id.ts';
import { measureAgain } from './behaviour.ts';
import type { Db, Row } from './database.ts';

/** A `thread` is a mail that was given to another conversation; its `ref` is the mail. */
export type ImportItemKind = 'source' | 'moment' | 'person' | 'address' | 'alias' | 'thread';

/** `before` is JSON of what was there before; null for what was added. */
export type ImportItem = { readonly ref: string; readonly before: string | null };

const item = (row: Row): ImportItem => ({
  ref: String(row.ref),
  before: row.before === null || row.before === undefined ? null : String(row.before),
});

/** What the user has done with a fact that was read: then the words it rests on stay. */
const worked = `(state = 'accepted' or closed_how is not null or last_confirmed is not null or (edited = 1 and state = 'proposed'))`;

const seenIn = ['source_person', 'moment_person', 'source_also', 'moment_also'] as const;

/** Where it stands what the user said or did about somebody, or with them. */
export const saidOfPerson = [
  ['fact_person', 'person'],
  ['draft', 'reader'],
  ['behaviour_answer', 'person'],
  ['told', 'person'],
  ['power', 'person'],
  ['disagreement', 'person'],
  ['answer', 'person'],
  ['reminder', 'person'],
  ['fact_step', 'person'],
  ['cycle', 'person'],
  ['initiative', 'sponsor'],
  ['prediction', 'person'],
  ['prepared_answer', 'person'],
  ['rehearsal', 'person'],
  ['feedback', 'person'],
  ['proposal', 'decider'],
  ['proposal_objection', 'person'],
  ['proposal_objection', 'assigned'],
  ['proposal_person', 'person'],
  ['proposal_talk', 'person'],
  ['proposal_decision', 'person'],
] as const;

/** What each import added or changed, and how it is taken back: what is deleted here is gone from the disk as well. */
export const importItemsTable = (db: Db) => ({
  /** Notes it once: what was there before its first change counts. */
  add: (number: number, kind: ImportItemKind, ref: string, before: string | null): void => {
    db.run('insert or ignore into import_item (import, kind, ref, before) values (?, ?, ?, ?)', [
      number,
      kind,
      ref,
      before,
    ]);
  },
  get: (number: number, kind: ImportItemKind, ref: string): ImportItem | undefined => {
    const row = db.one('select ref, before from import_item where import = ? and kind = ? and ref = ?', [
      number,
      kind,
      ref,
    ]);
    return row && item(row);
  },
  of: (number: number, kind: ImportItemKind): readonly ImportItem[] =>
    db.all('select ref, before from import_item where import = ? and kind = ? order by ref', [number, kind]).map(item),
  /** Those of an import, and those that stayed when an earlier one was taken back. */
  ofUndone: (number: number, kind: ImportItemKind): readonly (ImportItem & { readonly import: number })[] =>
    db
      .all(
        `select i.import, i.ref, i.before from import_item i join import m on m.number = i.import
         where i.kind = ? and (i.import = ? or m.state = 'undone') order by i.ref`,
        [kind, number],
      )
      .map((row) => ({
        ...item(row),
        import: Number(row.import),
      })),
  /** Whether a conversation holds a mail that this or a later import added. */
  holdsMailSince: (number: number, thread: string): boolean =>
    db.one(
      `select 1 as n from source s join import_item i on i.kind = 'source' and i.before is null and i.ref = s.id
       where s.thread = ? and i.import >= ? limit 1`,
      [thread, number],
    ) !== undefined,
  count: (number: number): number =>
    Number(db.one('select count(*) as n from import_item where import = ?', [number])?.n ?? 0),
  drop: (number: number, kind: ImportItemKind, ref: string): void => {
    db.erase('delete from import_item where import = ? and kind = ? and ref = ?', [number, kind, ref]);
  },
  /** The next import that changed the same thing and was not taken back; undefined where none did. */
  later: (number: number, kind: ImportItemKind, ref: string): number | undefined => {
    const row = db.one(
      `select i.import from import_item i join import m on m.number = i.import
       where i.kind = ? and i.ref = ? and i.import > ? and m.state <> 'undone' order by i.import limit 1`,
      [kind, ref, number],
    );
    return row === undefined ? undefined : Number(row.import);
  },
  setBefore: (number: number, kind: ImportItemKind, ref: string, before: string | null): void => {
    db.erase('update import_item set before = ? where import = ? and kind = ? and ref = ?', [
      before,
      number,
      kind,
      ref,
    ]);
  },

  /**
   * How many facts a source holds, how many of them the user has worked on, and of how many the user said anything, also
   * that they are none. What its words say of facts elsewhere counts like a fact, once the user has said something of it.
   */
  factsOf: (source: Id): { readonly facts: number; readonly worked: number; readonly said: number } => {
    const row = db.one(
      `select coalesce(sum(state <> 'superseded'), 0) as facts, coalesce(sum(${worked}), 0) as worked,
         coalesce(sum(${worked} or state not in ('proposed', 'superseded')), 0) as said from fact where source = ?`,
      [source],
    );
    const changes = db.one(
      `select coalesce(sum(state = 'accepted'), 0) as worked, coalesce(sum(state <> 'proposed'), 0) as said
       from fact_change where source = ?`,
      [source],
    );
    return {
      facts: Number(row?.facts ?? 0),
      worked: Number(row?.worked ?? 0) + Number(changes?.worked ?? 0),
      said: Number(row?.said ?? 0) + Number(changes?.said ?? 0),
    };
  },
  /**
   * Takes what an import added out of the lists of the full text, which is made anew afterwards: of thousands of entries
   * each by itself costs far more than all others anew.
   */
  unlist: (number: number): void => {
    db.run(
      `update search_entry set listed = 0 where ref in (select ref from import_item where import = ? and kind in ('source', 'moment', 'person'))`,
      [number],
    );
  },
  takeSource: (source: Id): void => {
    db.erase('delete from source where id = ?', [source]);
  },
  /** Gives a mail back the words it had; facts in what was added to them go. Returns how many. */
  cutSource: (source: Id, { title, text }: { readonly title: string; readonly text: string }): number => {
    db.erase('update source set title = ?, text = ? where id = ?', [title, text, source]);
    measureAgain(db, source);
    db.erase('delete from fact_change where source = ? and span_end > ?', [source, text.length]);
    return db.erase('delete from fact where source = ? and span_end > ?', [source, text.length]);
  },
  takeMoment: (moment: Id): void => {
    db.erase('delete from moment where id = ?', [moment]);
  },
  /** Whether something else than its names and addresses speaks of a person. */
  isBound: (person: Id): boolean =>
    [
      ...seenIn.map((table) => `select 1 as n from ${table} where person = ?`),
      ...saidOfPerson.map(([table, column]) => `select 1 as n from ${table} where ${column} = ?`),
    ].some((sql) => db.one(`${sql} limit 1`, [person]) !== undefined),
  /** Whom the user merged, split or parted by hand, unless that was taken back. */
  changedByHand: (): ReadonlySet<Id> =>
    new Set(
      db
        .all(
          `select distinct p.value as id from person_change c, json_each(c.what, '$.people') p where c.undone is null`,
        )
        .map(({ id }) => String(id)),
    ),
  takePerson: (person: Id): void => {
    db.erase('delete from person where id = ?', [person]);
  },
  takeAddress: (address: string): void => {
    db.erase('delete from person_address where address = ?', [address]);
  },
  takeAlias: (person: Id, alias: string): void => {
    db.erase('delete from person_alias where person = ? and alias = ?', [person, alias]);
  },
  /** The ways in which what is still there writes somebody; null where that was not kept for all of it. */
  seenOf: (person: Id): readonly { readonly address: string; readonly name: string }[] | null => {
    const rows = db.all(
      `select distinct s.address, s.name, t.seen from (
         ${seenIn.map((table) => `select seen from ${table} where person = ?`).join(' union ')}) t
       left join seen_as s on s.id = t.seen`,
      seenIn.map(() => person),
    );
    return rows.some(({ seen }) => seen === null)
      ? null
      : rows.map(({ address, name }) => ({ address: String(address), name: String(name) }));
  },
  /** Forgets ways of writing somebody that nothing refers to any more; what the user said of one stays. */
  takeUnseen: (): void => {
    db.erase(
      `delete from seen_as where person is null and id not in (
         ${seenIn.map((table) => `select seen from ${table} where seen is not null`).join(' union all ')})`,
    );
  },
  /** A folder that is looked at again has to read its files anew. */
  forgetFilesOf: (feed: Id): void => {
    db.run('delete from feed_file where feed = ?', [feed]);
    db.run('update feed set etag = null, modified = null, digest = null where id = ?', [feed]);
  },
});
