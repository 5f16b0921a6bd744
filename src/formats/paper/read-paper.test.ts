import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../domain/documents/document.ts';
import type { Line } from '../../domain/documents/line.ts';
import { type Block, paperText, wordsIn } from '../../domain/documents/paper.ts';
import { writeText } from '../../domain/documents/write-text.ts';
import { readPaper } from './read-paper.ts';

const line = (text: string, fact: string | null = null): Line => ({
  text,
  sources:
    fact === null
      ? []
      : [{ quote: text, kind: 'capture', date: '2026-03-02T09:00:00Z', id: `source of ${fact}`, fact, who: 'you' }],
});
const draftOf = (text: string, title = '') => ({ title, text, marks: [] });
const kinds = (blocks: readonly Block[]): readonly string[] => blocks.map(({ kind }) => kind);

const brief: Document = {
  title: 'Move the night crew to dock four',
  greeting: '',
  sections: [
    {
      heading: '',
      form: 'paragraph',
      lines: [line('Please decide by 3 May.', 'ask'), line('It costs two berths.', 'cost')],
    },
    {
      heading: 'Options',
      form: 'table',
      lines: [],
      columns: ['Option', 'Cost', 'What | it brings'],
      rows: [
        [line('Dock four', 'a'), line('2 berths', 'b'), line('Trucks leave | on time', 'c')],
        [line('Do nothing'), line(''), line('None')],
      ],
    },
    {
      heading: 'What was seen',
      form: 'chart',
      lines: [line('Late trucks fell [a lot] from 41 to 17.', 'd')],
      data: 'd-1',
    },
    { heading: 'Next', form: 'numbered', lines: [line('Ask the crew', 'e'), line('Paint the lines')] },
  ],
  closing: 'Ines',
};

