import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { type MailDraft, unsentMail } from './eml.ts';

const draft: MailDraft = {
  subject: 'Update 12 March: Corvid two weeks late',
  text: 'Hélène,\n\n**Next**\n- The numbers, by Thursday – 38 000 €\n- <b>no tag</b> & more\n\nFrom here on it is quiet. \n.\nPriya',
  from: { name: 'Priya Raman', address: 'priya@example.org' },
  to: { name: 'Hélène "HL" Lindqvist', address: 'helene@example.org' },
  date: Date.UTC(2026, 2, 12, 8, 10),
};

describe('a mail that waits to be sent', () => {
  it('opens in other programs as it was written [4.1]', async () => {
    const file = unsentMail(draft);
    const read = await PostalMime.parse(file);
    expect(read.subject).toBe(draft.subject);
    expect(read.from).toMatchObject(draft.from ?? {});
    expect(read.to).toEqual([expect.objectContaining(draft.to ?? {})]);
    expect(read.date).toBe('2026-03-12T08:10:00.000Z');
    expect(read.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(read.text?.trimEnd()).toBe(draft.text.replace('**Next**', 'Next'));
    expect(read.html).toContain('<p><strong>Next</strong></p>\n<ul><li>The numbers, by Thursday – 38 000 €</li>');
    expect(read.html).toContain('&lt;b&gt;no tag&lt;/b&gt; &amp; more');
    // Another program's reader, which has no types.
    const { simpleParser } = (await import('mailparser' as string)) as {
      simpleParser: (mail: string) => Promise<{ text?: string; to: unknown }>;
    };
    const other = await simpleParser(file);
    expect(other.text?.trimEnd()).toBe(draft.text.replace('**Next**', 'Next'));
    expect(other.to).toMatchObject({ value: [draft.to] });
  });

  it('is made of short ASCII rows with both line ends', () => {
    const file = unsentMail({
      ...draft,
      subject: 'ü'.repeat(300),
      text: `${'länger '.repeat(80)}\n\t\n${'x'.repeat(300)}`,
    });
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[^\x20-\x7e\t]/);
    for (const row of file.split('\r\n')) expect(row.length).toBeLessThanOrEqual(78);
  });

  it('nobody adds a header or a reader by a subject, a name or an address', async () => {
    const anyWords = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom(
        'a\r\nBcc: eve@example.org',
        'a\u2028Bcc: eve@example.org',
        '=?UTF-8?Q?x?=\r\n\r\nbody',
        '" <eve@example.org>, "',
        'a, eve@example.org',
      ),
    );
    await fc.assert(
      fc.asyncProperty(anyWords, anyWords, anyWords, anyWords, async (subject, name, address, text) => {
        const file = unsentMail({
          subject,
          text,
          from: { name, address },
          to: { name, address: 'helen@example.org' },
          date: draft.date,
        });
        const read = await PostalMime.parse(file);
        const keys = read.headers.map(({ key }) => key);
        expect(keys.filter((key) => key !== 'from')).toEqual([
          'x-unsent',
          'to',
          'subject',
          'date',
          'mime-version',
          'content-type',
        ]);
        expect(read.to).toHaveLength(1);
        expect(read.to?.[0]?.address).toBe('helen@example.org');
        expect(read.bcc).toBeUndefined();
        const plain = (words: string | undefined): string =>
          (words ?? '').replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
        expect(plain(read.subject)).toBe(plain(subject));
        expect(plain(read.to?.[0]?.name)).toBe(plain(name));
      }),
      { numRuns: 300 },
    );
  });

  it('any words come back out of it', async () => {
    const safe = fc.string({ unit: 'grapheme', maxLength: 400 }).filter((text) => !/[#*\p{Cc}\ufeff]/u.test(text));
    await fc.assert(
      fc.asyncProperty(safe, async (text) => {
        const read = await PostalMime.parse(unsentMail({ ...draft, text }));
        expect(read.text?.trim()).toBe(text.trim());
      }),
      { numRuns: 200 },
    );
  });
});

describe('a mail with a file', () => {
  it('carries it under its name, whole, beside its words [5.13]', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 256);
    const name = 'Größe – Vorschlag "eins".pdf';
    const file = unsentMail({ ...draft, attached: { name, type: 'application/pdf', bytes } });
    for (const row of file.split('\r\n')) expect(row.length).toBeLessThanOrEqual(78);
    const read = await PostalMime.parse(file);
    expect(read.attachments).toHaveLength(1);
    expect(read.attachments[0]).toMatchObject({ filename: name, mimeType: 'application/pdf' });
    expect(new Uint8Array(read.attachments[0]?.content as ArrayBuffer)).toEqual(bytes);
    expect(read.text?.trimEnd()).toBe(draft.text.replace('**Next**', 'Next'));
    expect(read.html).toContain('<strong>Next</strong>');
    const { simpleParser } = (await import('mailparser' as string)) as {
      simpleParser: (mail: string) => Promise<{ attachments: readonly { filename: string; size: number }[] }>;
    };
    expect((await simpleParser(file)).attachments).toMatchObject([{ filename: name, size: 5000 }]);
  });

  it('shows tables and charts as tables in its words', async () => {
    const text = 'Dana,\n\n| Option | Cost |\n| --- | --- |\n| Dock four | 84 |\n\nYes';
    const read = await PostalMime.parse(unsentMail({ ...draft, text }));
    expect(read.text).toContain('Option     Cost\n---------------\nDock four  84');
    expect(read.html).toMatch(/<table[^>]*><thead><tr><th[^>]*>Option/);
  });
});
