import type { Due } from '../../facts/fact.ts';
import type { ChangeKind } from '../../facts/fact-change.ts';
import type { Id } from '../../shared/id.ts';

type Said = {
  readonly fact: Id;
  readonly what: ChangeKind;
  readonly due: Due | null;
  readonly confidence: number;
};

const isDated = ({ due }: Said): number => (due?.date == null ? 0 : 1);

/**
 * Of what one text says several times of the same fact, once: the words that name a day before those that name none ("The
 * annex is late. It slips to 16 March."), then the surer, then the first. In the order given.
 */
export const onceEach = <T extends Said>(said: readonly T[]): readonly T[] => {
  const best = new Map<string, T>();
  for (const one of said) {
    const key = `${one.fact} ${one.what}`;
    const other = best.get(key);
    const beats = other && (isDated(one) - isDated(other) || one.confidence - other.confidence) > 0;
    if (other === undefined || beats) best.set(key, one);
  }
  const kept = new Set(best.values());
  return said.filter((one) => kept.has(one));
};
