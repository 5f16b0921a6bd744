import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPerson } from '../../tests/support/content.ts';
import { maskingOf } from './masking.ts';

const people = [
  aPerson({
    id: '01',
    name: 'Dana Whitfield',
    standing: 'above',
    addresses: ['dana@example.org', 'd.w@home.example'],
    aliases: ['DW'],
  }),
  aPerson({ id: '02', name: 'Zoë Çelik', addresses: ['zoe.celik@example.org'], aliases: [] }),
  aPerson({ id: '03', name: 'Will Grant', addresses: ['will@example.org'], aliases: [] }),
  aPerson({ id: '04', name: 'Dana Okafor', addresses: ['okafor@example.org'], aliases: [] }),
  aPerson({ id: '05', name: 'The Team', addresses: ['team@example.org'], aliases: [], group: true }),
];
const { masked, unmasked, named } = maskingOf(people);

describe('masking', () => {
  it('puts labels for names in any writing, parts of names and addresses, and says where a part may mean two', () => {
    expect(masked('DANA  WHITFIELD wrote to zoe\u0308 çelik and Whitfield, Dana <Dana@Example.org>.')).toBe(
      'Person A wrote to Person B and Person A, Person ? <Person A>.',
    );
    expect(masked(['Dana’s plan', { to: 'stranger@else.example', cc: 'mary.dana@example.org' }])).toEqual([
      'Person ?’s plan',
      { to: '[address]', cc: '[address]' },
    ]);
    expect(masked('Will will give it to DW.')).toBe('Person C will give it to Person A.');
    expect(masked('whitfield and okafor said so; ask Okafor, ask the team: the team agrees.')).toBe(
      'Person A and okafor said so; ask Person D, ask Person E: Person E agrees.',
    );
    expect(masked('Nothing here; Danaher is a firm.')).toBe('Nothing here; Danaher is a firm.');
    expect(masked({ n: 7, yes: true, none: null })).toEqual({ n: 7, yes: true, none: null });
  });

  it('finds a name however it is written: without its marks, joined, broken, in a file name', () => {
    const joined = maskingOf([
      ...people,
      aPerson({ id: '06', name: 'Jean-Luc Moreau', addresses: [], aliases: [] }),
      aPerson({ id: '07', name: 'marcus_oyelaran', addresses: [], aliases: [] }),
      aPerson({ id: '08', name: 'Siobhán O’Hara', addresses: [], aliases: [], standing: 'beside' }),
    ]);
    for (const [words, out] of [
      ['Zoe Celik said so', 'Person B said so'],
      ['see Zoe_Celik.pdf', 'see Person B.pdf'],
      ['zoe-celik', 'Person B'],
      ['ZO\u00adË ÇE\u200bLİK', 'Person B'],
      ['Jean\u2011Luc Moreau, jean luc moreau', 'Person F, Person F'],
      ['marcus_oyelaran.pdf of Marcus Oyelaran', 'Person G.pdf of Person G'],
      ["siobhan’s and SIOBHÁN O'HARA", 'Person H’s and Person H'],
      ['Zoe\u0308 C\u0327elik\u0301!', 'Person B!'],
    ])
      expect(joined.masked(words), words).toBe(out);
  });

  it('replaces a whole name that is one small word, and knows fields that name people whatever the name', () => {
    const handles = maskingOf([
      aPerson({ id: '01', name: 'marcus', addresses: [], aliases: [], standing: 'unknown' }),
      aPerson({ id: '02', name: 'will', addresses: [], aliases: [], standing: 'unknown' }),
      aPerson({ id: '03', name: '***', addresses: [], aliases: ['nwright'], standing: 'unknown' }),
      aPerson({ id: '04', name: 'risk', addresses: [], aliases: [], standing: 'unknown' }),
      aPerson({ id: '05', name: 'risk', addresses: [], aliases: [], standing: 'unknown' }),
    ]);
    expect(handles.masked('marcus said nwright will pay')).toBe('Person A said Person C will pay');
    expect(handles.masked({ id: '02', name: 'will', note: 'will pay' })).toEqual({
      id: '02',
      name: 'Person B',
      note: 'will pay',
    });
    expect(handles.masked({ ownerName: 'will', people: ['will', '***'], from: 'marcus' })).toEqual({
      ownerName: 'Person B',
      people: ['Person B', 'Person C'],
      from: 'Person A',
    });
    // Two of one name are told apart where their ids stand; the program's own words stay.
    expect(
      handles.masked(
        [
          { id: '04', name: 'risk' },
          { kind: 'risk', saidBy: 'risk' },
        ],
        new Set(['risk']),
      ),
    ).toEqual([
      { id: '04', name: 'Person D' },
      { kind: 'risk', saidBy: 'Person ?' },
    ]);
  });

  it('moves marks with the text they stand in', () => {
    const text = 'Dana Whitfield, the crane came. Ask Zoë.';
    const mark = { start: 16, end: 31, text: text.slice(16, 31), from: [] };
    const out = masked({ text, marks: [mark] }) as {
      text: string;
      marks: { start: number; end: number; text: string }[];
    };
    const [moved] = out.marks;
    expect(out.text.slice(moved?.start, moved?.end)).toBe(moved?.text);
    expect(moved?.text).toBe('the crane came.');
  });

  it('counts places in the text as it was before names were put in', () => {
    const sent = 'Person A and Person B: you must approve.';
    const { text, back } = named(sent);
    const at = text.indexOf('you must');
    expect(sent.slice(back(at, 'start'), back(at + 8, 'end'))).toBe('you must');
    const inside = text.indexOf('Whitfield');
    expect(sent.slice(back(inside, 'start'), back(inside + 9, 'end'))).toBe('Person A');
  });

  it('takes labels back: an id where somebody is asked for, a name wherever words are meant', () => {
    expect(unmasked({ person: 'Person D', text: 'Ask Person B about Person Z.' })).toEqual({
      person: '04',
      text: 'Ask Zoë Çelik about Person Z.',
    });
    expect(unmasked({ text: 'Person D', answers: ['Person B'] })).toEqual({
      text: 'Dana Okafor',
      answers: ['Zoë Çelik'],
    });
    expect(masked(unmasked('Person A owes Person B a plan.'))).toBe('Person A owes Person B a plan.');
  });

  it('lets no name and no address of anybody through, wherever it stands', () => {
    const name = fc
      .array(
        fc.constantFrom(
          'Ana',
          'Bo',
          'Li',
          'van der',
          'O’Neill',
          'Jean-Luc',
          'Ñandú',
          'Ōta',
          'Will',
          'Person',
          'May',
          'Иван',
          'Smith',
          'marcus',
          'nwright',
        ),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((parts) => parts.join(' '));
    const mailbox = fc.constantFrom('a@b.c', 'ana.smith@house.example', "o'neill@x-y.example", 'ИВАН@пример.рф');
    const person = fc.record({ name, address: mailbox });
    const said = fc.constantFrom(' ', ', ', ' and ', '\n', '(', ') ', ': “', '” ', '. ', ' — ', '@', '/');
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.nat(5), said), { maxLength: 8 }),
        (all, parts) => {
          const known = all.map((one, index) =>
            aPerson({
              id: `p${index}`,
              name: one.name,
              addresses: [one.address],
              aliases: [],
              standing: index % 2 === 0 ? 'above' : 'unknown',
            }),
          );
          const text = parts
            .map(([which, isAddress, how, between]) => {
              const one = all[which % all.length];
              const words = (isAddress ? one?.address : one?.name) ?? '';
              const written = [
                words,
                words.toUpperCase(),
                words.toLowerCase(),
                words.replaceAll(' ', '\n '),
                isAddress ? words : words.replaceAll(' ', '_'),
                isAddress ? words : words.normalize('NFKD').replace(/\p{M}/gu, ''),
              ];
              return written[how] + between;
            })
            .join('');
          const plain = (some: string): string =>
            some.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('_', ' ').toLowerCase();
          const out = plain(String(maskingOf(known).masked(text)).replace(/Person [A-Z?]+|\[address\]/g, '·'));
          for (const one of all) {
            const words = plain(one.name);
            // Written small, "will" and "may" are words.
            if (!['will', 'may', 'person'].includes(words)) {
              expect(
                new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])${words}(?![\\p{L}\\p{M}\\p{N}_])`, 'u').test(out),
                `${text} → ${out}`,
              ).toBe(false);
            }
            expect(out).not.toContain(one.address.toLowerCase());
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
