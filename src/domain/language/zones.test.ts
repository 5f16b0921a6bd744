import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestOf, zonesOf } from './zones.ts';

// Whole mails with their zones, line by line, are in tests/corpus/mail; here stands what holds for any text.
const own = (text: string): string[] => newestOf(text).map((span) => text.slice(span.start, span.end).trim());

describe('zonesOf', () => {
  it('covers any text without gap or overlap', () => {
    const line = fc.constantFrom(
      'Hi Dana,',
      'Thanks,',
      'Mira',
      '> quoted',
      '>> twice',
      '',
      '-- ',
      'From: Dana',
      'Sent: Thursday',
      'To: Mira;',
      'Subject: x',
      '-----Original Message-----',
      'On 12 Mar 2026, at 09:14, Dana wrote:',
      'I will send it.',
      '+1 312 555 0142',
      'Sent from my iPhone',
      'This e-mail is confidential.',
      '\t',
      '\r',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, fc.string()), { maxLength: 30 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, end) => {
          const text = lines.join(end);
          const zones = zonesOf(text);
          let at = 0;
          for (const zone of zones) {
            expect(zone.start).toBe(at);
            expect(zone.end).toBeGreaterThan(zone.start);
            at = zone.end;
          }
          expect(at).toBe(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never takes a quoted line for the author’s own', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.stringMatching(/^[a-z ]{1,30}$/)), { maxLength: 20 }), (lines) => {
        const text = lines.map(([quoted, words]) => (quoted ? `> ${words}` : words)).join('\n');
        expect(own(text).join('\n')).not.toContain('>');
      }),
    );
  });

  it('covers random bytes read as text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const text = new TextDecoder('latin1').decode(bytes);
        expect(zonesOf(text).reduce((at, { start, end }) => (start === at ? end : -1), 0)).toBe(text.length);
      }),
    );
  });

  it('sees through signs that have no width', () => {
    const zones = zonesOf(
      '\u200eYes.\n\n\u202bOn 12 Mar 2026, at 09:14, Dana Ruiz <d@x.example> wrote:\u202c\n\u200f> \u200bWill you?',
    );
    expect(zones.map(({ kind }) => kind)).toEqual(['newest', 'header', 'quoted']);
  });

  it('names who is quoted and when', () => {
    const zones = zonesOf('Yes.\n\nOn 12 Mar 2026, at 09:14, Dana Ruiz <d@x.example> wrote:\n\n> Will you?');
    expect(zones.at(-1)).toMatchObject({ kind: 'quoted', author: 'Dana Ruiz', said: '12 Mar 2026, at 09:14' });
  });

  it.each([
    'От: Дана Руис\nОтправлено: 12 марта 2026 г. 9:14\nКому: Мира\nТема: Срок\n\nКогда?',
    '-----Исходное сообщение-----\nОт: Дана Руис\nДата: 12.03.2026 9:14\nКому: Мира\nКопия: Бо\nТема: Срок\n\nКогда?',
  ])('knows the header Russian programs write: %s', (header) => {
    const zones = zonesOf(`Пришлю в пятницу.\n\n${header}`);
    expect(zones.at(-1)).toMatchObject({ kind: 'quoted', author: 'Дана Руис' });
    expect(zones.map(({ start }) => start)).toContain('Пришлю в пятницу.\n\n'.length);
    expect(zones[0]?.kind).toBe('newest');
    expect(zones.at(-1)?.said).toMatch(/2026/);
  });

  // Lengths at which anything that grows faster than the text would never end.
  it.each([
    ['quotes', '> all that was said before\n'.repeat(28_000)],
    ['one line', 'a '.repeat(400_000)],
    ['quote marks', '>'.repeat(750_000)],
    ['alternating', '> a\nb\n\n'.repeat(100_000)],
    ['From lines', 'From: a\n'.repeat(90_000)],
    ['recipients', 'From: a\nTo: b,\nc;\n'.repeat(50_000)],
    ['attributions', 'On 2026 Dana\n'.repeat(60_000)],
    ['closings', 'Thanks,\nDana\n\n'.repeat(50_000)],
    ['names', 'Anna, '.repeat(120_000)],
    ['blank lines', '\n'.repeat(750_000)],
    ['recipients without an end', 'To: b,\nc@d,\n'.repeat(70_000)],
    ['dates', 'On 12 Mar 2026 at 9:14 Dana <d@x.example>\n'.repeat(17_000)],
    ['delimiters', '-- \n'.repeat(190_000)],
    ['capitals', `${'A'.repeat(60)}1\n`.repeat(12_000)],
    ['a name and a clock', 'Dana Ruiz\n03/12/2026 09:14 AM\n'.repeat(25_000)],
    ['columns', 'Dana Ruiz    To: b\n'.repeat(40_000)],
    ['technical lines', 'X-A: b\n'.repeat(107_000)],
    ['levels', `${'> '.repeat(50)}a\n`.repeat(7_500)],
    ['signs without a width', '\u200b'.repeat(750_000)],
    ['turned directions', '\u202eא '.repeat(250_000)],
    ['answers', 'See my comments in red below.\nFrom: Dana\nTo: b\n\n[Dana] a\n--> b\n'.repeat(11_000)],
    ['a line of 10 MB', 'From: a '.repeat(1_250_000)],
  ])('reads 750 kB of %s', (_, text) => {
    expect(zonesOf(text).at(-1)?.end).toBe(text.length);
  });
});

