import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { mentions } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';

const guard = [
  'ever',
  'usual',
  'always',
  'marks',
  'lovely',
  'nice',
  'kind',
  'good',
  'surprise',
  'called',
  'wow',
  'bravo',
  'congratulations',
  'genius',
  'thanks',
  'brilliant',
  'great',
  'well',
  'luck',
  'clearly',
  'sure',
  'apparently',
  'oh',
  'obviously',
  'fantastic',
  'wonderful',
  'charming',
  'magic',
  'yeah',
  'slow',
  'applause',
  'wisdom',
  'hats',
  'forbid',
  'powers',
  'only',
  'thank',
  'hooray',
  'hurrah',
  'hurray',
  'congrats',
  'why',
  'suppose',
  'guess',
  'because',
  'evidently',
  'know',
  'thoughtful',
  'considerate',
  'idea',
  'move',
  'just',
  'medal',
  'prize',
  'masterpiece',
  'bother',
];
const sour = spaced(
  /\b(?:(?:brilliant|great|excellent|wonderful|fantastic|superb|first[- ]class|stellar|lovely|impressive|outstanding|marvellous) (?:communication|planning|timing|work|job|service|organi[sz]ation|management|leadership|teamwork|foresight|coordination|support|stuff|effort)[^.!?]{0,30}?,? (?:as (?:ever|usual)|yet again|once again)\b|top marks to\b|full marks to\b|hats off to whoever|(?:so |how |what a )(?:lovely|nice|good|kind|wonderful|charming|touching|great|thoughtful|delightful|reassuring|comforting)(?: of (?:you|them|head office|\w+))? to (?:learn|hear|read|find|see|discover|finally|at last|be told)(?: \w+){0,3} (?:from (?:the|a) (?:newspaper|press|news|paper|radio|intranet|grapevine|corridor)|at last|after the (?:fact|event)|that nobody|that no one|last|afterwards)|how (?:nice|kind|good|lovely|thoughtful|generous|convenient|very \w+) of (?:you|them|him|her|head office|legal|finance|it|hr|\w+ team) to (?:finally|at last|eventually|let|tell|inform|remember|grace|join|notice|find)|nice of (?:you|them|him|her|head office|legal|finance|hr) to (?:finally|at last|let us know|tell us|join|remember|inform|notice|grace)|surprise,? surprise|(?:what|quelle) a surprise,? (?:that|again|nobody|no one|the|it|they)|(?:their|your|his|her) so[- ]called\b|thanks (?:a lot |so much )?for nothing|(?:congratulations|congrats|bravo|well done|kudos|thanks a (?:lot|bunch|million)|great job|nice job|good job|nice work),? (?:on|for|in|at)? ?(?:losing|missing|breaking|ruining|wasting|forgetting|ignoring|delaying|messing|failing|another (?:missed|lost|late|failed|wasted)|not (?:telling|asking|answering|reading|sending|bothering|informing))|(?:i'm|i am) sure (?:you|they|he|she|head office|\w+)(?:'ve| have| has|'s) (?:far |much )?(?:better|more important|bigger|other) things to (?:do|worry)|(?:as|like) (?:if )?by magic|what a (?:stroke of genius|genius idea|brilliant idea|great idea|masterstroke|triumph)(?=[.!]|$| to | of )|whichever genius|whatever genius|what genius|which genius|some genius|(?:yeah|yes),? right(?=[.!]|$)|must be nice to|good luck with that(?=[.!]|$)|(?:oh|ah|well),? (?:great|brilliant|wonderful|fantastic|perfect|lovely|super),? (?:another|yet|one more|so|now|that's just)|just what we needed(?=[.!]|$)|exactly what we needed(?=[.!]|$)|slow clap|round of applause for (?:whoever|the person)|god forbid (?:that )?(?:anyone|anybody|somebody|someone|we|you|they|legal|finance)|heaven forbid (?:that )?(?:anyone|anybody|somebody|someone|we|you|they|legal|finance)|(?:apparently|obviously|clearly|evidently),? (?:nobody|no one|none of us|reading|thinking|planning|telling us|asking us|answering) (?:\w+ ){0,5}(?:matters?|counts?|is (?:too much|beyond|optional|not a priority|asking too much)|can be bothered|thought|has ever)|what could possibly go wrong|in (?:their|your|its|his|her) infinite wisdom|must have been (?:too )?(?:busy|exhausting) )/i,
);
const meant = /\b(?:so[- ]called (?:\w+ )?(?:zero|n\+1|\d))|\bquote\b/i;

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:great|brilliant|fantastic|wonderful|lovely|nice|good|excellent|super|marvellous) (?:work|job|effort|timing|idea|planning),? (?:from |by |of )?(?:\w+ ){0,3},? ?only (?:\w+ )?(?:weeks?|days?|months?|hours?|minutes?|years?) (?:too )?late|only (?:\w+ )?(?:weeks?|days?|months?|hours?) (?:too )?late this time|(?:thank you|thanks) (?:so much |a lot |very much |ever so much )?for (?:letting (?:us|me) know|telling (?:us|me)|the (?:warning|notice|heads-?up|information))[^.!?]{0,20}\b(?:a whole|only|just|all of|an entire|barely) (?:\w+ )?(?:day|hour|minute|week|days|hours|minutes|weeks)|(?:thanks|thank you) for the (?:warning|notice|heads-?up),? (?:it|which) (?:came|arrived)|(?:well done|bravo|congratulations|congrats|great job|good job|nice one|hooray|hurrah|hurray),? (?:\w+,? ){0,2}(?:you|they|we|now|another|a new|it) (?:\w+ )?(?:have |has |ha[sd] |managed? |finally )?(?:broke|broken|managed to (?:lose|break|miss|forget|ruin|delay|annoy)|lost|ruined|form\b|missed|forgot)|(?:hooray|hurrah|hurray|yippee),? (?:another|a new|one more|yet)|(?:oh|ah) (?:great|wonderful|brilliant|lovely|perfect|fantastic|joy|good),? (?:the|it|they|our|we|now|and|another)\b|of course,? why (?:would|should) (?:anyone|anybody|somebody|we|you|they)\b|why (?:bother|should anyone bother) (?:asking|telling|to ask|to tell)|(?:i suppose|i guess|presumably) (?:we|i) (?:should|ought to|are supposed to|must) (?:all )?be (?:grateful|thankful|happy|impressed|honou?red)|because (?:that|it|this) (?:worked|went|has worked) (?:so|out so|oh so) (?:well|brilliantly|wonderfully)(?: (?:the )?last time| before)?|(?:apparently|evidently|obviously|clearly),? (?:the laws of|the rules|common sense|deadlines?|arithmetic|gravity|reading|a calendar) (?:\w+ ){0,3}(?:do(?:es)? not|don't|doesn't|is|are) (?:apply|exist|count|matter|optional|not)|(?:good|nice|great|lovely|comforting|reassuring) to know (?:that )?(?:our|my|the|we|i|nobody|no one) (?:\w+ ){0,4}(?:counts? for|matters? so|is worth|means so|valued so|has been|was (?:worth|for)|are so)|how (?:thoughtful|considerate|kind|nice|generous|clever|convenient|lovely) (?:of|for) (?:\w+ ){1,3}to (?:tell|inform|let|send|announce|wait|spring|mention|do|invite|ask|remember|drop)[^.!?]{0,30}\b(?:on a friday|at five|at the last|a day|an hour|afterwards|after the|too late|now|at last|finally|minutes? before|hours? before|days? late|weeks? late)|(?:i am|i'm|no doubt|surely) (?:sure |certain )?(?:the )?(?:consultants|experts|gentlemen|ladies|people upstairs|lawyers|head office|management|they|you) (?:all )?(?:know|understand) (?:\w+ ){1,5}(?:better than|best)\b|(?:brilliant|genius|great|clever|wonderful|splendid|marvellous) (?:idea|move|plan|thinking),? to (?:close|cut|stop|move|cancel|sack|fire|change|schedule|hold|send|remove|take)\b|just what (?:we|i|everyone|the \w+) (?:\w+ )?(?:needed|wanted|was waiting for|were waiting for)(?=[.!]|$)|(?:what a|another) (?:masterpiece|stroke of luck|triumph) (?:of|from) (?:planning|management|organi[sz]ation|communication|our|the|head office)|(?:give|deserves?) (?:\w+ )?a (?:medal|prize|round of applause) for)/i,
);

