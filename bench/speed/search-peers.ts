import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';
import MiniSearch from 'minisearch';
import { median, quantile } from '../measure.ts';
import type { Mix } from './search-mix.ts';

type Mail = { readonly id: string; readonly title: string; readonly text: string };

export type Peers = {
  readonly note: string;
  readonly sizes: readonly { readonly what: string; readonly bytes: number }[];
  readonly times: readonly {
    readonly peer: string;
    /** "p50 (p99)" of one kind of query. */
    readonly of: (kind: string) => string;
    readonly all: string;
  }[];
};

const fewer = 10_000;
const shown = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

const measured = (peer: string, mix: Mix, ask: (text: string) => unknown, most = 40) => {
  const times = new Map(
    Object.entries(mix).map(([kind, queries]) => [
      kind,
      queries.slice(0, most).map((text) => {
        const started = performance.now();
        ask(text);
        return performance.now() - started;
      }),
    ]),
  );
  const whole = [...times.values()].flat();
  const cell = (values: readonly number[]): string => `${shown(median(values))} (p99 ${shown(quantile(values, 0.99))})`;
  return { peer, of: (kind: string) => cell(times.get(kind) ?? []), all: cell(whole) };
};

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);

/** FTS5 as its documentation sets it up, in SQLCipher: its own copy of the words, ranked by bm25. */
const plainFts = (path: string, mails: readonly Mail[], mix: Mix) => {
  const db = new Database(path, { cacheStatements: true });
  db.pragma(`key = "x'${randomBytes(32).toString('hex')}'"`);
  db.pragma('journal_mode = WAL');
  db.exec('create virtual table mail using fts5 (title, text)');
  const insert = db.prepare('insert into mail (title, text) values (?, ?)');
  for (let n = 0; n < mails.length; n += 1000) {
    db.exec('begin');
    for (const { title, text } of mails.slice(n, n + 1000)) insert.run([title, text]);
    db.exec('commit');
  }
  db.pragma('wal_checkpoint(truncate)');
  const find = db.prepare(
    `select rowid, title, snippet(mail, 1, '', '', '…', 16) as words from mail where mail match ? order by rank limit 30`,
  );
  const fts = measured(
    'plain FTS5',
    mix,
    (text) =>
      find.all([
        wordsOf(text)
          .map((word) => `"${word}"*`)
          .join(' '),
      ]),
    5,
  );
  const bytes = statSync(path).size;
  const scan = db.prepare('select rowid, title from mail where text like ? limit 30');
  const like = measured('scan (`like`)', mix, (text) => scan.all([`%${text}%`]), 1);
  db.close();
  return { bytes, fts, like };
};

/** Search peers on the same mails and queries: FTS5 alone, reading everything, and MiniSearch on the newest tenth. */
export const searchPeers = async (folder: string, mails: readonly Mail[], mix: Mix): Promise<Peers> => {
  const { bytes, fts, like } = plainFts(join(folder, 'peer.db'), mails, mix);
  const few = mails.slice(-fewer);
  const before = process.memoryUsage().heapUsed;
  const index = new MiniSearch({ fields: ['title', 'text'], searchOptions: { prefix: true, combineWith: 'AND' } });
  index.addAll(few);
  const heap = (process.memoryUsage().heapUsed - before) / 1e6;
  const mini = measured('MiniSearch, a tenth', mix, (text) => index.search(text).slice(0, 30), 10);
  return {
    note: `Peers: FTS5 in SQLCipher as documented (own copy of the words, bm25; five queries of each kind), the same table read with \`like\` (one of each), and MiniSearch 7 in memory on the newest ${fewer} mails only (ten of each; about ${heap.toFixed(0)} MB of heap). Xapian and notmuch are Debian packages and were not run.`,
    sizes: [{ what: 'plain FTS5 in SQLCipher: the words and their index, nothing else', bytes }],
    times: [fts, like, mini],
  };
};
