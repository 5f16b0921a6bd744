import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, inChunks, options, read } from '../reading.test-kit.ts';
import { ImportedRecordSchema } from '../record-schema.test-kit.ts';
import { readIcs } from './ics.ts';

const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', ...(lines.some((line) => line.startsWith('UID')) ? [] : ['UID:1@x']), ...lines, 'END:VEVENT'].join(
    '\r\n',
  );
const calendar = (...parts: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');
const one = (...lines: string[]): string => calendar(event(...lines));
const starts = async (content: string): Promise<string[]> =>
  (await read(readIcs, content)).events.map((found) => found.start);

describe('a calendar', () => {
  it('gives an event with its people, place and zone [9.1]', async () => {
    const { events, problems } = await read(
      readIcs,
      one(
        'SUMMARY:Budget talk',
        'LOCATION:Room 4',
        'DESCRIPTION:Bring the\\nsheet',
        'DTSTART;TZID=America/New_York:20260316T090000',
        'DTEND;TZID=America/New_York:20260316T093000',
        'ORGANIZER;CN=Dana Ruiz:mailto:Dana@northwind.example',
        'ATTENDEE;CN="Li, Bo":MAILTO:bo@northwind.example',
        'ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@northwind.example',
        'STATUS:TENTATIVE',
        'SEQUENCE:3',
      ),
    );
    expect(problems).toEqual([]);
    expect(events).toEqual([
      {
        kind: 'event',
        uid: '1@x',
        recurrence: null,
        sequence: 3,
        title: 'Budget talk',
        start: '2026-03-16T09:00:00-04:00',
        end: '2026-03-16T09:30:00-04:00',
        allDay: false,
        day: '2026-03-16',
        place: 'Room 4',
        text: 'Bring the\nsheet',
        status: 'tentative',
        organizer: { name: 'Dana Ruiz', address: 'dana@northwind.example' },
        attendees: [{ name: 'Li, Bo', address: 'bo@northwind.example' }],
      },
    ]);
  });

  it('keeps the hour on the wall over a change of the clocks', async () => {
    expect(await starts(one('DTSTART;TZID=Europe/Berlin:20260323T090000', 'RRULE:FREQ=WEEKLY;COUNT=2'))).toEqual([
      '2026-03-23T09:00:00+01:00',
      '2026-03-30T09:00:00+02:00',
    ]);
  });

  it('understands Outlook’s names of zones, a zone the file defines, and UTC', async () => {
    expect(await starts(one('DTSTART;TZID=W. Europe Standard Time:20260701T090000'))).toEqual([
      '2026-07-01T09:00:00+02:00',
    ]);
    expect(await starts(one('DTSTART:20260701T090000Z'))).toEqual(['2026-07-01T09:00:00+00:00']);
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Harbour time',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0330',
      'TZOFFSETTO:+0330',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    expect(await starts(calendar(zone, event('DTSTART;TZID=Harbour time:20260701T090000')))).toEqual([
      '2026-07-01T09:00:00+03:30',
    ]);
  });

  it('puts a day without hours at midnight of the reader, and floating hours on the reader’s clock', async () => {
    const { events } = await read(readIcs, one('DTSTART;VALUE=DATE:20260701'), { zone: 'America/Chicago' });
    expect(events[0]).toMatchObject({
      allDay: true,
      day: '2026-07-01',
      start: '2026-07-01T00:00:00-05:00',
      end: '2026-07-02T00:00:00-05:00',
    });
    const floating = await read(readIcs, one('DTSTART:20260701T100000', 'DURATION:PT45M'), { zone: 'America/Chicago' });
    expect(floating.events[0]).toMatchObject({ start: '2026-07-01T10:00:00-05:00', end: '2026-07-01T10:45:00-05:00' });
  });

  it('puts moved and cancelled instances in their place, and leaves excluded ones out [9.1]', async () => {
    const { events } = await read(
      readIcs,
      calendar(
        event(
          'SUMMARY:Weekly',
          'DTSTART;TZID=Europe/London:20260302T100000',
          'RRULE:FREQ=WEEKLY;COUNT=5',
          'EXDATE;TZID=Europe/London:20260309T100000',
          'RDATE;TZID=Europe/London:20260311T100000',
        ),
        event('SUMMARY:Weekly (moved)', 'RECURRENCE-ID:20260316T100000Z', 'DTSTART;TZID=Europe/London:20260317T150000'),
        event(
          'SUMMARY:Weekly',
          'RECURRENCE-ID;TZID=Europe/London:20260323T100000',
          'DTSTART;TZID=Europe/London:20260323T100000',
          'STATUS:CANCELLED',
        ),
      ),
    );
    expect(events.map((found) => [found.start, found.title, found.status])).toEqual([
      ['2026-03-02T10:00:00+00:00', 'Weekly', 'confirmed'],
      ['2026-03-11T10:00:00+00:00', 'Weekly', 'confirmed'],
      ['2026-03-17T15:00:00+00:00', 'Weekly (moved)', 'confirmed'],
      ['2026-03-23T10:00:00+00:00', 'Weekly', 'cancelled'],
      ['2026-03-30T10:00:00+01:00', 'Weekly', 'confirmed'],
    ]);
    expect(new Set(events.map((found) => found.recurrence)).size).toBe(5);
    expect(events[2]?.recurrence).toBe('2026-03-16T10:00:00Z');
  });

  it('takes METHOD:CANCEL for a cancellation, and reads several calendars in one file', async () => {
    const { events } = await read(
      readIcs,
      calendar('METHOD:CANCEL', event('DTSTART:20260701T090000Z')) +
        calendar(event('UID:2', 'DTSTART:20260702T090000Z')),
    );
    expect(events.map((found) => found.status)).toEqual(['cancelled', 'confirmed']);
  });

  it('unfolds two years back and eighteen months ahead; a series that ended keeps its last 200', async () => {
    const endless = await starts(one('DTSTART:20100101T090000Z', 'RRULE:FREQ=MONTHLY'));
    expect([endless[0], endless.at(-1)]).toEqual(['2024-04-01T09:00:00+00:00', '2027-09-01T09:00:00+00:00']);
    const ended = await starts(one('DTSTART:20100101T090000Z', 'RRULE:FREQ=DAILY;COUNT=1000'));
    expect([ended.length, ended.at(-1)]).toEqual([200, '2012-09-26T09:00:00+00:00']);
    expect(await starts(one('DTSTART:19990101T090000Z'))).toEqual(['1999-01-01T09:00:00+00:00']);
  });
});

describe('a calendar that is not as it should be', () => {
  it.each([
    ['SECONDLY', 'too often'],
    ['MINUTELY', 'too often'],
    ['SECONDLY;BYMONTH=2;BYMONTHDAY=30', 'never happens'],
    ['HOURLY;BYMONTH=2;BYMONTHDAY=31', 'never happens'],
    ['YEARLY;BYMONTH=2;BYMONTHDAY=30', 'never happens'],
    ['MONTHLY;BYDAY=5MO;BYMONTH=2', 'never happens'],
    ['WHENEVER', 'cannot be read'],
    ['DAILY;BYMONTHDAY=99', 'cannot be read'],
  ])('stops at the rule FREQ=%s and says so', async (rule, words) => {
    const { events, problems } = await read(
      readIcs,
      one('SUMMARY:Odd', 'DTSTART:20250101T000000Z', `RRULE:FREQ=${rule}`),
    );
    expect(events.length).toBeGreaterThan(0);
    expect(events.length).toBeLessThanOrEqual(2000);
    expect(problems).toEqual([expect.stringMatching(new RegExp(`“Odd”.*${words}`))]);
  });

  it.each(['DAILY;INTERVAL=999999999', 'YEARLY;INTERVAL=999999999', 'SECONDLY;INTERVAL=999999999'])(
    'is done at once with FREQ=%s',
    async (rule) => {
      expect(await starts(one('DTSTART:20260101T000000Z', `RRULE:FREQ=${rule}`))).toEqual([
        '2026-01-01T00:00:00+00:00',
      ]);
    },
  );

  it('keeps the 2,000 instances of a series nearest to now, and says how many were left out', async () => {
    const { events, problems } = await read(
      readIcs,
      one('SUMMARY:Shift', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=HOURLY;INTERVAL=2'),
    );
    expect(events).toHaveLength(2000);
    expect(problems).toEqual([
      expect.stringMatching(/“Shift”: This series has \d+ more instances than the 2,000 nearest/),
    ]);
  });

  it('reads 10,000 events, and of more the nearest 10,000', async () => {
    const many = (count: number): string =>
      calendar(
        ...Array.from({ length: count }, (_, index) =>
          event(`UID:${index}`, `DTSTART:${2010 + (index % 17)}0301T090000Z`),
        ),
      );
    const all = await read(readIcs, many(10_000));
    expect([all.events.length, all.problems]).toEqual([10_000, []]);
    const more = await read(readIcs, many(10_500));
    expect(more.events).toHaveLength(10_000);
    expect(more.problems).toEqual([expect.stringContaining('500 events further from today')]);
  });

  it('reads an unknown zone on the reader’s clock, and says so once', async () => {
    const { events, problems } = await read(
      readIcs,
      calendar(event('DTSTART;TZID=Middle Earth:20260701T090000', 'DTEND;TZID=Middle Earth:20260701T100000')),
      { zone: 'Asia/Tokyo' },
    );
    expect(events[0]?.start).toBe('2026-07-01T09:00:00+09:00');
    expect(problems).toEqual([expect.stringContaining('“Middle Earth” is not known')]);
  });

  it('survives a zone whose own rule is hostile or broken', async () => {
    const zone = (rule: string): string =>
      `BEGIN:VTIMEZONE\r\nTZID:Bad\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+9999\r\nRRULE:${rule}\r\nEND:STANDARD\r\nEND:VTIMEZONE`;
    for (const rule of ['FREQ=SECONDLY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'NONSENSE']) {
      const { events } = await read(readIcs, calendar(zone(rule), event('DTSTART;TZID=Bad:20260701T090000')));
      expect(events[0]?.day).toBe('2026-07-01');
    }
  });

  it('loses only what is broken, and names it', async () => {
    const { events, problems } = await read(
      readIcs,
      calendar(
        event('UID:a', 'SUMMARY:Good', 'DTSTART:20260701T090000Z'),
        event('UID:b', 'SUMMARY:No start'),
        event('UID:c', 'SUMMARY:Odd start', 'DTSTART:soon'),
        event('UID:d', 'SUMMARY:Backwards', 'DTSTART:20260702T090000Z', 'DTEND:20260701T090000Z'),
        event('UID:e', 'no colon in this line', 'SUMMARY:Last', 'DTSTART:20260703T090000Z'),
      ),
      { name: 'a.ics' },
    );
    expect(events.map((found) => found.title)).toEqual(['Good', 'Backwards', 'Last']);
    expect(problems.join('\n')).toContain('a.ics, “No start”: This event has no start that can be read');
    expect(problems.join('\n')).toContain('“Odd start”');
    expect(problems.join('\n')).toContain('ends before it starts');
    expect(problems.join('\n')).toContain('1 unreadable line was passed over');
  });

  it('brings in what was there when the file ends in the middle', async () => {
    const whole = calendar(
      event('UID:a', 'SUMMARY:One', 'DTSTART:20260701T090000Z'),
      event('UID:b', 'SUMMARY:Two', 'DTSTART:20260702T090000Z'),
    );
    const { events, problems } = await read(readIcs, whole.slice(0, whole.lastIndexOf('END:VEVENT')));
    expect(events.map((found) => found.title)).toEqual(['One']);
    expect(problems).toEqual([expect.stringMatching(/“Two”: The file ends in the middle/)]);
  });

  it('reads Western European and UTF-16', async () => {
    const text = one('SUMMARY:Gespräch über Köln', 'DTSTART:20260701T090000Z');
    const latin = await read(
      readIcs,
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    );
    expect(latin.events[0]?.title).toBe('Gespräch über Köln');
    expect(latin.problems).toEqual([expect.stringContaining('not in UTF-8')]);
    const wide = new Uint8Array([0xff, 0xfe, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect((await read(readIcs, wide)).events[0]?.title).toBe('Gespräch über Köln');
  });

  it('survives any lines, and any cut of a real calendar', async () => {
    const line = fc.constantFrom(
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'END:VTIMEZONE',
      'BEGIN:VALARM',
      'END:VALARM',
      'UID:1',
      'DTSTART:20260701T090000Z',
      'DTSTART;VALUE=DATE:20260701',
      'DTEND:20260231T990000',
      'RRULE:FREQ=DAILY;COUNT=3',
      'RRULE:FREQ=',
      'EXDATE:',
      'RDATE;VALUE=PERIOD:20260701T090000Z/PT1H',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260702T090000Z',
      'DURATION:-P9999W',
      'ATTENDEE;CN=",,,,,,',
      'SUMMARY;X=,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,',
      ' folded',
      '\u0000',
      'TZID:X',
      'SEQUENCE:many',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(line, fc.string({ maxLength: 60 })), { maxLength: 60 }), async (lines) => {
        const { events } = await read(readIcs, `BEGIN:VCALENDAR\n${lines.join('\n')}`);
        for (const found of events) expect(ImportedRecordSchema.safeParse(found).error).toBeUndefined();
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 1000 }), fc.integer({ min: 1, max: 99 }), async (bytes, size) => {
        await gather(readIcs(inChunks(bytes, size), options));
      }),
    );
  });
});
