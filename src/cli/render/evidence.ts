import type { z } from 'zod';
import type { ChangedClaims } from '../../app/claim/changed.ts';
import type { ClaimView } from '../../app/claim/evidence-of.ts';
import type { claimList } from '../../app/claim/list.ts';
import type { ChangedData } from '../../app/data/changed.ts';
import type { FiguresView } from '../../app/data/figures-view.ts';
import type { dataShow } from '../../app/data/show.ts';
import { withCare } from './careful.ts';
import { faint, heading, type Page, strong, warm, wrapped } from './page.ts';
import type { Renderers } from './renderers.ts';

/** More rows than so many are no table in a terminal. */
const mostRows = 12;

const claim = (page: Page, one: ClaimView): string[] => [
  wrapped(page, one.words, '    ', '  • '),
  ...(one.basis === '' ? [] : [wrapped(page, one.basis, '    ')]),
  ...(one.old === '' ? [] : [warm(page, `    ${one.old}`)]),
  ...(one.asks === '' ? [] : [wrapped(page, one.asks, '    ')]),
  faint(page, `    --claim ${one.id}`),
];

const cells = (page: Page, { table }: FiguresView): string[] => {
  const rows = [
    table.columns.map(({ name }) => name),
    ...table.rows.slice(0, mostRows).map((row) => row.map(({ text }) => text)),
  ];
  const widths = table.columns.map((_, at) =>
    Math.min(24, Math.max(...rows.map((row) => [...(row[at] ?? '')].length))),
  );
  const cut = (words: string, width: number): string =>
    [...words].length > width ? `${[...words].slice(0, width - 1).join('')}…` : words;
  const line = (row: readonly string[]): string =>
    row
      .map((words, at) => {
        const short = cut(words, widths[at] ?? 24);
        const room = ' '.repeat(Math.max(0, (widths[at] ?? 0) - [...short].length));
        return table.columns[at]?.kind === 'number' ? `${room}${short}` : `${short}${room}`;
      })
      .join('  ')
      .trimEnd();
  const [head = [], ...others] = rows;
  return [
    ...(head.some((name) => name !== '') ? [faint(page, `    ${line(head)}`)] : []),
    ...others.map((row) => `    ${line(row)}`),
    ...(table.rows.length > mostRows ? [faint(page, `    … and ${table.rows.length - mostRows} more rows`)] : []),
  ];
};

const figures = (page: Page, one: FiguresView): string[] => [
  wrapped(page, one.title, '    ', '  • '),
  ...(one.chart ? [wrapped(page, one.chart.sentence, '    ')] : []),
  ...(one.origin === '' ? [] : [wrapped(page, one.origin, '    ')]),
  ...cells(page, one),
  ...[one.chart?.left ?? '', ...one.table.notes].filter(Boolean).map((note) => warm(page, wrapped(page, note, '    '))),
  faint(page, `    --data ${one.id}`),
];

const block = (page: Page, title: string, rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : [heading(page, title), ...rows];

const evidence = (
  {
    proposal,
    sentence,
    claims,
    toTake,
    onFile,
    notes,
    data,
  }: z.output<(typeof claimList)['output']> | z.output<typeof ChangedClaims>,
  page: Page,
): string =>
  [
    strong(page, proposal.title),
    wrapped(page, sentence, '  '),
    ...block(
      page,
      'Claims',
      claims.filter(({ sort }) => sort === 'claim').flatMap((one) => claim(page, one)),
    ),
    ...notes.map((note) => warm(page, wrapped(page, note, '  '))),
    ...block(
      page,
      'Assumed',
      claims.filter(({ sort }) => sort === 'assumption').flatMap((one) => claim(page, one)),
    ),
    ...block(
      page,
      'Figures',
      data.flatMap((one) => figures(page, one)),
    ),
    ...block(page, 'To take or leave', [
      ...toTake.flatMap((one) => [wrapped(page, `“${one.words}”`, '    ', '  • '), faint(page, `    ${one.id}`)]),
      ...onFile.flatMap((one) => [
        wrapped(page, `“${one.words}” (on file)`, '    ', '  • '),
        faint(page, `    ${one.fact}`),
      ]),
      ...(toTake.length + onFile.length > 0
        ? [faint(page, '  `updraft claim.take PROPOSAL ID`, or `claim.leave`')]
        : []),
    ]),
  ].join('\n');

const changed = (output: z.output<typeof ChangedClaims>, page: Page): string =>
  withCare(page, output.careful, evidence(output, page));

const pasted = ({ proposal, data }: z.output<typeof ChangedData>, page: Page): string =>
  [strong(page, proposal.title), ...(data ? figures(page, data) : ['  Deleted.'])].join('\n');

export const evidenceRenderers: Renderers = {
  'claim.restore': () => 'As before again.',
  'data.restore': () => 'As before again.',
  'claim.list': evidence,
  'claim.save': changed,
  'claim.take': changed,
  'claim.leave': changed,
  'claim.remove': changed,
  'data.add': pasted,
  'data.save': pasted,
  'data.remove': pasted,
  // To be piped into a file.
  'data.show': ({ safe }: z.output<(typeof dataShow)['output']>) => safe.replaceAll('\r\n', '\n').trimEnd(),
};
