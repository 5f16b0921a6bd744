import { spaced } from '../cues.ts';
import { isReported } from '../others-words.ts';
import type { Rule } from '../rule.ts';
import { mentions } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';

const guard = [
  'everyone',
  'everybody',
  'whole',
  'entire',
  'all',
  'nobody',
  'only',
  'unanimous',
  'unanimously',
  'others',
  'else',
  'behind',
  'most',
  'many',
  'ask',
  'speak',
  'every',
  'single',
  'no',
  'one',
  'backing',
  'support',
  'departments',
];
const group =
  '(?:everyone|everybody|(?:the|my|our) (?:whole|entire) (?:\\w+ )?(?:team|department|floor|staff|office|unit|crew|company|faculty|committee|village|group)|all (?:of )?(?:the|my|our) (?:\\w+ )?(?:colleagues|staff|team|nurses|teachers|engineers|drivers|managers|people|others|members|team leads)|we all|all of us|the others all|everyone else|everybody else)';
const where =
  "(?: (?:here|else|in (?:the )?[\\w -]{1,24}|on (?:the|my|our) [\\w -]{1,16}|at (?:the )?[\\w -]{1,20}|i (?:have |'ve )?(?:asked|spoke\\w*|talked) (?:to|with)?|(?:i've|i have) (?:asked|spoken to|talked to)))?";
const counted = spaced(
  new RegExp(
    [
      `\\b${group}${where} (?:\\w+ly |already |also |clearly )?(?:agrees?\\b(?! to (?:meet|the (?:following|terms)|a |an |disagree|be|do|go|pay|send)| on (?:a|the|an) (?:date|time|agenda|place))|thinks?|feels?|believes?|wants? (?:it|this|that|the|them|a|to (?:see|go|keep|move|do|get rid))|supports?|stands? behind|backs?\\b|is (?:behind|for|against|with me|with us|in favou?r|of the same|convinced|asking for|fed up|unhappy|calling for)|are (?:behind|for (?:it|this|the)|against|with me|in favou?r|of the same|convinced|asking for|fed up)|says (?:so|the same|that (?:it|this|we|the))|knows (?:it|this|that (?:it|this|we|the|they))|sees? it (?:this|that|the same) way)`,
      '\\b(?:nobody|no one)(?: here| in the team| on the floor)? (?:wants|likes|believes in|understands|supports|agrees with|sees) (?:to keep |to (?:go|do|see) )?(?:it|this|that|the|your|them)\\b',
      "\\bi(?:'m| am) (?:not|n't|certainly not|by no means) (?:the only one|alone)(?: (?:who|in|here|with)|(?=[.!,]|$))",
      "\\byou(?:'re| are) the only (?:one|person)(?: left)? (?:who|that|against|not)",
      '\\b(?:everyone|everybody|all the others) (?:else )?(?:has|have) (?:already )?(?:signed|agreed|approved|said yes)\\b(?=[^.!?]{0,60}\\b(?:you|only|so)\\b)',
      "\\bwe(?:'re| are) (?:all |unanimously )(?:united|agreed|of one mind|in agreement|behind)\\b",
      '\\b(?:the )?(?:team|staff|department|faculty|floor) (?:is|are) (?:unanimous|united|solidly behind|fully behind|all behind|100 ?% behind)',
    ].join('|'),
    'i',
  ),
);
/** A count with its number, a decision that was taken, or agreement that is asked for. */
const harmless = spaced(
  /\b(?:(?:what|things?|points?|something) (?:that )?(?:everyone|everybody|we all)|if|whether|hope|hopes|make sure|ensure|make (?:everyone|everybody)|until|unless|once|assuming|assume|want everyone|need everyone|does everyone|do we all|let's|would like everyone|not everyone|not everybody|so that|when everyone|except|thank|thanks)\b|\bwe all (?:know|feel (?:for|with)|want to (?:be|thank|wish))|\d{1,4} (?:of|out of) /i,
);

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:everybody|everyone|all the others|all (?:the )?(?:departments|teams|schools|branches|wards|sections|heads|colleagues)) (?:else )?(?:has|have) (?:already )?(?:said yes|agreed|signed|approved|signed up|come round)\b|(?:nobody|no one|not one of us|not a single (?:person|colleague|nurse|teacher))(?: here| in (?:the|my|our) \w+)? (?:supports? (?:it|this|that|the)|wants? (?:it|this|that|the|to (?:keep|lose|go back|move))|understands? (?:why we|this|the)|agrees with (?:it|this|that|the)|is (?:in favou?r|happy with)|accepts (?:it|this|that|the))\b|(?:i|we) (?:speak|am speaking|'m speaking|write) (?:here )?(?:for|on behalf of|in the name of) (?:the (?:whole|entire)|all(?: of)? (?:the|my|our|us)|every|everyone|everybody)|(?:i|we) have the (?:full |whole |complete |unanimous )?(?:support|backing) of (?:all|everyone|everybody|the (?:whole|entire)|every)|(?:the others|others|everyone else|everybody else|all the others|the rest of (?:the|us)(?: \w+)?) (?:all )?(?:see|sees|think|thinks|feel|feels|say|says) (?:it )?(?:exactly |just )?(?:as i do|the same|so too|like me|this way|it too|the way i do)|ask (?:anyone|anybody|any of (?:the|my|our)|whoever you like)(?: \w+){0,3}(?:,| and) (?:they|you|everyone)|(?:every (?:single )?(?:nurse|teacher|engineer|driver|colleague|manager|member|parent|resident|farmer|doctor|volunteer|one of (?:us|them|my))) (?:\w+ )?(?:is (?:on my side|behind|against|for|with)|agrees|wants|thinks|supports|says|stands)|(?:most|many) (?:people|colleagues|of (?:us|them|the \w+|my \w+)|others) (?:here |also |would |will )*(?:agree with (?:me|us)|are (?:on my side|behind me|with me|with us)|think (?:the same|so too|like me|as i do)|feel the same)|we(?:'re| are) all (?:convinced|of the (?:same )?opinion|sure|certain|against|in favou?r|behind|united|agreed|fed up|unhappy)\b|(?:everyone|everybody) (?:is talking about|has been asking for|keeps asking for|has had enough|is fed up|can see that|sees that|complains|is complaining))/i,
);

