import { expect, it } from 'vitest';
import { plainText, withoutPlaceholders } from './plain-text.ts';

it('leaves lines out that wait to be filled in, with their headings', () => {
  expect(withoutPlaceholders('**Wanted**\n[Write what you want.]\n\n**Asks**\n- One [sic]\n[Fill in.]')).toBe(
    '**Asks**\n- One [sic]',
  );
  expect(withoutPlaceholders('**Wanted**\n[Write what you want.]\nTwo contractors.')).toBe(
    '**Wanted**\nTwo contractors.',
  );
  expect(withoutPlaceholders('**Wanted**\n\nx [1]\n')).toBe('**Wanted**\n\nx [1]\n');
});

it('is plain without marks', () => {
  expect(plainText('**Wanted**\r\n- the **last** one\n2 ** 3')).toBe('Wanted\n- the last one\n2 ** 3');
});
