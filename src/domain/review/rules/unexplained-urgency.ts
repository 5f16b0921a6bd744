import { because, spaced, when } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';
import { firstIn, way } from '../ways.ts';

const urgency =
  /\b(?:asap\b|a\.s\.a\.p\.?|as soon as (?:humanly )?possible|urgently|immediately|right away|at once|without (?:further )?delay|(?:very |extremely |most |fairly |quite |rather |really )?urgent(?! care))\b/i;
const stated =
  /\b(?:(?:this|it|that|matter|request)(?: is| are| has become|'s) (?:very |extremely |most |now |fairly |quite |rather |really )?urgent|(?:i|we) (?:really )?(?:need|want|require) (?!to\b)|it would be (?:\w+ )?(?:great|good|helpful|nice|ideal|perfect|appreciated|best)|(?:i|we)(?:'d| would) (?:really )?(?:like|love|need|appreciate))/i;
const negated =
  /\b(?:not|isn't|nothing|less|no longer) (?:\w+ )?(?:urgent|at once|immediately)|become effective|effective immediately|immediately (?:after|before|following|upon|available|below|above|preceding|adjacent)|contact \S+ immediately|(?:was|were|been|is|are|i|we|he|she|they|will|and|'ll|then|so) (?:\w+ )?immediately|urgent (?:matter|business|call|care|case|order|repair)s?\b|all at once|effectively immediately|work(?:s)? (?:immediately|right away|at once)/i;

/** Why it is urgent, in other words than “because”. */
const pressed =
  /\b(?:running out|very pressing|deadline|(?:is|are|'re) (?:waiting|calling)|lapses?|expires?|closes?|no longer work)\b/i;

const asksFor = (draft: Draft, sentence: Sentence): boolean =>
  meets(sentence, stated) || draft.asks.some((ask) => ask.sentence.index === sentence.index);

const reasoned = (draft: Draft, sentence: Sentence): boolean => {
  const near = [draft.sentences[sentence.index - 1], sentence, draft.sentences[sentence.index + 1]];
  return (
    meets(sentence, when) ||
    near.some((each) => each && because.test(each.flat.replace(urgency, ''))) ||
    when.test(near[2]?.flat ?? '') ||
    when.test(near[0]?.flat ?? '') ||
    near.some((each) => each && meets(each, pressed))
  );
};

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:straight away|right now|at the earliest possible moment|at the earliest(?: possible)?(?: moment| convenience)?|without haste|this (?:minute|instant)|at top speed|top priority|highest priority|utmost urgency|very soon as possible|in all haste|post-?haste|a\.?s\.?a\.?p)\b)/i,
);

