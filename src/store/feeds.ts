import type { Id } from '../domain/shared/id.ts';
import type { Instant } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

/** A place that is looked at again by itself, and how the last look went. */
export type StoredFeed = {
  readonly id: Id;
  readonly kind: 'calendar' | 'folder';
  /** An address, which often holds a secret, or a path. */
  readonly place: string;
  readonly name: string;
  readonly added: Instant;
  readonly state: 'new' | 'fresh' | 'trouble' | 'asking';
  /** The address was one inside the user's own network when the user named it. */
  readonly inside: boolean;
  /** The last look, and the last one that went well. */
  readonly tried: Instant | null;
  readonly seen: Instant | null;
  /** Milliseconds since the epoch. */
  readonly next: number;
  /** Looks that went wrong, one after another. */
  readonly failures: number;
  /** Why the last look went wrong, a sentence; empty when it did not. */
  readonly trouble: string;
  readonly came: number;
  readonly held: number;
  /** How often the calendar itself wants to be looked at, in milliseconds. */
  readonly pace: number | null;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly digest: string | null;
};

/** A file of a watched folder as it was when it was brought in. */
type WatchedFile = { readonly size: number; readonly changed: number };

/** A moment that a calendar holds. */
export type HeldMoment = {
  readonly moment: Id;
  readonly key: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly starts: number;
  /** Neither cancelled nor debriefed. */
  readonly standing: boolean;
  readonly gone: boolean;
};

const textOr = (value: Row[string] | undefined): string | null => (value == null ? null : String(value));

const feed = (row: Row): StoredFeed => ({
  id: String(row.id),
  kind: row.kind === 'folder' ? 'folder' : 'calendar',
  place: String(row.place),
  name: String(row.name),
  added: String(row.added),
  state: String(row.state) as StoredFeed['state'],
  inside: row.inside === 1,
  tried: textOr(row.tried),
  seen: textOr(row.seen),
  next: Number(row.next_ms),
  failures: Number(row.failures),
  trouble: String(row.trouble),
  came: Number(row.came),
  held: Number(row.held),
  pace: row.pace_ms == null ? null : Number(row.pace_ms),
  etag: textOr(row.etag),
  modified: textOr(row.modified),
  digest: textOr(row.digest),
});

export const feedsTable = (db: Db) => ({
  all: (): readonly StoredFeed[] => db.all('select * from feed order by added, id').map(feed),
  get: (id: Id): StoredFeed | undefined => {
    const row = db.one('select * from feed where id = ?', [id]);
    return row && feed(row);
  },
  at: (place: string): StoredFeed | undefined => {
    const row = db.one('select * from feed where place = ?', [place]);
    return row && feed(row);
  },
  /** Adds a feed or writes it anew; one that was removed meanwhile stays removed where `known` says so. */
  put: (one: StoredFeed, known = false): void => {
    const values = [
      one.state,
      one.inside ? 1 : 0,
      one.tried,
      one.seen,
      one.next,
      one.failures,
      one.trouble,
      one.came,
      one.held,
      one.pace,
      one.etag,
      one.modified,
      one.digest,
      one.name,
    ];
    if (known) {
      db.run(
        `update feed set state = ?, inside = ?, tried = ?, seen = ?, next_ms = ?, failures = ?, trouble = ?, came = ?,
           held = ?, pace_ms = ?, etag = ?, modified = ?, digest = ?, name = ? where id = ?`,
        [...values, one.id],
      );
      return;
    }
    db.run(
      `insert into feed (state, inside, tried, seen, next_ms, failures, trouble, came, held, pace_ms, etag, modified,
         digest, name, id, kind, place, added) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [...values, one.id, one.kind, one.place, one.added],
    );
  },
  /** Forgets a feed; what came from it stays. The address is gone from the disk too. */
  remove: (id: Id): void => {
    db.erase('delete from feed where id = ?', [id]);
  },

  files: (id: Id): ReadonlyMap<string, WatchedFile> =>
    new Map(
      db
        .all('select path, size, changed_ms from feed_file where feed = ?', [id])
        .map((row) => [String(row.path), { size: Number(row.size), changed: Number(row.changed_ms) }]),
    ),
  putFile: (id: Id, path: string, { size, changed }: WatchedFile): void => {
    db.run(
      `insert into feed_file (feed, path, size, changed_ms) values (?, ?, ?, ?)
       on conflict (feed, path) do update set size = excluded.size, changed_ms = excluded.changed_ms`,
      [id, path, size, changed],
    );
  },
  dropFile: (id: Id, path: string): void => {
    db.run('delete from feed_file where feed = ? and path = ?', [id, path]);
  },

  /** The coming moments a calendar held when it was last read, earliest first; `gone` are those the user is asked about. */
  moments: (id: Id): readonly HeldMoment[] =>
    db
      .all(
        `select f.moment, f.gone, m.key, m.title, m.starts_ms, m.status, m.debriefed
         from feed_moment f join moment m on m.id = f.moment where f.feed = ? order by m.starts_ms, m.id`,
        [id],
      )
      .map((row) => ({
        moment: String(row.moment),
        key: String(row.key),
        title: String(row.title),
        starts: Number(row.starts_ms),
        standing: row.status !== 'cancelled' && row.debriefed !== 1,
        gone: row.gone === 1,
      })),
  /** A calendar holds the moment of that key, where it is known. */
  holdKey: (id: Id, key: string): void => {
    db.run(
      `insert into feed_moment (feed, moment, gone) select ?, id, 0 from moment where key = ?
       on conflict (feed, moment) do update set gone = 0`,
      [id, key],
    );
  },
  markGone: (id: Id, moment: Id): void => {
    db.run('update feed_moment set gone = 1 where feed = ? and moment = ?', [id, moment]);
  },
  letGo: (id: Id, moment: Id): void => {
    db.run('delete from feed_moment where feed = ? and moment = ?', [id, moment]);
  },
  /** How a moment is held by calendars: `asked` about by one, `held` by one, or neither. */
  holding: (moment: Id): 'asked' | 'held' | 'free' => {
    const row = db.one('select max(gone) as asked from feed_moment where moment = ?', [moment]);
    return row?.asked == null ? 'free' : row.asked === 1 ? 'asked' : 'held';
  },
});
