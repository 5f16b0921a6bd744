import type { LineSource } from '../documents/line.ts';
import { dayInWords } from '../documents/words.ts';
import type { NextStep } from '../framework/next-step.ts';
import type { Id } from '../shared/id.ts';
import { dayOf, daysBetween, type Instant } from '../shared/time.ts';
import type { Initiative } from './initiative.ts';

/** So many days without a word to whoever agreed to it are silence. */
export const silentAfterDays = 21;

/** An initiative that its sponsor has not heard of for long: since when, and whether ever. */
export type Silence = { readonly since: Instant; readonly days: number; readonly ever: boolean };

/** How long its sponsor has heard nothing of it; null where that is not long, or nobody stands behind it. Both on one wall clock. */
export const silenceOf = (
  { sponsor, opened, ended }: Pick<Initiative, 'sponsor' | 'opened' | 'ended'>,
  lastTold: Instant | null,
  now: Instant,
): Silence | null => {
  if (sponsor === null || ended) return null;
  const since = lastTold ?? opened;
  const days = daysBetween(dayOf(since), dayOf(now));
  return days > silentAfterDays ? { since, days, ever: lastTold !== null } : null;
};

/** "three weeks": whole weeks, in words up to twelve. */
const weekWords = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
export const weeksInWords = (days: number): string => {
  const weeks = Math.floor(days / 7);
  return weeks < 3 ? `${days} days` : `${weekWords[weeks - 3] ?? `${weeks}`} weeks`;
};

/** The step that breaks a silence: a status sheet to whoever agreed. Its name ends in the initiative, which its page begins with. */
export const silentStep = (
  one: Pick<Initiative, 'id' | 'name' | 'fact'>,
  { since, days, ever }: Silence,
  sponsor: { readonly id: Id; readonly called: string },
  { now, source }: { readonly now: Instant; readonly source: LineSource | null },
): NextStep => ({
  about: `step:${sponsor.id}:silence:${one.id}`,
  person: sponsor.id,
  also: [],
  line: {
    text: `${sponsor.called} ${ever ? 'has heard nothing of' : 'agreed and has heard nothing since of'} “${one.name}” for ${weeksInWords(days)}, since ${dayInWords(dayOf(since), dayOf(now))}. Send a status.`,
    sources: source ? [source] : [],
  },
  does: 'draft',
  way: 'status',
  facts: one.fact === null ? [] : [one.fact],
  source: null,
  question: null,
});
