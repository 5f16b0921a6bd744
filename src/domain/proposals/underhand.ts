import { anybody, type KnownNames, namesKnown, namesMarked } from './names-marked.ts';

/** Words of a plan that somebody in it should not have to read, and why. */
export type Underhand = {
  readonly kind: 'isolate' | 'discredit' | 'withhold' | 'ambush' | 'round' | 'pressure' | 'count';
  readonly quote: string;
  readonly why: string;
};

const before = '(?<![\\p{L}\\p{N}])';
const over = '(?![\\p{L}\\p{N}])';
const stop = '(?=$|[.,;:!?)])';
const role =
  '(?:the|our|my|his|her|their) (?:own )?(?:boss|manager|director|chair|board|deputy|sceptics?|skeptics?|doubters?|critics?|opponents?|opposition|staff|crew|team|union|works council)';
const whom = `(?:her|him|${anybody}|${role})`;
const some = `(?:${whom}|them|everybody|everyone)`;
const whose = `(?:${anybody}'s|his|her|their)`;
const house =
  '(?:procurement|purchasing|finance|legal|compliance|hr|the board|the works council|the union|the committee|the process|the rules)';
const bad =
  '(?:costs?|prices?|(?:[\\p{L}]+ )?fees?|risks?|downsides?|doubts?|noise|problems?|drawbacks?|bad [\\p{L}]+|losses|delays?|side effects?|objections?|concerns?|failures?|weak points?)';

const cue = (words: string): RegExp => new RegExp(`${before}(?:${words})${over}`, 'giu');

