import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

/** That the user planned a moment, which no calendar has: why, and since when. */
export type OwnMoment = { readonly moment: Id; readonly why: string; readonly made: Instant };

/** Which moments are the user's own. Readers see none that was planned after `until`. */
export const ownMomentsTable = (db: Db) => {
  const own = (row: Row): OwnMoment => ({
    moment: String(row.moment),
    why: String(row.why),
    made: String(row.made),
  });
  const there =
    (until: Instant) =>
    ({ made }: OwnMoment): boolean =>
      millis(made) <= millis(until);
  return {
    get: (moment: Id, until: Instant): OwnMoment | undefined =>
      db.all('select * from moment_own where moment = ?', [moment]).map(own).find(there(until)),
    /** In the order they were planned in. */
    all: (until: Instant): readonly OwnMoment[] =>
      db.all('select * from moment_own order by made, moment').map(own).filter(there(until)),
    put: ({ moment, why, made }: OwnMoment): void => {
      db.run(
        `insert into moment_own (moment, why, made) values (?, ?, ?)
         on conflict (moment) do update set why = excluded.why`,
        [moment, why, made],
      );
    },
    remove: (moment: Id): boolean => db.erase('delete from moment_own where moment = ?', [moment]) > 0,
  };
};
