import { because, when } from '../cues.ts';
import type { Draft } from '../draft.ts';
import { cutWords, only } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';
import { findIn, type Sentence } from '../sentences.ts';

const urgency =
  /\b(?:asap|a\.s\.a\.p\.?|as soon as (?:humanly )?possible|urgently|immediately|right away|at once|without (?:further )?delay|(?:very |extremely |most )?urgent(?! care))\b/i;
const stated =
  /\b(?:(?:this|it|that|matter|request) (?:is|are|has become) (?:very |extremely |most |now )?urgent|(?:i|we) (?:really )?(?:need|want|require) (?!to\b)|it would be (?:\w+ )?(?:great|good|helpful|nice|ideal|perfect|appreciated|best)|(?:i|we)(?:'d| would) (?:really )?(?:like|love|need|appreciate))/i;
const threat =
  /\b(?:or else(?=[.!,]|$)|(?:you )?leave (?:me|us) no (?:other )?choice|(?:i|we)(?: will|'ll| shall) (?:have no choice but|be forced) to|otherwise (?:i|we)(?:'ll| will) (?:have to )?(?:escalate|go to|take this|inform your|tell your)|(?:i|we)(?:'ll| will) (?:have to )?(?:escalate (?:this|it)|go over your|take this (?:to|up with) (?:your|the))|non-negotiable|final warning|(?:your last (?:chance|call|warning)|an? last (?:call|warning))\b(?! to (?:participate|register|sign|buy|save|order|book|attend|join|get|enter|see|rsvp|vote))|i (?:demand|insist)\b|we demand\b|(?:i|we) expect you to|you had better|you'd better|you have no (?:choice|option)|there will be consequences|i won't (?:accept|tolerate)|i will not (?:accept|tolerate)|not up for (?:discussion|debate)|no excuses?|it (?:will be|is) on you\b|you(?:'ll| will) be (?:responsible for (?:the|this)|to blame|held responsible)|you will regret|or (?:i|we)(?:'ll| will) (?:have to )?(?:go|take|escalate|tell|inform|call|write)\b|(?:must|have to|need to) act now|gone forever|now or never|before it(?:'s| is) too late|time is running out|once in a lifetime|(?:can't|cannot|can not) wait any longer|if you (?:don't|do not|won't) (?!have|use|need|want|like|receive|find|see)[^,.]{1,60}, (?:i|we|this|it|somebody|someone|things)(?: \w+){0,2} (?:will|'ll)\b|failure to (?:do so|comply|respond|reply|act) will|or (?:the (?:whole|entire) |everything |the |this |our |we will all )[\w -]{0,24}\b(?:will (?:fail|collapse|die|fall apart|be (?:lost|dead|doomed|over))|is (?:lost|dead|over|doomed)))/i;
/** Threats and last words in more shapes. */
const ultimatum =
  /\b(?:(?:i|we) (?:really )?(?:need|want|must have) (?:this|it|that|the \w+|your \w+) (?:signed|approved|done|decided|fixed|sorted|released|confirmed|sent)(?: off)? (?:today|now|immediately|at once|tonight)(?=[.!]|$)|you (?:really |simply |just )?(?:have|need) to (?:approve|decide|agree|sign (?:this|it|off)|act|accept|give (?:us|me)|back)\b(?! (?:by|before|whether|which|between))|there(?:'s| is| are) (?:simply |really |just |clearly )?no (?:other |real )?(?:option|way)s?(?=[.!,]|$| (?:but|left))|(?:i|we) (?:must|have to) insist|failure is not an option|(?:if|unless) (?:i|we) (?:don't|do not|hear|haven't|have not)[^.!?]{0,40}(?:hear|otherwise|back|reply|answer)[^.!?]{0,30}(?:assume|take it|consider it|go ahead)|(?:everyone|everybody) (?:else )?(?:has|is|have) (?:already )?(?:signed|agreed|approved|on board|waiting)[^.!?]{0,60}\byou\b|you(?:'re| are) the only (?:one|person)|holding (?:us|everyone|everything) up|(?:treat|handle) (?:this|it) (?:as|with) (?:a |the |an )?(?:top|highest|utmost|absolute|urgent|number one) ?(?:priority|urgency|matter)?|(?:i|we) expect (?:a|an|your) (?:reply|answer|response|decision|approval)|consider my position|(?:if|unless) [^.!?]{3,60}, (?:the |my |our )(?:whole |entire )?(?:team|people|staff|engineers|nurses|lads) (?:will|are going to|'ll) (?:walk|quit|leave|resign|strike)|(?:i|we) (?:can't|cannot|won't|will not) (?:accept|take|tolerate|stand for) (?:this|it|no|another)|(?:i|we) (?:strongly )?urge you to (?:act|decide|approve|sign|intervene)|(?:this|it) (?:has|needs) to (?:happen|be (?:done|approved|signed|decided)) (?:today|now|this minute)(?=[.!]|$)|(?:for|this is) the (?:very )?last time|(?:if|unless) [^.!?]{3,80},? (?:then )?(?:i|we)(?:'m| am|'re| are|'ll| will|'d| would) (?:be )?(?:going to (?:the|hr|my|your)|(?:have to |be forced to |need to )?(?:escalate|resign|leave|quit|walk|hand in|look (?:for|elsewhere)|go (?:to|over|public|above)|take (?:this|it) (?:to|up|further|higher)|stop|pull|refuse|contact (?:the|your)|inform (?:the|your)|raise (?:this|it) with))|(?:going|go) to (?:the (?:chief exec\w*|ceo|board|press|papers?|media|union|regulator|lawyers?)|hr)\b|(?:can|will) (?:no longer|not|n't) (?:take|accept|bear) (?:any )?(?:responsibility|be responsible)|(?:can't|cannot|won't|will not) be (?:held )?responsible|you can (?:explain|justify) (?:it|this|that) to|(?:on your head|your head be it|on your conscience)|(?:i|we) (?:have|see) no (?:other )?(?:choice|option|alternative)|there is no (?:other )?(?:choice|alternative)|the only (?:option|choice|way) is to (?:approve|sign|say|agree|act)|(?:the )?clock is ticking|no time to (?:lose|waste|discuss)|drop everything|(?:this|it) (?:can't|cannot|can not) wait|i (?:need|want|expect) (?:this|it|an answer|a decision|your (?:answer|decision|approval|signature)) (?:today|now|tonight|by (?:close|end) of (?:play|day|business) today)(?=[.!]|$)|(?:must|have to|has to|needs? to) (?:be )?(?:\w+ed|done|paid|bought) (?:immediately|at once|right away|without delay|right now)|(?:must|have to|needs? to) happen (?:now|immediately|at once)|otherwise (?:i|we) (?:can|will|must|cannot|can't|shall|have)|will have (?:serious )?consequences|or (?:i'm|i am|we're|we are) (?:out|gone|leaving|done)|take it or leave it|(?:every|any) (?:decent|good|serious|other) (?:manager|leader|boss|director) would|if you (?:really |truly )?(?:care|cared|value|valued|believe)\b[^.]{0,60}\byou(?:'d| would|'ll| will))/i;
const must =
  /\byou (?:really |simply |absolutely )?must (?:now |immediately |finally )?(?:decide|approve|sign(?!-?up| up)|act|answer|reply|respond|stop|push|understand|agree|accept|give|fix|resolve)\b/i;
const demand = new RegExp(
  [
    "\\bit(?:'s| is) (?:\\w+ )?(?:imperative|crucial|paramount|essential|vital) (?:that you|(?:to|for you to) (?:reconsider|act|address|understand|reassess|prioriti[sz]e|rethink|improve))\\b",
    '\\b(?:demands?|requires?|needs?|want|(?<!for )your) (?:your )?(?:immediate|urgent|prompt|swift) (?:attention|action|response|reply)\\b',
    '\\bwith the urgency it (?:demands|deserves)\\b',
    '\\b(?:i|we) (?:await|anticipate|expect|am confident in) your (?:quick|prompt|immediate|swift|urgent) ',
    '\\b(?:address|fix|handle|resolve|correct|rectify|prioriti[sz]e) (?:this|these|it)(?: \\w+)? (?:immediately|promptly|swiftly|at once|before anything else|before it|now)\\b',
    '\\b(?:must|needs? to|should) be (?:addressed|fixed|resolved|corrected|done) (?:immediately|promptly|swiftly|at once)\\b',
    '\\b(?:i|we) expect(?:ed)? (?:better|more from you|nothing less|acknowledg\\w+ of)\\b',
    '\\bconsider this (?:a|an|your|my) (?:last|final|urgent|formal)\\b',
    '\\b(?:get your act together|step up your game|high time (?:you|that you)|it is time you)\\b',
    '\\byou (?:must|need to) (?:push|improve|do better|take (?:this|responsibility)|elevate|provide a|explain|change your|rethink|reconsider)\\b',
    '\\b(?:these are|this is|is|are) non-?negotiable\\b',
  ].join('|'),
  'i',
);
const negated =
  /\b(?:not|isn't|nothing|less|no longer) (?:\w+ )?(?:urgent|at once|immediately)|become effective|effective immediately|immediately (?:after|before|following|upon|available|below|above|preceding|adjacent)|contact \S+ immediately|(?:was|were|been|is|are|i|we|he|she|they|will|and|'ll|then|so) (?:\w+ )?immediately|urgent (?:matter|business|call)s?\b/i;

const asksFor = (draft: Draft, sentence: Sentence): boolean =>
  stated.test(sentence.flat) || draft.asks.some((ask) => ask.sentence.index === sentence.index);

const reasoned = (draft: Draft, sentence: Sentence): boolean => {
  const near = [draft.sentences[sentence.index - 1], sentence, draft.sentences[sentence.index + 1]];
  return (
    when.test(sentence.flat) ||
    near.some((each) => each && because.test(each.flat.replace(urgency, ''))) ||
    when.test(near[2]?.flat ?? '')
  );
};

const urgent = (draft: Draft, sentence: Sentence): Found | null => {
  const words = findIn(sentence, urgency);
  if (
    !words ||
    /\bif\b/i.test(sentence.flat) ||
    !asksFor(draft, sentence) ||
    negated.test(sentence.flat) ||
    reasoned(draft, sentence)
  )
    return null;
  if (
    /^(?:i|we|they|he|she)(?:'ll| will| am| are|'m|'re)\b/i.test(sentence.flat) ||
    /\b(?:i|we)(?:'ll| will) /i.test(sentence.flat)
  )
    return null;
  const cuttable = /^(?:asap|as soon as possible|urgently|immediately|right away|at once)$/i.test(
    draft.text.slice(words.start, words.end),
  );
  return {
    ...words,
    message: 'Urgency without a reason',
    why: 'It presses and does not say why. Name the date and what hangs on it, and the reader can decide how to fit it in.',
    fixes: cuttable ? only(cutBefore(draft, sentence, words)) : [],
  };
};

/** "Please send it ASAP." gives "Please send it."; in the middle of a sentence the words behind close up. */
const cutBefore = (draft: Draft, sentence: Sentence, words: { start: number; end: number }) => {
  const after = draft.text.slice(words.end, sentence.end);
  if (
    /^[.!?]+$/.test(after) &&
    draft.text[words.start - 1] === ' ' &&
    sentence.words > 3 &&
    words.start > sentence.start
  ) {
    const before = draft.text.slice(sentence.start, words.start - 1);
    if (/\b(?:is|it's|are|be|and|or|the|a|very|so|as|to)$|[,:;–-]$/i.test(before)) return null;
    return {
      label: `Cut “${draft.text.slice(words.start, words.end)}”`,
      edits: [{ start: words.start - 1, end: words.end, text: '' }],
    };
  }
  return /^ (?:to|the|so|on|at|with|about|from)\b/i.test(after) &&
    words.start > sentence.start &&
    !/\b(?:is|are|be|and|or|very|so)\s$/i.test(draft.text.slice(sentence.start, words.start))
    ? cutWords(draft, sentence, words, `Cut “${draft.text.slice(words.start, words.end)}”`)
    : null;
};

export const pressure: Rule = {
  id: 'pressure',
  family: 'tone',
  severity: 'warning',
  step: 'relationships',
  capability: '4.8',
  card: 'E1',
  mistake: null,
  reason: 'Pressure is the tactic that research finds to work against the one who uses it; a reason works for them.',
  flags: [
    'Please send me the signed contract ASAP.',
    'I need your answer immediately.',
    'If nothing happens, I will escalate this to the board.',
    'You leave me no choice but to go to Karen.',
    'You must approve the budget.',
    'This is your last chance to fix the plan.',
    'Could you approve the order as soon as possible?',
    'We expect you to support the plan in the meeting.',
    'It would be great to have a second contractor as soon as possible, the team is really stretched.',
    'I say this now for the last time.',
    'If this happens again I’m going to the Chief Executive, and you can explain it to them.',
  ],
  passes: [
    'If you don’t have a login, a guest login will be provided.',
    'Please send me the signed contract by noon, because the notary leaves at one.',
    'Could you approve the order as soon as possible? The price lapses tonight.',
    'It is not urgent: next week is fine.',
    'We immediately called the supplier.',
    'I will send you the figures as soon as possible.',
    'You must be tired after that flight.',
    'The change is effective immediately.',
    'I would rather not escalate this, and you decide what happens next.',
  ],
  check: (draft) => {
    const found: Found[] = [];
    for (const sentence of draft.sentences) {
      const hard =
        findIn(sentence, threat) ??
        findIn(sentence, ultimatum) ??
        findIn(sentence, must) ??
        (/\b(?:if|thanks?|appreciate[ds]?|valued|grateful|beneficial|welcome)\b/i.test(sentence.flat)
          ? null
          : findIn(sentence, demand));
      if (hard) {
        found.push({
          ...hard,
          message: 'This leaves no choice',
          why: 'It reads as pressure, which tends to harden the other side. Give the reason and the choice, and let the reader decide.',
        });
        continue;
      }
      const soft = urgent(draft, sentence);
      if (soft) found.push(soft);
    }
    return found;
  },
};
