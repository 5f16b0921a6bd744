import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDraft } from '../../../../tests/support/any-draft.ts';
import { root } from '../../../../tests/support/imports.ts';
import { columnShares } from '../column-shares.ts';
import { briefText, head, hostileWords, paperOf } from '../paper.test-kit.ts';

import { pdfOf } from './pdf.ts';

const options = { root, head };
const print = async (text: string, title = '') => {
  const pdf = await pdfOf(paperOf(text, title), options);
  if (pdf === null) throw new Error('no typesetter here');
  return { ...pdf, raw: Buffer.from(pdf.bytes).toString('latin1') };
};

describe('a paper as a PDF', () => {
  it('is one page, tagged, with its title, its language and its fonts in it [5.13]', async () => {
    const { pages, over, missing, raw } = await print(briefText);
    expect({ pages, over, missing }).toEqual({ pages: 1, over: 0, missing: [] });
    expect(raw).toMatch(/^%PDF-1\.7/);
    expect(raw).toMatch(/pdfuaid:part/);
    expect(raw).toContain('/MarkInfo');
    expect(raw).toContain('/Lang (en)');
    for (const tag of ['/H1', '/H2', '/H3', '/Table', '/TH', '/LBody', '/Figure']) expect(raw).toContain(tag);
    for (const face of ['SourceSerif4-Regular', 'SourceSerif4-SemiBold', 'Inter-Regular'])
      expect(raw).toMatch(new RegExp(`/BaseFont /[A-Z]{6}\\+${face}`));
    expect(raw).toContain('/FontFile2');
    // The day of the draft, and no clock.
    expect(raw).toMatch(/\/CreationDate \(D:20260422/);
  });

  it('is the same bytes of the same paper', async () => {
    const first = await print(briefText);
    await print('Another one.');
    expect(Buffer.compare(Buffer.from((await print(briefText)).bytes), Buffer.from(first.bytes))).toBe(0);
  });

  it('is set somewhat smaller where that makes it one page, and tells by how much it is longer', async () => {
    const more = (count: number) =>
      `${briefText}\n${'Another sentence about the docks and what they do at night. '.repeat(count)}`;
    expect((await print(more(14))).pages).toBe(1);
    const long = await print(more(60));
    expect(long.pages).toBe(2);
    expect(long.over).toBeGreaterThan(3);
    expect(long.over).toBeLessThan(60);
    const longer = await print(more(75));
    expect(longer.over).toBeGreaterThan(long.over);
  });

  it('takes words for words, whatever they mean to a typesetter', async () => {
    for (const words of hostileWords) {
      const { pages } = await print(
        `# ${words}\n\n${words}\n\n| ${words} | b |\n| --- | --- |\n| ${words} | ${words} |\n\n- ${words}`,
        words,
      );
      expect(pages).toBeGreaterThan(0);
    }
    await fc.assert(
      fc.asyncProperty(anyDraft, async (text) => {
        const { raw, missing } = await print(text);
        expect(raw.includes('pdfuaid:part') || missing.length > 0).toBe(true);
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it('sets Hebrew and Arabic with its own faces', async () => {
    const { missing, raw } = await print('# תוכנית הרציף\n\nשלום לכולם, זו ההצעה שלנו.\n\nمرحبا بالعالم');
    expect(missing).toEqual([]);
    expect(raw).toContain('NotoSansHebrew');
    expect(raw).toContain('NotoNaskhArabic');
    expect(raw).toContain('/Lang (he)');
  });

  it('names letters that no font here has', async () => {
    const { missing, pages } = await print('# Runes\n\nA letter of no font: \u{1e2c0}');
    expect(pages).toBe(1);
    expect(missing).toEqual(['\u{1e2c0}']);
  });

  it('takes a long memo and a long table, with numbers on its pages', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => `| Row ${at} | ${at * 7} | some words about it |`).join('\n');
    const memo = `# Long\n\n${'Ten words stand here and then they come once again. '.repeat(1000)}\n\n| What | How many | Why |\n| --- | --- | --- |\n${rows}`;
    const { pages } = await print(memo);
    expect(pages).toBeGreaterThan(15);
    expect((await print(`# W\n\n${'x'.repeat(5000)}`)).pages).toBeGreaterThan(0);
  });

  it('sets an empty draft', async () => {
    expect((await print('')).pages).toBe(1);
  });

  it('keeps to the standard whatever a draft begins with', async () => {
    for (const text of [
      '',
      '## Deep',
      '#### Deeper\n\n## Up',
      '| a |\n| --- |\n| b |',
      '![Gone](chart:none)',
      '- one',
      '> said',
    ])
      expect([text, (await print(text)).raw.includes('pdfuaid:part')]).toEqual([text, true]);
  });
});

describe('the columns of a table', () => {
  it('are as wide as their words while all fit, else share the width', () => {
    expect(
      columnShares([
        ['Month', 'Late'],
        ['March', '41'],
      ]),
    ).toEqual([0, 0]);
    const [first = 0, second = 0] = columnShares([
      ['A', 'B'],
      ['short', 'many words that go on and on and on until there is no room left for them in one row at all, none'],
    ]);
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
  });
});
