import type { Id } from '../domain/shared/id.ts';
import type { Instant } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';
import { beganAt, isAlive } from './process.ts';

export const importStates = ['running', 'stopping', 'done', 'stopped', 'failed', 'undone'] as const;
export type ImportState = (typeof importStates)[number];

/** How far an import has come. `secondsLeft` is null where the whole is not known. */
export type ImportProgress = {
  readonly name: string;
  readonly bytes: number;
  readonly items: number;
  readonly added: number;
  readonly already: number;
  readonly people: number;
  readonly facts: number;
  readonly problems: number;
  readonly perSecond: number;
  readonly secondsLeft: number | null;
};

export type StoredImport = ImportProgress & {
  readonly number: number;
  readonly state: ImportState;
  readonly feed: Id | null;
  readonly started: Instant;
  readonly ended: Instant | null;
  readonly bytesTotal: number | null;
  /** It counts as running, and nobody runs it any more: it was killed. */
  readonly killed: boolean;
  /** The last sign of life, in milliseconds since the epoch. */
  readonly aliveMs: number;
  /** Why it ended early: the workspace could not be written, a defect of Updraft, or it was killed. Null where it did not. */
  readonly failure: ImportFailure | null;
};

export type ImportFailure = 'store' | 'defect' | 'killed';

/** A place in a mailbox up to which it was read: `tail` marks everything before it, `mails` how many are before it. */
export type ReadTo = { readonly readTo: number; readonly tail: string; readonly mails: number };

/** After so many milliseconds without a sign of life it is asked whether an import's process is still the same. */
const silence = 30_000;
const forgets = 'read.forgets';

/** Every bringing in, as a row that is watched and asked to stop across processes, and how far mailboxes were read. */
export const importsTable = (db: Db) => {
  const stored = (row: Row): StoredImport => {
    const running = row.state === 'running' || row.state === 'stopping';
    // A clock that was put back makes a sign of life lie ahead; that one counts.
    const silent = Date.now() - Number(row.alive_ms) > silence;
    const pid = Number(row.process);
    // A clock that jumped and a computer that slept look like silence too.
    const killed = (): boolean => !isAlive(pid) || (silent && beganAt(pid) !== row.process_began);
    return {
      number: Number(row.number),
      name: String(row.name),
      state: row.state as ImportState,
      feed: row.feed === null ? null : String(row.feed),
      started: String(row.started),
      ended: row.ended === null ? null : String(row.ended),
      bytes: Number(row.bytes),
      bytesTotal: row.bytes_total === null ? null : Number(row.bytes_total),
      items: Number(row.items),
      added: Number(row.added),
      already: Number(row.already),
      people: Number(row.people),
      facts: Number(row.facts),
      problems: Number(row.problems),
      perSecond: Number(row.per_second),
      secondsLeft: row.seconds_left === null ? null : Number(row.seconds_left),
      aliveMs: Number(row.alive_ms),
      killed: running && killed(),
      failure: row.failure === '' ? null : (row.failure as ImportFailure),
    };
  };
  return {
    /** Begins a row in state `running`; returns its number. */
    begin: (one: {
      readonly name: string;
      readonly feed: Id | null;
      readonly started: Instant;
      readonly bytesTotal: number | null;
    }): number => {
      db.run(
        `insert into import (name, state, feed, started, alive_ms, process, process_began, bytes_total)
         values (?, 'running', ?, ?, ?, ?, ?, ?)`,
        [one.name, one.feed, one.started, Date.now(), process.pid, beganAt(process.pid), one.bytesTotal],
      );
      return Number(db.one('select last_insert_rowid() as id')?.id);
    },
    /** Writes how far it has come; true where somebody has asked it to stop. */
    progress: (number: number, p: ImportProgress): boolean => {
      db.run(
        `update import set name = ?, bytes = ?, items = ?, added = ?, already = ?, people = ?, facts = ?, problems = ?,
           per_second = ?, seconds_left = ?, alive_ms = ? where number = ?`,
        [
          p.name,
          p.bytes,
          p.items,
          p.added,
          p.already,
          p.people,
          p.facts,
          p.problems,
          p.perSecond,
          p.secondsLeft,
          Date.now(),
          number,
        ],
      );
      return db.one('select state from import where number = ?', [number])?.state !== 'running';
    },
    alive: (number: number): void => {
      db.run('update import set alive_ms = ? where number = ?', [Date.now(), number]);
    },
    end: (number: number, state: ImportState, ended: Instant, failure: ImportFailure | '' = ''): void => {
      db.run('update import set state = ?, ended = ?, failure = ?, seconds_left = null where number = ?', [
        state,
        ended,
        failure,
        number,
      ]);
    },
    /** Asks it to stop; false where it is not running. */
    stop: (number: number): boolean =>
      db.run(`update import set state = 'stopping' where number = ? and state = 'running'`, [number]) > 0,
    /** Marks as stopped what was killed. */
    endKilled: (ended: (aliveMs: number) => Instant): void => {
      for (const one of db.all(`select * from import where state in ('running', 'stopping')`).map(stored)) {
        if (!one.killed) continue;
        db.run(
          `update import set state = 'stopped', ended = ?, seconds_left = null, failure = 'killed' where number = ?`,
          [ended(one.aliveMs), one.number],
        );
      }
    },
    remove: (number: number): void => {
      db.run('delete from import where number = ?', [number]);
    },
    get: (number: number): StoredImport | undefined => {
      const row = db.one('select * from import where number = ?', [number]);
      return row && stored(row);
    },
    /** Newest first. */
    all: (): readonly StoredImport[] => db.all('select * from import order by number desc').map((row) => stored(row)),

    /** The places up to which a mailbox with this fingerprint was read, earliest first. */
    readTo: (fingerprint: string): readonly ReadTo[] =>
      db.all('select * from read_file where fingerprint = ? order by read_to', [fingerprint]).map((row) => ({
        readTo: Number(row.read_to),
        tail: String(row.tail),
        mails: Number(row.mails),
      })),
    /** How often places were forgotten. */
    forgets: (): number => Number(db.one('select value from setting where name = ?', [forgets])?.value ?? 0),
    /**
     * Keeps a place; what is known beyond `after` is another version of the file and goes. Nothing is kept where places
     * were forgotten since `since`: what lies before may be gone from the workspace.
     */
    keepReadTo: (fingerprint: string, after: number, { readTo, tail, mails }: ReadTo, since: number): void => {
      if (Number(db.one('select value from setting where name = ?', [forgets])?.value ?? 0) !== since) return;
      db.run('delete from read_file where fingerprint = ? and read_to > ?', [fingerprint, after]);
      db.run('insert or replace into read_file (fingerprint, read_to, tail, mails) values (?, ?, ?, ?)', [
        fingerprint,
        readTo,
        tail,
        mails,
      ]);
    },
    /** Forgets every place: what was passed over is read again, also by whoever is reading now. */
    forgetRead: (): void => {
      db.run('delete from read_file');
      db.run(
        `insert into setting (name, value) values (?, '1') on conflict (name) do update set value = cast(value + 1 as text)`,
        [forgets],
      );
    },
  };
};
