import type { Day } from '../shared/time.ts';
import type { When } from './date-rule.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** What people meet for, and other things that a deadline hangs on. */
export const occasionWords =
  'meeting|mtg|board|call|off-?site|steer(?:co|ing)(?: committee| group)?|committee|council|close|freeze|launch|review|trip|audit|retreat|hearing|summit|conference|visit|1:1|1-1|1on1|one[- ](?:on|to)[- ]one|catch-?up|stand-?up|qbr|pack|hand-?over|go-?live|kick-?off|town ?hall|all[- ]hands|presentation|demo|vote|deadline|holidays?|break|session|workshop|interview|summer|winter|spring|autumn|fall|release|cutover|readout|dry run|planning|retro(?:spective)?|showcase|roadshow|gala|agm|egm|earnings(?: call)?|pitch|lunch|dinner|breakfast';

const idle = new Set(
  'a an the our my her his their your its this that next last coming previous upcoming with of for on in at to and meeting mtg call session'.split(
    ' ',
  ),
);

const same: readonly (readonly [RegExp, string])[] = [
  [/\b(?:1:1|1-1|1on1|1 on 1|one[- ](?:on|to)[- ]one|one2one)s?\b/g, '1on1'],
  [/\ball[- ]hands\b/g, 'allhands'],
  [/\btown[- ]?hall\b/g, 'townhall'],
  [/\boff-site\b/g, 'offsite'],
  [/\bkick-off\b/g, 'kickoff'],
  [/\bgo-live\b/g, 'golive'],
  [/\bcatch-up\b/g, 'catchup'],
  [/\bstand-up\b/g, 'standup'],
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

const most = 5;

/**
 * The day of an event that the words name, as far as the calendar's moments tell: exactly one fits (or the first, for
 * "next", and the last past one, for "last"). Several are candidates; none leaves only the words.
 */
export const eventDay = (words: string, reference: Day, calendar: WorkCalendar, past: boolean): When => {
  const asked = tellingWords(words);
  const back = past || /\b(?:last|previous)\b/.test(words);
  const fitting = (calendar.moments ?? []).filter(({ day, title }) => {
    if (asked.length === 0 || (back ? day >= reference : day < reference)) return false;
    const held = tellingWords(title);
    return asked.every((word) => held.includes(word));
  });
  const days = [...new Set(fitting.map(({ day }) => day))].sort();
  if (back) days.reverse();
  const [first] = days;
  if (first === undefined) return { day: null, event: words };
  if (days.length === 1 || /\b(?:next|last|previous|coming|upcoming)\b/.test(words)) return { day: first };
  return { day: null, event: words, candidates: days.slice(0, most) };
};
