import { KitFile, kitName, kitTitle, kitVersion } from '../../domain/leaving/kit.ts';
import { withoutControls } from '../../domain/people/without-controls.ts';

/** What was read, or why it is no kit that can be taken in. */
export type ReadKit = { readonly kit: KitFile } | { readonly trouble: 'no-kit' | 'newer' | 'cut' | 'damaged' };

const held = new RegExp(`<script type="application/json" id="${kitName}">([^<]{1,40000000})</script>`);
/** The head of the page that a kit is. */
const isPage = new RegExp(`^<!doctype html>[^]{0,200}<title>${kitTitle}</title>`, 'i');

/**
 * Reads a leaving kit out of its JSON or its page. What is in it is text and nothing else: unknown fields are dropped, control
 * characters and turns of direction taken out, and nothing is run.
 */
export const readKit = (text: string): ReadKit => {
  const plain = text.replace(/^\uFEFF/, '').trim();
  const json = plain.startsWith('{') ? plain : held.exec(plain)?.[1];
  if (json === undefined) return { trouble: isPage.test(plain) && !plain.endsWith('</html>') ? 'cut' : 'no-kit' };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { trouble: json.trimEnd().endsWith('}') ? 'damaged' : 'cut' };
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== kitName)
    return { trouble: 'no-kit' };
  if (!('version' in value) || typeof value.version !== 'number') return { trouble: 'damaged' };
  if (value.version > kitVersion) return { trouble: 'newer' };
  const read = KitFile.safeParse(value);
  if (!read.success) return { trouble: 'damaged' };
  const lines = read.data.lines
    .map((line) => ({ ...line, words: withoutControls(line.words) }))
    .filter(({ words }) => words !== '');
  return { kit: { ...read.data, lines } };
};
