import { expect, it } from 'vitest';
import { draftTitle } from './draft-title.ts';

it('names a draft, also one that nothing names', () => {
  expect(draftTitle({ title: '', text: 'Hi Ines,\n\nThe pier is late.' })).toBe('The pier is late.');
  expect(draftTitle({ title: '', text: '' })).toBe('Untitled draft');
});