/** Words of haste that ask by themselves, wherever they stand. */
const haste = [
  String.raw`(?:drop (?:everything|whatever you(?:'re| are) doing|what you(?:'re| are) doing|all else|anything else)|(?:stop|leave|put aside|set aside|put down|forget) (?:everything (?:else)?|whatever you(?:'re| are) doing|what you(?:'re| are) doing|all (?:other|your other) \w+)|clear your (?:diary|desk|calendar|afternoon|morning|schedule)|before (?:you do )?anything else|(?:call|ring|phone|reply|respond|answer|write|message|text|ping|come)(?: \w+){0,4} (?:the (?:second|minute|moment|instant)|as soon as) you (?:see|read|get|open|receive|have read|land)|(?:the (?:second|minute|moment|instant)) you (?:see|read|get|open|receive|have read) (?:this|it|my)|this (?:really |simply |just |one )?(?:can't|cannot|can not|won't|will not) (?:wait|keep)|(?:no matter how late|even if it(?:'s| is) (?:late|midnight|the middle))|whatever the hour|(?:as of|needed (?:this|it|that)) yesterday|wanted (?:it|this) yesterday|need(?:ed)? (?:it|this|that) (?:by )?yesterday|yesterday would be|the sooner the better|jump on (?:this|it)|hop on (?:this|it)|get (?:on|to) (?:this|it) (?:now|at once|first)|pounce on)\b`,
  String.raw`(?:(?:treat|handle|regard|consider|take|see|mark|flag) (?:this|it|the \w+|my \w+) (?:\w+ )?(?:as|with) (?:\w+ ){0,3}(?:pressing|urgent|urgency|priority|emergency|critical|rush|top|importance|haste)|(?:top|highest|utmost|number one|first|absolute|maximum|immediate|high|urgent) (?:priority|urgency)|priority (?:one|1|no\.? ?1|number one)|(?:on|with) (?:top |high |utmost |the highest |an? )?(?:priority|urgent) basis|on (?:top )?priority|red alert|code red|sos|time[- ]?(?:critical|sensitive)|mission[- ]critical|business[- ]critical|(?:very|extremely|super|most|rather|really|terribly|awfully|quite|so) (?:pressing|urgent)|(?:super|ultra|hyper)[- ]?urgent)\b`,
  String.raw`(?:(?:as|so) (?:quickly|quick|fast|soon|swiftly|rapidly|speedily|promptly) as (?:you |we |he |she |they |is |humanly |possibly |ever )*(?:possible|possibly (?:can|could)|humanly possible)|at top speed|at (?:the )?double|within the (?:next )?(?:hour|minute|half hour|quarter of an hour)|(?:in|within) the next (?:few |couple of |ten |five |thirty |\d+ )?(?:minutes?|hour)|this (?:very )?(?:hour|minute|instant|second|moment)|by return(?: of post| mail)?|without (?:any |further |a moment's |a minute's |the slightest |undue )?(?:delay|loss of time|hesitation)|with (?:all |great |the greatest |utmost |maximum |some )(?:haste|speed|dispatch|urgency)|in (?:a )?(?:great |all |terrible |tearing )?(?:haste|hurry|rush)|double[- ]quick|quick[- ]?smart|pronto|forthwith|straight ?away|right (?:now|this minute|this second)|a\.?s\.?a\.?p|rush (?:this|it|the|job|order)|hurry (?:up|this|it|with)?|expedite|fast[- ]track|speed (?:this|it) up|no time to (?:lose|waste|spare)|not a (?:moment|minute|second|day|hour) to (?:lose|waste|spare)|urgent(?:ly)?(?= ?[:!—–-]| please|$|\.)|super quick|lightning|on the spot|at short order|then and there|double time|like now|needs? doing now)\b`,
].map(way);

export const unexplainedUrgency: Rule = {
  id: 'unexplained-urgency',
  family: 'tone',
  severity: 'warning',
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
    'Drop everything and read the tender.',
    'Please ring me the moment you read this.',
  ],
  passes: [
    'Please send me the signed contract by noon, because the notary leaves at one.',
    'Could you approve the order as soon as possible? The price lapses tonight.',
    'It is not urgent: next week is fine.',
    'We immediately called the supplier.',
    'I will send you the figures as soon as possible.',
    'The change is effective immediately.',
    'If the alarm rings, please leave the building at once.',
    'Could you deal with the urgent orders first, as they leave at two?',
    'Please ring me the moment you read this, because the notary leaves at noon.',
  ],
  check: (draft) => {
    return draft.sentences.flatMap((sentence) => {
      const asked = firstIn(sentence, haste);
      const words = findIn(sentence, urgency) ?? findIn(sentence, more) ?? asked;
      if (
        !words ||
        /\bif\b/i.test(sentence.flat) ||
        !asksFor(draft, sentence) ||
        meets(sentence, negated) ||
        reasoned(draft, sentence) ||
        /^(?:i|we|they|he|she)(?:'ll| will| am| are|'m|'re)\b/i.test(sentence.flat) ||
        /\b(?:i|we)(?:'ll| will) /i.test(sentence.flat) ||
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
