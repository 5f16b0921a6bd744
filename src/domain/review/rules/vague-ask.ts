import { vagueAskWords, when } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

/** A farewell, thanks, or what the writer will do: nothing is asked. */
const taken =
  /^(?:speak|talk|chat|see you|meet|catch up|until) (?:to you |with you )?(?:again )?soon\b|\b(?:i|we)(?:'ll| will| am going to| can) (?:also )?(?:touch base|circle back|follow up)|\bcircle back to the \w+ of|\bappreciate (?:all )?your (?:\w+ )?(?:help|support|patience)[.!]*$|\bappreciate (?:his|her|their)\b/i;

/** Friends catch up, and thanks are thanks; nothing is asked of the reader. */
const social =
  /\b(?:let's|would be (?:good|great|nice|lovely) to|love to) catch up\b|\band your (?:\w+ )?(?:support|help) is (?:\w+ )?appreciated\b|\b(?:express|appreciation|thanks? (?:you )?for)\b/i;
/** What the talk is for stands behind the words. */
const purpose =
  /^s?(?: together| with \w+| \w+)?(?: (?:to|so (?:that )?we can) (?!you\b|us\b)\w+|,? (?:about|on|as to)? ?(?:how|whether|which|what)\b)/i;
/** “Time to discuss the lease process”: the matter has its name. */
const timeFor = /\btime to (?:talk|discuss|chat|connect)$/i;
const named = /^ (?:about |on )?(?:the|our|your) \w+ \w+/i;

/** “Let’s discuss” closes a list of questions. */
const discuss = /\blet's (?:discuss|talk)\b/i;

/** A question beside it is what the reader answers. */
const isAskedBeside = (draft: Draft, sentence: Sentence): boolean =>
  (meets(sentence, discuss) ? [-3, -2, -1, 1] : [-1, 1]).some((step) => {
    const next = draft.sentences[sentence.index + step];
    return next?.question === true && !meets(next, vagueAskWords);
  });

/** An ask with an edge, anywhere in the draft, is what the reader answers. */
const hasClearAsk = ({ asks }: Draft): boolean =>
  asks.some(({ kind, sentence }) => kind !== 'other' && !meets(sentence, vagueAskWords));

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
    'It was lovely to see the photographs of the boat. Let’s catch up.',
    'We need to put our heads together to find a better way of counting the crates.',
    'Ines, it would be great to pick your brains about how this could help the night bus.',
    'Who books the hall in Delft? Let’s discuss.',
    'Please send me the signed lease. Let’s discuss.',
    'Who books the hall? Who pays for it? Greg needs guidance on both. Let’s discuss.',
    'The town is grateful for the two permits, and your support is appreciated.',
    'Do you have some time to discuss the crane lease process?',
    'The rack is fixed and paid for. Speak soon, Jens',
    'I will touch base with the carrier and write to you what it says.',
    'Can I have fifteen minutes on Tuesday to choose between the two hiring plans?',
    'Please tell me which of the two budgets you prefer.',
    'I would like your advice on one risk of the merger.',
    'We circled back to the harbour after lunch.',
    'Let us touch base on Tuesday at 10:00.',
    'The base of the tower was touched by nobody.',
  ],
  check: (draft) => {
    const found = draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, vagueAskWords);
      if (!words || meets(sentence, when) || meets(sentence, taken) || meets(sentence, social)) return [];
      if (isAskedBeside(draft, sentence)) return [];
      const behind = sentence.flat.slice(words.end - sentence.start);
      if (purpose.test(behind)) return [];
      if (timeFor.test(draft.text.slice(words.start, words.end)) && named.test(behind)) return [];
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
    });
    return found.length > 0 && hasClearAsk(draft) ? [] : found;
  },
};
