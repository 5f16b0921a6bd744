import { expect, it } from 'vitest';
import { aFact } from '../../../tests/support/content.ts';
import { millis } from '../shared/time.ts';
import { type ChallengeMaterial, stepsOfChallenge } from './challenge-steps.ts';
import type { KnownFact } from './relationship.ts';

const material: ChallengeMaterial = {
  called: 'Dana',
  today: '2026-03-12',
  from: millis('2026-03-09T00:00:00Z'),
  to: millis('2026-03-16T00:00:00Z'),
  facts: [],
  sent: [],
  told: new Map(),
  raised: [],
  need: () => null,
  talk: null,
};
const done = (change: Partial<ChallengeMaterial>) =>
  Object.fromEntries(stepsOfChallenge({ ...material, ...change }).map(({ step, done: day }) => [step, day]));
const sent = (at: string, change = {}) => ({
  id: 'd',
  kind: 'update',
  title: 'Crane',
  text: '',
  sent: at,
  raises: false,
  ...change,
});
const known = (change: Partial<KnownFact>): KnownFact => ({
  ...aFact({ due: null, state: 'accepted' }),
  from: { kind: 'capture', title: '', who: 'you' },
  ...change,
});

it('counts what was sent in the week alone, from its first instant to before the next [7.1]', () => {
  expect(done({ sent: [sent('2026-03-08T23:59:59Z')] }).update).toBeNull();
  expect(done({ sent: [sent('2026-03-09T00:00:00Z')] }).update).toBe('2026-03-09');
  expect(done({ sent: [sent('2026-03-15T23:59:59Z')] }).update).toBe('2026-03-15');
  expect(done({ sent: [sent('2026-03-16T00:00:00Z')] }).update).toBeNull();
  // A recap is no update, and a draft that brings up a need is a way forward as well.
  expect(done({ sent: [sent('2026-03-10T09:00:00Z', { kind: 'recap' })] }).update).toBeNull();
  expect(done({ sent: [sent('2026-03-10T09:00:00Z', { kind: 'message', raises: true })] })).toMatchObject({
    need: '2026-03-10',
    option: '2026-03-10',
    update: null,
  });
});

it('takes three priorities mapped in the week for a picture, and not two [7.1]', () => {
  const priority = (id: string, decided: string | null) =>
    known({ id, kind: 'priority', quote: `the ${id}`, said: '2026-01-05T09:00:00Z', lastConfirmed: null, decided });
  const two = [priority('rate', null), priority('audit', '2026-03-10T09:00:00Z')];
  expect(done({ facts: two }).priority).toBeNull();
  expect(done({ facts: [...two, priority('rent', null)] }).priority).toBe('2026-03-10');
});

it('calls told early only what was told within three days of knowing it [7.1]', () => {
  const risk = (said: string) => known({ id: 'r', kind: 'risk', quote: 'The dryer is slow', said });
  const told = new Map([['r', '2026-03-11T09:00:00Z']]);
  expect(done({ facts: [risk('2026-03-09T09:00:00Z')], told }).need).toBe('2026-03-11');
  expect(done({ facts: [risk('2026-03-04T09:00:00Z')], told }).need).toBeNull();
});
