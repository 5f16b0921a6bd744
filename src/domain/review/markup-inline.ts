import type { Extent } from '../shared/extent.ts';

// What is told within lines: code, targets of links, images, tags, addresses of pages, emphasis.

/** A stretch that is no prose; `as` stands in its first places, blanks in the rest. */
export type Blank = Extent & { readonly as?: string };

const token =
  /\\[!-/:-@[-`{-~]|`+|!?\[|\]|<|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|(?:https?|ftp):\/\/|\bwww\.|\*+|_+|~~+/gi;
const paragraphEnd = /\n(?=[ \t]*(?:[\r\n]|$|[-*+•>#|][ \t>#]|\d{1,3}[.)][ \t]))/g;
const inlineTarget =
  /\([ \t\n]*(?:<[^<>\n]{0,1000}>|(?:[^\s<>()]|\([^\s()]{0,200}\)){0,1000})(?:[ \t\n]+(?:"[^"]{0,300}"|'[^']{0,300}'|\([^()]{0,300}\)))?[ \t\n]*\)/y;
const reference = /\[([^\][]{0,200})\]/y;
const footnote = /\[\^[^\]\s]{1,60}\]/y;
const autolink = /<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>]{0,2000}|[^\s<>@]{1,64}@[^\s<>@]{1,255})>/iy;
const tag = /<\/?([a-z][a-z\d-]{0,30})(?:[\s/][^<>]{0,4000})?>/iy;
const declaration = /<[!?][^<>]{0,1000}>/y;
const address = /[^\s<>]{1,2000}/y;
const behindAddress = '?!.,:;*_~\'"’”)]';

/** Tags whose content is nothing that the writer says. */
const unread = /^(?:style|script|head|title|pre|code|blockquote|textarea|svg)$/i;
const newParagraph = /^(?:p|div|table|ul|ol|section|article|header|footer|center|body)$/i;
const newLine = /^(?:br|tr|td|th|dd|dt|hr|form|main|tbody|thead)$/i;

const breakOf = (name: string, closes: boolean): string => {
  if (newParagraph.test(name)) return '\n\n';
  if (newLine.test(name)) return '\n';
  if (/^li$/i.test(name)) return closes ? '\n' : '\n- ';
  if (/^h[1-6]$/i.test(name)) return closes ? '\n\n' : '\n# ';
  return '';
};

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&apos;': "'",
  '&#39;': "'",
  '&rsquo;': '’',
  '&#8217;': '’',
  '&quot;': '"',
};

const isWord = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
const isGap = (unit: string | undefined): boolean => unit === undefined || /\s/.test(unit);

/** Emphasis leaves no words; a star between blanks multiplies, an underscore in a name belongs to it. */
const isEmphasis = (text: string, at: number, mark: string): boolean => {
  const [left, right] = [text[at - 1], text[at + mark.length]];
  if (mark.length > 3 || (isGap(left) && isGap(right))) return false;
  return !(mark.startsWith('_') && isWord(left) && isWord(right));
};

/** Finds what is no prose within lines, from left to right; every step goes forward, and looks ahead by a fixed length at most. */
export const markedWords = (text: string, labels: ReadonlySet<string>): readonly Blank[] => {
  const blanks: Blank[] = [];
  let open: { readonly at: number; readonly image: boolean }[] = [];
  const missing = new Set<string>();
  let end = -1;
  const paragraphEndBehind = (at: number): number => {
    if (end <= at) {
      paragraphEnd.lastIndex = at;
      end = paragraphEnd.exec(text)?.index ?? text.length;
      open = [];
    }
    return end;
  };
  const at = (pattern: RegExp, place: number): RegExpExecArray | null => {
    pattern.lastIndex = place;
    return pattern.exec(text);
  };
  /** Where what closes stands; it is not looked for again where there is none any more. */
  const closing = (mark: string, from: number): number => {
    if (missing.has(mark)) return -1;
    const pattern = new RegExp(mark.replace(/[-/]/g, '\\$&'), 'gi');
    const found = at(pattern, from);
    if (!found) missing.add(mark);
    return found ? found.index + found[0].length : -1;
  };
  const codeEnd = (from: number, mark: string): number => {
    const limit = Math.min(paragraphEndBehind(from), from + 2000);
    for (let next = from; next < limit; ) {
      const start = text.indexOf('`', next);
      if (start < 0 || start >= limit) return -1;
      let stop = start;
      while (text[stop] === '`') stop += 1;
      if (stop - start === mark.length) return stop;
      next = stop;
    }
    return -1;
  };
  const tagEnd = (start: number): Blank | null => {
    if (text.startsWith('<!--', start)) {
      const stop = closing('-->', start + 4);
      return stop < 0 ? null : { start, end: stop };
    }
    const link = at(autolink, start) ?? at(declaration, start);
    if (link) return { start, end: start + link[0].length };
    const found = at(tag, start);
    if (!found?.[1]) return null;
    const stop = start + found[0].length;
    const closes = text[start + 1] === '/';
    if (unread.test(found[1]) && !closes && !found[0].endsWith('/>')) {
      const last = closing(`</${found[1].toLowerCase()}>`, stop);
      if (last > 0) return { start, end: last, as: breakOf('p', true) };
    }
    return { start, end: stop, as: breakOf(found[1], closes).slice(0, stop - start) };
  };
  const linkEnd = (place: number): void => {
    const from = open.pop();
    if (!from) return;
    const label = text.slice(from.at + (from.image ? 2 : 1), Math.min(place, from.at + 300)).toLowerCase();
    const inner = at(inlineTarget, place + 1);
    const other = inner ? null : at(reference, place + 1);
    const named = other?.[1] ? labels.has(other[1].toLowerCase()) : labels.has(label);
    if (!inner && !named) return;
    const stop = place + 1 + (inner?.[0].length ?? other?.[0].length ?? 0);
    if (from.image) blanks.push({ start: from.at, end: stop });
    else blanks.push({ start: from.at, end: from.at + 1 }, { start: place, end: stop });
    token.lastIndex = stop;
  };
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const start = match.index;
    const mark = match[0];
    const after = start + mark.length;
    paragraphEndBehind(start);
    const push = (blank: Blank): void => {
      blanks.push(blank);
      token.lastIndex = Math.max(after, blank.end);
    };
    if (mark.startsWith('\\')) blanks.push({ start, end: start + 1 });
    else if (mark.startsWith('`')) {
      const stop = codeEnd(after, mark);
      if (stop > 0) push({ start, end: stop });
    } else if (mark.endsWith('[')) {
      const note = mark === '[' ? at(footnote, start) : null;
      if (note) push({ start, end: start + note[0].length });
      else open.push({ at: start, image: mark.length > 1 });
      token.lastIndex = note ? start + note[0].length : after;
    } else if (mark === ']') {
      token.lastIndex = after;
      linkEnd(start);
    } else if (mark === '<') {
      const blank = tagEnd(start);
      token.lastIndex = after;
      if (blank) push(blank);
    } else if (mark.startsWith('&')) push({ start, end: after, as: characters[mark.toLowerCase()] ?? '' });
    else if (mark.endsWith('/') || mark.endsWith('.')) {
      const words = at(address, start)?.[0] ?? mark;
      let bare = words.length;
      while (bare > 0 && behindAddress.includes(words.charAt(bare - 1))) bare -= 1;
      if (bare > mark.length) push({ start, end: start + bare });
    } else if (mark.startsWith('~') || isEmphasis(text, start, mark)) blanks.push({ start, end: after });
  }
  return blanks;
};
