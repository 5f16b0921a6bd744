import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageIn, languageOf } from './language-of.ts';

const corpus = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../tests/corpus/languages/mails.json'), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

describe('languageOf', () => {
  it.each(Object.entries(corpus))('tells %s by a short mail', (code, mails) => {
    expect(mails.filter((mail) => (languageOf(mail) === 'en') !== (code === 'en'))).toEqual([]);
  });

  it('names the language of nearly every one', () => {
    // Danish and Norwegian write the same words; a mail of five may be both.
    const alike = (one: string, other: string) => one === other || (/no|da/.test(one) && /no|da/.test(other));
    const mails = Object.entries(corpus).flatMap(([code, texts]) => texts.map((text) => ({ code, text })));
    const wrong = mails.filter(({ code, text }) => !alike(code, languageOf(text)));
    expect(wrong.length).toBeLessThanOrEqual(mails.length * 0.03);
  });

  it('judges the answer by itself, whatever is quoted below', () => {
    expect(languageOf('Fine with me, thanks.\n\n> Können wir den Termin auf Montag verschieben?')).toBe('en');
    expect(languageOf('Das passt, danke dir.\n\n> Can we move the meeting to Monday?')).toBe('de');
  });

  it('is sure of a long mail, and unsure of names and numbers', () => {
    expect(
      languageIn('We have to decide on the plan by Friday, and I will send it to them.').certainty,
    ).toBeGreaterThan(0.8);
    expect(
      languageIn('Wir müssen bis Freitag über den Plan entscheiden, und ich schicke ihn dann.').certainty,
    ).toBeGreaterThan(0.8);
    expect(languageIn('Dana 14:30')).toMatchObject({ code: 'en', certainty: 0 });
    expect(languageIn('')).toEqual({ code: 'en', certainty: 0 });
    expect(languageOf('ถึงทุกคน')).toBe('th');
    expect(languageOf('ᚠᚢᚦᚨᚱᚲ')).toBe('other');
  });

  it('reads anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { code, certainty } = languageIn(text);
        expect(code).toMatch(/^(?:[a-z]{2}|other)$/);
        expect(certainty).toBeGreaterThanOrEqual(0);
        expect(certainty).toBeLessThanOrEqual(1);
      }),
    );
    expect(languageOf('a'.repeat(10_000_000))).toBe('en');
  });
});
