import { describe, expect, it } from 'vitest';
import { calendarName, calendarPace, digestOf, readCalendar } from './read-calendar.ts';

const event = (uid: string, more = ''): string =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20260312T081000Z\r\nDTSTART:20260320T100000Z\r\nSUMMARY:Talk\r\n${more}END:VEVENT\r\n`;
const calendar = (...parts: readonly string[]): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${parts.join('')}END:VCALENDAR\r\n`;

describe('a calendar as it was sent', () => {
  it('is the same where only the moment of writing it out is another', () => {
    const text = calendar(event('a'));
    expect(digestOf(text.replace('20260312T081000Z', '20260312T091000Z'))).toBe(digestOf(text));
    expect(digestOf(text.replace('Talk', 'Walk'))).not.toBe(digestOf(text));
  });

  it.each([
    ['REFRESH-INTERVAL;VALUE=DURATION:PT2H', 7_200_000],
    ['X-PUBLISHED-TTL:P1DT30M', 88_200_000],
    ['X-PUBLISHED-TTL:P1W', 604_800_000],
    ['X-PUBLISHED-TTL:often', null],
    ['X-OTHER:PT1H', null],
  ])('%s', (line, pace) => {
    expect(calendarPace(calendar(`${line}\r\n`))).toBe(pace);
  });

  it('is called what it calls itself', () => {
    expect(calendarName(calendar('X-WR-CALNAME:Work\\, mostl\r\n y\r\n'))).toBe('Work, mostly');
    expect(calendarName(calendar())).toBe('');
  });

  it('names every UID, also of what could not be read, so that nothing of it counts as gone', async () => {
    const text = calendar(event('a\\,b'), 'BEGIN:VEVENT\r\nUID:broken\r\nDTSTART:never\r\nEND:VEVENT\r\n');
    const read = await readCalendar({ now: '2026-03-12T08:10:00+00:00', zone: 'UTC' }, (uid) => `event:${uid}:`, text);
    expect([...read.named]).toEqual(['event:a,b:', 'event:broken:']);
    expect(read.instances.map(({ key }) => key)).toEqual(['event:a,b:']);
  });
});
