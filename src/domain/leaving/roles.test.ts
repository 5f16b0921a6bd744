import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { namelessWords, roleOf } from './roles.ts';

const people = [
  aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }),
  aPerson({
    id: 'dana',
    name: 'Dana Whitfield',
    standing: 'above',
    relation: 'manager',
    addresses: ['dana@example.org'],
  }),
  aPerson({ id: 'omar', name: "Omar O'Neill", aliases: ['Ozzie'], standing: 'beside' }),
  aPerson({ id: 'mark', name: 'Mark Bell', standing: 'below' }),
  aPerson({ id: 'li', name: 'Li Na', standing: 'unknown' }),
  aPerson({ id: 'desk', name: 'Office of the Harbour', standing: 'unknown', group: true }),
  aPerson({ id: 'van', name: 'Ines de la Cruz', standing: 'unknown' }),
];
const nameless = namelessWords(people, new Set());

describe('words without names', () => {
  it.each([
    ['Dana backed the plan with omar', 'My manager backed the plan with a colleague'],
    ['Whitfield, Dana signed; DANA WHITFIELD was glad', 'My manager signed; my manager was glad'],
    ['thanks to @Dana, Omar and @Ozzie', 'thanks to my manager, colleagues'],
    ["fixed it with Omar O'Neill", 'fixed it with a colleague'],
    ['write to dana@example.org or x.y@else.example.com', 'write to (an address) or (an address)'],
    ['see https://wiki.example.org/a?b=c and call +41 44 123 45 67', 'see (a link) and call (a number)'],
    ['with @Priyanka we cut 40 to 28 days', 'with a colleague we cut 40 to 28 days'],
    ['the mark was 28 of 30, and Mark saw it', 'the mark was 28 of 30, and somebody in my team saw it'],
    ['Robin Ames cut the queue from 410 to 35', 'Robin Ames cut the queue from 410 to 35'],
    ['saved 11 days of work at the office, 3 instead of 14', 'saved 11 days of work at the office, 3 instead of 14'],
    ['with ines de la cruz, and with Cruz', 'with a colleague, and with a colleague'],
    ['from 410 to 35 on 2026-03-12, 12.5 % less', 'from 410 to 35 on 2026-03-12, 12.5 % less'],
  ])('%s', (text, words) => {
    expect(nameless(text).words).toBe(words);
  });

  it('says where a word at a beginning may be a name', () => {
    expect(nameless('Mark the day: done')).toMatchObject({ unsure: 'Mark', words: 'Mark the day: done' });
    expect(nameless('I will mark it').unsure).toBeNull();
  });

  it('keeps the names the user keeps, and takes out those it gives credit to whom nobody knows', () => {
    const kept = namelessWords(people, new Set(['omar']));
    expect(kept('done with @Omar and Dana').words).toBe('done with Omar and my manager');
    expect(nameless('cut to 28; credit to Sunita and Tomasz', ['Sunita', 'Tomasz']).words).toBe(
      'cut to 28; credit to colleagues',
    );
    expect(roleOf({ standing: 'above' })).toBe('somebody above me');
  });

  it('lets no name through, whatever stands around it', () => {
    const around = fc.string({ maxLength: 30 }).map((words) => words.replace(/[\p{L}\p{N}@._%+'’-]/gu, ' '));
    fc.assert(
      fc.property(
        around,
        fc.constantFrom('Dana', 'Omar', 'Whitfield', 'dana@example.org', 'Li Na'),
        around,
        (a, name, b) => {
          const { words } = nameless(`we did it with ${a}${name}${b} in time`);
          expect(words.toLowerCase()).not.toContain(name.toLowerCase());
        },
      ),
    );
  });
});
