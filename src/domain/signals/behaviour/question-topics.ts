/** What a question can be about, as far as its words say it. */
export const questionTopics = ['budget', 'timing', 'strategy', 'people', 'risk', 'process'] as const;
export type QuestionTopic = (typeof questionTopics)[number];

/** How a topic is recognised, with its own tests. */
export type TopicCue = {
  readonly topic: QuestionTopic;
  /** How it reads in a sentence: "asks about …". */
  readonly words: string;
  readonly cue: RegExp;
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
};

export const topicCues: readonly TopicCue[] = [
  {
    topic: 'budget',
    words: 'money',
    cue: /\b(?:budgets?|costs?|costing|prices?|pricing|priced|spend(?! (?:the|your|my|our|some|more|any|much|all|so|a|time)\b)|spending (?:on|plan|limit|freeze)|spent on|afford|funding|funded|invoices?|expenses?|fees?|savings|how much (?:will|would|does|do|did|is|are|was|money|of the money|more money)|charged?|pay for|paid for)\b|[$€£]\s?\d(?![\d.,]*\s?(?:million|billion|m\b|bn\b))/i,
    examples: [
      'What does it cost in a bad year?',
      'Is that inside the budget we agreed?',
      'How much will the second crane be?',
      'Can we afford both?',
      'Why did the quote go from $400 to $700?',
    ],
    counterexamples: ['How much time do you need?', 'Did you spend the weekend at home?', 'Is it worth the effort?'],
  },
  {
    topic: 'timing',
    words: 'timing',
    cue: /^(?:(?:and|but|so|also|ok|then)[, ]+)?when\b(?! (?:you|we|i|he|she|they|it|that|this)\b)|\b(?:by|until|since) when\b|\bwhen (?:do|does|did|is|are|can|could|will|would|should|shall|might|exactly)\b|\bhow (?:long|soon|late|quickly|fast)\b|\bwhat (?:time|date|day)\b|\bwhich (?:day|week|month|date)\b|\b(?:deadlines?|due date|timelines?|time ?frame|schedules?|behind schedule|on track|on time|in time|eta|delays?|delayed|slip(?:ped|ping)?|milestones?|still on for)\b|\b(?:ready|done|finished|complete|completed|out|live|there|signed|have (?:it|this|that|them)) (?:by|before) (?:the |end |next |this )?\p{L}/iu,
    examples: [
      'When will the plan be ready?',
      'And when do we tell the board?',
      'How long does the freeze last?',
      'Are we still on track for June?',
      'Can this be done by Thursday?',
    ],
    counterexamples: [
      'Can you call me when you are back?',
      'When you see Tom, can you ask for the keys?',
      'Who wrote this?',
      'Is this the right date format for them?',
    ],
  },
  {
    topic: 'strategy',
    words: 'goals and direction',
    cue: /\b(?:strategy|strategies|strategic|strategically|goals?|objectives?|vision|priorit(?:y|ies|ise|ize)|(?:our|which|what|right|new) direction|competitors?|competition|long[- ]term|road ?map|trade-?offs?|alternatives|the alternative|business case|big(?:ger)? picture|worth doing|worth it for us)\b|\bwhy (?:are|do|would|should|did) we (?:(?:want|need|pursue|invest|enter|build|buy)\b|(?=[^?]{0,60}\b(?:at all|market|business|doing (?:this|it))\b))|\bwhat(?:'s| is| was) the (?:plan|point|aim|purpose|goal|upside|benefit|case for)\b|\bwhat (?:are our|other|are the) options\b|\bwhat (?:problem|does this (?:get|give|bring) us)\b|\bhow does (?:this|that|it) (?:fit|help us|serve)\b/i,
    examples: [
      'How does this fit the strategy?',
      'Why are we in this market at all?',
      'What are our options?',
      'What is the point of a third site?',
      'Which of the two is the priority?',
    ],
    counterexamples: ['Why are we not confirming the order?', 'Why are you late?', 'Which room is it?'],
  },
  {
    topic: 'people',
    words: 'people',
    cue: /^(?:(?:and|but|so|also)[, ]+)?who(?:m|se)?\b(?! knows\b)|\b(?:by|to|with|from|and|know|ask|decide|tell me|see|remember) who(?:m|se)?\b|\bwho else\b|\b(?:hire|hiring|hired|headcount|candidates?|morale|workload|vacanc(?:y|ies)|staffing|staffed|understaffed|replacement|successor|on your team|in your team|the team|her team|his team|their team)\b/i,
    examples: [
      'Who owns this after the merger?',
      'And who else knows?',
      'How is the workload in the team?',
      'Do we have a candidate for the port job?',
    ],
    counterexamples: ['Do you know a person who is free?', 'Who knows?', 'How much is it?'],
  },
  {
    topic: 'risk',
    words: 'risk',
    cue: /\b(?:risks?(?! (?:management|group|department|officer))|risky|at risk|what if(?! any\b)|what happens if|what would happen|go(?:es)? wrong|went wrong|worst case|fall ?back|plan b|contingency|downsides?|exposure|exposed|liable|liabilit(?:y|ies)|how (?:sure|certain|confident|likely)|are (?:we|you) (?:sure|certain|confident|covered)|compliant|compliance|breach|penalt(?:y|ies))\b/i,
    examples: [
      'What if the grant slips?',
      'What is the worst case?',
      'How sure are we of the tonnage?',
      'Do we have a plan B?',
    ],
    counterexamples: [
      'What is the case number?',
      'Is Tom in risk management now?',
      'What if any of it is known?',
      'Is the asterisk still there?',
      'If you like, shall we go?',
    ],
  },
  {
    topic: 'process',
    words: 'how things are done',
    cue: /^(?:(?:and|but|so|also|ok)[, ]+)?how (?:do|does|can|could|should|shall) (?:we|i|you|they|one|people|it work|this work|that work)\b(?! (?:think|feel|like|know|mean)\b)|\bhow (?:do|should|would) (?:we|i|you) (?:do|get|handle|submit|book|report|approve|file|proceed|go about|want (?:me|us) to)\b|\b(?:process|processes|procedures?|next steps?|sign[- ]?off|approvals?|approved|approves?|(?:our|company|travel|the) polic(?:y|ies) (?:on|for|about)|workflow|paperwork|template|what (?:steps|do (?:i|we) need to do))\b|\b(?:do|does) (?:i|we|this|that|it) need (?:to be |an? |your |her |his |their )?(?:approv|sign|review|form|request)/i,
    examples: [
      'How do we get this signed?',
      'Who gave the approval?',
      'What are the next steps?',
      'Does this need a form?',
      'How should we handle returns?',
    ],
    counterexamples: ['How are you?', 'Is that foreign policy?', 'How do you think the talk went?', 'How much was it?'],
  },
];

/** A longer question is an article's, or a sentence was not told from the ones before it. */
const longestTold = 200;

/** The topics that the words of one question name, in the order of `questionTopics`; none where they name none. */
export const topicsOf = (question: string): readonly QuestionTopic[] =>
  question.length > longestTold ? [] : topicCues.filter(({ cue }) => cue.test(question)).map(({ topic }) => topic);

/** A sentence begins at most so far before its question mark. */
const longest = 300;
/** A mark at the end of a word, and not inside of an address. */
const mark = /\?(?=["')\]!?*]{0,4}(?:\s|$))/g;

/** Whether a sentence, an item or a paragraph begins after this white space. */
const isBorder = (text: string, at: number): boolean =>
  text[at] === '\n'
    ? /^[ \t]{0,8}(?:[-*•–\r\n]|\d{1,2}[.)])/.test(text.slice(at + 1, at + 12)) || text[at - 1] === '\n'
    : /\s/.test(text[at] ?? '') && /[.!?:;]["')\]]?$/.test(text.slice(Math.max(0, at - 2), at));

const startOf = (text: string, from: number, end: number): number => {
  let start = end - 1;
  while (start > from && !isBorder(text, start)) start -= 1;
  while (start < end && !/[\p{L}\p{N}"'“$€£(]/u.test(text[start] ?? '')) start += 1;
  return start;
};

/**
 * The questions of a text, each from the beginning of its sentence to its first question mark, at most `most` of them.
 * Offsets are UTF-16. Time grows in step with the length of the text.
 */
export const questionsIn = (text: string, most = 20): readonly { readonly start: number; readonly end: number }[] => {
  const found: { start: number; end: number }[] = [];
  if (!text.includes('?')) return found;
  let before = 0;
  for (const { index } of text.matchAll(mark)) {
    if (found.length >= most) break;
    const start = startOf(text, Math.max(before, index - longest), index);
    if (index > start) found.push({ start, end: index + 1 });
    before = index + 1;
  }
  return found;
};
