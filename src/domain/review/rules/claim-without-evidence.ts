import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { isPasted } from '../said-in.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

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

const people =
  '(?:customers?|clients?|visitors|guests|patients|parents|pupils|students|staff|nurses|teachers|members|donors|users|residents|passengers|readers|buyers|farmers|drivers|tenants|families|children|voters|viewers|audiences?|investors|employees|colleagues|volunteers|citizens|people|everybody|everyone|shoppers|subscribers|crews?|growers|officers|neighbou?rs)';
const comp =
  '(?:better|faster|quicker|happier|cheaper|safer|smarter|stronger|smoother|easier|healthier|calmer|cleaner|shorter|(?:more|less) (?:\\w+ly )?\\w{4,16}(?:ful|ive|ed|ent|ant|ate|able|ible|ing|ous|al|ic|ly|re))';
const strongly =
  '(?:much|far|so much|a lot|significantly|substantially|considerably|vastly|dramatically|markedly|noticeably|visibly|measurably|infinitely|way|hugely|massively|greatly|drastically|enormously|immensely|tremendously|sharply|clearly|really|truly|radically|no end|by miles|beyond recognition|beyond measure|a great deal|big time)';
const greatly =
  '(?:significantly|substantially|considerably|vastly|dramatically|markedly|noticeably|visibly|measurably|hugely|massively|greatly|drastically|enormously|immensely|tremendously|sharply|radically|no end|beyond recognition|beyond measure|big time|across the board)';
const effect =
  '(?:cut|cuts|reduces?|reduced|lowers?|lowered|improves?|improved|increases?|increased|raises?|raised|boosts?|boosted|lifts?|lifted|strengthens?|strengthened|enhances?|enhanced|speeds? up|sped up|simplif(?:y|ies|ied)|accelerates?|accelerated|transforms?|transformed|saves?|saved|helps?|helped|benefits?|benefited|shortens?|shortened|slash(?:es|ed)?|shrinks?|shrank|grows?|grew|deepens?|deepened|sharpens?|sharpened|motivates?|motivated|energi[sz]e[sd]?|unites?|united|calms?|calmed|drives?|drove)';
