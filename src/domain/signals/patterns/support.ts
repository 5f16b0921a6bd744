import { author, named, person } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const capture = [
  person(
    0.88,
    String.raw`\b(?:rang|called|wrote|mailed|emailed|texted|came|stopped|dropped by|stayed)(?: me| by| over)?(?: just)? to (?:say|tell me|tell us|thank|help|congratulate|warn|check on|show me)\b|\bmade my (?:day|week|month|year)\b|\bdidn'?t have to (?:do|say)\b`,
    { unless: /\bsay (?:no|it is|they|we|the \w+ (?:is|was) (?:late|off))\b/ },
  ),
  person(
    0.9,
    String.raw`\b(?:said|says|told everyone|told the room) (?:bravo|well done|good job|great job|nice things|thank you|thanks|great things|good things|kind words)\b|\b(?:bravo|well done|good word|kind words|applause|compliments?) (?:to|for|from)\b|\b(?:gave|gives) (?:my|our) (?:team|people|group) \w+|\b(?:let|lets) (?:me|us) (?:use|have|borrow|see|sit|present|take|speak|go|off)\b`,
  ),
  person(
    0.9,
    String.raw`\b(?:spoke|spoken|stood|fought|argued|pleaded|lobbied|asked|covered|called|signed|paid|vouched|stepped in|stood in|cleared|rallied|pushed|voted) (?:up )?(?:for|with|behind|on behalf of) (?:me|us|my|our)|\b(?:put|puts|got|brought|pulled|invited|took|wrote|let|added|slipped) (?:me|us|my \w+|our \w+) (?:on|onto|in|into|through|in touch|together with|along|up for|under (?:his|her|their) wing)\b|\b(?:lent|lends|gave|gives|offered|sent|found|freed|spared|paid for|made time for|opened) (?:me|us|my team|our team) \w+|\b(?:fixed|sorted|smoothed|cleared|solved|rebuilt|rewrote|reviewed|checked|proofread|shared|forwarded) (?:it|my|our|the \w+|this|that) (?:for (?:me|us)|overnight|with (?:me|us)|without being asked|before (?:i|we) asked)\b|\b(?:took|takes) (?:the |my |our )?(?:notes|heat|blame|flak|call|load|shift) (?:for|off) (?:me|us|my|our)\b|\b(?:had|has|have|got) (?:me|us|my back|our back)(?: covered)?$|\b(?:nice|kind|good|generous) of @?\w+ to\b`,
    { unless: /\b(?:asked for (?:my|our)|put me (?:off|down)|sent (?:me|us) (?:a bill|home)|asked (?:me|us))\b/ },
  ),
  author(
    0.86,
    String.raw`^(?:i )?(?:took|covered|swapped|filled in|stood in|stayed|gave up|lent|helped|showed|taught|coached|introduced|wrote|proofread|fixed|praised|thanked|credited) .*\b(?:for|so|to|with|out) @?[\w-]+.*`,
    { keep: 'clause', unless: /\bhelped a lot\b/ },
  ),
  named(
    0.9,
    String.raw`\b(?:all|mostly|largely|entirely|really) (?:down to|thanks to|the work of|because of|due to|on) (?<owner>@?[\w-]+)`,
    { keep: 'clause' },
  ),
  named(0.86, String.raw`\b(?:nice|kind|good|generous|decent|sweet) of (?<owner>@?[\w-]+) to\b`, { keep: 'clause' }),
  person(
    0.92,
    '\\b(?:(?:backed|covered for|covered|defended|helped|saved|rescued|coached|mentored|unblocked|vouched for|stood up for|stuck up for|fought for|went to bat for|spoke up for|praised|thanked|credited|congratulated|supported|sponsored|introduced|shielded|protected|bailed|walked|talked|prepped|briefed|warned|tipped|lent|loaned|taught|joined|seconded|championed|encouraged|cheered) (?:me|us|my|our|the team|for me|for us|for my)|(?:gave|gives|lent|offered|sent|found|got|handed|loaned|bought|spared|let|made|cleared|freed) (?:me|us|my team|the team) (?:his|her|their|a|an|the|two|three|half|\\d|some|see|use|have|borrow|cover|time|first|early|access|cover|credit|room|space|air cover|sit in|shadow|off)|had (?:my|our) back|has (?:my|our) back|(?:stepped|jumped|pitched|chipped) in|stuck (?:his|her|their) neck out|put in a (?:good )?word|(?:pulled|pulls) (?:some )?strings|took the (?:heat|blame|hit|bullet|fall)|went (?:to the wall|to the mat|out of (?:his|her|their) way|the extra mile|in to bat)|opened (?:a |the |some |her |his )?(?:door|doors|network|calendar)|pushed (?:it|this|my \\w+|our \\w+|the \\w+) through|stayed (?:late|up|on|behind) (?:to|for|with)|gave (?:me|us|the team|my team) (?:credit|cover)|spoke up|smoothed|paved the way|made (?:the |an )?intro(?:duction|duced)?|(?:did|doing) (?:me|us) a (?:favou?r|solid)|(?:put|puts) (?:my|our) name (?:forward|up)|name[- ]checked (?:me|us)|(?:sang|sung|singing) (?:my|our) praises|in my corner|on my behalf|defended (?:the|our|my)|saved (?:the day|my|our|the))\\b',
    { unless: /\b(?:nobody|no one|noone) (?:helped|backed|defended|stepped|spoke)|\bsaved (?:\d|[€$£])/ },
  ),
  named(
    0.92,
    "\\b(?:credit(?:s)? (?:to|goes to|for this to|due to|where due:?)|kudos (?:to|for)|thanks to|thx to|tx to|big thanks to|hat tip to|h\\/t|props to|shout[- ]?out (?:to|for)|all down to|could(?:n't| not|nt) have done it without|mostly the work of|was (?:all )?(?:down to|the work of)|owe it to|grateful (?:to|for)|(?:big )?thank you to|courtesy of) (?<owner>(?:the |my )?@?[\\w-]+(?:'s)?(?: (?:team|and [\\w-]+|& [\\w-]+))?)",
    { keep: 'cue', unless: /\bthanks to (?:the )?(?:traffic|weather|delay|outage|wifi|strike)\b/ },
  ),
  author(
    0.88,
    '\\b(?:i|we) (?:helped|covered for|backed|lent|gave|introduced|defended|supported|coached|took over|stepped in for|stood in for|mentored|credited|praised|thanked)(?: out)? (?!up\\b|it flat|the number|in\\b)@?[\\w-]+',
    { keep: 'clause' },
  ),
  person(
    0.84,
    '\\b(?:offered (?:to help|help|her|his|their|support|cover|two|a|an|me|us)|(?:gave|giving) (?:my|the|our) team|(?:is|was|been) (?:a )?(?:huge|great|big|real|so|super|very) (?:help|helpful|supportive|support|backer)|(?:has|have) been (?:super |very |so )?(?:helpful|supportive))\\b',
    { unless: /\boffered to (?:send|write|resign)\b/ },
  ),
  author(
    0.84,
    '\\bowe (?:him|her|them|@?[\\w-]+) (?:a (?:big )?)?(?:one|beer|drink|coffee|lunch|dinner|pint|cake|favou?r|bottle|thank)',
    { keep: 'clause' },
  ),
];

