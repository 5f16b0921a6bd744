import type { Span } from '../shared/span.ts';

/** Words of a plan that somebody in it should not have to read, and why. */
export type Underhand = Span & {
  readonly kind: 'isolate' | 'discredit' | 'withhold' | 'ambush' | 'round' | 'pressure' | 'count';
  readonly quote: string;
  readonly why: string;
};

const before = '(?<![\\p{L}\\p{N}])';
const after = '(?![\\p{L}\\p{N}])';
const whom = "(?:her|him|them|the \\p{L}+|\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)";
const words = (source: string): RegExp => new RegExp(`${before}(?:${source})${after}`, 'giu');
const cased = (source: string): RegExp => new RegExp(`${before}(?:${source})${after}`, 'gu');

const underhandCues: readonly (readonly [Underhand['kind'], RegExp, string])[] = [
  [
    'isolate',
    cased(
      `[Ii]solat(?:e|ing) ${whom}|[Ff]reez(?:e|ing) ${whom} out|[Kk]eep(?:ing)? ${whom} (?:out of (?:it|the loop|the room)|in the dark)|[Ll]eav(?:e|ing) ${whom} (?:out of (?:it|the loop)|in the dark)|[Dd]ivide and conquer`,
    ),
    'It shuts somebody out who has a part in it.',
  ],
  [
    'discredit',
    cased(
      `[Dd]iscredit(?:ing)?(?: ${whom})?|[Uu]ndermin(?:e|ing) ${whom}|[Mm]ak(?:e|ing) ${whom} look \\p{L}+|[Ee]mbarrass(?:ing)? ${whom}|[Dd]irt on ${whom}|[Ss]how(?:ing)? ${whom} up`,
    ),
    'It speaks against somebody, not about the matter.',
  ],
  [
    'withhold',
    words(
      "(?:do not|don['’]t|without) (?:tell(?:ing)?|mention(?:ing)?|show(?:ing)?|say(?:ing)?)(?: \\p{L}+){0,4} (?:about|of|the|that|how)|(?:leave|leaving|keep|keeping) out the (?:costs?|risks?|downsides?|figures?|doubts?)|hid(?:e|ing) (?:the|that|how)|keep(?:ing)? quiet about|(?:play|playing) down|downplay(?:ing)?|gloss(?:ing)? over|withhold(?:ing)?|(?:not|never) (?:mention|show|tell)(?: \\p{L}+){0,3} (?:the )?(?:costs?|risks?|downsides?)",
    ),
    'Somebody would decide or agree without knowing it. The same facts go to everybody.',
  ],
  [
    'ambush',
    words(
      'catch(?:ing)? (?:\\p{L}+ ){1,3}(?:off guard|out|unprepared)|(?:spring|springing) (?:it|this) on|corner(?:ing)? (?:her|him|them)|put(?:ting)? (?:\\p{L}+ ){1,3}on the spot|fait accompli|present(?:ing)? it as (?:done|decided|agreed)|before (?:she|he|they|\\p{L}+) (?:can|could) (?:object|prepare|react|say no)|surpris(?:e|ing) (?:her|him|them)|too late to (?:object|say no|stop it)',
    ),
    'Nobody should hear it first where they have to answer.',
  ],
  [
    'round',
    words(
      "go(?:ing)? (?:round|around|over|past|behind) (?:her|him|them|(?:\\p{L}+['’]s|his|her|their) (?:head|back))|(?:over|behind) (?:\\p{L}+['’]s|his|her|their) (?:head|back)|bypass(?:ing)?|sidestep(?:ping)?|circumvent(?:ing)?|without (?:her|his|their|\\p{L}+['’]s) (?:knowing|knowledge|consent|okay|ok)|before (?:she|he|they) (?:finds?|hears?|learns?)(?: out| of it)?",
    ),
    'Who can stop it is asked, and never gone round.',
  ],
  [
    'pressure',
    words(
      'threat(?:en(?:ing)?|s)?|or else|blackmail(?:ing)?|as leverage|use (?:it|this|that) against|lean(?:ing)? on (?:her|him|them)|twist(?:ing)? (?:\\p{L}+ ){0,2}arms?|force (?:her|him|them)|corner (?:her|him|them)|make (?:her|him|them) pay|(?:owes?|owed) (?:me|us) (?:a favou?r|one)|call(?:ing)? in (?:a|the) favou?r|(?:remind|reminding) (?:her|him|them) (?:who|that we can|what happens)|what happens (?:to (?:her|him|them) )?if (?:she|he|they) (?:says? no|refuses?)',
    ),
    'What somebody could do to others is never a lever.',
  ],
];
const fine =
  /(?:\b(?:not|never|nobody|no one|no|without|avoid|so that nothing|rather than|instead of|don['’]t|won['’]t|isn['’]t|nothing to)\b[^.;:!?]{0,20})$/iu;

/**
 * Words of a plan that would shut somebody out, run them down, keep something from them, catch them unprepared, go round them or
 * press them: each once, in their order. It flags, and changes nothing.
 */
export const underhandIn = (text: string): readonly Underhand[] =>
  underhandCues
    .flatMap(([kind, pattern, why]) =>
      [...text.matchAll(pattern)].flatMap((match): readonly Underhand[] =>
        kind !== 'withhold' && fine.test(text.slice(Math.max(0, match.index - 40), match.index))
          ? []
          : [{ kind, start: match.index, end: match.index + match[0].length, quote: match[0], why }],
      ),
    )
    .toSorted((a, b) => a.start - b.start)
    .filter((found, at, all) => at === 0 || found.start >= (all[at - 1]?.end ?? 0));
