import { type Effort, minutesOf } from '../../tests/support/weeks/effort.ts';
import { liveThrough } from '../../tests/support/weeks/live-through.ts';
import type { Measure } from '../measure.ts';

const most = (values: readonly number[]): number => Math.max(...values);
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

const row = (who: string, all: readonly Effort[], briefs: number, updates: number, seconds: number) => {
  const minutes = all.map(minutesOf);
  return {
    who,
    'keys a week': `${Math.round(mean(all.map(({ keys }) => keys)))} (most ${most(all.map(({ keys }) => keys))})`,
    'words read': Math.round(mean(all.map(({ words }) => words))),
    'minutes a week': `${mean(minutes).toFixed(1)} (most ${most(minutes).toFixed(1)})`,
    briefs,
    updates,
    'lived in, s': seconds.toFixed(1),
  };
};

/** Two people live through twelve weeks (tests/corpus/weeks), and what it costs them is told by the keystroke-level model. */
export const measureWeeks = async (): Promise<readonly Measure[]> => {
  const rows = [];
  for (const [name, who] of [
    ['one-boss', 'one boss'],
    ['four-leaders', 'four leaders'],
  ] as const) {
    const began = performance.now();
    const { life, workspace } = await liveThrough(name);
    const { briefs, updates } = life.met;
    rows.push(
      row(who, [...life.effort.all().values()], briefs.length, updates.length, (performance.now() - began) / 1000),
    );
    workspace.remove();
  }
  return [
    {
      title: 'Twelve weeks of two people',
      note: 'Invented, on the real program and a clock of their own: notes, debriefs, reflections, figures, setbacks, a rehearsal, two rounds, a brief before every talk, an update every Friday. A key struck takes .28 s, an act 1.35 s to think of (Card, Moran and Newell 1980), 240 words are read in a minute. The talks themselves are not counted.',
      rows,
    },
  ];
};
