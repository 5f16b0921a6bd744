import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import { isQuoted, isReportedHere } from '../others-words.ts';
import type { Rule } from '../rule.ts';
import { isPasted, mentions } from '../said-in.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const guard = [
  'better',
  'superior',
  'happier',
  'faster',
  'productive',
  'efficient',
  'studies',
  'research',
  'proven',
  'significantly',
  'dramatically',
  'substantially',
  'greatly',
  'massively',
  'hugely',
  'considerably',
  'drastically',
  'enormously',
  'experts',
  'everywhere',
  'comes',
  'close',
  'known',
  'cheaper',
  'safer',
  'stronger',
  'smoother',
  'quicker',
  'motivated',
  'satisfied',
  'best',
  'immensely',
  'vastly',
  'tremendously',
  'dozens',
  'countless',
  'data',
  'evidence',
  'statistics',
  'market',
  'nothing',
  'everybody',
  'everyone',
  'knows',
  'experience',
  'history',
  'saves',
  'save',
  'proved',
  'prefer',
  'love',
  'want',
  'appreciate',
  'like',
  'clearly',
  'improved',
  'reduced',
  'increased',
  'helped',
  'strengthened',
  'boosted',
  'other',
  'more',
];
const comparative =
  '(?:better|happier|faster|cheaper|safer|stronger|smoother|quicker|superior|easier|healthier|cleaner|(?:more|less) (?:productive|efficient|effective|motivated|satisfied|engaged|reliable|accurate|popular|competitive|attractive|secure|stable|successful|innovative|loyal|advanced|flexible|sustainable|professional))';
const very =
  '(?:much|far|clearly|significantly|substantially|considerably|vastly|dramatically|markedly|noticeably|infinitely|way|a lot|hugely|massively|greatly|obviously|simply|definitely)';
const claim = spaced(
  new RegExp(
    [
      `\\b(?:is|are|was|were|has been|have been|works?|performs?|responds?|runs?|sells?|became|becomes)(?: \\w+)? ${very}(?: \\w+)? ${comparative}\\b(?! (?:if|to (?:discuss|talk|wait|have|do|send|meet)|now(?=[.!])|today|than i (?:thought|expected)))`,
      `\\b(?:has|have|had|will|would|'ll|can|could)? ?(?:significantly|dramatically|substantially|drastically|massively|hugely|tremendously|enormously|immensely|vastly) (?:improv(?:e|es|ed)|reduc(?:e|es|ed)|increas(?:e|es|ed)|boost(?:s|ed)?|cut(?:s)?|lower(?:s|ed)?|rais(?:e|es|ed)|strengthen(?:s|ed)?|enhanc(?:e|es|ed)|speed(?:s)? up|simplif(?:y|ies|ied)|accelerat(?:e|es|ed)) (?:our|the|your|their|customer|staff|patient|productivity|efficiency|morale|quality|sales|revenue|costs|satisfaction|engagement|performance)`,
      '\\b(?:(?:many |countless |numerous |several |all |recent |dozens of )?(?:studies|experts|surveys|statistics|analysts)|(?:the )?(?:research|science|literature|evidence)) (?:clearly |consistently |overwhelmingly |all |have |has )?(?:shows?|shown|prov(?:e|es|ed|en)|agree|confirms?|confirmed|demonstrates?|suggests?) (?:that|how|it|this)\\b',
      "\\b(?:it is|it's|it has been|is|are|has been) (?:well[- ]known|widely (?:known|accepted|recogni[sz]ed)|(?:scientifically |clearly |repeatedly )?proven|a (?:well-known |proven |known )?fact) (?:that|to)\\b",
      '\\bnothing (?:else )?(?:on the market |out there |in the (?:market|industry|country) )?(?:even )?comes close\\b',
      '\\b(?:clearly|far|vastly|obviously|by far|infinitely) superior (?:to|in)\\b',
      '\\b(?:the|our|a) (?:most|best) (?:\\w+ )?(?:advanced|efficient|effective|reliable|accurate|innovative|experienced|trusted) (?:\\w+ )?(?:on the market|in the (?:market|industry|country|region|world|city|sector))',
      '\\b(?:customers?|clients?|staff|patients?|users?|people|members|visitors|employees|everyone) (?:simply |clearly |obviously |overwhelmingly |much |far )?(?:prefer(?:s)?|respond(?:s)?) (?:it|this|our|the|far better|much better|better|to (?:it|this|our))',
    ].join('|'),
    'i',
  ),
);
/** A number, a source, an example, a reason: beside the claim or behind it. */
const evidence = spaced(
  /\d|%|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand|half|third|quarter|twice|because|for (?:example|instance)|e\.g|such as|according to|survey(?:ed)?|asked|told (?:us|me)|said|measured|counted|test(?:ed|s)?|trial|pilot|benchmark|audit(?:ed)?|compared|comparison|source|report(?:ed)?|published|journal|university|interviews?|feedback from|see (?:the|below|attached|page|table|figure|annex)|attached|shown (?:in|below)|figures? (?:below|above|show)|table|chart|graph|due to|since we|as (?:it|they|he|she|we) (?:is|are|has|have|no longer|can))\b/i,
);
const own =
  /\b(?:impression|to me|opinion|i feel|i'm feeling|feeling|i(?:'d| would)|thank|thanks|hope|hopefully|wish|if|would be|should be|could be|might|may (?:be|have|not)|whether|let's|please|make (?:it|this|sure)|need(?:s)? to|must|than (?:i|we|they) anticipated|to (?:significantly|dramatically|substantially)|want(?:s)? to|try(?:ing)? to|in order to|sounds|looking|weather|i think|i believe|my guess|than (?:i|we) (?:thought|expected|feared|hoped)|know (?:better|much)|get well)\b/i;

