import { unsure } from '../../facts/fact.ts';
import type { Id } from '../../shared/id.ts';
import { millis } from '../../shared/time.ts';
import type { OpenFact } from './link-change.ts';
import { sameAs } from './same-fact.ts';

/**
 * What of the things one person owes is another one once more: an ask and the promise that answers it, or a promise made
 * twice. Gives the one that need not stand by itself, with the one that stands for it. Another day, another promise; in doubt
 * both stand. `names` are small words of the people: they tell whom and not what.
 */
export const standOnce = (owed: readonly OpenFact[], me: Id, names: ReadonlySet<string>): ReadonlyMap<Id, Id> => {
  const one = new Map<Id, Id>();
  const find = (fact: OpenFact, among: readonly OpenFact[]): Id | undefined => {
    const same = sameAs({ ...fact, names, own: true }, among);
    return same && !same.moved && same.confidence >= unsure ? same.fact : undefined;
  };
  const promises: OpenFact[] = [];
  for (const fact of owed
    .filter(({ kind, owner }) => kind === 'commitment' && owner === me)
    .toSorted((a, b) => millis(a.said) - millis(b.said))) {
    const before = find(fact, promises);
    if (before === undefined) promises.push(fact);
    else one.set(fact.id, before);
  }
  for (const ask of owed) {
    if (ask.kind !== 'request' || ask.owner === null || ask.owner === me) continue;
    const answered = find({ ...ask, kind: 'commitment', owner: me, to: ask.owner }, promises);
    if (answered !== undefined) one.set(ask.id, answered);
  }
  return one;
};
