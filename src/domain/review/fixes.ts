import type { Span } from '../shared/span.ts';
import type { Draft } from './draft.ts';
import type { Edit, Fix } from './finding.ts';
import type { Sentence } from './sentences.ts';

const spaceAfter = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t')) end += 1;
  return end;
};

const pairs = /\*\*|__|~~|`|[*_[\]()<>]/g;

/** Whether a cut leaves no half of a mark behind: "**" without its partner, a tag without its end. */
const takesWholeMarks = (draft: Draft, { start, end }: Span): boolean => {
  const { text, plain } = draft;
  if (/[*_~`]/.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`)) return false;
  const inside = text.slice(start, end);
  if (plain === text || inside === plain.slice(start, end)) return true;
  const marks = inside.match(pairs) ?? [];
  const count = (mark: string): number => marks.filter((each) => each === mark).length;
  return (
    !/[<>]/.test(inside) &&
    ['**', '__', '~~', '`', '*', '_'].every((mark) => count(mark) % 2 === 0) &&
    count('[') === count(']') &&
    count('(') === count(')')
  );
};

const capitalAt = (text: string, at: number): Edit | null => {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 32);
  const upper = letter.toUpperCase();
  return letter === upper ? null : { start: at, end: at + letter.length, text: upper };
};

const articleFor = (next: string): string | null => {
  if (/^[aeio]/i.test(next)) return 'an';
  return /^[bcdfgjklmnpqrstvwxyz]/i.test(next) ? 'a' : null;
};

/**
 * Cuts words with the space behind them: the next word is capitalised at the start of a sentence and an article in
 * front is kept right ("an incredibly good" gives "a good"). Null where the rest could read wrong.
 */
export const cutWords = (draft: Draft, sentence: Sentence, span: Span, label: string): Fix | null => {
  const { text } = draft;
  const end = spaceAfter(text, span.end);
  if (end === span.end || end >= sentence.end || !takesWholeMarks(draft, span)) return null;
  const rest = text.slice(end, sentence.end);
  if (!/^[\p{L}\p{N}]/u.test(rest)) return null;
  if (span.start === sentence.start) {
    const capital = capitalAt(text, end);
    return {
      label,
      edits: [{ start: span.start, end: capital ? capital.end : end, text: capital ? capital.text : '' }],
    };
  }
  const article = /(?:^|\s)(an?)\s$/i.exec(text.slice(Math.max(0, span.start - 4), span.start));
  if (article?.[1]) {
    const right = articleFor(rest);
    if (!right) return null;
    const start = span.start - 1 - article[1].length;
    const cased = article[1].startsWith('A') ? right.charAt(0).toUpperCase() + right.slice(1) : right;
    return { label, edits: [{ start, end, text: `${cased} ` }] };
  }
  return { label, edits: [{ start: span.start, end, text: '' }] };
};

/** Cuts a whole sentence with the space behind it, or in front of it where it ends its line. Null when nothing else is left. */
export const cutSentence = (draft: Draft, sentence: Sentence, label: string): Fix | null => {
  if ((draft.among ?? draft.sentences.length) < 2 || sentence.bullet || !takesWholeMarks(draft, sentence)) return null;
  const { text } = draft;
  let end = spaceAfter(text, sentence.end);
  let start = sentence.start;
  const lineEnd = end >= text.length || text[end] === '\n' || text[end] === '\r';
  const lineStart = start === 0 || text[start - 1] === '\n';
  // No further than a paragraph asked by itself can see.
  const furthest = sentence.end + 60;
  if (lineEnd && lineStart) while (end < Math.min(text.length, furthest) && /\s/.test(text[end] ?? '')) end += 1;
  else if (lineEnd) while (start > 0 && text[start - 1] === ' ') start -= 1;
  return { label, edits: [{ start, end, text: '' }] };
};

/** Words that point back: such a sentence cannot stand first without what came before it. */
const pointsBack =
  /^(?:this|that|these|those|it|its|they|them|he|she|him|her|but|and|so|also|however|therefore|then|otherwise|instead|yet|still|hence|thus|as a result|because of|for (?:this|that)|in that case|given (?:this|that|the above)|with (?:this|that)|on top|both|either|neither|such|which|if so|to do (?:this|that|so)|or)\b/i;
const pointsInside =
  /\b(?:the (?:above|former|latter|same)|either of (?:them|these)|these (?:two|three)|as (?:above|said|mentioned)|therefore|this (?:means|is why))\b/i;

/** Whether a sentence can be read first. */
export const standsAlone = (sentence: Sentence): boolean =>
  !sentence.bullet && !pointsBack.test(sentence.flat) && !pointsInside.test(sentence.flat) && sentence.words >= 4;

/** Links to what stood before, which would hang in the air in front: "However, ", "There have also been". */
const link =
  /^(?:however|unfortunately|also|in addition|moreover|furthermore|finally|lastly|therefore|so|but|and|sadly|besides|having said that|that said),? (?=\p{L})/iu;

const unlinked = (words: string): string => {
  const plain = words
    .replace(link, '')
    .replace(/^((?:there|we|i|they|it) (?:has|have|are|is|will|was|were)?) ?also /i, '$1 ');
  return plain === words ? words : plain.charAt(0).toUpperCase() + plain.slice(1);
};

/** The sentences of its paragraph behind it, which may lean on it; null where the paragraph is not plain prose. */
const paragraphFrom = (draft: Draft, sentence: Sentence): Span | null => {
  const all = draft.sentences.filter((each) => each.paragraph === sentence.paragraph);
  const last = all.at(-1);
  if (!last || all[0]?.index !== sentence.index || all.length < 2 || all.length > 4) return null;
  return all.some((each) => each.bullet) ? null : { start: sentence.start, end: last.end };
};

/**
 * Moves a sentence to the front of the body, without the word that linked it to what stood before; a short paragraph
 * that it opens goes with it. Null where it could not be understood there.
 */
export const moveToFront = (draft: Draft, sentence: Sentence, label: string): Fix | null => {
  const first = draft.sentences[0];
  const linked = link.exec(sentence.flat)?.[0].length ?? 0;
  const alone = linked > 0 ? { ...sentence, flat: sentence.flat.slice(linked) } : sentence;
  if (!first || first.bullet || first.index === sentence.index || !standsAlone(alone)) return null;
  // Within tags a blank line makes no paragraph.
  const isTagged = draft.text[first.start - 1] === '>';
  const whole = isTagged || sentence.paragraph === first.paragraph ? null : paragraphFrom(draft, sentence);
  const span = whole ?? sentence;
  const words = draft.text.slice(span.start, span.end);
  if (/[\r\n]/.test(words) || !/[.!?]$/.test(words) || !takesWholeMarks(draft, span)) return null;
  const capital = capitalAt(draft.text, first.start);
  const front: Edit = {
    start: first.start,
    end: capital ? capital.end : first.start,
    text: `${unlinked(words)}${whole ? '\n\n' : ' '}${capital?.text ?? ''}`,
  };
  const cut = cutSentence(draft, { ...sentence, ...span }, label)?.edits[0];
  return !cut || cut.start < Math.max(first.end, front.end) ? null : { label, edits: [front, cut] };
};

/** A list of the fixes that exist. */
export const only = (...fixes: readonly (Fix | null)[]): Fix[] => fixes.filter((fix) => fix !== null);
