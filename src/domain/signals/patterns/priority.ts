import { author, named, nobody, person } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const capture = [
  nobody(
    0.91,
    String.raw`\b(?:top|first|head|number one|highest|bottom) (?:of|on) (?:@?[\w-]+'s|her|his|their|the) (?:list|agenda|pile|mind)\b`,
    { keep: 'clause' },
  ),
  nobody(
    0.87,
    String.raw`\b(?:1st|first|#1|no 1)\b.{1,40}\b(?:2nd|second|#2|then|last)\b|\b\w+ (?:first|1st), (?:then )?\w+`,
    {
      keep: 'clause',
      unless:
        /\b(?:asked|first (?:time|week|month|draft|floor|thing)|bullets|numbers|headline|figures|slides|i|next time|lead|try|ask)\b/,
    },
  ),
  person(
    0.86,
    String.raw`\b(?:everything (?:hinges|hangs|rides|turns|depends) on|(?:only )?has eyes (?:only )?for|only thinks (?:about|of)|thinks of nothing but|talks of nothing but|only talks about|lives (?:and breathes|for)|puts \w+ (?:first|on top|above)|wants .* (?:most|above all|more than anything|first and foremost)|wants most|starts every \w+ with|opens every \w+ with|keeps coming back to|always comes back to|keeps (?:hammering|harping|banging) on|is (?:after|chasing|hunting) one thing|single[- ]minded about|dead set on|hell[- ]bent on|laser[- ]focused on|zeroed in on|homed in on)\b`,
    { keep: 'cue' },
  ),
  nobody(
    0.9,
    String.raw`\b(?:what (?:the |my |our )?@?[\w-]+ (?:wants|needs|cares about|is after|looks for|pushes) (?:most|now|this|above|before|first)|(?:mind|heart|eyes?|attention|energy|head) (?:is|are|goes|set) (?:all |now |only |fully |firmly )?(?:on|in|with)|(?:first|number one|top|highest) on (?:her|his|their|the) (?:list|agenda|mind)|tops (?:her|his|their|the) (?:list|agenda)|(?:a )?(?:distant|close|far) second|in that order|(?:everything|all) else (?:is|comes|can|waits|second|after|noise|later)|rest (?:can wait|is noise|later|second))\b`,
    { keep: 'clause' },
  ),
  named(
    0.9,
    String.raw`^(?<owner>(?!(?:it|that|this|what|there|he|she|who|here|how)')(?:the |my |our )?@?[\w-]+)'s (?:three|two|four|five|3|2|4|5|big \w+|top|main thing|one thing|hobby ?horse|pet project|battle|mission|crusade|passion|baby)\s*[:=-]?\s*(?<quote>.+)`,
  ),
  person(0.86, String.raw`^[\w@' ]+:\s*(?:first|1st|1\.?|top)\b.*\b(?:then|second|2nd|next|last|third)\b`, {
    keep: 'cue',
  }),
  nobody(
    0.9,
    '\\b(?:her|his|their) (?:top |number one |#1 |first |main |biggest |only |big |real |new |current )*(?:priority|priorities|prio|prios|focus|agenda|mantra|obsession|goal|goals|objective|big three|top three|three things|pet topic|theme|battle cry|north star)\\b',
    { keep: 'clause' },
  ),
  named(
    0.9,
    "\\b(?<owner>(?:the |my |our )?@?[\\w-]+(?: [\\w-]+)?)'s? (?:top |number one |#1 |first |main |biggest |only |big |real |new |current |\\d )*(?:priority|priorities|prio|prios|focus|agenda|mantra|obsession|goals?|objectives?|big three|top three|three things|theme|battle cry|north star|three)\\b",
    {},
  ),
  person(
    0.88,
    '\\b(?:(?:top |number one |#1 |no\\.? ?1 |first |main |biggest |main )?(?:priority|priorities|prio|prios|focus(?:ed|es|ing)?|mantra|theme|north star) (?:is|are|=|:|for|this|in|on|now|next|until)|prioriti[sz]es|prioriti[sz]ing|puts .{2,40} (?:first|above|before|ahead of)|ranks|ranked)\\b',
    { keep: 'cue' },
  ),
  nobody(
    0.86,
    '(?:\\b(?:top (?:priority|prio|of (?:her|his|their|the) list)|number one (?:priority|thing|topic|item)|priority (?:one|no|number|#)|no\\.? ?1 (?:priority|thing|topic|item|for)|prio ?1|first priority|top (?:2|3|three|two|five|5) (?:this|for|now|are|is|:|=)|comes first|before (?:everything|anything) else|above (?:all|everything)|ahead of everything|nothing else matters|trumps|outranks|most important (?:thing|topic|item|goal)|matters most|what matters|everything else (?:can wait|is second|later|waits|second)|the one thing|only thing that (?:matters|counts)|all (?:he|she|they) (?:wants|cares|talks) (?:about|to)|cares most about|number one for|job one|first,? then)\\b|#1\\b)',
    { keep: 'clause' },
  ),
  person(
    0.84,
    '\\b(?:cares (?:most |only |mainly |about )|is all about|was all about|obsessed (?:with|by)|laser[- ]focused on|all in on|doubling down on|bets? on|is betting on|focus(?:es|ed|ing)? on|mainly about|is driving|big push (?:on|for)|fixated on)\\b',
    { keep: 'cue', unless: /\babout the (?:numbers|detail)/ },
  ),
  nobody(
    0.78,
    '\\b(?:ahead of|over|before|then) [\\w ]+(?:,| then) [\\w ]+ (?:last|third|later)\\b|^(?:1|first)[.):] .+(?:2|second|then)[.):]? ',
    { keep: 'clause' },
  ),
];

const mail = [
  author(0.8, '\\bmy (?:top|first|number one|highest|main|biggest|only)? ?(?:priority|priorities)\\b', {
    keep: 'clause',
  }),
  author(0.75, '\\b(?:our|the) (?:top|first|number one|highest|main|biggest) (?:priority|priorities)\\b', {
    keep: 'clause',
  }),
  author(
    0.72,
    '\\b(?:the most important (?:thing|issue|point|goal)|what matters most|this is a (?:top |high |huge )?priority)\\b',
    { keep: 'clause' },
  ),
];

export const priority: Pattern = {
  kind: 'priority',
  name: 'priority',
  reason: 'Says what comes first for somebody.',
  examples: [
    { text: 'her top priority is retention', quote: 'retention' },
    { text: 'for the dean, enrolment comes before everything else', quote: 'enrolment comes before everything' },
    { text: '@kofi: #1 is cash', quote: '#1 is cash' },
    { text: 'My first priority is the donor conference.', medium: 'mail', owner: 'author' },
  ],
  counterexamples: [{ text: 'priority seating on the train again' }, { text: 'Is this a priority?', medium: 'mail' }],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
