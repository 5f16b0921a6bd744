import { describe, expect, it } from 'vitest';
import { inChunks, options, read, ticking } from '../reading.test-kit.ts';
import { readIcs } from './ics.ts';
import { readMbox } from './mbox.ts';

const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', 'DTSTART:20260701T090000Z', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...parts: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');
const mail = (number: number, body = `Body ${number}`, header = ''): string =>
  `From x Thu Mar 12 09:14:00 2026\nFrom: Dana <dana@northwind.example>\nDate: Thu, 12 Mar 2026 09:14:00 -0500\n${header}Subject: Mail ${number}\n\n${body}\n\n`;

describe('a calendar that takes too long', () => {
  it('stops when it takes too long, keeps what it has, and says so', async () => {
    const days = Array.from({ length: 60 }, (_, n) => event(`UID:${n}`));
    const slow = { clock: ticking(1000), mail: 10_000, calendar: 30_000 };
    const found = await read(readIcs, calendar(...days), { name: 'a.ics', pace: slow });
    expect(found.events.length).toBeGreaterThan(5);
    expect(found.events.length).toBeLessThan(30);
    expect(found.problems).toEqual([
      expect.stringMatching(/^a\.ics: This calendar takes longer than 30 seconds to read; .* Export a shorter time/),
    ]);
  });

  it('stops in the middle of a series that takes too long, and does not take it for all there is', async () => {
    const text = calendar(event('UID:1', 'SUMMARY:Odd', 'RRULE:FREQ=HOURLY'));
    const pace = { clock: ticking(9000), mail: 10_000, calendar: 30_000 };
    const items: string[] = [];
    for await (const item of readIcs(inChunks(text), { ...options, pace })) items.push(Object.keys(item).join());
    expect(items.filter((kind) => kind === 'record').length).toBeLessThan(1500);
    expect(items).toContain('problem');
    expect(items).not.toContain('series');
  });
});

describe('a mail that takes too long', () => {
  it('says which mail took too long, and goes on with the next', async () => {
    const html = mail(2, '<p>Slow</p>', 'Content-Type: text/html\n');
    let [looks, at] = [0, 0];
    // The clock leaps while the second mail is read.
    const clock = (): number => {
      looks += 1;
      at += looks === 4 ? 11_000 : 1;
      return at;
    };
    const content = mail(1) + html + mail(3);
    const { mails, problems } = await read(readMbox, content, { pace: { clock, mail: 10_000, calendar: 30_000 } });
    expect(mails.map(({ subject, text }) => [subject, text])).toEqual([
      ['Mail 1', 'Body 1'],
      ['Mail 2', ''],
      ['Mail 3', 'Body 3'],
    ]);
    expect(problems).toEqual([
      expect.stringMatching(
        /mail 2 .*: This mail takes longer than 10 seconds to read; .* Open it in your mail program/,
      ),
    ]);
    expect((await read(readMbox, content)).mails[1]?.text).toBe('Slow');
  });
});
