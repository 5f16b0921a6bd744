import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarFile } from './calendar.ts';

const entry = (change: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'commitment-1@updraft',
  sequence: 0,
  changed: '2026-03-12T08:10:00+00:00',
  when: { day: '2026-03-20' },
  title: 'Send the table',
  text: '',
  place: '',
  tentative: false,
  rings: false,
  ...change,
});
const written = (...entries: readonly CalendarEntry[]): string =>
  calendarFile(entries, { name: 'Updraft', refreshMinutes: 30 });
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('a calendar file', () => {
  it('holds whole days, stretches of time, and what rings [9.9]', () => {
    const text = written(
      entry(),
      entry({
        uid: 'moment-2@updraft',
        sequence: 3,
        when: { start: '2026-03-29T02:30:00+01:00', end: '2026-03-29T03:30:00+02:00' },
        place: 'Room 4, east',
        tentative: true,
        rings: true,
      }),
    );
    const [day, talk] = read(text);
    expect([day?.startDate.toString(), day?.endDate.toString()]).toEqual(['2026-03-20', '2026-03-21']);
    expect([talk?.startDate.toString(), talk?.sequence, talk?.location]).toEqual([
      '2026-03-29T01:30:00Z',
      3,
      'Room 4, east',
    ]);
    expect(text.match(/BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT0S\r\nDESCRIPTION:Send the table/g)).toHaveLength(1);
    // No end before its start: the clocks went forward in between.
    expect(text).not.toMatch(/DTEND:20260329T013000Z/);
    for (const needed of ['VERSION:2.0', 'PRODID:', 'METHOD:PUBLISH', 'REFRESH-INTERVAL;VALUE=DURATION:PT30M'])
      expect(text).toContain(needed);
    expect(written(entry())).toBe(written(entry()));
  });

  it('is a calendar where it holds nothing as well [9.9]', () => {
    const whole = new ICAL.Component(ICAL.parse(written()));
    expect(whole.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
    const [zone] = whole.getAllSubcomponents();
    expect(zone?.getAllSubcomponents().map(({ name }) => name)).toEqual(['standard']);
    expect(written()).toMatch(/TZID:Etc\/UTC\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:\+0000\r\n/);
    expect(new ICAL.Component(ICAL.parse(written(entry()))).getAllSubcomponents('vtimezone')).toEqual([]);
  });

  it('lets nothing that is written in a title begin a line of its own [9.9]', () => {
    const text = written(
      entry({
        title: 'One\r\nATTACH:file:///etc/passwd\nEND:VEVENT\u2028BEGIN:VEVENT',
        text: 'a\r\nEND:VCALENDAR\u0000\u0007',
        place: 'x\rORGANIZER:mailto:a@b.example',
        uid: 'commitment-1@updraft',
      }),
    );
    expect(read(text)).toHaveLength(1);
    expect(text.split('\r\n').filter((line) => /^(?:ATTACH|ORGANIZER|END:VEVENT|BEGIN:VEVENT)/.test(line))).toEqual([
      'BEGIN:VEVENT',
      'END:VEVENT',
    ]);
  });

  it('keeps emoji, letters from right to left and very long titles whole in rows of 75 octets [9.9]', () => {
    const long = 'שלום 👩‍👩‍👧‍👦 Ünïcødé; with, all \\ of it '.repeat(4).trim();
    const text = written(entry({ title: `${long}\u202e`, text: long.repeat(3) }));
    expect(Math.max(...text.split('\r\n').map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(
      75,
    );
    expect(read(text)[0]?.summary).toBe(long);
    const endless = read(written(entry({ title: '👩‍👩‍👧‍👦'.repeat(500) })))[0]?.summary ?? '';
    expect(endless.length).toBeLessThanOrEqual(201);
    expect(endless).toMatch(/^(?:👩‍👩‍👧‍👦)+…$/u);
    expect(read(written(entry({ title: `x${'🇩🇪'.repeat(500)}` })))[0]?.summary).toMatch(/^x(?:🇩🇪)+…$/u);
    expect(read(written(entry({ title: `x${'\u0301'.repeat(5000)}` })))[0]?.summary?.length).toBe(201);
  });

  it('is read back as it was written, whatever the words are', () => {
    const words = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(words, words, words, fc.nat(9), (title, text, place, sequence) => {
        const file = written(entry({ title, text, place, sequence }), entry({ uid: 'b@updraft' }));
        const events = read(file);
        expect(events.map(({ uid }) => uid)).toEqual(['commitment-1@updraft', 'b@updraft']);
        expect(events[0]?.sequence).toBe(sequence);
        expect(events[0]?.summary ?? '').not.toBe('');
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\u0000-\u001f\u007f]/);
        }
        // Said again, it is the same.
        const again = written(
          entry({ title: events[0]?.summary ?? '', text: events[0]?.description ?? '', place, sequence }),
        );
        expect(again.split('\r\n').filter((line) => line.startsWith('SUMMARY'))[0]).toBe(
          file.split('\r\n').filter((line) => line.startsWith('SUMMARY'))[0],
        );
      }),
    );
  });
});
