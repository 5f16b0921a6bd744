import type { Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';
import { passedOn } from '../trouble.ts';

const nobody =
  /\b(?:(?:can|could|would|will) (?:someone|somebody|anyone|anybody|one of you|any of you)\b(?! (?:else )?(?:have|tell|object|mind|care|believe))|(?:someone|somebody) (?!who|that)(?:\w+ )?(?:should|needs to|has to|must|ought to|will have to)\b|(?:maybe|perhaps) (?:someone|somebody|anyone|anybody)\b[^.?!]{0,40}\b(?:could|can|might)|(?:it|this) (?:should|needs to|must|has to) be (?:decided|clarified|looked (?:at|into)|dealt with|sorted(?: out)?|escalated|fixed|solved|resolved|addressed|approved|handled|taken care of)\b(?! (?:\w+ )?by)|(?:a|the) decision (?:(?:would|will) need|needs|has|should|must|would have|will have) (?:to )?be (?:made|taken)\b(?! by (?!\w+ \d|the end|then|noon|next|mon|tue|wed|thu|fri))|(?:good|great|helpful|nice|best) if (?:someone|somebody|anyone|anybody)\b|(?:good|great|helpful|nice|best) if (?:a|an|the|this|that|it)(?: \w+){0,3} (?:could|can|were|was) (?:be )?(?:made|taken|looked at|signed|approved|decided|sorted|settled|paid|released|fixed)\b|(?:we|i) (?:really )?(?:need|want) (?:someone|somebody) to\b|(?<!\bno )(?<!\bno)(?:\b(?:a|an) )?\b(?:decision|action|sign-off|approval) is (?:now |urgently )?(?:needed|required)(?! (?:from|by) (?:you|me|us|the))|(?:needs?|has|ought|should) (?:to )?(?:really )?be (?:\w+ )?(?:at |into )?by (?:someone|somebody)|(?:someone|somebody) ought|(?:the|this|that) (?:budget|contract|order|invoice|plan|form|lease|agreement|request|post|offer) (?:must|has to|needs to) be (?:signed|approved|released|decided|sorted|paid|confirmed)(?! (?:\w+ )?by (?!\w*day\b|the|end|\d|noon|next|january|february|march|april|may|june|july|august|september|october|november|december))|something (?:needs|has) to (?:be done|happen))/i;

/** Told of a talk, or a question that wants no answer. */
const reported =
  /\b(?:felt|noted|agreed|thought|said|believes?|argued|explained) (?:that|taht)\b|\bstill be surprised\b|\bif (?:someone|somebody)\b[^?]{0,60}\bthen\b/i;

export const askOwnerless: Rule = {
  id: 'ask-ownerless',
  family: 'ask',
  severity: 'warning',
  step: 'communicate',
  capability: '4.5',
  card: null,
  mistake: 'passive',
  reason: 'What everybody is asked for, nobody has been asked for.',
  flags: [
    'It would be helpful if a decision could be made about the Saturday hours.',
    'Can someone check the figures before the call?',
    'Somebody should tell the supplier that the order is on hold.',
    'The lease question is open and it needs to be decided before June.',
    'Could anybody on the team take over the weekly report?',
    'Someone has to talk to the works council first.',
    'Would one of you review the annex by Friday?',
    'The access problem is back. This needs to be looked into.',
    'This needs to be fixed immediately or the whole programme will fail.',
  ],
  passes: [
    'If you are on the new plan, no action is required.',
    'The board felt that it should be dealt with in the next round.',
    'Omar, can you check the figures before the call?',
    'I will tell the supplier that the order is on hold.',
    'Does anybody know when the lease ends?',
    'It needs to be decided by the steering group in June.',
    'Someone from the vendor called about the order.',
    'Nobody has to travel for this.',
    'Could you take over the weekly report from Monday?',
  ],
  check: (draft) => {
    if (passedOn.test(draft.text.slice(0, 3000))) return [];
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, nobody);
      if (!words || meets(sentence, reported)) return [];
      return [
        {
          ...words,
          message: 'An ask without an owner',
          why: 'Nobody in particular is asked. Name the one who should do it, or say that it is you.',
        },
      ];
    });
  },
};
