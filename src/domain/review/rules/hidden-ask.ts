import { badNews } from '../cues.ts';
import type { Draft } from '../draft.ts';
import { cutWords, only } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const nothingAsked =
  /(?:\bjust (?:to )?keep(?:ing)? you (?:posted|in the loop|informed|updated)\b|\bno need to (?:reply|respond|answer|act)\b|\b(?:just |only |purely |simply )?(?:fyi|for your information|for (?:your )?(?:info|awareness))(?: only| and nothing more)?(?:,? (?:no action|nothing)(?: is| to)? ?(?:needed|required|necessary|do)?(?: from you| on your (?:part|side|end))?)?\b|\b(?:no action|no reply|no answer|no decision|nothing)(?: is)? (?:needed|required|necessary|expected|to decide|to do(?! with))(?: from you| on your (?:part|side|end)| here| today| now| at this (?:point|stage))?|\b(?:there(?:'s| is) )?no need (?:for you )?to (?:do (?:anything|something)|act|reply|answer|respond|react)|\byou (?:don't|do not) (?:have|need) to do (?:anything|something)\b)(?: for now)?[ ]?[,:;–—-]{0,2}(?: but\b)?/i;
const strong = /\bno\b|\bnothing\b|\bdon't\b|\bdo not\b|\bonly\b|\bpurely\b|\bjust (?:fyi|for)\b/i;
/** A wish that is an ask, said round the corner. */
const wish =
  /\b(?:(?:it(?:'d| would| might)|would) (?:be|help|certainly help|really help) (?:good|great|nice|helpful|useful|lovely|wonderful|ideal|best)?\b[^.?!]{0,24}\b(?:if|to have)\b|(?:that|it|this) would (?:certainly|really|definitely|of course|obviously|also)? ?help\b|if you (?:happen(?:ed)? to|could|would|were to|might|can (?:find|spare))\b|(?:we|i)(?: do| really| will|'ll)? (?:just )?need (?:you|your|someone|somebody|a decision|an? (?:answer|approval|signature))\b|(?:someone|somebody) (?:should|could|needs to|has to|ought)\b)/i;
/** It comes to pass only if something else does. */
const later =
  /\b(?:let (?:me|us) know|if you (?:have|want|need|would like|wish|like|are|do|did|think|see|disagree|object|prefer)|in case|should you|any questions|feel free|unless|call me|please (?:note|see|find|ignore|disregard|forgive|keep|stand|be|read|accept))\b/i;

/** Asked in so many words. */
const direct =
  /\b(?:please|kindly|(?:can|could|would|will) you|(?:we|i) need (?:you|your)|need your|your (?:approval|decision|signature|sign-?off|go-ahead|ok)|asking you)\b/i;

const isAsk = (draft: Draft, sentence: Sentence): boolean => {
  if (meets(sentence, later)) return false;
  if (meets(sentence, wish)) return true;
  return draft.asks.some(
    (ask) => ask.sentence.index === sentence.index && ask.kind !== 'other' && meets(sentence, direct),
  );
};

const state =
  'the hoods in laboratory 2 failed the yearly test on Tuesday, and the safety officer has taped them shut.';

export const hiddenAsk: Rule = {
  id: 'hidden-ask',
  family: 'ask',
  severity: 'advice',
  step: 'communicate',
  capability: '4.5',
  card: null,
  mistake: 'passive',
  ofPlace: true,
  reason: 'What is announced as information is read as information: the ask in it waits until it is late.',
  flags: [
    `Just keeping you in the loop: ${state} It would be great if you could speak to the dean before Friday.`,
    `Just for your information, no action needed: ${state} It would be good if you could sign the quote before the 1st.`,
    `FYI only: ${state} Could you approve the repair by Friday?`,
    `Hi Mo,\n\nThe courses begin in May. No need for you to do anything, but if you happened to speak to the dean this week that would certainly help.\n\nBest,\nKim`,
    `For your information: ${state} Someone should sign the quote for £7,300.`,
    `No action needed. The courses begin on the 1st, and ${state} We need your approval for the repair.`,
    'Nothing is required from you here. The sponsor wants a letter. Could you please send it by Thursday?',
  ],
  passes: [
    `FYI only, nothing to decide: ${state} The repair is booked.`,
    `No action needed: ${state} If you have questions, call me.`,
    `Please sign the quote for the repair by Friday: ${state}`,
    `FYI, ${state} Please see the report for details.`,
    'No decision needed from you; I will confirm at 3:30 that all is right.',
    `Could you sign the repair? For your information: ${state}`,
    'For more information please call the desk.',
  ],
  check: (draft) => {
    const { vocabulary } = draft;
    if (
      !['fyi', 'information', 'info', 'awareness', 'no', 'nothing', 'anything', 'loop', 'posted', 'keeping'].some(
        (word) => vocabulary.has(word),
      )
    )
      return [];
    if (draft.words > 500) return [];
    for (const sentence of draft.sentences) {
      const words = findIn(sentence, nothingAsked);
      if (!words) continue;
      const said = draft.text.slice(words.start, words.end);
      const opens = words.start === sentence.start;
      if (!(strong.test(said) ? opens || sentence.index < 2 : opens && sentence.index === 0)) continue;
      // Asked before in so many words, the "no action" speaks of the rest.
      if (draft.asks.some((ask) => ask.sentence.index < sentence.index && ask.kind !== 'other')) return [];
      const behind = { ...sentence, flat: sentence.flat.slice(words.end - sentence.start) };
      const asked = [behind, ...draft.sentences.slice(sentence.index + 1)].find(
        (each) => (each !== behind || meets(each, wish)) && isAsk(draft, each),
      );
      if (!asked) return [];
      return [
        {
          ...words,
          message: 'An ask behind an FYI',
          why: `It says that nothing is needed, and then something is asked${badNews.test(asked.flat) ? ' beside the news' : ''}. Say first what you want; an FYI is often read last.`,
          fixes: only(cutWords(draft, sentence, words, 'Cut the FYI')),
        },
      ];
    }
    return [];
  },
};
