import type { Day } from '../shared/time.ts';
import type { Found, When } from './date-rule.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** What people meet for, and other things that a deadline hangs on. */
export const occasionWords =
  'meeting|mtg|board|call|off-?site|steer(?:co|ing)(?: committee| group)?|close|freeze|launch|review|trip|audit|retreat|hearing|summit|conference|visit|1:1|1-1|1on1|one[- ](?:on|to)[- ]one|catch-?up|stand-?up|qbr|pack|hand-?over|go-?live|kick-?off|town ?hall|all[- ]hands|presentation|demo|vote|deadline|holidays?|break|session|workshop|interview|summer|winter|spring|autumn|fall|release|cutover|readout|dry run|planning|retro(?:spective)?|showcase|roadshow|gala|agm|egm|earnings(?: call)?|pitch';

const idle = new Set(
  'a an the our my her his their your its this that next last coming previous upcoming with of for on in at to and meeting mtg call session'.split(
    ' ',
  ),
);

const same: readonly (readonly [RegExp, string])[] = [
  [/\b(?:1:1|1-1|1on1|1 on 1|one[- ](?:on|to)[- ]one|one2one)s?\b/g, '1on1'],
  [/\ball[- ]hands\b/g, 'allhands'],
  [/\btown[- ]?hall\b/g, 'townhall'],
  [/\boff[- ]site\b/g, 'offsite'],
  [/\bkick[- ]off\b/g, 'kickoff'],
  [/\bgo[- ]live\b/g, 'golive'],
  [/\bcatch[- ]up\b/g, 'catchup'],
  [/\bstand[- ]up\b/g, 'standup'],
  [/\bsteerco\b/g, 'steering committee'],
];

/** The words that tell one event from another; "meeting" counts only where nothing else is said. */
const tellingWords = (words: string): readonly string[] => {
  const all = same
    .reduce((text, [re, one]) => text.replace(re, one), words.toLowerCase())
    .replace(/'s\b/g, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));
  const telling = all.filter((word) => !idle.has(word));
  return telling.length > 0 ? telling : all.filter((word) => /^(?:meeting|mtg|call|session)$/.test(word));
};

type Titled = {
  readonly day: Day;
  readonly title: string;
  readonly telling: readonly string[];
  readonly initials: string;
};
const titles = new WeakMap<WorkCalendar, readonly Titled[]>();
const titlesOf = (calendar: WorkCalendar): readonly Titled[] => {
  const known = titles.get(calendar);
  if (known !== undefined) return known;
  const read = (calendar.moments ?? []).map(({ day, title }) => ({
    day,
    title,
    telling: tellingWords(title),
    initials: title
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '' && !/^(?:the|of|and|for|with|a|an|in|on|to)$/.test(word))
      .map((word) => word[0])
      .join(''),
  }));
  titles.set(calendar, read);
  return read;
};

const most = 5;

// "Comp committee" is the compensation committee, "QBR" the quarterly business review.
const holds = ({ telling, initials }: Titled, word: string): boolean =>
  word === initials ||
  telling.some(
    (each) => each === word || (word.length > 3 && each.startsWith(word)) || (each.length > 3 && word.startsWith(each)),
  );

/**
 * The day of an event that the words name, as far as the calendar's moments tell: exactly one fits (or the first, for
 * "next", and the last past one, for "last"). Several are candidates; none leaves only the words.
 */
export const eventDay = (words: string, reference: Day, calendar: WorkCalendar, past: boolean): When => {
  const asked = tellingWords(words);
  const back = past || /\b(?:last|previous)\b/.test(words);
  if (asked.length === 0) return { day: null, event: words };
  const titled = titlesOf(calendar);
  const strict = titled.filter((title) => asked.every((word) => holds(title, word)));
  // "The quarterly board review meeting" may be called less in the calendar.
  const loose = () =>
    titled.filter(({ telling }) => telling.length > 1 && telling.every((word) => asked.includes(word)));
  const fitting = strict.length > 0 ? strict : loose();
  const all = [...new Set(fitting.map(({ day }) => day))].sort();
  const behind = all.filter((day) => day < reference).reverse();
  const ahead = all.filter((day) => day >= reference);
  const days = back ? behind : ahead;
  const [first] = days;
  if (first === undefined) return { day: null, event: words };
  if (days.length === 1 || /\b(?:next|last|previous|coming|upcoming)\b/.test(words)) return { day: first };
  return { day: null, event: words, candidates: days.slice(0, most) };
};

/**
 * The coming moments that words could name, the nearest first and one for each day, for whoever asks which is meant: a
 * word of the title is among them. Looser than `eventDay`, which decides.
 */
export const likelyEvents = (
  words: string,
  from: Day,
  calendar: WorkCalendar,
): readonly { readonly day: Day; readonly title: string }[] => {
  const asked = tellingWords(words);
  const days = new Map<Day, string>();
  for (const title of titlesOf(calendar)) {
    if (title.day >= from && !days.has(title.day) && asked.some((word) => holds(title, word)))
      days.set(title.day, title.title);
  }
  return [...days]
    .map(([day, title]) => ({ day, title }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, most);
};

const led =
  /(?<![\p{L}\p{N}])(?:before|ahead of|by|until|till|after|at|for|in time for|prior to|since)\s+(?=\p{L}|\d)/gu;
const isOccasion = new RegExp(`(?<![\\p{L}\\p{N}])(?:${occasionWords})(?![\\p{L}\\p{N}])`, 'u');
const longest = 5;

/**
 * Where words behind "by", "before", "at" … name one of the calendar's moments: as many words as fit. Offsets are those
 * of `lower`, the text in lower case.
 */
export const eventsIn = (
  lower: string,
  reference: Day,
  calendar: WorkCalendar,
  looksBack: (start: number, end: number) => boolean,
): readonly Found[] => {
  const found: Found[] = [];
  if (titlesOf(calendar).length === 0) return found;
  for (const match of lower.matchAll(led)) {
    const start = match.index + match[0].length;
    const words = /^(?:[\p{L}\p{N}&:'-]{1,30}(?: (?=[\p{L}\p{N}])|$|(?=[^\p{L}\p{N}&:' -]|$))){1,5}/u
      .exec(lower.slice(start, start + 120))?.[0]
      .trim();
    if (words === undefined) continue;
    const parts = words.split(' ').slice(0, longest);
    for (let count = parts.length; count > 0; count -= 1) {
      const name = parts.slice(0, count).join(' ');
      const asked = tellingWords(name);
      // A single name is a person, not an event.
      if (asked.length === 0 || (asked.length < 2 && !isOccasion.test(name) && !/^(?:the|our|my)\b/.test(name)))
        continue;
      if (!titlesOf(calendar).some((title) => asked.every((word) => holds(title, word)))) continue;
      const end = start + name.length;
      found.push({ start, end, when: { ...eventDay(name, reference, calendar, looksBack(start, end)), weak: true } });
      break;
    }
  }
  return found;
};
