import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mention, readTie } from './tie.ts';

const people = ['Dana', 'Tom', 'Ines', 'Olu', 'the chair', 'the dean', 'CFO', '@pia', 'נועה לוי'];
/** Everybody of the list whom the words name. */
const mentions = (words: string): readonly Mention[] =>
  people
    .flatMap((person) => {
      const start = words.indexOf(person);
      return start < 0 ? [] : [{ start, end: start + person.length, person }];
    })
    .sort((a, b) => a.start - b.start);
const read = (words: string, owner: string | null = null) => readTie(words, mentions(words), owner);

describe('who listens to whom', () => {
  it.each([
    // The one before listens to the one after.
    ['Dana listens to Tom', null, 'Dana', 'Tom', ''],
    ['the dean listens to Tom on anything legal', null, 'the dean', 'Tom', 'anything legal'],
    ['Dana checks every figure with Olu', null, 'Dana', 'Olu', ''],
    ['Dana only trusts Olu when it comes to prices', null, 'Dana', 'Olu', 'prices'],
    ["Dana won't sign without Tom", null, 'Dana', 'Tom', ''],
    ['CFO takes her cue from @pia', null, 'CFO', '@pia', ''],
    ['Dana runs everything past Ines first', null, 'Dana', 'Ines', ''],
    // Whoever is spoken of holds it, where nobody stands before.
    ['listens to Tom about the lease', 'Dana', 'Dana', 'Tom', 'the lease'],
    ['get Tom on side and you get the chair', 'the chair', 'the chair', 'Tom', ''],
    ['if Ines frowns, the dean changes course', 'the dean', 'the dean', 'Ines', ''],
    // Who stands before is listened to.
    ["Ines has the chair's ear", 'Ines', 'the chair', 'Ines', ''],
    ['Tom is right-hand of Dana', null, 'Dana', 'Tom', ''],
    ["Tom is Dana's sounding board on pay", null, 'Dana', 'Tom', 'pay'],
    ['whatever Tom says, Dana does', null, 'Dana', 'Tom', ''],
    ['Tom mentors Dana', null, 'Dana', 'Tom', ''],
    ['nothing reaches Dana except through Olu', null, 'Dana', 'Olu', ''],
    ['the way to Dana is via Tom', null, 'Dana', 'Tom', ''],
    ['נועה לוי listens to Tom', null, 'נועה לוי', 'Tom', ''],
  ] as const)('%s [3.1]', (words, owner, listener, heeded, on) => {
    expect(read(words, owner)).toEqual({ listener, heeded, on, mutual: false, ended: false });
  });

  it('takes close people for hearing each other', () => {
    expect(read('Dana lunches with Tom on Fridays')).toMatchObject({ mutual: true, on: '' });
    expect(read('Ines and Olu are old friends')).toMatchObject({ mutual: true });
  });

  it('says that it is over where the words do', () => {
    expect(read('Dana no longer listens to Tom')).toMatchObject({ listener: 'Dana', heeded: 'Tom', ended: true });
    expect(read("Dana doesn't trust Tom on numbers")).toMatchObject({ ended: true, on: 'numbers' });
    expect(read('Dana never signs without Tom')).toMatchObject({ ended: false });
  });

  it('leaves open who is not named, and ties nobody to themselves', () => {
    expect(read('The old man listens to her brother')).toMatchObject({ listener: null, heeded: null });
    expect(read('Dana listens to her brother', 'Dana')).toMatchObject({ listener: 'Dana', heeded: null });
    expect(read('Dana listens to Dana', 'Dana')).toMatchObject({ heeded: null });
    expect(read('has her ear', 'Ines')).toMatchObject({ listener: 'Ines', heeded: null });
    expect(read('Dana listens to nobody about Tom', 'Dana')).toMatchObject({
      listener: 'Dana',
      heeded: null,
      on: 'Tom',
    });
  });

  it('names only who is named, whatever the words', () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom(
          ...people,
          'listens to',
          'has the ear of',
          'whatever',
          'says',
          'if',
          'and',
          'via',
          'on',
          'is close to',
          "'s",
        ),
        fc.string({ maxLength: 8 }),
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(words, fc.constantFrom(null, 'Dana', 'Nobody'), (parts, owner) => {
        const text = parts.join(' ');
        const known = new Set<string | null>([...mentions(text).map(({ person }) => person), owner, null]);
        const { listener, heeded } = read(text, owner);
        return known.has(listener) && known.has(heeded) && (listener === null || listener !== heeded);
      }),
    );
  });
});
