import { describe, expect, it } from 'vitest';
import { factKinds } from '../facts/fact.ts';
import { extractFacts } from './extract-facts.ts';
import { patterns } from './patterns/index.ts';

const read = (text: string, medium: 'mail' | 'capture') => extractFacts({ text, date: '2026-03-12', medium });

describe('patterns', () => {
  it('has one for every kind of fact', () => {
    expect(patterns.map(({ kind }) => kind).sort()).toEqual([...factKinds].sort());
  });
  for (const { kind, name, examples, counterexamples } of patterns) {
    for (const { text, quote, owner, medium = 'capture' } of examples) {
      it(`${name} reads: ${text}`, () => {
        const fact = read(text, medium).find((each) => each.kind === kind);
        expect(fact).toBeDefined();
        if (quote !== undefined) expect(fact?.quote).toContain(quote);
        if (owner !== undefined) expect(fact?.owner).toBe(owner);
      });
    }
    for (const { text, medium = 'capture' } of counterexamples) {
      it(`${name} leaves alone: ${text}`, () => {
        expect(read(text, medium).filter((each) => each.kind === kind)).toEqual([]);
      });
    }
  }
});
