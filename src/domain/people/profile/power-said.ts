import { withoutEnding } from '../../documents/words.ts';
import type { Fact } from '../../facts/fact.ts';
import { type PowerBase, powerBases } from '../power.ts';

/** Words of a fact that say where somebody's power comes from. */
export type PowerSaid = { readonly base: PowerBase; readonly words: string };

const verbs = (forms: string): string => `\\b(?:${forms})\\b[^.;!?\\n]{0,80}`;
const cues: Readonly<Record<PowerBase, RegExp>> = {
  role: new RegExp(
    `${verbs(`signs(?: off)?(?: on)?|approves|has to approve|must approve|(?:has|have|gets) the (?:last|final) (?:word|say)|decides (?:on|over|about|who|what|which|whether)|takes the decision|owns the (?:budget|headcount|roadmap|decision)|holds the (?:budget|purse|purse strings)|controls the (?:budget|purse|headcount)|chairs|runs the`)}`,
    'iu',
  ),
  penalty: new RegExp(
    `${verbs(`(?:can|could|may) (?:stop|block|veto|kill|cancel|pull|cut|withhold|freeze)|vetoed|vetoes|has a veto|pulled (?:the|our|my) (?:budget|funding|plug)|(?:writes|does|signs) (?:my|our) (?:review|appraisal|rating)|sets (?:my|our|the) (?:bonus|bonuses|pay|rating)`)}`,
    'iu',
  ),
  reputation: new RegExp(
    `${verbs(String.raw`(?:everybody|everyone|the \w+|people) (?:listens? to|looks? to|trusts?|respects?)|(?:is|are) (?:widely |well |much |highly |greatly )(?:respected|liked|trusted|regarded)|(?:carries|has) (?:a lot of |much |great |real )?(?:weight|standing|credibility)(?: with| on)?|(?:has|have|got) the (?:ear|trust) of|(?:her|his|their) word (?:counts|carries)`)}`,
    'iu',
  ),
  expertise: new RegExp(
    `${verbs(String.raw`(?:is|are) the (?:expert|authority|one who knows)|knows (?:[\w ]{1,40} )?(?:inside out|better than (?:anyone|anybody|everyone|most))|(?:built|designed|wrote|invented) the|(?:ten|twenty|fifteen|thirty|\d{1,2}) years (?:in|of|at|with)|(?:used|trained) (?:to be|as) (?:an? )?(?:engineer|lawyer|doctor|surgeon|nurse|auditor|actuary|pilot|chemist|scientist|architect|accountant)|everyone asks (?:her|him|them) (?:about|on|for)`)}`,
    'iu',
  ),
  information: new RegExp(
    `${verbs(String.raw`(?:sees|gets|reads|knows|hears) (?:[\w ]{1,40} )?(?:first|before (?:anyone|anybody|everyone|us|the))|sits (?:in|on) the|is in the room|keeps the (?:list|calendar|diary|minutes|agenda)|sets the agenda|(?:runs|holds|keeps) (?:her|his|their|the) (?:calendar|diary)|knows who`)}`,
    'iu',
  ),
};
const denied =
  /\b(?:not|no longer|never|doesn[’']?t|don[’']?t|isn[’']?t|cannot|can[’']?t|won[’']?t|used to|would|if|whether|wants? to|should|hopes? to)\s+(?:\w+\s+){0,2}$/iu;

/** What they can, without why they would: "can block it out of spite" is "can block it". */
const withoutReason = (words: string): string => {
  const reason = /(?:,|\(| [–—-] |\b(?:because|out of|just to|only to|as (?:s?he|they)|since (?:s?he|they))\b)/iu.exec(
    words,
  );
  return reason && reason.index > 0 ? words.slice(0, reason.index) : words;
};

/** Kinds in which power is said of somebody. What they like or fear says nothing of it. */
export const powerKinds: readonly Fact['kind'][] = [
  'decision',
  'position',
  'tie',
  'outcome',
  'support',
  'timing',
  'reflection',
  'pressure',
  'priority',
];

/**
 * The sentences of a private note that name somebody by one of these words and nobody of `others`, with where each begins:
 * what is said in them is said of that person.
 */
export const sentencesAbout = (
  text: string,
  names: ReadonlySet<string>,
  others: ReadonlySet<string>,
): readonly { readonly start: number; readonly words: string }[] =>
  [...text.slice(0, 20_000).matchAll(/[^.!?;\n]+[.!?;]?/gu)].flatMap(({ 0: words, index }) => {
    const said = new Set(
      (words.match(/[\p{L}\p{N}'-]+/gu) ?? []).map((word) => word.toLowerCase().replace(/['’]s$/u, '')),
    );
    const named = [...names].some((name) => said.has(name));
    return named && ![...others].some((name) => said.has(name)) ? [{ start: index, words }] : [];
  });

/** What the words of a fact say of somebody's power, verbatim, at most one for each base; none where they deny it. */
export const powerSaid = (fact: Pick<Fact, 'kind' | 'quote'>): readonly PowerSaid[] =>
  powerKinds.includes(fact.kind) ? powerIn(fact.quote) : [];

/** "Dana says Marta signs": the name right before the words is somebody else's. */
const isOfAnother = (before: string, names: ReadonlySet<string>): boolean => {
  const [, name = ''] =
    /(\p{Lu}[\p{L}'’-]{1,60})(?: \p{Ll}{1,30}){0,2}$/u.exec(before.replace(/\s+/g, ' ').trim()) ?? [];
  const plain = name.toLowerCase().replace(/['’]s$/u, '');
  // A sentence may begin with any word.
  return name !== '' && before.trimStart() !== name && !names.has(plain) && before.trimStart().indexOf(name) > 0;
};

/** The same of a sentence about somebody; with their `names`, only where nobody else is the one who does it. */
export const powerIn = (sentence: string, names?: ReadonlySet<string>): readonly PowerSaid[] => {
  const quote = sentence.slice(0, 1000);
  return powerBases.flatMap((base) => {
    const found = cues[base].exec(quote);
    if (
      !found ||
      (names && isOfAnother(quote.slice(0, found.index), names)) ||
      denied.test(quote.slice(0, found.index)) ||
      quote.trimEnd().endsWith('?')
    )
      return [];
    const words = withoutEnding(withoutReason(found[0].replace(/\s+/g, ' ')), ' ,:(–—-');
    return [{ base, words }];
  });
};
