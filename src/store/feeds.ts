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
  readonly etag: string | null;
  readonly modified: string | null;
  readonly digest: string | null;
};

/** A file of a watched folder as it was when it was brought in. */
export type WatchedFile = { readonly size: number; readonly changed: number };

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
      one.etag,
      one.modified,
      one.digest,
    ];
    if (known) {
      db.run(
        `update feed set state = ?, inside = ?, tried = ?, seen = ?, next_ms = ?, failures = ?, trouble = ?, came = ?,
           held = ?, etag = ?, modified = ?, digest = ? where id = ?`,
        [...values, one.id],
      );
      return;
    }
    db.run(
      `insert into feed (state, inside, tried, seen, next_ms, failures, trouble, came, held, etag, modified, digest,
         id, kind, place, name, added) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [...values, one.id, one.kind, one.place, one.name, one.added],
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

  /** The moments a calendar held when it was last read; `gone` are those the user is asked about. */
  moments: (id: Id): readonly { readonly moment: Id; readonly gone: boolean }[] =>
    db
      .all('select moment, gone from feed_moment where feed = ? order by moment', [id])
      .map((row) => ({ moment: String(row.moment), gone: row.gone === 1 })),
  hold: (id: Id, moment: Id, gone = false): void => {
    db.run(
      `insert into feed_moment (feed, moment, gone) values (?, ?, ?)
       on conflict (feed, moment) do update set gone = excluded.gone`,
      [id, moment, gone ? 1 : 0],
    );
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
