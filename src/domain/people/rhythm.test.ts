import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween } from '../shared/time.ts';
import { rhythmOf, stillStretches } from './rhythm.ts';
import { quietWords, rhythmWords } from './rhythm-words.ts';

const start = '2026-01-05';
const every = (gap: number, times: number, from: Day = start): readonly Day[] =>
  Array.from({ length: times }, (_, n) => addDays(from, n * gap));
/** The stretches without anybody, of days with somebody. */
const without = (days: readonly Day[], today: Day) =>
  stillStretches(
    days.map((day) => daysBetween('1970-01-01', day)),
    today,
  );
/** Somebody or other on every day. */
const busy = every(1, 400, '2025-10-01');

describe('a rhythm', () => {
  it('is known from days over some weeks, and told with what it rests on [3.4]', () => {
    const contact = every(7, 12);
    const today = addDays(contact.at(-1) ?? start, 6);
    const rhythm = rhythmOf(contact, today, without(busy, today));
    expect(rhythm).toMatchObject({ days: 12, within: 7, longest: 7, quiet: null });
    expect(rhythmWords(rhythm, today)).toBe(
      'In touch on twelve days from 5 January to 23 March, rarely more than seven days apart.',
    );
  });

  it('falls quiet when it takes clearly longer than it ever did [3.4]', () => {
    const contact = every(7, 12);
    const at = (days: number) => {
      const today = addDays(contact.at(-1) ?? start, days);
      return rhythmOf(contact, today, without(busy, today));
    };
    expect(at(14)?.quiet).toBeNull();
    const quiet = at(15);
    expect(quiet?.quiet).toEqual({ since: '2026-03-23', days: 15 });
    expect(quiet && quietWords('Dana', quiet, '2026-04-07')).toBe(
      'You and Dana have not been in touch since 23 March; in the year before it was rarely more than seven days apart.',
    );
  });

  it('is not told of a few days, nor of many in a few weeks', () => {
    const late = '2026-12-01';
    for (const contact of [every(9, 5), every(1, 30), [start]]) {
      expect(rhythmOf(contact, late, without(busy, late))).toMatchObject({ within: null, quiet: null });
    }
    expect(rhythmWords(rhythmOf(every(9, 3), late, []), late)).toBe(
      'In touch on three days, the last on 23 January: too few to know a rhythm.',
    );
    expect(rhythmOf([], late, [])).toBeUndefined();
  });

  it('leaves out days on which there was nobody at all: leave, or mail that was not brought in [3.4]', () => {
    const contact = every(7, 12);
    const last = contact.at(-1) ?? start;
    // With everybody until a day after, and with nobody since.
    const today = addDays(last, 60);
    const until = busy.filter((day) => day <= addDays(last, 1));
    expect(rhythmOf(contact, today, without(until, today))?.quiet).toBeNull();
    expect(rhythmOf(contact, today, without(busy, today))?.quiet).not.toBeNull();
    // Back from three weeks of leave.
    const back = addDays(last, 23);
    const andBack = [...until, back];
    expect(rhythmOf(contact, back, without(andBack, back))?.quiet).toBeNull();
  });

  it('goes by the year up to the last day: who came back is met anew', () => {
    const before = every(7, 10, '2023-01-02');
    const again = every(7, 3, '2026-01-05');
    const today = '2026-03-30';
    expect(rhythmOf([...before, ...again], today, without(busy, today))).toMatchObject({
      days: 3,
      first: '2026-01-05',
      quiet: null,
    });
  });

  it('never counts below nothing, whatever the days', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { maxLength: 60 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 800, max: 900 }), (contact, others, end) => {
        const asDays = (all: readonly number[]): readonly Day[] =>
          [...new Set(all)].sort((a, b) => a - b).map((n) => addDays('2024-01-01', n));
        const today = addDays('2024-01-01', end);
        const still = without(asDays([...contact, ...others]), today);
        const rhythm = rhythmOf(asDays(contact), today, still);
        if (rhythm === undefined) return contact.length === 0;
        const { within, longest, quiet } = rhythm;
        return (
          (within === null) === (longest === null) &&
          (within ?? 0) <= (longest ?? 0) &&
          (within ?? 1) >= 1 &&
          (quiet === null || (quiet.since === rhythm.last && quiet.days > 14)) &&
          rhythmWords(rhythm, today).endsWith('.')
        );
      }),
    );
  });
});
