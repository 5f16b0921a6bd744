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

  it('of an old rule are the same as another library has, whatever turn it is started at', async () => {
    const days = fc
      .uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), { minLength: 1, maxLength: 4 })
      .map((list) => `BYDAY=${list.join(',')}`);
    const rule = fc.oneof(
      fc.tuple(
        fc.constant('DAILY'),
        fc.oneof(fc.constant(''), days, fc.constantFrom('BYMONTH=3,7', 'BYMONTHDAY=1,31')),
      ),
      fc.tuple(fc.constantFrom('WEEKLY;WKST=MO', 'WEEKLY;WKST=SU'), fc.oneof(fc.constant(''), days)),
      fc.tuple(fc.constant('HOURLY'), fc.constant('')),
    );
    const year = fc.integer({ min: 1995, max: 2020 });
    const ends = fc.constantFrom('', 'UNTIL=20251224T120000Z', 'UNTIL=20150101T090000Z');
    await fc.assert(
      fc.asyncProperty(rule, fc.integer({ min: 2, max: 5 }), year, ends, async ([frequency, by], every, begun, end) => {
        const interval = frequency === 'HOURLY' ? every * 7 : every;
        const words = [`FREQ=${frequency}`, by, `INTERVAL=${interval}`, end].filter(Boolean).join(';');
        const from = new Date('2024-03-12T12:00:00Z');
        const other = RRule.fromString(`DTSTART:${begun}0106T090000Z\nRRULE:${words}`);
        const within = other.between(from, new Date('2027-09-12T12:00:00Z'), true);
        const expected = within.length > 0 ? within : other.between(new Date(0), from, true).slice(-200);
        fc.pre(expected.length > 0 && expected.length <= 2000);
        // The event's own first day is an instance here even where the rule leaves it out.
        const first = `${begun}-01-06T09:00:00+00:00`;
        const found = await starts(`DTSTART:${begun}0106T090000Z`, `RRULE:${words}`);
        expect(found.filter((start) => start !== first)).toEqual(
          expected.map((date) => `${date.toISOString().slice(0, 19)}+00:00`).filter((start) => start !== first),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['HOURLY', '2026-01-30T20:00:00+00:00', '2026-04-24T03:00:00+00:00'],
    ['HOURLY;COUNT=900000', '2026-01-30T20:00:00+00:00', '2026-04-24T03:00:00+00:00'],
    ['MINUTELY', '2026-03-12T19:20:00+00:00', '2026-03-14T04:39:00+00:00'],
  ])('of a rule like FREQ=%s since 2015 are those nearest to now', async (words, first, last) => {
    const found = await starts('DTSTART:20150101T000000Z', `RRULE:FREQ=${words}`);
    expect(found).toHaveLength(2000);
    expect([found[0], found.at(-1)]).toEqual([first, last]);
  });

  it('of a rule that ended long ago are its last 200', async () => {
    for (const end of ['UNTIL=20200101T000000Z', 'COUNT=43825']) {
      const found = await starts('DTSTART:20150101T000000Z', `RRULE:FREQ=HOURLY;${end}`);
      expect([found.length, found.at(-1)]).toEqual([200, '2020-01-01T00:00:00+00:00']);
    }
  });
});
