import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { mentions } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';

const guard = [
  'or',
  'unless',
  'if',
  'else',
  'regret',
  'warning',
  'consequences',
  'chance',
  'time',
  'resign',
  'court',
  'lawyer',
  'lawyers',
  'press',
  'head',
  'careful',
  'position',
  'elsewhere',
  "won't",
  'otherwise',
  'explain',
  'tell',
  'liable',
  'sign',
  'pay',
  'approve',
  'warned',
  'hate',
  'newspapers',
  'crying',
  'running',
  'patience',
  'then',
  'live',
];

/** What the writer holds over the reader. */
const harm =
  '(?:resign|quit|leave (?!(?:the|a|an|it|this|that|you|for|on|at|early|in|now|tomorrow|today|work|from|here at) )|leave (?:the (?:company|team|project|firm|job))|walk (?:away|out)|hand in my (?:notice|resignation)|look (?:for (?:another|a new) (?:job|employer|supplier|partner|firm|vendor)|elsewhere)|(?:go|take (?:our|my) (?:business|custom|money|work|account)) elsewhere|sue|take (?:legal )?action|take (?:you|them) to court|call (?:in )?(?:the|our|my) (?:lawyers?|solicitors?|attorneys?)|go (?:public|to the (?:press|papers?|media|union|regulator|lawyers?|police|court))|stop (?:all (?:your |the )?deliver|working for|deliver(?:ies|ing)|paying|helping)|pull (?:my|our) people|tell (?:him|her|them|every \\w+|everyone|everybody|the (?:press|papers?|union|board|customers?|staff|team)) (?:exactly |just )?(?:how you|what (?:you|i think|kind|sort|happened here)|that you|about (?:you|your))|hold you (?:personally )?(?:responsible|liable|accountable)|make sure (?:that )?(?:everyone|everybody|the (?:board|press|staff)) (?:knows|hears))';
const plain = spaced(
  /\b(?:or else(?=[.!,]|$)|(?:this|that|it) is (?:my|our|the|your) (?:very )?(?:last|final) (?:warning|chance|call)\b(?! (?:to|for) )|(?:a|one|your) (?:last|final) warning\b|your last chance\b(?! (?!to (?:fix|put|answer|make|repair|prove|explain)\b))|you(?:'ll| will) (?:all )?(?:regret|be sorry|pay for) (?:it|this|that)|there(?:'ll| will) be (?:serious |grave )?consequences|will have (?:serious |grave )consequences for you|(?:failure|failing) to (?:do so|comply|respond|reply|act) (?:will|would) (?:result|lead|mean|force|leave)|(?:i|we)(?: will|'ll|'d| would)? (?:have to|must|may have to|might have to) consider my position|on your (?:own )?head be it|(?:be|it(?:'s| is|'ll be| will be)) on your (?:own )?(?:head|conscience)|your head be it|you can (?:then )?(?:explain|justify) (?:it|this|that) (?:yourself )?to\b|i won't (?:say|ask|tell you|warn you) (?:it |this )?(?:again|twice)|(?:for|this is) the (?:very )?last time (?:i|we|that i)\b|i say this (?:now )?for the last time|you(?:'d| had) better (?:watch|be careful|not|hope|think|make sure|fix|sign|pay|answer)|don't (?:make|force) (?:me|us) (?:to )?(?:go|do|take|come|escalate)|i(?: will|'ll) remember (?:this|that) (?:when|at|the next)|i know where\b)/i,
);
const conditional = spaced(
  new RegExp(
    `\\b(?:(?:if|unless|should) (?:[^.!?;]{3,110}?),? (?:then )?(?:i|we)(?:'ll| will| shall| would|'d| may| might|'m going to| am going to|'re going to| are going to| have to| will have to| will be forced to| must) (?:(?:have|be forced|need|just|simply|also|then|personally|immediately) (?:to )?)*${harm}|(?:if|unless) [^.!?;]{3,110}?, (?:then )?(?:i'm|i am|we're|we are) (?:out|off|gone|leaving|done|finished)(?=[.!]|$| and )|either [^.!?;]{3,110}? or (?:(?:i'm|i am|we're|we are) (?:out|off|gone|leaving|done|going)\\b|(?:i|we)(?:'ll| will| have to| must) ${harm})|or (?:(?:i'm|i am|we're|we are) (?:out|off|gone|leaving|done)(?=[.!,]| and |$)|(?:i|we)(?:'ll| will| shall)(?: have to| be forced to)? ${harm})|otherwise,? (?:i|we)(?:'ll| will| shall| must| have to)(?: have to| be forced to)? ${harm}|(?:i|we)(?:'ll| will| shall| am going to| are going to) (?:have to |be forced to )?(?:tell every \\w+|hold you (?:personally )?(?:responsible|liable)|take you to court|go to the (?:press|papers?|media|regulator))|(?:if|unless) [^.!?;]{3,110}?,? (?:the |my |our )(?:whole |entire |best )?(?:team|people|staff|engineers?|nurses?|drivers?|crew|lads|colleagues) (?:will|are going to|'ll) (?:all )?(?:walk|quit|leave|resign|strike|stop))`,
    'i',
  ),
);
/** The writer's own plan for a case that hurts nobody, or a threat somebody else made. */
const harmless =
  /\b(?:would (?:rather|hate|prefer)|don't want to|do not want to|no intention|not a take|not (?:a|meant as a) threat|with your (?:agreement|blessing|ok)|if you (?:agree|prefer|like|wish|want|approve|have (?:any )?questions)|if (?:that|it|this) (?:is|works|suits)|if (?:i|we) (?:have time|can)|last warning (?:light|sign))\b/i;

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:sign|pay|approve|decide|answer|do it|fix (?:it|this)|agree|do this|act|settle)\b[^.!?;]{0,60},? or (?:i|we)(?:'ll| will)? (?:walk(?: away)?|quit|go elsewhere|sue|shut off|cut off|resign|turn off)\b|or (?:you will|you'll) (?:all )?(?:be sorry|regret|see|lose (?:me|us)|have to (?:do|find|manage|explain))|or (?:you can )?(?:find|look for|get) (?:yourself|yourselves) (?:another|a new|somebody|someone)|(?:if|unless) [^.!?;]{2,110}?, (?:then )?(?:do not|don't) (?:count on (?:me|us|my|our)|expect (?:me|us|my|any)|be surprised)|(?:if|unless|otherwise|if not)\b[^.!?;]{0,110}?\b(?:i|we)(?:'ll| will| shall| must| have to)(?: have to| be forced to| also| then| simply| just)* (?:involve|instruct|consult|call in|hand (?:it|this|the matter) (?:over )?to) (?:our|my|the|a) (?:lawyers?|solicitors?|legal|attorneys?|union|press|police)|(?:if|unless|if not)\b[^.!?;]{0,110}?\b(?:i|we)(?:'ll| will| shall| must)(?: have to| be forced to)? (?:take (?:our|my) (?:business|custom|money|work|orders?) (?:to|elsewhere|away)|work to rule|go on strike|down tools|withdraw (?:our|my) (?:support|people|team)|cancel (?:the|our|my) contract)|(?:if|unless) [^.!?;]{3,110}?,? (?:the |my |our )(?:whole |entire |best )?(?:crew|team|people|staff|nurses|engineers?|drivers?|lads|colleagues) (?:is|are) going to (?:quit|leave|walk|strike|resign)|(?:if|unless) you (?:(?!while|when|as|before|need|want|until)\w+ ){1,8}?(?:i|we)(?: am|'m| are|'re) (?:leaving|gone|going to (?:leave|quit|resign|walk))(?=[.,!]|$| and)|(?:i would|i'd) hate (?:for|it if) (?:the )?(?:\w+ )?(?:newspapers?|press|board|papers|media|regulator|customers?|union)|(?:i am|i'm|we are|we're) warning you\b|consider yourself warned|(?:this|that) is not a (?:threat|warning),? (?:it is|it's|but)|(?:don't|do not) come (?:crying|running|complaining) to (?:me|us)\b|(?:see|meet) (?:you|each other) in court\b|(?:then|in that case),? (?:i|we)(?:'ll| will| shall) (?:resign|quit|leave|go elsewhere|walk|be (?:gone|leaving)|stop working|sue)\b|you (?:\w+ ){0,4}(?:live with|bear|face) the consequences|consequences (?:will be|are) (?:yours|on you)|(?:my|our) patience (?:is|has) (?:at an end|over|run out|exhausted|come to an end|wearing thin|running out))/i,
);

