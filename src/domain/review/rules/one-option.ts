import { orRuin } from '../choices.ts';
import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

/** No other way is said to be there. */
const noOther =
  /\b(?:(?:we|i|you) (?:really |simply |just )?(?:have|see|are left with|can see) no (?:(?:other|real|viable|realistic|sensible) )*(?:alternative|choice|option)s?\b(?! (?:of|for|in|on|left in)\b)|there (?:is|are|'s) (?:simply |really |just )?no (?:(?:other|real|viable|realistic|sensible) )*(?:alternative|choice|option|way)s?(?: (?:left|open))?(?= (?:but|than|except|here|left|for us)\b|[.,;!]|$)|(?:the|our) only (?:viable |real |realistic |possible |sensible |remaining |reasonable )?(?:option|alternative|choice|solution|way (?:forward|out|ahead))(?: (?:left|here|open|we have|for us|that is left))* (?:is|would be|remains)\b)/i;
/** Ruin, as the second of two ways: what nobody would choose. */
const ruin =
  '(?:los(?:e|es|ing)\\b|fail(?:s|ing)?\\b|clos(?:e|es|ing) (?:down|the|our|for good|altogether)|cancel(?:l?ing)? (?:the|our) (?:season|programme|show|year|whole)|go(?:es)? (?:under|bust|bankrupt|without|dark|to the wall|down)|rot\\b|chaos|disaster|ruin\\w*|collapse|catastrophe|nothing\\b|bust\\b|oblivion|bankruptcy|closure|shut(?:ting)? (?:down|the|our)|(?:watch|see|let)\\b[^.?!;]{2,60}\\b(?:fail|die|rot|leave|collapse|go|fall|close|sink|burn|starve|suffer|drown|crumble|flood|walk)|watching|d(?:ie|ying)\\b|starve|explain (?:to|why|it)|tell (?:the|our|them|their) \\w+ (?:why|that|\\w+ why)|be (?:sued|fined|closed|out of business|left behind|overtaken|shut|prosecuted|on the front page)|end (?:up )?in (?:court|chaos|disaster|ruin)|accept (?:defeat|failure|the loss)|give up\\b|sink(?:ing)?\\b|drown|crumbl\\w+|front page|headlines|do(?:ing)? nothing|pack up|walk away|get (?:left behind|fined|sued)|risk (?:lives|everything)|carry on (?:as now )?(?:and|until|till))';
const falseChoice = spaced(
  new RegExp(
    `\\b(?:(?:the |our |your )?(?:options|choices|alternatives) (?:are|here are|left are|before us are)\\b(?:[^.?!]|\\.\\d){3,140}\\bor\\b(?:[^.?!]|\\.\\d){0,40}\\b${ruin}|either (?:we|you|i|the (?:board|council|hospital|school|firm|company))\\b(?:[^.?!]|\\.\\d){3,140}\\bor\\b(?:[^.?!]|\\.\\d){0,50}\\b${ruin}|(?:the )?(?:choice|decision)\\b(?:[^.?!]|\\.\\d){0,60}\\bbetween\\b(?:[^.?!]|\\.\\d){3,120}\\b(?:and|or)\\b(?:[^.?!]|\\.\\d){0,40}\\b${ruin}|(?:it(?:'s| is)|boils? down to(?: this)?|comes down to(?: this)?|simple(?: as that)?:|this:) (?:[^.?!]|\\.\\d){2,90}\\bor (?:else )?(?:to )?(?:\\w+ ){0,2}${ruin}|(?:you|we) (?:can|could|may|must) (?:[^.?!]|\\.\\d){3,120}, or (?:you|we) (?:can|could|may|will|must|'ll)(?:[^.?!]|\\.\\d){0,30}\\b${ruin}|(?:option|plan|variant|alternative) (?:b|2|two)\\b(?:[^.?!]|\\.\\d){0,40}\\b(?:and|to|is|:)(?:[^.?!]|\\.\\d){0,40}\\b${ruin}|(?:the (?:only )?(?:alternative|other option|other way)|plan b) (?:is|would be|being)\\b(?:[^.?!]|\\.\\d){0,40}\\b${ruin}|(?:consider(?:ed)?|thought about|weighed|looked at) (?:doing nothing|\\w+ing nothing|leaving \\w+ as \\w+)(?:[^.?!]|\\.\\d){0,60}\\b(?:ruin|kill|sink|destroy|finish|be the end|madness|unthinkable|disaster|suicide))`,
    'i',
  ),
);
/** One way is said to be all there is, in other words than "no alternative". */
const allThereIs = spaced(
  /\b(?:(?:the |our |we (?:have|see) |there(?:'s| is) |i see |it(?:'s| is) )(?:just |really |simply |clearly |truly )?(?:the |our |but |a )?(?:only|sole|single|one|just one|only one|one and only|a single) (?:\w+ )?(?:course|path|road|answer|route|way (?:forward|out|ahead|through|to (?!(?:get|reach|contact|find|tell|know|do that)\b))|option|choice|solution|remedy|candidate|supplier|possibility|avenue|exit|door)(?: (?:here|left|open|that works|worth \w+|we have|available|for us|to us|to me))*(?= (?:open|is|are|and|to|for|would|that|which|left|here|available|remaining|worth|we)\b|[:.,;–—]|$)|(?:every|each|all) (?:\w+ )?(?:other )?(?:door|avenue|road|route|option|way|path)s? (?:is|are|has been|have been|was) (?:now )?(?:shut|closed|blocked|gone|exhausted|barred)|nothing (?:else|short of|but|less than|other than)\b[^.?!]{2,60}\b(?:will|would|can|could|does) (?:work|do|help|save|fix|solve|be enough|suffice)|nothing (?:else|short of \w+|but \w+|less) (?:will|would|can|could) (?:work|do|help|save|fix|solve|be enough|suffice)|no (?:other|second|further|alternative) (?:way|option|route|path|solution|choice|answer|candidate|course|supplier)s? (?:is |are )?(?:remain\w*|left|exists?|possible|available|there|in sight|open|thinkable|conceivable)|(?:there(?:'s| is)|we (?:have|see)|i see|has|have) no (?:\w+ )?(?:alternative|substitute|replacement|plan b|second choice|way (?:around|round|past)) (?:to|for|other than|but|except)\b|(?:except|besides|apart from|other than|save for|without) [^.?!]{3,80}\b(?:no (?:other )?(?:way|option|choice|solution|path)|nothing)\b|(?:can(?:not|'t| not)|cannot) (?:see|think of|imagine|find|come up with) (?:any |an |another |a )(?:other |second |different )?(?:way|option|alternative|solution|answer|route|path|choice)|(?:is|are|was) the only (?:\w+ )?(?:\w+ )?(?:that|who|which|to|able|capable|in) (?:can|will|could|would|do|does|make|work|works|save)\w*|only (?:the |an? |this |that )?(?:\w+ ){1,3}(?:can|will|could|would) (?:now |still |really |possibly )?(?:save|help|fix|solve|work|do (?:it|this|that)|rescue|stop|prevent|cure|keep us)\b|no getting (?:around|round|away)|(?:our|my) hands? (?:is|are) (?:forced|tied)|(?:we|i) (?:are|am) (?:simply |really )?(?:forced|compelled|bound|obliged|driven|left) (?:to|with) (?:only |just |nothing|the)|sink or swim|do or die|now or never|take it or leave it|make or break|all or nothing|it's that or|that or (?:nothing|else|bust|closure)|(?:alternatives?|options?|choices?) (?:do|does) not exist|(?:is|are) (?:simply |really |just )?not an option|(?:don't|do not|won't|cannot|can't) (?:\w+ )?(?:have|see|need|offer|present) (?:you )?(?:any |other |an )?(?:alternatives?|other options?|other choices?|a choice)|(?:there|this|here) (?:really |simply )?(?:isn't|is not|are not|aren't) (?:any|an|much of a|a real|a) (?:\w+ )?(?:alternatives?|options?|choices?|decision|question)|(?:which|that) leaves (?:us )?(?:only|just|with only|with just|one|but one)\b|leaves us (?:only|just|with only|with just|one|no)\b|(?:by|through) (?:elimination|exclusion)|inevitabl[ey]|unavoidabl[ey]|it has to be|it can only be|must be \w+ or nothing)/i,
);
/** Said of somebody's way to do a small thing, or of what the law leaves. */
const elsewhere =
  /\b(?:law|statute|act|section|regulations?|court|judge|rules?|contract|agreement|clause|he|she|his|her|they|you (?:will|can|could)|email|phone|password|website|click|file|report|flight|parking|exercis\w+|stock|put|call|trad(?:e|es|ing|ers?)|curve|book|deals?|customers?|tariff|pipeline)\b/i;

/** Options of another trade. */
const traded =
  /\b(?:exercis\w+|stock|trad(?:e|es|ing|ers?)|curve|tariff|pipeline|clause|agreement|party|percent|succeed)\b/i;

/** It is told and not put to the reader; or the case is argued for. */
const told =
  /\b(?:had|was|were|felt|because|since|until|unless|if|as the|after|would have|so that)\b|\bthat (?:there|we|i) /i;
const argued =
  /\b(?:because|since|as (?:the|we|it|they|our)|looked at|considered|compared|checked|asked|tried|reason|ruled out|rejected|alternativ\w+ (?:we|i)|other (?:options|ways|vendors|bids|quotes))\b/i;

const past = /\b(?:had|was|were|felt|would have|if|unless|until)\b/i;
const weighed =
  /\b(?:because|since|besides|compared|checked|asked|tried|priced|other (?:options|ways|vendors|bids|quotes)|until then|instead|also|reason|recommend|suggest|propos\w+)\b/i;
/** Words of a message that is about its one way; in a longer one it is a remark. */
const few = 60;
const nearOf = (draft: Draft, sentence: Sentence): readonly Sentence[] =>
  draft.sentences.slice(Math.max(0, sentence.index - 3), sentence.index + 4);

const asked = (draft: Draft): boolean =>
  draft.asks.some(({ kind }) => kind === 'decision') ||
  [
    'approve',
    'approval',
    'decide',
    'decision',
    'recommend',
    'propose',
    'proposal',
    'budget',
    'agree',
    'confirm',
    'choose',
  ].some((word) => draft.vocabulary.has(word));

const findOne = (draft: Draft, sentence: Sentence) => {
  const ruined = findIn(sentence, orRuin) ?? (traded.test(sentence.flat) ? null : findIn(sentence, falseChoice));
  if (ruined) return ruined;
  const all = draft.words <= few && !sentence.question ? findIn(sentence, allThereIs) : null;
  if (
    all &&
    !meets(sentence, past) &&
    !elsewhere.test(sentence.flat) &&
    !nearOf(draft, sentence).some((each) => meets(each, weighed))
  ) {
    return all;
  }
  const other = findIn(sentence, noOther);
  if (!other || meets(sentence, told) || !asked(draft)) return null;
  return nearOf(draft, sentence).some((each) => meets(each, argued)) ? null : other;
};

const cueWords =
  "two either no only alternative other nothing or between sole single one every else except besides without option options choices cannot leaves elimination inevitable inevitably unavoidable has hand hands bound forced all do make there isn't not".split(
    ' ',
  );

export const oneOption: Rule = {
  id: 'one-option',
  family: 'solutions',
  severity: 'advice',
  step: 'influence',
  capability: '4.6',
  card: null,
  mistake: 'passive',
  ofPlace: true,
  reason: 'A choice between one way and ruin is no choice, and a reader who is offered it looks for what is kept back.',
  flags: [
    'Please sign for the new mill by May. The alternative is to do nothing and wait for the belt to snap.',
    'There are two options: approve the new roof at £420,000, or let the hall fall down.',
    'Basically there are two ways: you move to our system now, or you lose your data sooner or later.',
    'Either we buy the second press this year or we go under.',
    'Please approve the contract with Delaine by Friday. We have no alternative.',
    'We need 90,000 euros for the quay. There is no other way. Could you confirm by the 3rd?',
    'I ask for your approval of the merger of the two desks. The only viable option is to close Hull.',
    'There are two options: we sign with Corvid this week, or we fail the audit.',
    'The choices are a new boiler at £80,000 or closing the library.',
    'It comes down to this: pay the crane crew overtime or watch the barley rot.',
    'I see only one road open to the choir, a loan from the parish.',
    'Nothing short of a second doctor will help the clinic.',
    'Every other route is blocked, so it is the merger.',
  ],
  passes: [
    'Either Tom or Ana can close the order by the end of the week.',
    'The only way to the hall is through the yard.',
    'For the boiler we can pay £80,000 now or £9,000 a year for repairs. I propose the repairs.',
    'There are two options: a new roof at £420,000, or repairs of £60,000 each year. I recommend the roof.',
    'We had no choice but to close the pool on Sunday, and it is open again.',
    'Please approve the contract with Delaine. We asked five other vendors, and there is no alternative with the licence.',
    'The only option left is Hull, because the other two quays are let until 2031. Please approve it.',
    'Either we meet on Tuesday or we write to each other.',
    'There is no other way into the building on Sundays.',
    'If the ferry is full, you have no option but the train.',
  ],
  check: (draft) => {
    const { vocabulary } = draft;
    if (draft.words > 600 || !cueWords.some((word) => vocabulary.has(word))) return [];
    const found = draft.sentences.flatMap((sentence) => {
      const words = findOne(draft, sentence);
      return words ? [words] : [];
    });
    return found.slice(0, 1).map((words) => ({
      ...words,
      message: 'One option dressed as a choice',
      why: 'Only one way is offered here, and the rest is ruin or nothing. Name a second one that could be taken, even a smaller or later one, and say why yours is better.',
    }));
  },
};
