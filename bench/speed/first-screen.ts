import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Measure } from '../measure.ts';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The most that the first page may load, in bytes. */
export const mostAtFirst = 160_000;

/**
 * What the page loads before anybody touches a draft, the scripts of index.html and what they import statically, and what
 * it may load later: bytes after gzip. `web` is the folder of the built page, with a slash.
 */
export const firstScreenOf = (
  web: string,
): { readonly first: number; readonly files: number; readonly later: number } => {
  const seen = new Map<string, number>();
  const load = (path: string): void => {
    if (seen.has(path)) return;
    const code = readFileSync(web + path, 'utf8');
    seen.set(path, gzipSync(code, { level: 9 }).length);
    const folder = path.replace(/[^/]*$/, '');
    for (const [, target = ''] of code.matchAll(
      /(?:^|[;}\s])(?:import|export)(?:[\w*{}\s,$]+from)?\s*["']\.\/([\w.-]+\.js)["']/g,
    ))
      load(folder + target);
  };
  const html = readFileSync(`${web}index.html`, 'utf8');
  for (const [, path = ''] of html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) load(path);
  const first = [...seen.values()].reduce((sum, size) => sum + size, 0);
  const later = readdirSync(`${web}assets`)
    .filter((name) => name.endsWith('.js') && !seen.has(`assets/${name}`))
    .reduce((sum, name) => sum + gzipSync(readFileSync(`${web}assets/${name}`), { level: 9 }).length, 0);
  return { first, files: seen.size, later };
};

export const measureFirstScreen = (): Measure => {
  const { first, files, later } = firstScreenOf('dist/web/');
  return {
    title: 'First screen',
    note: 'Script, compressed with gzip, that the first page loads; React with its DOM alone is about 67 kB.',
    rows: [
      { what: 'script before a draft is touched', size: kB(first), aim: `≤ ${mostAtFirst / 1000} kB`, files },
      { what: 'script loaded later (pages, editor, review)', size: kB(later), aim: '', files: '' },
    ],
  };
};
