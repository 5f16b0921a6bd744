import type { Draft } from '../draft.ts';
import { cutWords, only } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { findIn, type Sentence } from '../sentences.ts';

const adverb =
  /\b(?:incredibly|amazingly|unbelievably|phenomenally|insanely|hugely|massively|tremendously|extraordinarily|absolutely)(?= (?:\w+ly )?(?:good|great|successful|strong|positive|fast|easy|simple|powerful|popular|happy|excited|valuable|important|effective|efficient|proud|profitable|impressive|well|hard|safe|certain|sure|clear|confident|unique|perfect|innovative|talented|productive|cheap|helpful)\b)/i;
const adjective =
  /\b(?:incredible|amazing|phenomenal|revolutionary|world[- ]class|game[- ]changing|ground-?breaking|best[- ]in[- ]class|cutting[- ]edge|unparalleled|mind-blowing|spectacular|stellar|unbeatable|awesome)(?= (?:new |first |early )?(?:results?|success|teams?|work|product|platform|solution|opportunit\w+|growth|progress|launch|project|idea|plan|tool|technology|technologies|performance|features?|quality|design|potential|partner|numbers|quarter|year|proposal|approach|service|system)\b)/i;
const claim =
  /\b(?:game[- ]changer|no[- ]brainer|silver bullet|slam dunk|can't (?:fail|lose|go wrong)|cannot (?:fail|lose|go wrong)|zero risk|risk-free (?:plan|move|way|option|choice|decision)|no risk (?:at all|whatsoever)|(?:100|hundred) ?(?:%|percent) (?:certain|sure|confident|safe|guaranteed|secure)|guaranteed? (?:success|results?|to (?:succeed|work|deliver|save|win|double|increase))|without (?:a|any) doubt|by far the best|(?:the )?(?:best|finest|most (?:advanced|powerful|innovative)) [\w -]{1,24} (?:on the market|in the (?:world|industry|business))|(?:everyone|everybody) (?:loves|agrees|wants|is (?:thrilled|excited|in love))|absolutely no (?:doubt|risk)|there is no doubt|second to none|(?:will|would) (?:completely |totally |absolutely |truly )?(?:revolutioni[sz]e|transform everything)|(?:is|are|was|were|been) (?:truly |just |simply |really )?(?:incredible|amazing|phenomenal|spectacular|mind-blowing|unbeatable)(?! (?:how|that|what|to|we|i|it)))\b/i;
const aboutOthers =
  /\b(?:thank|thanks|you are|you're|you were|your|congratulations|congrats|(?:don't|do not|not|cannot|can't|isn't|no|hardly|never|nor) (?:\w+ ){0,3}(?:guarantee\w*|game|silver|a no|doubt|claim|100))\b/i;

const safeAdjective = (draft: Draft, sentence: Sentence, start: number): boolean =>
  /(?:^|\s)(?:an?|the|our|my|this|these|its|with|of|some|such|has|have|had|brings?|made|saw|deliver(?:ed|s)?) $/i.test(
    draft.text.slice(Math.max(sentence.start, start - 12), start),
  );

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
    'This plan cannot fail.',
    'We had an amazing quarter in the north.',
    'I am 100% certain that the vendor delivers.',
    'Everyone loves the new portal.',
    'The new tool is guaranteed to save us money.',
  ],
  passes: [
    'The pilot cut the waiting time from nine to four minutes.',
    'Your team did amazing work on the portal, thank you.',
    'We cannot guarantee success; the two risks are below.',
    'The vendor has delivered on time in each of the last six months.',
    'The bank asks for a guarantee of 20,000 euros.',
    'The view from the new office is nice.',
    'All nine stations asked to keep the printer.',
  ],
  check: (draft) =>
    draft.sentences.flatMap((sentence) => {
      if (aboutOthers.test(sentence.flat)) return [];
      const manner = findIn(sentence, adverb);
      const quality = manner ? null : findIn(sentence, adjective);
      const words = manner ?? quality ?? findIn(sentence, claim);
      if (!words || sentence.question) return [];
      const cuttable = manner !== null || (quality !== null && safeAdjective(draft, sentence, words.start));
      return [
        {
          ...words,
          message: 'This oversells',
          why: `"${draft.text.slice(words.start, words.end)}" asks to be believed. A figure, its baseline and its source need no big word.`,
          fixes: cuttable
            ? only(cutWords(draft, sentence, words, `Cut "${draft.text.slice(words.start, words.end)}"`))
            : [],
        },
      ];
    }),
};
