import { anyone, author, named, nobody, person } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const capture = [
  person(
    0.87,
    String.raw`\b(?:gets?|got|getting|takes?|took) (?:it|hit|hammered|stick|blamed|the blame|beaten|grief|hell|shouted at|it in the neck|an earful|squeezed|yelled at|a call|calls) ?(?:in the neck|from|by|for|over|every|about)|\b(?:head|neck|job|reputation|career|bonus) (?:is )?on the (?:block|line)\b|\bin the neck\b|\b(?:desperate|dying|itching|under orders) (?:to|for)\b|\bneeds? to (?:show|prove|deliver|find|look)\b|\b(?:has|have) (?:nothing|little) to show\b|\b(?:breathing|shouting|screaming|yelling)\b`,
    { keep: 'cue' },
  ),
  person(
    0.86,
    String.raw`\b(?:keeps? (?:on|going on|banging on|asking|worrying|fretting) (?:about|over)|can't afford|cannot afford|can't (?:take|have|survive|handle) (?:another|a|any)|has to (?:find|cut|explain|defend|justify|answer|deliver|save|show|prove|report)|must (?:find|cut|defend|deliver|save|prove)|needs (?:a|the|some) (?:win|good news|success|quick win|scalp)|is (?:in|under) (?:trouble|the cosh|the pump|review|investigation|observation)|in the (?:hot ?seat|firing line|crosshairs|spotlight)|walking on eggshells|out of patience|running out of (?:time|patience|road|money|excuses)|at (?:her|his|their) (?:limit|wits' end)|close to (?:the edge|snapping|quitting|burnout)|snapped|snapping|lost it|exploded|in a state|tetchy|prickly|irritable|short[- ]tempered|on the warpath|looking over (?:her|his|their) shoulder|watching (?:her|his|their) back|sweats? (?:over|about)|sleeps? badly|hasn't slept|has (?:the|a) \w+ (?:on (?:her|his|their) back|breathing)|scrambling|firefighting|squirming|rattled|bruised|burnt|stung|spooked|smarting|gun[- ]shy|jumpy)\b`,
    { keep: 'cue' },
  ),
  nobody(
    0.85,
    String.raw`\b(?:(?:all|is|are|was|been) (?:over|after|onto|at) (?:her|him|them)|(?:her|his|their|@?[\w-]+'s) own (?:boss|board|manager|owner|ceo|chair|minister)|(?:asks?|calls?|rings?|mails?|chases?|checks) (?:her|him|them) (?:every|daily|twice|weekly|each|all)|(?:wants?|demands?) (?:her|his|their) head|looks bad (?:for|on)|(?:her|his|their) (?:promotion|contract|mandate|term|appointment|legacy|re-?election|budget|credibility|standing) (?:is|hangs|depends|rides|ends|at))\b`,
    { keep: 'clause' },
  ),
  person(
    0.9,
    String.raw`\b(?:asks|asked|checks|calls) (?:me |us )?about [\w -]+ (?:every|each|daily|all the time|constantly|three times|again and again)\b`,
    { keep: 'cue' },
  ),
  person(
    0.88,
    '\\b(?:worr(?:ied|ies|y|ying)|anxious|anxiety|nervous|stress(?:ed|ing|es)?|scared|afraid|concerned|fret(?:s|ting|ted)?|rattled|panick(?:ed|ing|y)|panics|spooked|paranoid|freak(?:ed|ing)(?: out)?|tense|jittery|twitchy|uneasy|uncomfortable|terrified|dreads|dreading|agitated|edgy|antsy|unnerved|haunted|desperate|fixated|obsessing|agoni[sz]ing|sweating|fuming|overwhelmed|jumpy|on edge|shaken|frazzled|bothered by|frightened|fears|feared|nervy|troubled|stewing|squeezed|cornered|exposed)\\b',
    {
      keep: 'cue',
      unless:
        /\b(?:not|isn't|isnt|wasn't|no longer|never|stopped|don't|dont|doesn't) (?:at all |too |really |very |particularly )?(?:worried|worry|worrying|concerned|nervous|stressed)\b|\bno worries\b|\bas far as .* concerned\b/,
    },
  ),
  person(
    0.88,
    '\\b(?:under (?:(?:huge|heavy|a lot of|real|big|serious|massive|enormous|constant|the|so much) )?(?:pressure|fire|scrutiny|the gun|the microscope|attack|orders|siege)|(?:getting|gets|got|taking|takes|took|catching|feeling|feels|facing|faces|has) (?:(?:a lot of|some|the|so much|huge|real|heavy|major|more) )*(?:heat|flak|pressure|stick|grief|squeeze|pinch|hammered|squeezed|grilled|killed|beaten up|burned|roasted|it from)|on the hook|(?:is|are|job|neck|head|career) on the line|losing sleep|loses sleep|not sleeping|lost sleep|keeps (?:her|him|them) (?:up|awake)|up at night|breathing down|on (?:her|his|their) (?:back|case|neck)|personally (?:liable|accountable|on)|has to (?:answer|explain|justify)|must (?:answer|explain|justify|show)|being (?:squeezed|pushed|pressed|hammered|grilled|chased|measured|watched)|pressed by|pushed by|chased by|grilled by|hammered by|squeezed by|burned by|burnt by|leaned on by|hounded by)\\b',
    { keep: 'cue' },
  ),
  anyone(
    0.84,
    '\\b(?:(?:her|his|their) (?:bonus|job|neck|head|career|seat|reputation|budget|own boss) (?:is|hangs|rides|depends|hinges|on)|bonus (?:rides|depends|hangs|hinges|is tied)|breathing down (?:her|his|their)|pressure (?:from|on|to|comes|is)|heat from|keeps (?:her|him|them) (?:up|awake)|scares (?:her|him|them)|worries (?:her|him|them)|bothers (?:her|him|them)|bugs (?:her|him|them)|eats at (?:her|him|them)|biggest (?:worry|fear|concern|headache)|main (?:worry|fear|concern|headache)|real (?:worry|fear|concern)|fear (?:is|of)|worry is|nightmare (?:is|for|of)|is watching (?:her|him|them)|on (?:her|his) back (?:about|for|over))\\b',
    { keep: 'clause' },
  ),
  named(
    0.84,
    '\\b(?:all|only thing) (?:that )?(?:the )?(?<owner>@?[\\w-]+) (?:hears|gets asked|is asked|talks about) (?:from|by|about)\\b',
    { keep: 'clause' },
  ),
  anyone(0.82, "\\b(?:that's|its|it's|thats) all (?:the |my )?@?[\\w-]+ (?:hears|gets asked|gets)\\b", {
    keep: 'clause',
  }),
  named(
    0.8,
    '\\b(?:is |are |keeps? |kept )?(?:pressing|pushing|hounding|hammering|grilling|squeezing|leaning on|chasing|on at|riding|beating up) (?<owner>him|her|them|@[\\w-]+|(?:the |my )(?:boss|ceo|cfo|coo|cto|vp|director|chair|dean|minister|secretary)) (?:on|about|over|for|to|hard|re)\\b',
    { keep: 'clause' },
  ),
];

