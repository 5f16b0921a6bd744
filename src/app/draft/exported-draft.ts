import { tableCell, withChartRows } from '../../domain/documents/chart-row.ts';
import type { Draft } from '../../domain/documents/draft.ts';
import { subjectOf } from '../../domain/documents/draft-name.ts';
import { marksIn } from '../../domain/documents/marks.ts';
import { type Drawn, type Paper, wordsIn } from '../../domain/documents/paper.ts';
import { plainText, withoutPlaceholders } from '../../domain/documents/plain-text.ts';
import type { Id } from '../../domain/shared/id.ts';
import { dayOf, millis } from '../../domain/shared/time.ts';
import { docxOf } from '../../formats/exporters/docx/docx.ts';
import { unsentMail } from '../../formats/exporters/eml.ts';
import { fileNameOf } from '../../formats/exporters/file-names.ts';
import { bodyHtml } from '../../formats/exporters/html-body.ts';
import { htmlPage } from '../../formats/exporters/html-page.ts';
import { markdownDocument } from '../../formats/exporters/markdown-document.ts';
import type { PaperHead } from '../../formats/exporters/paper-head.ts';
import { type Pdf, pdfOf } from '../../formats/exporters/pdf/pdf.ts';
import { readPaper } from '../../formats/paper/read-paper.ts';
import { backslashed, meaningful } from '../../formats/paper/shielded.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { figuresView } from '../data/figures-view.ts';
import { AppError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { draftWasThere, titled } from './put-draft.ts';

/** What a draft leaves as; `rich` is HTML without a page, for a clipboard. */
export const exportForms = ['markdown', 'text', 'html', 'rich', 'pdf', 'docx', 'eml'] as const;
export type ExportForm = (typeof exportForms)[number];

/** A draft as a file: `bytes` of PDF and DOCX, else `text`; `notes`: what its writer should know of it, in words. */
export type ExportedDraft = {
  readonly name: string;
  readonly type: string;
  readonly text: string;
  readonly bytes: Uint8Array | null;
  readonly pages: number | null;
  readonly notes: readonly string[];
};

export type ExportOptions = {
  readonly form: ExportForm;
  readonly sheet: 'a4' | 'letter';
  /** A mail carries the paper as a PDF too. */
  readonly attach: boolean;
};

const endings = {
  markdown: ['md', 'text/markdown'],
  text: ['txt', 'text/plain'],
  html: ['html', 'text/html'],
  rich: ['html', 'text/html'],
  pdf: ['pdf', 'application/pdf'],
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  eml: ['eml', 'message/rfc822'],
} as const satisfies Record<ExportForm, readonly [string, string]>;

/** The words below a line with the subject, which stands in the head of a mail. */
const withoutSubjectLine = (text: string): string => text.replace(/^\s{0,20}subject:[^\n]{0,400}\n+/i, '');

const addressOf = (store: Store, id: string | undefined) => {
  const person = id === undefined ? undefined : store.people.get(id);
  const address = person?.addresses[0];
  return person && address !== undefined ? { name: person.name, address } : null;
};

/** The figures that rows of a text name, drawn. */
const drawnIn = async (context: Context, text: string): Promise<ReadonlyMap<Id, Drawn>> => {
  const named = new Set<string>();
  withChartRows(text, (_caption, data) => {
    named.add(data);
    return '';
  });
  const drawn = new Map<Id, Drawn>();
  for (const id of named) {
    const data = context.store().proposalData.get(id, context.now);
    if (!data) continue;
    const { chart, table } = await figuresView(data);
    drawn.set(id, {
      chart,
      table: {
        columns: table.columns.map(({ name }) => name),
        rows: table.rows.map((row) => row.map((cell) => cell.text)),
        sides: table.columns.map(({ kind }) => (kind === 'number' ? 'end' : 'start')),
      },
    });
  }
  return drawn;
};

/** A text in which each chart stands as its caption and its figures, as a table of Markdown. */
const withFigures = (text: string, drawn: ReadonlyMap<Id, Drawn>): string =>
  withChartRows(text, (caption, data) => {
    const table = drawn.get(data)?.table;
    if (!table || table.rows.length === 0) return caption;
    const row = (cells: readonly string[]): string => `| ${cells.map(tableCell).join(' | ')} |`;
    const ruler = row(table.sides.map((side) => (side === 'end' ? '---:' : '---')));
    const rows = [row(table.columns), ruler, ...table.rows.map(row)].join('\n');
    return caption === '' ? rows : `${caption}\n\n${rows}`;
  });

const listed = (letters: readonly string[]): string =>
  letters.length > 6 ? `${letters.slice(0, 6).join(' ')} and others` : letters.join(' ');

const notesOf = (context: Context, draft: Draft, { over, pages, missing }: Pdf): readonly string[] => {
  const isBrief = context.store().proposalDrafts.get(draft.id)?.form === 'brief';
  return [
    ...(isBrief && pages > 1
      ? [
          `It is about ${over === 1 ? 'one line' : `${over} lines`} longer than one page, in the smallest type that reads well.`,
        ]
      : []),
    ...(missing.length > 0
      ? [`No font on this machine has these letters, and they stand as empty boxes: ${listed(missing)}`]
      : []),
  ];
};

/** More cells take a typesetter hundreds of megabytes; more columns stand in each other's way, and Word knows no more than 63. */
const most = { pdf: { cells: 800, columns: 20 }, docx: { cells: 20_000, columns: 63 } } as const;

const refuseHuge = ({ blocks }: Paper, form: keyof typeof most): void => {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const cells = tables.reduce((sum, { head, rows }) => sum + head.length * (rows.length + 1), 0);
  const columns = Math.max(0, ...tables.map(({ head }) => head.length));
  if (cells <= most[form].cells && columns <= most[form].columns) return;
  const isWide = columns > most[form].columns;
  throw new AppError('too-large', {
    field: 'form',
    detail: `Its ${isWide ? 'widest table has more columns than a page has room for' : 'tables are too large for a PDF'}.`,
    hint:
      form === 'pdf' && columns <= most.docx.columns ? 'Take it as a Word document, or as HTML.' : 'Take it as HTML.',
  });
};

const pdfFor = async (paper: Paper, head: PaperHead, sheet: ExportOptions['sheet']): Promise<Pdf> => {
  refuseHuge(paper, 'pdf');
  const pdf = await pdfOf(paper, { root: packageRoot(), head, sheet });
  if (pdf === null) throw new AppError('no-typesetter', { field: 'form' });
  return pdf;
};

/** The draft of that id, as it was there on a replayed day. Throws `AppError`: `not-found`. */
export const draftToExport = (context: Context, id: Id): Draft => {
  const found = context.store().drafts.get(id);
  if (found && draftWasThere(context, found)) return found;
  throw new AppError('not-found', {
    field: 'draft',
    detail: 'No draft has that id.',
    hint: '`updraft drafts` lists them with their ids.',
  });
};

/**
 * A draft as a file of the form asked for: all but the plain ones are written from one tree of what stands in it now. Throws `AppError`:
 * `no-typesetter` where a PDF is asked for on a machine for which there is none, `too-large` where its tables are.
 */
export const exportedDraft = async (
  context: Context,
  found: Draft,
  { form, sheet, attach }: ExportOptions,
): Promise<ExportedDraft> => {
  const store = context.store();
  // What waits to be filled in never leaves.
  const text = found.kind === 'plan' ? withoutPlaceholders(found.text).trim() : found.text;
  const draft = titled({ ...found, text });
  const drawn = await drawnIn(context, text);
  const charts = (data: Id): Drawn | undefined => drawn.get(data);
  const [ending, type] = endings[form];
  const stem = fileNameOf(draft.title, 'draft');
  const file = (written: Partial<ExportedDraft>): ExportedDraft => ({
    name: `${stem}.${ending}`,
    type,
    text: '',
    bytes: null,
    pages: null,
    notes: [],
    ...written,
  });
  const me = store.people.me();
  const nameOf = (id: Id | null | undefined): string => (id ? (store.people.get(id)?.name ?? '') : '');
  // A mail says in its own words who it is for; a paper says it under its title.
  const made = store.proposalDrafts.get(draft.id);
  const head: PaperHead = {
    // What is said from is in the writer's own hand.
    reader: made?.form === 'points' ? '' : nameOf(draft.reader),
    // Whoever has no name here yet goes by none.
    writer: me && me.name !== 'Me' && !me.name.includes('@') ? me.name : '',
    day: dayOf(draft.sent ?? draft.updated),
  };
  const paper = (): Paper => readPaper({ ...found, text }, charts);
  switch (form) {
    case 'markdown':
      return file({
        text: markdownDocument({
          title: found.title,
          text: withFigures(backslashed(text, meaningful(text, marksIn(text, found.marks))), drawn),
        }),
      });
    case 'text':
      return file({ text: `${plainText(withFigures(text, drawn)).trim()}\n` });
    case 'rich':
      return file({ text: `${bodyHtml(readPaper({ ...found, title: '', text }, charts), 'mail')}\n` });
    case 'html':
      return file({ text: htmlPage(paper(), head) });
    case 'docx': {
      const words = paper();
      refuseHuge(words, 'docx');
      return file({ bytes: docxOf(words, head, sheet, { onePage: made?.form === 'brief' }) });
    }
    case 'pdf': {
      const pdf = await pdfFor(paper(), head, sheet);
      return file({ bytes: pdf.bytes, pages: pdf.pages, notes: notesOf(context, found, pdf) });
    }
    case 'eml': {
      const pdf = attach ? await pdfFor(paper(), head, sheet) : null;
      const mail = unsentMail({
        // Without a subject it has none: first words make a poor one.
        subject: made && made.form !== 'mail' && found.title === made.title ? wordsIn(paper().title) : subjectOf(found),
        text: withoutSubjectLine(withFigures(text, drawn)),
        html: bodyHtml(readPaper({ ...found, title: '', text: withoutSubjectLine(text) }, charts), 'mail'),
        from: addressOf(store, me?.id),
        to: addressOf(store, draft.reader ?? undefined),
        date: millis(draft.sent ?? context.now),
        ...(pdf ? { attached: { name: `${stem}.pdf`, type: endings.pdf[1], bytes: pdf.bytes } } : {}),
      });
      return file({ text: mail, notes: pdf ? notesOf(context, found, pdf) : [] });
    }
  }
};
