import { type Day, daysBetween, weekdayOf } from '../shared/time.ts';

const weekdays = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];

/** How many days after it was said a time that was named is over; a name that is no time of its own is undefined. */
const spans: readonly (readonly [RegExp, (weekday: number, named: string) => number])[] = [
  [/\b(?:today|tonight|this (?:morning|afternoon|evening)|right now)\b(?![’']s)/gi, () => 0],
  [/\b(?:w(?:ith)?\/?in|in) (?:the|an|half an|a few|\d+)(?: next)? (?:hour|minute|min)s?\b/gi, () => 0],
  [/\b(?:tomorrow|asap|as soon as possible|right away|urgent(?:ly)?)\b(?![’']s)/gi, () => 1],
  [/\bthis (?:week|weekend)\b(?![’']s)/gi, (weekday) => Math.max(2, 6 - weekday)],
  [/\bnext week(?:end)?\b(?![’']s)/gi, (weekday) => 13 - weekday],
  [
    // "Since Monday", "Monday's board", "the Monday meeting": what it is about, not when.
    /(?<!\b(?:since|last|from|past|of|the|our|your|my)\s)\b(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?![’']?s\b)/gi,
    (weekday, named) => {
      const word = named.toLowerCase();
      const coming = weekdays.findIndex((day) => word.includes(`${day}day`));
      const days = (coming - weekday + 7) % 7 || 7;
      // "Next Friday", said on a Monday, is the one of the week after as often as not.
      return word.startsWith('next') && weekday + days < 7 ? days + 7 : days;
    },
  ],
];

/**
 * Whether every time that words name is over: "tonight" said yesterday, "on Wednesday" said last Saturday and read on a
 * Thursday. A weekday is the next of its name.
 */
export const hasPassed = (words: string, said: Day, today: Day): boolean => {
  const named = spans.flatMap(([word, days]) =>
    [...words.matchAll(word)].map(([found]) => days(weekdayOf(said), found)),
  );
  return named.length > 0 && named.every((days) => daysBetween(said, today) > days);
};
