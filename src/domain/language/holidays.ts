import type { Day } from '../shared/time.ts';
import { addDays } from '../shared/time.ts';
import { dayAt, monthRange } from './calendar.ts';
import { weekdayIn } from './periods.ts';

/** Easter Sunday of a year (the Gregorian rule, after Meeus, Jones and Butcher). */
export const easterOf = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayAt(year, Math.floor(n / 31), (n % 31) + 1) ?? '1970-01-01';
};

type DayOf = (year: number) => Day | null;
const fixed =
  (month: number, date: number): DayOf =>
  (year) =>
    dayAt(year, month, date);
const nth =
  (month: number, weekday: number, which: number | 'last', more = 0): DayOf =>
  (year) => {
    const day = weekdayIn(monthRange(year, month), weekday, which);
    return day === undefined ? null : addDays(day, more);
  };
const easter =
  (more: number): DayOf =>
  (year) =>
    addDays(easterOf(year), more);

/** Holidays that are known wherever English is written, by the words they are called; those that differ by country are left out. */
const holidays: readonly (readonly [string, DayOf])[] = [
  ["new year'?s? eve|nye", fixed(12, 31)],
  ["(?<!\\b(?:in|into|of|after|through|during|for) the )new year'?s?(?: day)?", fixed(1, 1)],
  ['epiphany', fixed(1, 6)],
  ["(?:mlk|martin luther king(?:,? jr\\.?)?'?s?) day|mlk", nth(1, 0, 3)],
  ['ground ?hog day', fixed(2, 2)],
  ["(?:st\\.?|saint)? ?valentine'?s?'? day|valentines", fixed(2, 14)],
  ["president'?s'? day|washington'?s birthday", nth(2, 0, 3)],
  ['shrove tuesday|pancake day|mardi gras', easter(-47)],
  ['ash wednesday', easter(-46)],
  ["(?:international )?women'?s day", fixed(3, 8)],
  ["(?:st\\.?|saint) patrick(?:'?s'?(?: day)?)?|paddy'?s day", fixed(3, 17)],
  ["april fools?'?s?'?(?: day)?", fixed(4, 1)],
  ['earth day', fixed(4, 22)],
  ['palm sunday', easter(-7)],
  ['maundy thursday', easter(-3)],
  ['good friday', easter(-2)],
  ['holy saturday|easter saturday', easter(-1)],
  ['easter monday', easter(1)],
  ['easter(?: sunday| day)?', easter(0)],
  ['ascension(?: day)?', easter(39)],
  ['whit monday|pentecost monday', easter(50)],
  ['whit sunday|pentecost|whitsun', easter(49)],
  ['corpus christi', easter(60)],
  ["may day|international workers'? day", fixed(5, 1)],
  ['cinco de mayo', fixed(5, 5)],
  ['memorial day', nth(5, 0, 'last')],
  ["father'?s'? day", nth(6, 6, 3)],
  ['juneteenth', fixed(6, 19)],
  ['independence day|(?:the )?(?:4th|fourth) of july', fixed(7, 4)],
  ['bastille day', fixed(7, 14)],
  ['assumption(?: day)?', fixed(8, 15)],
  ['labou?r day', nth(9, 0, 1)],
  ['columbus day', nth(10, 0, 2)],
  ["hallowe'?en|all hallow'?s?'? (?:eve|day)", fixed(10, 31)],
  ["all saints'?'? day", fixed(11, 1)],
  ["all souls'?'? day", fixed(11, 2)],
  ['guy fawkes(?: day| night)?|bonfire night', fixed(11, 5)],
  ["veterans?'?s? day|armistice day", fixed(11, 11)],
  ['black friday', nth(11, 3, 4, 1)],
  ['cyber monday', nth(11, 3, 4, 4)],
  ['thanks ?giving(?: day)?', nth(11, 3, 4)],
  ["mother'?s'? day", nth(5, 6, 2)],
  ['australia day', fixed(1, 26)],
  ['anzac day', fixed(4, 25)],
  ['canada day', fixed(7, 1)],
  ['remembrance day', fixed(11, 11)],
  ["(?:saint|st\\.?) george'?s day", fixed(4, 23)],
  ["(?:saint|st\\.?) andrew'?s day", fixed(11, 30)],
  ["(?:saint|st\\.?) david'?s day", fixed(3, 1)],
  ['early may bank holiday', nth(5, 0, 1)],
  ['(?:spring|late may) bank holiday', nth(5, 0, 'last')],
  ['(?:summer|august) bank holiday', nth(8, 0, 'last')],
  ['midsummer(?: day)?', fixed(6, 24)],
  ['(?:christmas|xmas|x-mas) eve', fixed(12, 24)],
  ['(?:christmas|xmas|x-mas)(?: day)?', fixed(12, 25)],
  ["boxing day|st\\.? stephen'?s day", fixed(12, 26)],
];

/** The names of holidays as one expression, longest first. */
export const holidayWords: string = holidays.map(([words]) => words).join('|');

const known = holidays.map(([words, dayOf]) => ({ re: new RegExp(`^(?:${words})$`), dayOf }));

/** The day of a holiday in a year; undefined for words that name none. */
export const holidayNamed = (words: string): DayOf | undefined => known.find(({ re }) => re.test(words))?.dayOf;
