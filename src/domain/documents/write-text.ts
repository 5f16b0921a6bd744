import { chartRow, tableCell } from './chart-row.ts';
import type { Document, Section } from './document.ts';
import type { Mark } from './draft.ts';
import type { Line } from './line.ts';

/** How a document is laid out; `mail` where it is not said. */
export const writtenForms = ['mail', 'chat', 'memo', 'talk'] as const;
export type WrittenForm = (typeof writtenForms)[number];

/** How headings are set, and whether somebody is greeted. A chat has neither; a memo carries its title. */
const layouts = {
  mail: { title: false, address: true, heading: (words: string) => `**${words}**` },
  chat: { title: false, address: false, heading: (words: string) => `**${words}**` },
  memo: { title: true, address: false, heading: (words: string) => `## ${words}` },
  talk: { title: false, address: false, heading: (words: string) => `## ${words}` },
} as const satisfies Record<WrittenForm, object>;

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

const fromOf = ({ sources }: Line): Mark['from'] => [
  ...new Map(sources.map(({ id, fact }) => [`${id} ${fact ?? ''}`, { source: id, fact }])).values(),
];

const leadOf = (form: Section['form'], place: number): string =>
  form === 'bullets' ? '- ' : form === 'numbered' ? `${place + 1}. ` : '';

/** A section that says something: a table with its rows, a chart with its data, anything else with lines. */
const says = ({ form, lines, rows, data }: Section): boolean =>
  lines.some((line) => flat(line.text) !== '') ||
  (form === 'table' && rows !== undefined && rows.length > 0) ||
  (form === 'chart' && data !== undefined);

/**
 * Writes a document as Markdown-flavoured plain text, and marks each of its lines with what it rests on. A line stands on one
 * row, its white space made plain; sections that say nothing are left out. A table is one of Markdown's, a chart a row of its
 * own that names its data, with its lines as the caption; a line of which the beginning is stressed has two marks. Marks are in order and apart, UTF-16 into `text`. Same document,
 * same text.
 */
export const writeText = (
  document: Document,
  form: WrittenForm = 'mail',
): { readonly text: string; readonly marks: readonly Mark[] } => {
  const layout = layouts[form];
  const marks: Mark[] = [];
  let text = '';
  const block = (): void => {
    if (text !== '') text += '\n\n';
  };
  const marked = (words: string, line: Line): void => {
    if (words === '') return;
    marks.push({ start: text.length, end: text.length + words.length, text: words, from: fromOf(line) });
    text += words;
  };
  const plain = (words: string): void => {
    const written = flat(words);
    if (written === '') return;
    block();
    text += written;
  };
  const table = ({ columns = [], rows = [] }: Section): void => {
    const width = Math.max(columns.length, ...rows.map((row) => row.length));
    const places = Array.from({ length: width }, (_, place) => place);
    text += `|${places.map((place) => ` ${tableCell(flat(columns[place] ?? ''))} |`).join('')}`;
    text += `\n|${places.map(() => ' --- |').join('')}`;
    for (const row of rows) {
      text += '\n|';
      for (const place of places) {
        const cell = row[place];
        text += ' ';
        if (cell) marked(tableCell(flat(cell.text)), cell);
        text += ' |';
      }
    }
  };
  const chart = (lines: readonly Line[], data: string): void => {
    const [before, after] = chartRow(data);
    text += before;
    for (const [place, line] of lines.entries()) {
      if (place > 0) text += ' ';
      marked(flat(line.text).replace(/[\\[\]]/g, '\\$&'), line);
    }
    text += after;
  };
  if (layout.title && flat(document.title) !== '') plain(`# ${flat(document.title)}`);
  if (layout.address) plain(document.greeting);
  for (const section of document.sections) {
    if (!says(section)) continue;
    const lines = section.lines.filter((line) => flat(line.text) !== '');
    block();
    if (flat(section.heading) !== '') text += `${layout.heading(flat(section.heading))}\n`;
    if (section.form === 'chart' && section.data !== undefined) {
      chart(lines, section.data);
      continue;
    }
    const isList = section.form === 'bullets' || section.form === 'numbered';
    for (const [place, line] of lines.entries()) {
      if (place > 0) text += isList ? '\n' : ' ';
      text += leadOf(section.form, place);
      const words = flat(line.text);
      if (line.strong === undefined) marked(words, line);
      else {
        text += '**';
        marked(words.slice(0, line.strong), line);
        text += '**';
        if (words.charAt(line.strong) === ' ') text += ' ';
        marked(words.slice(line.strong).trimStart(), line);
      }
    }
    if (section.form === 'table' && section.rows && section.rows.length > 0) {
      if (lines.length > 0) text += '\n\n';
      table(section);
    }
  }
  if (layout.address) plain(document.closing);
  return { text, marks };
};
