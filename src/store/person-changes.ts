import type { Id } from '../domain/shared/id.ts';
import type { Instant } from '../domain/shared/time.ts';
import type { Db, Value } from './database.ts';
import { refersTo, type Tracked, tracked } from './person-change-rows.ts';

type Values = readonly Value[];
/** One row: what names it, what it was, what it became; null where there was none. */
type Turn = readonly [key: Values, before: Values | null, after: Values | null];

type What = {
  readonly people: readonly Id[];
  /** Sources and moments in which who stays was written at an address of the other before: they are not to move. */
  readonly held: Held;
  readonly turns: Readonly<Record<string, readonly Turn[]>>;
};

type Held = { readonly sources: readonly Id[]; readonly moments: readonly Id[] };

/** What was done to people by hand, kept so that it can be taken back. */
export type PersonChange = {
  readonly number: number;
  readonly kind: 'merge' | 'split' | 'apart' | 'add';
  readonly at: Instant;
  /** Who it concerns: who stays or was there before comes first. */
  readonly people: readonly Id[];
  readonly undone: boolean;
  /** Facts that it gave to somebody or took from them. */
  readonly facts: readonly Id[];
  /** Sources and moments of that time in which they stood: whatever else there is came since. */
  readonly known: Held;
};

/** What a row can do without, besides who it names where it lasts. */
const mayBeEmpty = new Set(['seen']);

const same = (one: Values, other: Values): boolean => one.every((value, index) => value === other[index]);