export const threat: Rule = {
  id: 'threat',
  family: 'tone',
  reads: ['upward', 'reply'],
  severity: 'warning',
  step: 'relationships',
  capability: '4.8',
  card: 'E1',
  mistake: null,
  local: true,
  reason: 'A threat may win the answer and loses the ally; the consequence, told as a fact, leaves the choice open.',
  flags: [
    'Unless the rota is changed by Monday, I will hand in my notice.',
    'Either the lift is repaired this week or I’m off.',
    'If the invoice stays open we will go elsewhere with our paper.',
    'Sign the release today, or else.',
    'You will regret this decision.',
    'If nobody answers, we’ll go to the press.',
    'This is our final warning about the parking bays.',
    'Approve it, or we will take our business elsewhere.',
    'I will tell every grower in the valley how you treat tenants.',
    'When the pump fails again, you can explain that to the families.',
  ],
  passes: [
    'If the rota stays as it is, two of my nurses will have worked nine nights in a row.',
    'If we hear nothing by Monday, the supplier gives the slot to somebody else.',
    'I will leave the keys at the desk unless you would rather have them now.',
    'If you agree, I will stop the deliveries on Friday.',
    'Two drivers have told me that they look for other jobs; I would like to keep them.',
    'Please answer by noon, or I will leave the booking as it is.',
    'The bank’s final warning light came on, and the engineer reset it.',
    'The union has said it may go to the press, and I wanted you to know first.',
    'If the parts are late, we will stop line 2 for a day and catch up on Saturday.',
  ],
  check: (draft) => {
    if (!mentions(draft, guard)) return [];
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, conditional) ?? findIn(sentence, plain) ?? findIn(sentence, more);
      if (!words || sentence.question || meets(sentence, harmless)) return [];
      return [
        {
          ...words,
          message: 'This is a threat',
          why: 'It makes the reader choose between giving in and fighting back. Say what will happen as a fact, without “or”, and what you ask for.',
        },
      ];
    });
  },
};
