import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, inChunks, options, read } from '../reading.test-kit.ts';
import { readMbox } from './mbox.ts';

const separator = 'From dana@northwind.example Thu Mar 12 09:14:00 2026\n';
const mail = (number: number, body = `Body ${number}`, more = ''): string =>
  `From: Dana Ruiz <dana@northwind.example>\nTo: mira@northwind.example\nSubject: Mail ${number}\nDate: Thu, 12 Mar 2026 09:14:00 -0500\nMessage-ID: <${number}@northwind.example>\n${more}\n${body}\n`;
const entry = (number: number, body?: string, more?: string): string => `${separator}${mail(number, body, more)}\n`;
const subjects = async (text: string | Uint8Array) => (await read(readMbox, text)).mails.map(({ subject }) => subject);

describe('a mailbox that was written badly', () => {
  it('is cut where the empty line before a mail is missing [9.3]', async () => {
    const { mails, problems } = await read(readMbox, separator + mail(1) + separator + mail(2));
    expect(mails.map(({ text }) => text)).toEqual(['Body 1', 'Body 2']);
    expect(problems).toEqual([]);
  });

  it.each([
    'From MAILER-DAEMON',
    'From ',
    'From',
    'from dana@northwind.example Thu Mar 12 09:14:00 2026',
    ' From dana@northwind.example Thu Mar 12 09:14:00 2026',
    'from dana@northwind.example',
  ])('is cut at the broken line “%s”, with an empty line before it or without [9.3]', async (broken) => {
    for (const gap of ['\n', '']) {
      const text = `${separator}${mail(1)}${gap}${broken}\n${mail(2)}${gap}${broken}\nReceived: from a.example\n\tby b.example; Thu, 12 Mar 2026 09:14:00 -0500\n${mail(3)}`;
      for (const one of [text, text.replaceAll('\n', '\r\n')]) {
        const { mails, problems } = await read(readMbox, one);
        expect(mails.map(({ text: words }) => words)).toEqual(['Body 1', 'Body 2', 'Body 3']);
        expect(problems).toEqual([]);
      }
    }
  });

  it.each([
    'From the desk of Dana\nTo: all\nDate: Monday\n\nWe meet.',
    'from Dana\nTo: all\nDate: Monday\n\nWe meet.',
    'From what I hear, this came:\nFrom: Bo Lindqvist <bo@northwind.example>\nDate: Thu, 12 Mar 2026 09:14:00 -0500\n\nHello.',
  ])('says so where a mail seems to contain another: %s', async (inside) => {
    const body = `Before.\n${inside}\n\n${inside}`;
    const { mails, problems } = await read(readMbox, entry(1) + entry(2, body) + entry(3));
    expect(mails.map(({ text }) => text)).toEqual(['Body 1', body, 'Body 3']);
    expect(problems).toEqual([
      'file, mail 2 (“Mail 2”): This mail seems to contain another one, which was left in its text. Open it in your mail program, and save the other as .eml.',
    ]);
  });

  it.each([
    'From here on:\nThe vendors send it.',
    'from the start\nNote: it is late.',
    'Dana wrote:\n\nFrom: Dana <dana@northwind.example>\nDate: Thu, 12 Mar 2026 09:14:00 -0500\n\nHello.',
    ' From dana@northwind.example Thu Mar 12 09:14:00 2026\n Subject: Vendors\n Date: today',
  ])('finds nothing odd in “%s”', async (body) => {
    const { mails, problems } = await read(readMbox, entry(1, body) + entry(2));
    expect(mails.map(({ text }) => text)).toEqual([body, 'Body 2']);
    expect(problems).toEqual([]);
  });

  it('leaves a header whole that goes on with such a word', async () => {
    const more =
      'Received:\n from relay.example\nReceived: from a.example by b.example;\n\tfrom here [10.0.0.1]\nX-A: b\n';
    const { mails, problems } = await read(readMbox, entry(1, 'Body 1', more) + entry(2));
    expect(mails.map(({ text }) => text)).toEqual(['Body 1', 'Body 2']);
    expect(problems).toEqual([]);
  });

  it('keeps a mail whole that quotes such a line in its text', async () => {
    const body = `The file begins like this:\n${separator}and then come the words.`;
    expect((await read(readMbox, entry(1, body) + entry(2))).mails.map(({ text }) => text)).toEqual([body, 'Body 2']);
  });

  it('comes in with CRLF, LF and CR, each mail with its own [9.3]', async () => {
    const text = entry(1) + entry(2).replaceAll('\n', '\r\n') + entry(3).replaceAll('\n', '\r') + entry(4);
    const { mails, problems } = await read(readMbox, text);
    expect(mails.map(({ subject, text }) => `${subject}: ${text}`)).toEqual(
      [1, 2, 3, 4].map((number) => `Mail ${number}: Body ${number}`),
    );
    expect(problems).toEqual([]);
    expect(await subjects(text.replaceAll(/\r\n|\n/g, '\r'))).toHaveLength(4);
  });

  it('is read by Content-Length where a mail follows there, and not where the length is wrong [9.3]', async () => {
    const inner = `Before.\n\n${separator}${mail(9)}`;
    const length = (body: string, by = 0) => `Content-Length: ${body.length + 1 + by}\n`;
    expect(await subjects(entry(1, inner, length(inner)) + entry(2))).toEqual(['Mail 1', 'Mail 2']);
    expect(await subjects(entry(1, inner, length(inner)))).toEqual(['Mail 1']);
    expect(await subjects(entry(1, 'Short.', length('Short.', 4000)) + entry(2))).toEqual(['Mail 1', 'Mail 2']);
    expect(await subjects(entry(1, 'Short.', 'Content-Length: 99999999\n') + entry(2))).toEqual(['Mail 1', 'Mail 2']);
  });

  it('comes in with the NULs that a crash left in it', async () => {
    const nuls = '\u0000'.repeat(5000);
    const { mails } = await read(readMbox, `${entry(1, `Half${nuls} a word`)}${nuls}${entry(2)}`);
    expect(mails.map(({ subject, text }) => [subject, text.slice(0, 11)])).toEqual([
      ['Mail 1', 'Half a word'],
      ['Mail 2', 'Body 2'],
    ]);
  });

  it('streams past an attachment of any size, and keeps the rest of the mail and the mails after it [9.3]', async () => {
    const lines = new TextEncoder().encode(`${'QUJD'.repeat(19)}\n`.repeat(13_000));
    const start =
      'Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe film.\n--b\nContent-Type: video/mp4; name="film.mp4"\nContent-Transfer-Encoding: base64\n';
    const bytes = async function* () {
      const text = new TextEncoder();
      const [head = '', end = ''] = mail(1, 'HERE').split('HERE');
      yield text.encode(separator + head.trimEnd());
      yield text.encode(`\n${start}\n`);
      for (let at = 0; at < 200; at += 1) yield lines;
      yield text.encode(
        `--b\n\nLast words.\n--b\nContent-Type: image/png; name="a.png"\n\nx\n--b--\n${end}\n${entry(2)}`,
      );
    };
    const before = process.memoryUsage();
    const { mails, problems } = await gather(readMbox(bytes(), options));
    const after = process.memoryUsage();
    expect(mails.map(({ text, attachments }) => [text.replace(/\n+/g, ' '), attachments])).toEqual([
      ['The film. Last words.', ['film.mp4', 'a.png']],
      ['Body 2', []],
    ]);
    expect(problems).toEqual([]);
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(60_000_000);
  });

  it('opens mails within mails twenty deep only so far, and goes on', async () => {
    let inner = mail(20);
    for (let level = 0; level < 20; level += 1) inner = mail(level, inner, 'Content-Type: message/rfc822\n');
    const { mails, problems } = await read(readMbox, `${separator}${inner}\n${entry(2)}`);
    expect(mails.map(({ subject }) => subject)).toEqual(['Mail 19', 'Mail 2']);
    expect(problems).toEqual([expect.stringContaining('mails too deep inside one another')]);
  });

  it('gives the same however the bytes are cut, and says of every mail where it ends', async () => {
    const content = new TextEncoder().encode(
      entry(1).replaceAll('\n', '\r\n') +
        entry(2, `x\n${separator}y`, 'Content-Length: 60\n') +
        entry(3, '>From x').replaceAll('\n', '\r') +
        entry(4, 'z\n\nFrom Monday on\n') +
        `From MAILER-DAEMON\n${mail(5)} from dana@northwind.example Thu Mar 12 09:14:00 2026\r\n${mail(6)}` +
        'From the desk of Dana\nTo: all\nDate: Monday\n',
    );
    const all = async (size: number) => {
      const found: unknown[] = [];
      for await (const one of readMbox(inChunks(content, size), options)) found.push(one);
      return found;
    };
    const whole = await all(content.length);
    expect(whole).toHaveLength(7);
    expect(whole.at(-2)).toMatchObject({ end: content.length });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (size) => {
        expect(await all(size)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('in which no mail begins is not read on and on', async () => {
    let handedOut = 0;
    const endless = (async function* () {
      const lines = new TextEncoder().encode('Words and no mail.\n'.repeat(50_000));
      for (;;) {
        handedOut += lines.length;
        yield lines;
      }
    })();
    const { mails, problems } = await gather(readMbox(endless, options));
    expect(mails).toEqual([]);
    expect(problems).toEqual([expect.stringContaining('No mail was found in the first 64 MB of this file')]);
    expect(handedOut).toBeLessThan(70_000_000);
  });
});
