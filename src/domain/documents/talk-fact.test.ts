import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spokenIn, withoutSpeaker } from './talk-fact.ts';

const names = ['Dana'];

it.each([
  [`@dana's first priority is the "quiet" harbour`, `the "quiet" harbour`],
  ['Dana asked "is the “big” crane safe?"', 'is the “big” crane safe?'],
  ['Dana asked “is the “big” crane safe?”', 'is the “big” crane safe?'],
  [`Dana wants «la grue» d'abord`, `«la grue» d'abord`],
  ['Dana asked for "" by Friday', '"" by Friday'],
  ['Dana never said "we can wait"', 'never said "we can wait"'],
  ['nobody said "we can wait"', 'nobody said "we can wait"'],
  ['Dana said "no" and "not now"', '"no" and "not now"'],
  ['Dana asked "what breaks?".', 'what breaks?'],
  ['Dana: „was bricht?“', 'was bricht?'],
  ['Dana said »später«', 'später'],
  // The fact ends where the mark stands.
  ['Dana asked "what breaks', 'what breaks'],
  ['asked "what breaks?', 'what breaks?'],
  ['Dana asked ""', 'Dana asked ""'],
])('%s says %s', (quote, words) => expect(withoutSpeaker(quote, names)).toBe(words));

it('finds in marks only what somebody said whole', () => {
  expect(spokenIn('asked "does it hold')).toBe('does it hold');
  expect(spokenIn('the "quiet" harbour is "safe now')).toBeNull();
  expect(spokenIn('nobody said "we can wait"')).toBeNull();
});

const marks = ['"', '“', '”', '„', '«', '»', ''] as const;
const piece = fc.tuple(
  fc.constantFrom(...marks),
  fc.constantFrom('crane', 'big', 'no', 'quiet', 'harbour', 'never'),
  fc.constantFrom(...marks),
);

it('never loses a word of what was said, whatever marks stand in it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', 'Dana ', '@dana ', 'she ', 'nobody '),
      fc.constantFrom('', 'asked ', 'said ', 'first priority is ', 'wants ', 'never said '),
      fc.array(piece, { minLength: 1, maxLength: 8 }),
      (who, saying, pieces) => {
        const said = pieces.map((one) => one.join('')).join(' ');
        const quote = `${who}${saying}${said}`;
        const kept = withoutSpeaker(quote, names);
        expect(quote).toContain(kept);
        const words = (text: string) => text.match(/\p{L}+/gu)?.join(' ');
        expect(words(kept)?.endsWith(words(said) ?? '')).toBe(true);
        // A word that turns the meaning is none of those that say who spoke.
        if (/never|nobody/.test(who + saying)) expect(kept).toMatch(/never|nobody/);
        const inside = (text: string): number =>
          [...text].filter((one) => marks.slice(0, 6).some((m) => m === one)).length;
        expect(inside(quote) - inside(kept)).toBeLessThanOrEqual(2);
      },
    ),
    { numRuns: 1000 },
  );
});
