import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';
import { firstIn, way } from '../ways.ts';

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

const many =
  '(?:everyone|everybody|every (?:single |last )?(?:one|\\w+)(?: of (?:us|them))?|(?:the|my|our) (?:whole|entire|full|complete) (?:\\w+ )?\\w+|all (?:of us|(?:of )?(?:the|my|our)(?: other)? [\\w-]+s)|we all|nobody (?:here|in|on|at)|no one (?:here|in|on|at)|not (?:one|a single|a) \\w+(?: of (?:us|them))?|none of (?:us|them|the \\w+|my \\w+)|(?:dozens|scores|most|many|half|two thirds|three quarters|nearly all|almost all|the (?:vast |overwhelming |great |silent |large |clear )?majority|a (?:large |growing |good )?(?:number|majority)|the bulk|the rest) of (?:us|(?:the|my|our) \\w+s|colleagues|members|(?:the |my |our )?staff|parents|patients|customers)|(?:a lot|lots|plenty|dozens|many|most|so many|countless|several|numerous|more and more|quite a few|(?:nine|eight|seven) (?:out of|in) ten|\\d+ ?(?:%|percent|per cent)(?: of)?)(?: of)? (?:the )?(?:people|colleagues|members|staff|parents|patients|nurses|teachers|drivers|engineers|others|managers|customers|employees|residents|doctors|users|of us|workers|farmers|guys|folks|tenants|volunteers|students)|almost everyone|nearly everyone|practically everyone|virtually everyone|just about everyone|anyone who (?:matters|knows)|the (?:rest|others|lads|guys|girls|boys|troops|team|staff|crew|floor|ward|office|union|parents|nurses|teachers|drivers|crews|village|neighbours|shop floor|rank and file)|my (?:colleagues|team|staff|peers))';
