import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Day, Instant } from '../domain/shared/time.ts';
import { plainWords } from './plain-words.ts';

const said = (schema: z.ZodType, input: unknown): string | undefined =>
  schema.safeParse(input, { error: plainWords }).error?.issues[0]?.message;

describe('what a schema complains of', () => {
  it.each<[string, z.ZodType, unknown]>([
    ['This is needed.', z.string(), undefined],
    ['This is needed.', z.enum(['a', 'b']), undefined],
    ['This is needed.', z.union([z.string(), z.number()]), undefined],
    ['A text is expected.', z.string(), 4],
    ['A number is expected.', z.number(), 'four'],
    ['A number is expected.', z.number(), Number.NaN],
    ['A whole number is expected.', z.number().int(), 1.5],
    ['Yes or no is expected: true or false.', z.boolean(), 'yes'],
    ['A list is expected.', z.array(z.string()), 'one'],
    ['Named fields are expected.', z.object({}), 'one'],
    ['That is too long: at most 1,000 characters.', z.string().max(1000), 'x'.repeat(1001)],
    ['That is too short: at least 8 characters.', z.string().min(8), 'x'],
    ['This may not be empty.', z.string().min(1), ''],
    ['That is too many: at most 2.', z.array(z.string()).max(2), ['a', 'b', 'c']],
    ['That is too few: at least 1.', z.array(z.string()).min(1), []],
    ['That is too large: at most 500.', z.number().max(500), 501],
    ['That is too small: at least 1.', z.number().min(1), 0],
    ['Expected one of: kept, dropped.', z.enum(['kept', 'dropped']), 'lost'],
    ['Expected: true.', z.literal(true), false],
    ['There is a field too many.', z.strictObject({}), { a: 1 }],
    ['Its own words.', z.string().max(1, 'Its own words.'), 'xx'],
    ['Its own words.', z.string().refine(() => false, 'Its own words.'), 'xx'],
  ])('%s', (words, schema, input) => {
    expect(said(schema, input)).toBe(words);
  });

  it.each([Day, Instant])('is a sentence for what is no date', (schema) => {
    expect(said(schema, 'soon')).toMatch(/^[A-Z][^{}<>=]*\.$/);
    expect(said(schema, 'soon')).not.toMatch(/Invalid|ISO|regex/);
  });
});
