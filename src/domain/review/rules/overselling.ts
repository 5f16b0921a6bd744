import { overlaps } from '../../shared/extent.ts';
import type { Span } from '../../shared/span.ts';
import type { Draft } from '../draft.ts';
import { cutWords, only } from '../fixes.ts';
import { isDenied, isQuoted } from '../others-words.ts';
import type { Rule } from '../rule.ts';
import { isPasted } from '../said-in.ts';
import { matchesIn, meets, type Sentence } from '../sentences.ts';

const adverb =
  /\b(?:incredibly|amazingly|unbelievably|phenomenally|insanely|hugely|massively|tremendously|extraordinarily|absolutely|wildly|immensely|enormously)(?= (?:\w+ly )?(?:good|great|successful|strong|positive|fast|easy|simple|powerful|popular|happy|excited|valuable|effective|efficient|proud|profitable|impressive|well|safe|certain|sure|confident|unique|perfect|innovative|talented|productive|cheap|smooth(?:ly)?|exciting|brilliant|fantastic|amazing)\b)/gi;
const adjective =
  /\b(?:incredible|amazing|phenomenal|revolutionary|world[- ]class|game[- ]changing|ground-?breaking|best[- ]in[- ]class|cutting[- ]edge|unparalleled|unprecedented|mind-blowing|spectacular|stellar|outstanding(?! (?:work|deal|items?|features?|response|progress on|technology|issues?))|exceptional|unbeatable|awesome|fantastic|tremendous|extraordinary|sensational|unbelievable|jaw-dropping|unmatched|state[- ]of[- ]the[- ]art|next[- ]level|transformational|transformative|flawless)(?= (?:new |first |early |initial |overall |team )?(?:results?|success(?:es)?|teams?|work|product|platform|solution|opportunit\w+|growth|progress|launch|project|idea|plan|win|pitch|campaign|deal|tool|technology|technologies|performance|features?|quality|design|potential|partner|numbers|quarter|year|month|week|proposal|approach|service|system|feedback|impact(?! on (?:you|your))|improvements?|achievements?|momentum|response|value|benefits?|savings|start|delivery|execution|engagement|effort|pilot|adoption|outcome|step)\b)/gi;
const huge =
  /\b(?:huge|massive|enormous|tremendous|immense)(?= (?:success(?:es)?|wins?|improvements?|opportunit\w+|potential|impact|progress|value|step forward|leap|achievements?|milestone|benefits?|demand|boost|upside|difference|momentum)\b)/gi;
const claim =
  /\b(?:(?:(?:total|real|true|absolute|complete|huge|massive) )?(?:game[- ]changer|no[- ]brainer|silver bullet|slam dunk|home run|showstopper of a \w+)|by far the best|(?:the )?(?:best|finest|most (?:advanced|powerful|innovative|successful)) [\w -]{1,24} (?:on the market|in the (?:world|industry|business|history))|(?:best|finest|strongest|greatest|biggest|most successful) (?:\w+ ){1,2}(?:that )?(?:we|(?:the|this|our) \w+)(?:'ve| have| has) ever|(?:best|biggest|strongest|most successful) (?:\w+ ){1,2}(?:ever\b(?! [a-z])|(?:we|the company) (?:have|has) ever)|(?:everyone|everybody) (?:(?:absolutely )?loves(?= (?:the|our|my|it|this|that|these|working|using)\b)|is (?:thrilled|excited|in love|delighted))|second to none|best \w+ of all time|(?:in the )?(?:history|annals) of (?:the|our) (?:company|museum|school|city|house|firm|club|hospital)|(?:response|feedback|interest|result) (?:was|is|has been) (?:simply |truly |absolutely )?overwhelming|something (?:truly )?(?:magical|extraordinary|unique)|breath-?taking|(?:will|would|going to) (?:completely |totally |absolutely |truly )?(?:revolutioni[sz]e|transform (?:everything|the whole|the entire|how)|change everything)|(?:is|are|was|were|been) (?:truly |just |simply |really |absolutely )?(?:incredible|amazing|phenomenal|spectacular|mind-blowing|unbeatable|flawless|fantastic)(?! (?:how|that|what|to|we|i|it))|(?:crushed|smashed|nailed|blew past|blown past) (?:it|our|the|every|all)|(?:knocked|knock) it out of the park|exceed(?:ed|s|ing)? (?:all|every|everyone's) (?:\w+ )?expectations?|beyond (?:all|our wildest) (?:expectations?|dreams)|off the charts|through the roof|(?:blown|blew) (?:everyone|everybody|us|them) away|went (?:absolutely )?(?:perfectly|flawlessly|brilliantly)|(?:will|would) (?:easily|instantly|surely) (?:pay|double|triple|save|solve)|(?:solves?|fix(?:es)?) (?:all|every one of) (?:of )?our problems|never been (?:done|seen) before|bl(?:ow|ew|own|owing|ows) (?:\w+ ){1,6}out of the water|(?:is|are|'re) going to (?:absolutely |just )?love (?:it|this)|will (?:all |absolutely |just )+love (?:it|this)|(?:fix(?:es)?|solves?|ends?|settles?) [\w ]{2,30} (?:for good|once and for all)\b|(?:nothing|nobody) (?:else )?(?:comes close|compares)|in no time|nothing short of (?:\w+ )?\w+|(?:an? )?(?:unqualified|resounding|runaway|roaring|phenomenal|overwhelming|complete|total|stunning) success|over the moon|once[- ]in[- ]a[- ](?:lifetime|generation)|(?:best|strongest|finest) (?:team|people|product|service|unit|department) in the (?:country|company|industry|world|business|region|group)|(?:could|would) (?:have )?(?:ever )?dreamed|results? (?:are|were) (?:exceptional|outstanding|extraordinary|incredible)|(?:best|greatest) (?:thing|idea|decision) (?:we|i|the company) (?:have|has|'ve) (?:ever )?|unstoppable|(?:the )?perfect solution|(?:is|are|was|were) (?:simply |truly |just |absolutely )?second to none|best \w+ of all time|(?:in the )?(?:history|annals) of (?:the|our) (?:company|museum|school|city|house|firm|club|hospital)|(?:response|feedback|interest|result) (?:was|is|has been) (?:simply |truly |absolutely )?overwhelming|something (?:truly )?(?:magical|extraordinary|unique)|breath-?taking|like never before)\b/gi;
