import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/app/package-root.ts';
import type { Drawn } from '../../src/domain/documents/paper.ts';
import { chartOf } from '../../src/domain/proposals/chart.ts';
import { tableOf } from '../../src/domain/proposals/table.ts';
import { docxOf } from '../../src/formats/exporters/docx/docx.ts';
import { htmlPage } from '../../src/formats/exporters/html-page.ts';
import { pdfOf } from '../../src/formats/exporters/pdf/pdf.ts';
import { readPaper } from '../../src/formats/paper/read-paper.ts';
import { startBrowser } from '../../tests/browser/browser.ts';
import { type Measure, median, quantile, ratio } from '../measure.ts';

const head = { reader: 'Helen Marsh', writer: 'Ines Duarte', day: '2026-11-22' };
const rounds = 40;

/** A brief of one page with a table and a chart; another one each time, so that nothing of the one before serves. */
const brief = (round: number): string =>
  [
    `# Approve night crew ${round} at dock four by 3 May`,
    `We ask you to **approve two more people** for the night shift at dock four, at ${84_000 + round} euros, from 1 June to 30 November. The contract with Northgate lapses on 15 June if the window is missed again, as it was in ${round} of the last weeks.`,
    '## Options',
    '| Option | Cost | What it brings | What could go wrong | What meets it |\n| --- | --- | --- | --- | --- |',
    ...[1, 2, 3].map(
      (one) =>
        `| Crew ${one} of ${round} | ${one * 61} k | Trucks leave by 5:30 | Training takes longer | Two are lent |`,
    ),
    '\n## What was seen\n\n![Late deliveries fell.](chart:figures)\n',
    '## What could go wrong\n\n- Training takes longer than four weeks: two people are lent.\n- Volumes fall in autumn: contracts end in November.',
    '## Next step\n\nSay yes or no by 3 May in the operations round.',
  ]
    .join('\n')
    .replace('\n## Options\n', '\n\n## Options\n\n')
    .replace('\n## What could', '\n\n## What could');

const figures = (round: number): Drawn => {
  const table = tableOf([
    ['Month', 'Late'],
    ...Array.from({ length: 7 }, (_, month) => [`2026-0${month + 3}`, String(41 - month * 3 + round)]),
  ]);
  return {
    chart: chartOf(table, 'Late deliveries by month'),
    table: {
      columns: table.columns.map(({ name }) => name),
      rows: table.rows.map((row) => row.map(({ text }) => text)),
      sides: ['start', 'end'],
    },
  };
};
const paperOf = (round: number) => readPaper({ title: '', text: brief(round), marks: [] }, () => figures(round));

type Alone = {
  readonly pages: number;
  readonly first: Readonly<Record<'pdf' | 'docx' | 'html', number>>;
  readonly pdf: readonly number[];
  readonly docx: readonly number[];
  readonly html: readonly number[];
  /** In MB: of the process before anything and at most after all of it, and how much of that JavaScript's own heap grew by. */
  readonly before: number;
  readonly after: number;
  readonly heap: number;
};

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const megabytes = (): number => process.memoryUsage.rss() / 1e6;
const heapMegabytes = (): number => process.memoryUsage().heapTotal / 1e6;

/** Exports in a process of their own, so that its memory is theirs; prints figures as JSON. */
export const documentsAlone = async (): Promise<void> => {
  paperOf(-1);
  const root = packageRoot();
  const [before, heapBefore] = [megabytes(), heapMegabytes()];
  const print = async (round: number) => pdfOf(paperOf(round), { root, head });
  const first = {
    pdf: await timed(() => print(0)),
    docx: await timed(() => docxOf(paperOf(0), head)),
    html: await timed(() => htmlPage(paperOf(0), head)),
  };
  const all: { pdf: number[]; docx: number[]; html: number[] } = { pdf: [], docx: [], html: [] };
  let after = megabytes();
  let heap = 0;
  for (let round = 1; round <= rounds; round += 1) {
    all.pdf.push(await timed(() => print(round)));
    all.docx.push(await timed(() => docxOf(paperOf(round), head)));
    all.html.push(await timed(() => htmlPage(paperOf(round), head)));
    // A server has other things to do in between, and so does what gives memory back.
    await new Promise((resolve) => setImmediate(resolve));
    if (megabytes() > after) [after, heap] = [megabytes(), heapMegabytes() - heapBefore];
  }
  const pages = (await print(1))?.pages ?? 0;
  const alone: Alone = { pages, first, ...all, before, after, heap };
  process.stdout.write(JSON.stringify(alone));
};

