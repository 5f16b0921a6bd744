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

/** On which day of a year it lies. */
export type DayOf = (year: number) => Day | null;
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

const american = nth(11, 3, 4);
const canadian = nth(10, 0, 2);

/** Holidays by the words they are called. Where countries keep one on different days, each of them; none: too many. */
const holidays: readonly (readonly [string, DayOf | readonly DayOf[]])[] = [
  ["new year'?s? eve|nye", fixed(12, 31)],
  ["(?<!\\b(?:in|into|of|after|through|during|for) the )new year'?s?(?: day)?", fixed(1, 1)],
  ['(?<!\\b(?:an|my|her|his|our|real|big|sudden) )epiphany', fixed(1, 6)],
  ["(?:mlk|martin luther king(?:,? jr\\.?)?'?s?) day|mlk", nth(1, 0, 3)],
  ['ground ?hog day', fixed(2, 2)],
  ["(?:st\\.?|saint)? ?valentine'?s?'? day|valentines", fixed(2, 14)],
  ["president'?s'? day|washington'?s birthday", nth(2, 0, 3)],
  ['shrove tuesday|pancake day|mardi gras', easter(-47)],
  ['ash wednesday', easter(-46)],
  ["(?:international )?women'?s day", fixed(3, 8)],
  ["(?:st\\.?|saint) patrick'?s'?(?: day)?|(?:st\\.? )?paddy'?s day", fixed(3, 17)],
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
  ["father'?s'? day", [nth(6, 6, 3), nth(9, 6, 1)]],
  ['juneteenth', fixed(6, 19)],
  ['(?:the )?(?:4th|fourth) of july', fixed(7, 4)],
  ['independence day', []],
  ['bastille day', fixed(7, 14)],
  ['assumption day|(?:the )?feast of the assumption', fixed(8, 15)],
  ['labor day', nth(9, 0, 1)],
  ['labour day', [fixed(5, 1), nth(9, 0, 1)]],
  ['columbus day', nth(10, 0, 2)],
  ["hallowe'?en|all hallow'?s?'? (?:eve|day)", fixed(10, 31)],
  ["all saints'?'? day", fixed(11, 1)],
  ["all souls'?'? day", fixed(11, 2)],
  ['guy fawkes(?: day| night)?|bonfire night', fixed(11, 5)],
  ["veterans?'?s? day|armistice day", fixed(11, 11)],
  ['black friday', nth(11, 3, 4, 1)],
  ['cyber monday', nth(11, 3, 4, 4)],
  ['(?:american|us|u\\.s\\.) thanks ?giving(?: day)?', american],
  ['canadian thanks ?giving(?: day)?', canadian],
  ['thanks ?giving(?: day)?', [american, canadian]],
  ["mother'?s'? day", [nth(5, 6, 2), easter(-21)]],
  ['mothering sunday', easter(-21)],
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

/** A cheap look: no name of a holiday is without one of these. */
export const holidayHint =
  'day|new year|nye|easter|mas\\b|eve|hallow|mlk|thanks|gras|pente|whitsun|epiph|corpus|ascen|valen|mayo|fawkes|bonfire|fourth of|4th of|april f|juneteenth|midsummer|patrick|assumption';

const known = holidays.map(([words, days]) => ({
  re: new RegExp(`^(?:${words})$`),
  days: typeof days === 'function' ? [days] : days,
}));

/** The days a holiday can lie on, one for each way countries keep it; undefined for words that name none. */
export const holidayNamed = (words: string): readonly DayOf[] | undefined =>
  known.find(({ re }) => re.test(words))?.days;