/** Ways of counting heads, by how they are counted. */
const ways = [
  `${many}(?: (?:here|else|in [\\w-]+(?: \\w+)?|on (?:the|my|our) [\\w-]+|at (?:the )?[\\w-]+|i (?:know|met|asked|meet|work with|speak to|talk to|spoke to|talked to|have asked|'ve asked|have spoken to)|with (?:any|a|half) [\\w ]{2,20}|from \\w+(?: \\w+){0,4}))? (?:(?:\\w+ly|already|also|just|now|all|here|still) )?(?:agrees?(?: with me| that| about|,|\\.|!|$| on this)|(?:is|are|stands?|'re|am) (?:all |fully |solidly |firmly |with one voice |\\w+ly )?(?:behind (?:me|us|this|it|the)|with (?:me|us) on|on my side|on our side|of (?:one|the same|a single|like) (?:mind|opinion|view)|against (?:it|this)|for (?:it|this) |in favou?r of|fed up|up in arms|convinced (?:that|of)|opposed|demanding|calling for|asking for|crying out for|clamou?ring|united|unanimous|begging for|saying the same|on board with|of the opinion|sick of|tired of|dead set|adamant|furious|outraged|unhappy (?:with|about)|dying for)|(?:has|have) (?:been (?:telling (?:me|us)|saying|complaining)|told me (?:that )?(?:it|the|this|we)\\b|come to (?:me|us)|said (?:the same|so|that they|it)|approached me|complained to me|had enough|asked me to|signed (?:the|my|our) petition|already (?:got|signed|agreed|said yes|done|switched|moved|adopted|joined))|(?:keeps?|kept) (?:telling|asking|saying|coming)|(?:thinks?|feels?|believes?|says|reckons?|holds?) (?:the same|so|this|that (?:it|this|we|the|you)|it(?:'s| is)|as (?:i|we) do|like (?:me|us)|the (?:\\w+ ){1,4}(?:is|are|should|was|will|would|has|must|needs?)|we (?:should|must|need|ought)|you (?:should|are|must))|(?:wants? (?:the|a|an|this|it|that|our|us|you|his|her|their) |would (?:love to see|rather|vote)|demands?|prefers?|supports? (?:it|this|me|us|the)|backs? (?:it|this|me|us|the)|opposes? |rejects? (?:it|this|the)|favou?rs? (?:it|this|the)|is demanding|is clamouring|shares? (?:my|our|this) (?:view|opinion|concern)|sees? it (?:my|our|the same|this|that)|sides? with (?:me|us)))`,
  String.raw`(?:(?:the )?(?:general|common|prevailing|widespread|unanimous|unanimous) (?:feeling|view|mood|consensus|sentiment|impression|wish|verdict|demand)(?: (?:on the (?:floor|ward|team)|in (?:the|our) (?:team|office|department|industry|house)|among (?:the|my|our)|here)\b|,| is that)|(?:the )?(?:word|talk|mood|feeling|verdict|gossip|view|consensus) (?:on|in|around|of|from|among) (?:the )?(?:floor|ward|corridors?|canteen|town|office|shop floor|staff ?room|team|industry|village|ranks|house|department|trade|field|building|members|colleagues|staff) (?:is|was|says|seems)|(?:,? to a (?:man|woman),|man for man)(?![^.!?]{0,60}\b(?:voted|elected|approved by)\b))`,
  String.raw`(?:(?:i'm|i am|we're|we are|am) (?:not|far from|hardly|scarcely|by no means|certainly not|clearly not|surely not|definitely not) (?:the only (?:one|person)|alone in thinking)|(?:it(?:'s| is)|this is|that's) (?:not|n't) (?:just|only) (?:me|my|us|i|one person)|it isn't (?:just|only) (?:me|my|us)|not (?:just|only) (?:me|my view|my opinion|i)(?=[.,;!]|$| who| but)|(?:just |go and )?ask (?:anyone|anybody|any of|whomever)\b|don't (?:just )?take my word|(?:i|we) speak(?:ing)? for (?:all|the|everyone|everybody|most|many|us all|a lot)|you(?:'d|'ll| would| will|'re| are)? (?:be )?(?:\w+ )?(?:outvoted|outnumbered|in (?:a|the) minority|the odd one out|alone (?:in|with|on)|isolated|the only (?:one|person|manager|director|member|holdout)|the last (?:one|person|holdout|to)|on your own with|the lone|against (?:all|everyone|the whole))|(?:how|why) (?:can|could|would|should) (?:\w+ ){1,4}(?:be wrong|all be wrong|all say)|(?:can't|cannot|can not) all be wrong|hands went up|(?:the|our|my) petition (?:has|carries|already|signed)|(?:speaks?|talk) of nothing else|on everyone's lips|the (?:whole|entire) (?:town|industry|hospital|company|school|building|profession|trade|neighbourhood|floor) (?:knows|thinks|says|wants|agrees|can see)|everyone else (?:has (?:one|got|already)|does|already|uses|pays|gets|managed)|(?:all|every one of|each of) (?:the |our |your )?(?:other |neighbouring |rival |competing )?(?:competitors?|rivals|schools|hospitals|companies|banks|museums|departments|theatres|airlines (?:pay|offer)|neighbours|branches|wards|offices|firms|agencies|universities|farms|peers|ports|councils|labs) (?:already |now |all )?(?:has|have|do\b|does|are|use|uses|pay|offer|got|get|went|did|allow|give|provide))\b`,
].map((each) => way(each));

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
    'Every teacher I know wants the later start.',
    'It is the general feeling on the ward that the rota is unfair.',
    'A lot of colleagues have told me that the lift has to go.',
  ],
  passes: [
    'Everyone agreed to meet on the 4th.',
    'I asked the nine nurses of the ward: seven would change, two would not, and their reasons are below.',
    'Does everyone agree with the date?',
    'Ines and Paul support the move; Ines wants the keys handed over in daylight.',
    'I hope that everybody is behind the plan by May.',
    'Everybody got the letter on Monday.',
    'Not everyone agrees: the night shift would rather keep the old rota.',
    'Thank you from all of us.',
    'Most of the wards have changed, and none has published its results.',
    'Everyone would like to see the plan before May.',
  ],
  check: (draft) => {
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, counted) ?? findIn(sentence, more) ?? firstIn(sentence, ways);
      if (!words || sentence.question || meets(sentence, harmless)) return [];
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
