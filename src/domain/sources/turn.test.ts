import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, speakerName, transcriptText, turnsIn } from './turn.ts';

describe('the text of a transcript', () => {
  it('is a line for each turn, and read again', () => {
    const text = transcriptText([
      { speaker: 'Dana Ruiz', text: 'Good  morning.\nSit down.', start: 2.4 },
      { speaker: '', text: 'Note: this is nobody.', start: 3723 },
      { speaker: 'Bo: the second', text: 'Hi.', start: null },
      { speaker: 'Bo', text: '   ', start: 1 },
    ]);
    expect(text).toBe(
      '[0:00:02] Dana Ruiz: Good morning. Sit down.\n[1:02:03] —: Note: this is nobody.\nBo the second: Hi.',
    );
    expect(turnsIn(text).map(({ words, ...turn }) => ({ ...turn, text: text.slice(words.start, words.end) }))).toEqual([
      { speaker: 'Dana Ruiz', start: 2, text: 'Good morning. Sit down.' },
      { speaker: '', start: 3723, text: 'Note: this is nobody.' },
      { speaker: 'Bo the second', start: null, text: 'Hi.' },
    ]);
  });

  it('goes beyond a day', () => {
    expect(clockOf(100 * 3600 + 61)).toBe('100:01:01');
  });

  it('gives back every turn it was made of', () => {
    const turn = fc.record({
      speaker: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Dana', '[0:00:01] Dana', '—', ' : ')),
      text: fc.string({ unit: 'grapheme', maxLength: 40 }),
      start: fc.option(fc.nat(1_000_000)),
    });
    fc.assert(
      fc.property(fc.array(turn), (turns) => {
        const text = transcriptText(turns);
        const said = turns.filter((one) => one.text.replace(/[\s\u0000]+/gu, '') !== '');
        expect(
          turnsIn(text).map(({ speaker, start, words }) => [speaker, start, text.slice(words.start, words.end)]),
        ).toEqual(
          said.map((one) => [speakerName(one.speaker), one.start, one.text.replace(/[\s\u0000]+/gu, ' ').trim()]),
        );
      }),
    );
  });

  it('reads any text: spans in order, inside of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { words } of turnsIn(text)) {
          expect(words.start).toBeGreaterThanOrEqual(last);
          expect(words.end).toBeGreaterThanOrEqual(words.start);
          expect(words.end).toBeLessThanOrEqual(text.length);
          last = words.end;
        }
      }),
    );
  });
});
