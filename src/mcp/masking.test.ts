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
const { masked, unmasked } = maskingOf(people);

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

  it('takes labels back: alone as an id, among words as a name', () => {
    expect(unmasked({ person: 'Person D', text: 'Ask Person B about Person Z.' })).toEqual({
      person: '04',
      text: 'Ask Zoë Çelik about Person Z.',
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
        fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.nat(3), said), { maxLength: 8 }),
        (all, parts) => {
          const known = all.map((one, index) =>
            aPerson({ id: `p${index}`, name: one.name, addresses: [one.address], aliases: [], standing: 'above' }),
          );
          const text = parts
            .map(([which, isAddress, how, between]) => {
              const one = all[which % all.length];
              const words = (isAddress ? one?.address : one?.name) ?? '';
              return [words, words.toUpperCase(), words.toLowerCase(), words.replaceAll(' ', '\n ')][how] + between;
            })
            .join('');
          const out = String(maskingOf(known).masked(text))
            .replace(/Person [A-Z?]+|\[address\]/g, '·')
            .toLowerCase();
          for (const one of all) {
            const words = one.name.toLowerCase();
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
