import { OwnWay } from '../domain/people/own-way.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';

/** Lines of the user's own page "how to work with me", in their order. */
export const ownWaysTable = (db: Db) => ({
  get: (id: Id): OwnWay | undefined => {
    const row = db.one('select * from own_way where id = ?', [id]);
    return row && OwnWay.parse(row);
  },
  /** Adds it behind the others, or writes it anew where it stands. */
  put: (w: OwnWay): void => {
    db.run(
      `insert into own_way (id, what, words, fact, about, place, confirmed, made, updated)
       values (?, ?, ?, ?, ?, (select coalesce(max(place), 0) + 1 from own_way), ?, ?, ?)
       on conflict (id) do update set what = excluded.what, words = excluded.words, fact = excluded.fact,
         about = excluded.about, confirmed = excluded.confirmed, updated = excluded.updated`,
      [w.id, w.what, w.words, w.fact, w.about, w.confirmed, w.made, w.updated],
    );
  },
  remove: (id: Id): boolean => db.erase('delete from own_way where id = ?', [id]) > 0,
  all: (): readonly OwnWay[] => db.all('select * from own_way order by place, id').map((row) => OwnWay.parse(row)),
  /** As they stood at `until`: what was written later is not seen, and what was confirmed later is open. */
  at: (until: Instant): readonly OwnWay[] =>
    db
      .all('select * from own_way order by place, id')
      .map((row) => OwnWay.parse(row))
      .filter(({ updated }) => millis(updated) <= millis(until))
      .map((way) =>
        way.confirmed !== null && millis(way.confirmed) > millis(until) ? { ...way, confirmed: null } : way,
      ),
});
