import type { Mark } from './draft.ts';
import type { Line } from './line.ts';

const field = /\{\{([^{}\n]{0,80})\}\}/g;

/** The names of the fields that a template asks for, each once, as they are written. */
export const fieldsIn = (template: string): readonly string[] => [
  ...new Set([...template.matchAll(field)].map(([, name]) => (name ?? '').trim())),
];

/** The first row with braces that make no field, so that they would go into the letter; null where there is none. */
export const bracesLeftIn = (template: string): string | null =>
  template
    .replace(field, ' ')
    .split('\n')
    .find((row) => /\{\{|\}\}/.test(row))
    ?.trim() ?? null;

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
const fromOf = ({ sources }: Line): Mark['from'] => [
  ...new Map(sources.map(({ id, fact }) => [`${id} ${fact ?? ''}`, { source: id, fact }])).values(),
];

/**
 * Fills a template's fields, once and from the left: a list of lines as bullets of their own rows where the field stands alone
 * on its row, else one after the other; a word as it is. What the lines say is never read as a template. Marks are UTF-16 into
 * `text`, in order and apart. A field that nothing fills leaves its place empty.
 */
export const fillTemplate = (
  template: string,
  fill: Readonly<Record<string, string | readonly Line[]>>,
): { readonly text: string; readonly marks: readonly Mark[]; readonly empty: readonly string[] } => {
  const marks: Mark[] = [];
  const empty: string[] = [];
  let text = '';
  let at = 0;
  for (const match of template.matchAll(field)) {
    const name = (match[1] ?? '').trim();
    const value = Object.hasOwn(fill, name) ? fill[name] : undefined;
    text += template.slice(at, match.index);
    at = match.index + match[0].length;
    if (typeof value === 'string') text += flat(value);
    else {
      const lines = (value ?? []).filter((line) => flat(line.text) !== '');
      if (lines.length === 0) empty.push(name);
      const rowStart = text.lastIndexOf('\n') + 1;
      const rowEnd = template.indexOf('\n', at);
      const alone =
        text.slice(rowStart).trim() === '' && template.slice(at, rowEnd < 0 ? undefined : rowEnd).trim() === '';
      for (const [place, line] of lines.entries()) {
        if (place > 0) text += alone ? '\n' : ' ';
        if (alone) text += '- ';
        const words = flat(line.text);
        marks.push({ start: text.length, end: text.length + words.length, text: words, from: fromOf(line) });
        text += words;
      }
    }
  }
  text += template.slice(at);
  return { text: text.trimEnd(), marks, empty };
};