const thanks = /\b(?:thank|thanks|congratulations|congrats)\b/i;
const leisure =
  /\b(?:trip|weekend|dinner|party|vacation|holidays?|wedding|movie|film|game(?![- ]chang)|furniture|restaurant|concert)\b/i;
const aboutOthers = /\b(?:you are|you're|you were|your)\b/i;
/** A feeling of the writer claims nothing. */
const feeling =
  /\b(?:i|we)(?:'m|'re| am| are| was| were| feel| felt)\b[^.,;]{0,40}\b(?:proud|happy|excited|honou?red|glad|grateful|pleased|thrilled|lucky|sure|certain|confident)\b(?! (?:to (?:share|announce|report|tell|say|present|introduce)|that|about)\b)/i;
/** Praise of a person, who is no proposal. */
const person =
  /\b(?:she|he|you|they|who|(?:women|men|people|children|nurses|teachers|volunteers|colleagues) (?:that|who)) (?:is|are|was|were|has been|have been)(?: (?:just|simply|truly|really|absolutely|so))? ?$/i;
const named =
  /(?:^|[,;:] )(?!It |This |That |There |Everything |What )\p{Lu}\p{L}+ was(?: (?:just|simply|truly|really|absolutely|so))? ?$/u;
const sport = /\b(?:slam dunk|home run)\b/i;
const game = /\b(?:games?|match|court|seats|tickets|team-?mates?|hole)\b(?![- ]chang)/i;
/** A figure behind the big word carries it. */
const figure = /\d|\b(?:doubled|tripled|halved|quadrupled|per ?cent)\b/i;
const denied =
  /\b(?:not (?:a|an) (?:complete|total|resounding|unqualified|big|huge|great) success|biggest (?:mistake|problem|worry|fear)|(?:don't|do not) want to assume|(?:make|be|making) absolutely sure|not (?:absolutely|completely|totally|entirely) |at best\b|(?:don't|do not|not|cannot|can't|isn't|no|hardly|never|nor|neither) (?:\w+ ){0,3}(?:guarantee\w*|game|silver|a no|doubt|claim|100|miracle|perfect|huge|massive|amazing|incredible|everyone|everybody))\b/i;

const safeAdjective = (draft: Draft, sentence: Sentence, start: number): boolean =>
  /(?:^|\s)(?:an?|the|our|my|this|these|its|with|of|some|such|has|have|had|brings?|made|saw|deliver(?:ed|s)?) $/i.test(
    draft.text.slice(Math.max(sentence.start, start - 12), start),
  );

const behind = /^ [\p{L}-]+/u;

/** All big words of a sentence, in order and apart from each other; those that can be cut say so. */
const bigWords = (draft: Draft, sentence: Sentence): (Span & { readonly cut: Span | null })[] => {
  const spans = (pattern: RegExp, cut: boolean) =>
    matchesIn(sentence, pattern).map((match) => {
      const start = sentence.start + match.index;
      const word = { start, end: start + match[0].length };
      const noun = cut ? (behind.exec(draft.text.slice(word.end, sentence.end))?.[0].length ?? 0) : 0;
      const safe = cut && (pattern === adverb || safeAdjective(draft, sentence, start));
      return { start, end: word.end + noun, cut: safe ? word : null };
    });
  // "Your team did amazing work" is praise, and praise of others is for another rule.
  const big = [...spans(adverb, true), ...spans(adjective, true), ...spans(huge, true)];
  const others = big.length > 0 && meets(sentence, aboutOthers);
  return [...(others ? [] : big), ...spans(claim, false)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, at, all) => !all.slice(0, at).some((other) => overlaps(span, other)));
};

