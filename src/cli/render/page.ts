import { dayByName } from '../../domain/documents/words.ts';
import { clockIn } from '../../domain/shared/time.ts';

/** How text is set on this terminal. */
export type Page = {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
  /** The user's day, to say "today" and "tomorrow". */
  readonly today: string;
  /** IANA zone of the user, on whose clock times are shown. */
  readonly zone: string;
};

const style =
  (open: number, close: number) =>
  (page: Page, text: string): string =>
    page.colour && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;

export const strong = style(1, 22);
export const faint = style(2, 22);
export const alarm = style(31, 39);
export const warm = style(33, 39);
export const cool = style(36, 39);

/** Text in lines of at most the page's width, each starting with `indent` (the first with `first`). */
export const wrapped = (page: Page, text: string, indent = '', first = indent): string => {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : indent;
    let empty = true;
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      if (!empty && line.length + 1 + word.length > page.width) {
        lines.push(line);
        line = indent;
        empty = true;
      }
      line += empty ? word : ` ${word}`;
      empty = false;
    }
    lines.push(line.trimEnd() === '' ? '' : line);
  }
  return lines.join('\n');
};

export const heading = (page: Page, text: string): string => `\n${strong(page, text)}`;

// A day alone is on nobody's clock.
const onPage = (page: Page, when: string): string => (when.length > 10 ? clockIn(page.zone)(when) : when);

/** "today", "tomorrow", "Friday 4 June" as the sentences say it, or with the year where it is another. */
export const dayWords = (page: Page, instant: string): string => {
  const day = onPage(page, instant).slice(0, 10);
  const away = Math.round((Date.parse(day) - Date.parse(page.today)) / 86_400_000);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  if (away === -1) return 'yesterday';
  return dayByName(day, page.today);
};

export const timeWords = (page: Page, instant: string): string =>
  `${dayWords(page, instant)} ${onPage(page, instant).slice(11, 16)}`;

/** A text in one line of at most `length` characters. */
export const short = (text: string, length: number): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= length ? flat : `${flat.slice(0, length - 1).trimEnd()}…`;
};

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;

/** Control characters of a text from elsewhere must not steer the terminal. */
export const harmless = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');

/** A word of a command line as a shell takes it. */
export const word = (text: string): string =>
  /^[\w@.+-]+$/.test(text) ? text : `"${text.replace(/["\\$`]/g, '\\$&')}"`;
