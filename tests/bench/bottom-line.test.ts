import { describe, expect, it } from 'vitest';
import { bottomLineOf } from '../../bench/accuracy/bottom-line.ts';
import { readDraft } from '../../src/domain/review/draft.ts';

const lineOf = (text: string) => bottomLineOf(readDraft(text))?.flat;

describe('bottomLineOf', () => {
  it('takes the decision that is asked for, wherever it stands [4.3]', () => {
    expect(
      lineOf(
        'The annex has been full since March. We looked at two rooms in the old town. Both are dry and have a lift. Could you approve the lease of the second one by Friday?',
      ),
    ).toBe('Could you approve the lease of the second one by Friday?');
  });

  it('takes the news where nothing is asked', () => {
    expect(
      lineOf('Thanks for the talk on Monday. The launch is three weeks behind schedule. The team has met twice since.'),
    ).toBe('The launch is three weeks behind schedule.');
  });

  it('takes what the subject speaks of', () => {
    expect(
      lineOf(
        'Subject: Freezer repair\n\nWe met on Monday. The freezer needs a repair that costs 900 euros. It was a long day.',
      ),
    ).toBe('The freezer needs a repair that costs 900 euros.');
  });

  it('takes the first of equals, and passes greetings by', () => {
    expect(lineOf('The rent is paid. The key is back.')).toBe('The rent is paid.');
    expect(lineOf('Hope you are well and had a good week. The rent of the annex was paid on Monday.')).toBe(
      'The rent of the annex was paid on Monday.',
    );
  });

  it('says nothing of nothing', () => {
    expect(bottomLineOf(readDraft(''))).toBe(null);
    expect(bottomLineOf(readDraft('```\ncode\n```'))).toBe(null);
  });
});
