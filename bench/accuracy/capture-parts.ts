// What scripts/train-signals.mjs trains with: the same splitting and the same features as the reader of captures.

export { featuresOf } from '../../src/domain/signals/capture/features.ts';
export { classes } from '../../src/domain/signals/capture/scorer.ts';
export { segmentsOf } from '../../src/domain/signals/capture/segment.ts';
export { thoughtsOf } from '../../src/domain/signals/capture-clauses.ts';
