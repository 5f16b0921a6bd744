import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDraft } from '../../../../tests/support/any-draft.ts';
import { briefText, head, hostileWords, paperOf } from '../paper.test-kit.ts';
import { docxOf } from './docx.ts';

/** The files of an archive, read from its directory. */
const unzip = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const buffer = Buffer.from(bytes);
  const end = buffer.length - 22;
  expect(buffer.readUInt32LE(end)).toBe(0x06054b50);
  const files = new Map<string, string>();
  let at = buffer.readUInt32LE(end + 16);
  for (let count = buffer.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [packed, size, named, offset] = [
      buffer.readUInt32LE(at + 20),
      buffer.readUInt32LE(at + 24),
      buffer.readUInt16LE(at + 28),
      buffer.readUInt32LE(at + 42),
    ];
    const name = buffer.toString('ascii', at + 46, at + 46 + named);
    const start = offset + 30 + buffer.readUInt16LE(offset + 26);
    const text = inflateRawSync(buffer.subarray(start, start + packed));
    expect(text.length).toBe(size);
    files.set(name, text.toString('utf8'));
    at += 46 + named;
  }
  return files;
};

/** Whether every tag of an XML is closed in its order, and nothing in it would open another. */
const isWellFormed = (xml: string): boolean => {
  const open: string[] = [];
  const rest = xml.replace(/^<\?xml[^>]*\?>\n/, '');
  let end = 0;
  for (const { 0: tag, 1: close, 2: name = '', 3: empty, index } of rest.matchAll(
    /<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<>]*")*\s*(\/?)>/g,
  )) {
    const between = rest.slice(end, index);
    if (/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/.test(between.replace(/&(?:amp|lt|gt|quot|#39);/g, ''))) return false;
    end = index + tag.length;
    if (empty) continue;
    if (close) {
      if (open.pop() !== name) return false;
    } else open.push(name);
  }
  return open.length === 0 && end === rest.length;
};

const documentOf = (text: string, title = ''): string =>
  unzip(docxOf(paperOf(text, title), head)).get('word/document.xml') ?? '';
const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>/g)]
    .map(([, words = '']) =>
      words
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&'),
    )
    .join('');

describe('a paper as a Word document', () => {
  it('has headings, lists, tables with a header row, and styles under the names of Word [5.13]', () => {
    const files = unzip(docxOf(paperOf(briefText), head));
    for (const [name, text] of files) expect([name, isWellFormed(text)]).toEqual([name, true]);
    const body = files.get('word/document.xml') ?? '';
    const styles = [...body.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, style]) => style);
    expect(styles.slice(0, 2)).toEqual(['Title', 'Subtitle']);
    expect(new Set(styles)).toEqual(
      new Set([
        'Title',
        'Subtitle',
        'Heading1',
        'Heading2',
        'TableText',
        'Caption',
        'ListBullet',
        'ListNumber',
        'Quote',
      ]),
    );
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(body).toContain('<w:hyperlink r:id="link1">');
    expect(files.get('word/_rels/document.xml.rels')).toContain('Target="https://example.com/log?a=1&amp;b=2"');
    // Each list that counts begins where its writer began it.
    const numbers = files.get('word/numbering.xml') ?? '';
    expect([...numbers.matchAll(/w:ilvl="0"><w:startOverride w:val="(\d+)"/g)].map(([, start]) => start)).toEqual([
      '1',
      '3',
    ]);
    for (const [, id] of body.matchAll(/<w:numId w:val="(\d+)"\/>/g)) expect(numbers).toContain(`w:numId="${id}"`);
    const declared = files.get('word/styles.xml') ?? '';
    for (const style of styles) expect(declared).toContain(`w:styleId="${style}"`);
    for (const name of ['heading 1', 'List Bullet', 'List Number', 'Quote', 'caption', 'Title'])
      expect(declared).toContain(`<w:name w:val="${name}"/>`);
  });

  it('draws its chart, says it in words, and has its figures in a table', () => {
    const body = documentOf(briefText);
    expect(body).toMatch(/<wp:docPr id="1" name="Chart 1" descr="Late deliveries fell from 41 [^"]*"/);
    expect(body).toContain('<wps:wsp>');
    expect(wordsOf(body)).toContain('2026-0341');
  });

  it('of one page leaves the figures of a drawn chart away, and marks the row that is recommended [5.13]', () => {
    const table =
      '| Option | Cost |\n| --- | --- |\n| A second crew (recommended) | 9,000 € |\n| Do nothing | 21,000 € |';
    const files = unzip(docxOf(paperOf(`${briefText}\n\n${table}`), head, 'a4', { onePage: true }));
    const body = files.get('word/document.xml') ?? '';
    expect(isWellFormed(body)).toBe(true);
    expect(body).toContain('<wps:wsp>');
    expect(wordsOf(body)).not.toContain('2026-0341');
    const marked = body.split('<w:tr>').filter((row) => row.includes('w:fill="EAF3F2"'));
    expect(marked).toHaveLength(1);
    expect(wordsOf(marked[0] ?? '')).toBe('A second crew (recommended)9,000 €');
  });

  it('tells nothing of its writer but the name, and nothing of when it was made', () => {
    const core = unzip(docxOf(paperOf(briefText), head)).get('docProps/core.xml') ?? '';
    expect(
      core
        .replace(/<[^>]+>/g, '|')
        .split('|')
        .filter((one) => one.trim() !== ''),
    ).toEqual(['Approve a second night crew at dock four by 3 May', 'Ines Duarte', 'en', '2026-04-22T00:00:00Z']);
    expect(Buffer.compare(docxOf(paperOf(briefText), head), docxOf(paperOf(briefText), head))).toBe(0);
  });

  it('holds words letter for letter, whatever they mean to a format', () => {
    for (const words of hostileWords) {
      const files = unzip(docxOf(paperOf(`${words}\n\n- ${words}\n\n[x](https://a.example/${words})`, words), head));
      for (const text of files.values()) expect(isWellFormed(text)).toBe(true);
    }
    expect(wordsOf(documentOf('a </w:t> b & c'))).toContain('a </w:t> b & c');
    fc.assert(
      fc.property(anyDraft, (text) => {
        for (const part of unzip(
          docxOf(paperOf(text, text.slice(0, 40)), { ...head, writer: text.slice(0, 30) }),
        ).values()) {
          expect(isWellFormed(part)).toBe(true);
          expect(part).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('runs from right to left where its words do', () => {
    const body = documentOf('# תוכנית הרציף\n\nשלום לכולם, זו ההצעה שלנו לרציף החדש.');
    expect(body).toContain('<w:bidi/>');
    expect(body).toContain('<w:rtl/>');
  });
});
