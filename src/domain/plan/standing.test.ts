import { expect, it } from 'vitest';
import { type FactStep, stepOf } from '../facts/fact-step.ts';
import { courseOf, movesOf, standingOf, type TimedChange } from './standing.ts';

const day = (date: string) => ({ text: date, date });
const moved = (at: string, was: string | null, became: string): FactStep =>
  stepOf('f', `${at}T09:00:00+00:00`, 'moved', { was: was === null ? null : day(was), became: day(became) });
const said = (at: string, was: string, due: string | null, state: TimedChange['state'] = 'accepted'): TimedChange => ({
  what: 'moved',
  said: `${at}T09:00:00+00:00`,
  was: day(was),
  due: due === null ? null : day(due),
  state,
});
const stand = (due: string | null, changes: readonly TimedChange[], steps: readonly FactStep[], atRisk = false) =>
  standingOf({ closed: null, due: due === null ? null : day(due) }, courseOf({ closed: null }, { changes, steps }), {
    now: '2026-03-12T09:00:00+00:00',
    atRisk,
  });

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
  // A day that was missed is not made good by moving the next one in time.
  expect(
    stand(
      '2026-03-20',
      [],
      [moved('2026-03-08', '2026-03-06', '2026-03-16'), moved('2026-03-09', '2026-03-16', '2026-03-20')],
    ),
  ).toBe('open');
  // A first day is no renegotiation, nor is one that was given up, nor words nobody accepted.
  expect(stand('2026-03-20', [], [moved('2026-03-10', null, '2026-03-20')])).toBe('open');
  expect(stand('2026-03-20', [said('2026-03-10', '2026-03-20', null)], [])).toBe('open');
  expect(stand('2026-03-20', [said('2026-03-10', '2026-03-13', '2026-03-20', 'proposed')], [])).toBe('open');
  const broken = { closed: { how: 'broken', at: '2026-03-11T09:00:00Z' }, due: null } as const;
  expect(standingOf(broken, courseOf(broken, { changes: [], steps: [] }), { now: '2026-03-12T09:00:00Z' })).toBe(
    'broken',
  );
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

it('tells what became of it: on which day it was done, what moved in time, and which days were missed [2.2]', () => {
  const closed = { how: 'kept', at: '2026-03-20T09:00:00+00:00', why: 'all of it' } as const;
  const said = stepOf('f', closed.at, 'kept', { done: '2026-03-05' });
  expect(courseOf({ closed }, { changes: [], steps: [said] }).ended).toEqual({
    ...closed,
    on: '2026-03-05',
  });
  // Ended by words, or on the day it was said, it was done on that day; an ending that was taken back says nothing of it.
  expect(courseOf({ closed }, { changes: [], steps: [] }).ended?.on).toBe('2026-03-20');
  const earlier = stepOf('f', '2026-03-10T09:00:00+00:00', 'kept', { done: '2026-03-04' });
  expect(courseOf({ closed }, { changes: [], steps: [earlier] }).ended?.on).toBe('2026-03-20');
  expect(courseOf({ closed: null }, { changes: [], steps: [said] }).ended).toBe(null);

  const days = (steps: readonly FactStep[], changes: readonly TimedChange[] = []) => {
    const { inTime, missed } = courseOf({ closed: null }, { changes, steps });
    return [inTime, missed].map((moves) => moves.map(({ was, became }) => `${was?.date} ${became?.date}`));
  };
  const early = moved('2026-03-05', '2026-03-06', '2026-03-10');
  const late = moved('2026-03-12', '2026-03-10', '2026-03-16');
  const again = moved('2026-03-13', '2026-03-16', '2026-03-20');
  expect(days([early, late, again])).toEqual([['2026-03-06 2026-03-10'], ['2026-03-10 2026-03-16']]);
  // A first day is no move, and one given up moved nowhere.
  expect(days([moved('2026-03-10', null, '2026-03-20')], [])).toEqual([[], []]);
});
