import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from '../../language/dates.ts';
import { plain } from '../../language/reading.ts';
import { extractFacts } from '../extract-facts.ts';
import { noteOf } from './features.ts';
import { candidatesOf } from './owner-clues.ts';
import { piecesOf } from './pieces.ts';
import { polarityOf } from './polarity.ts';
import { classes } from './scorer.ts';
import { runsOf, segmentsOf } from './segment.ts';
import { weights } from './weights.ts';

const date = '2026-03-11';
const read = (text: string) => extractFacts({ text, date, medium: 'capture' });
const note = (text: string) => noteOf(text, plain(text), readDates(text, date));
const bits = [
  'she wants',
  'numbers by Friday',
  '; ',
  ', ',
  'Lena',
  ' and ',
  '(',
  ') ',
  '? ',
  '\n',
  '…',
  '\u200b',
  'ﷺ',
  '👍',
  ' - ',
  "I'll send it",
  '. ',
  '"',
  '12%',
];
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((all) => all.join('')),
);

describe('pieces of a note', () => {
  it('cuts between thoughts and never within a date', () => {
    const text = 'Nora wants 3 options, costed; board on 4 and 5 May / I call Ben';
    expect(piecesOf(text, readDates(text, date)).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Nora wants 3 options',
      'costed',
      'board on 4 and 5 May',
      'I call Ben',
    ]);
  });
  it('stand in order, apart from each other, in any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of piecesOf(text, readDates(text, date))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('readings of a note', () => {
  it('are weighed so that the chances of what covers a piece sum to one', () => {
    const told = note('Ben is for the merger, Ola against; I send them the figures by Friday');
    segmentsOf(told, weights());
    const runs = runsOf(told, weights());
    expect(runs.flat().every(({ scores }) => scores.length === classes.length)).toBe(true);
    for (const { chance } of segmentsOf(told, weights())) {
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThanOrEqual(1);
    }
  });
  it('take several facts out of one line [1.5]', () => {
    const facts = read(
      'Met Ana. She wants the cost table by Friday, and asked whether we can drop the agency. I promised to call Ole tomorrow',
    );
    expect(facts.map(({ kind, owner, due }) => [kind, owner, due?.date])).toEqual([
      ['request', 'Ana', '2026-03-13'],
      ['question', 'Ana', undefined],
      ['commitment', 'author', '2026-03-12'],
    ]);
  });
  it('find nothing in small talk', () => {
    for (const text of ['coffee with Jens, nothing new', 'train late again, wifi broken', '', '   ', '...'])
      expect(read(text), text).toEqual([]);
  });
  it('go on through a long note with its offsets, in pieces of a readable size', () => {
    const line = 'Ben asked for the budget by Friday. ';
    const facts = read(line.repeat(200));
    expect(facts.length).toBeGreaterThan(190);
    for (const { start, end, quote } of facts) expect(line.repeat(200).slice(start, end)).toBe(quote);
  });
  it('never hold words that the note does not', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { quote, owner, start, end } of read(text)) {
          expect(text.slice(start, end)).toBe(quote);
          expect(owner === undefined || owner === 'author' || text.includes(owner)).toBe(true);
        }
      }),
    );
  });
});

describe('whose a fact may be', () => {
  it('is the author, nobody, or whoever the note names', () => {
    const told = note("promised Ben I'd read it, he sends the data to legal");
    const words = candidatesOf(told).map(({ start, end }) => told.text.slice(start, end));
    expect(words).toContain('Ben');
    expect(words).not.toContain('Ben I');
    expect(words).toContain('he');
    expect(
      candidatesOf(told)
        .slice(0, 2)
        .map(({ who }) => who),
    ).toEqual(['author', 'nobody']);
  });
  it('lets a pronoun stand for the one person named before it', () => {
    const stands = (text: string) => {
      const { stands: span } = candidatesOf(note(text)).find(({ who }) => who === 'pronoun') ?? {};
      return span === undefined ? undefined : text.slice(span.start, span.end);
    };
    expect(stands('call with Ines, she is keen')).toBe('Ines');
    expect(stands('call with Ines and Rolf, she is keen')).toBeUndefined();
  });
});

describe('what a statement stands for', () => {
  it('is told by its words, and left open where they do not say', () => {
    expect(polarityOf('position', 'dead against the merger')).toBe('negative');
    expect(polarityOf('position', 'no objection to the merger')).toBe('positive');
    expect(polarityOf('position', 'on the fence about the merger')).toBe('open');
    expect(polarityOf('outcome', 'said yes to the hire')).toBe('positive');
    expect(polarityOf('outcome', 'come back in may')).toBe('open');
    expect(polarityOf('decision', 'scrapped the pilot')).toBe('negative');
    expect(polarityOf('preference', 'hates decks, likes a page')).toBe('negative');
    expect(polarityOf('result', 'churn down to 2 %')).toBeUndefined();
  });
});
