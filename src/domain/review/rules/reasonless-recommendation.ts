import { givesReason } from '../choices.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { findIn, type Sentence } from '../sentences.ts';

const recommends =
  /\b(?:(?:i|we)(?: would|'d)? (?:strongly |therefore |hereby |now )?(?:recommend|propose) (?!(?:a )?toast)|(?:my|our) (?:recommendation|proposal|suggestion) (?:is|would be)\b|(?:i|we)(?: would|'d) (?:strongly )?suggest (?:that )?we (?:should )?(?:buy|hire|move|choose|take|sign|switch|close|open|stop|go with)\b|i(?:'d| would) (?:go with|opt for)\b|^recommendation: ?\w|(?:i|we) ask (?:you|the board|the committee) to (?:put|choose|prefer|build|buy|move|place|give)\b)/i;
/** Small advice of the day needs no reason: a call, a wording, a time. */
const small =
  /\b(?:meet|meeting|call|talk|speak|discuss|wait|read|review|look|lunch|dinner|agenda|circulate|send|forward|contact|attend|use the following|wording|language|word|words|changes?|comma|sentence|paragraph|clause|draft|email|e-mail|copy|ask|tell|add|include|delete|insert|title|format|reschedule|schedule|not (?:to|be|do)\b)\b/i;

const decides = (draft: Draft): boolean =>
  draft.asks.some(({ kind }) => kind === 'decision') ||
  ['approve', 'approval', 'decide', 'decision', 'sign', 'agree', 'board', 'committee'].some((word) =>
    draft.vocabulary.has(word),
  );

/** Reasons stand in the sentence, in its paragraph, or close by. */
const hasReason = (draft: Draft, sentence: Sentence, said: string): boolean =>
  givesReason.test(said) ||
  /\b(?:as a result|based on|in order|given|since|because|if)\b/i.test(sentence.flat) ||
  draft.sentences.some(
    (other) =>
      other.index !== sentence.index &&
      (other.paragraph === sentence.paragraph || Math.abs(other.index - sentence.index) <= 2) &&
      givesReason.test(other.flat),
  );

export const reasonlessRecommendation: Rule = {
  id: 'reasonless-recommendation',
  family: 'solutions',
  severity: 'advice',
  step: 'influence',
  capability: '4.6',
  card: 'E1',
  mistake: 'assuming they know',
  ofPlace: true,
  reason:
    'A reason is what the reader can take further; reasoning is the way of asking that held up in every setting studied.',
  flags: [
    'For the new dishwasher my recommendation is the Brenner 600 at 14,200 euros. Please approve it.',
    'I recommend that we replace Datrix with Olivane on 1 July. The whole team stands behind this. Could I have your decision by 10 May?',
    'We propose to move the archive to Delft. The lease there starts in May. Please approve it this week.',
    'Hi Ros,\n\nI would go with Halden for the freight. Please sign their contract by Friday.\n\nBest,\nJo',
    'We ask you to put the dryer at Lower Marsh and not at Hillcote. The board meets on 3 April.',
    'We have two bids for the roof, from Marten and from Oakley. Our recommendation is Marten. Please sign by Friday.',
  ],
  passes: [
    'For the new dishwasher my recommendation is the Brenner 600, because it is the only one that fits the niche.',
    'I recommend that we replace Datrix with Olivane on 1 July. It halves the time for the rota.',
    'We propose to move the archive to Delft. The rent is 30% below the one in Leiden.',
    'I would go with Halden for the freight: they are the cheapest and never lost a load.',
    'I recommend that we meet before the board does.',
    'The auditors recommend a second signature.',
    'The pumps in Hull fail every month and nobody makes parts for them. We propose to buy two new ones to keep the site open.',
  ],
  check: (draft) => {
    const { vocabulary } = draft;
    if (
      !['recommend', 'recommendation', 'propose', 'proposal', 'suggestion', 'suggest', 'go', 'opt', 'ask'].some(
        (word) => vocabulary.has(word),
      )
    )
      return [];
    // Where nothing is to be decided, a proposal is a next step and its reason is known to both.
    if (draft.words < 12 || draft.words > 300 || !decides(draft)) return [];
    for (const sentence of draft.sentences) {
      const words = findIn(sentence, recommends);
      if (!words || sentence.question) continue;
      const said = sentence.flat.slice(words.end - sentence.start);
      if (small.test(said.slice(0, 44)) || said.trim().length < 4 || hasReason(draft, sentence, said)) return [];
      return [
        {
          start: sentence.start,
          end: sentence.end,
          message: 'A recommendation without a reason',
          why: 'It says what you would do and not why. One reason that counts for the reader is enough: what it saves, avoids or makes possible.',
        },
      ];
    }
    return [];
  },
};
