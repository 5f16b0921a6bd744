import { capital } from '../documents/words.ts';
import { spelled, spelledOf, spelledOut } from '../people/counted.ts';
import type { CommitmentStanding, Course } from '../plan/standing.ts';

/**
 * What became of a promise, as it is looked back at: `moved`: to a later day while everybody could still plan, and open;
 * `unclosed`: its day is long past and nobody said how it ended, so that it is asked about and not counted.
 */
export const wordEnds = ['kept', 'moved', 'late', 'broken', 'dropped', 'overdue', 'open', 'unclosed'] as const;
export type WordEnd = (typeof wordEnds)[number];

export const endOfWord = (standing: CommitmentStanding, { missed }: Pick<Course, 'missed'>): WordEnd => {
  // Moved when its day was over: that day was missed.
  if (standing === 'kept') return missed.length > 0 ? 'late' : 'kept';
  if (standing === 'renegotiated') return 'moved';
  if (standing === 'at-risk') return 'open';
  return standing;
};

const said: Readonly<Record<Exclude<WordEnd, 'unclosed'>, readonly [string, string]>> = {
  kept: ['was kept', 'were kept'],
  moved: ['was moved in time', 'were moved in time'],
  late: ['came late', 'came late'],
  broken: ['was broken', 'were broken'],
  dropped: ['was called off', 'were called off'],
  overdue: ['is overdue', 'are overdue'],
  open: ['is open', 'are open'],
};

export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** "Three promises were never closed: how did they end?"; `more`: others were counted before. Empty for none. */
export const unclosedSentence = (all: readonly WordEnd[], more = false): string => {
  const count = all.filter((end) => end === 'unclosed').length;
  if (count === 0) return '';
  const many = more ? `${spelled(count)} more` : spelledOf(count, 'promise');
  return `${capital(many)} ${count === 1 ? 'was never closed: how did it end?' : 'were never closed: how did they end?'}`;
};

/**
 * "Of nine promises that fell due six were kept, one was moved in time and two came late."; those that were never closed are
 * asked about. Empty for none.
 */
export const wordsSentence = (all: readonly WordEnd[]): string => {
  const counted = countedSentence(all.filter((end) => end !== 'unclosed'));
  return [counted, unclosedSentence(all, counted !== '')].filter(Boolean).join(' ');
};

const countedSentence = (ends: readonly WordEnd[]): string => {
  if (ends.length === 0) return '';
  const parts = wordEnds.flatMap((end) => {
    if (end === 'unclosed') return [];
    const count = ends.filter((one) => one === end).length;
    return count === 0 ? [] : [{ count, words: said[end][count === 1 ? 0 : 1] }];
  });
  const [only] = parts;
  if (ends.length === 1 && only) return `One promise fell due; it ${only.words}.`;
  if (parts.length === 1 && only) return `All ${spelledOf(ends.length, 'promise')} that fell due ${only.words}.`;
  return `Of ${spelledOf(ends.length, 'promise')} that fell due ${listed(parts.map(({ count, words }) => `${spelled(count)} ${words}`))}.`;
};

/** Trouble that was known, and after how many days somebody above heard of it; null where nobody did, as far as is known. */
export const toldSentence = (days: readonly (number | null)[], soon = 2): string => {
  if (days.length === 0) return '';
  const told = days.flatMap((one) => (one === null ? [] : [one]));
  const quick = told.filter((one) => one <= soon).length;
  const rest = days.length - told.length;
  const one = days.length === 1;
  if (one)
    return rest === 1
      ? 'One piece of trouble; nobody above you has heard of it, as far as is known.'
      : `One piece of trouble; it was told ${told[0] === 0 ? 'on the day it was known' : `after ${spelledOf(told[0] ?? 0, 'day')}`}.`;
  const first = `${spelledOut(days.length, 'piece')} of trouble: ${
    told.length === 0
      ? 'nobody above you has heard of any, as far as is known'
      : `${told.length === days.length ? 'all were' : told.length === 1 ? 'one was' : `${spelled(told.length)} were`} told${
          quick === told.length
            ? ` within ${spelledOf(soon, 'day')}`
            : `, ${quick === 0 ? 'none' : spelled(quick)} of those within ${spelledOf(soon, 'day')}`
        }`
  }`;
  return told.length > 0 && rest > 0
    ? `${first}; ${spelled(rest)} ${rest === 1 ? 'has' : 'have'} not been, as far as is known.`
    : `${first}.`;
};
