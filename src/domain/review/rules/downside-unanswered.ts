import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';
import { passedOn } from '../trouble.ts';

const downside =
  /\b(?:(?:the|one|a|its|main|only|biggest|obvious|possible) (?:\w+ )?(?:downside|drawback|disadvantage|trade-?off|weakness|weak (?:point|spot)|soft spot|snag|hitch)(?:e?s)?(?= (?:is|are|was|would|will|of|to|with|here|for|that|in)\b|[:,])(?! (?:of (?:the )?(?:current|old|existing)))|(?:the|one|main|only|biggest) (?:\w+ )?(?:risk|catch) (?:is(?! in\b)|of this|here|with this|would be)|(?:^|[.;] |\*)(?:main |one |key )?(?:downside|drawback|disadvantage|cons?|risk)s?:|there (?:is|are|will be)(?: also| of course| a| an| some| one| two| certain| obviously)* (?:\w+ )?(?:downsides?|drawbacks?|disadvantages?)(?= (?:that|of|in|with|to)\b|[.,;:]|$)|(?:it|this|that|which|keeping \w+|doing (?:so|this|that)|the move|the change|that option) (?:does |also |would |will |'d )*means? (?:that )?(?:we|i|they|the \w+|our \w+)(?:'d| would|'ll| will)? (?:\w+ )?(?:miss|lose|give up|have to (?:pay|stop|cut|cancel|drop|give)|pay|drop|be without|go without)\b|(?:it|this|that|which) (?:will|would|does) (?:also )?(?:mean|leave) (?:losing|missing|giving up|cutting|pausing|delaying|stopping|dropping|closing|cancell?ing|postponing|fewer|no |us without|us short)|(?:it|this|that|which) (?:does|would|will) (?:also |of course )?mean that (?:we|i|our|they|the)\b|(?:will|would|'d) have (?:nobody|nowhere|no one) \w+|(?:we|they|i)(?:'d| would|'ll| will) be without\b|(?:although|though|even if) (?:it|this|that)(?:'s| is)? (?:not cheap|expensive|costly|risky|a risk|not without)|on the downside\b|admittedly\b|it (?:does|will) (?:come|have) (?:with |its )(?:a |some |its )?(?:cost|price|downsides?|drawbacks?|risks?))/i;
const answer =
  /\b(?:mitigat\w+|but|however|although|though|to (?:limit|reduce|avoid|handle|cover|address|offset|counter|contain|lower|prevent)|(?:we|i|they|you|it|which|that)(?:'ll| will| can| would| could| plan| are ready)|(?:we|i|they) (?:limit|reduce|avoid|cover|handle|contain|mitigate|offset|counter|review|check|test|keep)\b|accept\w*|worth|manageable|outweigh\w*|covered|offset\w*|insur\w+|fall-?back|back-?up|roll(?:ed)? ?back|still|small compared|live with|unless|so we|therefore|agreed|temporar\w+|one-off|only (?:for|until)|in return|in exchange|instead|made up|within (?:the )?budget|paid (?:for )?(?:by|from)|(?:can|could|will) live with|steps? in\b|takes? over|on call|in writing|stands? by|the \w+ (?:covers?|carries|bears?|pays?|bridges|fills)|if (?:two|they|it|he|she|that|more)\b[^.]{3,80}, (?:the|we|i|they|our)\b|fine with|\w+ (?:will|can|has agreed to|have agreed to) (?:cover|take|carry|absorb|fill|handle|help)|then (?:i|we)(?:'d| would)|if (?:that|this|it) happens|in (?:that|which) case|limited to|capped|against (?:this|that)|minimal|small|minor|negligible)\b/i;

/** A cost, a doubt, a harm, named in other words than "downside", beside something that is proposed or praised. */
const doubt = spaced(
  /(?:^|[;,.–—] ?)(?:but |and |sir,? |still,? |only,? |though |admittedly,? |of course,? |mind you,? )?(?:(?:there(?:'s| is| are| remains)|we (?:run|take|carry|face)|it carries|this carries|with)(?: also| always| of course| still| just)? (?:a|an|the|some|one|certain)? ?(?:\w+ )?(?:risks?|chance|danger|possibility|catch|snag|price|question mark|weak (?:point|spot)|concerns?|worry|doubts?|side ?-?effects?)\b(?! (?:factor|manage|free))|(?:one|my|our|the|a|only|its|key|main|biggest) (?:\w+ )?(?:caveat|worry|concern|fear|reservation|snag|con|cons|problem|trouble|catch|minus|hitch|flaw|weakness|fly in the ointment|flip side|doubt|danger|negative|issue|thing against (?:it|this|that))(?: (?:on|with|about|of|here|for) [^.?!:;,]{1,60})?(?: (?:is|are|being|would be|will be|remains)\b|:|,)|what (?:worries|bothers|concerns|troubles|frightens|scares|speaks against) |(?:i|we) (?:do |am |are |'m )?(?:worry|worried|fear|am afraid|concerned|uneasy|nervous) (?:that|about|it|the|how|whether)|(?!if\b|should\b|do\b|did\b|you\b)(?:\p{L}+ ){1,3}(?:has|have|had|raised|raises|voiced|expressed|sees?) (?:\w+ )?(?:concerns|reservations|doubts|objections|misgivings|worries)\b|(?:on the other hand|on the minus side|against (?:it|this|that)|the flip side|that said|then again)[,:]? |(?:the )?(?:minus|con|cons|against|negative|drawback)s?:)/iu,
);
/** Something bad that may happen: who or what, a word of likelihood, and the harm. */
const harm = spaced(
  /\b(?:may|might|could|will|would|'ll|'d|is likely to|are likely to|is going to|are going to|is bound to|are bound to|can|risks?|does|do)(?: well| also| probably| possibly| likely| just| then| certainly| of course| easily| even| temporarily| still)*(?: have to| need to| be| get| become| go)? (?:leave\b|quit|resign|walk out|strike|object|complain|protest|resist|refuse|oppos\w+|offend|upset|annoy|alienat\w+|anger|angry|unhappy|lose\b|los(?:t|ing)\b|rise\b|increase\b|climb|go up|fall\b|drop\b|decline|suffer|slip|slower|late\b|delay\w*|bounce|fail\b|break\b|crack|flake|leak|jam|rot|spoil|burn|flood|die\b|crash|stop working|unlawful|illegal|challeng\w+|sue\b|sued|fin(?:e|ed)\b|penalt\w+|miss(?:ed)?\b|unable|without (?:a|an|any|the)|noisy|noisier|worse|harder|louder|crowded|expensive|dearer|cost (?:us )?(?:more|extra|jobs)|hurt|damage|harm\w*|stretch\w*|overload\w*|short of|short-staffed|understaffed|confus\w+|scare\w*|backfire|cannibali[sz]e|eat into|weaken|expos\w+|tie (?:us|up)|lock us|void\w*|invalidat\w+|lapse|expire|close\b|redundan\w+|us (?:with(?:out)?|short|no|exposed|dependent)|depend\w* on|no (?:longer )?(?:\w+ )?(?:room|cover|backup|spare|slack|way back|margin))/i,
);
/** Something is proposed, and so are its good sides; said tightly, so that no other talk of harm is taken for one. */
const proposed = spaced(
  /(?:\b(?:i|we)(?:'d| would|'ll)?(?: also| therefore| strongly| still)? (?:propose|recommend|suggest|favou?r|plan to|want (?:your|to (?:move|open|close|switch|start|hire|buy))|ask (?:you|for your)|seek|like (?:to (?:start|move|open|go|switch)|your))\b|\bapprov\w+|\bgreen light|\bsign[- ]?off|\byour (?:backing|support|ok|okay|approval|blessing|agreement)|^(?:if we )?(?:\p{L}+ing|the (?:new|proposed|merged|planned|cheaper)) [^.?!]{3,80}\b(?:saves?|frees?|gains?|gives?|cuts?|halves|doubles|brings?|would|will|earns?|adds?|lowers?|shortens?|raises?|makes?)\b|\bwe(?:'d| would) (?:gain|save|win|get|earn|free|cut|have)\b|\b(?:would|will) (?:save|free|cut|halve|bring|earn|gain)\b|\bgo for it\b|\bif we (?:bring|move|open|close|switch|buy|hire|sell|start|stop|cut|take|sign|lease|merge|add|drop|go)\b|\bit is a (?:bold|big|good)\b)/iu,
);
/** To go on in spite of it is no answer to it. */
const anyway =
  /^(?:but|still|however|even so|nevertheless|nonetheless|all the same),? (?:i|we)(?:'d| would)? (?:\w+ )?(?:suggest|recommend|propose|say|ask|want|go|think|believe)\b/i;
/** What is longer is a paper or the words of others. */
const most = 500;
/** Words of a message in which a harm stands beside its proposal and nothing else. */
const near = 90;

const proposal = 'We propose to move the help desk to the Porto office in September. It halves the waiting time. ';

/** More to come is no answer. */
const deferred =
  /\b(?:i|we)(?:'ll| will| can)(?: also)? (?:send|share|forward|attach|get back|come back|follow up|keep you|let you know|be in touch|call|explain|give you|provide|prepare)\b/i;

const doubtIn = (draft: Draft, sentence: Sentence) => {
  if (
    /\b(?:no|not|without|avoid\w*|unless|otherwise|if (?:we|you) (?:don't|do not)|rather than|instead of|today|currently|now)\b/i.test(
      sentence.flat.replace(/\b(?:no room|not here|no (?:spare|cover|slack)|isn't)\b/gi, ''),
    )
  ) {
    return null;
  }
  if (sentence.words > 40 || /\bif you\b|\bfollowing\b/i.test(sentence.flat)) return null;
  const said = findIn(sentence, doubt);
  if (said) return said;
  const before = draft.sentences[sentence.index - 1];
  const beside = meets(sentence, proposed) || (before !== undefined && meets(before, proposed));
  return beside ? findIn(sentence, harm) : null;
};

/** The words of a following sentence, where they can answer: in the same paragraph, or in the next where it does not change the subject. */
const answering = (draft: Draft, sentence: Sentence, step: number): string => {
  const next = draft.sentences[sentence.index + step];
  if (!next || meets(next, deferred) || draft.asks.some((ask) => ask.sentence.index === next.index)) return '';
  return next.flat;
};

export const downsideUnanswered: Rule = {
  id: 'downside-unanswered',
  family: 'solutions',
  severity: 'warning',
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
    'Moving the choir to Thursdays frees the large hall. The caretaker has doubts.',
    'We propose to sell the old tug. There is a chance that the buyer sails it against us.',
    'If we open the second till we serve twice as many. On the other hand nobody is trained on it.',
    'Closing the night desk saves £90,000. Callers may complain.',
    'I want your backing for the new menu, although the cooks may walk out over it.',
  ],
  passes: [
    'Closing the night desk saves £90,000. Callers may complain, in which case we open it again within a week.',
    'We propose to sell the old tug. If you have concerns, please call me.',
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
    if (draft.words > most) return [];
    if (
      (!(draft.words <= near && draft.sentences.some((sentence) => meets(sentence, proposed))) &&
        !/\b(?:i|we)(?: would|'d|’d)? (?:also |therefore |strongly )?(?:propos|recommend|suggest|favou?r|plan\b|ask|request|(?:like|want|need) (?:you|your|to)\b)|\boptions?\b|we (?:should|could|can)\b|i(?:'d| would|’d)\b|approv|decision|decide|green light|sign[- ]?off|please|asking/i.test(
          draft.text.slice(0, 20_000),
        )) ||
      passedOn.test(draft.text.slice(0, 3000))
    )
      return [];
    const short = draft.words <= near && draft.sentences.some((sentence) => meets(sentence, proposed));
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, downside) ?? (short ? doubtIn(draft, sentence) : null);
      if (!words || sentence.question) return [];
      if (
        /\bno (?:\w+ )?(?:downside|drawback|disadvantage)|downside risk|\bupside|\bwas (?:the|a) |(?:downside|drawback)s? (?:of|with|to) (?:the )?(?:current|old|existing|today)/i.test(
          sentence.flat,
        )
      )
        return [];
      const after = sentence.flat.slice(words.end - sentence.start).replace(harm, ' ');
      const next = answering(draft, sentence, 1).replace(anyway, ' ');
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
