import type { Rule } from '../rule.ts';
import { findIn, matchesIn } from '../sentences.ts';

const hedge =
  /\b(?:i (?:don't know|do not know|may be wrong|might be wrong|could be wrong)|it feels like|it is just a thought|it's just a thought|just a thought|if that(?:'s| is) ok(?:ay)?|not really sure|could (?:perhaps )?be that|slightly|silly|i (?:just |kind of |sort of )?(?:think|guess|feel|believe|wonder|suppose)|maybe|perhaps|possibly|sort of|kind of|might|somewhat|probably|potentially|it seems|seems? to|a (?:little )?bit|more or less|i'm not sure|i am not sure|not entirely sure|if that makes sense|just my)\b/gi;

export const hedgePile: Rule = {
  id: 'hedge-pile',
  family: 'balance',
  severity: 'advice',
  step: 'credibility',
  capability: '4.18',
  card: null,
  mistake: 'passive',
  reason: 'One hedge is honest; three in a sentence leave the reader to find out what the writer thinks.',
  flags: [
    'I think we could maybe look at the second vendor, perhaps in spring.',
    'It seems the plan might possibly need another month.',
    'I just feel that this is kind of risky, maybe.',
    'Perhaps we should probably wait, I guess.',
    'I’m not sure, but it might be somewhat better to rent.',
    'I wonder whether we might perhaps ask the board.',
  ],
  passes: [
    'I think we should look at the second vendor in spring.',
    'The plan needs another month.',
    'It might rain on Saturday, so perhaps we meet indoors.',
    'Two of three vendors will probably answer this week.',
    'I believe the risk is small: one case in 400.',
    'Perhaps you know the answer.',
  ],
  check: (draft) =>
    draft.sentences.flatMap((sentence) => {
      const hits = new Map(matchesIn(sentence, hedge).map((match) => [match[0].toLowerCase(), match[0]]));
      if (hits.size < 3 || sentence.words > 32) return [];
      const first = findIn(sentence, new RegExp(hedge.source, 'i'));
      if (!first) return [];
      return [
        {
          start: sentence.start,
          end: sentence.end,
          message: `${hits.size} hedges in one sentence`,
          why: `${[...hits.values()].map((words) => `“${words}”`).join(', ')}: keep the one that is true, and say the rest plainly.`,
        },
      ];
    }),
};
