import { expect, it } from 'vitest';
import { mentionsIn } from './people.ts';

it('takes what somebody signs for no part of the name', () => {
  const text = 'Ingrid signs anything above 50,000; hates surprises and asks who pays after the first year';
  expect(mentionsIn(text, text).map(({ words }) => words)).toEqual(['Ingrid']);
});
