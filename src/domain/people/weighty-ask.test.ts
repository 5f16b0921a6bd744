import { expect, it } from 'vitest';
import { isFollowed, isWeighty } from './weighty-ask.ts';

it.each([
  'Please approve the second crane',
  'Can you sign the lease by Friday?',
  'I need 30,000 for the guards',
  'Could we have two more welders for May?',
  'Please give us two more weeks for the audit',
  'Would you speak to Marta about the lease?',
  'I would like you to reconsider the order of lines',
  'Let us keep the night shift until June',
  'Here is the letter, let me know if you are good with it',
  'Helen, can you decide on the pilot?',
])('%s: its answer is worth following [8.2]', (words) => {
  expect(isFollowed(words, new Set(['helen', 'lind']))).toBe(true);
  expect(isWeighty(words, 'request')).toBe(true);
});

it.each([
  'Can you talk?',
  'If so, please call my mobile.',
  'Read this',
  'Read through - nice addition to the budget',
  'Take a look at the staffing page',
  'can you print the budget for the board?',
  'Let me know what you think of the decision.',
  "Let's discuss the budget on the train",
  'Wait a minute!',
  'Give me ten minutes to get to my car.',
  'Happy to brief on funding - Omar, please approve the slot.',
  'Colleagues: please approve the minutes.',
  'let us show that we mean it',
])('%s: nobody waits for what became of it [8.2]', (words) =>
  expect(isFollowed(words, new Set(['helen', 'lind']))).toBe(false),
);

it.each(['Can you talk?', 'Please take a look', 'Remind me tomorrow', 'Read this', "Let's discuss"])(
  '%s is said in passing',
  (words) => expect(isWeighty(words, 'request')).toBe(false),
);
