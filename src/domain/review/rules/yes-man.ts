import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';
import { firstIn, way } from '../ways.ts';

/** The judgment is handed over whole. */
const given = spaced(
  /\b(?:whatever (?:you|the (?:board|committee|management|directors?))(?:'d| would)? (?:decide|decides|think|thinks|say|says|want|wants|choose|chooses|prefer|feel|wish|suggest|propose|do)(?: (?:is|about|on|with)\b[^.,!]{0,40}?)?(?: (?:is|will be|would be|'ll be|works|suits|goes))? ?(?:also |just |always |surely |fully |totally |absolutely )?(?:right|best|fine|good|ok|okay|perfect|great|correct|alright|for me|with me)\b|whatever you (?:think is best|decide|say|want)(?=[.!]|$)|you(?:'re| are) the boss\b|you(?:'re| are) (?:always|absolutely|completely|totally|entirely|of course|so) right(?: (?:about|on|in|with) (?:everything|all|every))?|(?:i|we)(?:'ll| will| am happy to| would| 'd)? (?:just |gladly |happily |always )?(?:go (?:along )?with|do|follow|support|accept|back) whatever (?:you|is decided|the board|the leadership|comes)|(?:agree|agreed|agreement) (?:\w+ ){0,2}(?:with|on|to) (?:everything|all of (?:it|this|that|your|them)|every (?:single )?(?:point|word|line|detail)|all (?:your|the|you)|each (?:and every )?(?:point|word))|(?:couldn't|could not|can't|cannot) agree more|(?:i|we) have nothing to add|(?:your|the board's|their) (?:wish|word) is my command|(?:as|just as|exactly as) you (?:wish|like|please|say|want)(?=[.!,]|$)|you know (?:best|better than (?:me|anyone|any of us|i do|all of us))|(?:i|we)(?:'m| am|'re| are)? (?:completely |totally |fully |absolutely |100 ?% |entirely )?(?:with you|behind you|at your disposal) (?:all the way|whatever|on everything|in everything|no matter|in all|100)|no (?:questions|objections|concerns|comments|worries|issues) (?:from me|at all|whatsoever|on my (?:end|side|part))|(?:everything|all of it|all) (?:you (?:say|said|wrote|propose|proposed|suggest) )?(?:is|sounds|looks) (?:absolutely |just |simply |all )?(?:perfect|right|great|wonderful|brilliant|spot on)|i would not change (?:a|one) (?:word|thing|comma)|wouldn't change (?:a|one|any) ?(?:word|thing|comma)?)/i,
);
/** Loud agreement, which by itself is only a yes. */
const yes = spaced(
  /\b(?:(?:i|we) (?:totally|completely|fully|absolutely|wholeheartedly|entirely|100 ?%|one hundred percent|very much|strongly|certainly) (?:agree|support|approve|endorse|second|back)|(?:totally|completely|fully|absolutely|100 ?%) (?:agree|agreed|right|behind)|great (?:idea|plan|point|decision)s?\b|(?:brilliant|excellent|wonderful|fantastic|perfect|superb|inspired|amazing|genius) (?:idea|plan|point|decision|proposal|suggestion|thinking|strategy|direction)s?|love (?:it|this|the idea|your idea|everything|the plan)|spot on|sounds (?:great|perfect|wonderful|brilliant|fantastic)|count me in|(?:i|we)(?:'m| am|'re| are) (?:all in|fully on board|completely on board|100 ?% on board))/i,
);
/** Something of one's own: a fact, a question, a risk, a reason, another view. */
const view = spaced(
  /\d|\?|\b(?:but|however|although|though|except|apart from|one (?:risk|thing|point|question|concern|caveat|condition|change|addition)|because|since|so that|as long as|provided|risk|risks|concern(?:s|ed)?|worr(?:y|ied)|cost|costs|i(?:'d| would)(?: still| also| only| just)? (?:suggest|prefer|add|recommend|change|keep|like to|propose|rather|start|ask|check|move|leave)|(?:i|we) (?:suggest|propose|recommend|checked|counted|asked|tested|measured|compared|spoke|found)|my (?:view|only|one|own|reason|preference|suggestion|recommendation|concern|worry)|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred) \w+s|instead|alternatively|on the other hand|disagree|not sure|depends|we(?:'d| would) (?:need|have to|lose)|unless|until|before (?:we|you)|should|shouldn't|must|monday|tuesday|wednesday|thursday|friday)\b/i,
);
/** In the sentence that agrees it takes more: a number there may only say what is agreed to. */
const turn =
  /\?|\b(?:but|however|although|though|except|because|since|so that|as long as|provided|risks?|concern(?:s|ed)?|worr(?:y|ied)|suggest|propose|recommend|instead|unless|until|before|should|must|cost|costs|saves?)\b/i;
const ofTask = /\b(?:whatever you (?:need|have|can)|let me know|please|feel free|if you)\b/i;

const withoutNumbers = (flat: string): string => flat.replace(/\b100 ?%|\b(?:not )?one hundred per ?cent/gi, ' ');

const holdsView = (draft: Draft, hits: ReadonlySet<number>): boolean =>
  draft.asks.some(({ sentence }) => !hits.has(sentence.index) && sentence.question) ||
  draft.sentences.some((sentence) =>
    hits.has(sentence.index) ? turn.test(withoutYes(sentence)) : view.test(withoutNumbers(sentence.flat)),
  );

/** The words of a sentence apart from those that agree. */
const withoutYes = (sentence: Sentence): string =>
  [given, more, yes, ...ways].reduce((flat, each) => flat.replace(each, ' '), withoutNumbers(sentence.flat));

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:happy|fine|ok|okay|content|good) with (?:any|whatever|every) (?:decision|choice|way|option|thing)?(?: that)? ?you\b|(?:do|decide|proceed|go ahead|handle it) (?:just |exactly )?as you (?:think (?:best|fit|right)|see fit|like|please|wish|prefer)\b|yes to (?:everything|all(?: of (?:it|this|them))?)\b|you decide,? (?:and )?(?:i|we)(?:'ll| will)? (?:just )?(?:follow|go along|do it|agree)\b|(?:i|we) would never (?:question|doubt|disagree with|contradict|challenge) (?:you|your)\b|(?:of course|naturally),? you(?:'re| are) (?:\w+ )?right\b|(?:agree|agreed|concur) (?:\w+ )?(?:with|on) (?:your \w+ and )?(?:all|every one) (?:of )?your (?:\w+)|(?:i|we) (?:totally |fully |completely |absolutely )?trust (?:your|in your) (?:judg(?:e)?ment|decision|instinct|wisdom)\b|as (?:always|ever|usual),? you(?:'ve| have)? (?:have )?thought of everything\b|(?:i|we) (?:have|had) (?:no|nothing to) (?:comments?|add|objections?|remarks?|changes?|questions?)(?=[.!,]|$| from| at all| whatsoever)|(?:full|complete|total|my full|unconditional|100 ?%) (?:support|backing|agreement) from (?:my|our) (?:side|end|team)|you have (?:my|our) (?:full|complete|unconditional|total) (?:support|backing)|(?:whatever|anything) you (?:\w+ )?(?:decide|choose|want|propose|say|think)\b[^.!?]{0,30}\b(?:right|fine|ok|okay|good|best|agree|support|with you)\b|(?:i'm|i am|we're|we are) (?:all |fully |completely |totally |always )?(?:behind|with) you (?:in|on) (?:everything|anything|whatever|all))/i,
);

