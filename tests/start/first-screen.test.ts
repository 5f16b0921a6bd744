import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { firstScreenOf, mostAtFirst } from '../../bench/speed/first-screen.ts';

it('loads at most 160 kB of compressed script before a draft is touched, as the bench counts', () => {
  const { first, files, later } = firstScreenOf(fileURLToPath(new URL('../../dist/web/', import.meta.url)));
  expect(files).toBeGreaterThan(0);
  expect(first).toBeGreaterThan(50_000);
  expect(first).toBeLessThanOrEqual(mostAtFirst);
  // The editor and review are not in it.
  expect(later).toBeGreaterThan(first);
});
