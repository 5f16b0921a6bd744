import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollupFit } from './rollup-fit.ts';
import type { RollupMaterial } from './rollup-material.ts';

const names = new Set(['tomasz', 'berg', 'will', 'ode', 'li', 'dana']);
const fitFor = () =>
  rollupFit({
    names,
    update: { reader: { id: 'dana', name: 'Dana', words: ['dana'] }, writer: { id: 'me', name: 'Robin' } },
  } as unknown as RollupMaterial);
const plain = fc.constantFrom(
  'the',
  'gate',
  'opens',
  'early',
  'for',
  'two',
  'crews',
  'and',
  'runs',
  'by',
  'itself',
  'will',
);
const words = fc.array(plain, { minLength: 0, maxLength: 6 });

describe('words of the user that would stand in a roll-up', () => {
  it('stay where a name on file stands at any place of them, and are kept with why [6.7]', () => {
    const named = fc.constantFrom(
      'Tomasz',
      'tomasz',
      '@tomasz',
      'Tomasz’s',
      'Will',
      '“Berg”',
      'Li',
      'Tomasz Berg',
      'TOMASZ',
      'Dana',
    );
    fc.assert(
      fc.property(words, named, words, fc.boolean(), (before, name, after, blames) => {
        const fit = fitFor();
        const line = [...before, name, ...after].join(' ');
        expect(fit.fits(line, [], { blames })).toBe(false);
        expect([...fit.held.values()]).toMatchObject([{ words: line }]);
      }),
    );
  });

  it('of what went wrong, stay where anybody may be meant, also who is not on file [6.7]', () => {
    const anybody = fc.constantFrom('Kasimir', 'M.', 'he', 'my boss', '@kasimir', 'Kasimir’s', 'somebody');
    fc.assert(
      fc.property(words, anybody, words, (before, name, after) => {
        expect(fitFor().fits([...before, name, ...after].join(' '), [], { blames: true })).toBe(false);
      }),
    );
  });

  it('go where they speak of nobody [6.7]', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 8 }), fc.boolean(), (line, blames) => {
        expect(fitFor().fits(`The ${line.join(' ')}`, [], { blames })).toBe(true);
      }),
    );
    expect(fitFor().fits('Pilot with Harrow Freight', [])).toBe(true);
  });
});