describe('newestOf', () => {
  it.each([
    ['a greeting before a sentence', 'Hi Dana, could you send it?', ['could you send it?']],
    [
      'a sentence that begins like a greeting',
      'Hi I will send you the deck, then call',
      ['Hi I will send you the deck, then call'],
    ],
    [
      'a sentence that begins like a closing',
      'All good.\n\ntake care of the vendors.',
      ['All good.\n\ntake care of the vendors.'],
    ],
    ['thanks as the whole answer', 'Thanks!', ['Thanks!']],
    ['initials', 'Will do by Friday.\n\nmc', ['Will do by Friday.']],
    ['a name on the last line', 'Will do by Friday.\nMira', ['Will do by Friday.']],
    ['one word', 'Done', ['Done']],
    [
      'a promise below a closing',
      'All good.\n\nThanks,\nwill call you at 5\nMira',
      ['All good.\n\nThanks,\nwill call you at 5\nMira'],
    ],
    [
      'a signature with a desk and a motto',
      'All good.\n\nMira Castellano\nYard 7\nNorthwind Freight\nTel: +1 312 555 0142',
      ['All good.'],
    ],
    [
      'a list of names under thanks',
      `Thank you.\n\n${['Ann Li', 'Bo Li', 'Cy Li', 'Di Li', 'Ed Li', 'Flo Li', 'Gus Li', 'Hal Li'].join('\n')}`,
      [`Thank you.\n\n${['Ann Li', 'Bo Li', 'Cy Li', 'Di Li', 'Ed Li', 'Flo Li', 'Gus Li', 'Hal Li'].join('\n')}`],
    ],
    [
      'answers in between',
      '> Can you?\n\nYes, by Friday.\n\n> And Bo?\n\nHe will too.\n',
      ['Yes, by Friday.', 'He will too.'],
    ],
    ['nothing of one’s own', 'From: Dana\nSent: Thursday\nTo: Mira\nSubject: x\n\nI will.', []],
    ['a label with a colon', 'Budget: we are over.\nRisks: none.', ['Budget: we are over.\nRisks: none.']],
    [
      'a list of firms',
      'Who pays:\n\nNorthwind Company\nHull Yards Inc\nLeith Ropes Ltd\nBergen Sails LLC',
      ['Who pays:\n\nNorthwind Company\nHull Yards Inc\nLeith Ropes Ltd\nBergen Sails LLC'],
    ],
    ['a postscript', 'All good.\n\nThanks,\nMira\n\nPS: call Bo.', ['All good.', 'PS: call Bo.']],
    ['a closing nobody listed', 'All good.\n\nHappy Thursday,\nMira', ['All good.']],
    ['a closing in Polish', 'Wyślę jutro.\n\nPozdrawiam,\nOla', ['Wyślę jutro.']],
    ['what was done and for whom', 'Called Ines, she agrees.', ['Called Ines, she agrees.']],
    ['a deed and a name', 'Told Ines and Bo, they will bring it.', ['Told Ines and Bo, they will bring it.']],
    ['two names and what one of them does', 'Dana Ruiz, she agrees.', ['Dana Ruiz, she agrees.']],
    ['a name that ends like a deed', 'Ahmed, could you send it?', ['could you send it?']],
    ['a name that is greeted', 'Ines, she agrees.', ['she agrees.']],
    ['two names that are greeted', 'Ines and Bo, I will bring it.', ['I will bring it.']],
    [
      'words above small print on one line',
      'I will send the rota by Friday. This e-mail is confidential and intended only for the addressee.',
      ['I will send the rota by Friday.'],
    ],
    [
      'words above small print in one paragraph',
      'I will send the rota by Friday, and\nthen we can meet.\nThis e-mail is confidential and intended\nonly for the addressee.',
      ['I will send the rota by Friday, and\nthen we can meet.'],
    ],
    [
      'small print that begins with what a firm is',
      'Northwind Freight is registered in England.\nThis e-mail is confidential and intended only for the addressee.',
      [],
    ],
    [
      'small print that begins with a word of its own',
      'This message may hold what is private. It is confidential and intended only for the addressee.',
      [],
    ],
    ['empty', '', []],
  ])('leaves %s', (_, text, expected) => {
    expect(own(text)).toEqual(expected);
  });
});
