import { rejectChange } from '../change/accept-change.ts';
import { Decided, decide } from '../change/decide.ts';
import { operation } from '../operation.ts';
import { FactIds } from './change-facts.ts';

export const factReject = operation({
  name: 'fact.reject',
  alias: 'reject',
  summary: 'Reject proposed facts or changes: they are not proposed again.',
  surfaces: ['http', 'cli'],
  positional: ['facts...'],
  input: FactIds,
  output: Decided,
  run: (context, { facts }) =>
    decide(context, facts, {
      fact: (fact) => ({ ...fact, state: 'rejected', decided: context.now }),
      change: rejectChange,
    }),
});
