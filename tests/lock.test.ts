import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const Asked = z.record(z.string(), z.string()).default({});
const Lock = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), optionalDependencies: Asked })),
});

/** Where a package that is asked for at `from` is looked up: beside it, then in each folder above. */
const placesOf = (from: string, name: string): readonly string[] => {
  const folders = from
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'));
  return [
    ...folders.filter((one) => one !== '').map((one) => `${one}/node_modules/${name}`),
    `node_modules/${name}`,
  ].toReversed();
};

/** What is asked for and stands in no place of a lock, or in another version than the one that is named. */
const missingIn = ({ packages }: z.infer<typeof Lock>): readonly string[] =>
  Object.entries(packages).flatMap(([from, { optionalDependencies }]) =>
    Object.entries(optionalDependencies).flatMap(([name, wanted]) => {
      const found = placesOf(from, name).flatMap((place) => packages[place]?.version ?? []);
      const exact = /^\d/.test(wanted);
      return found.some((version) => !exact || version === wanted) ? [] : [`${name}@${wanted}, for ${from}`];
    }),
  );

// CONTRIBUTING, "The lock names every platform", says how to put back what is missing.
it('the lock names every optional dependency that a package of it asks for, or `npm ci` fails elsewhere', () => {
  const lock = Lock.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')));
  expect(missingIn(lock)).toEqual([]);
  const [platform] = Object.keys(lock.packages).filter((one) => one.endsWith('typst-ts-node-compiler-darwin-arm64'));
  const { [platform ?? '']: _, ...packages } = lock.packages;
  expect(missingIn({ packages })).toEqual([
    `@myriaddreamin/typst-ts-node-compiler-darwin-arm64@${lock.packages[platform ?? '']?.version}, for node_modules/@myriaddreamin/typst-ts-node-compiler`,
  ]);
});
