import { expect, it } from 'vitest';
import { draftTitle, givenTitle } from './draft-title.ts';

it('calls a draft by its title, its subject, or its first words after a greeting', () => {
  expect(draftTitle({ title: 'Pier', text: 'Subject: other' })).toBe('Pier');
  expect(givenTitle({ title: '', text: 'To: Ines\nSubject: The pier\n\nText' })).toBe('The pier');
  expect(givenTitle({ title: '', text: 'Hi Ines,\n\nThe pier is late.' })).toBeUndefined();
  expect(draftTitle({ title: '', text: 'Hi Ines,\n\nThe pier is late.' })).toBe('The pier is late.');
  expect(draftTitle({ title: '', text: '' })).toBe('Untitled draft');
  expect(draftTitle({ title: '', text: `${'word '.repeat(40)}` })).toMatch(/word …$/);
});
