import type { Draft } from '../draft.ts';
import { knownAcronyms } from '../known-acronyms.ts';
import type { Reader } from '../reader.ts';
import type { Found, Rule } from '../rule.ts';
import type { Sentence } from '../sentences.ts';

const short = /(?<![\p{L}\p{N}&@#$_./\\-])\p{Lu}{3,5}s?(?![\p{L}\p{N}&@_/\\-]|\.\p{L})/gu;
/** Capitals on both sides: a loud line, a heading, a name in capitals. */
const loudBefore = /\p{Lu}{2}[^\p{L}\p{N}]{1,3}$/u;
const loudAfter = /^[^\p{L}\p{N}()]{1,3}\p{Lu}{2,}(?!\p{Ll})/u;
/** A code with a figure, initials of somebody. */
const code = /^(?:[ -]?\d|\.\p{Lu}\.|:)/u;

/** Part of a longer name: "ECT Investments", "the Porto CRB". */
const named = /^(?:'s)? \p{Lu}\p{Ll}/u;
/** What a draft says this often is what it is about, and no news to its reader. */
const often = 3;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const nameBefore = /\p{L}[\p{L}&' -]{2,80} ?[(["“]+(?:the |"|“)?$/u;
const phraseBefore = /\b(?:[Tt]he|[Oo]ur|[Aa]n?|[Tt]heir) [\p{Ll} -]{4,40}, $/u;
const nameBehind =
  /^s?(?: ?\((?!e?\.?g\b)[^()]{3,120}\)|, (?:the|our|a|an|their|which|who|that)\b| ?[=–—] ?\p{L}| (?:is|are|means|stands for) (?:the|our|a|an|short)\b)/u;

/** "Asset Investment Fund (AIF)", "AIF (Asset Investment Fund)", "AIF, the fund for", "AIF, our tool". */
const isExplained = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word), seen = 0; at >= 0 && seen < 40; at = text.indexOf(word, at + 1), seen += 1) {
    const before = text.slice(Math.max(0, at - 96), at);
    const behind = text.slice(at + word.length, at + word.length + 130);
    if (/^s?["”)\]]/.test(behind) && nameBefore.test(before)) return true;
    if (/\w$/.test(before)) continue;
    if (nameBehind.test(behind) || (!/^\w/.test(behind) && phraseBefore.test(before))) return true;
  }
  return spelledOut(text, word);
};

/** The full name stands somewhere in capitals: "Central Rota Office ... CRO". */
const spelledOut = (text: string, word: string): boolean =>
  new RegExp(
    `\\b${[...word.replace(/s$/, '')].map((letter) => `${escaped(letter)}\\p{Ll}+`).join('(?: (?:of|for|and|the|on|in))?[ -]')}`,
    'u',
  ).test(text);

const known = (word: string): boolean =>
  knownAcronyms.has(word.replace(/s$/, '').toUpperCase()) || knownAcronyms.has(word.toUpperCase());

const saidTo = (reader: Reader | undefined, word: string): boolean =>
  reader !== undefined &&
  (reader.facts.some(({ quote }) => quote.includes(word)) || reader.updates.some(({ text }) => text.includes(word)));

/** A house or a desk is said without an article and acts; what takes one, or stands before such a noun, is a term of a trade. */
const article =
  /\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Tt]his|[Tt]hese|[Tt]hose|[Yy]our|[Nn]o|[Nn]ew|[Rr]evised|[Ee]ach|[Ee]very|[Tt]wo|[Bb]oth|[Ss]econd) $/u;
const termNoun =
  /^ (?:forms?|manual|tests?|testing|scores?|ratios?|figures?|ind(?:ex|ices)|numbers?|bids?|codes?|status|audits?|reviews?|protocols?|calcs?|requirements?|criteria|compliance|submissions?|applications?|certificates?|licen[cs]es?|standards?|levels?|values?|screening|periods?|limits?|targets?|thresholds?|gap|backlog|referrals?|returns?|ratings?|clause|waiver|uplift|assessments?|inspections?)\b/u;
/** A measure: it was, fell or stood at a figure. */
const measured =
  /^(?: (?:on|for|at|of|in|across|per) [^.;:]{2,36}?)? (?:is|was|are|were|fell|rose|went|stands|stood|dropped|improved|climbed|slipped|hit|reached|came (?:in|out)|jumped|has (?:fallen|risen|dropped|gone|improved|doubled)|doubled|halved)(?: \w+){0,2} (?:[£$€]?\d|up|down|over|under|below|above|again|double|half)/u;

/** What a person does: initials, where no article stands before them. */
const personal =
  /^ (?:(?:is|was|will be|'s) (?:up|there|here|with|in|on|out|at|back|away|travell?ing|coming|going|working)\b|(?:said|says|thinks?|told|tells|asked|wants|called|wrote|agrees|agreed|knows|spoke|met|mentioned|suggested|likes|hopes|will (?:call|be|join|speak|send|talk|see|come)|can (?:call|talk|join))\b)/u;
/** Everyday words that are only said loudly. */
const loudWords = new Set(
  'all also and any are ask back been best both but call can come did does done each ever fast few find first for free from full get give good great had has have help her here high him his home how into its just keep kept know last late lets less let like list live long look lost made make many may mind more most much must need never new next nice none not now off old once one only open our out over own paid pay plan read real right safe said same save say see send sent she show sign some soon still stop sure take talk tell than thank that the them then there these they this those time today told too two use very wait want was way well were what when where which who why will wish with work would year yes yet you your'.split(
    ' ',
  ),
);
/** Fewer short forms may be the daily words of both. */
const pile = 3;

type Short = { readonly word: string; readonly start: number; readonly term: boolean };

const unknownIn = (draft: Draft, sentence: Sentence, reader: Reader | undefined): readonly Short[] => {
  const found: Short[] = [];
  for (const match of sentence.flat.matchAll(short)) {
    const word = match[0];
    const before = sentence.flat.slice(Math.max(0, match.index - 12), match.index);
    const after = sentence.flat.slice(match.index + word.length, match.index + word.length + 90);
    if (
      known(word) ||
      loudWords.has(word.toLowerCase()) ||
      (personal.test(after) && !article.test(before)) ||
      loudBefore.test(before) ||
      loudAfter.test(after) ||
      code.test(after) ||
      named.test(after) ||
      /\d[ -]?$/.test(before)
    )
      continue;
    const elsewhere = [draft.subject, draft.greeting, draft.signature].some(
      (part) => part !== null && draft.text.slice(part.start, part.end).includes(word),
    );
    if (elsewhere || saidTo(reader, word)) continue;
    const measure = measured.test(after);
    found.push({
      word,
      start: sentence.start + match.index,
      term: measure || article.test(before) || termNoun.test(after) || word.endsWith('s'),
    });
  }
  return found;
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

export const undefinedAcronym: Rule = {
  id: 'undefined-acronym',
  family: 'assumptions',
  severity: 'advice',
  step: 'communicate',
  capability: '7.5',
  card: null,
  mistake: 'assuming they know',
  ofPlace: true,
  reason: 'A short form is short for those who know it; for a reader further away it is a gap in the sentence.',
  flags: [
    'The TMS now feeds the DAM every night, so the curators enter each object once and the ICOR falls away.',
    'The AIF pays half of the coolers, once the MRG has agreed in June and the revised KLP is signed.',
    'The CRG wants to see the figures of the QAP before the audit. They meet on Tuesday. The papers of the LVB go out on Friday.',
    'Hi Lena,\n\nthe QDR found two faults in the tank of the LCU, and we repair both by Friday. The VTS forms follow on Monday.\n\nBest,\nJo',
    'We handed the PSN to the client, and the TRB has it on the agenda of the 4th. Until then our NWR stands at 9 days.',
    'Both FOMs have signed, and the DGO prints the permits from Monday on. The XRF tests start a week later.',
    'Could you sign an XRD form before the Degas travels? The LTQ figure for May and the TVK audit need it too.',
  ],
  passes: [
    'The TMS now feeds the DAM every night, so the curators enter each object once.',
    'Our NWR for the south ward fell from 14 days to 9.',
    'PIR is up there with them, KLV said that he would call, and LMT wants to talk on Monday.',
    'Most would come back from holiday for this. LET US TALK TODAY, WILL YOU CALL, or can you only NOT do so on Monday?',
    'We bought two lorries from MDK last year, and LTW services them until KVB takes over.',
    'The CEO and the CFO want the KPIs as PDF by EOD, before HR and IT meet.',
    'The Asset Investment Fund (AIF) pays half of the coolers, and the AIF decides in May with the MRG and the KLP.',
    'The TMS (our museum database) feeds the image store (DAM) every night, so the ICOR falls away.',
    'PLEASE DO NOT FORWARD THIS MAIL TO ANY OTHER GROUP before the board has met on Monday.',
    'The lorry with the plate KXB 204 left at 14:00 GMT from the UK and arrives in the EU on Friday.',
    'The Central Rota Office moves in May. Until then the CRO keeps the old numbers.',
    'Our booking tool, TMS, is down since noon, and the vendor works on it.',
  ],
  check: (draft, options): readonly Found[] => {
    if (draft.words < 6 || draft.words > 600) return [];
    const all = draft.sentences.flatMap((sentence) => {
      const { words, flat } = sentence;
      const capitals = flat.match(short)?.length ?? 0;
      return words < 6 || capitals === 0 || capitals > 6 || capitals > words / 3 || / {4}|[=\t]/.test(flat)
        ? []
        : [unknownIn(draft, sentence, options.reader)];
    });
    // Whether a word is explained is asked last: it costs a look at the whole text.
    const words = new Set(all.flat().map(({ word }) => word));
    if (words.size < pile) return [];
    const text = draft.text.slice(0, 20_000);
    for (const word of words) if (text.split(word).length > often || isExplained(text, word)) words.delete(word);
    if (words.size < pile) return [];
    const left = all.map((each) => [
      ...new Map(each.filter(({ word }) => words.has(word)).map((one) => [one.word, one])).values(),
    ]);
    // Names of houses come without an article: some at least must be terms of a trade.
    if (new Set(left.flat().flatMap(({ word, term }) => (term ? [word] : []))).size < 2) return [];
    const found = [...left].sort((a, b) => b.length - a.length)[0] ?? [];
    const rest = left.flat().filter(({ word }) => !found.some((each) => each.word === word));
    const [first, ...others] = [...found].sort((a, b) => Number(b.term) - Number(a.term) || a.start - b.start);
    if (!first) return [];
    const more = [...new Set([...others, ...rest].map(({ word }) => word))].slice(0, 4);
    return [
      {
        start: first.start,
        end: first.start + first.word.length,
        message: `${listed([first.word, ...more].slice(0, 3))}: not explained`,
        why: `A reader who is not in the matter may not know ${listed([first.word, ...more])}. Write it out where it first stands, or say in three words what it is.`,
      },
    ];
  },
};
