import { readText } from '../language/reading.ts';
import { newestOf } from '../language/zones.ts';
import { type Span, trimmed } from '../shared/span.ts';
import { type MemoRole, roleOfHeading } from './memo-roles.ts';

/** One sentence or bullet of a memo, and under which headings and labels it stands. */
export type MemoSaid = Span & {
  readonly words: string;
  /** What the heading, label or bullet it stands under announces. */
  readonly role: MemoRole | null;
  /** The role of the section, where its bullets have roles of their own. */
  readonly section: MemoRole | null;
  /** A number for each block: a paragraph or a bullet with what is below it. */
  readonly block: number;
  /** It begins a bullet or numbered point. */
  readonly point: boolean;
  /** How far a point is set in. */
  readonly depth: number;
  /** It is a heading that stands for what is below it ("Option A: hire two"). */
  readonly heading: boolean;
  /** A number for each heading that it stands under. */
  readonly under: number;
};

/** So many letters of one sentence are read. */
const longestSaid = 1200;

const bulletForm = /^([ \t]*)(?:[-*•·–—>▪◦‣]|\(?\d{1,2}[.)]|\(?[a-zA-Z]\))[ \t]+/;
const numberedHeading = /^[ \t]*(?:\d{1,2}(?:\.\d{1,2})*[.)]?)[ \t]+/;
const markedHeading = /^[ \t]*#{1,6}[ \t]+/;
const underline = /^[ \t]*(?:={3,}|-{3,}|_{3,}|\*{3,})[ \t]*$/;
const mailHeader = /^(?:from|to|cc|bcc|date|sent|subject|re|reply-to)\s{0,9}:/i;
const optionHead =
  /^\W{0,4}(?:option|alternative|variant|scenario|choice|route|solution)\s{1,9}(?:[a-e]|\d|one|two|three|four|i{1,3})\b/i;
