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

type Short = { readonly word: string; readonly start: number; readonly term: boolean; readonly measure: boolean };

const unknownIn = (draft: Draft, sentence: Sentence, reader: Reader | undefined): readonly Short[] => {
  const found: Short[] = [];
  for (const match of sentence.flat.matchAll(short)) {
    const word = match[0];
    const before = sentence.flat.slice(Math.max(0, match.index - 12), match.index);
    const after = sentence.flat.slice(match.index + word.length, match.index + word.length + 90);
    if (
      known(word) ||
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
      measure:
        measure ||
        (termNoun.test(after) && /\b(?:our|the|a|an|revised) $/iu.test(before)) ||
        /\b(?:our|the|my) (?:revised|updated|annual|quarterly|monthly|overdue) $/iu.test(before),
    });
  }
  // Whether a word is explained is asked last: it costs a look at the whole text, and one word alone says nothing.
  if (
    new Set(found.map(({ word }) => word)).size < 2
      ? !found.some(({ measure }) => measure)
      : !found.some(({ term }) => term)
  ) {
    return [];
  }
  const text = draft.text.slice(0, 20_000);
  const explained = new Map<string, boolean>();
  return found.filter(({ word }) => {
    const is = explained.get(word) ?? (text.split(word).length > often || isExplained(text, word));
    explained.set(word, is);
    return !is;
  });
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
    'The TMS now feeds the DAM every night, so the curators enter each object once.',
    'The AIF pays half of the coolers, once the MRG has agreed in June.',
    'The CRG wants to see the figures of the QAP before the audit. They meet on Tuesday, and the papers go out on Friday.',
    'Hi Lena,\n\nthe QDR found two faults in the tank of the LCU, and we repair both by Friday. The tests run again on Monday.\n\nBest,\nJo',
    'We handed the PSN to the client, and the TRB has it on the agenda of the 4th.',
    'Both FOMs have signed, and the DPO prints the permits from Monday on.',
    'Our NWR for the south ward fell from 14 days to 9.',
    'The LTQ figure for May is 31, two below the plan.',
    'Could you sign an XRD form before the Degas travels?',
    'We need the revised ICQAP by the end of the month, and the board sees it in June.',
  ],
  passes: [
    'Our NWR (net waiting rate) for the south ward fell from 14 days to 9.',
    'We bought two lorries from MDK last year, and LTW services them.',
    'The CEO and the CFO want the KPIs as PDF by EOD, before HR and IT meet.',
    'The Asset Investment Fund (AIF) pays half of the coolers, and the AIF decides in May.',
    'We pay for the coolers through the AIF scheme, once the board has agreed in June.',
    'The TMS (our museum database) feeds the image store (DAM) every night, so curators enter each object once.',
    'Subject: TMS is live\n\nThe TMS now holds all objects of the east wing, and the curators work in it since Monday.',
    'PLEASE DO NOT FORWARD THIS MAIL TO ANY OTHER GROUP before the board has met on Monday.',
    'The lorry with the plate KXB 204 left at 14:00 GMT from the UK and arrives in the EU on Friday.',
    'The Central Rota Office moves in May. Until then the CRO keeps the old numbers.',
    'Our booking tool, TMS, is down since noon, and the vendor works on it.',
  ],
  check: (draft, options): readonly Found[] => {
    if (draft.words < 6 || draft.words > 600) return [];
    // One short form may be the daily word of both; it is the pile that says that it was written for the team.
    const found = draft.sentences
      .filter(({ words, flat }) => words >= 6 && (flat.match(short)?.length ?? 0) < 7 && !/ {4}|[=\t]/.test(flat))
      .map((sentence) => [
        ...new Map(unknownIn(draft, sentence, options.reader).map((each) => [each.word, each])).values(),
      ])
      .find((each) => (each.length >= 2 ? each.some(({ term }) => term) : each.some(({ measure }) => measure)));
    if (!found) return [];
    const [first, ...others] = [...found].sort((a, b) => Number(b.term) - Number(a.term) || a.start - b.start);
    if (!first) return [];
    const more = others.slice(0, 4).map(({ word }) => word);
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
