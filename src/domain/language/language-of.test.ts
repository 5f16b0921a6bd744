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
    const told = mails.map(({ code, text }) => ({ code, as: languageOf(text) }));
    expect(told.filter(({ code, as }) => as !== 'other' && !alike(code, as))).toEqual([]);
    expect(told.filter(({ as }) => as === 'other').length).toBeLessThanOrEqual(mails.length * 0.05);
  });

  it.each([
    ['ca', 'Hola Marta, t’enviaré la llista divendres i ho podem revisar dilluns. Gràcies, Jordi'],
    ['sl', 'Živjo, ali je sestanek jutri ali v sredo? Potrebujem še podatke o stranki, hvala.'],
    ['af', 'Hallo Piet, ek sal die lys Vrydag vir jou stuur en ons kan dit Maandag nagaan. Dankie'],
    ['bg', 'Тази седмица не мога, но другата ще се обадя и ще говорим.'],
    ['et', 'Kas koosolek on homme või kolmapäeval? Mul on vaja ka kliendi andmeid.'],
    ['lv', 'Vai sapulce ir rīt vai trešdien? Man vajag arī klienta datus.'],
    ['lt', 'Šią savaitę negaliu, bet kitą savaitę paskambinsiu ir pakalbėsime.'],
    ['sw', 'Habari Juma, nitakutumia bajeti siku ya Ijumaa na tunaweza kuipitia pamoja Jumatatu.'],
    ['tl', 'Kumusta, ipapadala ko ang listahan sa Biyernes at pwede nating suriin ito sa Lunes.'],
    ['is', 'Er fundurinn á morgun eða á miðvikudag?'],
    ['gl', 'Ola, enviareiche o orzamento o venres e podemos revisalo o luns co equipo. Grazas'],
    ['other', 'Здраво, ќе ви ја пратам листата до петок и можеме заедно да ја разгледаме.'],
    ['other', 'Добры дзень, я дашлю вам спіс да пятніцы, і мы зможам разгледзець яго.'],
    ['other', 'سلام، فهرست را تا جمعه برایتان می‌فرستم و دوشنبه می‌توانیم با هم مرور کنیم.'],
    ['other', 'Salam, siyahını cümə gününə qədər sizə göndərəcəyəm.'],
  ])('takes no language for its neighbour: %s', (code, mail) => {
    expect(languageOf(mail)).toBe(code);
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
