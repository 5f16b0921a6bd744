import { proposeChange } from '../change/accept-change.ts';
import { Decided, decide } from '../change/decide.ts';
import { operation } from '../operation.ts';
import { FactIds } from './change-facts.ts';

export const factPropose = operation({
  name: 'fact.propose',
  summary: 'Undo: put accepted or rejected facts and changes back among the proposals.',
  surfaces: ['http', 'cli'],
  positional: ['facts...'],
  input: FactIds,
  output: Decided,
  run: (context, { facts }) =>
    decide(context, facts, {
      fact: (fact) => ({ ...fact, state: 'proposed', decided: null, lastConfirmed: null }),
      change: proposeChange,
      again: true,
    }),
});
