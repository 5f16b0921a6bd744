import { capital } from '../documents/words.ts';
import { allOf, spelled, spelledOf, spelledOut } from '../people/counted.ts';
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
  if (parts.length === 1 && only) return `${capital(allOf(ends.length, 'promise'))} that fell due ${only.words}.`;
  return `Of ${spelledOf(ends.length, 'promise')} that fell due ${listed(parts.map(({ count, words }) => `${spelled(count)} ${words}`))}.`;
};

/** Trouble that was known: who above heard of it first, and who of those whom it concerns has not. */
export type ToldTo = {
  /** Until the first of them heard; null where nobody did, as far as is known. */
  readonly days: number | null;
  readonly to: string;
  readonly missing: readonly string[];
};

/** Trouble that was known, after how many days somebody above heard of it, and whom it has not reached, as far as is known. */
export const toldSentence = (all: readonly ToldTo[], soon = 2): string => {
  const days = all.map((one) => one.days);
  const [only] = all;
  if (!only) return '';
  const partly = all.filter(({ days: after, missing }) => after !== null && missing.length > 0).length;
  const told = days.flatMap((one) => (one === null ? [] : [one]));
  const quick = told.filter((one) => one <= soon).length;
  const rest = days.length - told.length;
  if (days.length === 1)
    return partly === 1
      ? `One piece of trouble; ${only.to} heard ${only.days === 0 ? 'on the day it was known' : `after ${spelledOf(only.days ?? 0, 'day')}`}, ${listed(only.missing)} ${only.missing.length === 1 ? 'has' : 'have'} not, as far as is known.`
      : rest === 1
        ? 'One piece of trouble; nobody above you has heard of it, as far as is known.'
        : `One piece of trouble; it was told ${told[0] === 0 ? 'on the day it was known' : `after ${spelledOf(told[0] ?? 0, 'day')}`}.`;
  const first = `${spelledOut(days.length, 'piece')} of trouble: ${
    told.length === 0
      ? 'nobody above you has heard of any, as far as is known'
      : `${told.length === days.length ? `${days.length === 2 ? 'both' : 'all'} were` : told.length === 1 ? 'one was' : `${spelled(told.length)} were`} told${
          quick === told.length
            ? ` within ${spelledOf(soon, 'day')}`
            : `, ${quick === 0 ? 'none' : spelled(quick)} of those within ${spelledOf(soon, 'day')}`
        }`
  }`;
  const unheard = [
    ...(told.length > 0 && rest > 0 ? [`${spelled(rest)} ${rest === 1 ? 'has' : 'have'} not been`] : []),
    ...(partly > 0
      ? [`${spelled(partly)} ${partly === 1 ? 'has' : 'have'} not reached everybody above whom it concerns`]
      : []),
  ];
  return unheard.length > 0 ? `${first}; ${listed(unheard)}, as far as is known.` : `${first}.`;
};
