import { describe, expect, it } from 'vitest';
import { type FeedState, feedQuestion, feedWords } from './feed-words.ts';

const saying = { ago: () => '4 minutes ago', at: () => 'at 10:45' };
const feed = (change: Partial<FeedState> = {}): FeedState => ({
  kind: 'calendar',
  state: 'fresh',
  seen: '2026-03-12T10:30:00+00:00',
  tried: '2026-03-12T10:30:00+00:00',
  next: '2026-03-12T10:45:00+00:00',
  waits: false,
  why: '',
  came: 0,
  held: 41,
  question: null,
  ...change,
});

describe('the words about a place that is looked at by itself', () => {
  it.each([
    [{}, 'Looked 4 minutes ago, nothing new. 41 coming meetings in it. Next look at 10:45.'],
    [{ kind: 'folder', came: 3, held: 1 }, 'Looked 4 minutes ago, 3 new. 1 file in it. Next look at 10:45.'],
    [
      { waits: true },
      'Looked 4 minutes ago, nothing new. 41 coming meetings in it. The next look waits until Updraft runs and is unlocked.',
    ],
    [
      { state: 'trouble', why: 'Its server takes too long to answer.' },
      'Tried 4 minutes ago. Its server takes too long to answer. It was last seen 4 minutes ago; what came stays. Next try at 10:45.',
    ],
    [{ state: 'new', seen: null, tried: null }, 'Not looked at yet.'],
  ] as const)('%#', (change, words) => {
    expect(feedWords(feed(change), saying)).toBe(words);
  });

  it('ask about what is missing', () => {
    expect(feedQuestion(feed({ question: { left: 2, of: 41 } }))).toBe(
      'The calendar now holds 2 of 41 coming meetings. Take the others out?',
    );
    expect(feedQuestion(feed({ question: { left: 0, of: 12 } }))).toBe(
      'The calendar now holds none of 12 coming meetings. Take all 12 out?',
    );
    expect(feedQuestion(feed())).toBe('');
  });
});
