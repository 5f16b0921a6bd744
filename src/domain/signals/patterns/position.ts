import { anyone, author, named, person } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const thing =
  '(?:the |our |my |this |that |it|moving|going|doing|having|a |an |any |plan|option|proposal|idea|all|both)';

const capture = [
  person(
    0.88,
    String.raw`\b(?:content|happy|fine|ok|okay|comfortable|at ease|good|unhappy|uncomfortable|not happy|cool|relaxed) (?:with|about) (?:option|plan|the (?:plan|idea|option|proposal|move|merger|deal|draft|text|line|design|date|price|budget|timeline)|it|this|moving|us|our|a|either|both)\b|\b(?:agrees?|disagrees?|not agree|am not agree|is not agree)\b`,
    { unless: /\bagreed? to\b|\bhappy with (?:the )?(?:lunch|coffee)/ },
  ),
  named(
    0.86,
    String.raw`(?:^|: )(?:and |but )?(?<owner>(?:the |my |our )?@?[\w'-]+(?: [\w-]+)?)(?: (?:is|are|was|were|=|:))? (?:dead |all |fully |firmly |strongly )?(?:for(?: it)?|against(?: it)?|pro|contra|con|neutral|in|out|undecided|torn|onside|on side|not sure|unsure|meh|cool|lukewarm|keen|sold|opposed|positive|negative|cautious)(?: tbh| imo| for now| still| today)?[.!]*$`,
  ),
  person(
    0.89,
    String.raw`\b(?:not there yet|isn't there yet|not (?:yet )?(?:won over|persuaded|ready|with us|a fan|comfortable|happy|on side|on board|impressed|behind)|could (?:live with|accept|be talked|be persuaded|be won)|can live with|would (?:live with|accept|prefer|go with|rather (?:wait|not|keep|see|stay))|gone (?:quiet|cold|cool|soft|lukewarm) on|turning (?:against|our way|towards)?|is turning|has turned|turned (?:against|round|around)|flipped|switched sides|changed (?:her|his|their) mind|softening|hardening|thawing|digging in|dug in|standing firm|stands firm|sees (?:no|the|little|some) (?:point|merit|need|case|value|sense|upside|risk)|(?:is|was|are|were|'s) (?:with|for|behind|against) (?:us|it|me|this|that|the|him|her|option|plan|anything|any|moving|keeping|selling|buying)|with us on|against us on|open to|closed to|cautious(?:ly)? (?:about|for|on|positive)|enthusiastic|all ears|excited about|thrilled (?:by|about|with)|hates? (?:the|our|my|this) \w+ (?:idea|plan|proposal|project|move|option|merger)|loves? (?:the|our|my|this) \w+ ?(?:idea|plan|proposal|project|move|option|pilot)?|likes? (?:the|our|my|this) \w* ?(?:idea|plan|proposal|option|pilot|concept|direction)|(?:will|would|'ll|'d) (?:vote|abstain|go along|fight|push for|argue|lobby|say no|say yes|back|live)|voted|abstain(?:s|ed|ing)?|sits? (?:on the fence|in the middle)|50[/-]50|on the other side|prefers? (?:option|plan|to wait|waiting|the (?:cheap|small|old|first|second)\w*)|finds? (?:it|the \w+|our \w+) (?:too|risky|premature|good|great|weak|expensive)|calls? (?:it|the \w+|our \w+) (?:too|risky|premature|madness|a gamble|a mistake|brilliant|a no-brainer|vanity|a distraction)|has (?:his|her|their) doubts|has (?:a )?(?:problem|issue|reservations?|qualms) with|fears? (?:it|the \w+) (?:will|is|would)|wants? to (?:see|wait|keep|stop|kill|pilot|try) .*\b(?:first|before|instead|rather)\b|wants (?:it|this|the \w+) (?:dead|gone|stopped|killed|to happen|done)|thinks? (?:it|we|the|that|this|moving|our|a|going|he|she|they|two|one)\b)`,
    {
      unless:
        /\b(?:bullets|decks|slides|numbers|emails|calls)\b(?!.*\b(?:idea|plan|proposal)\b)|\bnot (?:yet )?(?:happy|ready) (?:with the )?(?:until|by)\b|\bgut\b|\bis for\b(?! (?:the|it|option|moving|keeping|us|selling|buying))/,
    },
  ),
  person(
    0.9,
    "\\b(?:(?:dead |fully |strongly |firmly |all |totally |still |now |completely )*against|opposes?|opposed to|is opposed|opposing|(?:is |are |was |were )?(?:strongly |fully |all |totally )*in favou?r of|in favou?r|on board(?: with)?|onboard|on the fence|lukewarm|undecided|unconvinced|not convinced|unpersuaded|sceptical|skeptical|sceptic|skeptic|ambivalent|not sold|half sold|sold on|(?:very |quite |not |less |super )?keen (?:on|to)|cool on|wavering|torn|warming (?:up )?to|coming (?:a)?round|came (?:a)?round|has come round|pro|anti|leaning|leans (?:to|towards?|yes|no|against|in|for)|veto(?:es|ed)?|will veto|would veto|(?:will|would|might|could|wants to) (?:block|kill|oppose|support|back|vote|sign off on)|blocks|blocking|resists|resisting|resistant|pushing back|pushes back|pushed back|has (?:doubts|reservations|concerns about|cold feet)|doubts|hesitant|hesitating|dubious|wary|neutral|on our side|with us on|not with us|behind (?:it|us|the|our|this)|100% (?:for|behind|with)|all (?:for|in)|gung[- ]ho|thumbs (?:up|down)|champions|championing|advocates?|endorses?|endorsed|rejects the idea|disagrees|agrees (?:with|that|we)|likes the|loves the|hates the|hates my|hates our|loves our|loves my|doesn't buy|not buying|buys (?:it|into|the)|favou?rs|supports? (?:the|our|my|option|moving|it|this)|unsure (?:about|on|of|if|whether)|not sure (?:about|on|if|whether|we)|in two minds|sits on the fence|indifferent to|cold on|hot on|iffy on|won't (?:support|back|sign|touch|have it|hear of)|wouldn't (?:support|back|sign|touch))\\b",
    {
      unless:
        /\b(?:bullets|decks|slides|mails|emails|calls|early|afternoon|preferr?ed)\b(?!.*\b(?:plan|option|proposal)\b)|\bup against\b|\bvs\b|\blikes the (?:headline|numbers|figures|detail) first\b|\bagainst (?:reforecast|budget|plan|target)\b|\bpushed? back (?:to|until|by)\b|\bwas all for nothing\b/,
    },
  ),
  person(
    0.86,
    "\\b(?:thinks?|believes?|feels?|reckons?|says?|said|argues?|argued|maintains?|insists?|convinced|is of the view|would say) (?:that )?(?:we|it|the \\w+|option \\w|this|they|our \\w+|moving|going) (?:should|shouldn't|shouldnt|must(?:n't)?|ought|need(?:s)? to|can't|cannot|won't (?:work|fly)|is (?:too|the right|the wrong|a mistake|premature|a distraction|worth|madness|overkill|a waste|not ready|ready)|are (?:too|the wrong|not ready)|has to|have to)\\b",
    {},
  ),
  anyone(
    0.82,
    '\\b(?:a (?:firm |soft |hard |clear |likely |definite |probable )?(?:no|yes|maybe|supporter|sceptic|skeptic|blocker|champion|ally|opponent|fan) (?:on|for|of)|(?:firm|soft|hard|clear|likely|definite) (?:no|yes) (?:on|from|for)|would vote (?:no|yes|for|against)|(?:is|are|was|were|fully|100%|all|totally|strongly|very much) for (?:the|our|option|it|moving|keeping|a|this|buying|building))\\b',
    { unless: /\bpriority\b|\btime for\b/ },
  ),
];