/** Keeps what a merge, a split or a parting changed, row by row, and puts it back. */
export const personChanges = (db: Db) => {
  const snapshot = (
    { table, key, columns, person, only }: Tracked,
    ids: string,
    facts: string,
  ): Map<string, [Values, Values]> => {
    const also = table === 'fact' ? ['id'] : [];
    const whose = [...person, ...also].map((column) => `${column} in (select value from json_each(?))`).join(' or ');
    const rows = db.all(
      `select ${[...key, ...columns].join(', ')} from ${table} where (${whose}) ${only ? `and ${only}` : ''}`,
      [...person.map(() => ids), ...also.map(() => facts)],
    );
    return new Map(
      rows.map((row) => {
        const of = (names: readonly string[]): Value[] => names.map((name) => row[name] ?? null);
        return [JSON.stringify(of(key)), [of(key), of(columns)]];
      }),
    );
  };
  const turnsOf = (
    { lasts, columns }: Tracked,
    before: Map<string, [Values, Values]>,
    after: Map<string, [Values, Values]>,
  ): Turn[] => {
    const nothing = lasts ? columns.map(() => null) : null;
    const turns: Turn[] = [];
    for (const [name, [key, was]] of before) {
      const [, became = null] = after.get(name) ?? [];
      if (became === null || !same(was, became)) turns.push([key, was, became]);
    }
    for (const [name, [key, became]] of after) if (!before.has(name)) turns.push([key, nothing, became]);
    return turns;
  };
  const named = (names: readonly string[]): string => names.map((name) => `${name} = ?`).join(' and ');
  const now = ({ table, key, columns }: Tracked, of: Values): Values | undefined => {
    const row = db.one(`select ${[...key, ...columns].join(', ')} from ${table} where ${named(key)}`, of);
    // Names are compared without regard to case by the table itself.
    if (
      !row ||
      !same(
        key.map((name) => row[name] ?? null),
        of,
      )
    )
      return undefined;
    return columns.map((name) => row[name] ?? null);
  };

  const change = (row: ReturnType<Db['one']>): PersonChange | undefined => {
    if (!row) return undefined;
    const what = JSON.parse(String(row.what)) as What;
    const keys = (tables: readonly string[]): Id[] =>
      tables.flatMap((table) => (what.turns[table] ?? []).map(([[key]]) => String(key)));
    return {
      number: Number(row.number),
      kind: String(row.kind) as PersonChange['kind'],
      at: String(row.at),
      people: what.people,
      undone: row.undone !== null,
      facts: keys(['fact']),
      known: {
        sources: [...new Set([...what.held.sources, ...keys(['source_person', 'source_also'])])],
        moments: [...new Set([...what.held.moments, ...keys(['moment_person', 'moment_also'])])],
      },
    };
  };
  const heldBy = (person: Id | undefined, others: readonly Id[]): Held => {
    const given = [person ?? '', JSON.stringify(others)];
    const at = (of: string, tables: readonly string[]): Id[] =>
      db
        .all(
          tables
            .map(
              (table) => `select ${of} as id from ${table} where person = ? and seen in (
                select s.id from seen_as s join person_address a on a.address = s.address
                where a.person in (select value from json_each(?)))`,
            )
            .join(' union '),
          tables.flatMap(() => given),
        )
        .map(({ id }) => String(id));
    return {
      sources: at('source', ['source_person', 'source_also']),
      moments: at('moment', ['moment_person', 'moment_also']),
    };
  };
  const isThere = (table: string, id: Value): boolean =>
    db.one(`select 1 as there from ${table} where id = ?`, [id]) !== undefined;
  /** A row as it can stand today: without what is gone where it may; undefined where nothing is left to say. */
  const standing = ({ table, key, columns, person, lasts }: Tracked, of: Values): Values | undefined => {
    const names = [...key, ...columns];
    const to = (name: string): string | undefined =>
      table === 'person' ? undefined : person.includes(name) ? 'person' : name === 'id' ? undefined : refersTo[name];
    const gone = names.map((name, index) => {
      const [target, value = null] = [to(name), of[index]];
      return target !== undefined && value !== null && !isThere(target, value);
    });
    if (gone.some((is, index) => is && (index < key.length || !(lasts || mayBeEmpty.has(names[index] ?? '')))))
      return undefined;
    return of.map((value, index) => (gone[index] ? null : value));
  };

  return {
    /**
     * Does `work` and keeps what it changed around these people (those it makes included), who stays first. Gives the
     * number under which it can be taken back. `facts`: what is nobody's yet and may become theirs. To be called inside a transaction.
     */
    keep: (
      kind: PersonChange['kind'],
      at: Instant,
      people: readonly Id[],
      work: () => void,
      facts: readonly Id[] = [],
    ): number => {
      const ids = JSON.stringify(people);
      const held: Held = kind === 'merge' ? heldBy(people[0], people.slice(1)) : { sources: [], moments: [] };
      const maybe = JSON.stringify(facts);
      const before = tracked.map((one) => snapshot(one, ids, maybe));
      work();
      const turns: Record<string, readonly Turn[]> = {};
      for (const [index, one] of tracked.entries()) {
        // A fact or a draft that nobody of them holds any more is still there.
        const after = snapshot(one, ids, maybe);
        for (const [name, [key]] of before[index] ?? []) {
          const left = after.has(name) ? undefined : now(one, key);
          if (left) after.set(name, [key, left]);
        }
        turns[one.table] = turnsOf(one, before[index] ?? new Map(), after);
      }
      const what: What = { people, held, turns };
      db.run('insert into person_change (at, kind, what) values (?, ?, ?)', [at, kind, JSON.stringify(what)]);
      return Number(db.one('select max(number) as n from person_change')?.n);
    },
    /** What people who were made one with somebody by hand were called before. */
    formerNames: (person: Id): readonly string[] => {
      const newestFirst = `select what from person_change where kind = 'merge' and undone is null order by number desc`;
      const theirs = new Set([person]);
      const names = new Set<string>();
      for (const row of db.all(newestFirst)) {
        const { people, turns } = JSON.parse(String(row.what)) as What;
        const [into = ''] = people;
        if (!theirs.has(into)) continue;
        for (const [[id], before] of turns.person ?? []) {
          theirs.add(String(id));
          if (id !== into && before) names.add(String(before[0]));
        }
      }
      return [...names];
    },
    /** Whether a merge or a split that stands names somebody. */
    names: (person: Id): boolean =>
      db.one(
        `select 1 as there from person_change where undone is null and exists (
           select 1 from json_each(what, '$.people') where value = ?) limit 1`,
        [person],
      ) !== undefined,
    /** What somebody was called when this change made them; undefined where it did not. */
    madeAs: (number: number, person: Id): string | undefined => {
      const row = db.one('select what from person_change where number = ?', [number]);
      const turn = (JSON.parse(String(row?.what)) as What).turns.person?.find(([[id]]) => id === person);
      return turn?.[1] === null ? String(turn[2]?.[0] ?? '') : undefined;
    },
    /** Where somebody stood, what they were and their role as this change made them; undefined where it did not. */
    placedAs: (
      number: number,
      person: Id,
    ): { readonly standing: string; readonly role: string; readonly relation: string } | undefined => {
      const row = db.one('select what from person_change where number = ?', [number]);
      const turn = (JSON.parse(String(row?.what)) as What).turns.person?.find(([[id]]) => id === person);
      if (turn?.[1] !== null || !turn[2]) return undefined;
      const made = turn[2];
      const of = (column: string): string => String(made[(tracked[0]?.columns ?? []).indexOf(column)] ?? '');
      return { standing: of('standing'), role: of('role'), relation: of('relation') };
    },
    get: (number: number): PersonChange | undefined =>
      change(db.one('select * from person_change where number = ?', [number])),
    /** The newest that was not taken back, or the newest of these people that came after `number`. */
    latest: (after?: PersonChange): PersonChange | undefined =>
      change(
        db.one(
          after
            ? `select * from person_change where undone is null and number > ? and exists (
                 select 1 from json_each(what, '$.people') where value in (select value from json_each(?)))
               order by number desc limit 1`
            : 'select * from person_change where undone is null order by number desc limit 1',
          after ? [after.number, JSON.stringify(after.people)] : [],
        ),
      ),
    /**
     * Puts every row back as it was, unless it was changed again since: then the newer word stands. People who were made
     * stay, emptied. To be called inside a transaction.
     */
    putBack: (number: number, at: Instant): void => {
      const row = db.one('select what from person_change where number = ?', [number]);
      const { turns } = JSON.parse(String(row?.what)) as What;
      const each = (work: (one: Tracked, turn: Turn, current: Values | undefined) => void): void => {
        for (const one of tracked) for (const turn of turns[one.table] ?? []) work(one, turn, now(one, turn[0]));
      };
      const [person] = tracked;
      each((one, [key, before], current) => {
        if (one === person && before !== null && current === undefined) {
          const columns = [...one.key, ...one.columns.slice(0, before.length)];
          db.run(`insert into ${one.table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`, [
            ...key,
            ...before,
          ]);
        }
      });
      each((one, [key, before, after], current) => {
        if (one !== person && before === null && after !== null && current && same(current, after)) {
          db.run(`delete from ${one.table} where ${named(one.key)}`, key);
        }
      });
      each((one, [key, before, after], current) => {
        const { table, key: names, columns } = one;
        if (before === null) return;
        const all = [...names, ...columns];
        const back = standing(one, [...key, ...before]);
        // An address that went with an import meanwhile comes back with who it belonged to.
        if (back && current === undefined && (after === null || table === 'person_address')) {
          db.run(`insert or ignore into ${table} (${all.join(', ')}) values (${all.map(() => '?').join(', ')})`, back);
        }
        if (!back || after === null || current === undefined) return;
        for (const [index, column] of columns.entries()) {
          if (current[index] !== after[index] || before[index] === after[index]) continue;
          db.run(`update ${table} set ${column} = ? where ${named(names)}`, [
            back[names.length + index] ?? null,
            ...key,
          ]);
        }
      });
      db.run('update person_change set undone = ? where number = ?', [at, number]);
    },
  };
};
