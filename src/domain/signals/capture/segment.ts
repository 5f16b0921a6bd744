import type { FactKind } from '../../facts/fact.ts';
import type { Thought } from '../capture-clauses.ts';
import type { Clause } from '../clause.ts';
import type { Features } from './features.ts';
import { featuresOf } from './features.ts';
import type { Weights } from './scorer.ts';
import { chances, classes } from './scorer.ts';

/** A run of pieces read as one fact, with how likely that reading is. */
export type Segment = {
  readonly clause: Clause;
  readonly kind: FactKind | 'none';
  readonly chance: number;
  readonly features: Features;
};

const longest = 4;
// A cut must pay for itself.
const cut = 0.35;

// A list of days or of stands is as many facts as it has pieces that say one alone.
const lists = new Set<Segment['kind']>(['timing', 'position']);
const alone = 0.5;

const listed = (thought: Thought, from: number, to: number, segment: Segment, weights: Weights): readonly Segment[] => {
  if (!lists.has(segment.kind) || from === to) return [segment];
  const at = classes.indexOf(segment.kind);
  const singles: Segment[] = [];
  let enough = 0;
  for (let piece = from; piece <= to; piece += 1) {
    const clause = thought.stretch(piece, piece);
    const features = featuresOf(clause);
    const chance = chances(features, weights)[at] ?? 0;
    const last = singles.at(-1);
    if (chance >= alone || last === undefined) {
      singles.push({ clause, kind: segment.kind, chance, features });
      if (chance >= alone) enough += 1;
    } else
      singles[singles.length - 1] = {
        ...last,
        clause: { ...last.clause, end: clause.end, lower: last.clause.around.slice(last.clause.start, clause.end) },
      };
  }
  return enough === singles.length && enough > 1 ? singles : [segment];
};

type Path = { readonly score: number; readonly segments: readonly Segment[] };

/** Splits a thought where the readings of its runs together are likeliest. */
export const segmentsOf = (thought: Thought, weights: Weights): readonly Segment[] => {
  const count = thought.pieces.length;
  const best: Path[] = [{ score: 0, segments: [] }];
  for (let end = 0; end < count; end += 1) {
    let top: Path | undefined;
    for (let start = Math.max(0, end - longest + 1); start <= end; start += 1) {
      const before = best[start];
      if (before === undefined) continue;
      const clause = thought.stretch(start, end);
      const features = featuresOf(clause);
      const all = chances(features, weights);
      const chance = Math.max(...all);
      const kind = classes[all.indexOf(chance)] ?? 'none';
      const score = before.score + (end - start + 1) * Math.log(chance) - cut;
      if (top === undefined || score > top.score)
        top = {
          score,
          segments: [...before.segments, ...listed(thought, start, end, { clause, kind, chance, features }, weights)],
        };
    }
    best.push(top ?? { score: 0, segments: [] });
  }
  return best[count]?.segments ?? [];
};
