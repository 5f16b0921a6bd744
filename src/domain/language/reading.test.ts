import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from './language-of.ts';
import { plain, readText } from './reading.ts';

const sentences = (text: string) => readText(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('readText', () => {
  it('knows abbreviations, initials and day names', () => {
    expect(sentences('Dr. Lee met J. Ortiz on Dec. 28. They agreed.')).toEqual([
      'Dr. Lee met J. Ortiz on Dec. 28.',
      'They agreed.',
    ]);
    expect(sentences('content with option B. Asked for more.')).toEqual(['content with option B.', 'Asked for more.']);
    expect(sentences('signs by 11 sept. i tell them')).toEqual(['signs by 11 sept.', 'i tell them']);
  });
  it('joins hard-wrapped lines and parts bullets and paragraphs', () => {
    const text =
      'We looked at the lease of the northern office and found that\nit ends in May.\n- call the owner\n- draft a letter\n\nBest';
    expect(sentences(text)).toEqual([
      'We looked at the lease of the northern office and found that\nit ends in May.',
      '- call the owner',
      '- draft a letter',
      'Best',
    ]);
  });
  it('covers every letter of any text once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end } of readText(text).sentences) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
        expect(plain(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('languageOf', () => {
  it.each([
    ['radka doesn’t do decks', 'en'],
    ['Please send the table to the owner by Friday.', 'en'],
    ['Können wir die Zahlen bis Freitag haben und dann mit dem Vorstand sprechen?', 'de'],
    ['Pouvez-vous nous envoyer les chiffres avant la fin de la semaine ?', 'fr'],
    ['¿Puede enviarnos los datos para el informe que se presenta el lunes?', 'es'],
    ['הדוח יהיה מוכן ביום שישי', 'he'],
    ['', 'en'],
  ])('%s', (text, code) => {
    expect(languageOf(text)).toBe(code);
  });
});
