import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { options } from '../reading.test-kit.ts';
import { parseMail } from './parse-mail.ts';
import { thinMail, thinner } from './thin-mail.ts';

const head =
  'From: dana@northwind.example\r\nTo: mira@northwind.example\r\nSubject: Vendors\r\nDate: Thu, 12 Mar 2026 09:14:00 +0000\r\n';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = async (text: string) => {
  const { record, problems } = await parseMail(bytes(text), 'a.eml', options.now);
  return { record, problems: problems.map(({ what }) => what).join('\n') };
};
const mixed = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n';

describe('a mail built to exhaust its reader', () => {
  it.each([
    ['mails inside mails', 'Content-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\n'.repeat(20_000)],
    ['a hundred thousand parts', mixed + '--b\r\nContent-Type: text/plain\r\n\r\n'.repeat(100_000)],
    [
      'parts whose boundary is written oddly',
      `Content-Type: multipart/mixed; boundary*0=b\r\n\r\n${'--b\r\n\r\n'.repeat(100_000)}`,
    ],
    ['a hundred thousand boundaries', `${mixed}${'Content-Type: a/b; boundary=c\r\n'.repeat(100_000)}`],
    ['empty lines', `\r\n${'\n'.repeat(3_000_000)}`],
    ['header lines', `${'X-A: b\r\n'.repeat(500_000)}\r\nHello`],
    ['one line', `\r\n${'x'.repeat(12_000_000)}`],
  ])('is read in part: %s', async (_, rest) => {
    const thin = thinMail(bytes(head + rest));
    expect(thin.raw.length).toBeLessThan(7_500_000);
    expect(thin.lines).toBeLessThanOrEqual(40_000);
    expect(new TextDecoder().decode(thin.raw).split('\n').length).toBeLessThan(70_000);
    const { record } = await parse(head + rest);
    expect(record).toMatchObject({ subject: 'Vendors', from: { address: 'dana@northwind.example' } });
  });

  it('says what stayed out, and what to do', async () => {
    const parts = await parse(`${head}${mixed}--b\r\n\r\nI will send it.\r\n${'--b\r\n\r\nx\r\n'.repeat(3000)}`);
    expect(parts.record?.text).toContain('I will send it.');
    expect(parts.problems).toBe(
      'This mail has more than 2,000 parts; the first came in. Open it in your mail program for the rest.',
    );
    const deep = await parse(head + `Content-Type: message/rfc822\r\n\r\n${head}`.repeat(30));
    expect(deep.problems).toContain('mails too deep inside one another; the inner ones stayed out. Save those');
    const long = await parse(`${head}\r\n${'A line.\r\n'.repeat(60_000)}`);
    expect(long.record?.text.startsWith('A line.')).toBe(true);
    expect(long.problems).toContain('very long text; its beginning came in. Open it in your mail program');
  });

  it('keeps the text after a header of a hundred thousand recipients', async () => {
    const { record } = await parse(`${head}Cc: ${'a@b.example,\r\n '.repeat(100_000)}\r\nX: y\r\n\r\nHello`);
    expect(record?.text).toBe('Hello');
  });
});

describe('a header of any length', () => {
  const many = (line: string) => Array.from({ length: 100_000 }, (_, nth) => line.replace('N', String(nth)));
  const after =
    'Date: Thu, 12 Mar 2026 09:14:00 +0000\r\nSubject: Vendors\r\nMessage-ID: <a@b.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello.\r\n--b--\r\n';
  const whole = {
    date: '2026-03-12T09:14:00+00:00',
    subject: 'Vendors',
    messageId: 'a@b.example',
    text: 'Hello.',
  };

  it.each([
    ['folded', `To: ${many('Person N <pN@b.example>').join(',\r\n ')}\r\n`],
    ['in one line', `To: ${many('Person N <pN@b.example>').join(', ')}\r\n`],
    ['of many fields', many('X-Hop-N: relay.example; seen and passed on').join('\r\n').concat('\r\n')],
    ['of many fields of one name', many('Received: from a.example; N').join('\r\n').concat('\r\n')],
  ])('has date, subject and Message-ID at its end: %s [9.3]', async (_, middle) => {
    const { record, problems } = await parse(`From: dana@northwind.example\r\n${middle}${after}`);
    expect(record).toMatchObject(whole);
    expect(thinMail(bytes(`From: dana@northwind.example\r\n${middle}${after}`)).raw.length).toBeLessThan(1_500_000);
    if (middle.startsWith('To:')) {
      expect(record?.to).toHaveLength(500);
      expect(problems).toBe(
        'This mail has more than 10,000 recipients; the first 500 were kept. Nothing else is missing from it.',
      );
    } else expect(problems).toBe('');
  });

  it('has what stands after a subject that is longer than is kept', async () => {
    const { record, problems } = await parse(
      `From: dana@northwind.example\r\nSubject: ${'very long '.repeat(300_000)}\r\n${after.replace('Subject: Vendors\r\n', '')}`,
    );
    expect(record).toMatchObject({ ...whole, subject: expect.stringMatching(/^very long very long/) });
    expect(problems).toBe('');
  });

  it('says so where something that is read stays out', async () => {
    const subjects = `Subject: ${'very long '.repeat(4000)}\r\n`.repeat(40);
    const { record, problems } = await parse(`From: dana@northwind.example\r\n${subjects}${after}`);
    expect(record?.text).toBe('Hello.');
    expect(problems).toContain('This mail has a header that is too long; some of it was not read.');
    const far = await parse(
      `From: dana@northwind.example\r\nTo: ${`${'x'.repeat(300)}@b.example,`.repeat(8000)}\r\n${after}`,
    );
    expect(far.problems).toBe(
      'This mail has more than 500 recipients; the first 500 were kept. Nothing else is missing from it.',
    );
    const odd = await parse(`From: dana@northwind.example\r\nCc: ${'x'.repeat(2_000_000)}\r\n${after}`);
    expect(odd.problems).toContain('names those it goes to in more than 1 MB');
  });

  it('is the same wherever a long line is handed over in pieces, and keeps its letters', async () => {
    const text = `From: dana@northwind.example\r\nTo: ${many('Zoë N <pN@b.example>').join(', ')}\r\n${after}`;
    const all = new TextDecoder().decode(thinMail(bytes(text)).raw);
    const { add, done } = thinner();
    const content = bytes(text);
    for (let at = 0; at < 3_000_000; at += 500_000) add(content.subarray(at, at + 500_000));
    add(content.subarray(3_000_000));
    expect(new TextDecoder().decode(done().raw)).toBe(all);
    expect(all).not.toContain('\ufffd');
    expect((await parse(text)).record).toMatchObject(whole);
  });
});

