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

/**
 * Writes a document as Markdown-flavoured plain text, and marks each of its lines with what it rests on. A line stands on one
 * row, its white space made plain; sections without lines are left out. Marks are in order and apart, UTF-16 into `text`.
 * Same document, same text.
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
  const plain = (words: string): void => {
    const written = flat(words);
    if (written === '') return;
    block();
    text += written;
  };
  if (layout.title && flat(document.title) !== '') plain(`# ${flat(document.title)}`);
  if (layout.address) plain(document.greeting);
  for (const section of document.sections) {
    const lines = section.lines.filter((line) => flat(line.text) !== '');
    if (lines.length === 0) continue;
    block();
    if (flat(section.heading) !== '') text += `${layout.heading(flat(section.heading))}\n`;
    for (const [place, line] of lines.entries()) {
      if (place > 0) text += section.form === 'paragraph' ? ' ' : '\n';
      text += leadOf(section.form, place);
      const words = flat(line.text);
      marks.push({ start: text.length, end: text.length + words.length, text: words, from: fromOf(line) });
      text += words;
    }
  }
  if (layout.address) plain(document.closing);
  return { text, marks };
};
