import type { DateRule } from './date-rule.ts';
import { monthWords, rule, unitWords } from './date-rule.ts';
import { eventDay, occasionWords } from './events.ts';

const unsaid: DateRule['read'] = () => ({ day: null });

const event: DateRule['read'] = (group, reference, { calendar, past }) => {
  const words = group.event ?? '';
  return eventDay(words, reference, calendar, past);
};

const whose =
  "(?:the|our|her|his|their|my|your|this|next|last|coming|upcoming|[\\p{L}]+'s)(?:\\s+(?:next|last|coming|upcoming|previous))?";
// What says which part of a period is meant is not the name of an event.
const notEvent = `(?!(?:end|start|beginning|middle|mid|close|first|second|last|early|late|half|of|on|at|in|and|or|to|the|a|tomorrow|today|${monthWords})\\b)`;
const word = `${notEvent}[\\p{L}\\p{N}&'-]+`;
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
  rule('receipt', '(?:up)?on receipt', unsaid),
  rule('morning|noon|evening', '(?:by|first thing in) (?:the )?(?:morning|afternoon|evening)', unsaid),
  rule(
    'before|ahead|time for|by|prior|until|till',
    `(?:before|ahead of|in time for|by|prior to)\\s+(?<event>(?:${whose}\\s+)?(?:${word}\\s+){0,2}?${occasion})`,
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
