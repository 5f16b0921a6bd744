import { expect, it } from 'vitest';
import { standingAct } from './standing-act.ts';

it.each([
  ['send you the cost per site by Friday', 'send the cost per site by Friday'],
  ['Get him the contractor case', 'Get the contractor case'],
  ['send the numbers over to you by Friday', 'send the numbers by Friday'],
  ['forward the lease to her', 'forward the lease'],
  ['send the list', 'send the list'],
  ['headcount numbers', 'headcount numbers'],
  ['move the US office', 'move the US office'],
])('%s reads as %s', (action, words) => expect(standingAct(action)).toBe(words));

it.each([
  'get back to you by Friday',
  'get him to sign',
  'let you know',
  'ask her about the lease',
  'send you and Tom the list',
  'review your draft',
  'send you',
  '',
  null,
])('%s is quoted in its sentence instead', (action) => expect(standingAct(action)).toBe(null));
