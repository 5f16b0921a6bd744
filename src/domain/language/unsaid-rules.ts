import type { DateRule } from './date-rule.ts';
import { monthWords, numberWords, rule, unitWords } from './date-rule.ts';
import { eventDay, occasionWords } from './events.ts';

const unsaid: DateRule['read'] = () => ({ day: null });

const event: DateRule['read'] = (group, reference, { calendar, past }) => {
  const words = group.event ?? '';
  return eventDay(words, reference, calendar, past);
};

const whose =
  "(?:the|our|her|his|their|my|your|this|next|last|coming|upcoming|[\\p{L}]{1,30}'s)(?:\\s+(?:next|last|coming|upcoming|previous))?";
// What says which part of a period is meant is not the name of an event.
const notEvent = `(?!(?:end|start|beginning|middle|mid|close|first|second|last|early|late|half|of|on|at|in|and|or|to|the|a|tomorrow|today|${monthWords})\\b)`;
const word = `${notEvent}[\\p{L}\\p{N}&'-]{1,30}`;
const occasion = `(?:${occasionWords})(?:\\s+(?:${occasionWords}))*(?:\\s+(?:with|w/)\\s+(?!(?:the|a|an|my|our|no|some)\\b)[\\p{L}'-]+)?`;

/** Deadlines that name no day, or a day that only a calendar knows. */
export const unsaidRules: readonly DateRule[] = [
  rule(
    'asap|a\\.s|as soon|away|once|immed|soon|short|earliest|chance|minute|moment|course',
    'asap|a\\.s\\.a\\.p|as soon as (?:possible|you can|i can|we can)|right away|straight away|at once|immediately|(?:very )?soon(?:est)?|shortly|at your earliest convenience|when you get a (?:chance|minute|moment)|in due course',
    unsaid,
  ),
  rule(
    'few|couple|several|coming',
    '(?:with)?in (?:the next |a )?(?:few|couple(?: of)?|several|coming) (?:days?|weeks?|wks?|months?)',
    unsaid,
  ),
  rule(
    'few|couple|several',
    '(?:the )?(?:next|coming) (?:few|couple of|several) (?:hours?|days?|weeks?|wks?|months?|years?)',
    unsaid,
  ),
  // Where it is summer when is not in the words.
  rule(
    'spring|summer|winter|autumn|fall',
    `(?:(?:in|over|by|before|after|until|during|late|early|mid) (?:the )?|mid[- ]|(?:early|late) )?(?:this|next|last|the) (?:spring|summer|winter|autumn|fall)(?: of (?:19|20)\\d\\d)?(?= *(?:$|[.,;:!?)]))|(?:in|over|by|until|mid|this|next|last|early|late) (?:the )?(?:spring|summer|winter|autumn)(?: (?:of )?(?:19|20)\\d\\d)?(?! \\p{L})|(?:spring|summer|winter|autumn|fall) (?:of )?(?:19|20)\\d\\d`,
    unsaid,
  ),
  rule('few|couple|several', '(?:a )?(?:few|couple(?: of)?|several) (?:days?|weeks?|wks?|months?) ago', unsaid),
  rule(
    'the next',
    '(?:within|over|in) the next (?:few |couple of |several )(?:days?|weeks?|months?)(?: or so| or two)?|(?:within|over|in) the next (?:days?|weeks?|months?)(?: or so| or two)',
    unsaid,
  ),
  rule('the next', `(?:within|over|in) the next \\d+\\s?-\\s?\\d+ (?:${unitWords})`, unsaid),
  rule(' or ', 'in (?:a|one) (?:day|week|month) or (?:so|two)', unsaid),
  rule(
    'as soon|once|after|when',
    "(?:as soon as|once|after|when) (?:i|we|you i) (?:get|have|receive|hear|am|are|'ve|'m|know|see|finish)(?: [^,.;:!?]{1,60})?",
    unsaid,
  ),
  rule(
    'convenien|possible|you can|suits|as and|closer|tb|point|road|line|weeks|months|days|future|while|long|notice|due|year|someti|later|eventual|whenever|bit|again|dust|time',
    'at (?:some|any) (?:later )?point|down the (?:road|line|track)|(?:in|over) the (?:coming|next|following) (?:days|weeks|months|quarters)|in the (?:near|not too distant|foreseeable) future|in a (?:while|bit|moment|minute)|before (?:too )?long|until further notice|in due time|(?:early in|in|into|after|later in) the new year|(?:sometime|some time) (?:soon|later|in the future)|one of these days|sooner or later|when (?:the )?(?:time|dust) (?:allows|permits|settles)|when you have (?:a )?(?:time|chance|minute|moment)|next time (?:we|i|you) (?:meet|speak|talk)|when things (?:calm|settle|quiet)(?: down)?|as time (?:allows|permits)|at a later (?:date|time|point|stage)|by then|(?:the )?other day|a while (?:ago|back)|soonish|at (?:your|their|his|her) (?:earliest )?convenience|(?:when|where)ever? (?:possible|you can|it suits|convenient)|as and when|closer to the (?:date|time|day|launch)|t\\.?b\\.?[dc]\\.?(?=\\s*(?:$|[.,;!?)]))',
    unsaid,
  ),
  rule(
    'once|when|after|as soon as|until',
    '(?:once|when|as soon as|until|after) (?:the|our|her|his|their|my|this|that|[\\p{L}]{2,20}) (?:[\\p{L}-]{1,20} ){0,2}?(?:is|are|has|have|gets?|closes|lands|ends|clears|signs|settles|comes|returns|goes|finishes|starts|arrives|ships|launches)(?: (?:back|done|signed|live|over|through|in|out|finished|approved|ready|closed|completed?|agreed|settled|final|cleared))?(?=\\s*(?:$|[.,;:!?)]))',
    unsaid,
  ),
  rule(
    'before|ahead|prior',
    `(?:before|ahead of|prior to) (?<event>(?:the|our|her|his|their|my|your) (?:${word} ){0,2}${word})(?=\\s*(?:$|[.,;:!?)]))`,
    event,
  ),
  rule(
    ' day',
    "(?:before|by|after|until) (?<event>(?!(?:every|each|the|next|that|one|same|this|a|any|some|last|first|all|mid|pay|to|half|business|working|week|per)\\b)[\\p{L}'-]{3,20} day)(?! (?:of|after|before))",
    event,
  ),
  rule(
    'before|by the time',
    '(?:before|by the time) (?:i|we|you|he|she|they) (?:go|goes|leave|leaves|start|starts|meet|meets|travel|travels|present|presents|fly|flies|sign|signs|launch|ship|decide|decides|speak|speaks|talk|talks|finish|announce)(?: [^,.;:!?]{1,40})?',
    unsaid,
  ),
  rule(
    'after|before|of|from',
    `(?:${numberWords}) (?:${unitWords}) (?:after|before|from|of|following) (?:the )?(?:signing|signature|receipt|approval|closing|close|delivery|invoice|go-?live|notice|kick-?off|award|completion|award)`,
    unsaid,
  ),
  rule('receipt', '(?:up)?on receipt', unsaid),
  rule('morning|noon|evening', '(?:by|first thing in) (?:the )?(?:morning|afternoon|evening)', unsaid),
  rule(
    'before|ahead|time for|by|prior|until|till|after',
    `(?:before|ahead of|in time for|by|prior to|after|until|till)\\s+(?<event>(?:${whose}\\s+)?(?:${word}\\s+){0,2}?${occasion})`,
    event,
  ),
  rule(
    'the|our|h|my|your|next|last',
    `(?<event>${whose}\\s+(?:${word}\\s+){0,2}?${occasion})`,
    (group, reference, around) => {
      const read = eventDay(group.event ?? '', reference, around.calendar, around.past);
      return { ...read, weak: true };
    },
  ),
];
