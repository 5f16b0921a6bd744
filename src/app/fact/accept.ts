import { operation } from '../operation.ts';
import { ChangedFacts, changeFacts, FactIds } from './change-facts.ts';

export const factAccept = operation({
  name: 'fact.accept',
  alias: 'accept',
  summary: 'Accept proposed facts: they are yours from now on.',
  surfaces: ['http', 'cli'],
  positional: ['facts...'],
  input: FactIds,
  output: ChangedFacts,
  run: (context, { facts }) =>
    changeFacts(context, facts, (fact) => ({
      ...fact,
      state: 'accepted',
      decided: context.now,
      lastConfirmed: context.now,
    })),
});
