import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer } from '../people/answer.ts';
import { millis } from '../shared/time.ts';
import { addWeeks, firstDayOf, type Week, weekOf } from '../shared/week.ts';
import { type Challenged, challengeName, challengeOf } from './challenge.ts';

const startOf = (week: Week): number => millis(`${firstDayOf(week)}T00:00:00Z`);
const week = '2026-W11';
const someone = (id: string, change: Partial<Challenged> = {}): Challenged => ({
  id,
  created: millis('2020-01-01T00:00:00Z'),
  gone: null,
  talks: [],
  rounds: [],
  onFile: 0,
  ...change,
});
const said = (about: string, answer: Answer['answer']): ReadonlyMap<string, Answer> =>
  new Map([[about, { about, person: null, said: '2026-03-09T09:00:00Z', answer, words: '' }]]);
const none: ReadonlyMap<string, Answer> = new Map();
const chosen = (of: Week, people: readonly Challenged[], answers = none): string | null =>
  challengeOf(of, people, { startOf, answers }).person;
/** A week in the middle of a stretch, and the person who would have it by being first there. */
const before = (people: readonly Challenged[]): string | null => chosen(addWeeks(week, -1), people);

it('is with nobody where nobody is above, and with the one who is', () => {
  expect(chosen(week, [])).toBeNull();
  for (let count = 0; count < 20; count += 1) expect(chosen(addWeeks(week, count), [someone('a')])).toBe('a');
});

it('goes to an open round before a talk, to a talk before what is thin [7.1]', () => {
  const round = { opened: millis('2026-02-01T00:00:00Z'), closed: null };
  const talk = millis('2026-03-12T10:00:00Z');
  const people = [
    someone('a', { onFile: 9 }),
    someone('b', { onFile: 9, talks: [talk] }),
    someone('c', { onFile: 1 }),
    someone('d', { onFile: 9, rounds: [round] }),
  ];
  // In this week nobody has a second turn, so whoever had the one before is not asked of.
  const last = before(people);
  const order = ['d', 'b', 'c', 'a'].filter((id) => id !== last);
  expect(chosen(week, people)).toBe(order[0]);
  const later = people.filter(({ id }) => id !== order[0]);
  expect(chosen(week, later)).toBe(['d', 'b', 'c', 'a'].filter((id) => id !== before(later) && id !== order[0])[0]);
});

it('never gives anybody two weeks in a row where another is there [7.1]', () => {
  const anybody = fc.record({
    created: fc.integer({ min: millis('2024-01-01T00:00:00Z'), max: millis('2026-06-01T00:00:00Z') }),
    talks: fc.array(fc.integer({ min: millis('2025-06-01T00:00:00Z'), max: millis('2027-06-01T00:00:00Z') }), {
      maxLength: 9,
    }),
    rounds: fc.array(
      fc.record({
        opened: fc.integer({ min: millis('2025-01-01T00:00:00Z'), max: millis('2027-01-01T00:00:00Z') }),
        closed: fc.constant(null),
      }),
      { maxLength: 2 },
    ),
    onFile: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(anybody, { minLength: 2, maxLength: 6 }), (drawn) => {
      const people = drawn
        .map((one, at) => someone(`p${at}`, one))
        .sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
      const from = weekOf('2024-01-08');
      let last: string | null = null;
      for (let count = 0; count < 150; count += 1) {
        const now = chosen(addWeeks(from, count), people);
        if (people.some(({ created }) => created < startOf(addWeeks(from, count)))) expect(now).not.toBeNull();
        const there = people.filter(({ created }) => created < startOf(addWeeks(from, count)));
        if (there.length > 1) expect(now).not.toBe(last);
        expect(chosen(addWeeks(from, count), people)).toBe(now);
        last = now;
      }
    }),
    { numRuns: 25 },
  );
});

it('does what the user says: this one, somebody else, none this week, and forgets none of it next week [7.1]', () => {
  const people = [someone('a'), someone('b'), someone('c')];
  const own = chosen(week, people);
  const other = ['a', 'b', 'c'].find((id) => id !== own) ?? '';
  expect(chosen(week, people, said(challengeName(other, week), 'right'))).toBe(other);
  expect(chosen(addWeeks(week, 1), people, said(challengeName(other, week), 'right'))).not.toBe(other);
  expect(chosen(week, people, said(challengeName(own ?? '', week), 'wrong'))).not.toBe(own);
  const left = challengeOf(week, people, { startOf, answers: said(challengeName(own ?? '', week), 'later') });
  expect(left).toEqual({ why: 'own', person: null, skipped: true, about: challengeName(own ?? '', week) });
});

it('leaves out who is not there yet and who has gone', () => {
  const people = [
    someone('a'),
    someone('gone', { gone: millis('2026-01-05T00:00:00Z') }),
    someone('new', { created: millis('2026-05-01T00:00:00Z') }),
  ];
  for (let count = 0; count < 4; count += 1) expect(chosen(addWeeks(week, count), people)).toBe('a');
});
