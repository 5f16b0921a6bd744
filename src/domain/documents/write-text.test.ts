import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import type { Line, LineSource } from './line.ts';
import { writeText, writtenForms } from './write-text.ts';

const source = (id: string, fact: string | null): LineSource => ({
  quote: 'words',
  kind: 'capture',
  date: '2026-03-02T09:00:00Z',
  id,
  fact,
  who: 'you',
});
const line = (text: string, ...sources: LineSource[]): Line => ({ text, sources });

const update: Document = {
  title: 'Friday update',
  greeting: 'Dana,',
  sections: [
    { heading: '', form: 'paragraph', lines: [line('One risk needs you.', source('a', 'f')), line('Two wins.')] },
    { heading: 'Progress', form: 'bullets', lines: [line('Pier closed', source('b', null)), line('Crew\n  back')] },
    { heading: 'Nothing here', form: 'bullets', lines: [line('  ')] },
    { heading: 'Order', form: 'numbered', lines: [line('First'), line('Second')] },
  ],
  closing: 'Priya',
};

describe('a document as text', () => {
  it('is laid out for mail, and each line knows what it rests on [10.9]', () => {
    const { text, marks } = writeText(update);
    expect(text).toBe(
      'Dana,\n\nOne risk needs you. Two wins.\n\n**Progress**\n- Pier closed\n- Crew back\n\n**Order**\n1. First\n2. Second\n\nPriya',
    );
    expect(marks.map(({ text: words, from }) => [words, from])).toEqual([
      ['One risk needs you.', [{ source: 'a', fact: 'f' }]],
      ['Two wins.', []],
      ['Pier closed', [{ source: 'b', fact: null }]],
      ['Crew back', []],
      ['First', []],
      ['Second', []],
    ]);
  });

  it('greets nobody in a chat, and carries its title in a memo', () => {
    expect(writeText(update, 'chat').text).toMatch(/^One risk.*Second$/s);
    expect(writeText(update, 'memo').text).toMatch(/^# Friday update\n\nOne risk.*\n## Progress\n- Pier/s);
  });

  it('writes a table cell by cell and a chart as a row that names its data, each with what it rests on [5.13]', () => {
    const { text, marks } = writeText(
      {
        title: '',
        greeting: '',
        sections: [
          {
            heading: 'Options',
            form: 'table',
            lines: [line('Two ways to go.')],
            columns: ['Option', 'Cost'],
            rows: [[line('Dock | four', source('a', 'f')), line('')], [line('Nothing')]],
          },
          { heading: '', form: 'chart', lines: [line('Late [a lot].', source('b', 'g'))], data: 'd-1' },
          { heading: 'Empty', form: 'table', lines: [], columns: ['A'], rows: [] },
        ],
        closing: '',
      },
      'memo',
    );
    expect(text).toBe(
      '## Options\nTwo ways to go.\n\n| Option | Cost |\n| --- | --- |\n| Dock \\| four |  |\n| Nothing |  |\n\n![Late \\[a lot\\].](chart:d-1)',
    );
    for (const mark of marks) expect(text.slice(mark.start, mark.end)).toBe(mark.text);
    expect(marks.map(({ from }) => from.map(({ fact }) => fact))).toEqual([[], ['f'], [], ['g']]);
  });

  it('marks stand where they say, in order and apart, whatever the words', () => {
    const anyLine = fc.string({ unit: 'grapheme' }).map((text) => line(text));
    const anySection = fc.record({
      heading: fc.string(),
      form: fc.constantFrom('bullets' as const, 'numbered' as const, 'paragraph' as const),
      lines: fc.array(anyLine, { maxLength: 4 }),
    });
    const anyDocument = fc.record({
      title: fc.string(),
      greeting: fc.string(),
      sections: fc.array(anySection, { maxLength: 4 }),
      closing: fc.string(),
    });
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(...writtenForms), (document, form) => {
        const { text, marks } = writeText(document, form);
        let last = 0;
        for (const mark of marks) {
          expect(text.slice(mark.start, mark.end)).toBe(mark.text);
          expect(mark.start).toBeGreaterThanOrEqual(last);
          last = mark.end;
        }
        const lines = document.sections.flatMap(({ lines: all }) => all);
        expect(marks).toHaveLength(lines.filter((one) => one.text.trim() !== '').length);
      }),
    );
  });
});
