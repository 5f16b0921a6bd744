import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { growthOf, literalsOf, madeDuring, type Written, wordsThatDouble } from './support/regular-expressions.ts';
import { withPower } from './support/regular-expressions-power.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|\.d\.ts$/.test(name))
    .map((name) => join(root, folder, name));

const once = (all: readonly Written[]): readonly Written[] => [
  ...new Map(all.map((each) => [`/${each.source}/${each.flags}`, each])).values(),
];
const shown = ({ file, source, flags }: Written): string =>
  `${file || 'put together'}: /${source.slice(0, 160)}/${flags}`;

it('no regular expression that is written down can take exponential time', () => {
  const all = once(literalsOf(root, filesBelow('src')));
  expect(all.length).toBeGreaterThan(800);
  expect(all.filter((each) => growthOf(each) === 'exponential').map(shown)).toEqual([]);
});

const madeInDomain = async (): Promise<readonly Written[]> => {
  vi.resetModules();
  return once(
    await madeDuring(root, async () => {
      for (const path of filesBelow('src/domain')) await import(/* @vite-ignore */ path);
    }),
  );
};

it('nor one that is put together from words', async () => {
  const made = await madeInDomain();
  expect(made.length).toBeGreaterThan(50);
  expect(made.filter((each) => growthOf(each) === 'exponential').map(shown)).toEqual([]);
});

it('what may grow with a power of the length runs on short texts, and does not get more', async () => {
  const all = [...literalsOf(root, filesBelow('src')), ...(await madeInDomain())];
  const found = new Map<string, Set<string>>();
  for (const each of all) {
    if (growthOf(each) !== 'power') continue;
    found.set(each.file, (found.get(each.file) ?? new Set()).add(shown(each)));
  }
  // Where there are more, look for a way without one; else say in the list what it runs on.
  const more = [...found].filter(([file, sources]) => sources.size > (withPower[file]?.[0] ?? 0));
  expect(more.map(([file, sources]) => [file, ...sources])).toEqual([]);
});

it('nor does one when its own words are said over and over', { timeout: 120_000 }, async () => {
  const all = once([...literalsOf(root, filesBelow('src')), ...(await madeInDomain())]);
  const slow = all.flatMap((each) => {
    const words = wordsThatDouble(each);
    return words === undefined ? [] : [`${JSON.stringify(words)} for ${shown(each)}`];
  });
  expect(slow).toEqual([]);
});

it('the check itself sees what is dangerous', () => {
  const of = (regex: RegExp) => growthOf({ file: '', source: regex.source, flags: regex.flags });
  expect(of(/^(?:a+)+$/)).toBe('exponential');
  expect(of(/^(?:\.|\.{2,})*x$/)).toBe('exponential');
  expect(of(/^\w+\d+:$/)).toBe('power');
  expect(of(/^[a-z]+:$/)).toBe('even');
  const doubled = (regex: RegExp) => wordsThatDouble({ file: '', source: regex.source, flags: regex.flags });
  expect(doubled(/^(?:(?:so|\p{L}+,|and)[, ]*)*x$/u)).toBeDefined();
  expect(doubled(/^(?:(?:so|and)[, ]+)*x$/)).toBeUndefined();
});
