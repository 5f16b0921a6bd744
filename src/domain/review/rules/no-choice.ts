import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Fix } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';
import { firstIn, way } from '../ways.ts';

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

/** What a reader has to grant, and nobody else. */
const granted =
  '(?:approve|sanction|authori[sz]e|fund|finance|hire|rehire|grant|extend (?:my|our|the)|renew|appoint|choose (?=(?:me|us|our|my|[a-z]+ (?:as|for))\b)|reinstate|sack|promote|endorse|side with|invest in|back (?:me|us|our|my|this)|give in|say yes|agree to (?:the|this|our|my)|accept (?:the|this|our|my)|support (?:me|us|our|my|this)|release the|scrap|reopen|back down)';
/** Ways of leaving no choice, by where the choice went. */
const ways = [
  String.raw`you(?:'re| are| will be| have been| were)? (?:(?:simply |now |hereby |therefore |duty |morally |legally |absolutely |clearly |contractually |honour )*(?:obliged|required|bound|forced|compelled|obligated|expected|committed|duty-bound) to|(?:really |simply |just |absolutely |now |therefore )?(?:have to|must|need to|have got to|'ve got to|will need to|will have to|ought to|shall|are to|had better|'d better|cannot but|can only|can do nothing but|have a duty to|owe it to us to)) (?:now |immediately |finally |just |simply |also |please )?${granted}\b`,
  String.raw`(?:the|our|your) (?:\w+ )?(?:board|committee|council|hospital|company|bank|museum|school|faculty|trust|management|directors?|trustees|firm|ministry|union|owners?|agency|department|city|theatre|university|government|authority|group|airline|head office) (?:simply |now |just |absolutely |really |therefore )*(?:must|has to|have to|needs? to|is obliged to|are obliged to|is bound to|is duty-bound to|cannot (?:refuse|say no|decline|but)|can't (?:refuse|say no|decline)|will have to|shall) (?:now |immediately |finally |simply )?(?:to )?${granted}\b`,
  String.raw`(?:(?:we|you|i) (?:\w+ )?(?:have|see|are left with|'ve)|there(?:'s| is)|leaves? (?:you|us|me)(?: with)?|left with|with) no (?:other |real |viable |sensible |further |possible |second )?(?:alternatives?|options?|choices?|course|solution|road|path|room|way out|way round|way around|plan b)(?: \w+){0,3} (?:but|other than|except|than|besides|apart from|beyond|save)\b|(?:there(?:'s| is)|we have|you have) (?:only |just |exactly |precisely )one (?:\w+ )?(?:thing|option|alternative|choice|way|road|path|course|solution|answer|outcome)(?: left| open| possible)? (?:you can|you could|to do|for you|is to|remains)|(?:the|your|our) (?:only|sole|single|one) (?:\w+ )?(?:option|choice|answer|outcome|decision)(?: \w+){0,2} (?:i will accept|we will accept|i'll accept|we'll accept|acceptable|left (?:to you|for you)|open to you|you have|for you)\b`,
  String.raw`(?:(?:it is|it's|this is|that is|saying no is|a no is|refusal is|delay is|refusing is|waiting is) (?:simply |quite |absolutely |completely )?(?:out of the question|unthinkable|inconceivable|impossible|unacceptable) (?:for (?:you|the|us|anyone)|to (?:say no|refuse|decline|wait|turn|delay|do nothing|reject)|that you)|(?:saying no|refusing|refusal|a no|declining|no|rejection|doing nothing|doing without|waiting|postponing|backing out|turning (?:this|it|us|me) down|delay|rejecting it|a refusal|turning back|a delay) (?:is|isn't|are|would be|can't be|cannot be|won't be|will not be)(?: simply| just| really| quite)? (?:(?:not |no longer |hardly )?(?:possible|an option|on the table|on the cards|open to|allowed|acceptable|conceivable|available|an answer|permitted|tolerated|accepted|in the cards|on offer)|impossible|unthinkable|off the table|out of the question|ruled out|excluded)|you (?:can't|cannot|can hardly|could hardly|can't possibly|cannot possibly|couldn't|may not|aren't free to|are not free to|aren't in a position to|are not in a position to|can no longer|simply cannot|simply can't|won't be able to|don't get to|do not get to|will not) (?:just |simply |reasonably |really )?(?:not (?:\w+ )|say no|refuse|decline|turn (?:this|it|us|me|them) down|back out|back down|object|disagree|choose|pull out|reject|withhold|opt out|get out of|go back|escape|avoid|wriggle|change (?:your|this|it))|(?:you have|there(?:'s| is)|you get|you've got) (?:\w+ )?(?:no say|nothing (?:left )?to (?:decide|discuss|debate|choose|consider|talk about)|no vote|no veto|no room (?:for|to)|no going back|no way (?:back|out|round)|no escape|no getting (?:out|round|around)|no point (?:in )?(?:\w+ing)|no other way|no two ways|no question of (?:saying|refusing|not|a))|too late to (?:say no|change|object|stop|back|refuse|turn back|reconsider|pull out|disagree))`,
  String.raw`(?:(?:the |this |that )?(?:matter|decision|case|choice|discussion|debate|outcome|die) (?:is|has been)(?: already| now)? (?:settled|closed|sealed|final|cast|over|signed and|a fait|off the table)(?=[.,;!]|$| and| so| we| i| already)|(?:it's|it is|this is|that's|that is|all|everything is|everything's) (?:already |all )?(?:a done deal|done and dusted|a fait accompli|signed and sealed|set in stone|carved in stone|signed,? sealed|been decided|decided already|settled|irrevocable|irreversible|not up to you|not your (?:call|decision|choice)|not a (?:request|question|suggestion|debate|discussion|matter of)|a formality|mandatory for you|compulsory|how it(?:'s| is) going to be)(?=[.,;!:]|$| and| so| we| that| to| with| whether)|(?:only|just|merely|simply) (?:want|need|require|miss(?:ing)?|lack(?:ing)?|await(?:ing)?|waiting for|needs?|for) your (?:stamp|rubber|signature|nod|name|seal|autograph|initials|formal|scribble|okay|ok)|whether you like it or not|whether you (?:like|want|agree|approve|wish)(?: \w+)? or not|with or without (?:you\b|your\b)|regardless of (?:what you|your (?:opinion|view|answer|feelings|decision))|no matter what you (?:think|say|decide|want)|your (?:consent|approval|opinion|agreement|view|permission|objections?|input) (?:is|are) (?:not |n't |no longer |neither )?(?:needed|required|wanted|relevant|irrelevant|immaterial|a formality|assumed|taken|unnecessary|noted but)|(?:not|n't) asking (?:you|for (?:your )?permission)|(?:have|'ve|has) (?:already |just )(?:told|informed|announced|signed|ordered|booked|promised|hired|committed|gone ahead|accepted|said yes|confirmed)(?: \w+){0,6},? (?:so|and|that) you|take (?:it|this|that|your (?:yes|approval|consent|agreement)) (?:as|for) (?:read|granted|given)|(?:it )?goes without saying (?:that )?you(?:'ll| will| must)|needless to say,? you(?:'ll| will)|you will (?:of course|obviously|naturally|surely|certainly|no doubt) (?:approve|agree|sign|support|extend|pay|accept|fund|grant|give|let|back|renew|want|say yes)|(?:of course|obviously|naturally) you(?:'ll| will) (?:approve|agree|sign|support|extend|pay|accept|fund|grant|give|let|back|renew|say yes))`,
  String.raw`(?:(?:our|your|my) hands are tied|end of (?:discussion|debate|argument|conversation|matter)|and that(?:'s| is) (?:final|an order|flat)|(?:(?:^|[.!,;:–—-] ?)(?:no arguments?|no buts|no debate|no discussion|no questions|no excuses|no compromise|no negotiations?|case closed|that's final|and that's it)(?=[.!]|$))|no two ways about|no (?:ifs|buts|arguments|maybe)s?(?:,| or| and)? ?(?:no )?(?:buts|ifs|maybes|arguments)?(?=[.!,]|$)|(?:the )?answer (?:has to|must|can only|will have to|needs to) be (?:yes|a yes)|yes is (?:the only|not optional|a given)|(?:anything less|anything else) is (?:unacceptable|unthinkable)|(?:mandatory|compulsory|obligatory|non-negotiable) (?:for you|that you|on your)|(?:i|we) (?:will not|won't|shall not|don't|do not|can't|cannot|am not prepared to|are not prepared to|refuse to) (?:hear|accept|entertain|consider|listen to|take|tolerate) (?:of )?(?:any(?:thing)?(?: \w+)? (?:objections?|else|less|other|arguments?|excuses?|alternatives?|refusal|but)|a (?:no|refusal|different)|objections|arguments|excuses|otherwise)|(?:not|n't|hardly|never) (?:a matter|a question) of (?:whether|if|opinion|choice|taste|wanting)|you (?:don't|do not) have (?:a|any|much of a) (?:choice|say|alternative|option)|what (?:other|else) (?:choice|option|can you|could you)|(?:is|are|it's) inevitable (?:that you|for you|so you|and you)|it (?:has|is) (?:got )?to be (?:done|yes|approved|signed|accepted)(?: \w+){0,2}(?=[.!]|$)|(?:i|we) (?:fully |simply )?(?:expect|require|demand|command|order|instruct|insist that|insist on) (?:you|your|full|that you|the board|the committee)(?: \w+){0,3}(?: to)? (?:approve|sign|agree|support|accept|consent|comply|signature|approval|consent|compliance|yes))`,
].map(way);

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
    'Saying no is not possible any more.',
    'You will have to sanction the two posts.',
    'We are left with no alternative other than the sale, so please confirm.',
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
    'You will have to choose another printer while this one is repaired.',
    'Saying no is fine: nothing has been ordered.',
  ],
  check: (draft) => {
    return draft.sentences.flatMap((sentence) => {
      if (sentence.question || meets(sentence, harmless)) return [];
      const words =
        findIn(sentence, told) ?? findIn(sentence, noWay) ?? findIn(sentence, more) ?? firstIn(sentence, ways);
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
