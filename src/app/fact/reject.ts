import { operation } from '../operation.ts';
import { ChangedFacts, changeFacts, FactIds } from './change-facts.ts';

export const factReject = operation({
  name: 'fact.reject',
  alias: 'reject',
  summary: 'Reject proposed facts: they are not proposed again.',
  surfaces: ['http', 'cli'],
  positional: ['facts...'],
  input: FactIds,
  output: ChangedFacts,
  run: (context, { facts }) =>
    changeFacts(context, facts, (fact) => ({ ...fact, state: 'rejected', decided: context.now })),
});
