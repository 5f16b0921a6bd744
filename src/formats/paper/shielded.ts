import type { Mark } from '../../domain/documents/draft.ts';

type Stretch = { readonly start: number; readonly end: number; readonly isTitle?: boolean };

const inWord = /[\p{L}\p{N}]/u;

/** Whether a stretch stands in a cell or a caption, where the program escaped what ends them. */
const isEscaped = (text: string, { start }: Stretch, starts: ReadonlySet<number>): boolean => {
  const row = text.lastIndexOf('\n', start - 1) + 1;
  const opens = text.charAt(row) === '|' || text.startsWith('![', row);
  return opens && row < start && !starts.has(row);
};

/**
 * Where, in words that were compiled and not edited since, letters stand that Markdown would read as its own: "3*8h" is what its
 * writer typed. A stretch of several rows is set as it is. In order.
 */
export const meaningful = (text: string, marks: readonly Mark[], title = ''): readonly number[] => {
  // A document of a case goes by its title and whom it is for.
  const [row = '', said = ''] = /^\s*# (.*)/.exec(text) ?? [];
  const isTitle = said !== '' && (said === title || title.startsWith(`${said} (`));
  const stretches: readonly Stretch[] = [
    ...(isTitle ? [{ start: row.length - said.length, end: row.length, isTitle }] : []),
    ...marks,
  ];
  const starts = new Set(marks.map(({ start }) => start));
  const places: number[] = [];
  for (const one of stretches) {
    const words = text.slice(one.start, one.end);
    if (words.includes('\n')) continue;
    const escaped = one.isTitle !== true && isEscaped(text, one, starts);
    // An address would take what was escaped for its own.
    const unlinked = escaped && words.includes('\\') ? ':.@' : '';
    // What makes a list, a heading or a quote of what follows it.
    const opening = escaped ? -1 : words.search(/^[#>+=-]|(?<=^\d{1,9})[.)]/);
    for (let at = 0; at < words.length; at += 1) {
      const letter = words.charAt(at);
      if (escaped && letter === '\\') {
        at += 1;
        continue;
      }
      const between = inWord.test(words.charAt(at - 1)) && inWord.test(words.charAt(at + 1));
      if (
        at === opening ||
        `*\`[]<~\\|${unlinked}`.includes(letter) ||
        (letter === '_' && !between) ||
        (letter === '#' && one.isTitle === true)
      )
        places.push(one.start + at);
    }
  }
  return places.sort((a, b) => a - b);
};

/** A text in which the letters at `places` cannot be read as Markdown, as long as it was, and the way back. */
export const shielded = (
  text: string,
  places: readonly number[],
): { readonly text: string; readonly back: (words: string) => string } => {
  // Letters that nobody uses, one for each of ASCII; another block where the text has them.
  const taken = new Set(text.match(/[\ue000-\uf7ff]/g)?.map((letter) => letter.charCodeAt(0) >> 7));
  const base = Array.from({ length: 48 }, (_, block) => 0xe000 + block * 128).find((from) => !taken.has(from >> 7));
  if (places.length === 0 || base === undefined) return { text, back: (words) => words };
  let out = '';
  let end = 0;
  for (const place of places) {
    out += text.slice(end, place) + String.fromCharCode(base + text.charCodeAt(place));
    end = place + 1;
  }
  const there = new RegExp(`[\\u${base.toString(16)}-\\u${(base + 127).toString(16)}]`, 'g');
  return {
    text: out + text.slice(end),
    back: (words) => words.replace(there, (letter) => String.fromCharCode(letter.charCodeAt(0) - base)),
  };
};

/** The same text with a backslash before each of them: what other programs read as Markdown. */
export const backslashed = (text: string, places: readonly number[]): string => {
  let out = '';
  let end = 0;
  for (const place of places) {
    out += `${text.slice(end, place)}\\`;
    end = place;
  }
  return out + text.slice(end);
};
