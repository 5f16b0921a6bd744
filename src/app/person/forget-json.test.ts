import { expect, it } from 'vitest';
import { wordsWithout } from './forget-json.ts';
import { formsOf } from './forget-words.ts';

const forms = formsOf(['Dana Ruiz', 'Dana “D” Ruiz'], ['dana@quay.example']);

it('what a program wrote keeps its form: names are replaced, the id is gone', () => {
  const before = {
    title: 'Talk with "Dana Ruiz" <dana@quay.example>',
    organizer: 'p-dana',
    people: ['p-dana', 'p-tom'],
    seen: [
      { person: 'p-dana', role: 'to' },
      { person: 'p-tom', role: 'cc' },
    ],
    count: 3,
    nothing: null,
  };
  expect(JSON.parse(wordsWithout(JSON.stringify(before), forms, 'p-dana'))).toEqual({
    title: 'Talk with a former contact',
    organizer: null,
    people: ['p-tom'],
    seen: [{ person: 'p-tom', role: 'cc' }],
    count: 3,
    nothing: null,
  });
});

it('a text that only begins like that stays a text', () => {
  expect(wordsWithout('[ ] ask Dana Ruiz', forms, 'p-dana')).toBe('[ ] ask a former contact');
  expect(wordsWithout('{Dana Ruiz}', forms, 'p-dana')).toBe('{a former contact}');
  expect(wordsWithout('nobody', forms, 'p-dana')).toBe('nobody');
});