const sources =
  /\b(?:because|survey(?:ed)?|asked|measured|counted|tested|trial|pilot|benchmark|audit(?:ed)?|compared|interviews?|according to|study|studies)\b/i;

/** A source in front of the claim, or its figures behind it. */
const near = (draft: Draft, sentence: Sentence): boolean => {
  const [before, after] = [draft.sentences[sentence.index - 1], draft.sentences[sentence.index + 1]];
  return (
    (before?.paragraph === sentence.paragraph && meets(before, sources)) ||
    (after?.paragraph === sentence.paragraph && meets(after, evidence))
  );
};

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:everybody|everyone) knows (?:that )?(?!(?:i|we|you|the answer)\b)|(?:experience|history|practice|common sense) (?:shows|tells us|proves|has shown|teaches) that|(?:has|have) (?:been )?(?:proven|proved) (?:to be|itself|themselves|effective|very|that)|(?:saves?|will save|would save) (?:us |you |everyone |them )?(?:a lot of|lots of|a great deal of|so much|plenty of|huge amounts of|enormous amounts of|much) (?:time|money|work|effort|paper|energy)(?: and \w+)?|(?:parents|patients|customers|clients|students|pupils|staff|users|members|visitors|guests|residents|employees|nurses|teachers|people) (?:clearly |obviously |simply |really |all |absolutely |just )?(?:prefer|love|want|appreciate|enjoy|like) (?:the|our|it|this) new\b|(?:parents|patients|customers|clients|students|pupils|staff|users|members|visitors|guests|residents|employees|nurses|teachers|people) (?:clearly|obviously|overwhelmingly) (?:prefer|love|want|like)\b|(?:has|have) (?:greatly|hugely|clearly|vastly|noticeably|considerably|enormously|significantly|massively) (?:improved|reduced|increased|helped|strengthened|boosted|raised|lifted)\b|no other (?:supplier|vendor|company|firm|team|school|hospital|bank|agency|system|tool|product|provider|museum|city) (?:can|could|has|offers|matches|comes)|(?:is|are|remains) (?:simply |clearly |by far |easily |still )?the best (?:\w+ )?(?:on the market|in the (?:market|field|region|area|city)|available|there is|around)|(?:is|are) (?:simply |clearly |obviously |far )?better than (?:the|those|that|any|all|what) (?:of )?(?:the )?(?:other|others|competition|competitors?|agency|old|rival|anything)|(?:everyone|everybody|staff|people|they|students|teams?) (?:is|are|learns?|works?) (?:now )?(?:a lot |much |far |so much )?more (?:productive|motivated|engaged|efficient|effective|creative)\b(?! (?:than|if))|(?:learn|sell|earn|achieve|produce|get done) (?:a lot|much|far|so much) more (?:this way|like this|with (?:it|this)|now))/i,
);

export const claimWithoutEvidence: Rule = {
  id: 'claim-without-evidence',
  family: 'honesty',
  severity: 'advice',
  step: 'credibility',
  capability: '4.10',
  card: null,
  mistake: 'impressing',
  reason: 'A claim of effect is asked for its figure; the one who brings the figure is believed the next time.',
  flags: [
    'Clients simply respond far better to it than to what the other teams show.',
    'Staff are much happier.',
    'The method is clearly superior to what other hospitals do.',
    'Nothing else on the market comes close to them.',
    'The new rota has dramatically improved our morale.',
    'Studies show that open offices work.',
    'Since the change the crews are significantly more productive.',
  ],
  passes: [
    'Dana must find the balance and she advocates strongly for a bigger fleet. A small ferry saves a lot of money in the long run.',
    'Staff are much happier: sick days fell from 41 to 12 in the quarter.',
    'I feel much better today, thank you.',
    'It would be far better to decide this in May.',
    'According to the audit the new pumps are much more reliable.',
    'The rota has improved the handover: the night nurses told us so in all six interviews.',
    'I hope that the crews will be much happier in the new hall.',
    'A study of the university in 2023 shows that open offices raise sick leave.',
    'The second route is faster by eleven minutes.',
  ],
  check: (draft) => {
    if (draft.words > 1500 || !mentions(draft, guard) || isPasted(draft)) return [];
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, claim) ?? findIn(sentence, more);
      if (!words || sentence.question || meets(sentence, own) || meets(sentence, evidence)) return [];
      if (isReportedHere(draft, sentence) || isQuoted(draft, words.start)) return [];
      if (!sentence.bullet && near(draft, sentence)) return [];
      return [
        {
          ...words,
          message: 'A claim without evidence',
          why: `“${draft.text.slice(words.start, words.end)}” asks to be believed. Add the figure, the source or the one case that shows it, or say that it is your impression.`,
        },
      ];
    });
  },
};
