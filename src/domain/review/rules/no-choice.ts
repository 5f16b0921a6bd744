import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Fix } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { mentions } from '../said-in.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const guard = [
  'must',
  'have',
  'has',
  'need',
  'needs',
  'choice',
  'option',
  'way',
  'alternative',
  'discuss',
  'discussion',
  'debate',
  'insist',
  'demand',
  'expect',
  'negotiable',
  'no',
  'accept',
  'tolerate',
  'cannot',
  'will',
  'only',
  'one',
  'full',
  'period',
  'end',
  'refuse',
  'refusal',
  'saying',
  'got',
];
/** What only the reader can give, or do for the writer: how to fill in a form is told in the same words and is no pressure. */
const given =
  '(?:approve|decide|agree(?= (?:to|with)\\b)|sign(?= (?:this|it|off|them|both|here)\\b)|back(?= (?:this|us|me|the)\\b)|accept(?= (?:this|it|that|the|our|my)\\b)|act(?= (?:now|today|at once|on this|before)\\b)|release(?= (?:the|this|our)\\b)|give(?= (?:us|me) (?:the|an?|your) (?:answer|yes|approval|decision|go-ahead|signature|green)\\b)|answer(?= (?:me|us|this|by|today|now)\\b)|respond (?:to(?= (?:me|us|this)\\b)|by|today|now)|intervene|stop(?= (?:this|it|the|that)\\b)|support(?= (?:this|us|me|the)\\b)|authori[sz]e|fund(?= (?:this|it|the)\\b)|come (?:down )?here|reconsider|rethink|listen to(?= (?:us|me|this)\\b)|do something|take responsibility|make(?= (?:a|the|your) (?:decision|choice)\\b)|fix(?= (?:this|it)\\b)|resolve(?= (?:this|it)\\b)|hear(?= (?:this|me|us)\\b)|say yes)';
const told = spaced(
  new RegExp(
    `\\byou (?:really |simply |just |absolutely |now |therefore )?(?:must|have to|need to|have got to|'ve got to|gotta) (?:now |immediately |finally |also |please |urgently |at last )?${given}`,
    'i',
  ),
);
const noWay = spaced(
  /\b(?:(?:you|which|that|this)(?:'ve| have| leaves?| left)? (?:you |us |me )?(?:really |simply )?(?:with |have )?no (?:other |real )?(?:choice|option|alternative) (?:but|here|than)|you (?:really |simply )?(?:have|'ve) no (?:other |real )?(?:choice|option|alternative)\b|you leave (?:me|us) no (?:other )?choice|there(?:'s| is| are|'re) (?:simply |really |just |clearly |absolutely )?no (?:other |real )?(?:option|choice|way|alternative)s?(?: left| here)? (?:but|than|for you)\b|the only (?:option|choice|way)(?: left| you have| open to you| for you)? (?:here |now )?is (?:to |that you )?(?:approve|sign|say|agree|act|accept|back)|(?:this|that|it|which|these|they|the \w+)(?: point| date| demand| matter)?(?: is| are|'s) (?:absolutely |simply |really )?(?:not up for (?:discussion|debate|negotiation)|non[- ]?negotiable|not negotiable|not open (?:to|for) (?:discussion|debate))|(?:i|we) (?:won't|will not|am not going to|are not going to|refuse to) (?:discuss|debate|negotiate|argue about) (?:it|this|that)|no ifs (?:and|or) buts\b|(?:i|we) (?:must|have to) insist\b|(?:i|we) (?:demand (?:a|an|the|that|to)|insist that (?:you|your|this)) |(?:i|we) (?:fully |simply )?expect you to (?:support|approve|answer|deliver|sign|act|fix|resolve|decide|agree|back|stop|make) |(?:i|we) (?:won't|will not|can't|cannot) (?:accept|tolerate|take|stand for) (?:a no|no for|this|it|that)\b(?! (?:job|role|offer|position|invitation|call|week|year|time))|take no for an answer|(?:i|we) (?:really )?(?:need|want|must have) (?:this|it|that|the \w+|your \w+) (?:signed|approved|done|decided|fixed|sorted|released|confirmed|sent)(?: off)? (?:today|now|immediately|at once|tonight)(?=[.!]|$))/i,
);
const harmless =
  /\b(?:you (?:must|have to) (?:understand|see|accept|agree|decide) (?:that )?(?:i|we)(?:'m| am|'re| are) (?:grateful|sorry)|if you (?:really )?(?:have|need|must)|do you (?:have|need)|you (?:don't|do not|won't|will not|may|might|would|could)|(?:whether|what|when|where|which|before|until|so that|once|by when) you (?:need|have|must)|all you (?:need|have) to|maybe|perhaps|just (?:need|have) to let|in order to|no choice (?:as|in) |you need to approve (?:or|and) )/i;

const polite =
  /^You (?:really |simply |just |absolutely |now )?(?:must|have to|need to) (?:now |please |immediately )?(?=\w)/;