/** Whether a big word is said of the thing, by the writer, without a figure. */
const isClaim = (draft: Draft, sentence: Sentence, { start, end }: Span): boolean => {
  const verb = /^(?:is|are|was|were|been) (?:(?:truly|just|simply|really|absolutely) )?/i.exec(
    sentence.flat.slice(start - sentence.start),
  );
  const before = sentence.flat.slice(0, start - sentence.start + (verb?.[0].length ?? 0));
  if (verb && (person.test(before) || named.test(before))) return false;
  if (isDenied(sentence, start) || isQuoted(draft, start)) return false;
  if (figure.test(sentence.flat.slice(end - sentence.start))) return false;
  const quote = draft.text.slice(start, end);
  return !(
    sport.test(quote) && [0, 1, 2, 3].some((step) => game.test(draft.sentences[sentence.index - step]?.flat ?? ''))
  );
};

export const overselling: Rule = {
  id: 'overselling',
  family: 'honesty',
  severity: 'advice',
  step: 'credibility',
  capability: '4.10',
  card: 'E4',
  mistake: 'impressing',
  reason: 'Big words cost belief; one figure with its source brings it back.',
  flags: [
    'The pilot brought incredibly good results in all regions.',
    'Our new platform is a game-changer for the whole company.',
    'We had an amazing quarter in the north.',
    'Everyone loves the new portal.',
    'I am thrilled to share that the fair was the most successful event this town has ever seen.',
    'We have made amazing progress across all workstreams.',
    'I believe a second contractor would be a total game changer for us.',
    'The launch was a huge success and exceeded all expectations.',
    'It is the most powerful system on the market.',
  ],
  passes: [
    'I am incredibly proud to be part of the choir.',
    'Dana was fantastic at the hearing, and she was amazing with the parents.',
    'That does not mean that thirty years at sea do not have enormous value for the crew.',
    'The pilot brought incredibly good results: waits fell from 9 to 4 minutes.',
    'The old man said: “We came late. It was a huge success and we were glad. We sang.”',
    'Free seats for the match tonight. Go down the middle and score a slam dunk.',
    'It is incredibly important for the plan that the doors stay shut.',
    'Everyone loves Porto now.',
    'The pilot cut the waiting time from nine to four minutes.',
    'Your team did amazing work on the portal, thank you.',
    'We cannot guarantee success; the two risks are below.',
    'The vendor has delivered on time in each of the last six months.',
    'The bank asks for a guarantee of 20,000 euros.',
    'The view from the new office is nice.',
    'All nine stations asked to keep the printer.',
  ],
  check: (draft) => {
    const found = draft.sentences.flatMap((sentence) => {
      const words = bigWords(draft, sentence);
      if (
        words.length === 0 ||
        sentence.question ||
        meets(sentence, thanks) ||
        meets(sentence, leisure) ||
        meets(sentence, denied) ||
        meets(sentence, feeling)
      )
        return [];
      const claims = words.filter((word) => isClaim(draft, sentence, word));
      return claims.map(({ start, end, cut }) => {
        const quote = draft.text.slice(start, end);
        return {
          start,
          end,
          message: 'This oversells',
          why: `“${quote}” asks to be believed. A figure, its baseline and its source need no big word.`,
          fixes: cut ? only(cutWords(draft, sentence, cut, `Cut “${draft.text.slice(cut.start, cut.end)}”`)) : [],
        };
      });
    });
    return found.length > 0 && isPasted(draft) ? [] : found;
  },
};
