import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { gather, inChunks, options } from '../reading.test-kit.ts';
import { formatFor, formats, readImport } from './index.ts';

const bring = (name: string, content: string | Uint8Array, size?: number) =>
  gather(readImport({ name, bytes: inChunks(content, size) }, options));

const eml =
  'From: dana@northwind.example\r\nTo: mira@northwind.example\r\nSubject: Hi\r\nMIME-Version: 1.0\r\nDate: Thu, 12 Mar 2026 09:14:00 +0000\r\n\r\nHello\r\n';
const ics = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260701T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
const mbox = `From dana@northwind.example Thu Mar 12 09:14:00 2026\n${eml.replaceAll('\r\n', '\n')}`;
const thread =
  'I will.\n\nFrom: Dana Ruiz\nSent: Thursday, March 12, 2026 9:14 AM\nTo: Mira\nSubject: Plan\n\nWill you?\n';

describe('the door for all files', () => {
  it.each([
    ['calendar', ics],
    ['mailbox', mbox],
    ['mail', eml],
    ['thread', thread],
  ])('knows a %s by what is in it, whatever it is called', (name, content) => {
    for (const file of ['x', 'x.bin', 'x.dat']) expect(formatFor(file, content)?.name).toBe(name);
  });

  it('reads every format it knows [9.1] [9.3]', async () => {
    expect((await bring('a', ics)).events).toHaveLength(1);
    expect((await bring('a', mbox)).mails).toHaveLength(1);
    expect((await bring('a', eml)).mails).toHaveLength(1);
    expect((await bring('a', thread)).mails.map((mail) => mail.text)).toEqual(['I will.', 'Will you?']);
  });

  it('has a name, its extensions and a reader for every format', () => {
    for (const format of formats) {
      expect(format.extensions.length).toBeGreaterThan(0);
      expect(format.extensions.every((extension) => /^[a-z]+$/.test(extension))).toBe(true);
    }
  });

  it.each([
    ['nothing.ics', '', 'This file is empty'],
    [
      'picture.png',
      Uint8Array.from({ length: 3000 }, (_, index) => (index * 31) % 256),
      'no mail, calendar or address book',
    ],
    [
      'noise.ics',
      Uint8Array.from({ length: 3000 }, (_, index) => (index * 31) % 256),
      'no mail, calendar or address book',
    ],
    ['notes.txt', 'Buy milk.\n', 'no mail, calendar or address book'],
    ['mail.msg', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'no mail of Outlook'],
    ['all.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'Unpack it'],
    ['plan.pdf', '%PDF-1.7', 'PDF'],
  ])('says of %s what it is and what to do', async (name, content, words) => {
    const { mails, events, problems } = await bring(name, content);
    expect([mails, events]).toEqual([[], []]);
    expect(problems).toEqual([expect.stringContaining(`${name}: `)]);
    expect(problems[0]).toContain(words);
  });

  it('gives the same however the bytes are cut, and never throws on noise', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(ics, mbox, eml, thread),
        fc.integer({ min: 1, max: 400 }),
        async (content, size) => {
          expect(await bring('a', content, size)).toEqual(await bring('a', content));
        },
      ),
      { numRuns: 40 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a.ics', 'a.eml', 'a.mbox', 'a.txt', 'a'),
        fc.oneof(
          fc.uint8Array({ maxLength: 3000 }),
          fc.string({ maxLength: 2000 }),
          fc.constantFrom(ics, mbox, eml, thread),
        ),
        fc.uint8Array({ maxLength: 50 }),
        async (name, content, noise) => {
          const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
          const found = await bring(name, Uint8Array.from([...bytes, ...noise]));
          expect(found.mails.length + found.events.length + found.problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['calendar', ics],
    ['mailbox', mbox],
    ['mail', eml],
    ['thread', thread],
  ])('reads a %s with a byte order mark, in UTF-16 too, however the bytes are cut [9.1] [9.3]', async (_, content) => {
    const plain = await bring('a', content);
    expect(plain.problems).toEqual([]);
    const marked = `\ufeff${content}`;
    const units = Array.from(marked, (letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]);
    const wide = Uint8Array.from(units.flat());
    const big = Uint8Array.from(units.flatMap(([low = 0, high = 0]) => [high, low]));
    for (const size of [1, 7, 1000])
      for (const bytes of [new TextEncoder().encode(marked), wide, big])
        expect(await bring('a', bytes, size)).toEqual(plain);
  });

  it('passes an error of the disk on, it is no fault of the file', async () => {
    const broken = (async function* () {
      yield new TextEncoder().encode(mbox);
      throw new Error('EIO');
    })();
    await expect(gather(readImport({ name: 'a.mbox', bytes: broken }, options))).rejects.toThrow('EIO');
  });

  it('makes a problem of what a reader did not foresee, keeps what came before, and throws on what the disk says', async () => {
    const [first] = formats;
    if (!first) throw new Error('no formats');
    const original = first.read;
    const unforeseen = vi.spyOn(first, 'read').mockImplementation(async function* (bytes, given) {
      yield* original(bytes, given);
      throw new RangeError('a word of the file');
    });
    const { events, problems } = await bring('a.ics', ics);
    expect(events).toHaveLength(1);
    expect(problems).toEqual([expect.stringMatching(/^a\.ics: .*could not be read to its end/)]);
    expect(problems.join()).not.toContain('a word of the file');
    unforeseen.mockRestore();
    const broken = Object.assign(new Error('unplugged'), { code: 'EIO' });
    const failing = (async function* () {
      yield Buffer.from(ics.padEnd(20_000));
      throw broken;
    })();
    await expect(gather(readImport({ name: 'a.ics', bytes: failing }, options))).rejects.toBe(broken);
  });
});
