import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, Section } from '../../domain/documents/document.ts';
import type { Line } from '../../domain/documents/line.ts';
import { type Block, type Paper, wordsIn } from '../../domain/documents/paper.ts';
import { plainText } from '../../domain/documents/plain-text.ts';
import { writeText, type writtenForms } from '../../domain/documents/write-text.ts';
import { readPaper } from './read-paper.ts';
import { backslashed, meaningful } from './shielded.ts';

const line = (text: string, strong?: number): Line => ({ text, sources: [], ...(strong ? { strong } : {}) });
const paperOf = (document: Document, form: (typeof writtenForms)[number] = 'memo'): Paper => {
  const { text, marks } = writeText(document, form);
  return readPaper({ title: document.title, text, marks: [...marks] });
};
const wordsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [wordsIn(block.words)];
    case 'paragraph':
      return block.rows.map(wordsIn);
    case 'list':
      return block.items.flatMap((item) => item.flatMap(wordsOf));
    case 'quote':
      return block.blocks.flatMap(wordsOf);
    case 'table':
      return [block.head, ...block.rows].flat().map(wordsIn);
    case 'chart':
      return [wordsIn(block.caption)];
    case 'code':
      return [block.text];
    case 'rule':
      return [];
  }
};
const aDocument = (sections: Document['sections'], title = ''): Document => ({
  title,
  greeting: '',
  sections,
  closing: '',
});
const paragraph = (...words: string[]): Document =>
  aDocument([{ heading: '', form: 'paragraph', lines: words.map((one) => line(one)) }]);

describe('words of a case on paper', () => {
  it.each([
    'Running 3*8h costs less than 2*12h',
    '2*3*4 is 24, and 2**3 is not 3**2',
    'about ~5 days or ~7, not ~~9~~',
    '> 5 % are late',
    '# 4 of the berths',
    '1. *a* [x](https://example.com)',
    '```',
    '- 40 % since May',
    '*not* a `word` of it',
    'C:\\*.log and \\_x',
    '<https://example.com> | a | b',
    '__init__ and _one_ and snake_case_name',
  ])('are what was typed: %s [5.13]', (words) => {
    expect(paperOf(paragraph(words)).blocks.flatMap(wordsOf)).toEqual([words]);
    expect(paperOf(paragraph('First.', words, 'Last.')).blocks.flatMap(wordsOf)).toEqual([`First. ${words} Last.`]);
    const cells = aDocument([
      { heading: '', form: 'table', lines: [], columns: ['A', 'B'], rows: [[line(words), line('x')]] },
    ]);
    expect(paperOf(cells).blocks.flatMap(wordsOf)[2]).toBe(words);
    const chart = aDocument([{ heading: '', form: 'chart', lines: [line(words)], data: 'd' }]);
    expect(paperOf(chart).blocks.flatMap(wordsOf)).toEqual([words]);
    expect(wordsIn(paperOf(aDocument([], words)).title)).toBe(words);
  });

  it('stay figures where their writer edited the line', () => {
    const text = 'Now 3*8h costs less than 2*12h, and 2**3 is not 3**2. *This* counts.';
    const [block] = readPaper({ title: '', text, marks: [] }).blocks;
    expect(block && wordsOf(block)).toEqual([text.replaceAll('*This*', 'This')]);
    expect(plainText(text)).toBe(text);
  });

  it('are the same in every form, whatever they mean in Markdown [5.13]', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...['*', '**', '_', '__', '~', '~~', '`', '```', '[', ']', '](', '(', ')', '#', '## ', '>', '<', '|', '\\'],
        ...['!', '&amp;', '- ', '+ ', '1. ', '2) ', '---', '===', '<b>', 'https://example.com/a_b', '3*8h', ' ', '. '],
      ),
      fc.stringMatching(/^[a-z0-9]{1,4}$/),
    );
    const words = fc
      .array(piece, { minLength: 1, maxLength: 12 })
      .map((all) => all.join('').replace(/\s+/g, ' ').trim());
    const said = words.filter((one) => one !== '');
    const section: fc.Arbitrary<Section> = fc.oneof(
      fc.record({
        heading: fc.constantFrom('Why now', ''),
        form: fc.constantFrom('bullets' as const, 'numbered' as const, 'paragraph' as const),
        lines: fc.array(
          said.chain((one) => fc.constantFrom(line(one), line(`Lead. ${one}`, 5))),
          { minLength: 1, maxLength: 4 },
        ),
      }),
      fc.record({
        heading: fc.constant('Options'),
        form: fc.constant('table' as const),
        lines: fc.constant(0).map((): Line[] => []),
        columns: fc.constant(0).map(() => ['Option', 'Cost']),
        rows: fc.array(
          fc.tuple(said, said).map((row) => row.map((one) => line(one))),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      fc.record({
        heading: fc.constant(''),
        form: fc.constant('chart' as const),
        lines: fc.array(
          said.map((one) => line(one)),
          { minLength: 1, maxLength: 2 },
        ),
        data: fc.constant('d-1'),
      }),
    );
    const flat = (all: readonly string[]): string => all.join('').replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.array(section, { maxLength: 4 }), said, (sections, title) => {
        const document = aDocument(sections, title);
        const paper = paperOf(document);
        const expected = sections.flatMap((one) => [
          one.heading,
          ...(one.columns ?? []),
          ...one.lines.map(({ text }) => text),
          ...(one.rows ?? []).flat().map(({ text }) => text),
        ]);
        expect(wordsIn(paper.title)).toBe(title);
        expect(flat(paper.blocks.flatMap(wordsOf))).toBe(flat(expected));
      }),
      { numRuns: 400 },
    );
  });

  it('have a backslash before what other programs would read as Markdown', () => {
    const { text, marks } = writeText(paragraph('Running 3*8h, *not* 2*12h'));
    expect(backslashed(text, meaningful(text, marks))).toBe('Running 3\\*8h, \\*not\\* 2\\*12h');
  });
});
