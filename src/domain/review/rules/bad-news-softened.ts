import { cutWords, only } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { findIn } from '../sentences.ts';

const softened =
  /\b(?:(?:a (?:little |tiny )?bit|slightly|a little|a touch|somewhat|kind of|sort of|a tad)(?= (?:late\b|behind|delayed|over budget|over the budget|off track|off plan|below (?:plan|target|forecast)|short of|worse|disappointing|overdue))|a bit of(?= an? (?:impact|issue|problem|delay|challenge|setback|concern|mess|struggle)\b)|(?:minor|small|slight|tiny|little)(?= (?:issues?|problems?|disruptions?|glitch(?:es)?|challenges?|bumps?|complications?|incidents?|outages?)\b)|(?:some|slight|small|minor|little|tiny)(?= (?:delays?|setbacks?|slippage|hiccups?|overruns?|overspend|shortfall|slip)\b))/i;
/** Comfort right behind the news, with nothing that carries it. */
const comfort =
  /\b(?:nothing to worry about|no need to worry|(?:don't|do not) worry|should be (?:fine|ok|okay|alright)|(?:not|no) (?:a )?big deal)\b/i;
const figured =
  /\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten) ?(?:%|percent|minutes?|hours?|days?|weeks?|months?|points?|k|euros?|pounds?|dollars?|people|units?)|[$€£]\d/i;
const hypothetical =
  /\b(?:if|you were|you are|you're|might|could|would|unless|in case|no|without|avoid|sorry|apologi[sz]e|apologies|i'm running|i am running|i may be|i might be|i'll be|i will be)\b/i;

export const badNewsSoftened: Rule = {
  id: 'bad-news-softened',
  family: 'honesty',
  severity: 'warning',
  step: 'credibility',
  capability: '4.7',
  card: 'E20',
  mistake: 'hiding problems',
  reason: 'A softened problem sounds small until it is large; the plain word and the figure keep trust.',
  flags: [
    'The rollout is a bit behind, and the team works on it.',
    'We have some delays with the permits in Ghent.',
    'The project is slightly over budget since the last review.',
    'There was a minor setback with the supplier last week.',
    'Sales are somewhat below target in the north.',
    'We are a little late with the annual report.',
    'The campaign hit a slight delay in the studio.',
    'We are going to miss the April date. Nothing to worry about.',
  ],
  passes: [
    'The rollout is two weeks behind.',
    'The permits in Ghent are delayed until 4 May.',
    'The project is slightly over budget: 3,000 euros of 90,000.',
    'The report is a bit longer than last year.',
    'If the permits take a little longer, the date still holds.',
    'The demo has moved to Monday, no need to worry.',
    'Sorry, I am running a bit late for our call.',
    'Sales are somewhat better than planned in the north.',
  ],
  check: (draft) => {
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, softened);
      const soothing = words ? null : findIn(sentence, comfort);
      if (
        soothing &&
        !sentence.question &&
        draft.badNews.some(({ index }) => index <= sentence.index && index >= sentence.index - 2)
      ) {
        return [
          {
            ...soothing,
            message: 'Softened bad news',
            why: 'It asks the reader not to worry and does not say why not. Give the new date or the plan, and that does the calming.',
          },
        ];
      }
      if (!words || sentence.question || figured.test(sentence.flat) || hypothetical.test(sentence.flat)) return [];
      return [
        {
          ...words,
          message: 'Softened bad news',
          why: `"${draft.text.slice(words.start, words.end)}" leaves the size to the reader. Say how much and since when, or drop the softener.`,
          fixes: only(cutWords(draft, sentence, words, 'Cut the softener')),
        },
      ];
    });
  },
};