const mail = [
  author(
    0.76,
    `\\bi(?:'m| am) (?:strongly |fully |very much |totally |not |firmly |still |all )*(?:in favou?r of|opposed to|against ${thing}|not convinced|unconvinced|sceptical|skeptical|on the fence|undecided|inclined to)\\b`,
    { keep: 'clause' },
  ),
  author(
    0.74,
    `\\bi (?:strongly |fully |totally |very much |don't |do not |completely )*(?:support ${thing}|oppose ${thing}|favou?r ${thing}|disagree with|object to|endorse ${thing})`,
    { keep: 'clause' },
  ),
  named(
    0.72,
    '\\b(?<owner>he|she|they|(?:the )?[a-z]+) (?:strongly |fully |also )*(?:supports|opposes|is opposed to|is against|is in favou?r of|is on board|are on board|is not on board|objects to)\\b',
    { keep: 'cue' },
  ),
  author(
    0.66,
    "^(?:i (?:do not|don't) think (?:we|you) should|i think (?:we|you) should(?! (?:talk|call|discuss|meet)))\\b",
    { keep: 'clause' },
  ),
];

export const position: Pattern = {
  kind: 'position',
  name: 'position',
  reason: 'Says where somebody stands on something.',
  examples: [
    { text: 'the bursar is dead against leasing', quote: 'against leasing', owner: 'the bursar' },
    { text: 'Tomas thinks we should wait a year', quote: 'we should wait a year', owner: 'Tomas' },
    { text: "I'm opposed to moving the summit.", medium: 'mail', owner: 'author' },
  ],
  counterexamples: [
    { text: 'ran up against the wall in the parking lot' },
    { text: 'Are you in favor of moving it?', medium: 'mail' },
  ],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
