import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDigest, type DigestEntry } from './build-digest.ts';

const entry = (change: Partial<DigestEntry> = {}): DigestEntry => ({
  kind: 'due',
  clock: null,
  words: 'Send it',
  ...change,
});
const build = (entries: readonly DigestEntry[], words: 'times' | 'titles' = 'times') =>
  buildDigest({ day: '2026-03-12', entries, words });

describe('the digest of a day', () => {
  it('is none where the day holds nothing', () => {
    expect(build([])).toBeUndefined();
  });

  it('counts and gives the times, in order [6.1]', () => {
    const entries = [
      entry(),
      entry({ kind: 'overdue' }),
      entry({ kind: 'moment', clock: '14:00' }),
      entry({ kind: 'moment', clock: '09:30' }),
      entry({ kind: 'reminder', clock: '08:00' }),
    ];
    expect(build(entries)).toEqual({
      subject: 'Updraft: 1 past its day, 1 due today, 2 talks, 1 reminder',
      text: [
        'Thursday, 12 March 2026',
        '',
        'Past its day: 1',
        'Due today: 1',
        'Talks: 2 (09:30, 14:00)',
        'Reminders: 1 (08:00)',
        '',
        'Open Updraft on your computer to see what they are. This mail holds no words of them.',
        '',
      ].join('\n'),
    });
  });

  it('keeps words of others in rows of their own, whatever they hold', () => {
    const words = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(words, (said) => {
        const plain = build([entry({ words: 'x' })], 'titles')?.text.split('\n').length;
        const digest = build([entry({ words: said })], 'titles');
        expect(digest?.text.split('\n')).toHaveLength(plain ?? 0);
        expect(digest?.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
        expect(digest?.subject).toBe('Updraft: 1 due today');
        expect(build([entry({ words: said })])?.text).toBe(build([entry()])?.text);
      }),
    );
  });

  it('ends after twenty rows of a kind, and says how many more', () => {
    const many = Array.from({ length: 25 }, (_, index) => entry({ words: `Thing ${index}` }));
    expect(build(many, 'titles')?.text).toContain('  and 5 more\n');
  });
});
