import type { Drawn } from '../../domain/documents/paper.ts';
import { chartOf } from '../../domain/proposals/chart.ts';
import { tableOf } from '../../domain/proposals/table.ts';
import { readPaper } from '../paper/read-paper.ts';
import type { PaperHead } from './paper-head.ts';

/** An invented brief of one page, with what a brief may have in it. */
export const briefText = `# Approve a second night crew at dock four by 3 May

We ask you to **approve two more people for the night shift at dock four**, from 1 June to 30 November, at 84,000 euros. See [the log](https://example.com/log?a=1&b=2).

## Options

| Option | Cost | What it brings | What could go wrong | What meets it |
| --- | --- | --- | --- | --- |
| Second night crew | 84,000 € | Trucks leave by 5:30 | Training takes longer | Two of dock two train them |
| Overtime | 61,000 € | No hiring | More absence in autumn | Accepted for eight weeks |
| Do nothing | 210,000 € | Nothing to organise | Northgate leaves | – |

## What was seen

![Late deliveries fell from 41 in March to 17 in June.](chart:figures)

### How it was counted

Each truck by its *own* log.

## What could go wrong

- Training takes longer than four weeks.
  1. Two people are lent.
  2. The shift lead agreed.
- Volumes fall in autumn.

> Said in the round: keep it small.

## Next step

3. Say yes or no by 3 May.
4. Then Ines signs.
`;

const rows = [
  ['Month', 'Late deliveries'],
  ['2026-03', '41'],
  ['2026-04', '33'],
  ['2026-05', '24'],
  ['2026-06', '17'],
];

/** The figures that the brief names, drawn. */
export const figures = (cells: readonly (readonly string[])[] = rows, title = 'Late deliveries by month'): Drawn => {
  const table = tableOf(cells);
  return {
    chart: chartOf(table, title),
    table: {
      columns: table.columns.map(({ name }) => name),
      rows: table.rows.map((row) => row.map(({ text }) => text)),
      sides: table.columns.map(({ kind }) => (kind === 'number' ? 'end' : 'start')),
    },
  };
};

export const paperOf = (text: string, title = '') => readPaper({ title, text, marks: [] }, () => figures());
export const head: PaperHead = { reader: 'Helen Marsh', writer: 'Ines Duarte', day: '2026-04-22' };

/** Words that mean something to a format, and words of any kind. */
export const hostileWords = [
  '<script>alert(1)</script>',
  '</w:t></w:r><w:br/>',
  '#import "/etc/passwd"',
  '#{ panic() }',
  '$ sum_(i=0)^n $',
  '\\u{41} \\ @ref <label> ~ --- ...',
  '&amp; &#x41; ]]> <!-- -->',
  '"quotes" \'and\' `ticks`',
  '\u0000\u0001\u0008\u000b\u001b[31m',
  '\ud800 alone \udc00',
  'עברית שלום',
  'مرحبا بالعالم',
  '\u202eturned\u202c',
  'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  '%PDF-1.7 endobj',
  '{ PAGE \\* MERGEFORMAT }',
  'Größe – 38 000 € · Ελλάδα · Київ',
];
