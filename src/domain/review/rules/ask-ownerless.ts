import { spaced } from '../cues.ts';
import { isQuoted } from '../others-words.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';
import { passedOn } from '../trouble.ts';

const act =
  '(?:call|ring|phone|send|check|sign|tell|talk to|speak (?:to|with)|write|ask|book|order|review|approve|update|fix|repair|clean|confirm|answer|reply|prepare|pay|contact|cancel|print|file|finish|draft|look (?:at|into|after)|follow up|bring|take (?:over|care|the|it|this|that)|make sure|let|inform|remind|replace|provide|deal with|sort|set up|arrange|organi[sz]e|chase|meet|collect|release|decide|drive|open|close|move)';
// A clause of its own: behind "that" or "how" it is what somebody thinks, and a general "must be" asks nothing.
const nobody = spaced(
  new RegExp(
    [
      '\\b(?:can|could|would|will) (?:someone|somebody|anyone|anybody|one of you|any of you)\\b(?! (?:else )?(?:have|tell|object|mind|care|believe))',
      `(?<=^|[,;:(–—-] {0,9}|\\b(?:and|so|but|also|maybe|perhaps|i think|please),? {1,9})(?:someone|somebody) (?:(?:really|also|then) )?(?:should|needs to|has to|must|ought to|will have to) (?:really |also |please |first |quickly )?${act}\\b`,
      '(?:maybe|perhaps) (?:someone|somebody|anyone|anybody)\\b[^.?!]{0,40}\\b(?:could|can|might)',
      '(?:good|great|helpful|nice|best) if (?:someone|somebody|anyone|anybody)\\b',
      '(?:good|great|helpful|nice|best) if (?:a|an|the|this|that|it)(?: \\w+){0,3} (?:could|can|were|was) (?:be )?(?:made|taken|looked at|signed|approved|decided|sorted|settled|paid|released|fixed)\\b',
      '\\b(?:we|i) (?:really )?(?:need|want) (?:someone|somebody) to\\b',
      '\\ba decision (?:would need|will need|needs|has) to be (?:made|taken) by (?:the end|noon|next|\\w*day\\b|\\w+ \\d|\\d)',
    ].join('|'),
    'i',
  ),
);
/** The one who does it is named right behind. */
const taker =
  /^(?:(?:so |and |then |just )?(?:please )?let me know how you|(?:i|we)(?:'ll| will| can)\b|you\b|(?!It|This|That|There|They|What|Nobody|Nothing|Somebody|Someone)\p{Lu}\p{Ll}+(?: and \p{Lu}\p{Ll}+)?,? (?:will|can you|could you|would you|please|has (?:agreed|offered))\b)/u;

/** Told of a talk, or a question that wants no answer. */
const reported =
  /\b(?:felt|noted|agreed|thought|said|believes?|argued|explained) (?:that|taht)\b|\bstill be surprised\b|\bif (?:someone|somebody)\b[^?]{0,60}\bthen\b/i;

export const askOwnerless: Rule = {
  id: 'ask-ownerless',
  family: 'ask',
  severity: 'advice',
  step: 'communicate',
  capability: '4.5',
  card: null,
  mistake: 'passive',
  reason: 'What everybody is asked for, nobody has been asked for.',
  flags: [
    'It would be helpful if a decision could be made about the Saturday hours.',
    'Can someone check the figures before the call?',
    'Somebody should tell the supplier that the order is on hold.',
    'The lease ends in June, and a decision needs to be made by Friday.',
    'Could anybody on the team take over the weekly report?',
    'Someone has to talk to the works council first.',
    'Would one of you review the annex by Friday?',
    'The access problem is back. Can anybody look into it?',
    'The pump failed again, so somebody must call the maker.',
  ],
  passes: [
    'If the tenant has paid, then no further action is required.',
    'More time may be necessary where approval is required.',
    'Somebody must be moving house, because a box of plates stood in the hall.',
    'I agree that this needs to be addressed. Just let me know how you decide to do it.',
    'In every crisis somebody has to step forward and take responsibility.',
    'Somebody should call the caterer. Ines will do it after lunch.',
    'The paper asks how it should be handled in the schools.',
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
      if (!words || meets(sentence, reported) || isQuoted(draft, words.start)) return [];
      if (taker.test(draft.sentences[sentence.index + 1]?.flat ?? '')) return [];
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
