import type { FactKind } from '../../facts/fact.ts';
import type { Id } from '../../shared/id.ts';
import { dayOf, daysBetween, type Instant } from '../../shared/time.ts';
import type { OpenFact } from './link-change.ts';
import { objectWords } from './object-words.ts';

/** What was just read, with the people it means. */
export type NewFact = Pick<OpenFact, 'kind' | 'owner' | 'to' | 'due' | 'words' | 'thread' | 'source'> & {
  readonly said: Instant;
  readonly names: ReadonlySet<string>;
};

const kinds = new Set<FactKind>(['commitment', 'request']);
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const agree = (one: Id | null, other: Id | null): boolean => one === null || other === null || one === other;

/** How long after it a promise may be said once more, in days: afterwards it is a new one. */
const within = 30;

/**
 * The open fact that was said once more, or that was said with another day; undefined where none surely is. Only promises
 * and asks; never two of the same text. `moved` where the days differ.
 */
export const sameAs = (
  proposed: NewFact,
  existing: readonly OpenFact[],
): { readonly fact: Id; readonly moved: boolean; readonly confidence: number } | undefined => {
  if (!kinds.has(proposed.kind) || proposed.owner === null) return undefined;
  const words = objectWords(proposed.words, proposed.names);
  const text = plain(proposed.words);
  let found: { readonly fact: Id; readonly moved: boolean; readonly confidence: number } | undefined;
  for (const fact of existing) {
    if (fact.kind !== proposed.kind || fact.source === proposed.source || fact.owner !== proposed.owner) continue;
    if (!agree(fact.to, proposed.to)) continue;
    if (Math.abs(daysBetween(dayOf(fact.said), dayOf(proposed.said))) > within) continue;
    const other = objectWords(fact.words, proposed.names);
    const shared = [...words].filter((stem) => other.has(stem)).length;
    const letter = text === plain(fact.words) && text.length >= 12;
    const most = Math.max(words.size, other.size);
    const least = Math.min(words.size, other.size);
    const inThread = fact.thread === proposed.thread;
    const together = fact.to !== null && proposed.to !== null;
    const alike = letter || (least >= 1 && shared === least && (most === least || (shared >= 2 && most - least <= 2)));
    if (!alike || !(inThread || together || (letter && fact.to === proposed.to))) continue;
    const one = fact.due?.date ?? null;
    const now = proposed.due?.date ?? null;
    const moved = one !== null && now !== null && one !== now && fact.due?.end !== now;
    // Another day for few words may well be another promise.
    if (moved && !(inThread ? shared >= 1 : shared >= 2)) continue;
    const confidence = letter || inThread ? 0.8 : 0.7;
    if (found === undefined || confidence > found.confidence) found = { fact: fact.id, moved, confidence };
  }
  return found;
};
