import { when } from '../cues.ts';
import { readDraft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import type { Sentence } from '../sentences.ts';

const courtesy =
  /\b(?:how are you|how is it going|how's it going|hope you|did you have a|any (?:questions|thoughts|comments)|you know what|guess what|isn't it|right\?|don't you think|who would have|is that ok(?:ay)? (?:so far)?\?$)\b/i;
/** Yes, no, or a plain word for either; also a promise to answer. */
const polar =
  /\b(?:yes|yep|yeah|no|nope|not|sure|certainly|of course|ok(?:ay)?|fine|agreed|agree|approved|approve|granted|go ahead|please do|do (?:it|that|so|come|go|take|apply|send)|do[,.]|by all means|with pleasure|gladly|happy to|you (?:can|may|could|should|will|must|have (?:my|the)|needn't|stay|keep)|you(?:'re| are) (?:on|still|not|right|out|free|staying|going|part)|you'll|i think (?:you|so|it|we)|i(?:'d| would)|i(?:'m| am) (?:for|against|afraid|in favou?r)|works|sorry|(?:is|are|already|fully|quite) (?:full|booked|taken)|you have (?:\w+ ){0,2}(?:minutes|hours|days|until|time|it)|instead|welcome|go for|(?:let's|let us) (?:do|try|go|start|take|keep|wait|say|not|make|leave)|both|either|neither|unfortunately|sadly|afraid|can't|cannot|won't|don't|isn't|aren't|wouldn't|couldn't|never|maybe|perhaps|depends|unless|only if|absolutely|definitely|exactly|correct|right|true|possible|impossible|good (?:for|with) me|feel free|still on|back to you|let you know|come back|get back|answer (?:you|on|by|that|tomorrow|this)|tell you|find out|check|ask (?:him|her|them|\p{Lu}))\b|n't\b/iu;
const deferring =
  /\b(?:i(?:'ll| will| have to| need to|'d like to)|let me|we(?:'ll| will)|give me until|i don't know|not sure|good question|(?:need|want) to (?:think|check|ask|sleep|look))\b[^.!?]{0,60}\b(?:think|check|ask|look|find out|tell you|answer|come back|get back|let you know|reply|decide|talk|discuss|call|ring|sleep|see|know|speak)\b|\b(?:let's|let us|can we|shall we|could we) (?:talk|discuss|speak|meet|look|decide|go through)\b(?! soon)/i;
const chatter =
  /^(?:yes|no|ok(?:ay)?|sure),? (?:interesting|busy|hard|strange|crazy|exciting|good|great) (?:times|days|weeks|point|question)/i;
const stop = new Set(
  'about after again also another around because been before being between both cannot could does doing done down during each even ever every from further give going good have having here into just keep know like look made make many maybe might more most much must need needs never only other over please same shall should since some still such sure take tell than that their them then there these they thing things think this those through until very want wants well were what when where which while will with without would your yours hello dear thanks thank hallo regards best kind hey'.split(
    ' ',
  ),
);

const rootsOf = (words: string): ReadonlySet<string> =>
  new Set(
    (words.toLowerCase().match(/[\p{L}]{4,}|\d+/gu) ?? [])
      .filter((word) => !stop.has(word))
      .map((word) => word.slice(0, 5)),
  );

const polarQuestion =
  /^(?:[^,?]{0,40}, |(?:and|or|so|but|hi|hello) )?(?:is|are|am|was|were|do|does|did|can|could|may|might|shall|should|will|would|have|has|had|must)\b|\b(?:yes or no|or not)\b/i;

/** Whether the reply touches the question: a plain answer, words of it, or the day, number or name that was asked for. */
const touches = (question: Sentence, reply: string, replyRoots: ReadonlySet<string>): boolean => {
  if (deferring.test(reply)) return true;
  const { flat } = question;
  if (polarQuestion.test(flat) || /\bor\b/i.test(flat)) {
    if (polar.test(reply) && !chatter.test(reply)) return true;
    if (/\b(?:please|and we|we pay|worth)\b/i.test(reply) && [...rootsOf(flat)].some((root) => replyRoots.has(root)))
      return true;
    if (/\bor\b/i.test(flat) && !/\bor (?:not|no)\b/i.test(flat))
      return (
        [...rootsOf(flat)].some((root) => replyRoots.has(root)) ||
        /\b(?:you|me|first|second|former|latter|one)\b/i.test(reply)
      );
    return false;
  }
  if (/\bwhen\b|\bwhat time\b|\bby when\b|\bhow (?:soon|long)\b/i.test(flat))
    return when.test(reply) || /\d/.test(reply);
  if (/\bhow (?:much|many|often|high|big|far)\b/i.test(flat))
    return /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred|half|twice|none|all|every|enough|as many)\b/i.test(
      reply,
    );
  if (/^(?:and |so )?why\b/i.test(flat)) {
    return /\b(?:because|since|as|reasons?|due|so that|in order|to|mistake|oversight|sorry|wanted|needed|had|did not|didn't|couldn't|could not|only|until|first|full)\b|[:;]/i.test(
      reply,
    );
  }
  if (
    /^(?:and |so )?what(?:'s| is| was| will be| would be) (?:the|our|my|your) (?:\w+ )?(?:budget|costs?|price|deadline|date|limit|number|figure|target|rate|fee|rent|salary|total|share|time)\b/i.test(
      flat,
    )
  ) {
    return (
      /\d|\b(?:none|nothing|zero|same|unchanged|as (?:last|before)|open|hundred|thousand|half|double|no)\b/i.test(
        reply,
      ) || when.test(reply)
    );
  }
  if (/^(?:and |so )?who (?:\w+s|will|should|is|has|can|does|did)\b/i.test(flat)) {
    return /\b(?:me|you|i|we|i'll|they|he|she|nobody|no one|anybody|both|either|team|office|director|manager|board|finance|legal|hr)\b|[^.!?]\s\p{Lu}\p{Ll}|^\p{Lu}\p{Ll}+[.,!]/u.test(
      reply,
    );
  }
  if (/^who\b|\bwho(?:m|se)?\b/i.test(flat) && /\b(?:me|you|i|we|i'll)\b|\s\p{Lu}\p{Ll}/u.test(reply)) return true;
  const roots = [...rootsOf(flat)];
  return roots.length === 0 || roots.some((root) => replyRoots.has(root)) || polar.test(reply);
};

export const unansweredQuestion: Rule = {
  id: 'unanswered-question',
  family: 'receiver',
  reads: ['reply'],
  severity: 'warning',
  step: 'relationships',
  capability: '7.6',
  card: 'E24',
  mistake: null,
  ofPlace: true,
  reason: 'Who asked and got no answer asks somebody else, or waits; both cost more than “I do not know yet”.',
  flags: [
    {
      text: 'The lease is an important step for the house.',
      options: { kind: 'reply', message: 'Who signs the lease?' },
    },
    {
      text: 'The fair matters a lot to us.',
      options: { kind: 'reply', message: 'What is the budget for the fair?' },
    },
    {
      text: 'Thank you for the great work on the tender. Could you send me the table as well?',
      options: {
        kind: 'reply',
        message: 'May I take the training in Lyon on 8 October, yes or no? I would have to book by Friday.',
      },
    },
    {
      text: 'The reorganisation is a big step for all of us. There will be a town hall with the full picture.',
      options: { kind: 'reply', message: 'Am I on the Kestrel team from March?' },
    },
    {
      text: 'Great to hear from you, and greetings to the crew.',
      options: { kind: 'reply', message: 'The crane is back. When do we get the second one?' },
    },
    {
      text: 'The harbour day was a success, and the mayor was delighted.',
      options: { kind: 'reply', message: 'How many seats may I book for the dinner?' },
    },
    {
      text: 'Budgets are tight everywhere this year. We all feel it.',
      options: { kind: 'reply', message: 'Can I hire Ines as a trainee from September?' },
    },
    {
      text: 'Thanks for the minutes, very tidy.',
      options: { kind: 'reply', message: 'Here are the minutes. Should the letter to the ministry go out today?' },
    },
  ],
  passes: [
    { text: 'Ana does, on Monday.', options: { kind: 'reply', message: 'Who signs the lease?' } },
    {
      text: 'The same as last year.',
      options: { kind: 'reply', message: 'What is the budget for the fair?' },
    },
    {
      text: 'From you. You did the work, and they should know your name.',
      options: { kind: 'reply', message: 'Should the letter come from you or from me?' },
    },
    {
      text: 'I don’t know yet. I’ll ask finance and tell you on Thursday.',
      options: { kind: 'reply', message: 'Can I hire Ines as a trainee from September?' },
    },
    {
      text: 'On the 12th, if the weather holds.',
      options: { kind: 'reply', message: 'When do we get the second crane?' },
    },
    {
      text: 'Twelve seats at most, and thank you for thinking of it.',
      options: { kind: 'reply', message: 'How many seats may I book for the dinner? Twelve?' },
    },
    {
      text: 'The training is worth it, and we pay. Please book today.',
      options: { kind: 'reply', message: 'Would the training be all right with you? I would have to book by Friday.' },
    },
    {
      text: 'Thanks for the minutes, very tidy.',
      options: { kind: 'reply', message: 'Hello, how are you? Here are the minutes of the round.' },
    },
    'Thanks for the minutes, very tidy.',
  ],
  check: (draft, { message }) => {
    const first = draft.sentences[0];
    if (!first || message === undefined) return [];
    const asked = readDraft(message).sentences.filter(
      ({ question, flat, words }) => question && words >= 3 && !courtesy.test(flat),
    );
    if (asked.length === 0) return [];
    const reply = draft.sentences.map(({ flat }) => flat).join(' ');
    const roots = rootsOf(reply);
    const open = asked.filter((question) => !touches(question, reply, roots));
    const [question] = open;
    if (!question || open.length < asked.length) return [];
    return [
      {
        start: first.start,
        end: first.end,
        message: 'Their question stays open',
        why: `They asked “${question.flat.length > 120 ? `${question.flat.slice(0, 117).trimEnd()} …` : question.flat}” Answer it, or say by when you will.`,
      },
    ];
  },
};
