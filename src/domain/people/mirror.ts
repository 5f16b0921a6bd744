import { dayInWords } from '../documents/words.ts';
import type { Day } from '../shared/time.ts';
import { spelled } from './counted.ts';

/** Fewer deeds than these say nothing of a direction. */
const fewest = 6;

/**
 * Whether help goes up or down, in words and, but for a few, never as a number: for the user's eyes alone. `up` and `down` are how often
 * help, thanks or credit of the user's to people above and to reports is on file since a day.
 */
export const mirrorWords = (
  { up, down }: { readonly up: number; readonly down: number },
  { since, today, reports }: { readonly since: Day; readonly today: Day; readonly reports: boolean },
): string => {
  const on = `on file since ${dayInWords(since, today)}`;
  if (up + down === 0) return `No help, thanks or credit from you, up or down, is ${on}.`;
  if (!reports)
    return `Help, thanks and credit ${on} went up. Nobody is placed as reporting to you to see the other side.`;
  if (up + down < fewest)
    return `Of the help, thanks and credit ${on} ${spelled(up)} went up and ${spelled(down)} to people who report to you: too few to say more.`;
  if (down === 0) return `All help, thanks and credit ${on} went up. Nobody who reports to you is among it.`;
  if (up === 0) return `All help, thanks and credit ${on} went to people who report to you.`;
  if (up >= 2 * down) return `Of the help, thanks and credit ${on} far more went up than down.`;
  if (down >= 2 * up) return `Of the help, thanks and credit ${on} far more went to people who report to you than up.`;
  return `Help, thanks and credit ${on} went up and down alike.`;
};