export const sarcasm: Rule = {
  id: 'sarcasm',
  family: 'tone',
  reads: ['upward', 'reply'],
  severity: 'warning',
  step: 'relationships',
  capability: '4.8',
  card: null,
  mistake: null,
  local: true,
  reason: 'Irony is read by its target as contempt, and the fact behind it gets lost.',
  flags: [
    'Nobody told us there was a patch at all, brilliant communication as ever.',
    'So lovely to learn from the newspaper that our branch closes in June.',
    'Top marks to head office for that one.',
    'How kind of you to finally answer.',
    'They went home after their so-called patch.',
    'Congratulations on losing the third client this year.',
    'Surprise, surprise: the form has changed again.',
    'Thanks for nothing.',
    'In their infinite wisdom the planners took out the only lift.',
  ],
  passes: [
    'It was lovely to hear from you, and the branch in Porto sends its regards.',
    'Congratulations on winning the tender.',
    'How kind of you to come to the opening.',
    'Brilliant communication from Ines kept the clients calm.',
    'The patch went out on Friday, and nobody had told the help desk.',
    'The price of steel was a surprise: it rose by 9 per cent in May.',
    'It is good to see that the lift runs again.',
    'Thanks for three evenings of your time; nothing was lost.',
  ],
  check: (draft) => {
    if (!mentions(draft, guard)) return [];
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, sour) ?? findIn(sentence, more);
      if (!words || meets(sentence, meant)) return [];
      return [
        {
          ...words,
          message: 'This reads as sarcasm',
          why: `“${draft.text.slice(words.start, words.end)}” says the opposite of what it means, and in writing nobody smiles. Say plainly what happened and what it cost.`,
        },
      ];
    });
  },
};