const mail = [
  author(
    0.78,
    "\\b(?:i'm|i am|we're|we are|i remain|i was) (?:very |really |a bit |a little |quite |still |also |so |increasingly |deeply |extremely |getting |more )*(?:worried|concerned|nervous|anxious|afraid|uneasy|troubled) (?:about|that|by|over|we|it|if)\\b",
    { keep: 'clause', unless: /\bafraid (?:i|we|that i|not)\b|\bas far as\b/ },
  ),
  author(
    0.74,
    '\\bi (?:worry|fear) (?:that |about |we |it |this )|\\bmy (?:main |biggest |only |real |big )?(?:worry|concern|fear) (?:is|about|here|with|remains)\\b|\\b(?:worries|concerns|troubles|bothers) me\\b',
    { keep: 'clause' },
  ),
  named(
    0.74,
    '^(?<owner>he|she|they|(?:the )?[a-z]+(?: [a-z]+)?) (?:is|are|was|were|remains?|seems?|sounds?) (?:very |really |quite |still |so |extremely )*(?:worried|concerned|nervous|anxious|uneasy|under (?:a lot of |heavy |great )?pressure)\\b',
    { keep: 'cue', unless: /^(?:it|this|that|there|as far)/ },
  ),
  author(
    0.7,
    "\\b(?:i'm|i am|we're|we are) (?:under (?:a lot of |heavy |great |enormous )?pressure|getting (?:a lot of )?(?:heat|questions|pressure|flak)|being (?:pressed|pushed|hammered))\\b",
    { keep: 'clause' },
  ),
];

export const pressure: Pattern = {
  kind: 'pressure',
  name: 'pressure',
  reason: 'Says what worries or drives somebody.',
  examples: [
    { text: '@boss worried about the audit', quote: 'worried about the audit', owner: '@boss' },
    {
      text: 'the rector is under pressure from the ministry',
      quote: 'under pressure from the ministry',
      owner: 'the rector',
    },
    { text: "I'm very concerned about the shipment.", medium: 'mail', owner: 'author' },
  ],
  counterexamples: [
    { text: 'no worries about lunch' },
    { text: 'she is not worried about the audit' },
    { text: "I'm afraid I can't make it.", medium: 'mail' },
    { text: 'Are you worried about the vote?', medium: 'mail' },
  ],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
