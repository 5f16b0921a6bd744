import { describe, expect, it } from 'vitest';
import { changePatterns } from './patterns.ts';
import { readChanges } from './read-changes.ts';

const date = '2026-03-10';

describe('patterns of changes', () => {
  for (const { what, examples, counterexamples } of changePatterns) {
    for (const { text, about, owner, due, was, medium = 'mail' } of examples) {
      it(`${what}: ${text}`, () => {
        const change = readChanges({ text, date, medium }).find((one) => one.what === what);
        expect(change).toBeDefined();
        if (about !== undefined) expect(change?.about).toContain(about);
        if (owner !== undefined) expect(change?.owner).toBe(owner);
        if (due !== undefined) expect(change?.due?.date).toBe(due);
        if (was !== undefined) expect(change?.was?.date).toBe(was);
        expect(text.slice(change?.start, change?.end)).toBe(change?.quote);
      });
    }
    for (const { text, medium = 'mail' } of counterexamples) {
      it(`not ${what}: ${text}`, () => {
        expect(readChanges({ text, date, medium }).filter((one) => one.what === what)).toEqual([]);
      });
    }
  }
});
