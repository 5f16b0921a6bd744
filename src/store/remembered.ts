import type { Row, Value } from './database.ts';

/** Characters and cells of all answers together, and of one; the rest is read again. */
const most = 12_000_000;
const mostOfOne = 4_000_000;
const ofACell = 16;

const sizeOf = (rows: readonly Row[]): number => {
  let size = ofACell;
  for (const row of rows)
    for (const cell of Object.values(row)) size += ofACell + (typeof cell === 'string' ? cell.length : 0);
  return size;
};

type Remembered = {
  readonly rows: (key: string, read: () => readonly Row[]) => readonly Row[];
  readonly forget: () => void;
};

/**
 * Answers of statements, kept as long as `state` says the same: whatever is written, by this process or another, has to
 * change what it says. The same rows, which cannot be changed, are given to everybody who asks again.
 */
export const remembered = (state: () => string): Remembered => {
  const answers = new Map<string, { readonly rows: readonly Row[]; readonly size: number }>();
  let of = '';
  let size = 0;
  const forget = (): void => {
    answers.clear();
    size = 0;
  };
  return {
    rows: (key, read) => {
      // Asked before reading, so that what somebody writes in between makes this answer an old one.
      const now = state();
      if (now !== of) {
        forget();
        of = now;
      }
      const known = answers.get(key);
      if (known) {
        answers.delete(key);
        answers.set(key, known);
        return known.rows;
      }
      const rows = Object.freeze(read());
      const own = sizeOf(rows) + key.length;
      if (own > mostOfOne) return rows;
      answers.set(key, { rows, size: own });
      size += own;
      for (const [oldest, { size: gone }] of answers) {
        if (size <= most) break;
        answers.delete(oldest);
        size -= gone;
      }
      return rows;
    },
    forget,
  };
};

/** By what a statement and its values are told from all others. */
export const keyOf = (sql: string, values: readonly Value[]): string =>
  values.length === 0 ? sql : `${sql}\n${JSON.stringify(values)}`;

/** Whoever asks gets the same object: nobody may change it, nor its lists. */
const still = <T extends object>(value: T): T => {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) Object.freeze(part);
  return Object.freeze(value);
};

/** `work` done once for each object and each `by`, of which the last one is kept, as long as somebody holds the object. */
export const onceFor = <A extends object, K, B extends object>(work: (of: A, by: K) => B): ((of: A, by: K) => B) => {
  const done = new WeakMap<A, { readonly by: K; readonly value: B }>();
  return (of, by) => {
    const known = done.get(of);
    if (known && known.by === by) return known.value;
    const value = still(work(of, by));
    done.set(of, { by, value });
    return value;
  };
};

/** `work` done once for each object, as long as somebody holds it. */
export const onceEach = <A extends object, B extends object>(work: (of: A) => B): ((of: A) => B) => {
  const once = onceFor((of: A, _: null) => work(of));
  return (of) => once(of, null);
};
