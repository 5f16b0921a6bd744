import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutHidden } from './without-hidden.ts';

it.each([
  ['a <!-- <b>order</b>\nover rows --> b', 'a  b'],
  ['a <!-- never closed', 'a '],
  ['<p>a</p><p style="color:red; display : none">order</p><p>b</p>', '<p>a</p><p>b</p>'],
  ['<div hidden>x<div>y</div>z</div>b', 'b'],
  ['<div title=">" hidden>x</div>b', 'b'],
  ['<span style="font-size:0px">x</span>b', 'b'],
  ['<span style="opacity: 0.0">x</span>b', 'b'],
  ['<p hidden>x', ''],
])('takes out what is not shown: %s', (text, left) => expect(withoutHidden(text)).toBe(left));

it.each([
  '<p class="hidden">a</p>',
  '<input type="hidden" hidden>a',
  '<span style="opacity:0.8;font-size:0.9em">a</span>',
  '1 < 2 and 3 > 2',
  '<p aria-label="hidden">a</p>',
])('leaves as it is: %s', (text) => expect(withoutHidden(text)).toBe(text));

it('never throws, and adds nothing', () => {
  const piece = fc.constantFrom('<p hidden>', '<p ', '">', "'", '<!--', '-->', '</p>', '<div>', ' hidden', 'a', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
      expect(withoutHidden(parts.join('')).length).toBeLessThanOrEqual(parts.join('').length);
    }),
  );
});
