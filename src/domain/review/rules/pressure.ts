import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { isPasted } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';

/** The clock, guilt and weight where a reason would stand. */
const push = spaced(
  /\b(?:(?:i|we)(?:'ve| have) (?:been )?wait(?:ed|ing) (?:long enough|(?:for )?(?:weeks|months|ages|years|far too long))|(?:can't|cannot|can not|won't) (?:keep (?:us|me|everyone|everybody) (?:hanging|waiting)|leave (?:us|me) (?:hanging|waiting|in the lurch))|(?:keep(?:ing)?|leav(?:e|ing)) (?:us|me|everyone|the (?:whole )?team) (?:hanging|dangling)|(?:don't|do not) (?:let (?:us|me|the team|everyone) down|disappoint (?:us|me)|leave (?:us|me) (?:hanging|in the lurch|standing))|(?:must|have to|need to) act now|gone forever|now or never|before it(?:'s| is) too late|time is running out|or (?:the (?:whole|entire) |everything |the |this |our |we will all )[\w -]{0,24}\b(?:will (?:fail|collapse|die|fall apart|be (?:lost|dead|doomed|over))|is (?:lost|dead|over|doomed))|failure is not an option|holding (?:us|everyone|everything) up(?! (?:is|was|are))|(?:treat|handle) (?:this|it) (?:as|with) (?:a |the |an )?(?:top|highest|utmost|absolute|urgent|number one) ?(?:priority|urgency|matter)?|(?:i|we) expect your (?:reply|answer|response|decision|approval)|(?:i|we) (?:strongly )?urge you to (?:act|decide|approve|sign|intervene)|(?:this|it) (?:has|needs) to (?:happen|be (?:done|approved|signed|decided)) (?:today|now|this minute)(?=[.!]|$)|(?:(?:can|will) (?:no longer|not|n't)|cannot|can't|won't) (?:take|accept|bear) (?:any )?(?:responsibility|be responsible)|(?:can't|cannot|won't|will not) be (?:held )?responsible (?:for what|if|when)|on your conscience|(?:the )?clock is ticking|no time to (?:lose|waste|discuss)|drop everything|(?:this|it) (?:can't|cannot|can not) wait|i (?:need|want|expect) (?:this|it|an answer|a decision|your (?:answer|decision|approval|signature)) (?:today|now|tonight|by (?:close|end) of (?:play|day|business) today)(?=[.!]|$)|(?:must|has to|needs? to) be (?:\w+ed|done|paid|bought) (?:immediately|at once|right away|without delay|right now)|(?:must|have to|has to|needs? to) happen (?:now|immediately|at once)|(?:every|any) (?:decent|good|serious|other) (?:manager|leader|boss|director) would|if you (?:really |truly )?(?:cared|valued)\b[^.]{0,60}\byou(?:'d| would)|(?:failure|failing) to (?:do so|comply|respond|reply|act) will|(?:if|unless) (?:i|we) (?:don't|do not|hear|haven't|have not)[^.!?]{0,40}(?:hear|otherwise|back|reply|answer)[^.!?]{0,30}(?:assume|take it|consider it) (?:that )?(?:you (?:agree|approve|accept|have no)|as (?:a yes|agreed|approved|accepted))|how (?:much|many) (?:longer|more)\b[^.?!]{0,40}(?:wait|must|need|take)|(?:i|we) (?:won't|will not|am not going to) (?:ask|say it|remind you|wait) (?:again|any longer|twice)|no excuses\b|(?:just|simply) (?:do|sign|approve|fix|get) (?:it|this)\b(?: done)?(?=[.!]|$)|it(?:'s| is|'ll be| will be) on you\b|you(?:'ll| will) be (?:responsible for (?:the|this)|held responsible|to blame))/i,
);
const demand = new RegExp(
  [
    "\\bit(?:'s| is) (?:\\w+ )?(?:imperative|crucial|paramount|essential|vital) (?:that you(?! please)|(?:to|for you to) (?:reconsider|act|address|reassess|prioriti[sz]e|rethink|improve|approve|decide|respond|answer))\\b",
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
/** What to do when an alarm rings is told in the same words; what one has to do oneself presses nobody. */
const harmless =
  /\b(?:because the clock|(?:nothing|anything|don't think|do not think)\b|i (?:need|have|want|had|needed) to |when(?:ever)? (?:the|an?) [\w -]{2,30}(?:rings|fails|fires|opens|leaks)|in (?:an|case of) (?:emergency|fire)|on the (?:m|a)\d+)\b/i;

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:we|i)(?:'re| are|'m| am)? (?:are |am )?(?:running|run) out of patience\b|(?:the pressure is on you|(?:everything|it all|all of this|our future|the whole \w+) (?:now )?(?:depends|hangs|rests) on you(?:r (?:answer|decision|signature|yes))?)\b|(?:i|we)(?:'ll| will) (?:keep|go on|continue) (?:calling|writing|asking|mailing|chasing|ringing|coming)\b|(?:cannot|can't|can not) (?:afford to )?wait (?:a single|another|one more|a) (?:day|hour|minute|second|week)\b(?! or)|you(?:'ve| have) had (?:\w+ )?(?:weeks|months|days|time|enough time|long enough|plenty of time|three weeks|two weeks)(?: \w+)? (?:to|now)\b|(?:this is|that is|it is) (?:now )?(?:my|our) (?:second|third|fourth|fifth|sixth|umpteenth|\d+(?:st|nd|rd|th)) (?:mail|e-?mail|message|reminder|letter|request|attempt)\b|if you (?:really |truly |honestly )?(?:care|cared|value|valued) (?:about |for )?[^.!?]{0,50},? (?:then )?you(?:'ll| will|'d| would)\b|(?:it is|it's) (?:now |really |more than )?(?:high|about) time (?:to|that|you|we|someone|somebody)\b|you (?:really |simply |surely )?(?:cannot|can't|can not) (?:let (?:this|it|us|them)|allow (?:this|it)|leave (?:us|it|this|them)|do (?:this|that) to (?:us|me)|go on|ignore)\b|(?:no more|without (?:any )?(?:more|further)|enough) (?:excuses|delays|talk|discussion)\b|(?:the )?(?:children|patients|residents|families|members|animals|customers|staff|team|students|people) (?:will|are going to) (?:suffer|pay (?:for it|the price)|be the ones)\b[^.!?]{0,40}\b(?:if|unless) (?:you|nothing|nobody|this)|(?:do|sign|send|approve|decide|answer|fix) (?:it|this) (?:now|today|at once),? (?:please,? )?(?:no|without|and)\b|(?:i|we) (?:am|are) (?:counting|relying) on you,? (?:so )?(?:do not|don't)|(?:we|i) count on you,? (?:so )?(?:do not|don't)|(?:how long|how many times|how often) (?:do|must|should|shall|will|are) (?:we|i) (?:\w+ )?(?:have to |going to |supposed to |need to )?(?:wait|ask|write|remind|call|beg)|(?:stop|quit) (?:dragging|stalling|dithering|hiding|delaying|sitting on))/i,
);

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
    'You can’t keep us hanging one hour longer.',
    'Don’t let us down once more.',
    'The clock is ticking.',
    'This needs your immediate attention.',
    'This has to be approved today.',
    'Any decent manager would sign it.',
    'I need your answer today.',
    'We have waited long enough.',
    'Drop everything and read this.',
    'We strongly urge you to act.',
  ],
  passes: [
    'If you don’t have a login, a guest login will be provided.',
    'We have waited for the permit since 4 May; the council decides on Monday.',
    'Please send me the signed contract by noon, because the notary leaves at one.',
    'The valve must be closed at once when the alarm rings.',
    'I will send you the figures as soon as possible.',
    'The strike is holding everybody up on the M4, so I may be late.',
    'I would rather not escalate this, and you decide what happens next.',
    'Could I have your answer by Thursday? The printer starts on Friday.',
    'This can wait until you are back.',
  ],
  check: (draft) => {
    const found = draft.sentences.flatMap((sentence) => {
      const words =
        findIn(sentence, push) ??
        findIn(sentence, more) ??
        (/\b(?:if|thanks?|appreciate[ds]?|valued|grateful|beneficial|welcome)\b/i.test(sentence.flat)
          ? null
          : findIn(sentence, demand));
      if (!words || meets(sentence, harmless)) return [];
      return [
        {
          ...words,
          message: 'This presses',
          why: 'It reads as pressure, which tends to harden the other side. Give the reason and the date, and let the reader decide.',
        },
      ];
    });
    return found.length > 0 && isPasted(draft) ? [] : found;
  },
};
