import { describe, expect, it } from 'vitest';
import { spellings } from './spellings.ts';

const at = 'dana.ruiz@harbour.example';
const shape = (seen: Parameters<typeof spellings>[0]) =>
  spellings(seen).map(({ lead, all, count }) => [lead.name, all.length, count]);

describe('spellings', () => {
  it('puts names at one address together that differ by form, a dot or a slip', () => {
    const names = ['Dana Ruiz', 'Ruiz, Dana', 'Dana Ruiz.', 'Dana M. Ruiz', 'Dana Ruis', ''];
    const seen = names.map((name, index) => ({ name, address: at, count: 20 - index }));
    expect(shape(seen)).toEqual([['Dana Ruiz', 6, 105]]);
  });

  it('keeps two whole names at one address apart, and one name at two addresses', () => {
    const seen = [
      { name: 'Al Berg', address: 'desk@harbour.example', count: 2 },
      { name: 'Tom Birch', address: 'desk@harbour.example', count: 1 },
      { name: 'Tom Birch', address: 'tom@harbour.example', count: 9 },
    ];
    expect(shape(seen)).toEqual([
      ['Tom Birch', 1, 9],
      ['Al Berg', 1, 2],
      ['Tom Birch', 1, 1],
    ]);
  });

  it('keeps names without an address apart, and puts what is seen most first', () => {
    const seen = [
      { name: 'Dana Ruiz', address: '', count: 1 },
      { name: 'Ruiz, Dana', address: '', count: 3 },
      { name: '', address: at, count: 0 },
    ];
    expect(shape(seen)).toEqual([
      ['Ruiz, Dana', 1, 3],
      ['Dana Ruiz', 1, 1],
      ['', 1, 0],
    ]);
  });
});
