import type { Due } from '../../facts/fact.ts';
import { type DatePhrase, readDates } from '../../language/dates.ts';
import type { WorkCalendar } from '../../language/work-calendar.ts';
import { type Day, dayOf, daysBetween } from '../../shared/time.ts';
import type { ChangeCue } from './change-cue.ts';

type Around = {
  readonly words: string;
  readonly lower: string;
  readonly next: string;
  readonly date: string;
  readonly days: () => readonly DatePhrase[];
  readonly calendar: WorkCalendar | undefined;
};

const due = ({ words, day, end }: DatePhrase): Due => ({
  text: words,
  date: day,
  ...(end === undefined ? {} : { end }),
});

// "the Friday call", "Monday's review": what takes place then, not what is due.
const occasion =
  /^(?:['’]s)?\s+(?:\p{L}+ )?(?:call|meeting|mtg|lunch|dinner|breakfast|session|talk|interview|appointment|event|party|visit|stand-?up|sync|conference|workshop|demo|drinks?|coffee|game|flight|class|training|webinar|townhall|offsite)\b/u;
// A look before dates are read: these are in all words that name a day, and stand where one begins.
const dayish =
  /\d|day\b|week|month|tomorrow|tonight|noon|year|quarter|mon|tue|wed|thu|fri|sat|sun|end|eo|co[bp]|next|first|second|third|th\b|q[1-4]/;
const dayAhead =
  /^\s*(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|to[dmn]|tmr|eo|co[bp]|close|q[1-4]|next|this|the|end|early|mid|late|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|elev|twel|thir|four|twen|a |an |one|two|three|after|before|noon|lunch|easter|christmas|new year|half|fy|in |on |sprint|week|month|that)/;
const goesOn =
  /\b(?:instead|will|'ll|can|could|would|by|until|make|aim|say|more like|rather|it's|is fine|works?|for sure|definitely|certainly|at the latest|promised?)\b/i;

/**
 * The day it was due and the new day, as far as the words around a cue name them; undefined where the cue asks for a day
 * that is not there.
 */
export const daysOf = (
  cue: ChangeCue,
  around: Around,
  { at, end }: { readonly at: number; readonly end: number },
): { readonly was?: Due; readonly due?: Due; readonly ends: readonly number[] } | undefined => {
  const { lower, next, date, calendar } = around;
  const behind = cue.day === 'new' || cue.day === 'old';
  if (behind && !dayAhead.test(lower.slice(end, end + 24))) return undefined;
  const days = dayish.test(lower) ? around.days().filter(isDay) : [];
  // "the 24th" begins before the article that the cue takes in.
  const right = days.find(({ span }) => span.end > end && span.start >= end - 5 && span.start <= end + 5);
  const others = (not: DatePhrase | undefined): readonly DatePhrase[] => days.filter((one) => one !== not);
  const after = days.find(({ span }) => span.start >= end - 1);
  if (cue.day === 'last') {
    const last = days.filter(({ span }) => span.end <= at && span.end >= at - 3).at(-1);
    return last === undefined ? undefined : { due: due(last), ends: [] };
  }
  if (cue.day === 'new') {
    if (right === undefined || occasion.test(lower.slice(right.span.end))) return undefined;
    // "from Friday to Tuesday"
    const from = others(right).find(({ span }) =>
      /\b(?:from|instead of|rather than)\s+$/.test(lower.slice(0, span.start)),
    );
    return { due: due(right), ...(from === undefined ? {} : { was: due(from) }), ends: [right.span.end] };
  }
  if (cue.day === 'old') {
    if (right === undefined || occasion.test(lower.slice(right.span.end))) return undefined;
    const turned = /(?:instead of|not(?: on| by)?|than(?: on| by)?)\s*$/.test(lower.slice(at, end));
    const before = others(right)
      .filter(({ span }) => span.end <= at + 1)
      .at(-1);
    if (turned) return before === undefined ? undefined : { was: due(right), due: due(before), ends: [right.span.end] };
    const meant = saidToday(right, date);
    const here = others(right).find(({ span }) => span.start >= right.span.end);
    const named = here ?? nextDay(next, date, calendar);
    // "I won't make Friday, Monday instead", said on a Sunday: the Monday after that Friday.
    const follows =
      named?.day != null && meant.day !== null && (named.day <= meant.day || meant !== right)
        ? (readDates(named.words, meant.day, { calendar, direction: 'future' })[0] ?? named)
        : named;
    return {
      was: due(meant),
      ...(follows === undefined ? {} : { due: due(follows) }),
      ends: [right.span.end, ...(here === undefined ? [] : [insteadEnd(lower, here.span.end)])],
    };
  }
  const told =
    after ??
    days[0] ??
    (cue.day === 'any' || /\b(?:late|longer|delayed|behind|time|weeks?|days?|deadline)\b/.test(lower.slice(at, end))
      ? nextDay(next, date, calendar)
      : undefined);
  if (cue.day === 'any' && told === undefined) return undefined;
  return { ...(told === undefined ? {} : { due: due(told) }), ends: [] };
};

const longAgo =
  /\b(?:19|20)\d\d\b|^last (?:year|month|quarter|week)|\b(?:weeks?|months?|years?) ago$|^\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}{2}|^\p{Lu}\p{L}{2,} \d/u;
// "The figures of last month": which ones, not when.
const ofThing = /\b(?:of|for|from|about|the) $/i;
const agoish = /\d{4}|\blast\b|\bago\b|\bon (?:the )?\d|\bon \p{L}{3,9} \d/u;

/** The last day a sentence gives for what was done, where it names one that is not of these days; undefined elsewhere. */
export const doneOn = (words: string, date: string, calendar: WorkCalendar | undefined): Day | undefined => {
  if (!agoish.test(words.toLowerCase())) return undefined;
  const year = /\bin ((?:19|20)\d\d)\b/.exec(words)?.[1];
  if (year !== undefined && year < date.slice(0, 4)) return `${year}-12-31`;
  const past = readDates(words, date, { calendar, direction: 'past' }).find(
    ({ words: said, span }) => longAgo.test(said) && !ofThing.test(words.slice(0, span.start)),
  );
  const last = past?.end ?? past?.day;
  if (last == null) return undefined;
  const ago = daysBetween(last, dayOf(date));
  // A day without a year that lies far back is rather one ahead: "for the review on 12 March".
  return ago > 0 && (ago < 150 || /\d{4}|ago|last/.test(words)) ? last : undefined;
};

const bareWeekday =
  /^(?:this )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?$/i;

/** "I won't make Friday", said on a Friday, is of today. */
const saidToday = (phrase: DatePhrase, date: string): DatePhrase => {
  const today = dayOf(date);
  return phrase.day !== null && daysBetween(today, phrase.day) === 7 && bareWeekday.test(phrase.words)
    ? { ...phrase, day: today }
    : phrase;
};

/** "Monday instead" is kept whole. */
const insteadEnd = (lower: string, end: number): number =>
  end + (/^ instead\b/.exec(lower.slice(end))?.[0].length ?? 0);

/** A day, or words that can be asked which day they mean: "2/4", "the board meeting". */
const isDay = ({ day, candidates, event }: DatePhrase): boolean =>
  day !== null || candidates !== undefined || event !== undefined;

const nextDay = (next: string, date: string, calendar: WorkCalendar | undefined): DatePhrase | undefined =>
  goesOn.test(next)
    ? readDates(next, date, { calendar, direction: 'future' }).find(({ day }) => day !== null)
    : undefined;