const mail = [
  named(
    0.72,
    '\\b(?:(?:many |special |big |huge )?(?:thanks|thank you|kudos|credit|props|hat tip) (?:goes )?to|shout[- ]?out to) (?<owner>[a-z]+(?: [a-z]+)?) (?:for|who|and|on)\\b',
    { keep: 'clause', unless: /\bthanks? to (?:you|all|everyone|everybody|those|the|your|this|our|my|both)\b/ },
  ),
  named(
    0.7,
    '^(?<owner>he|she|they|[a-z]+) (?:has been|was|is being|has been so|were) (?:very |extremely |so |incredibly |really |enormously |hugely )*(?:helpful|supportive|a (?:huge|great|big|real) help)\\b',
    { keep: 'clause' },
  ),
];

export const support: Pattern = {
  kind: 'support',
  name: 'support',
  reason: 'Somebody helped, backed or gave credit.',
  examples: [
    { text: 'Farah backed me in front of the trustees', quote: 'Farah backed me', owner: 'Farah' },
    { text: 'kudos to @lin for the rescue', quote: 'kudos to @lin', owner: '@lin' },
    { text: 'Many thanks to Rosa for saving the launch.', medium: 'mail', owner: 'Rosa' },
  ],
  counterexamples: [{ text: 'late thanks to traffic' }, { text: 'Thank you for your support.', medium: 'mail' }],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
