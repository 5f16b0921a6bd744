import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { mentions } from '../said-in.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const guard = [
  'whatever',
  'agree',
  'agreed',
  'agreement',
  'boss',
  'right',
  'everything',
  'all',
  'wish',
  'better',
  'you',
  'behind',
  'support',
  'course',
  'happy',
  'fine',
  'decide',
  'trust',
  'yes',
  'anything',
  'comments',
  'comment',
  'objections',
  'question',
  'proceed',
  'naturally',
  'concur',
  'perfect',
];
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
  withoutNumbers(sentence.flat).replace(given, ' ').replace(more, ' ').replace(yes, ' ');

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:happy|fine|ok|okay|content|good) with (?:any|whatever|every) (?:decision|choice|way|option|thing)?(?: that)? ?you\b|(?:do|decide|proceed|go ahead|handle it) (?:just |exactly )?as you (?:think (?:best|fit|right)|see fit|like|please|wish|prefer)\b|yes to (?:everything|all(?: of (?:it|this|them))?)\b|you decide,? (?:and )?(?:i|we)(?:'ll| will)? (?:just )?(?:follow|go along|do it|agree)\b|(?:i|we) would never (?:question|doubt|disagree with|contradict|challenge) (?:you|your)\b|(?:of course|naturally),? you(?:'re| are) (?:\w+ )?right\b|(?:agree|agreed|concur) (?:\w+ )?(?:with|on) (?:your \w+ and )?(?:all|every one) (?:of )?your (?:\w+)|(?:i|we) (?:totally |fully |completely |absolutely )?trust (?:your|in your) (?:judg(?:e)?ment|decision|instinct|wisdom)\b|as (?:always|ever|usual),? you(?:'ve| have)? (?:have )?thought of everything\b|(?:i|we) (?:have|had) (?:no|nothing to) (?:comments?|add|objections?|remarks?|changes?|questions?)(?=[.!,]|$| from| at all| whatsoever)|(?:full|complete|total|my full|unconditional|100 ?%) (?:support|backing|agreement) from (?:my|our) (?:side|end|team)|you have (?:my|our) (?:full|complete|unconditional|total) (?:support|backing)|(?:whatever|anything) you (?:\w+ )?(?:decide|choose|want|propose|say|think)\b[^.!?]{0,30}\b(?:right|fine|ok|okay|good|best|agree|support|with you)\b|(?:i'm|i am|we're|we are) (?:all |fully |completely |totally |always )?(?:behind|with) you (?:in|on) (?:everything|anything|whatever|all))/i,
);

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
  ],
  check: (draft) => {
    if (draft.words > 220 || !mentions(draft, guard)) return [];
    const strong = draft.sentences.filter(
      (sentence) => (meets(sentence, given) || meets(sentence, more)) && !meets(sentence, ofTask),
    );
    const loud = draft.sentences.filter((sentence) => meets(sentence, yes) && !meets(sentence, ofTask));
    const [first] = strong.length > 0 ? strong : loud;
    const hits = new Set([...strong, ...loud].map(({ index }) => index));
    if (!first || (strong.length === 0 && hits.size < 2) || holdsView(draft, hits)) return [];
    const words = findIn(first, given) ?? findIn(first, more) ?? findIn(first, yes);
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
