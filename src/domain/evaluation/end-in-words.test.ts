import { expect, it } from 'vitest';
import { endInWords } from './end-in-words.ts';

it.each([
  ['approved', 'yes'],
  ['Your request has been approved.', 'yes'],
  ['@helen said not this year on the second crane', 'later'],
  ['come back in May', 'later'],
  ['one of the two welders', 'changed'],
  ['yes, but only until June', 'changed'],
  ['halved our ask', 'changed'],
  ['turned down', 'no'],
  ['said no to the crane', 'no'],
  ['not approved', 'no'],
  ['have my blessing', 'yes'],
  ['in principle yes', 'changed'],
  ['the crane', null],
])('%s: %s [8.2]', (quote, end) => expect(endInWords({ quote, polarity: null })).toBe(end));

it('takes the sense of the words where none of them says it', () =>
  expect((['positive', 'negative', 'open'] as const).map((polarity) => endInWords({ quote: 'hm', polarity }))).toEqual([
    'yes',
    'no',
    null,
  ]));