const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

/** The median of five conversions by a program, each started anew; null where it is not installed. */
const converted = (command: string, args: (round: number) => readonly string[]): number | null => {
  if (!isThere(command)) return null;
  return median(
    [1, 2, 3, 4, 5].map((round) => {
      const start = performance.now();
      spawnSync(command, args(round));
      return performance.now() - start;
    }),
  );
};

/** What Chromium needs for the same page as a PDF, in a browser that runs already. */
const printedByChromium = async (): Promise<number | null> => {
  const browser = await startBrowser().catch(() => null);
  if (browser === null) return null;
  try {
    const page = await browser.newPage();
    const milliseconds: number[] = [];
    for (let round = 0; round < 12; round += 1)
      milliseconds.push(
        await timed(async () => {
          await page.setContent(htmlPage(paperOf(round), head));
          await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true });
        }),
      );
    return median(milliseconds.slice(2));
  } finally {
    await browser.close();
  }
};

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

/** Measures what a one-page brief costs as PDF, Word document and page, and the memory it takes, beside what others use for it. */
export const measureDocuments = async (bench: string): Promise<Measure> => {
  const alone = JSON.parse(
    spawnSync(process.execPath, [bench, '--documents'], { encoding: 'utf8', maxBuffer: 1e8 }).stdout,
  ) as Alone;
  const folder = mkdtempSync(join(tmpdir(), 'updraft-documents-'));
  const file = (name: string): string => join(folder, name);
  for (let round = 1; round <= 5; round += 1) {
    writeFileSync(file(`${round}.md`), brief(round));
    writeFileSync(file(`${round}.docx`), docxOf(paperOf(round), head));
  }
  const pandoc = converted('pandoc', (round) => [file(`${round}.md`), '-o', file('out.docx')]);
  const office = converted('soffice', (round) => [
    `-env:UserInstallation=file://${file('office')}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file(`${round}.docx`),
  ]);
  const chromium = await printedByChromium();
  rmSync(folder, { recursive: true, force: true });
  const beside = (ours: number, theirs: number | null): string => (theirs === null ? 'not there' : ratio(theirs, ours));
  const row = (what: string, form: 'pdf' | 'docx' | 'html', peers: Readonly<Record<string, string>>) => ({
    what,
    'ms, p50': ms(median(alone[form])),
    p99: ms(quantile(alone[form], 0.99)),
    first: ms(alone.first[form]),
    ...peers,
  });
  const theirs = (what: string, value: number | null) => (value === null ? [] : [{ what, 'ms, p50': ms(value) }]);
  return {
    title: 'Documents: a brief of one page with a table and a chart',
    note: `${rounds} briefs, each other words and figures (${alone.pages} page); "first" loads the typesetter and its fonts. Aims: PDF below 150 ms warm, DOCX below 100, at most 50 MB more. All of it together took ${(alone.after - alone.before).toFixed(0)} MB, of which ${alone.heap.toFixed(0)} are JavaScript's heap at work and ${(alone.after - alone.before - alone.heap).toFixed(0)} the typesetter with its fonts. LibreOffice and pandoc are programs that start each time; Chromium runs already.`,
    rows: [
      row('updraft, PDF', 'pdf', {
        'a peer takes': `Chromium ${beside(median(alone.pdf), chromium)}, LibreOffice ${beside(median(alone.pdf), office)}`,
      }),
      row('updraft, DOCX', 'docx', { 'a peer takes': `pandoc ${beside(median(alone.docx), pandoc)}` }),
      row('updraft, HTML', 'html', {}),
      ...theirs('Chromium, page.pdf', chromium),
      ...theirs('LibreOffice, DOCX to PDF', office),
      ...theirs('pandoc, Markdown to DOCX', pandoc),
    ],
  };
};
