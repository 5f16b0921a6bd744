import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { isPasted } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';
import { firstIn, way } from '../ways.ts';

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

/** Ways of pressing, by what they lean on. */
const ways = [
  // No more waiting.
  String.raw`(?:we|i|you|they|this) (?:really |simply |just )?(?:can't|cannot|can not|can ill afford to|mustn't) (?:keep|go on|afford (?:any more|more|another|further)|have any more) (?:dithering|waiting|delaying|stalling|postponing|putting|hesitating|delays?|dragging|sitting|circling|debating|kicking)|(?:enough|no more|stop the|stop this|tired of (?:this|the|your|all this)|sick of (?:this|the|your|waiting)) (?:dithering|waiting|stalling|hesitation|hesitating|procrastination|dilly-dallying|foot-dragging|excuses|talking|delay(?:s|ing)?)|(?:without|brook no|no) (?:any )?(?:further|more) (?:delay|ado|hesitation|procrastination|discussion)\b|enough is enough|(?:i|we)(?:'ve| have) (?:had|heard) enough (?:excuses|promises|delays|of)`,
  String.raw`(?:i|we) (?:must|have to|will have to|really have to|do) (?:really |strongly |absolutely )?insist (?:that|on|you)\b|(?:(?:i|we) insist (?:that you|on (?:a|an|your|this|having))|(?:i|we) (?:really )?won't (?:go away|let go|let you|hang up) (?:until|till|before|off)|(?:i|we)(?:'ll| will| am going to|'m going to) (?:not rest|be (?:at|outside|in|on) your (?:door|office|desk|line|phone)|sit (?:outside|in) your|camp (?:outside|in|out)|pester|hound|chase you|stand (?:over|in front)|call (?:you )?every)|(?:won't|will not|not going to|not prepared to|refuse to) (?:take|accept|hear) (?:a )?(?:"?no"?|excuses?|another)(?: |[.,!]))`,
  // The clock.
  String.raw`(?:time is (?:running (?:out|short)|ticking|slipping|nearly up|almost up)|time's (?:running out|up)|clock(?:'s| is| keeps) (?:running|ticking|against)|ticking (?:clock|bomb|time bomb)|eleventh hour|(?:every|each) (?:\w+ )?(?:hour|day|minute|week|moment|second) (?:that )?(?:you|of your|of (?:indecision|hesitation|dithering|silence)|without your|we wait for you|this sits)|the longer you (?:wait|delay|hesitate|leave|dither|think)|while you(?:'re| are)? (?:think|dither|hesitate|thinking|dithering|hesitating|deliberate|make up)|(?:your |the |our )(?:very )?(?:last|final|only|one) (?:chance|opportunity|call|moment) (?:to (?:get|join|come|jump|do|save|be|act|say|make|stop|show|prove)|before)|(?:it's|it is|this is) now\b,? or|train is (?:leaving|about to leave)|ship (?:is about to sail|will have sailed)|(?:you|we) have (?:exactly |only |just )?(?:until|till|\d+ (?:hours|minutes|days)|twenty-four hours|one (?:hour|day)|two (?:hours|days)) to (?:decide|answer|sign|say|agree|make|come|respond))\b`,
  // Questions that want no answer.
  String.raw`(?:how much longer (?:do|must|will|are|can|should)|how many more times|how long (?:do|must|should) (?:we|i) (?:have to )?wait|what (?:is|'s|are|could be|can be) (?:so |still |it that is |it that's )?(?:difficult|hard|complicated|holding you|keeping you|stopping you|taking (?:you )?(?:so|this) long|the hold-?up|there (?:left )?to (?:think|discuss|consider))|what more (?:do|could|can) (?:you|i|we)|why (?:is|does|are) (?:this|it|you) (?:still )?(?:taking|take) (?:so|this) long|(?:do|must|should) (?:i|we) (?:really |always )?(?:have to |need to )?(?:beg|go down on|spell|ask (?:again|twice|every)|keep asking|chase)|is (?:it|that|this) (?:really )?(?:too much to ask|asking too much|so (?:hard|difficult))|when (?:are|will) you (?:ever |finally |at last |going to finally )|(?:haven't) you (?:even )?(?:looked at it yet|still not|made up your mind)|do you (?:really |actually |honestly )?want (?:to (?:be (?:the|remembered|known|seen)|explain|risk|see (?:us|the|them|people|children))|that on your|the (?:blame|blood)))\b`,
  // Said again and again.
  String.raw`(?:i|we)(?:'ve| have)? (?:now |already |been )*(?:asked|written|called|rung|emailed|mailed|chased|chasing|begged|reminded you|requested (?:this|it)|sent (?:you )?(?:this|it)) (?:(?:you|to you|for this|for it|about this|about it|now|already|nicely|politely) ){0,3}(?:three|four|five|six|seven|eight|nine|ten|\d+|countless|so many) times\b|(?:third|fourth|fifth|sixth|seventh|umpteenth|nth|tenth) (?:time (?:i|we) (?:ask|write|call|have asked)|reminder|chaser|nudge|request)\b|(?:for|this is) the (?:third|fourth|fifth|umpteenth|hundredth|tenth) time\b|(?:yet another|friendly but firm) (?:reminder|chaser|nudge)\b(?! (?:that|of|about|to all|for (?:everyone|all)))`,
  // Guilt and eyes.
  String.raw`(?:you(?:'d| would)? (?:don't|do not|wouldn't|would not|really don't|surely don't|surely wouldn't) want (?:to be (?:the|remembered|known)|the (?:blame|press|children|board|responsibility|whole)|this on|that on|it on|people to|history|anyone to)|(?:be|you're|you are|become|remembered as) the (?:one|person|man|woman|only one|manager|reason) (?:who|that|why|standing|holding|blocking) (?:\w+ )?(?:held|stopped|killed|sank|said no|blocked|refused|let|turned|everyone|we|things|all)|(?:think|imagine|consider) (?:of |about |for a moment )?(?:what|how) (?:the (?:press|papers?|parents|children|patients|staff|public|families|board|team|world|neighbours|customers|town)|people|they|everyone|history) (?:will|would|are going to|might|feels?)|how (?:will|would|could|can) you (?:explain|justify|live|sleep|face|feel|look)(?: (?:it|this|that|yourself|at night|with yourself|if|when|them|the|to|in))|what (?:will|would) (?:people|they|everyone|the \w+) (?:think|say)(?: of (?:you|us))?(?=[^.]{0,40}(?:\?|\bif\b|$))|all eyes are on (?:you|us)|(?:we're|we are|they're|they are|everyone is|everyone's|everybody is|the (?:whole|entire) [\w-]+(?: \w+)? is) (?:all )?(?:just )?(?:sitting|standing|waiting)(?: \w+){0,3} (?:on|for) you(?:$|[.,! ])|(?:lives|jobs|livelihoods|families|children|patients) (?:are at stake|depend on (?:you|this|it)|hang)|you owe (?:it|this|that) to|blood (?:will be |is )?on your|if you had (?:any|a shred|an ounce|a) (?:\w+ )?(?:courage|heart|decency|backbone|sense|conscience|vision|guts)|show (?:some|a little|a bit of) (?:courage|backbone|leadership|guts|spine|mercy)|(?:be|are you) (?:brave|man|bold) enough|(?:a|any) (?:real|true|proper|strong|decent|brave) (?:leader|manager|boss|director|chairman|captain|friend|partner) would|(?:you're|you are|your \w+ is) the (?:only |one )?(?:bottleneck|obstacle|one thing|only thing|hold-up|only hold-up)|(?:it|everything|the whole \w+|all) (?:\w+ )?(?:hinges|hangs|rests|depends|stands or falls|lives or dies) (?:entirely |now |solely |only )?(?:on|with) (?:you\b|your\b)|only you can (?:save|stop|prevent|rescue|unblock))`,
  // As if it were nothing.
  String.raw`(?:(?:^|[.!?,;:] |and |please |so |then )just (?:approve|sign|say yes|say the word|agree|pay|release|accept|decide|do it|give (?:us|me) (?:a yes|the|your))|just say yes|simply (?:say yes|approve it|sign it)|all you (?:have|need) to do is (?:sign|say|approve|nod|agree|release)|it(?:'s| is)(?: only| just) (?:a|one) (?:signature|yes|click|form|small sum|few)|how (?:hard|difficult) (?:can|could) it be|it (?:only )?takes (?:you )?(?:two|five|ten|thirty|a few) (?:seconds|minutes)|what have you got to lose|there(?:'s| is) nothing to think about)\b`,
  String.raw`(?:make up your mind|get (?:on with it|a move on|off the fence)|hurry up|chop chop|pull your finger|look sharp|stop (?:sitting|hesitating|thinking|wavering|hedging|blocking|ignoring|hiding)|(?:put|get) your (?:signature|name) (?:on|to|under) (?:it|this|the \w+) (?:now|today|at once|already)|sign (?:it|this|the \w+(?: \w+)?) (?:now|already|right now)(?=[.!]|$)|(?:it's|it is) high time|the time for (?:talk|thinking|excuses|talking) is)\b`,
  String.raw`(?:i|we)(?:'m| am|'re| are)? (?:literally |practically |really )?(?:begging|beg|imploring|implore|beseech|pleading with|plead with|entreat) (?:of )?(?:you|the)\b|for the love of god|(?:need|want|expect|must have|demand) (?:your|a|an) (?:\w+ )?(?:yes|answer|decision|signature|go-ahead|approval|ok) (?:now|this minute|this instant|today|at once|straight away|tonight|on my desk|and (?:i|we) (?:need|want) it)(?=[.!,]|$)|(?:i|we) (?:fully )?expect (?:a yes|to see your|to have your|your (?:signature|yes|approval)|nothing (?:less|but)|full)\b|do the needful (?:at (?:once|the earliest)|immediately|without|today|now|on priority|urgently)`,
].map(way);

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
    'You don’t want to be remembered as the one who closed the swimming pool.',
    'The longer you hesitate, the worse it gets.',
    'What is so hard about one signature?',
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
    'How long will the permit take?',
    'The longer of the two routes is safer in winter.',
  ],
  check: (draft) => {
    const found = draft.sentences.flatMap((sentence) => {
      const words =
        findIn(sentence, push) ??
        findIn(sentence, more) ??
        firstIn(sentence, ways) ??
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
