import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { linksIn } from '../../../bench/accuracy/changes.ts';
import { unsure } from '../../../src/domain/facts/fact.ts';

type Case = Parameters<typeof linksIn>[0];
const cases = readFileSync(new URL('train.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line));

it('no text of the tuned half surely closes or moves a promise that it does not speak of [2.2]', () => {
  const wrong = cases.flatMap((one) =>
    linksIn(one)
      .filter(({ confidence }) => confidence >= unsure)
      .filter((link) => !one.changes.some(({ what, fact }) => what === link.what && fact === link.fact))
      .map((link) => [one.text, link.what]),
  );
  expect(wrong).toEqual([]);
});

it('nearly every one that speaks of a promise is tied to it, with the day it names', () => {
  const all = cases.flatMap((one) => {
    const links = linksIn(one);
    return one.changes.map(({ what, fact, due }) =>
      links.some(
        (link) =>
          link.what === what &&
          (typeof fact === 'string' ? link.fact === fact : fact.includes(link.fact)) &&
          (due === null || link.due === due),
      ),
    );
  });
  expect(all.filter(Boolean).length / all.length).toBeGreaterThan(0.93);
});
