import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctFileNames, fileNameOf } from './file-names.ts';

const name = (words: string): string => fileNameOf(words, 'unnamed');

describe('a file name', () => {
  it('says what the words say', () => {
    expect(name('Dana Whitfield')).toBe('Dana Whitfield');
    expect(name('Åsa Öberg')).toBe('Åsa Öberg');
    expect(name('A\u030asa')).toBe('Åsa');
    expect(name('漢字 हिन्दी 🙂')).toBe('漢字 हिन्दी 🙂');
    expect(name('Re: plan / budget?')).toBe('Re plan budget');
  });

  it('leads nowhere and hides nothing', () => {
    expect(name('../../x')).toBe('x');
    expect(name('..')).toBe('unnamed');
    expect(name('.git')).toBe('git');
    expect(name('C:\\Windows\\x')).toBe('C Windows x');
    expect(name('\u202egnp.exe')).toBe('gnp.exe');
    expect(name('a\0b\nc')).toBe('a b c');
    expect(name(' . ')).toBe('unnamed');
    expect(name('')).toBe('unnamed');
  });

  it('is no device of Windows', () => {
    expect(['CON', 'nul', 'Aux.txt', 'com1', 'LPT9.md', 'Con\u00a0'].map(name)).toEqual([
      'CON_',
      'nul_',
      'Aux.txt_',
      'com1_',
      'LPT9.md_',
      'Con_',
    ]);
    expect(name('Connie')).toBe('Connie');
  });

  it('holds for any words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 })), (words) => {
        const made = name(words);
        expect(made).toMatch(
          /^[^\s.\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}](?:[^\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]*[^\s.\\/:*?"<>|\p{Cc}])?$/u,
        );
        expect(Buffer.byteLength(made)).toBeLessThanOrEqual(160);
        expect(made).toBe(made.normalize('NFC'));
        expect(name(made)).toBe(made);
      }),
      { numRuns: 500 },
    );
  });

  it('is given once, letter case and the way of writing accents apart', () => {
    const names = distinctFileNames('unnamed');
    expect(['Ann', 'ann', 'ANN', '', '', 'é', 'e\u0301', 'Ann (2)'].map(names)).toEqual([
      'Ann',
      'ann (2)',
      'ANN (3)',
      'unnamed',
      'unnamed (2)',
      'é',
      'é (2)',
      'Ann (2) (2)',
    ]);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 3 }), { maxLength: 60 }), (all) => {
        const given = all.map(distinctFileNames('unnamed'));
        expect(new Set(given.map((one) => one.normalize('NFKC').toLowerCase())).size).toBe(all.length);
      }),
    );
  });
});
