import { type Measure, quantile } from '../measure.ts';
import type { MeasuredBrief } from './measure-briefs.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const of = (part: number, all: number): string => `${part}/${all} (${all === 0 ? '–' : percent(part / all)})`;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);

/** The figures of a run: the brief beside the plain rule, each beside chance. Verdicts are the reader's, not ours. */
export const summary = (
  briefs: readonly MeasuredBrief[],
  { seed, moments }: { seed: number; moments: number },
): Measure => {
  const takenUp = briefs.filter(({ lines }) => lines.some((line) => line.takenUp.length > 0)).length;
  const plain = briefs.filter((brief) => brief.plain.some((line) => line.takenUp)).length;
  const lines = briefs.flatMap((brief) => brief.lines);
  const plainLines = briefs.flatMap((brief) => brief.plain);
  const chance = mean(briefs.map((brief) => brief.chance));
  const plainChance = mean(briefs.map((brief) => brief.plainChance));
  const share = takenUp / Math.max(1, briefs.length);
  const plainShare = plain / Math.max(1, briefs.length);
  const sum = (pick: (asks: MeasuredBrief['asks']) => number) => briefs.reduce((all, { asks }) => all + pick(asks), 0);
  const all = sum((asks) => asks.all);
  const lift = (one: number, other: number): string => `${((one - other) * 100).toFixed(0)} points`;
  return {
    title: `The brief: ${briefs.length} moments of ${moments}, seed ${seed}`,
    rows: [
      {
        what: 'moments in which the next seven days took up at least one line',
        brief: of(takenUp, briefs.length),
        'three most recent subjects': of(plain, briefs.length),
        ratio: (share / plainShare).toFixed(2),
      },
      {
        what: 'the same in another week (chance)',
        brief: percent(chance),
        'three most recent subjects': percent(plainChance),
      },
      {
        what: 'lift above chance',
        brief: lift(share, chance),
        'three most recent subjects': lift(plainShare, plainChance),
        ratio: ((share - chance) / (plainShare - plainChance)).toFixed(2),
      },
      {
        what: 'lines taken up',
        brief: of(lines.filter((line) => line.takenUp.length > 0).length, lines.length),
        'three most recent subjects': of(plainLines.filter((line) => line.takenUp).length, plainLines.length),
      },
      {
        what: 'the leader’s later asks whose topic was named',
        brief: of(
          sum((asks) => asks.named),
          all,
        ),
        'three most recent subjects': of(
          sum((asks) => asks.plain),
          all,
        ),
      },
      {
        what: '– of those asks, talked of in any mail of the fortnight before',
        brief: of(
          sum((asks) => asks.foreseeable),
          all,
        ),
      },
      {
        what: 'words of a brief: mean, most',
        brief: `${Math.round(mean(briefs.map(({ words }) => words)))}, ${Math.max(...briefs.map(({ words }) => words))}`,
      },
      {
        what: 'lines with a sign of being stale',
        brief: of(lines.filter(({ signs }) => signs.length > 0).length, lines.length),
      },
      { what: 'empty briefs', brief: of(briefs.filter((brief) => brief.lines.length === 0).length, briefs.length) },
      {
        what: 'ms to build a brief, median',
        brief: Math.round(
          quantile(
            briefs.map(({ ms }) => ms),
            0.5,
          ),
        ),
      },
    ],
  };
};
