import { z } from 'zod';
import { dayByName, dayInWords, dueInWords } from '../documents/words.ts';
import type { Fact, WorkSize } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { type Day, dayOf, type Instant } from '../shared/time.ts';
import { daysSince, type TimeLeft } from './free-time.ts';

/**
 * Why something owed is in danger. `size`: it takes more than is left; `load`: the calendar is full until then; `silence`:
 * nothing was said of it for weeks and its day is near; `given-up`: it was said to be late, and no new day is known.
 */
export const WarningReason = z.enum(['size', 'load', 'silence', 'given-up']);
export type WarningReason = z.infer<typeof WarningReason>;

export const Warning = z.object({
  reasons: z.array(z.object({ why: WarningReason, words: z.string() })),
  /** All of it in one or two sentences, with what to do. */
  words: z.string(),
});
export type Warning = Readonly<z.infer<typeof Warning>>;

export type WarningMaterial = {
  /** The user's wall clock. */
  readonly now: Instant;
  /** Until its last day is over, less what else of a known size is due by then. */
  readonly left: TimeLeft;
  /** How many other commitments of a known size share that time. */
  readonly shared: number;
  /** When something was last said of it or done about it. */
  readonly heard: Instant;
  /** It was said to be late, and nobody said a new day. */
  readonly givenUp: boolean;
};

/** The least work that each size means, in hours of work: a warning must be right. */
export const hoursOf: Readonly<Record<WorkSize, number>> = { hour: 1, day: 6, days: 12, weeks: 50 };

const sizeWords: Readonly<Record<WorkSize, string>> = {
  hour: 'an hour',
  day: 'a day',
  days: 'days',
  weeks: 'weeks',
};

/** Without a size nothing is warned of but what is due today or on the next working day. */
const nearDays = 2;
/** Less than this, in hours, is no room for anything. */
const noRoom = 1.5;
/** Nothing said for so many days is silence. */
const silentDays = 12;

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const hoursInWords = (hours: number): string => {
  const whole = Math.floor(hours);
  if (whole < 1) return hours < 0.25 ? 'no free hour' : 'less than an hour';
  return `about ${small[whole] ?? whole} ${whole === 1 ? 'hour' : 'hours'}`;
};

const untilWords = (last: Day, today: Day): string =>
  last === today ? 'today' : `until ${dueInWords(last, today) === 'tomorrow' ? 'tomorrow' : dayByName(last, today)}`;

/**
 * Why something the user owes may be missed, told early enough to say so; null where nothing speaks for it. A commitment
 * that is far off, has no day, has ended, or is past its day (which is no warning any more) gives none.
 */
export const warningOf = (
  { due, size, closed }: Pick<Fact, 'due' | 'size' | 'closed'>,
  { now, left, shared, heard, givenUp }: WarningMaterial,
): Warning | null => {
  const today = dayOf(now);
  const last = lastDayOf(due);
  if (closed !== null || last === null || last < today) return null;
  const day = dueInWords(last, today);
  const on = day === 'today' || day === 'tomorrow' ? day : dayByName(last, today);
  if (givenUp) {
    const words = `It was said that it will not be there ${day === 'today' || day === 'tomorrow' ? day : `by ${on}`}, and no new day is known.`;
    return { reasons: [{ why: 'given-up', words }], words: `${words} Say one to them today.` };
  }
  const reasons: { why: WarningReason; words: string }[] = [];
  const near = left.days <= nearDays;
  const room = hoursInWords(left.hours);
  const others =
    shared === 0 ? '' : `, with ${shared === 1 ? 'something else' : `${small[shared] ?? shared} others`} due by then`;
  if (size !== undefined && left.hours < hoursOf[size])
    reasons.push({
      why: 'size',
      words: `You say it takes ${sizeWords[size]}, and ${untilWords(last, today)} ${room} ${/^(?:no|less|about one) /.test(room) ? 'is' : 'are'} left${others}.`,
    });
  else if (size === undefined && near && left.hours < noRoom)
    reasons.push({
      why: 'load',
      words:
        left.days === 0
          ? `It is due ${on}, and no working hours are left until then.`
          : `It is due ${on}, and your calendar leaves ${room} until then.`,
    });
  if (near && daysSince(heard, now) >= silentDays)
    reasons.push({
      why: 'silence',
      words: `${reasons.length > 0 ? 'Nothing' : `It is due ${on}, and nothing`} was said of it since ${dayInWords(dayOf(heard), today)}.`,
    });
  if (reasons.length === 0) return null;
  const sure = reasons.some(({ why }) => why === 'size');
  const end = sure ? 'You will miss this: tell them today.' : 'Do it now, or tell them today.';
  return { reasons, words: `${reasons.map(({ words }) => words).join(' ')} ${end}` };
};
