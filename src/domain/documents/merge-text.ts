import { diff3Merge, diffIndices } from 'node-diff3';
import type { Conflict } from './draft.ts';

/** A text into which what is on file was merged, and where both sides changed the same lines: `text` then keeps the writer's. */
export type MergedText = { readonly text: string; readonly conflicts: readonly Conflict[] };

type Piece = { readonly ok: readonly string[] } | { readonly conflict: Trio };
type Trio = { readonly base: readonly string[]; readonly mine: readonly string[]; readonly theirs: readonly string[] };

/** Aligning takes time for each pair of equal rows: a book full of blank ones is not merged. */
const mostPairs = 100_000;

const rows = (text: string): string[] => text.split('\n');

const pairs = (one: readonly string[], other: readonly string[]): number => {
  const counts = new Map<string, number>();
  for (const row of one) counts.set(row, (counts.get(row) ?? 0) + 1);
  return other.reduce((sum, row) => sum + (counts.get(row) ?? 0), 0);
};

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((row, at) => row === b[at]);

/**
 * Goes through a conflict row by row where one side only edited its rows in place (`paired`), and so each of them belongs to
 * one of the base: what the other side added, took out or left alone beside them is then no quarrel.
 */
const refined = (
  base: readonly string[],
  paired: readonly string[],
  other: readonly string[],
  flip: boolean,
): Piece[] => {
  const pieces: Piece[] = [];
  const ok = (row: readonly string[]): void => {
    if (row.length > 0) pieces.push({ ok: row });
  };
  let at = 0;
  for (const { buffer1, buffer2 } of diffIndices([...base], [...other])) {
    const [from, length] = buffer1;
    ok(paired.slice(at, from));
    const was = base.slice(from, from + length);
    const own = paired.slice(from, from + length);
    const now = other.slice(buffer2[0], buffer2[0] + buffer2[1]);
    if (same(was, own)) ok(now);
    else if (same(own, now)) ok(own);
    else
      pieces.push({ conflict: flip ? { base: was, mine: now, theirs: own } : { base: was, mine: own, theirs: now } });
    at = from + length;
  }
  ok(paired.slice(at));
  return pieces;
};

const listed = (row: string): boolean => /^\s*(?:[-*•–+]|\d+[.)])\s/.test(row);

/** Rows of one side behind those of the other; a list or a heading does not run into a paragraph. */
const joined = (first: readonly string[], second: readonly string[]): readonly string[] => {
  const [end = '', start = ''] = [first.at(-1), second[0]];
  const touch = end.trim() === '' || start.trim() === '' || (listed(end) && listed(start));
  return touch ? [...first, ...second] : [...first, '', ...second];
};

/** Both wrote where nothing stood: that is no quarrel. What goes on with the list above stands first, else the writer's rows. */
const both = (mine: readonly string[], theirs: readonly string[]): Piece => ({
  ok: listed(theirs[0] ?? '') && !listed(mine[0] ?? '') ? joined(theirs, mine) : joined(mine, theirs),
});

const apart = ({ base, mine, theirs }: Trio): Piece[] =>
  base.length === 0
    ? [both(mine, theirs)]
    : mine.length === base.length
      ? refined(base, mine, theirs, false)
      : theirs.length === base.length
        ? refined(base, theirs, mine, true)
        : [{ conflict: { base, mine, theirs } }];

/**
 * Merges what is newly compiled (`theirs`) into a text that its writer went on with (`mine`), both grown out of `base`, by
 * rows. Own rows stay, also where the file has something for the same place; where both changed the same rows, the writer's stand in the text and both in `conflicts`. Line ends are
 * those of the texts; nothing of `mine` is lost. What is too long to align is one conflict.
 */
export const mergeText = (base: string, mine: string, theirs: string): MergedText => {
  if (mine === base) return { text: theirs, conflicts: [] };
  if (theirs === base || theirs === mine) return { text: mine, conflicts: [] };
  const [o, a, b] = [rows(base), rows(mine), rows(theirs)];
  if (pairs(o, a) + pairs(o, b) > mostPairs || o.length * (a.length + b.length) > 100 * mostPairs)
    return { text: mine, conflicts: [{ base, mine, compiled: theirs }] };
  const text: string[] = [];
  const conflicts: Conflict[] = [];
  for (const region of diff3Merge(a, o, b)) {
    const pieces = region.conflict
      ? apart({ base: region.conflict.o, mine: region.conflict.a, theirs: region.conflict.b })
      : [{ ok: region.ok ?? [] }];
    for (const piece of pieces) {
      if ('ok' in piece) text.push(...piece.ok);
      else {
        const { conflict } = piece;
        text.push(...conflict.mine);
        conflicts.push({
          base: conflict.base.join('\n'),
          mine: conflict.mine.join('\n'),
          compiled: conflict.theirs.join('\n'),
        });
      }
    }
  }
  return { text: text.join('\n'), conflicts };
};
