import { orRuin } from '../choices.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

/** No other way is said to be there. */
const noOther =
  /\b(?:(?:we|i|you) (?:really |simply |just )?(?:have|see|are left with|can see) no (?:(?:other|real|viable|realistic|sensible) )*(?:alternative|choice|option)s?\b(?! (?:of|for|in|on|left in)\b)|there (?:is|are|'s) (?:simply |really |just )?no (?:(?:other|real|viable|realistic|sensible) )*(?:alternative|choice|option|way)s?(?: (?:left|open))?(?= (?:but|than|except|here|left|for us)\b|[.,;!]|$)|(?:the|our) only (?:viable |real |realistic |possible |sensible |remaining |reasonable )?(?:option|alternative|choice|solution|way (?:forward|out|ahead))(?: (?:left|here|open|we have|for us|that is left))* (?:is|would be|remains)\b)/i;
/** It is told and not put to the reader; or the case is argued for. */
const told =
  /\b(?:had|was|were|felt|because|since|until|unless|if|as the|after|would have|so that)\b|\bthat (?:there|we|i) /i;
const argued =
  /\b(?:because|since|as (?:the|we|it|they|our)|looked at|considered|compared|checked|asked|tried|reason|ruled out|rejected|alternativ\w+ (?:we|i)|other (?:options|ways|vendors|bids|quotes))\b/i;

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
  const ruin = findIn(sentence, orRuin);
  if (ruin) return ruin;
  const other = findIn(sentence, noOther);
  if (!other || meets(sentence, told) || !asked(draft)) return null;
  const near = draft.sentences.slice(Math.max(0, sentence.index - 3), sentence.index + 4);
  return near.some((each) => meets(each, argued)) ? null : other;
};

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
  ],
  passes: [
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
    if (
      !['two', 'either', 'no', 'only', 'alternative', 'other', 'nothing'].some((word) => vocabulary.has(word)) ||
      draft.words > 600
    )
      return [];
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
