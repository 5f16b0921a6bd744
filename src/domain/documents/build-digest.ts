import { months } from '../language/calendar-words.ts';
import type { Clock } from '../reminders/reminder.ts';
import { type Day, weekdayOf } from '../shared/time.ts';
import { cutLetters } from './cut-letters.ts';

/** What the day holds, for the mail that says so. */
export type DigestEntry = {
  readonly kind: 'due' | 'overdue' | 'waiting' | 'moment' | 'reminder';
  /** Null for what has no hour. */
  readonly clock: Clock | null;
  readonly words: string;
};

export type DigestInput = {
  readonly day: Day;
  readonly entries: readonly DigestEntry[];
  /** `times`: nothing of what it is about leaves the workspace. */
  readonly words: 'times' | 'titles';
};

export type Digest = { readonly subject: string; readonly text: string };

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const dayWords = (day: Day): string =>
  `${weekdays[weekdayOf(day)]}, ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

const mostRows = 20;
const mostLetters = 120;
// What begins a line anew, what nobody sees, and what turns the direction of all that follows.
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;

/** Words of others in one row that ends where it should: no line of its own, no turned direction, no broken letter. */
export const oneRow = (words: string): string => {
  const row = words.replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  return cutLetters(row, mostLetters);
};

const parts: readonly {
  readonly kind: DigestEntry['kind'];
  readonly title: string;
  readonly inSubject: (count: number) => string;
}[] = [
  { kind: 'overdue', title: 'Past its day', inSubject: (n) => `${n} past ${n === 1 ? 'its' : 'their'} day` },
  { kind: 'due', title: 'Due today', inSubject: (n) => `${n} due today` },
  { kind: 'waiting', title: 'You wait for', inSubject: (n) => `${n} to wait for` },
  { kind: 'moment', title: 'Talks', inSubject: (n) => `${n} ${n === 1 ? 'talk' : 'talks'}` },
  { kind: 'reminder', title: 'Reminders', inSubject: (n) => `${n} ${n === 1 ? 'reminder' : 'reminders'}` },
];

const rowsOf = (title: string, entries: readonly DigestEntry[]): readonly string[] => {
  const shown = entries.slice(0, mostRows).map(({ clock, words }) => {
    const row = oneRow(words);
    return `  ${[clock ?? '', row].filter(Boolean).join('  ') || '(no title)'}`;
  });
  const more = entries.length - shown.length;
  return [`${title}`, ...shown, ...(more > 0 ? [`  and ${more} more`] : []), ''];
};

const countedRow = (title: string, entries: readonly DigestEntry[]): string => {
  const clocks = [...new Set(entries.flatMap(({ clock }) => clock ?? []))].slice(0, mostRows);
  return `${title}: ${entries.length}${clocks.length > 0 ? ` (${clocks.join(', ')})` : ''}`;
};

/**
 * The mail of a morning: what is due, past its day and waited for, and when the talks and reminders are. Its subject never
 * holds a word of what it is about. Undefined where the day holds nothing: then no mail goes out.
 */
export const buildDigest = ({ day, entries, words }: DigestInput): Digest | undefined => {
  const byClock = [...entries].sort((a, b) => (a.clock ?? '').localeCompare(b.clock ?? ''));
  const there = parts
    .map((part) => ({ ...part, of: byClock.filter(({ kind }) => kind === part.kind) }))
    .filter(({ of }) => of.length > 0);
  if (there.length === 0) return undefined;
  const subject = `Updraft: ${there.map(({ inSubject, of }) => inSubject(of.length)).join(', ')}`;
  const body =
    words === 'titles'
      ? there.flatMap(({ title, of }) => rowsOf(title, of))
      : [...there.map(({ title, of }) => countedRow(title, of)), ''];
  const end =
    words === 'titles'
      ? 'From Updraft on your computer.'
      : 'Open Updraft on your computer to see what they are. This mail holds no words of them.';
  return { subject, text: [dayWords(day), '', ...body, end, ''].join('\n') };
};
