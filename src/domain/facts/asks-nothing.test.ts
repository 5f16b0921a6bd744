import { expect, it } from 'vitest';
import { asksNothing } from './asks-nothing.ts';

it.each([
  "Don't you hate always being right?",
  'Did you see the piece on the harbour?',
  'Have you read his speech?',
  'Can you believe it?',
  "Isn't that great?",
  'can you call me around 8?',
  'Can you call me at my house in Hull?',
  'Call me if you get a chance before lunch',
  'If so, please call my mobile',
  'But let us discuss',
  "But let's discuss",
  'When can you talk?',
  'Can you let',
])('%s asks for nothing that could be answered later', (quote) =>
  expect(asksNothing({ kind: 'question', quote })).toBe(true),
);

it.each([
  'Did you ever talk to Marta about the lease?',
  "Isn't it time to close the yard?",
  'Did you get the contract?',
  'How many nights in December?',
  'Can you call me about the lease?',
  'Can you call Omar at the yard?',
  'Can you decide?',
  'What happens at Easter without the machine?',
  'Why not close it in May, and who says so?',
])('%s asks', (quote) => expect(asksNothing({ kind: 'question', quote })).toBe(false));

it('is said of questions and asks alone', () =>
  expect(asksNothing({ kind: 'risk', quote: 'Did you see the crane?' })).toBe(false));
