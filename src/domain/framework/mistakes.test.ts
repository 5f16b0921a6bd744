import { describe, expect, it } from 'vitest';
import { mistakes } from '../review/rule.ts';
import { type DraftToRead, mistakesIn } from './mistakes.ts';

const today = '2026-03-12';
const draft = (id: string, written: string, text: string): DraftToRead => ({
  id,
  title: id,
  text,
  written: `${written}T09:00:00Z`,
});
const late =
  'The scanners may be slightly behind schedule, but it should be fine. Leeds goes on as planned and the team is at work there.';
const plain =
  'Please approve the second scanner for Leeds by Friday: it costs 900 euro and ends the queue at the gate.';

describe('the five mistakes in own drafts', () => {
  it('are counted by draft, with examples, beside the weeks before [7.5]', () => {
    const drafts = [
      draft('a', '2026-03-10', late),
      draft('b', '2026-03-09', plain),
      draft('c', '2026-03-02', late),
      draft('d', '2026-02-20', plain),
      draft('e', '2026-01-10', late),
      draft('f', '2026-01-08', plain),
      draft('g', '2026-01-05', plain),
      draft('h', '2025-12-20', plain),
      draft('long ago', '2025-06-01', late),
    ];
    const { seen, drafts: now, draftsBefore, enough, since } = mistakesIn(drafts, today);
    expect({ now, draftsBefore, enough, since }).toEqual({
      now: 4,
      draftsBefore: 4,
      enough: true,
      since: '2026-01-15',
    });
    expect(seen.map(({ mistake }) => mistake)).toEqual([...mistakes]);
    const hidden = seen.find(({ mistake }) => mistake === 'hiding problems');
    expect(hidden).toMatchObject({ now: 2, before: 1 });
    expect(hidden?.examples.map((one) => one.draft)).toEqual(['a', 'c']);
    expect(late).toContain(hidden?.examples[0]?.quote);
  });

  it('tell no trend out of few drafts, and nothing out of none, of one word or of another language', () => {
    expect(mistakesIn([draft('a', '2026-03-10', late)], today)).toMatchObject({
      enough: false,
      drafts: 1,
      draftsBefore: 0,
    });
    const none = mistakesIn(
      [
        draft('a', '2026-03-10', 'Late.'),
        draft(
          'b',
          '2026-03-10',
          'Die Scanner kommen leider etwas später, aber das wird schon gehen, denke ich jedenfalls.',
        ),
      ],
      today,
    );
    expect(none.drafts).toBe(0);
    expect(none.seen.every(({ now, examples }) => now === 0 && examples.length === 0)).toBe(true);
  });
});
