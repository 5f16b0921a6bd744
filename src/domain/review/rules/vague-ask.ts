import { vagueAskWords, when } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';

/** A farewell, thanks, or what the writer will do: nothing is asked. */
const taken =
  /^(?:speak|talk|chat|see you|meet|catch up|until) (?:to you |with you )?(?:again )?soon\b|\b(?:i|we)(?:'ll| will| am going to| can) (?:also )?(?:touch base|circle back|follow up)|\bcircle back to the \w+ of|\bappreciate (?:all )?your (?:\w+ )?(?:help|support|patience)[.!]*$|\bappreciate (?:his|her|their)\b/i;

export const vagueAsk: Rule = {
  id: 'vague-ask',
  family: 'ask',
  severity: 'advice',
  step: 'communicate',
  capability: '5.8',
  card: null,
  mistake: 'passive',
  reason: 'A reader can only say yes to something that has an edge: inform, advise, unblock, sponsor or decide.',
  flags: [
    'I would like to touch base on the hiring plan.',
    'Can we circle back on the budget?',
    'I was hoping to pick your brain about the merger.',
    'Perhaps we could discuss this further at some point.',
    'The draft of the plan is attached. Thoughts?',
    'We should sync up with the legal team about the lease.',
    'The current target is five days and we average seven. Kindly share your thoughts.',
    'I would like to do the same for the checkout. Would love your support on that.',
  ],
  passes: [
    'The rack is fixed and paid for. Speak soon, Jens',
    'I will touch base with the carrier and write to you what it says.',
    'Can I have fifteen minutes on Tuesday to choose between the two hiring plans?',
    'Please tell me which of the two budgets you prefer.',
    'I would like your advice on one risk of the merger.',
    'We circled back to the harbour after lunch.',
    'Let us touch base on Tuesday at 10:00.',
    'The base of the tower was touched by nobody.',
  ],
  check: (draft) =>
    draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, vagueAskWords);
      if (!words || meets(sentence, when) || meets(sentence, taken)) return [];
      // It ends well where something has been asked before it.
      if (
        /let me know/i.test(draft.text.slice(words.start, words.end)) &&
        draft.asks.some((ask) => ask.sentence.index < sentence.index)
      )
        return [];
      return [
        {
          ...words,
          message: 'A vague ask',
          why: 'It does not say what the talk should end with. Ask for advice, help, backing or a decision, and name the question.',
        },
      ];
    }),
};
