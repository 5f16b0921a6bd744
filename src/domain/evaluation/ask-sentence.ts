import { spelled, spelledOf } from '../people/counted.ts';
import { quantileOf } from '../signals/behaviour/sample.ts';
import type { Ask } from './ask.ts';
import { type AskEnd, askEnds } from './ask-answer.ts';

/** Fewer than these tell nothing of what comes next. */
export const fewest = 5;

/** How often each came, how many are open, and of how many nothing was heard for so long that they are asked about. */
export type AskCounts = Readonly<Record<AskEnd | 'open' | 'longAgo', number>>;
export const countsOf = (asks: readonly Pick<Ask, 'answer' | 'longAgo'>[]): AskCounts => {
  const of = (how: AskEnd): number => asks.filter(({ answer }) => answer?.how === how).length;
  return {
    yes: of('yes'),
    changed: of('changed'),
    later: of('later'),
    no: of('no'),
    open: asks.filter(({ answer, longAgo }) => answer === null && !longAgo).length,
    longAgo: asks.filter(({ longAgo }) => longAgo).length,
  };
};

/** How each end is called in a sentence. */
export const endNames: Readonly<Record<AskEnd, string>> = {
  yes: 'a yes',
  changed: 'a yes to something else',
  later: 'a “later”',
  no: 'a no',
};
/** "three got a yes, one a later". */
export const endsInWords = (counts: AskCounts): string => {
  const parts = askEnds
    .filter((how) => counts[how] > 0)
    .map((how, place) => `${spelled(counts[how])} ${place === 0 ? 'got ' : ''}${endNames[how]}`);
  const open = counts.open > 0 ? [`${spelled(counts.open)} ${counts.open === 1 ? 'is' : 'are'} open`] : [];
  const all = [...parts, ...open];
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
};

/** "Half of the answers came within four days." Null where there are too few. */
export const daysInWords = (asks: readonly Pick<Ask, 'days'>[]): string | null => {
  const days = asks.flatMap(({ days: one }) => (one === null ? [] : [one]));
  if (days.length < fewest) return null;
  const half = Math.ceil(quantileOf(days, 0.5));
  return half === 0
    ? 'Half of the answers came on the same day.'
    : `Half of the answers came within ${spelledOf(half, 'day')}.`;
};

/**
 * "Of six asks three got a yes, one a later and two are open." Of those that lie long back it asks; says of a small number that
 * it is small; empty for none.
 */
export const asksSentence = (all: readonly Pick<Ask, 'answer' | 'days' | 'longAgo'>[]): string => {
  const asks = all.filter(({ longAgo }) => !longAgo);
  const counts = countsOf(all);
  const old =
    counts.longAgo === 0
      ? ''
      : `Of ${asks.length > 0 ? `${spelled(counts.longAgo)} more` : spelledOf(counts.longAgo, 'ask')} nothing was heard for months: what became of ${counts.longAgo === 1 ? 'it' : 'them'}?`;
  if (asks.length === 0) return old;
  if (asks.length === 1) {
    const one =
      counts.open === 1
        ? 'One ask, still open.'
        : `One ask; it got ${endNames[(asks[0]?.answer?.how ?? 'yes') as AskEnd]}.`;
    return [one, old].filter(Boolean).join(' ');
  }
  const said = `Of ${spelledOf(asks.length, 'ask')} ${endsInWords(counts)}.`;
  const few = asks.length - counts.open < fewest;
  return [said, few && counts.open < asks.length ? 'So few tell nothing of the next.' : null, daysInWords(asks), old]
    .filter(Boolean)
    .join(' ');
};
