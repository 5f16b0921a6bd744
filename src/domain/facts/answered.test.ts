import { expect, it } from 'vitest';
import { aFact } from '../../../tests/support/content.ts';
import { isAnswered } from './answered.ts';

const ask = aFact({
  kind: 'question',
  action: null,
  quote: 'how many returns come back on Mondays',
  said: '2026-03-02T09:00:00+00:00',
});
const result = aFact({
  kind: 'result',
  action: null,
  quote: 'returns on Mondays counted: 640, against 310',
  said: '2026-03-05T09:00:00+00:00',
});
const told = '2026-03-06T09:00:00+00:00';
const none = new Set<string>();

it('what was asked is answered by a result about it that they have heard of, said later [1.10]', () => {
  expect(isAnswered(ask, [{ fact: result, told }], none)).toBe(true);
  expect(isAnswered(ask, [{ fact: result, told: null }], none)).toBe(false);
  expect(isAnswered(ask, [{ fact: { ...result, said: '2026-03-01T09:00:00+00:00' }, told }], none)).toBe(false);
  expect(isAnswered(ask, [{ fact: { ...result, quote: 'the roof is mended' }, told }], none)).toBe(false);
});

it('and by a promise about it that was kept [1.10]', () => {
  const asked = aFact({
    kind: 'request',
    action: null,
    quote: 'wants the audit list a week ahead',
    said: '2026-03-02T09:00:00+00:00',
  });
  const promise = aFact({
    kind: 'commitment',
    quote: 'I owe Ruth the audit list by Monday',
    action: 'the audit list',
    said: '2026-03-02T09:00:00+00:00',
  });
  const closed = { how: 'kept', at: told } as const;
  expect(isAnswered(asked, [{ fact: { ...promise, closed }, told: null }], none)).toBe(true);
  expect(isAnswered(asked, [{ fact: promise, told: null }], none)).toBe(false);
});
