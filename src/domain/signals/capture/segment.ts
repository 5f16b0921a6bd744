import type { Features, Note } from './features.ts';
import { featuresOf } from './features.ts';
import { lean } from './lean.ts';
import type { Weights } from './scorer.ts';
import { classes, nothing, scoresOf } from './scorer.ts';

/** A run of pieces of a note, what speaks for each class of it, and how likely each is once all readings are weighed. */
export type Run = {
  readonly from: number;
  readonly to: number;
  readonly features: Features;
  readonly scores: Float64Array;
  readonly chances: Float64Array;
};

/** A run of pieces read as one fact, with how likely it is that there is one of this kind. */
export type Segment = {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  readonly chance: number;
  readonly run: Run;
};

export const longest = 5;
const width = classes.length;
const beginning = width;

const sumOf = (logs: ArrayLike<number>): number => {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < logs.length; at += 1) top = Math.max(top, logs[at] ?? top);
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 0;
  for (let at = 0; at < logs.length; at += 1) sum += Math.exp((logs[at] ?? 0) - top);
  return top + Math.log(sum);
};
const both = (a: number, b: number): number => {
  const top = Math.max(a, b);
  return top === Number.NEGATIVE_INFINITY ? top : top + Math.log1p(Math.exp(Math.min(a, b) - top));
};
const table = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => new Float64Array(columns).fill(Number.NEGATIVE_INFINITY));

/** Every run of at most five pieces; what is nothing goes piece by piece. */
export const runsOf = (note: Note, weights: Weights): readonly (readonly Run[])[] =>
  note.pieces.map((_, from) =>
    note.pieces.slice(from, from + longest).map((_piece, more): Run => {
      const features = featuresOf(note, from, from + more);
      const scores = scoresOf(features, weights);
      if (more > 0) scores[nothing] = Number.NEGATIVE_INFINITY;
      return { from, to: from + more, features, scores, chances: new Float64Array(width) };
    }),
  );

/** Weighs all readings of a note against each other (semi-Markov: Sarawagi and Cohen 2004) and writes down each run's chances. */
const weigh = (runs: readonly (readonly Run[])[], { after }: Weights): void => {
  const count = runs.length;
  const ahead = table(count + 1, width + 1);
  const into = table(count, width);
  const start = ahead[0];
  if (start !== undefined) start[beginning] = 0;
  runs.forEach((from, at) => {
    for (let kind = 0; kind < width; kind += 1) {
      const sum = sumOf(after.map((row, before) => (ahead[at]?.[before] ?? 0) + (row[kind] ?? 0)));
      const here = into[at];
      if (here !== undefined) here[kind] = sum;
      for (const { to, scores } of from) {
        const row = ahead[to + 1];
        if (row !== undefined) row[kind] = both(row[kind] ?? 0, sum + (scores[kind] ?? 0));
      }
    }
  });
  const whole = sumOf(ahead[count] ?? []);
  const behind = table(count + 1, width + 1);
  behind[count]?.fill(0);
  for (let at = count - 1; at >= 0; at -= 1) {
    const from = runs[at] ?? [];
    const out = Array.from({ length: width }, (_, kind) =>
      sumOf(from.map(({ to, scores }) => (scores[kind] ?? 0) + (behind[to + 1]?.[kind] ?? 0))),
    );
    after.forEach((row, before) => {
      const here = behind[at];
      if (here !== undefined) here[before] = sumOf(out.map((sum, kind) => sum + (row[kind] ?? 0)));
    });
    for (const { to, scores, chances } of from)
      for (let kind = 0; kind < width; kind += 1)
        chances[kind] = Math.exp((into[at]?.[kind] ?? 0) + (scores[kind] ?? 0) + (behind[to + 1]?.[kind] ?? 0) - whole);
  }
};

type Step = { readonly run: Run; readonly kind: number; readonly before: number };

/** The likeliest reading, backwards over the steps that led to it. */
const best = (runs: readonly (readonly Run[])[], { after }: Weights): readonly Step[] => {
  const count = runs.length;
  const scores = table(count + 1, width + 1);
  const steps: Step[][] = Array.from({ length: count + 1 }, () => []);
  const start = scores[0];
  if (start !== undefined) start[beginning] = 0;
  runs.forEach((from, at) => {
    for (let kind = 0; kind < width; kind += 1) {
      let top = Number.NEGATIVE_INFINITY;
      let before = -1;
      after.forEach((row, each) => {
        const score = (scores[at]?.[each] ?? 0) + (row[kind] ?? 0);
        if (score > top) [top, before] = [score, each];
      });
      for (const run of from) {
        const score = top + (run.scores[kind] ?? 0);
        const row = scores[run.to + 1];
        const list = steps[run.to + 1];
        if (row === undefined || list === undefined || score <= (row[kind] ?? 0)) continue;
        row[kind] = score;
        list[kind] = { run, kind, before };
      }
    }
  });
  const found: Step[] = [];
  let at = count;
  const ends = scores[count] ?? new Float64Array(width);
  let kind = ends.reduce((top, score, each) => (score > (ends[top] ?? 0) ? each : top), 0);
  for (let step = steps[at]?.[kind]; at > 0 && step !== undefined; step = steps[at]?.[kind]) {
    found.push(step);
    at = step.run.from;
    kind = step.before;
  }
  return found.reverse();
};

/** Reads a note into facts: where it is cut and what each stretch is are decided together. */
export const segmentsOf = (note: Note, weights: Weights): readonly Segment[] => {
  if (note.pieces.length === 0) return [];
  const runs = runsOf(note, weights);
  lean(note, runs);
  weigh(runs, weights);
  const all = runs.flat();
  return best(runs, weights).flatMap(({ run, kind }): readonly Segment[] => {
    if (kind === nothing) return [];
    // How likely one of its pieces belongs to a fact of this kind, wherever that begins and ends.
    let chance = 0;
    for (let piece = run.from; piece <= run.to; piece += 1) {
      let sum = 0;
      for (const each of all) if (each.from <= piece && piece <= each.to) sum += each.chances[kind] ?? 0;
      chance = Math.max(chance, sum);
    }
    return [{ from: run.from, to: run.to, kind, chance: Math.min(1, chance), run }];
  });
};