describe('a paper', () => {
  it('is the document again, after it was written as text: each line with what it rests on [5.13]', () => {
    const { text, marks } = writeText(brief, 'memo');
    const paper = readPaper({ title: '', text, marks: [...marks] });
    expect(wordsIn(paper.title)).toBe('Move the night crew to dock four');
    expect(kinds(paper.blocks)).toEqual(['paragraph', 'heading', 'table', 'heading', 'chart', 'heading', 'list']);
    const [lead, , table, , chart, , list] = paper.blocks;
    const facts = (one: { from: readonly { fact: string | null }[] } | undefined) => one?.from.map(({ fact }) => fact);
    expect(lead?.kind === 'paragraph' && lead.rows.map(facts)).toEqual([['ask', 'cost']]);
    if (table?.kind !== 'table' || chart?.kind !== 'chart' || list?.kind !== 'list') throw new Error('other blocks');
    expect(table.head.map(wordsIn)).toEqual(['Option', 'Cost', 'What | it brings']);
    expect(table.rows.map((row) => row.map(wordsIn))).toEqual([
      ['Dock four', '2 berths', 'Trucks leave | on time'],
      ['Do nothing', '', 'None'],
    ]);
    expect(table.rows[0]?.map(facts)).toEqual([['a'], ['b'], ['c']]);
    expect([chart.data, wordsIn(chart.caption), facts(chart.caption)]).toEqual([
      'd-1',
      'Late trucks fell [a lot] from 41 to 17.',
      ['d'],
    ]);
    expect(list.items.map(([item]) => item?.kind === 'paragraph' && facts(item.rows[0]))).toEqual([['e'], []]);
  });

  it('loses what a line rests on as soon as its writer edits it', () => {
    const { text, marks } = writeText(brief, 'memo');
    const edited = text.replace('2 berths |', '3 berths |');
    const table = readPaper({ title: '', text: edited, marks: [...marks] }).blocks[2];
    expect(table?.kind === 'table' && table.rows[0]?.map(({ from }) => from.length)).toEqual([1, 0, 1]);
  });

  it('takes a stressed row for a heading, a subject line for a title, and leaves no level out', () => {
    const paper = readPaper(draftOf('Subject: Docks\n\n**Where it stands**\nAll well.\n- one\n\n#### Deep\n\nEnd'));
    expect([wordsIn(paper.title), paper.name]).toEqual(['Docks', 'Docks']);
    expect(paper.blocks.flatMap((one) => (one.kind === 'heading' ? [[one.level, wordsIn(one.words)]] : []))).toEqual([
      [2, 'Where it stands'],
      [3, 'Deep'],
    ]);
    expect(paperText(paper)).not.toContain('Subject');
  });

  it('keeps lists in lists, rows as they were broken, and what is set in words', () => {
    const { blocks } = readPaper(
      draftOf(
        'Hello **Ann**,\nsee [the plan](https://example.com/a) or [x](javascript:alert(1)).\n\n1. a\n   - b\n     - c',
      ),
    );
    const [first, list] = blocks;
    if (first?.kind !== 'paragraph' || list?.kind !== 'list') throw new Error('other blocks');
    expect(first.rows.map(wordsIn)).toEqual(['Hello Ann,', 'see the plan or x.']);
    expect(first.rows[0]?.runs[1]).toEqual({ text: 'Ann', strong: true });
    expect(first.rows[1]?.runs.filter(({ link }) => link).map(({ link }) => link)).toEqual(['https://example.com/a']);
    expect(list.items[0]?.map(({ kind }) => kind)).toEqual(['paragraph', 'list']);
  });

  it('sets numbers to the right, and keeps cells that stand beyond the head', () => {
    const { blocks } = readPaper(draftOf('| a | b |\n| --- | --- |\n| x | 1,200 |\n| y | 3.5 % | more |'));
    const [table] = blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.sides).toEqual(['start', 'end', 'start']);
    expect(table.rows.map((row) => row.length)).toEqual([3, 3]);
  });

  it('knows its language and which way words run', () => {
    const paper = readPaper(draftOf('שלום לכולם, זה המסמך שלנו על הרציף החדש.\n\nHello'));
    expect(paper.lang).toBe('he');
    expect(paper.blocks.map((one) => one.kind === 'paragraph' && one.rows[0]?.rtl)).toEqual([true, false]);
  });

  it('loses no word, whatever stands in it, and holds nothing that no format can hold', () => {
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '\n',
        '\n\n',
        '# ',
        '- ',
        '> ',
        '|',
        '| --- |',
        '**',
        '`',
        '[a](b)',
        '<b>',
        '&amp;',
        '\\',
        '1. ',
        '   ',
      ),
      fc.stringMatching(/^[a-z]{1,6}$/),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const paper = readPaper(draftOf(text));
        const whole = paperText(paper);
        expect(() => encodeURIComponent(whole)).not.toThrow();
        expect(whole).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e\ufffe\uffff]/);
        const lost = words(text.replace(/^\s*subject:/i, ''))
          .filter((word) => /^[a-z]{1,6}$/.test(word))
          .filter((word) => !whole.includes(word));
        expect(lost.filter((word) => word !== 'b' && !/^subject$/i.test(word))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('reads what is too deep, too long or too full of marks as paragraphs, and soon', () => {
    for (const text of [
      '> '.repeat(5000),
      `${'*'.repeat(40_000)}a`,
      `${'- '.repeat(60)}deep`,
      'word '.repeat(60_000),
      '[a](b'.repeat(3000),
    ]) {
      expect(() => readPaper(draftOf(text))).not.toThrow();
    }
    const rows = Array.from({ length: 200 }, (_, row) => `| row ${row} | 1 | 2 | 3 | 4 |`).join('\n');
    const [table] = readPaper(draftOf(`| a | b | c | d | e |\n|---|---|---|---|---|\n${rows}`)).blocks;
    expect(table?.kind === 'table' && table.rows.length).toBe(200);
  });
});