/** The reason stands right behind. */
const reason = /\b(?:because|since|reasons?|so that|due to|for example|they (?:say|said|fear|want|need|have))\b/i;

export const headCount: Rule = {
  id: 'head-count',
  family: 'tone',
  severity: 'advice',
  step: 'influence',
  capability: '4.8',
  card: 'E2',
  mistake: null,
  local: true,
  reason:
    'A coalition at the moment of asking works worst of all; people consulted one by one, early, with their reasons, count.',
  flags: [
    'Everyone in the valley agrees that it belongs here.',
    'The whole nursing team stands behind this.',
    'Nobody wants to keep the old tool.',
    'We all think that the fair is a waste of money.',
    'I am not the only one who sees it this way.',
    'You are the only one who has not signed.',
    'Everybody on the floor is against the open office.',
  ],
  passes: [
    'We all agree that the port runs the ferry. When I spoke to the mayor, she again said that the port has the crews for it.',
    'The whole nursing team stands behind this. The reason is that the night round takes an hour less.',
    'Everyone agreed to meet on the 4th.',
    'I asked the nine nurses of the ward: seven would change, two would not, and their reasons are below.',
    'Does everyone agree with the date?',
    'Ines and Paul support the move; Ines wants the keys handed over in daylight.',
    'I hope that everybody is behind the plan by May.',
    'Everybody got the letter on Monday.',
    'Not everyone agrees: the night shift would rather keep the old rota.',
    'Thank you from all of us.',
  ],
  check: (draft) => {
    if (!mentions(draft, guard)) return [];
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, counted) ?? findIn(sentence, more);
      if (!words || sentence.question || meets(sentence, harmless)) return [];
      const next = draft.sentences[sentence.index + 1];
      if (next && (meets(next, reason) || isReported(next))) return [];
      return [
        {
          ...words,
          message: 'Heads instead of a reason',
          why: `“${draft.text.slice(words.start, words.end)}” sets the reader against a crowd. Name who was asked and what their reason is; the reason is what persuades.`,
        },
      ];
    });
  },
};
