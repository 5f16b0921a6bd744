import { acceptChange } from '../change/accept-change.ts';
import { Decided, decide } from '../change/decide.ts';
import { operation } from '../operation.ts';
import { FactIds } from './change-facts.ts';

export const factAccept = operation({
  name: 'fact.accept',
  alias: 'accept',
  summary: 'Accept proposed facts: they are yours from now on. Accept a change: what it speaks of is closed or moved.',
  surfaces: ['http', 'cli'],
  positional: ['facts...'],
  input: FactIds,
  output: Decided,
  run: (context, { facts }) =>
    decide(context, facts, {
      fact: (fact) => ({
        ...fact,
        state: 'accepted',
        decided: context.now,
        lastConfirmed: context.now,
      }),
      change: (store, change) => acceptChange(store, context.now, change),
      again: true,
    }),
});
