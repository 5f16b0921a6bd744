import type { Span } from '../shared/span.ts';

/** What Updraft does not help with, and why, in words for whoever asked. */
export type RefusedUse = Span & {
  readonly kind: 'job' | 'rating' | 'union' | 'whistle';
  readonly quote: string;
  readonly why: string;
  readonly instead: string;
};

/** Words of a plan that somebody in it should not have to read, and what would be fair instead. */
export type Underhand = Span & {
  readonly kind: 'isolate' | 'discredit' | 'withhold' | 'ambush' | 'round' | 'pressure';
  readonly quote: string;
  readonly why: string;
};

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const before = '(?<![\\p{L}\\p{N}])';
const after = '(?![\\p{L}\\p{N}])';
const roles =
  '(?:head teacher|team lead(?:er)?|project lead(?:er)?|line manager|shift lead(?:er)?|manager|deputy|supervisor|foreman|director|principal|colleague|assistant|secretary|nurse|doctor|teacher|engineer|analyst|accountant|driver|coach|intern|trainee|apprentice|clerk|developer|designer|contractor)';
const one = `(?:the|our|my|this|that|his|her|their) (?:[\\p{L}-]+ )?${roles}${after}(?! (?:role|post|position|job|team|training|rota|desk|system|handbook|network|council|’s|'s))`;
const staff =
  '(?:staff|employees|team members|people|colleagues|workers|nurses|doctors|teachers|engineers|agents|drivers|analysts|developers|managers|reports|direct reports|technicians|clerks|carers|members of (?:the|my|our) team)';
// What is only told of, refused, or undone is no plan to do it.
const notSo =
  /(?:\b(?:not|never|no|without|stop|end|abolish|against|avoid|instead of|rather than|no longer|protect\w*|prevent\w*|than|nobody|don['’]t|won['’]t|must not|cannot|had to)\b[^.;:!?]{0,24})$/iu;

type Cue = readonly [RefusedUse['kind'], RegExp];

