import type { FactKind } from '../../facts/fact.ts';
import type { Read } from './sentences-read.ts';
import type { Talk } from './talk.ts';

/** Two of these in one breath are one. */
const inOneBreath = new Set<FactKind>([
  'request',
  'preference',
  'decision',
  'outcome',
  'pressure',
  'risk',
  'position',
  'success',
  'priority',
  'support',
  'opportunity',
]);

const together = (last: Read, next: Read): boolean =>
  last.turn === next.turn &&
  last.fact.kind === next.fact.kind &&
  inOneBreath.has(next.fact.kind) &&
  next.sentence - last.sentence <= 2 &&
  (last.fact.owner === next.fact.owner || next.fact.owner === undefined) &&
  // Two asks with a day each are two.
  !(last.fact.kind === 'request' && last.fact.due && next.fact.due);

/**
 * Facts that one breath spreads over sentences put together; an ask beside a preference is how somebody wants it done. The
 * day of an ask may follow in the next sentence.
 */
export const joinedFacts = (all: readonly Read[], talk: Talk): readonly Read[] => {
  const wishes = new Set(
    all.filter(({ fact }) => fact.kind === 'preference').map(({ turn, sentence }) => `${turn}:${sentence}`),
  );
  const acts = new Set(
    all
      .filter(({ fact }) => fact.kind === 'commitment' && fact.action !== undefined)
      .map(({ turn, sentence }) => `${turn}:${sentence}`),
  );
  const kept = all.filter(
    ({ fact, turn, sentence }) =>
      // "I'm on it. I'll have a fix by noon" is one promise.
      !(
        fact.kind === 'commitment' &&
        fact.action === undefined &&
        [sentence - 1, sentence + 1].some((near) => acts.has(`${turn}:${near}`))
      ) &&
      !(
        fact.kind === 'request' &&
        !fact.due &&
        [sentence - 1, sentence + 1].some((near) => wishes.has(`${turn}:${near}`))
      ),
  );
  const facts: Read[] = [];
  for (const next of kept) {
    const at = [facts.length - 1, facts.length - 2].find((place) => {
      const one = facts[place];
      return one !== undefined && together(one, next);
    });
    const last = at === undefined ? undefined : facts[at];
    if (!last || at === undefined) {
      facts.push(next);
      continue;
    }
    const due = last.fact.due ?? next.fact.due;
    const end = Math.max(last.span.end, next.span.end);
    facts[at] = {
      ...last,
      sentence: next.sentence,
      span: { ...last.span, end },
      fact: {
        ...last.fact,
        end,
        confidence: Math.max(last.fact.confidence, next.fact.confidence),
        quote: talk.turns[last.turn]?.text.slice(last.span.start, end) ?? last.fact.quote,
        ...(due ? { due } : {}),
      },
    };
  }
  return facts;
};
