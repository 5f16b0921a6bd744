import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitThread } from './split-thread.ts';

describe('splitThread', () => {
  it.each([
    ['marks behind signs without a width', '\u200f> Will you?'],
    ['bars', '| Will you?'],
    ['initials', 'DR> Will you?'],
  ])('comes to an end with %s', (_, text) => {
    expect(splitThread(text).parts.map(({ body }) => body)).toEqual(['Will you?']);
  });

  it('comes to an end with anything', () => {
    const line = fc.constantFrom(
      '> a',
      '>\u200b> b',
      '| c',
      'DR> d',
      ' >e',
      '    > f',
      '',
      '\u202e>',
      'Dana wrote:',
      'From: Dana',
      'To: Bo',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 20 }), (lines) => {
        expect(splitThread(lines.join('\n')).parts.length).toBeLessThanOrEqual(101);
      }),
      { numRuns: 300 },
    );
  });
});