const cues: readonly (readonly [Underhand['kind'], readonly string[], string])[] = [
  [
    'isolate',
    [
      `isolat(?:e|ing) ${whom}`,
      `freez(?:e|ing) ${some} out`,
      `cut(?:ting)? ${whom} out`,
      `keep(?:ing)? ${some} (?:out of (?:it|the loop|the room|this|the talks)|in the dark)`,
      `leav(?:e|ing) ${some} (?:out of (?:it|the loop|this)|in the dark|off the (?:invit(?:e|ation)|list|copy|mail|thread))`,
      `tak(?:e|ing) ${some} off the (?:invit(?:e|ation)|list|copy(?: line)?|mail|thread)`,
      `(?:do not|don't|never|not) invit(?:e|ing) ${some}`,
      `skip(?:ping)? (?:her|him|${anybody}|${role})`,
      `(?:${whom}|they) (?:is|are|will be) outnumbered|outnumber ${some}`,
      'divide and (?:conquer|rule)',
      `(?:meet|talk|ask) (?:when|while) (?:${whom}|he|she) is (?:away|out|off|ill|sick|on leave|on holiday)`,
    ],
    'It shuts somebody out who has a part in it.',
  ],
  [
    'discredit',
    [
      'discredit(?:ing)?',
      `undermin(?:e|ing) ${some}`,
      `mak(?:e|ing) ${some} look \\p{L}+`,
      `embarrass(?:ing)? ${some}`,
      `dirt on ${some}`,
      `show(?:ing)? ${whom} up${stop}`,
      `(?:blam|pin|put)(?:e|n?ing|ting)? it on ${whom}|blam(?:e|ing) ${whom}`,
      `smear(?:ing)? ${some}`,
    ],
    'It speaks against somebody, not about the matter.',
  ],
  [
    'withhold',
    [
      `(?:do not|don't|never|not) (?:tell|inform|warn) ${some}(?! (?:what to|how to|(?:that )?(?:it|this) is (?:decided|agreed|settled|done|certain)))`,
      `(?:do not|don't|never|not) (?:mention|show|say|bring up) (?:it|this|that|the ${bad}|how|${some})`,
      `without (?:telling|asking|informing|involving|consulting|warning) ${some}`,
      `(?:leav(?:e|ing)|keep(?:ing)?) out (?:the|its|our|any) ${bad}`,
      `(?:leav(?:e|ing)|keep(?:ing)?) (?:the|its|our|any) ${bad} out(?! of (?:the |our )?(?:ward|hall|house|street|night|air|rooms?|water))`,
      `say(?:ing)? nothing (?:about|of|on)`,
      `only show(?:ing)? (?:${some} )?(?:the |our )?(?:good|best|nice)`,
      `show(?:ing)? ${some} only (?:the |our )?(?:good|best|nice)`,
      `(?:hid(?:e|ing)|bury(?:ing)?|conceal(?:ing)?) (?:the|its|our|any|how) (?:${bad}|much|figures?|truth|fact)|hid(?:e|ing) (?:it|this|that) from`,
      'keep(?:ing)? quiet about|play(?:ing)? down|downplay(?:ing)?|gloss(?:ing)? over|withhold(?:ing)?',
    ],
    'Somebody would decide or agree without knowing it. The same facts go to everybody.',
  ],
  [
    'ambush',
    [
      `catch(?:ing)? ${some} (?:off guard|out|unprepared|cold)`,
      'spring(?:ing)? (?:it|this) on',
      `corner(?:ing)? (?:${whom}|them)`,
      `ambush(?:ing)? ${some}`,
      `put(?:ting)? ${some} on the spot`,
      'fait accompli',
      'present(?:ing)? it as (?:done|decided|agreed)',
      `before (?:she|he|they|${whom}|anybody|anyone|\\p{L}+) (?:can|could) (?:object|prepare|react|say no|stop it)`,
      `(?<=(?:sign|signed|decid|approv|agree|order|vot|announc|through|done)\\p{L}*[^.;:!?]{0,30})before (?:${whom}|he|she|they) (?:is|are|comes?|gets?) back`,
      `(?:do|sign|decide|approve|announce|order|push) (?:it|this) (?:when|while) (?:${whom}|he|she) is (?:away|out|off|ill|sick|on leave|on holiday)`,
      `surpris(?:e|ing) (?:${whom}|them)`,
      'too late to (?:object|say no|stop it)',
    ],
    'Nobody should hear it first where they have to answer.',
  ],
  [
    'round',
    [
      `go(?:ing)? (?:round|around|past|behind) (?:${whom}|them)`,
      `go(?:ing)? over (?:her|him|them)(?! \\p{L})`,
      `(?:over|behind) ${whose} (?:head|back)`,
      `go(?:ing)? (?:straight |directly |right )?to ${whose} (?:boss|manager|director)`,
      `(?:bypass|sidestep|circumvent)(?:ing|ping)? (?:${some}|${house})`,
      `without ${whose} (?:knowing|knowledge|consent|okay|ok)`,
      // Told first is fair; signed first is not.
      `(?<=(?:sign|decid|approv|agree|order|vot|announc|through|done|past|start|yes|get it|budget)\\p{L}*[^.;:!?]{0,30})before (?:she|he|they|${whom}) (?:finds?|hears?|learns?|knows?|notices?)(?: out| of it| about it)?`,
    ],
    'Who can stop it is asked, and never gone round.',
  ],
  [
    'pressure',
    [
      `threaten(?:ing)?|threats? (?:about|against|to (?:her|him|them|${anybody}))|(?:with|drop|make|hint at) a threat`,
      'or else',
      'blackmail(?:ing)?',
      'as leverage',
      `use (?:it|this|that) against (?:${whom}|them)`,
      `lean(?:ing)? on (?:${whom}|them)`,
      `twist(?:ing)? (?:\\p{L}+ ){0,2}arms?`,
      `forc(?:e|ing) (?:her|him|them|${anybody}) (?:to|into)`,
      `mak(?:e|ing) (?:her|him|them|${anybody}) pay`,
      `wear(?:ing)? (?:her|him|them|${anybody}) down`,
      `flatter(?:ing)? ${some}|butter(?:ing)? (?:her|him|them|${anybody}) up`,
      `(?:owes?|owed) (?:me|us) (?:a favou?r|one)`,
      `call(?:ing)? in (?:a|the) favou?r`,
      `remind(?:ing)? ${some} (?:who|that we can|what happens)`,
      `(?:goes|is gone|is lost|is cut|stops|ends) if (?:she|he|they|${anybody}) (?:refuses?|says? no|blocks?)`,
    ],
    'What somebody could do to others is never a lever.',
  ],
  [
    'count',
    [
      `(?:tell|say|show|remind|mention)(?:ing)?(?: (?:to )?${some})?(?: that)? (?:everybody|everyone|all|nobody|no one)(?: (?:else|the others|others))? (?:is|are|has|have|agrees?|wants?|supports?|objects?)(?: already)?`,
      `(?<!(?:[Aa]sk|whether|if) [^.;:!?]{0,20})(?:she|he|${anybody}) is the only one (?:against|who|left|not)`,
      '(?:\\p{L}+|\\d+) (?:out )?of (?:\\p{L}+|\\d+) (?:have|has|are|is|already) (?:agreed|for it|in favou?r|on board|signed|with us|already)',
    ],
    'Who else is for it is no reason; what speaks for it is.',
  ],
];
const patterns = cues.map(([kind, all, why]) => [kind, all.map(cue), why] as const);

const fine =
  /(?:\b(?:not|never|nobody|no one|no|without|avoid|so that nothing|rather than|instead of|don't|won't|isn't|nothing to)\b[^.;:!?]{0,20})$/iu;
const nobody = namesKnown([]);

/**
 * Words of a plan that would shut somebody out, run them down, keep something from them, catch them unprepared, go round them,
 * press them or count heads: each once, in their order. `names`: people known; others are found by their capital. It flags, and
 * changes nothing.
 */
export const underhandIn = (text: string, names: KnownNames = nobody): readonly Underhand[] => {
  const { marked, spelled } = namesMarked(text, names, { others: true });
  return patterns
    .flatMap(([kind, all, why]) =>
      all.flatMap((pattern) =>
        [...marked.matchAll(pattern)].flatMap(({ index, 0: words }) =>
          fine.test(marked.slice(Math.max(0, index - 40), index))
            ? []
            : [{ start: index, end: index + words.length, found: { kind, quote: spelled(words), why } }],
        ),
      ),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start }, at, all) => all.slice(0, at).every(({ end }) => end <= start))
    .map(({ found }) => found);
};