/** Effects that are asserted: made better, loved, proven, ahead of all others. */
const wider = spaced(
  new RegExp(
    [
      `\\b(?:makes?|made|making|keeps?|kept|has made|have made|got|gets|turns?|turned|render(?:s|ed)?) (?:(?:our|the|your|their|my|all|every|these) )?(?:\\w+ ){1,3}${strongly} ${comp}\\b`,
      `\\b(?:is|are|was|were|runs?|works?|goes|go|flows?|performs?|sells?|feels?|moves?|learns?|sleeps?|heals?|recovers?|grows?|lasts?|behaves?|communicates?|cooperates?|collaborates?|functions?|operates?|operate) (?:now )?${strongly} ${comp}\\b`,
      `\\b${effect} (?:(?:our|the|your|their|my|its|all) )?(?:[\\w&-]+ ){1,4}${greatly}\\b`,
      `\\b${greatly} (?!help)${effect} (?:our|the|their|my|its|all)\\b`,
      '\\b(?:pays?|paid|will pay|paying) (?:for )?(?:itself|themselves|off|back)(?: \\w+)?,? (?:very )?(?:quickly|in no time|many times over|handsomely|soon|easily|fast|several times over|ten times over|over and over|hand over fist|almost immediately|within weeks)\\b|\\b(?:pays?|will pay) for (?:itself|themselves)(?=[.,;!]|$)',
      '\\b(?:by (?:far|some (?:distance|margin|way)|a (?:long way|mile|wide margin|country mile)|miles|a considerable margin|any measure|any standard)|easily|hands down|clearly|undoubtedly|without doubt|undisputedly) the (?:most|best|fastest|strongest|cheapest|safest|finest|cleanest|leading|top|least|smartest|easiest|biggest|quickest|right|number one)\\b',
      `\\b${people} (?:(?:all|really|absolutely|just|simply|clearly|obviously|truly|generally|genuinely|actually|always|now|overwhelmingly) )?(?:love[sd]?|adore[sd]?|swear by|rave about|can't get enough of|cannot get enough of|are crazy about|are mad about|are delighted (?:with|by)|are thrilled (?:with|by)|are over the moon|respond(?:s|ed)? (?:very |extremely |really )?(?:well|positively|brilliantly|enthusiastically)|trust us|value (?:it|this|our)|appreciate (?:it|this|our)|flock to|are (?:all )?(?:asking|crying out|clamou?ring|begging|queuing|desperate) for|want nothing (?:else|more)|prefers?|look up to|praise[sd]?)(?= (?:the|our|this|it|these|that|what|how|working|having|to|on)\\b|[.,;!]|$)`,
      "\\b(?:it(?:'s| is| has been)|that is|this is|as (?:is|it is)) (?:a )?(?:well[- ]?known|well[- ]established|widely (?:known|accepted|recogni[sz]ed|acknowledged|agreed|held)|common(?:ly)? (?:knowledge|known|accepted)|generally (?:known|accepted|agreed|recogni[sz]ed)|universally (?:known|accepted|acknowledged)|undeniable|indisputable|undisputed|beyond dispute|self-evident|obvious to (?:all|everyone|anyone)|plain to (?:see|all)|no secret|(?:scientifically|clinically|long) (?:proven|established)|proven|an established fact|a (?:known|proven|well-known) fact)(?: fact)?(?= that\\b|[.,;:!]|$)",
      '\\b(?:(?:many |countless |numerous |several |all |most |recent |plenty of |lots of |dozens of |the |any number of |leading |all the )?(?:studies|stud(?:y|ies)|experts?|surveys?|statistics|analysts|specialists|scientists|economists|psychologists|doctors|consultants|professionals|authorities|research|researchers|science|literature|evidence|data|numbers|figures|benchmarks?|market|history|experience|practice|common sense|the numbers)) (?:clearly |consistently |overwhelmingly |all |have |has |long |always |repeatedly |unanimously )?(?:shows?|shown|prov(?:e|es|ed|en)|agrees?|agreed|confirms?|confirmed|demonstrates?|demonstrated|suggests?|teach(?:es)?|taught|tells? us|speaks? (?:for|a clear)|recognise|recognize|backs? (?:this|us|me|it)|supports? (?:this|us|me|it)|is (?:clear|unanimous|overwhelming|on our side|in|settled)|are (?:clear|unanimous|agreed))\\b',
      '\\b(?:move[sd]?|moving|shift(?:s|ed)?) the (?:needle|dial)\\b|\\b(?:do(?:es)?|did|work(?:s|ed)?|has done|have done|is doing|is working) (?:absolute |real |complete )?(?:wonders|miracles|the trick|like (?:a charm|magic|a dream|clockwork)|a treat)\\b|\\b(?:made|makes|has made|making) (?:all the|a (?:huge|big|massive|real|world of|tremendous|enormous|significant|noticeable|dramatic|world of a)|such a|an? (?:enormous|incredible)) (?:of )?difference\\b|\\bpaid (?:off|dividends)(?: \\w+)?(?=[.,;!]|$)|\\b(?:no|without|beyond) comparison\\b|\\b(?:bear|borne|reaped|reaping|reaps?) (?:\\w+ )?(?:fruit|rewards?|benefits)\\b|\\bspeaks? for (?:itself|themselves)\\b',
      '\\b(?:out(?:perform|class|shine|strip|rank|do|pace|match|smart|sell)(?:s|es|ed)?|beat(?:s|en)?|surpass(?:es|ed)?|trump(?:s|ed)?|is (?:well |far |way |years |miles |light years )?ahead of|are (?:well |far |way |years |miles |light years )?ahead of|leaves? behind|knocks? spots off|runs? rings? (?:a)?round|has the edge over|is unlike|put(?:s)? to shame) (?:any|anything|anyone|all|every|everything|everybody|everyone|the (?:rest|others?|competition|competitors?|market|field|industry|pack)|our (?:competitors?|rivals|peers)|most|its (?:rivals|competitors|peers)|what (?:the )?(?:others?|competitors?|competition|rivals))\\b',
      `\\b(?:results?|outcomes?|performance|service|quality|morale|output|relations?|discipline|teamwork|communication|engagement|satisfaction|attendance|productivity|efficiency|safety|collaboration|atmosphere|mood|culture|image|reputation|loyalty|trust|retention|things|everything|(?:our|the) \\w+) (?:has|have|had|is|are) (?:improved|risen|grown|changed|gone up|better|soared|increased|transformed)(?: (?:\\w+ )?(?:${strongly}|for the better|beyond (?:recognition|all)|out of all recognition|no end|enormously|immensely|leaps and bounds))\\b|\\b(?:by|in) leaps and bounds\\b|\\bnever (?:been|run|worked|gone|looked|felt) (?:better|smoother|happier|stronger|safer|higher|(?:so|as) (?:good|well|smoothly|motivated))\\b|\\bproven (?:itself|themselves|its worth|track record|method|approach|model|concept)\\b|\\bproves? its (?:worth|value)\\b|\\btime and (?:time )?again\\b|\\btried and (?:tested|trusted|true)\\b`,
      '\\b(?:nobody|no one|no other (?:\\w+ )?(?:\\w+)) (?:else )?(?:\\w+ )?(?:does (?:it|this) (?:better|as well)|does better|can match|comes near|offers (?:as|this|such)|even comes|can do what|matches|can touch|can compete|beats)\\b|\\b(?:without|has no|have no|with no) (?:equal|rivals?|peers?|parallel)\\b',
    ].join('|'),
    'i',
  ),
);
/** The clause of the claim, without the wish that follows from it: "so I ask for 60 of them". */
const restOfWish =
  /(?:,| -| –)? (?:and|so|hence|therefore|thus|which is why|that is why|please)\b[^.]{0,12}\b(?:we|i|you|please|my|our|fund|buy|let)\b.*$|, hence\b.*$|\bof the (?:two|three|four|five|six|\d+) \w+/gi;
const ordinary =
  /\b(?:you|your|love you|i love|we love|loves? (?:me|us|him|her|you)|party|wedding|dinner|trip|weekend|vacation|game|movie|book|baby|dog|kids|wife|husband|golf|football|market (?:is|has|was|will)|prices?|stocks?|gas|weather|president|senator|secretary|congress|minister|afghan\w*|iraq\w*|pakistan\w*|haiti\w*|isra\w*|government|americans?|military|elections?|country|countries|nations?|women|terror\w*|war|peace|poll(?:s|ing)?|analysts?|dow|nasdaq)\b/i;

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
    if (draft.words > 1500 || isPasted(draft)) return [];
    return draft.sentences.flatMap((sentence) => {
      if (sentence.question) return [];
      const plain = findIn(sentence, claim) ?? findIn(sentence, more);
      const words = plain ?? (draft.words <= 300 && !meets(sentence, ordinary) ? findIn(sentence, wider) : null);
      if (!words) return [];
      const said = sentence.flat.replace(restOfWish, ' ');
      const behind = sentence.flat.slice(words.end - sentence.start);
      if (
        own.test(said) ||
        (evidence.test(said.replace(/\b(?:studies|research|experts?|evidence|survey)\b/i, ' ')) &&
          !/^(?:, (?:so|and|hence)| and) /.test(behind))
      )
        return [];
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