/** Ways of handing the judgment over. */
const ways = [
  String.raw`(?:(?:whatever|whichever|however|wherever|whoever) (?:way |one |option |of \w+ )?(?:you|the (?:board|boss|committee|management)|it|gets|suits|comes|falls|the \w+)(?:'d|'ll| would| will| should| may)? ?(?:decides?|choose|chooses?|prefers?|wants?|says?|thinks?|likes?|picks?|feels?|settle|goes|go for|propose|bring|brings|suggest|rule|ruled|see fit|fancy|recommend|judge|deem|lean|land|leads?|point|send|put|come up with|falls|lands|suits? you)(?: is| are| on| will| would| must| it| to| best| right|[.,!;]|$)|(?:happy|fine|ok|okay|good|content|comfortable|easy|cool|at peace|pleased|glad|live) (?:with|about|by|for) (?:whichever|either\b|any of|whatever|anything|everything|all of|it all|the lot|every(?:thing)?\b|option [a-d]\b[^.!?]{0,30}\btoo)|(?:i'm|i am|we're|we are) (?:easy|flexible|not fussed|agnostic|neutral|indifferent|open to (?:anything|whatever)|putty in|all ears and)|(?:either|any|both)(?: \w+)? (?:way|option|one)?(?:is| are|works|suits) (?:fine|ok|good|me|for me|great)|(?:i|we) (?:don't|do not) (?:mind|care) (?:either|which|one way|at all|what)|(?:have|got|hold|hold no|with|of) no (?:\w+ )?(?:preference|opinion|view|views|strong (?:feelings|views|opinions?)|thoughts|position|objection|dog in|quarrel|reservations|doubts)(?: of (?:my|our) own)?|(?:entirely|completely|totally|wholly|all|purely) (?:up to|in the hands of) you)`,
  String.raw`(?:(?:i|we|i'd|we'd)(?:'ll| will| shall| would|'d| am going to|'m going to)?(?: just| simply| always| gladly| happily| therefore| be happy to| be glad to| be)* ?(?:say amen|amen|follow (?:your|you|wherever|the leader|suit|blindly)|go (?:along with|with the|wherever|where) |go with the (?:flow|majority|room|crowd|group|consensus|boss)|vote (?:with|as|the way|however|like)|sign (?:anything|whatever|off on anything|it unread|unread)|do (?:as (?:i'm|i am|we're|you|told)|what (?:you|i'm)|exactly (?:what|as)|anything you)|fall (?:in|into) (?:line|step)|toe the line|be(?:ing)? guided by|guided by (?:you|your)|defer(?:ring)? to (?:you|your)\b|leave (?:it|this|that|everything|the \w+) (?:all |entirely |completely |wholly |fully |safely )?(?:to|with|in) you(?:r)?|back (?:you|your \w+|it|this) (?:\w+ )?(?:regardless|whatever|unconditionally|to the hilt|100|blindly|no matter|either way)|support (?:you|it|your \w+|any|whatever) (?:\w+ )?(?:regardless|whatever|unconditionally|to the hilt|blindly|no matter|either way|you \w+)|take (?:your word|my cue|the lead from|your lead)|bow to (?:your|you)|salute and|nod (?:it|along|and)|be (?:behind|with) you|trust (?:you|your)(?: \w+)? (?:completely|entirely|blindly|totally|fully|with|to know|judg\w+)|await your (?:instructions|orders|word)|wait for your (?:instructions|orders|word)|stand(?:ing)? (?:behind|by) (?:you|whatever|your \w+) (?:whatever|regardless|all|100|in everything)))\b`,
  String.raw`(?:put|count|mark) (?:me|us) (?:down )?(?:as|for|in|with) (?:the |a |an )?(?:majority|yes|agreed|agreeing|same|whatever|winning side|whichever|for everything|aye|for all)|if (?:you|the boss|you all) (?:like|likes|want|think|say|says|prefer|choose|believe|love|are happy|agree|'re happy|judge|feel)(?: \w+){0,6},? (?:then )?(?:so (?:do|am|will|would) (?:i|we)|(?:i|we) (?:do|am|like it|want it|agree|think so|love it|'m (?:happy|fine|in|for it)|am (?:happy|fine|in|for)|will too)|that's (?:good enough|fine|all|enough)|it must be|it's (?:right|good|fine)|then it(?:'s| is| must))(?: too)?|if you say so|(?:good|fine|right) enough for you|(?:i|we) (?:think|say|want|feel|like|believe|see it|vote) (?:exactly |just |precisely )?(?:what|as|like|however|the way) you (?:think|say|want|feel|like|do|believe|see|vote)|(?:same|ditto)(?: here)? (?:as (?:you|the boss|everyone|everybody)|from me)|my (?:view|opinion|answer|vote|position|preference|thoughts?) (?:is|are|on this is) (?:yours|your (?:view|opinion)|whatever|the same as (?:you|your)|simply yes|yes|always|exactly (?:yours|the same)|identical)|(?:your (?:view|opinion|word|judg(?:e)?ment|instinct|call|guess|choice|plan|preference|decision)) (?:is|will be|are) (?:\w+ )?(?:mine|law|final|good enough|enough for|gospel|always|better than|my (?:view|opinion|command|guide)|ours)`,
  String.raw`(?:(?:who am i|who are we|not (?:for me|my place|our place|up to me)|it(?:'s| is) not (?:for me|my place|our place)|far be it from (?:me|us)|i(?:'m| am) (?:in )?no(?:t in a| position| one)?(?: position)?|above my (?:pay grade|station)) ?to (?:judge|argue|disagree|question|say|object|second-guess|doubt|contradict|differ|quibble|comment|have an opinion|criti\w+|decide|weigh in|know better|challenge)(?: \w+){0,3}\??|who would (?:argue|disagree|object|say no)(?: with (?:that|you|this))?\??|(?:i|we) (?:would never|wouldn't dream of|would not dream of|never|won't ever|wouldn't|would not|'d never|will never|wouldn't presume to|would not presume to|dare not|daren't|am not going to|hesitate to|can't possibly|cannot possibly) (?:disagree\w*|argu\w+|question\w*|contradict\w*|second-guess\w*|challeng\w+|doubt\w*|criticis\w+|criticiz\w+|object\w*|oppos\w+|know better|stand in your|improve on|add to|say no to you|tell you|fault)|you(?:'d|'ll| will| would)? (?:certainly |surely |always |obviously )?(?:know|see|understand|judge) (?:what's |what is |this |it |these things |far |so much |all of this )?(?:best|better|right)(?: than (?:i|me|any|us))?|your good self|(?:i'm|i am|we're|we are) (?:sure|certain|confident|convinced) (?:that )?you(?:'ve| have|'ll| will|'re| are)(?: \w+)? (?:thought|considered|got|weighed|looked|right|know|do|done|make|made|covered|choose|pick|find|decide|have)\b(?=[^.!?]{0,40}\b(?:all|everything|every|it|right|best|through|whole)\b))`,
  String.raw`(?:yes, (?:yes|sir|ma'am|boss|madam|to (?:the|all\b|everything))|(?:aye|ay)[ ,-]+aye|hear,? hear|amen to|roger that|a (?:thousand|hundred|million) times yes|three times yes|yes from (?:start|top|me on all|page)|\+1 (?:to|on) (?:everything|all)|thumbs up (?:to|for|from|on) (?:all|everything|me|the (?:lot|whole))|(?:all|every one of the|every single) (?:\w+ )?(?:points|proposals|items|recommendations|pages|chapters|suggestions|paragraphs|sections|slides|words) (?:is|are|get|has|have)(?: \w+)? (?:perfect|right|excellent|spot|great|good|flawless|my|brilliant|wonderful|ideal)|(?:every|each) (?:single )?(?:word|point|line|page|item|paragraph|sentence|slide|letter|comma|detail) (?:of it |in it |you \w+ )?(?:is |was |rings |makes |gets |has |had )?(?:\w+ )?(?:true|right|perfect|sense|gold|my|agreed|spot|correct|golden|convinc\w+)?|(?:nothing|not a (?:thing|word|comma|single \w+)|no notes|no edits|no corrections|no remarks|no comment|no additions|zero (?:comments|notes|objections|concerns|remarks)|not one (?:word|objection|comment))(?: \w+){0,3} (?:to (?:add|change|object|improve|correct|say|criticise|fault|query)|i(?:'d| would) change|from (?:me|my|us|our)|worth changing|out of place)|nothing but (?:agreement|praise|applause|admiration|support|yes)|(?:perfect|flawless|fine|great|good|wonderful|ideal|right|lovely|brilliant) (?:as (?:it is|is|it stands|ever)|in every (?:way|respect|detail)|all (?:round|around|the way|through)|from (?:start|beginning|top|a to z|cover|page|first)|throughout|down to)|(?:you took the|took the) words|music to (?:my|our) ears|sign me up|couldn't have (?:said|put) it better|could not have (?:said|put) it better|see (?:no|not a single|zero) (?:\w+ )?(?:problems?|issues?|flaws?|weakness(?:es)?|downsides?|faults?|gaps?|reason to (?:doubt|question))(?: \w+){0,2}(?=[.,!]|$)|no (?:faults?|flaws?|weakness(?:es)?) (?:at all|anywhere|whatsoever|to be found|in it)|full stop agreed|in total agreement|in (?:full|complete|total|perfect|entire|violent) (?:agreement|accord|harmony|support)|(?:just |simply |please )?(?:tell|let) (?:me|us) (?:know )?(?:what|which|where|how) (?:you (?:want|would like|wish|'d like) (?:me|us) to (?:say|think|do|vote|choose|prefer|write)|to (?:say|think|do|vote|sign|choose))|(?:wherever|whenever|however) you (?:lead|go|steer|say|want))\b`,
].map(way);