const labelForm =
  /^(\*\*|__|\*)?([\p{L}][\p{L}\p{N}'’ ,&/+-]{1,44}?)(?:\*\*|__|\*)?\s{0,9}(?::(?:\*\*|__|\*)?|\s[–—-]|\*\*\s{0,9}[–—-])\s{1,9}(?=\S)/u;

type Line = Span & { readonly text: string };

const linesIn = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (const one of text.split('\n')) {
    const words = one.endsWith('\r') ? one.slice(0, -1) : one;
    lines.push({ start, end: start + words.length, text: words });
    start += one.length + 1;
  }
  return lines;
};

const isHeading = (line: string, next: string | undefined): boolean => {
  const plain = line.trim();
  if (plain.length > 90 || plain === '') return false;
  if (markedHeading.test(line)) return true;
  if (/^(?:\*\*|__).{2,80}(?:\*\*|__):?$/.test(plain)) return true;
  if (next !== undefined && /^[ \t]*(?:={3,}|-{3,})[ \t]*$/.test(next) && plain.length < 80) return true;
  if (roleOfHeading(plain) !== null && !/[.!]$/.test(plain) && !mailHeader.test(plain)) return true;
  if (optionHead.test(plain) && !/[.!;]$/.test(plain) && plain.length < 80 && !/[.!?]\s{1,9}\p{Lu}/u.test(plain))
    return true;
  const letters = plain.replace(/[^\p{L}]/gu, '');
  return (
    letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase() && plain.length < 60
  );
};

/** Whether a text is a mail or a thread, of which only the newest words are the user's. */
const looksLikeMail = (text: string): boolean =>
  /^(?:>|(?:from|sent|subject|to)\s{0,9}:|on .{6,60} wrote:|-{2,}\s{0,9}(?:original|forwarded))/im.test(text) ||
  /^\s{0,9}(?:hi|hello|dear|hey|good (?:morning|afternoon))\b/i.test(text);

/** Where the user's own words stand: all of a memo; of a mail without greeting, signature and what it quotes. */
const ownWords = (text: string): ((start: number, end: number) => number | null) => {
  const all = (start: number): number => start;
  if (!looksLikeMail(text)) return all;
  const spans = newestOf(text);
  const size = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  if (size < 20) return all;
  return (from, to) => {
    const span = spans.find(({ start, end }) => start < to && end > from);
    return span ? Math.max(from, span.start) : null;
  };
};

/** Sentences; "Option 1." belongs to what it names. */
const whole = (words: string): readonly Span[] => {
  const found: Span[] = [];
  for (const one of readText(words).sentences) {
    const last = found.at(-1);
    if (last && optionHead.test(words.slice(last.start, last.end)) && last.end - last.start < 16)
      found.splice(-1, 1, { start: last.start, end: one.end });
    else found.push(one);
  }
  return found;
};

/** A sentence that lets the points below it be the ways to go. */
const announces =
  /\b(?:options?|ways(?: forward| to go)?|choices|possibilities|alternatives|approaches|routes|ideas|we could|we can|could do|solutions)\b[^.?!]{0,40}:$/i;

/**
 * A memo as sentences under their headings, labels and bullets, in order. Headings are none of it, but those that name an
 * option. Spans are UTF-16 offsets into `text`.
 */
export const blocksIn = (text: string): readonly MemoSaid[] => {
  const own = ownWords(text);
  const lines = linesIn(text);
  const found: MemoSaid[] = [];
  let section: MemoRole | null = null;
  // Whether the section ends with its paragraph or list: no heading of its own began it.
  let passing: 'paragraph' | 'list' | null = null;
  let role: MemoRole | null = null;
  let block = 0;
  let under = 0;
  let depth = 0;
  let point = false;
  let open: { start: number; end: number } | null = null;

  const add = (span: Span, more: Partial<MemoSaid> = {}): void => {
    // What goes on for longer than anybody reads at once is read by its beginning.
    const within = trimmed(text, { start: span.start, end: Math.min(span.end, span.start + longestSaid) });
    if (within.end <= within.start) return;
    found.push({
      ...within,
      words: text.slice(within.start, within.end),
      role,
      section,
      block,
      point,
      depth,
      heading: false,
      under,
      ...more,
    });
  };
  const close = (): void => {
    if (!open) return;
    const { start, end } = open;
    open = null;
    let first = true;
    for (const sentence of whole(text.slice(start, end))) {
      add({ start: start + sentence.start, end: start + sentence.end }, { point: point && first });
      first = false;
    }
  };

  for (const [place, line] of lines.entries()) {
    const { end } = line;
    if (line.text.trim() === '') {
      close();
      if (passing === 'paragraph') {
        section = null;
        passing = null;
      }
      role = section;
      point = false;
      block += 1;
      continue;
    }
    // A greeting may stand before the first words of its line.
    const at = own(line.start + (line.text.length - line.text.trimStart().length), end);
    const start = at === null || text.slice(line.start, at).trim() === '' ? line.start : at;
    const words = text.slice(start, end);
    if (at === null || underline.test(words) || mailHeader.test(words.trim())) {
      close();
      continue;
    }
    if (isHeading(words, lines[place + 1]?.text)) {
      close();
      passing = null;
      block += 1;
      under += 1;
      const named = roleOfHeading(words);
      const mark = markedHeading.exec(words) ?? numberedHeading.exec(words);
      const inner = trimmed(text, { start: start + (mark?.[0].length ?? 0), end });
      if (named !== null) {
        section = named;
        role = named;
      } else if (section === 'options' || optionHead.test(text.slice(inner.start, inner.end).replace(/^[*_]+/, ''))) {
        const marks = /^[*_]+/.exec(text.slice(inner.start, inner.end))?.[0].length ?? 0;
        const tail = /[*_:]{1,40}$/.exec(text.slice(inner.start, inner.end))?.[0].length ?? 0;
        role = 'options';
        section = 'options';
        add({ start: inner.start + marks, end: inner.end - tail }, { heading: true, depth: 0 });
      } else {
        section = null;
        role = null;
      }
      block += 1;
      continue;
    }
    const bullet = bulletForm.exec(words);
    let from = start + (bullet?.[0].length ?? 0);
    const rest = text.slice(from, end);
    const label = labelForm.exec(rest);
    const named = label ? roleOfHeading(label[2] ?? '') : null;
    if (bullet || named !== null) {
      close();
      if (bullet) {
        const set = (bullet[1] ?? '').replace(/\t/g, '    ').length;
        if (!(point && set > depth)) block += 1;
        else if (named === null) block += 0;
        depth = set;
        point = true;
        role = section;
      } else if (!point || !/^\s/.test(words)) {
        point = false;
        block += section === 'options' ? 0 : 1;
      }
      if (named !== null && label) {
        role = named;
        // A label of its own line holds for its paragraph, one that names a section for what is below it.
        from += label[0].length;
        if (!bullet && section !== 'options') {
          section = named;
          passing = 'paragraph';
        }
      }
      open = { start: from, end };
      continue;
    }
    if (/^\s{0,9}\|/.test(words)) {
      close();
      add({ start, end }, { point: true, role: section });
      continue;
    }
    if (announces.test(words.trim())) {
      close();
      add({ start, end }, { point: false });
      section = 'options';
      role = 'options';
      passing = 'list';
      under += 1;
      continue;
    }
    if (!open && passing === 'list') {
      section = null;
      role = null;
      passing = null;
    }
    if (!open) open = { start, end };
    else open = { start: open.start, end };
  }
  close();
  return found;
};
