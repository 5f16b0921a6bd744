import { because, spaced, when } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { mentions } from '../said-in.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const guard = [
  'asap',
  'a',
  'possible',
  'urgent',
  'urgently',
  'urgency',
  'immediately',
  'away',
  'once',
  'delay',
  'haste',
  'straight',
  'right',
  'earliest',
  'minute',
  'instant',
  'priority',
  'now',
];
const urgency =
  /\b(?:asap\b|a\.s\.a\.p\.?|as soon as (?:humanly )?possible|urgently|immediately|right away|at once|without (?:further )?delay|(?:very |extremely |most |fairly |quite |rather |really )?urgent(?! care))\b/i;
const stated =
  /\b(?:(?:this|it|that|matter|request)(?: is| are| has become|'s) (?:very |extremely |most |now |fairly |quite |rather |really )?urgent|(?:i|we) (?:really )?(?:need|want|require) (?!to\b)|it would be (?:\w+ )?(?:great|good|helpful|nice|ideal|perfect|appreciated|best)|(?:i|we)(?:'d| would) (?:really )?(?:like|love|need|appreciate))/i;
const negated =
  /\b(?:not|isn't|nothing|less|no longer) (?:\w+ )?(?:urgent|at once|immediately)|become effective|effective immediately|immediately (?:after|before|following|upon|available|below|above|preceding|adjacent)|contact \S+ immediately|(?:was|were|been|is|are|i|we|he|she|they|will|and|'ll|then|so) (?:\w+ )?immediately|urgent (?:\w+ )?(?:needs?|matter|issue|business|call|care|case|order|repair)s?\b|all at once|effectively immediately|work(?:s)? (?:immediately|right away|at once)/i;

/** Why it is urgent, in other words than “because”. */
const pressed =
  /\b(?:running out|very pressing|before|leav(?:es|ing)|waiting|needs? to know|last minute|due (?:on|by)|deadline|(?:is|are|'re) (?:waiting|calling)|lapses?|expires?|closes?|no longer work)\b/i;

/** “Now” names no day. */
const anyTime = /\b(?:now|at your convenience|when you (?:have|get) (?:a )?(?:minute|moment|time|chance))\b/gi;
/** The hour of an ultimatum is pressure too. */
const ultimatum = /\bif (?:i|we|you) (?:do not|don't|haven't|have not)\b/i;
const plainReason = /\b(?:because|so that|otherwise|in order to|as i (?:have|am|leave|fly))\b/i;

const asksFor = (draft: Draft, sentence: Sentence): boolean =>
  meets(sentence, stated) || draft.asks.some((ask) => ask.sentence.index === sentence.index);

const reasoned = (draft: Draft, sentence: Sentence): boolean => {
  const near = [draft.sentences[sentence.index - 1], sentence, draft.sentences[sentence.index + 1]];
  const far = draft.sentences
    .slice(Math.max(0, sentence.index - 3), sentence.index + 4)
    .filter((each) => !meets(each, ultimatum));
  return (
    meets(sentence, when) ||
    near.some((each) => each && because.test(each.flat.replace(urgency, ''))) ||
    when.test(near[2]?.flat ?? '') ||
    when.test(near[0]?.flat ?? '') ||
    far.some(
      (each) => meets(each, pressed) || when.test(each.flat.replace(anyTime, ' ')) || plainReason.test(each.flat),
    )
  );
};

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:straight away|right now|at the earliest possible moment|at the earliest(?: possible)?(?: moment| convenience)?|without haste|this (?:minute|instant)|at top speed|top priority|highest priority|utmost urgency|very soon as possible|in all haste|post-?haste|a\.?s\.?a\.?p)\b)/i,
);

export const unexplainedUrgency: Rule = {
  id: 'unexplained-urgency',
  family: 'tone',
  severity: 'advice',
  step: 'relationships',
  capability: '4.8',
  card: 'E1',
  mistake: null,
  reason: 'Urgency without a reason is pressure; the date and what hangs on it are a reason.',
  flags: [
    'Please send me the signed contract ASAP.',
    'I need your answer immediately.',
    'Could you approve the order as soon as possible?',
    'It would be great to have a second contractor as soon as possible, the team is really stretched.',
    'Could you let me know how you wish to proceed? It’s fairly urgent.',
    'We need the keys to the annex urgently.',
    'I need your signature on both copies right away please.',
  ],
  passes: [
    'The notary leaves at one. She has the two copies. The third is here. Please send me the signed contract ASAP.',
    'Jo is waiting for the volume. Is it still the same as last year? Please advise ASAP.',
    'The cards must be in before the deadline. There may be other faults. Please call Kim ASAP. She has everything.',
    'Dear Ms Hale: Omar flies to Porto and will have a letter prepared asap for your signature.',
    'Please see page 2, in case the press asks, on urgent needs in the harbour.',
    'Please send me the signed contract by noon, because the notary leaves at one.',
    'Could you approve the order as soon as possible? The price lapses tonight.',
    'It is not urgent: next week is fine.',
    'We immediately called the supplier.',
    'I will send you the figures as soon as possible.',
    'The change is effective immediately.',
    'If the alarm rings, please leave the building at once.',
    'Could you deal with the urgent orders first, as they leave at two?',
  ],
  check: (draft) => {
    if (!mentions(draft, guard)) return [];
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, urgency) ?? findIn(sentence, more);
      if (
        !words ||
        /\bif\b/i.test(sentence.flat) ||
        !asksFor(draft, sentence) ||
        meets(sentence, negated) ||
        reasoned(draft, sentence) ||
        /^(?:i|we|they|he|she)(?:'ll| will| am| are|'m|'re)\b/i.test(sentence.flat) ||
        /\b(?:i|we)(?:'ll| will) |\band will (?:have|get|send|bring|make)\b/i.test(sentence.flat) ||
        (sentence.question && !/\b(?:please|can|could|would|will|may)\b/i.test(sentence.flat))
      )
        return [];
      const said = draft.text.slice(words.start, words.end);
      return [
        {
          ...words,
          message: 'Urgency without a reason',
          why: `“${said}” presses and does not say why. Name the date and what hangs on it, and the reader can decide how to fit it in.`,
        },
      ];
    });
  },
};
