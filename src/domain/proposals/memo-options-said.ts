import { topicWords } from '../documents/topic.ts';
import type { Span } from '../shared/span.ts';
import type { MemoClause } from './memo-clauses.ts';
import { saysNothingDone } from './memo-cues.ts';
import type { MemoLabel } from './memo-scorer.ts';

/** An option as prose names it. */
export type SaidOption = { readonly name: string; readonly nothing: boolean; readonly span: Span };

const leads =
  /^(?:dear [^,\n]{2,40},\s{0,9})?(?:(?:\W|\b(?:or|and|so|then|either|also|alternatively|otherwise|perhaps|maybe|well|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|in short|for me|personally|on balance|honestly)\b,?\s)*)(?:(?:(?:my|our|the) (?:proposal|suggestion|idea|recommendation|advice|preference|vote|pick|request|plan|ask|choice) (?:is|would be)|what (?:i|we)(?:'d| would)? (?:have in mind|propose|suggest|want|like|change|do|need)(?: is)?|how about|what about|why not|could we(?: not)?|can we(?: not)?|let'?s|let us|one (?:way|option|thing|idea|possibility)(?: \p{L}+){0,2} (?:is|would be)|another(?: \p{L}+){0,2} (?:is|would be)|the (?:other|third|second|first|last|cheap|cheaper|simple|simplest)(?: \p{L}+){0,2} (?:is|would be)|(?:i|we)(?:'d| would| 'd|'ll| will| could| can| might| should| want| need)?(?: \p{L}+ly)?(?: (?:also|rather|therefore|instead|just|simply|like|prefer|love|to))*(?: (?:propose|suggest|recommend|advise|prefer|favou?r|go (?:for|with)|opt for|choose|pick|lean towards|back|want|like))?)(?: (?:us|you|it))?)?(?: (?:to|that|is that|is to|is))?(?:\s(?:we|i|they|you|each|the team)(?: (?:could|can|would|should|might|will))?(?: (?:also|either|just|simply|instead|then))?)?[\s:,]*/iu;
const tails = /(?<![\s,.;:!?*_"”)–—-])[\s,.;:!?*_"”)–—-]+$/u;
const empty = /^(?:to|that|the|a|an|we|it|this|so|or|and|do|is|first|second|third|one|two)?$/i;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The name of an option in the piece that says it: without what leads to it. Null where nothing is left. */
export const optionNamed = ({ words, start }: MemoClause): SaidOption | null => {
  const plain = words.replace(/[’‘]/g, "'");
  const lead = leads.exec(plain)?.[0].length ?? 0;
  const from = lead;
  if (empty.test(plain.slice(lead).replace(tails, ''))) return null;
  let name = words.slice(from).replace(tails, '');
  if (name.length > 110) name = name.slice(0, Math.max(40, name.slice(0, 110).lastIndexOf(' ')));
  if (!/\p{L}{2}/u.test(name)) return null;
  return {
    name: capital(name.replace(/\s+/g, ' ').trim()),
    nothing: saysNothingDone(words),
    span: { start: start + from, end: start + from + name.length },
  };
};

/** Which of these options words speak of, by most words of its name that no other has; null where none or several. */
export const meantBy = (words: string, options: readonly SaidOption[]): number | null => {
  const said = new Set(topicWords(words));
  const hits = options.map(({ name, nothing }) => {
    if (nothing) return saysNothingDone(words) ? 1 : 0;
    const others = new Set(options.flatMap((one) => (one.name === name ? [] : topicWords(one.name))));
    const own = topicWords(name).filter((word) => !others.has(word));
    const shared = own.filter((word) => said.has(word)).length;
    return own.length === 0 ? 0 : shared / own.length + shared / 20;
  });
  const most = Math.max(0, ...hits);
  return most >= 0.3 && hits.filter((one) => one === most).length === 1 ? hits.indexOf(most) : null;
};

/** A stretch of one sentence that says one thing, and what it says. */
export type Labelled = MemoClause & { readonly label: MemoLabel };

/** Pieces of one label beside each other in one sentence are one; options stand each for itself where something joins them by "or". */
export const gathered = (
  text: string,
  pieces: readonly MemoClause[],
  labels: readonly MemoLabel[],
): readonly Labelled[] => {
  const found: Labelled[] = [];
  for (const [place, piece] of pieces.entries()) {
    const label = labels[place] ?? 'none';
    const last = found.at(-1);
    const parts = label === 'option' && /^(?:or|;|:)$/.test(piece.cut);
    if (last && last.label === label && last.at === piece.at && !parts) {
      const { start } = last;
      found.splice(-1, 1, { ...last, end: piece.end, words: text.slice(start, piece.end), last: piece.last });
    } else found.push({ ...piece, label });
  }
  return found;
};
