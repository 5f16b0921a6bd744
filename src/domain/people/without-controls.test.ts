import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutControls } from './without-controls.ts';

it.each([
  ['a hidden order in tag letters', `Ana${String.fromCodePoint(0xe0069, 0xe0067, 0xe006e)}`, 'Ana'],
  ['what turns Arabic round', 'Ana\u061C Reyes', 'Ana Reyes'],
  ['soft hyphens, fillers and separators', 'A\u00ADn\u3164a\u180E\u034F', 'Ana'],
  ['joiners in Latin words', 'A\u200Dn\u200Ca', 'Ana'],
  ['heaps of marks', `e${'\u0301'.repeat(250)}`, 'e\u0301\u0301\u0301'],
  ['lines and bells', ' Ana\u2028\tRey\u0007es ', 'Ana Rey es'],
])('takes out %s', (_, words, left) => expect(withoutControls(words)).toBe(left));

it.each(['می\u200Cخواهم', 'क्\u200Dष', '👩\u200D💻 ❤\uFE0F', 'Nguyễn', 'שָׁלוֹם'])('leaves %s as it is', (words) =>
  expect(withoutControls(words)).toBe(words),
);

it('gives the same the second time, and nothing that cannot be seen in Latin words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (words) => {
      const once = withoutControls(`a${words}a`);
      expect(withoutControls(once)).toBe(once);
    }),
  );
});
