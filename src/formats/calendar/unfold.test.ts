import fc from 'fast-check';
import { RRule } from 'rrule';
import { describe, expect, it } from 'vitest';
import { readIcs } from '../importers/ics.ts';
import { read } from '../reading.test-kit.ts';

const starts = async (...lines: string[]): Promise<string[]> => {
  const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
  return (await read(readIcs, text)).events.map((found) => found.start);
};

describe('recurrences', () => {
  it('fall on the same days as another library has them', async () => {
    const day = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
    const days = fc.uniqueArray(day, { minLength: 1, maxLength: 4 }).map((list) => `BYDAY=${list.join(',')}`);
    const limit = fc.oneof(
      fc.integer({ min: 1, max: 60 }).map((count) => `COUNT=${count}`),
      fc.constantFrom('UNTIL=20260901T000000Z', 'UNTIL=20270101T090000Z'),
    );
    const rule = fc
      .tuple(
        fc.oneof(
          fc.tuple(fc.constant('FREQ=DAILY'), fc.constant('')),
          fc.tuple(fc.constant('FREQ=WEEKLY;WKST=MO'), fc.oneof(fc.constant(''), days)),
          fc.tuple(
            fc.constant('FREQ=MONTHLY'),
            fc.oneof(
              fc.constant(''),
              fc.integer({ min: 1, max: 28 }).map((date) => `BYMONTHDAY=${date}`),
              fc.constant('BYMONTHDAY=-1'),
              fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), day).map(([nth, name]) => `BYDAY=${nth}${name}`),
            ),
          ),
          fc.tuple(fc.constant('FREQ=YEARLY'), fc.constant('')),
        ),
        fc.integer({ min: 1, max: 4 }),
        limit,
      )
      .map(([[frequency, by], interval, end]) =>
        [frequency, by, `INTERVAL=${interval}`, end].filter(Boolean).join(';'),
      );
    await fc.assert(
      fc.asyncProperty(
        rule,
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        async (words, date, month) => {
          const start = `2026${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}T090000Z`;
          const to = Date.parse('2026-03-13T12:00:00Z') + 548 * 86_400_000;
          const expected = RRule.fromString(`DTSTART:${start}\nRRULE:${words}`)
            .all()
            .filter((found) => found.getTime() <= to)
            .map((found) => `${found.toISOString().slice(0, 19)}+00:00`);
          fc.pre(expected.length > 0);
          expect(await starts(`DTSTART:${start}`, `RRULE:${words}`)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
