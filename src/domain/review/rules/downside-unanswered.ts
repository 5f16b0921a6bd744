import type { Draft } from '../draft.ts';
import { isQuoted } from '../others-words.ts';
import type { Rule } from '../rule.ts';
import { isPasted } from '../said-in.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';
import { passedOn } from '../trouble.ts';

const downside =
  /\b(?:(?:the|one|a|its|main|only|biggest|obvious|possible) (?:\w+ )?(?:downside|drawback|disadvantage|trade-?off|weakness|weak (?:point|spot)|soft spot|snag|hitch)(?:e?s)?(?= (?:is|are|was|would|will|of|to|with|here|for|that|in)\b|[:,])(?! (?:of (?:the )?(?:current|old|existing)))|(?:the|one|main|only|biggest) (?:\w+ )?(?:risk|catch) (?:is|of this|here|with this|would be)|(?:^|[.;] |\*)(?:main |one |key )?(?:downside|drawback|disadvantage|cons?|risk)s?:|there (?:is|are|will be)(?: also| of course| a| an| some| one| two| certain| obviously)* (?:\w+ )?(?:downsides?|drawbacks?|disadvantages?)(?= (?:that|of|in|with|to)\b|[.,;:]|$)|(?:it|this|that|which|keeping \w+|doing (?:so|this|that)|the move|the change|that option) (?:does |also |would |will |'d )*means? (?:that )?(?:we|i|they|the \w+|our \w+)(?:'d| would|'ll| will)? (?:\w+ )?(?:miss|lose|give up|have to (?:pay|stop|cut|cancel|drop|give)|pay|drop|be without|go without)\b|(?:it|this|that|which) (?:will|would|does) (?:also )?(?:mean|leave) (?:losing|missing|giving up|cutting|pausing|delaying|stopping|dropping|closing|cancell?ing|postponing|fewer|no |us without|us short)|(?:it|this|that|which) (?:does|would|will) (?:also |of course )?mean that (?:we|i|our|they|the)\b|(?:will|would|'d) have (?:nobody|nowhere|no one) \w+|(?:we|they|i)(?:'d| would|'ll| will) be without\b|(?:although|though|even if) (?:it|this|that)(?:'s| is)? (?:not cheap|expensive|costly|risky|a risk|not without)|on the downside\b|admittedly\b|it (?:does|will) (?:come|have) (?:with |its )(?:a |some |its )?(?:cost|price|downsides?|drawbacks?|risks?))/i;
const answer =
  /\b(?:mitigat\w+|but|however|although|though|to (?:limit|reduce|avoid|handle|cover|address|offset|counter|contain|lower|prevent)|(?:we|i|they|you|it|which|that)(?:'ll| will| can| would| could| plan| are ready)|(?:we|i|they) (?:limit|reduce|avoid|cover|handle|contain|mitigate|offset|counter|review|check|test|keep)\b|accept\w*|worth|manageable|outweigh\w*|covered|offset\w*|insur\w+|fall-?back|back-?up|roll(?:ed)? ?back|still|small compared|live with|unless|so we|therefore|agreed|temporar\w+|one-off|only (?:for|until)|in return|in exchange|instead|made up|within (?:the )?budget|paid (?:for )?(?:by|from)|(?:can|could|will) live with|steps? in\b|takes? over|on call|in writing|stands? by|the \w+ (?:covers?|carries|bears?|pays?|bridges|fills)|if (?:two|they|it|he|she|that|more)\b[^.]{3,80}, (?:the|we|i|they|our)\b|fine with|\w+ (?:will|can|has agreed to|have agreed to) (?:cover|take|carry|absorb|fill|handle|help)|then (?:i|we)(?:'d| would)|if (?:that|this|it) happens|in that case|limited to|capped|against (?:this|that)|minimal|small|minor|negligible)\b/i;

/** The writer proposes, recommends or asks for something. */
const proposes =
  /\b(?:i|we)(?: would|'d)? (?:also |therefore |strongly )?(?:propos|recommend|suggest|favou?r|plan\b|ask\b|request|(?:like|want|need) (?:you|your|to)\b)|\b(?:my|our|the) (?:proposal|recommendation|suggestion|preference|plan)\b|\boptions?\b|\bwe (?:should|could)\b|\bi(?:'d| would)\b|\b(?:i'm|i am|we're|we are) (?:asking|proposing|requesting|recommending|suggesting)\b|\byour (?:approval|decision|ok\b|okay|support|agreement|sign-?off|green light)|\b(?:please|could you|can you|would you) (?:approve|decide|agree|sign|support|confirm|choose)\b/i;
/** Weighed against what it buys, a sentence or three on. */
const weighed =
  /\b(?:upsides?|on balance|better (?:choice|option|way)|advantages?|benefits?|on the (?:other|plus) (?:hand|side))\b/i;
/** How far from a proposal its downside stands. */
const reach = 12;

const proposal = 'We propose to move the help desk to the Porto office in September. It halves the waiting time. ';

/** More to come is no answer. */
const deferred =
  /\b(?:i|we)(?:'ll| will| can)(?: also)? (?:send|share|forward|attach|get back|come back|follow up|keep you|let you know|be in touch|call|explain|give you|provide|prepare)\b/i;

/** The words of a following sentence, where they can answer: in the same paragraph, or in the next where it does not change the subject. */
const answering = (draft: Draft, sentence: Sentence, step: number): string => {
  const next = draft.sentences[sentence.index + step];
  if (!next || meets(next, deferred) || draft.asks.some((ask) => ask.sentence.index === next.index)) return '';
  return next.flat;
};

export const downsideUnanswered: Rule = {
  id: 'downside-unanswered',
  family: 'solutions',
  severity: 'advice',
  step: 'influence',
  capability: '5.2',
  card: 'E11',
  mistake: null,
  reason: 'Naming a downside and answering it persuades; naming it and leaving it open weakens the case.',
  flags: [
    `${proposal}In June there will be three weeks of double work, and the night shift will have nobody to ask. Porto has forty desks.`,
    `${proposal}The main downside is the loss of the evening shift. The lease in Porto starts in August.`,
    `${proposal}One drawback is that two people leave. Porto has forty desks.`,
    `${proposal}The biggest risk is a gap in French support. The office is near the station.`,
    'Option A is to buy. Disadvantage: the price is fixed for three years. Option B is to rent.',
    `${proposal}An obvious disadvantage is the time zone. Four clients sit in Asia.`,
    `${proposal}The only catch is the notice period of the current lease. It was signed in 2021.`,
    'I would like your approval for a second contractor by Friday. The downside is the cost.\n\nI will send you the details.',
  ],
  passes: [
    `${proposal}The downside: we pay for two desks more. Porto asks 900 a month. The upside: the night calls are answered.`,
    'Please read the speech below. We saw the drawbacks of the open network in the port. Three of the ferries lay empty.',
    'Please find the paper on large farms below. One drawback is that two villages lose their school. The land is flat.',
    `${proposal}The main downside is the loss of the evening shift. Few call at that hour. On balance Porto is worth the move.`,
    `${proposal}The main risk: two of the six drivers fall ill together. If that happens, the agency steps in at 900 a night.`,
    `${proposal}The biggest risk is rain in the week of the move, and the hall is booked as a fall-back.`,
    `${proposal}The main downside is the loss of the evening shift; we will cover it from Leeds.`,
    `${proposal}One drawback is that two people leave. However, both have agreed to train their successors.`,
    `${proposal}The biggest risk is a gap in French support. To limit it, two agents start in July.`,
    `${proposal}The only catch is the notice period, which I think is worth the price.`,
    `${proposal}There is no downside that we know of.`,
    'The drawback of the current system is its age. We propose a new one.',
    'The downside risk of the portfolio is in the attached sheet.',
  ],
  check: (draft) => {
    if (isPasted(draft) || passedOn.test(draft.text.slice(0, 3000))) return [];
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, downside);
      if (!words || sentence.question || isQuoted(draft, words.start)) return [];
      const around = draft.sentences.slice(Math.max(0, sentence.index - reach), sentence.index + reach);
      if (!around.some((each) => meets(each, proposes))) return [];
      if ([1, 2, 3].some((step) => weighed.test(draft.sentences[sentence.index + step]?.flat ?? ''))) return [];
      if (
        /\bno (?:\w+ )?(?:downside|drawback|disadvantage)|downside risk|\bupside|\bwas (?:the|a) |(?:downside|drawback)s? (?:of|with|to) (?:the )?(?:current|old|existing|today)/i.test(
          sentence.flat,
        )
      )
        return [];
      const after = sentence.flat.slice(words.end - sentence.start);
      const next = answering(draft, sentence, 1);
      const second = answering(draft, sentence, 2);
      const before = sentence.flat.slice(0, words.start - sentence.start);
      if (
        answer.test(after) ||
        answer.test(next) ||
        /^(?:but|however|to |we|i)\b.*\b(?:will|can|mitigat|plan)/i.test(second)
      )
        return [];
      if (/\b(?:while|despite|accept)\b/i.test(before)) return [];
      return [
        {
          start: sentence.start,
          end: sentence.end,
          message: 'A downside without an answer',
          why: 'The reader is left alone with it. Say how you would limit it, or that you accept it and why. In studies outside advertising, two-sided texts persuaded more when they answered the other side, and less when they left it open.',
        },
      ];
    });
  },
};
