import { type FactKind, unsure } from '../../facts/fact.ts';
import { lastDayOf } from '../../facts/last-day.ts';
import type { Id } from '../../shared/id.ts';
import { dayOf, daysBetween, type Instant, millis } from '../../shared/time.ts';
import { isAct } from './acts.ts';
import type { OpenFact } from './link-change.ts';
import { isGeneral, isLabel, mainPart, objectWords } from './object-words.ts';

/** What was just read, with the people it means. */
export type NewFact = Pick<OpenFact, 'kind' | 'owner' | 'to' | 'due' | 'words' | 'thread' | 'source'> & {
  readonly said: Instant;
  readonly names: ReadonlySet<string>;
  /** A note of one's own: it often tells of what a mail says as well. */
  readonly own: boolean;
};

/** Just unsure: shown as a question. */
const asked = unsure - 0.05;
const kinds = new Set<FactKind>(['commitment', 'request']);
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const agree = (one: Id | null, other: Id | null): boolean => one === null || other === null || one === other;

/** Whether both are of one thing, of which one tells more than the other: "the comparison, with both scenarios". */
const sameThing = (one: string, other: string, names: ReadonlySet<string>): boolean => {
  const [a, b] = [objectWords(mainPart(one), names), objectWords(mainPart(other), names)];
  if (a.size === 0 || a.size !== b.size || [...a].some((stem) => !b.has(stem))) return false;
  const [all, rest] = [objectWords(one, names), objectWords(other, names)];
  const [few, many] = all.size <= rest.size ? [all, rest] : [rest, all];
  return [...few].every((stem) => many.has(stem));
};

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
    const both = [...words].filter((stem) => other.has(stem));
    // "Plan B" is two words that tell, though "plan" by itself tells nothing.
    const telling = both.filter((stem) => !isGeneral(stem) && !isAct(stem)).length + (both.some(isLabel) ? 1 : 0);
    const most = Math.max(words.size, other.size);
    const least = Math.min(words.size, other.size);
    const inThread = fact.thread === proposed.thread;
    const together = fact.to !== null && proposed.to !== null;
    const alike =
      letter ||
      (least >= 1 && shared === least && (most === least || (shared >= 2 && most - least <= 2))) ||
      (inThread && sameThing(proposed.words, fact.words, proposed.names));

    const one = fact.due?.date ?? null;
    const now = proposed.due?.date ?? null;
    const moved = one !== null && now !== null && one !== now && fact.due?.end !== now;
    const sameDay = one !== null && one === now;
    // "Let's discuss" is said of many things: only in one conversation is it the same once more.
    const enough = inThread
      ? letter || telling >= 1
      : together && (telling >= 2 || (telling === 1 && (sameDay || (proposed.own && !(one !== null && now !== null)))));
    if (!alike || !enough) continue;
    // Another day for few words may well be another promise.
    if (moved && telling < (inThread ? 1 : 2)) continue;
    // After its day has passed the same words promise it anew: the report of this week.
    const [first, again] = millis(fact.said) <= millis(proposed.said) ? [fact, proposed] : [proposed, fact];
    if (moved && (lastDayOf(first.due) ?? '9999') < dayOf(again.said)) continue;
    // "The annex", then "the annex for Berlin": one of the two, or another one.
    const confidence = moved && most !== least ? asked : letter || inThread ? 0.8 : 0.7;
    if (found === undefined || confidence > found.confidence) found = { fact: fact.id, moved, confidence };
  }
  return found;
};
