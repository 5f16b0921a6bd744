import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../../src/domain/signals/extract-facts.ts';

type Expected = { readonly kind: string; readonly words: string; readonly owner?: string; readonly due?: string };

const cases: { readonly line: string; readonly facts: Expected[] }[] = [];
for (const row of readFileSync(new URL('captures.txt', import.meta.url), 'utf8').split('\n')) {
  if (row.trim() === '' || row.startsWith('#')) continue;
  if (!row.startsWith('  ')) {
    cases.push({ line: row, facts: [] });
    continue;
  }
  const at = row.indexOf(': ');
  const [words = '', owner = '', due = ''] = row.slice(at + 2).split(' | ').map((part) => part.trim());
  cases.at(-1)?.facts.push({
    kind: row.slice(0, at).trim(),
    words,
    ...(owner === '' || owner === '-' ? {} : { owner }),
    ...(due === '' ? {} : { due }),
  });
}

describe('captures as people type them [1.5]', () => {
  it('has enough of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30);
  });
  for (const { line, facts } of cases) {
    it(line, () => {
      const found = extractFacts({ text: line, date: '2026-03-11', medium: 'capture' });
      expect(found.map(({ kind }) => kind)).toEqual(facts.map(({ kind }) => kind));
      facts.forEach(({ words, owner, due }, index) => {
        const fact = found[index];
        const start = line.indexOf(words);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(fact !== undefined && fact.start < start + words.length && start < fact.end).toBe(true);
        if (owner !== undefined) expect(fact?.owner).toBe(owner);
        if (due !== undefined) expect(fact?.due?.date).toBe(due);
      });
    });
  }
});
