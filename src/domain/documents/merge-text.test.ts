import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeText } from './merge-text.ts';

const page = (...rows: string[]): string => rows.join('\n');
const anyText = fc
  .array(fc.constantFrom('a', 'b', 'c', '', '- one', '- two', '**Next**', 'ünï'), { maxLength: 12 })
  .map((rows) => rows.join('\n'));

describe('own edits survive the next compilation [4.1] [4.14]', () => {
  const base = page('Dana,', '', '- Pier closed.', '- Crew back.', '', 'Priya');

  it('takes what is new beside an edited line', () => {
    const mine = base.replace('- Crew back.', '- Crew back, all nine of them.');
    const theirs = base.replace('- Crew back.', '- Crew back.\n- Crane hired.');
    expect(mergeText(base, mine, theirs)).toEqual({
      text: page('Dana,', '', '- Pier closed.', '- Crew back, all nine of them.', '- Crane hired.', '', 'Priya'),
      conflicts: [],
    });
  });

  it('takes a line out that is not so any more, and keeps one that the writer added', () => {
    const mine = base.replace('- Crew back.', '- Crew back.\n- My own line.');
    const theirs = base.replace('- Pier closed.\n', '');
    expect(mergeText(base, mine, theirs).text).toBe(page('Dana,', '', '- Crew back.', '- My own line.', '', 'Priya'));
  });

  it('keeps both where both changed the same line, the writer’s in the text', () => {
    const mine = base.replace('Pier closed.', 'Pier closed for good.');
    const theirs = base.replace('Pier closed.', 'Pier open again.');
    expect(mergeText(base, mine, theirs)).toEqual({
      text: mine,
      conflicts: [{ base: '- Pier closed.', mine: '- Pier closed for good.', compiled: '- Pier open again.' }],
    });
  });

  it('keeps an own line and a new section at the same place, both', () => {
    const begun = page('Dana,', '', '**Progress**', '- Pier closed.', '', '**Next**', '- Crane.', '', 'Priya');
    const mine = begun.replace('**Next**', 'The crew worked the weekend.\n\n**Next**');
    const theirs = begun.replace('**Next**', '**Risks**\n- Rain.\n\n**Next**');
    expect(mergeText(begun, mine, theirs)).toEqual({
      text: begun.replace('**Next**', 'The crew worked the weekend.\n\n**Risks**\n- Rain.\n\n**Next**'),
      conflicts: [],
    });
    const below = begun.replace('- Pier closed.', '- Pier closed.\n\nThanks to the crew.');
    const more = begun.replace('- Pier closed.', '- Pier closed.\n- Crew back.');
    expect(mergeText(begun, below, more)).toEqual({
      text: begun.replace('- Pier closed.', '- Pier closed.\n- Crew back.\n\nThanks to the crew.'),
      conflicts: [],
    });
    const bare = page('Dana,', '', 'Priya');
    expect(mergeText(bare, page('Dana,', '', 'A word.', 'Priya'), page('Dana,', '', '- Rain.', 'Priya')).text).toBe(
      page('Dana,', '', '- Rain.', '', 'A word.', 'Priya'),
    );
  });

  it('without own edits it is the new text; without news it is mine', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(mergeText(one, one, other)).toEqual({ text: other, conflicts: [] });
        expect(mergeText(one, other, one)).toEqual({ text: other, conflicts: [] });
        expect(mergeText(one, other, other)).toEqual({ text: other, conflicts: [] });
      }),
    );
  });

  it('loses no row that only the writer has, and no row that only the file has', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, mine, theirs) => {
        const { text, conflicts } = mergeText(base, mine, theirs);
        const seen = new Set([text, ...conflicts.map(({ compiled }) => compiled)].join('\n').split('\n'));
        const was = new Set(base.split('\n'));
        for (const row of [...mine.split('\n'), ...theirs.split('\n')]) if (!was.has(row)) expect(seen).toContain(row);
        const standing = new Set(text.split('\n'));
        for (const row of mine.split('\n')) if (!was.has(row)) expect(standing).toContain(row);
      }),
      { numRuns: 2000 },
    );
  });
});
