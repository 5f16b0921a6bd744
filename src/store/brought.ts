import { Brought } from '../domain/leaving/kit.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';

/** What was brought along in a leaving kit; nothing that compiles for somebody reads it. */
export const broughtTable = (db: Db) => ({
  add: (b: Brought): void => {
    db.run('insert into brought (id, kit, sort, day, words, made, made_ms) values (?, ?, ?, ?, ?, ?, ?)', [
      b.id,
      b.kit,
      b.sort,
      b.day,
      b.words,
      b.made,
      millis(b.made),
    ]);
  },
  /** Newest first; what was brought after `until` is not seen. */
  all: (until: Instant): readonly Brought[] =>
    db
      .all('select id, kit, sort, day, words, made from brought where made_ms <= ? order by day desc, id', [
        millis(until),
      ])
      .map((row) => Brought.parse(row)),
  /** Takes a kit out again; says how many lines went. */
  remove: (kit: string): number => db.erase('delete from brought where kit = ?', [kit]),
  /** How many of each kind of source there are. */
  sourcesByKind: (until: Instant): ReadonlyMap<string, number> =>
    new Map(
      db
        .all('select kind, count(*) as many from source indexed by source_contact where said_ms <= ? group by kind', [
          millis(until),
        ])
        .map(({ kind, many }) => [String(kind), Number(many)]),
    ),
});
