import { describe, expect, it } from 'vitest';
import { inChunks, options } from '../reading.test-kit.ts';
import { readIcs } from './ics.ts';

const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...parts: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');

describe('a calendar', () => {
  it('says after a series, or an event, where that is all there is of it', async () => {
    const found: unknown[] = [];
    const text = calendar(
      event('UID:a', 'SEQUENCE:2', 'DTSTART:20260316T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'),
      event('UID:b', 'DTSTART:20260316T090000Z'),
      event('UID:c', 'RECURRENCE-ID:20260316T090000Z', 'DTSTART:20260317T090000Z'),
      event('UID:d', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY'),
    );
    for await (const item of readIcs(inChunks(text), options)) if ('series' in item) found.push(item.series);
    const window = { from: '2024-03-12T12:00:00.000Z', to: '2027-09-12T12:00:00.000Z' };
    expect(found).toEqual([
      { uid: 'a', sequence: 2, ...window, recurrences: ['2026-03-16T09:00:00Z', '2026-03-23T09:00:00Z'] },
      { uid: 'b', sequence: 0, ...window, recurrences: [null] },
    ]);
  });
});
