import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, inChunks, options, read } from '../reading.test-kit.ts';
import { readMbox } from './mbox.ts';

const entry = (number: number, body = `Body ${number}`): string =>
  `From dana@northwind.example Thu Mar 12 09:14:00 2026\nFrom: Dana Ruiz <dana@northwind.example>\nTo: mira@northwind.example\nSubject: Mail ${number}\nDate: Thu, 12 Mar 2026 09:14:00 -0500\nMessage-ID: <${number}@northwind.example>\n\n${body}\n\n`;

describe('a mailbox', () => {
  it('gives its mails in order, LF or CRLF [9.3]', async () => {
    const content = entry(1) + entry(2) + entry(3);
    for (const text of [content, content.replaceAll('\n', '\r\n')]) {
      const { mails, problems } = await read(readMbox, text);
      expect(mails.map((mail) => [mail.messageId, mail.text])).toEqual([
        ['1@northwind.example', 'Body 1'],
        ['2@northwind.example', 'Body 2'],
        ['3@northwind.example', 'Body 3'],
      ]);
      expect(problems).toEqual([]);
    }
  });

  it('takes one > off an escaped “From ”, and leaves sentences that begin with it', async () => {
    const body = '>From here on it is quiet.\n>>From two\nWords\nFrom Monday we are three.\n\nFrom then on, four.';
    const { mails } = await read(readMbox, entry(1, body) + entry(2));
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toBe(
      'From here on it is quiet.\n>From two\nWords\nFrom Monday we are three.\n\nFrom then on, four.',
    );
  });

  it.each([
    'From January 2026 on, I will send the numbers on Mondays.',
    'From what I saw on Thu Mar 12 09:14:00 2026 it holds.',
    'From 2026 onwards it is quiet.\nThursday: we meet.',
    'From dana@northwind.example',
    'From bo@northwind.example Thursday 12 March 2026 at nine.',
  ])('leaves the sentence “%s” in its mail after an empty line', async (sentence) => {
    const body = `Before.\n\n${sentence}\n\nAfter.`;
    const { mails, problems } = await read(readMbox, entry(1, body) + entry(2));
    expect(mails.map((mail) => mail.text)).toEqual([body, 'Body 2']);
    expect(problems).toEqual([]);
  });

  it.each([
    'From dana@northwind.example Thu Mar 12 09:14:00 2026',
    'From dana@northwind.example Thu Mar  5 09:14:00 +0000 2026',
    'From - Thu Mar 12 09:14:00 2026',
    'From MAILER-DAEMON Thu Mar 12 09:14 2026',
    'From dana at northwind.example  Thu Mar 12 09:14:00 2026',
    'From dana@northwind.example 12 March 2026 09:14',
    'From "Dana Ruiz" 2026-03-12',
    'From dana@northwind.example',
  ])('begins a mail at “%s”', async (separator) => {
    const content = (entry(1) + entry(2)).replaceAll(/^From .*$/gm, separator);
    const { mails, problems } = await read(readMbox, content);
    expect(mails.map((mail) => mail.text)).toEqual(['Body 1', 'Body 2']);
    expect(problems).toEqual([]);
  });

  it('loses only the broken mail, and says which', async () => {
    const broken = 'From x@y.example Thu Mar 12 09:15:00 2026\n\u0001\u0002 no header at all\n\n';
    const { mails, problems } = await read(readMbox, entry(1) + broken + entry(3), { name: 'team.mbox' });
    expect(mails.map((mail) => mail.subject)).toEqual(['Mail 1', 'Mail 3']);
    expect(problems).toEqual([expect.stringMatching(/^team\.mbox, mail 2: This is not a mail/)]);
  });

  it('brings in what was there when the file ends in the middle', async () => {
    const { mails } = await read(readMbox, (entry(1) + entry(2)).slice(0, -20));
    expect(mails.map((mail) => mail.subject)).toEqual(['Mail 1', 'Mail 2']);
  });

  it('says when there is no mail in it', async () => {
    expect((await read(readMbox, 'just words\n')).problems).toEqual([expect.stringContaining('No mail was found')]);
  });

  it('holds one mail at a time, however large the file', async () => {
    const one = new TextEncoder().encode(
      entry(1, 'A line of ordinary length that stands for the text.\n'.repeat(2000)),
    );
    let handedOut = 0;
    const source = (async function* () {
      for (let count = 0; count < 60; count += 1) {
        handedOut += one.length;
        yield one;
      }
    })();
    let furthest = 0;
    let count = 0;
    for await (const item of readMbox(source, options)) {
      count += 1;
      expect('record' in item).toBe(true);
      furthest = Math.max(furthest, handedOut - count * one.length);
    }
    expect(count).toBe(60);
    // Never more than two mails ahead of what was yielded: nothing gathers.
    expect(furthest).toBeLessThanOrEqual(2 * one.length);
  });

  it('comes in even when a line has no end', async () => {
    const { mails } = await read(readMbox, `${entry(1)}${entry(2, 'x'.repeat(3_000_000))}${entry(3)}`);
    expect(mails.map((mail) => mail.subject)).toEqual(['Mail 1', 'Mail 2', 'Mail 3']);
  });

  it('gives the same mails however the bytes are cut, and survives noise', async () => {
    const content = new TextEncoder().encode(entry(1) + entry(2, '>From x') + entry(3));
    const whole = await gather(readMbox(inChunks(content, content.length), options));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.uint8Array({ maxLength: 300 }), async (size, noise) => {
        expect(await gather(readMbox(inChunks(content, size), options))).toEqual(whole);
        await gather(readMbox(inChunks(Uint8Array.from([...content, ...noise]), size), options));
      }),
      { numRuns: 60 },
    );
  });
});
