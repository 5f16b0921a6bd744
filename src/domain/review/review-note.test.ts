import { expect, it } from 'vitest';
import { exampleOf } from './example-reader.ts';
import { review } from './review.ts';
import { noteRules, reviewNote } from './review-note.ts';
import { rules } from './rules/index.ts';

it('knows every rule that reads notes', () => {
  expect(noteRules).toEqual(rules.filter(({ reads }) => reads?.includes('note')));
});

it('finds in a note what review of a note finds [10.4]', () => {
  for (const example of noteRules.flatMap(({ flags, passes }) => [...flags, ...passes])) {
    const { text } = exampleOf(example);
    expect(reviewNote(text)).toEqual(review(text, { kind: 'note' }).findings);
  }
  expect(reviewNote('')).toEqual([]);
  expect(reviewNote('Der Chef ist ein Idiot und hat wieder einmal keine Ahnung von der Sache.')).toEqual([]);
});
