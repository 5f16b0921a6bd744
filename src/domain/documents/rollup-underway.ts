import type { Day } from '../shared/time.ts';
import { bare } from './brief-frames.ts';
import type { Line } from './line.ts';
import type { RollupFit } from './rollup-fit.ts';
import type { Underway } from './rollup-material.ts';
import { capital, dayByName, dayInWords, stopped } from './words.ts';

const figureOf = ({ measure, latest, baseline, target }: Underway): string =>
  latest === null
    ? ''
    : [
        `${measure === '' ? '' : `${measure} `}${latest.figure}`,
        baseline && `from ${baseline}`,
        target && `aiming at ${target}`,
      ]
        .filter(Boolean)
        .join(', ');

/** What the form says of one thing that is under way; null where there is neither a figure nor a step to tell. */
const standingLine = (one: Underway, now: Day): Line | null => {
  const steps = one.done.map(({ words, day }) => `${bare(words)} (done ${dayInWords(day, now)})`).slice(-2);
  const says = [figureOf(one), ...steps].filter(Boolean).join('; ');
  return says === '' ? null : { text: stopped(`${capital(one.name)}: ${says}`), sources: [...one.sources] };
};

const stepLines = ({ name, ahead: [next], decision, sources }: Underway, today: Day): Line[] =>
  [
    next === undefined ? null : { lead: name, words: next.words, day: next.due },
    decision && { lead: `${name}, decision`, ...decision, day: decision.on },
  ]
    .filter((step) => step !== null)
    .map(({ lead, words, day }) => ({
      text: stopped(`${capital(lead)}: ${bare(words)}${day === null ? '' : `, by ${dayByName(day, today)}`}`),
      sources: [...sources],
    }));

/** Of one thing what may go to the reader; null where not even its name may. The rest is kept among what was held. */
const fitting = (one: Underway, { fits }: RollupFit): Underway | null => {
  // Empty is what was worded after a replayed day.
  const may = (words: string): boolean => words.trim() !== '' && fits(words, one.sources);
  if (!may(one.name)) return null;
  const figures = figureOf(one);
  return {
    ...one,
    // A figure without its measure says nothing, and a measure alone is not told.
    latest: figures === '' || may(figures) ? one.latest : null,
    done: one.done.filter(({ words }) => may(words)),
    // Asked from the soonest on: what is behind the one that is told would not have stood there.
    ahead: [one.ahead.find(({ words }) => may(words))].filter((step) => step !== undefined),
    decision: one.decision !== null && may(one.decision.words) ? one.decision : null,
  };
};

/** What is under way and comes next, of what its reader may know; the line of what they have not heard of waits for the writer's word. */
export const underwayLines = (
  all: readonly Underway[],
  fit: RollupFit,
  today: Day,
): { readonly underway: readonly Line[]; readonly next: readonly Line[] } => {
  const told = all.flatMap((whole) => {
    const one = fitting(whole, fit);
    if (one === null) return [];
    const lines = { standing: standingLine(one, today), steps: stepLines(one, today) };
    if (one.heard) return [lines];
    const text = (lines.standing ?? lines.steps[0])?.text;
    if (text !== undefined)
      fit.keep({ words: one.name, why: 'unheard', sources: one.sources, put: { fact: one.id, text } });
    return [];
  });
  return { underway: told.flatMap(({ standing }) => standing ?? []), next: told.flatMap(({ steps }) => steps) };
};
