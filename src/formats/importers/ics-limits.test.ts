import { describe, expect, it } from 'vitest';
import type { Series } from '../../domain/sources/record.ts';
import { gather, inChunks, options, read } from '../reading.test-kit.ts';
import { readIcs } from './ics.ts';
import { readImport } from './index.ts';

const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\r\n');
const calendar = (...parts: string[]): string => `BEGIN:VCALENDAR\r\n${parts.join('')}END:VCALENDAR\r\n`;
const seriesIn = async (text: string): Promise<Series[]> => {
  const found: Series[] = [];
  for await (const item of readIcs(inChunks(text), options)) if ('series' in item) found.push(item.series);
  return found;
};

describe('a calendar that is too much', () => {
  const daily = ['UID:d', 'SUMMARY:Daily', 'DTSTART:20260301T090000Z', 'RRULE:FREQ=DAILY;COUNT=5'];
  const without = (count: number, day = '20260302T090000Z'): string[] => Array<string>(count).fill(`EXDATE:${day}`);

  it('has 10,000 dates an event read, on one line or on many, and says so', async () => {
    const oneLine = `EXDATE:20260302T090000Z,${Array<string>(20_000).fill('19990101T090000Z').join(',')}`;
    for (const lines of [[oneLine], ['EXDATE:20260302T090000Z', ...without(20_000, '19990101T090000Z')]]) {
      const text = calendar(event(...daily, ...lines));
      const { events, problems } = await read(readIcs, text);
      expect(events.map(({ day }) => day.slice(8))).toEqual(['01', '03', '04', '05']);
      expect(problems).toEqual([
        expect.stringMatching(
          /“Daily”: This event lists more excluded or added dates than are read .* Export a shorter time/,
        ),
      ]);
      // Where dates were left out, nothing is said to be gone.
      expect(await seriesIn(text)).toEqual([]);
    }
  });

  it('has 50,000 dates a calendar read', async () => {
    const many = Array.from({ length: 6 }, (_, at) => event(`UID:e${at}`, ...daily.slice(1), ...without(10_000)));
    const { events, problems } = await read(readIcs, calendar(...many));
    expect(events).toHaveLength(5 * 4 + 5);
    expect(problems).toHaveLength(1);
  });

  it('has its first 20 MB read, up to a whole event', async () => {
    const filler = `DESCRIPTION:${'word '.repeat(20_000)}`;
    const many = Array.from({ length: 230 }, (_, at) => event(`UID:e${at}`, 'DTSTART:20260301T090000Z', filler));
    const { events, problems } = await read(readIcs, calendar(...many));
    expect(events.length).toBeGreaterThan(200);
    expect(events.length).toBeLessThan(215);
    expect(events.at(-1)?.text.length).toBe(99_999);
    expect(problems).toEqual([expect.stringMatching(/larger than 20 MB; only its first 20 MB were read. Export/)]);
  });

  it('has 500 guests of an event kept, and counts the rest', async () => {
    const guests = Array.from({ length: 3000 }, (_, at) => `ATTENDEE:mailto:g${at}@northwind.example`);
    const { events, problems } = await read(readIcs, calendar(event('UID:g', 'DTSTART:20260301T090000Z', ...guests)));
    expect(events[0]?.attendees).toHaveLength(500);
    expect(problems).toEqual([expect.stringContaining('invites 3000 people')]);
  });

  it('has what is wrong with many events told once, with their number and the first', async () => {
    const many = Array.from({ length: 2500 }, (_, at) => event(`UID:u${at}`, 'SUMMARY:No start'));
    const { problems } = await read(readIcs, calendar(...many, event('UID:x', 'DTSTART:soon')), { name: 'a.ics' });
    expect(problems).toEqual([
      'a.ics: This event has no start that can be read and was left out. Look it up in your calendar. This holds for 2501 events: “No start”, “No start”, “No start” and others.',
    ]);
  });

  it('has 500 time zones read, and says when there are more or when one is too long', async () => {
    const zone = (id: string, rules = 1): string =>
      `BEGIN:VTIMEZONE\r\nTZID:${id}\r\n${'BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0330\r\nTZOFFSETTO:+0330\r\nEND:STANDARD\r\n'.repeat(rules)}END:VTIMEZONE\r\n`;
    const meeting = event('UID:z', 'DTSTART;TZID=Z0:20260301T090000');
    const many = Array.from({ length: 600 }, (_, at) => zone(`Z${at}`));
    const { events, problems } = await read(readIcs, calendar(...many, meeting));
    expect(events[0]?.start).toBe('2026-03-01T09:00:00+03:30');
    expect(problems).toEqual([expect.stringMatching(/more than 500 time zones; the first were read. Export/)]);
    const long = await read(readIcs, calendar(zone('Z0', 10_000), meeting));
    expect(long.problems[0]).toContain('has more rules than are read');
  });

  it('is read in spite of a NUL in it', async () => {
    for (const text of [calendar(event(...daily)), `\u0000${calendar(event(...daily))}`]) {
      const content = text.replace('Daily', 'Dai\u0000ly').replace('BEGIN:VEVENT', 'BEGIN:\u0000VEVENT');
      const bytes = inChunks(content);
      const { events, problems } = await gather(readImport({ name: 'a', bytes }, options));
      expect(events.map(({ title }) => title)).toEqual(Array(5).fill('Daily'));
      expect(problems).toEqual([]);
    }
  });
});