const cuesFor = (names: readonly string[]): readonly Cue[] => {
  const known = names.filter((name) => name.trim().length > 2).map((name) => escaped(name.trim()));
  const name = known.length === 0 ? null : `(?:${known.toSorted((a, b) => b.length - a.length).join('|')})${after}`;
  const somebody = [...(name === null ? [] : [name]), one].join('|');
  const pattern = (words: string): RegExp => new RegExp(`${before}(?:${words})`, 'giu');
  return [
    [
      'job',
      pattern(
        `(?:fir(?:e|ing)|sack(?:ing)?|dismiss(?:ing)?|lay(?:ing)? off|get(?:ting)? rid of|demot(?:e|ing)|disciplin(?:e|ing)|terminat(?:e|ing)|part(?:ing)? (?:ways )?with|push(?:ing)? out|manag(?:e|ing) out) (?:${somebody}|(?:him|her)${after}(?! (?:team|role|project|plan|budget)))`,
      ),
    ],
    ['job', pattern(`let(?:ting)? (?:${somebody}|him|her) go${after}`)],
    ['job', pattern(`(?:dismissal|firing|termination|demotion|sacking) of (?:${somebody})`)],
    // A post is a budget; whom it goes to is a person.
    ...(name === null
      ? []
      : ([
          ['job', pattern(`(?:hir(?:e|ing)|appoint(?:ing)?|promot(?:e|ing)|recruit(?:ing)?|replac(?:e|ing)) ${name}`)],
          ['job', pattern(`(?:promotion|appointment|contract|bonus|pay rise|salary) (?:of|for) ${name}`)],
          [
            'rating',
            pattern(
              `(?:rat(?:e|ing)|scor(?:e|ing)|rank(?:ing)?|grad(?:e|ing)|apprais(?:e|ing)|assess(?:ing)?) ${name}`,
            ),
          ],
          [
            'rating',
            pattern(`(?:performance (?:review|rating|appraisal|improvement plan)|pip|appraisal) (?:of|for) ${name}`),
          ],
        ] as const)),
    [
      'job',
      pattern(
        `(?:hir(?:e|ing)|appoint(?:ing)?|promot(?:e|ing)) \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)? (?:as|to) (?:the |our |a |an )?(?:[\\p{Ll}-]+ )?${roles}${after}`,
      ),
    ],
    ['rating', pattern(`(?:stack[- ]?rank(?:ing)?|forced[- ]ranking|rank and yank)${after}`)],
    [
      'rating',
      pattern(
        `(?:rat(?:e|ing)|scor(?:e|ing)|rank(?:ing)?|grad(?:e|ing)) (?:the |my |our |all |each |every |individual )*${staff}${after}(?! (?:survey|room|car park|parking|costs?|hours|rota|absence|satisfaction|turnover))`,
      ),
    ],
    [
      'rating',
      pattern(
        `(?:which|who) (?:of (?:my|our|the) ${staff} )?(?:is|are) (?:the )?(?:weakest|worst|least productive|dead wood|low performers?|bottom performers?)${after}`,
      ),
    ],
    ['union', pattern(`(?:keep(?:ing)?|get(?:ting)?) (?:the |a )?(?:unions?|works council) (?:out|away|off)${after}`)],
    [
      'union',
      pattern(
        `(?:prevent(?:ing)?|stop(?:ping)?|block(?:ing)?|break(?:ing)?|bust(?:ing)?|weaken(?:ing)?|defeat(?:ing)?|avoid(?:ing)?|discourag(?:e|ing)|undermin(?:e|ing)) (?:the |a |any |our )?(?:[\\p{L}-]+ )?(?:unions?|union drive|unioni[sz]ation|unioni[sz]ing|works council|organi[sz]ing drive|collective bargaining)${after}`,
      ),
    ],
    ['union', pattern(`(?:break(?:ing)?|bust(?:ing)?|crush(?:ing)?) (?:the |a |any )?strike${after}`)],
    [
      'union',
      pattern(
        `(?:prevent(?:ing)?|stop(?:ping)?|keep(?:ing)?|discourag(?:e|ing)) (?:the |our |my )?${staff} from (?:unioni[sz]ing|organi[sz]ing|joining (?:a|the) union|striking)${after}`,
      ),
    ],
    [
      'union',
      pattern(
        `(?:find out|identify|learn|know|list) (?:who|which [\\p{L} ]{0,30}) (?:is|are|joined|supports?|organi[sz]es?|voted for|belongs? to)[^.;!?]{0,30}(?:union|works council)${after}`,
      ),
    ],
    [
      'whistle',
      pattern(
        `(?:find(?:ing)?(?: out)?|identify(?:ing)?|unmask(?:ing)?|trac(?:e|ing)|silenc(?:e|ing)|discredit(?:ing)?|punish(?:ing)?|sidelin(?:e|ing)|stop(?:ping)?) (?:the |our |that |any )?whistle-?\\s?blowers?${after}`,
      ),
    ],
    [
      'whistle',
      pattern(
        `(?:find out|identify|learn|know|trace) who (?:leaked|reported|blew the whistle|complained|tipped off|went to the (?:press|regulator|ombudsman|auditors?|inspectorate))`,
      ),
    ],
  ] as const satisfies readonly Cue[];
};

const says: Readonly<Record<RefusedUse['kind'], { readonly why: string; readonly instead: string }>> = {
  job: {
    why: 'Updraft keeps notes on people that they never saw, so it takes no part in deciding about somebody’s job.',
    instead:
      'A post, a team or a budget is fine to propose; about one person, go the way your house has for it, with that person heard.',
  },
  rating: {
    why: 'Updraft keeps notes on people that they never saw, so it rates and ranks nobody.',
    instead: 'A way of giving feedback is fine to propose; the marks of people are not made here.',
  },
  union: {
    why: 'Who organises is protected, so Updraft takes no part in working against it.',
    instead: 'A proposal that the union or works council is consulted on, as anybody else is, is fine.',
  },
  whistle: {
    why: 'Who reports wrong-doing is protected, so Updraft takes no part in finding or silencing them.',
    instead: 'What was reported can be mended with a proposal; so can a safe way to report.',
  },
};

/**
 * What of a text would decide about a named person's job, rate people, work against a union or after somebody who reported
 * wrong-doing; undefined where nothing would. `names` are people known, however they are written. "Hire two nurses" is a
 * budget and passes; what is only told of, or refused, passes as well.
 */
export const refusedUse = (text: string, names: readonly string[] = []): RefusedUse | undefined => {
  const found = cuesFor(names).flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match): readonly RefusedUse[] => {
      const start = match.index;
      if (notSo.test(text.slice(Math.max(0, start - 48), start))) return [];
      return [{ kind, start, end: start + match[0].length, quote: match[0], ...says[kind] }];
    }),
  );
  return found.toSorted((a, b) => a.start - b.start)[0];
};

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
