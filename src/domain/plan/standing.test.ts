import { expect, it } from 'vitest';
import type { FactStep } from '../facts/fact-step.ts';
import { movesOf, standingOf, type TimedChange } from './standing.ts';

const day = (date: string) => ({ text: date, date });
const moved = (at: string, was: string | null, became: string): FactStep => ({
  fact: 'f',
  at: `${at}T09:00:00+00:00`,
  what: 'moved',
  was: was === null ? null : day(was),
  became: day(became),
  why: '',
  person: null,
  draft: null,
});
const said = (at: string, was: string, due: string | null, state: TimedChange['state'] = 'accepted'): TimedChange => ({
  what: 'moved',
  said: `${at}T09:00:00+00:00`,
  was: day(was),
  due: due === null ? null : day(due),
  state,
});
const stand = (due: string | null, changes: readonly TimedChange[], steps: readonly FactStep[], atRisk = false) =>
  standingOf(
    { closed: null, due: due === null ? null : day(due) },
    { changes, steps, now: '2026-03-12T09:00:00+00:00', atRisk },
  );

it('stands open, past its day, in danger, or moved in time [2.2]', () => {
  expect(stand(null, [], [])).toBe('open');
  expect(stand('2026-03-12', [], [])).toBe('open');
  expect(stand('2026-03-11', [], [])).toBe('overdue');
  expect(stand('2026-03-13', [], [], true)).toBe('at-risk');
  expect(stand('2026-03-20', [], [moved('2026-03-10', '2026-03-13', '2026-03-20')])).toBe('renegotiated');
  expect(stand('2026-03-20', [said('2026-03-10', '2026-03-13', '2026-03-20')], [])).toBe('renegotiated');
  // On its day it is still in time, a day later it is not.
  expect(stand('2026-03-20', [], [moved('2026-03-09', '2026-03-09', '2026-03-20')])).toBe('renegotiated');
  expect(stand('2026-03-20', [], [moved('2026-03-10', '2026-03-09', '2026-03-20')])).toBe('open');
  // A first day is no renegotiation, nor is one that was given up, nor words nobody accepted.
  expect(stand('2026-03-20', [], [moved('2026-03-10', null, '2026-03-20')])).toBe('open');
  expect(stand('2026-03-20', [said('2026-03-10', '2026-03-20', null)], [])).toBe('open');
  expect(stand('2026-03-20', [said('2026-03-10', '2026-03-13', '2026-03-20', 'proposed')], [])).toBe('open');
  expect(
    standingOf(
      { closed: { how: 'broken', at: '2026-03-11T09:00:00Z' }, due: null },
      { changes: [], steps: [], now: '2026-03-12T09:00:00Z' },
    ),
  ).toBe('broken');
});

it('tells moves in the order in which they were said, by words or by hand [2.2]', () => {
  const moves = movesOf(
    [said('2026-03-05', '2026-03-06', '2026-03-10'), said('2026-03-11', '2026-03-13', '2026-03-06')],
    [moved('2026-03-08', '2026-03-10', '2026-03-13')],
  );
  expect(moves.map(({ by, was, became, early }) => [by, was?.date, became?.date, early])).toEqual([
    ['words', '2026-03-06', '2026-03-10', true],
    ['hand', '2026-03-10', '2026-03-13', true],
    ['words', '2026-03-13', '2026-03-06', true],
  ]);
});
