import { operation } from '../operation.ts';
import { ChangedFacts, changeFacts, FactIds } from './change-facts.ts';

export const factPropose = operation({
  name: 'fact.propose',
  summary: 'Undo: put accepted or rejected facts back among the proposals.',
  surfaces: ['http', 'cli'],
  positional: ['facts...'],
  input: FactIds,
  output: ChangedFacts,
  run: (context, { facts }) =>
    changeFacts(context, facts, (fact) => ({ ...fact, state: 'proposed', decided: null, lastConfirmed: null })),
});
