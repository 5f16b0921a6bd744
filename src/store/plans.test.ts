import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-workspace.ts';
import { behaviourTable } from './behaviour.ts';
import { type Db, openDatabase, type Value } from './database.ts';
import { factChangesTable } from './fact-changes.ts';
import { factsTable } from './facts.ts';
import { migrate } from './migrate.ts';
import { momentsTable } from './moments.ts';
import { peopleTable } from './people.ts';
import { toldTable } from './told.ts';

const until = '2026-03-10T09:00:00Z';

/** How SQLite goes about everything that `ask` asks of it, a step a line. */
const plansOf = (ask: (db: Db) => unknown): string => {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder.path, 'a.db'), new Uint8Array(32), { create: true });
  try {
    migrate(db);
    const steps: string[] = [];
    const explain = (sql: string, values: readonly Value[]): void => {
      for (const { detail } of db.all(`explain query plan ${sql}`, values)) steps.push(String(detail));
    };
    const all = (sql: string, values: readonly Value[] = []) => {
      explain(sql, values);
      return db.all(sql, values);
    };
    const one = (sql: string, values: readonly Value[] = []) => {
      explain(sql, values);
      return db.one(sql, values);
    };
    ask({ ...db, all, one });
    return steps.join('\n');
  } finally {
    db.close();
    folder.remove();
  }
};

it('open promises of a few people are found by them, however many facts there are', () => {
  const plan = plansOf((db) => factChangesTable(db).openWith(['person'], 'thread', until));
  expect(plan).toContain('USING INDEX fact_open_owner (owner=? AND said_ms>? AND said_ms<?)');
  expect(plan).toContain('USING INDEX fact_open_receiver (owed_to=? AND said_ms>? AND said_ms<?)');
  expect(plan).toMatch(/SEARCH t USING (?:COVERING )?INDEX source_thread \(thread=\?\)/);
  expect(plan).toMatch(/SEARCH f USING INDEX sqlite_autoindex_fact_\d \(source=\?\)/);
  expect(plan).not.toMatch(/fact_kind|fact_state|SCAN (?:f|s|t)\b/);
});

it('what waits is found without what was only said once more', () => {
  const plan = plansOf((db) => factChangesTable(db).waiting(until, { since: until }));
  expect(plan).toContain('USING INDEX fact_change_waiting (said_ms>? AND said_ms<?)');
  expect(plansOf((db) => factChangesTable(db).waiting(until))).toContain('fact_change_waiting (said_ms<?)');
  expect(plansOf((db) => factChangesTable(db).settled(until))).toContain('fact_change_waiting (said_ms<?)');
  expect(plansOf((db) => factChangesTable(db).standing(until, ['fact']))).toMatch(
    /fact_change \(fact=\?\)|\(fact=\?\)/,
  );
});

it('what was decided by hand is found without what was not, and what somebody asked by who asked', () => {
  expect(plansOf((db) => factsTable(db).decided(until))).toContain('USING INDEX fact_decided');
  expect(plansOf((db) => behaviourTable(db).askedBy('person', until))).toContain('USING INDEX fact_owner (owner=?)');
});

it('what bears on writing to somebody is found by its day, and lines about them by them', () => {
  const plan = plansOf((db) => factsTable(db).toWriteTo('person', 'me', until));
  expect(plan).toMatch(/SEARCH f USING INDEX fact_state \(state=\? AND said_ms>\? AND said_ms<\?\)/);
  expect(plan).toMatch(/SEARCH f USING INDEX sqlite_autoindex_fact_\d \(id=\?\)/);
  expect(plan).not.toMatch(/SCAN (?:f|fact|fact_person)\b/);
  const lines = plansOf((db) => toldTable(db).linesAbout('person', until));
  expect(lines).toMatch(/SEARCH sp USING COVERING INDEX source_person_person \(person=\? AND role=\?\)/);
  expect(lines).not.toMatch(/SCAN/);
  expect(plansOf((db) => toldTable(db).reached(['source'], 'person'))).not.toMatch(/SCAN (?:s|source_person)\b/);
});

it('who the user is, who stands above them and what comes next is found without looking at everybody and every moment', () => {
  expect(plansOf((db) => peopleTable(db).me())).toContain('USING INDEX person_standing (standing=?)');
  expect(plansOf((db) => momentsTable(db).between(until, until))).toContain('INDEX moment_ends (ends_ms>?)');
  const next = plansOf((db) => momentsTable(db).nextWith('person', until));
  expect(next).toMatch(/moment_starts \(starts_ms>\?\)/);
  expect(next).not.toMatch(/SCAN (?:m|moment|mp)\b/);
});