describe('what a mail is thinned to', () => {
  it('has the text after large files, and every file by name [9.3]', async () => {
    const file = (name: string): string =>
      `--b\r\nContent-Type: application/pdf;\r\n name="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${'QUJD'.repeat(19)}\r\n`.concat(
        `${'QUJD'.repeat(19)}\r\n`.repeat(60_000),
      );
    const whole = `${head}${mixed}${file('one.pdf')}--b\r\n\r\nI will send it.\r\n${file('two.pdf')}--b--\r\n`;
    const { record, problems } = await parse(whole);
    expect(record).toMatchObject({ text: 'I will send it.', attachments: ['one.pdf', 'two.pdf'] });
    expect(problems).toBe('');
    expect(thinMail(bytes(whole)).raw.length).toBeLessThan(2000);
  });

  it('has the whole of a text that quotes how a mail is built', async () => {
    const text =
      'Look:\n\nContent-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: image/png\n\nQUJD\n--q--\n\nWhy is that?\n'.concat(
        'I do not know.\n'.repeat(60),
        'The end.',
      );
    expect((await parse(`${head}\r\n${text.replaceAll('\n', '\r\n')}`)).record?.text).toBe(text);
    const part = `${head}${mixed}--b\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n--b--\r\n`;
    expect((await parse(part)).record?.text).toBe(text);
  });

  it('has a large file inside a forwarded mail left out too', async () => {
    const inner = `${head}Content-Type: application/pdf; name=plan.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(19)}\r\n`.repeat(50_000)}`;
    const { record, problems } = await parse(
      `${head}${mixed}--b\r\n\r\nSee below.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}--b--\r\n`,
    );
    expect(record?.text).toContain('See below.');
    expect(record?.attachments).toEqual(['plan.pdf']);
    expect(problems).toBe('');
  });

  it('is the mail itself where nothing is left out, and never loses a part of any tree', async () => {
    const words = fc.constantFrom('I will send it.', '-- ', '--b', 'Content-Type: x/y', '', 'From here', 'boundary=b1');
    const leaf = fc.oneof(
      fc.array(words, { maxLength: 4 }).map((lines) => ({ type: 'text/plain', lines })),
      fc
        .nat(99)
        .map((name) => ({ type: `image/png; name=${name}.png`, lines: Array<string>(20).fill('QUJD'.repeat(19)) })),
    );
    type Part = { readonly type: string; readonly lines: readonly string[] };
    const wrap = (parts: readonly Part[], mark: string): Part => ({
      type: `multipart/mixed;\r\n\tboundary="${mark}"`,
      lines: [
        ...parts.flatMap((part) => [`--${mark}`, `Content-Type: ${part.type}`, '', ...part.lines]),
        `--${mark}--`,
      ],
    });
    const tree = fc
      .array(fc.tuple(fc.array(leaf, { minLength: 1, maxLength: 3 }), fc.nat(3)), { minLength: 1, maxLength: 4 })
      .map((groups) =>
        wrap(
          groups.map(([parts, nth], at) => wrap(parts, `in ner=${at}.${nth}`)),
          'outer',
        ),
      );
    await fc.assert(
      fc.asyncProperty(tree, async (part) => {
        const text = `${head}Content-Type: ${part.type}\r\n\r\n${part.lines.join('\r\n')}\r\n`;
        const thin = thinMail(bytes(text));
        const files = text.match(/\d+\.png/g) ?? [];
        if (files.length === 0) expect(new TextDecoder().decode(thin.raw)).toBe(text);
        expect((await parse(text)).record?.attachments).toEqual(files);
        expect((await parse(text)).record?.text.match(/I will send it\./g)?.length).toBe(
          text.match(/I will send it\./g)?.length,
        );
      }),
    );
  });
});