/** "You need to sign this by Friday." gives "Could you sign this by Friday?"; only where the rest of the sentence is one plain clause. */
const asQuestion = (draft: Draft, sentence: Sentence): Fix[] => {
  const open = polite.exec(sentence.flat);
  const rest = open ? sentence.flat.slice(open[0].length) : '';
  if (
    !open ||
    !/[^.!?][.!]$/.test(sentence.flat) ||
    sentence.flat !== draft.text.slice(sentence.start, sentence.end).replaceAll('’', "'") ||
    /^(?:understand|see|realise|realize|accept|be|hear)\b/i.test(rest) ||
    /[;:!?–—()]|\b(?:and|or|but|otherwise|because|since|so|if|unless|as|which|that)\b/i.test(rest.slice(0, -1))
  )
    return [];
  return [
    {
      label: 'Ask: “Could you …?”',
      edits: [
        { start: sentence.start, end: sentence.start + open[0].length, text: 'Could you ' },
        { start: sentence.end - 1, end: sentence.end, text: '?' },
      ],
    },
  ];
};

/** The same in more shapes. */
const more = spaced(
  /\b(?:you (?:really |simply |just |absolutely |now )?(?:must|have to|need to|have got to|will have to|are going to have to) (?:now |immediately |finally |also |please )?(?:sign (?:today|now|by|at once)|call (?:him|her|them) (?:today|now|at once)|talk to (?:the|him|her|them)|speak to (?:the|him|her|them)|find (?:the|us|more|another) (?:money|people|somebody|budget|way)|give (?:us|me) (?:\w+ )?(?:more|two|three|four|five|the|a) \w+|stop him|stop her|stop them|hire|pay (?:us|me|this|it|for)|help (?:us|me)|change (?:this|it|your)|take (?:this|it) (?:on|over|back|seriously)|put (?:a stop|an end)|admit|understand that|back down|withdraw|cancel (?:this|it|the))\b|(?:the (?:board|committee|council|management|directors?|trustees|faculty|bank|leadership)) (?:must|has to|have to|needs? to) (?:now |immediately |finally |simply )?(?:agree|approve|accept|act|decide|pay|give in|release|back|stop|understand)\b|you (?:cannot|can't|can not|may not) (?:say no|refuse|decline|reject|turn (?:this|it|us|me) down|ignore (?:this|it|us))\b|(?:saying|a) no is not an (?:option|answer)|no is not an (?:option|answer)|refus(?:al|ing) is not an option|(?:this|that|it|doing nothing|waiting) is (?:simply |just )?not (?:an option|optional|a request|open to debate)(?=[.,!;]|$)|(?:there )?(?:can|will|must) be no (?:discussion|debate|argument|question|compromise|further discussion)\b|there(?:'s| is) (?:only|just) one (?:possible |right |sensible )?(?:answer|option|way|choice|decision|solution)\b|there(?:'s| is) (?:simply |really |just |clearly |absolutely )?no (?:other |real )?(?:option|choice|way|alternative|way around (?:it|this))(?=[.!,]|$)|(?<=, )(?:full stop|end of (?:discussion|debate|argument))(?=[.!]|$)|you will (?:approve|sign|release|do (?:this|it|as)|back|accept|give (?:us|me)|pay) (?!be|find)(?=[^.?]{0,60}(?:by|today|now|this|immediately|at once|me|us|the))|i need you to (?:sign|approve|decide|agree|act|accept|release|fix|answer|support|back)\b[^.?]{0,30}\b(?:now|today|immediately|at once|right away|tonight)|(?:i|we) (?:fully |simply |do )?expect you to (?:back|come|be|have|give|find|pay|send|call|do)\b|(?:we|i)(?:'ve| have)? (?:no|not any) (?:other )?choice but to (?=\w))/i,
);

export const noChoice: Rule = {
  id: 'no-choice',
  family: 'tone',
  severity: 'advice',
  step: 'influence',
  capability: '4.8',
  card: 'E1',
  mistake: null,
  local: true,
  reason: 'A reader who is told what to do looks for the way out; one who may choose looks at the matter.',
  flags: [
    'You must approve the budget.',
    'You have to come down here this week and speak to the staff.',
    'You need to sign this by Friday.',
    'With pumps as old as yours you have no option but to act.',
    'The date is not up for discussion.',
    'We expect you to support the plan in the meeting.',
    'There is no other way than to close the ward.',
    'You leave me no choice but to go to Karen.',
    'I must insist that the two posts are advertised.',
  ],
  passes: [
    'Could you approve the budget by Friday?',
    'You need to sign in with your badge at the second door.',
    'You must be tired after that flight.',
    'Do you need to sign the form yourself, or may I?',
    'You do not have to decide this today.',
    'We have to close the ward for two nights; the alternative is Saturday.',
    'If you need to approve it first, the office holds the slot until noon.',
    'The bank says that both directors have to sign.',
    'You have the choice: the ramp in May or the lift in June.',
  ],
  check: (draft) => {
    if (!mentions(draft, guard)) return [];
    return draft.sentences.flatMap((sentence) => {
      if (sentence.question || meets(sentence, harmless)) return [];
      const words = findIn(sentence, told) ?? findIn(sentence, noWay) ?? findIn(sentence, more);
      if (!words) return [];
      return [
        {
          ...words,
          message: 'This leaves no choice',
          why: `“${draft.text.slice(words.start, words.end)}” decides for the reader, which tends to harden them. Give the reason and ask; the decision stays with them.`,
          fixes: asQuestion(draft, sentence),
        },
      ];
    });
  },
};
