import type { z } from 'zod';

const count = (n: number | bigint): string => n.toLocaleString('en-US');

const expected: Readonly<Record<string, string>> = {
  string: 'A text is expected.',
  number: 'A number is expected.',
  int: 'A whole number is expected.',
  boolean: 'Yes or no is expected: true or false.',
  array: 'A list is expected.',
  tuple: 'A list is expected.',
  object: 'Named fields are expected.',
  record: 'Named fields are expected.',
};

const formats: Readonly<Record<string, string>> = {
  date: 'A day is expected, like 2010-06-01.',
  datetime: 'A time is expected, like 2010-06-01T09:30:00+02:00.',
  time: 'A time of day is expected, like 09:30.',
  email: 'A mail address is expected.',
  url: 'An address is expected, like https://example.org.',
};

const tooMuch = (origin: string, most: number | bigint): string => {
  if (origin === 'string') return `That is too long: at most ${count(most)} characters.`;
  if (origin === 'array' || origin === 'set') return `That is too many: at most ${count(most)}.`;
  return `That is too large: at most ${count(most)}.`;
};

const tooLittle = (origin: string, least: number | bigint): string => {
  if (origin === 'string') {
    return Number(least) <= 1 ? 'This may not be empty.' : `That is too short: at least ${count(least)} characters.`;
  }
  if (origin === 'array' || origin === 'set') return `That is too few: at least ${count(least)}.`;
  return `That is too small: at least ${count(least)}.`;
};

/**
 * What a schema complains of, in plain words, wherever the schema itself says nothing; the same on every surface. No
 * sentence holds what the user wrote.
 */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'This is needed.';
      return expected[issue.expected] ?? 'Something else is expected here.';
    case 'too_big':
      return tooMuch(issue.origin, issue.maximum);
    case 'too_small':
      return tooLittle(issue.origin, issue.minimum);
    case 'invalid_value':
      if (issue.input === undefined) return 'This is needed.';
      return `${issue.values.length === 1 ? 'Expected' : 'Expected one of'}: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return formats[issue.format] ?? 'That is not written as it has to be.';
    case 'unrecognized_keys':
      return 'There is a field too many.';
    case 'not_multiple_of':
      return `A multiple of ${count(issue.divisor)} is expected.`;
    default:
      return issue.input === undefined ? 'This is needed.' : 'Something else is expected here.';
  }
};