export const yesMan: Rule = {
  id: 'yes-man',
  family: 'tone',
  severity: 'warning',
  step: 'influence',
  capability: '4.18',
  card: null,
  mistake: 'passive',
  reason: 'Agreement with everything gives nothing to decide by; one fact, risk or question of your own does.',
  flags: [
    'I totally agree with everything you wrote. Whatever you decide will be right for me also.',
    'Yep, agree with all of it, you’re the boss, whatever you think is best!',
    'Dear Director,\n\nBrilliant plan. I fully support it, and I would not change a word.\n\nAnton',
    'You are absolutely right about everything. Great idea, count me in.',
    'Whatever the board decides is fine with me.',
    'I could not agree more. You know best what is good for the depot.',
    'Thank you for the proposal. No objections from me at all, we will follow whatever you choose.',
    'Whichever you pick is fine, I have no preference.',
    'Who am I to judge? You will know best.',
  ],
  passes: [
    'I agree with all three points. The second one costs us nine nights, so I would start it in May.',
    'Agreed.',
    'Sounds good, thanks.',
    'I fully support the move to Leeds: it saves the night shift an hour of driving.\n\nOne question: who keeps the keys?',
    'Whatever you decide, please tell the tenants before the newspaper does.',
    'You are right about the lift, and wrong about the ramp: it is 9 per cent steep.',
    'I agree with everything but the date. The contractor has no crew before 4 May.',
    'I will send you whatever you need for the audit.',
    'I could not agree more with Ines that the ramp has to go first, because the ambulances use it.',
    'Both halls are fine with me. I lean to the smaller one because of the heating.',
  ],
  check: (draft) => {
    if (draft.words > 220) return [];
    const strong = draft.sentences.filter(
      (sentence) =>
        (meets(sentence, given) || meets(sentence, more) || firstIn(sentence, ways)) && !meets(sentence, ofTask),
    );
    const loud = draft.sentences.filter((sentence) => meets(sentence, yes) && !meets(sentence, ofTask));
    const [first] = strong.length > 0 ? strong : loud;
    const hits = new Set([...strong, ...loud].map(({ index }) => index));
    if (!first || (strong.length === 0 && hits.size < 2) || holdsView(draft, hits)) return [];
    const words = findIn(first, given) ?? findIn(first, more) ?? firstIn(first, ways) ?? findIn(first, yes);
    return words
      ? [
          {
            ...words,
            message: 'Agreement and nothing else',
            why: 'It agrees with all of it and adds nothing of yours. Add the one fact, risk or question that only you have; the yes weighs more with it.',
          },
        ]
      : [];
  },
};
