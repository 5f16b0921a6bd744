import { describe, expect, it } from 'vitest';
import { deadlineOf, namesDeadline } from './deadline.ts';

const due = (text: string) => ({ text, date: '2026-05-01' });

describe('deadlineOf', () => {
  it('keeps a day by which something is due', () => {
    for (const [quote, text] of [
      ['Please send it by 1 May.', '1 May'],
      ['Please send it 1 May', '1 May'],
      ['Could I have it on\n1 May?', '1 May'],
      ['Since you ask, please send it by 1 May.', '1 May'],
      ['As we said, send it 1 May.', '1 May'],
    ] as const)
      expect([quote, deadlineOf(quote, due(text))]).toEqual([quote, due(text)]);
    expect(deadlineOf('by then', null)).toBeNull();
    expect(deadlineOf('as soon as I see him', { text: 'soon', date: null })).toEqual({ text: 'soon', date: null });
  });

  it('drops a day that is what it is about, or the reason', () => {
    expect(deadlineOf('Please do, and protect 1 May.', due('1 May'))).toBeNull();
    expect(deadlineOf('Since I am in Lund on 1 May, I would like to see the yard', due('1 May'))).toBeNull();
  });
});

describe('namesDeadline', () => {
  it('wants a word that says so', () => {
    expect(namesDeadline('Please send the accounts before the 1 May', '1 May')).toBe(true);
    expect(namesDeadline('We follow up on the end of the year memos', 'the end of the year')).toBe(false);
    expect(namesDeadline('Nothing of the kind', '1 May')).toBe(false);
  });
});
