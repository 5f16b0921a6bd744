import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMemo } from './read-memo.ts';
import { titleOf } from './title-of.ts';

const today = '2026-11-22';
const read = (text: string) => {
  const reading = readMemo(text, today);
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  return {
    ...reading,
    title: titleOf(text, reading),
    names: reading.options.map(({ name }) => name),
    said: reading.lines.map(
      ({ part, option, span }) => `${option === null ? '' : `${option} `}${part}: ${words(span)}`,
    ),
    best: reading.chosen === null ? null : reading.options[reading.chosen.option]?.name,
    who: reading.decider && words(reading.decider),
  };
};

describe('reading a memo', () => {
  it('finds options under headings and what is said of each [5.1, 5.2]', () => {
    const { names, said, best } = read(
      '# A later ferry\n\n## Problem\nThe last ferry leaves before the late shift ends.\n\n## Options\n### Option A: One later ferry\nCost: 4,000 a month.\nDownside: the crew works until midnight.\n### Option B: A night bus\nCost: 2,500 a month.\n\n## Recommendation\nOption B, because it can begin in a week.',
    );
    expect(names).toEqual(['One later ferry', 'A night bus']);
    expect(best).toBe('A night bus');
    expect(said).toEqual([
      'problem: The last ferry leaves before the late shift ends.',
      '0 cost: 4,000 a month.',
      '0 downside: the crew works until midnight.',
      '1 cost: 2,500 a month.',
      'recommendation: Option B, because it can begin in a week.',
    ]);
  });

  it('finds them in running words, and what doing nothing costs [5.1, 5.2]', () => {
    const { names, said, best, ladder, byDay, who, title } = read(
      'Hi Signe,\n\nOur two kilns are never free at the same time. We could buy a third one for 9,000 euros, or fire at night. If we do nothing, we will lose the spring orders. I recommend firing at night, because it costs only the gas.\n\nCan you approve that by 4 December?\n\nEbbe',
    );
    expect(names).toEqual(['Buy a third one', 'Fire at night', 'Do nothing']);
    expect(best).toBe('Fire at night');
    expect(said).toContain('2 cost: we will lose the spring orders.');
    expect(said).toContain('0 cost: 9,000 euros');
    expect([ladder, byDay?.day, who]).toEqual(['decide', '2026-12-04', 'Signe']);
    expect(title).toBe('Fire at night');
  });

  it('reads running words from another hand, each line as it reads by itself [5.1, 5.2]', () => {
    const { names, said, best } = read(
      'Parcels leave the depot two hours late, because one scanner serves four lanes. We could rent two scanners for 420 euros a month, or buy them. I recommend that we rent them: it is the cheapest way to see whether it helps. The downside is that the rented model is slower; to limit that, we keep the old one as a spare.',
    );
    expect(names.slice(0, 2)).toEqual(['Rent two scanners', 'Buy them']);
    expect(best).toBe('Rent two scanners');
    expect(said).toContain('0 cost: 420 euros a month');
    expect(said).toContain('0 downside: the rented model is slower');
    expect(said).toContain('0 mitigation: we keep the old one as a spare.');
  });

  it('takes the one way a recommendation names where no options are listed', () => {
    const { names, best } = read('Orders are typed twice. I suggest that we print them from the till instead.');
    expect(names).toEqual(['Print them from the till instead']);
    expect(best).toBe(names[0]);
  });

  it('reads a table of options', () => {
    const { names, said } = read(
      'Two boats leak.\n\n| Way | Cost | Risk |\n|---|---|---|\n| Mend both | 900 | they leak again |\n| Sell one | - | one fewer in July |\n\nI recommend that we mend both.',
    );
    expect(names).toEqual(['Mend both', 'Sell one']);
    expect(said).toContain('0 cost: 900');
    expect(said).toContain('1 downside: one fewer in July');
    expect(said.filter((words) => words.startsWith('1 cost'))).toEqual([]);
  });

  it('finds nothing in what proposes nothing', () => {
    for (const text of [
      '',
      '   \n\n',
      'Thank you all for the summer party. The photos are on the wall.',
      'Do you know where the key is?',
      'Minutes: present were four. The next meeting is on 8 December.',
    ]) {
      const { lines, options, chosen } = read(text);
      expect([text, lines, options, chosen]).toEqual([text, [], [], null]);
    }
  });

  it('leaves out what the words do not say', () => {
    const { byDay, ladder, who } = read('We lose parcels every week. We could scan them twice or hire a runner.');
    expect([byDay, ladder, who]).toEqual([null, null, null]);
  });

  it('reads of a mail only what its writer says now', () => {
    const { said } = read(
      'Hi Ove,\n\nour press stops twice a shift. I propose that we change the belt.\n\nOn Monday Ove wrote:\n> the budget is too late and the drains are broken\n',
    );
    expect(said.join(' ')).not.toContain('drains');
  });

  it('keeps every stretch within the text, the same each time, whatever the text [5.1]', () => {
    const piece = fc.constantFrom(
      'Option A: ',
      '## Options\n',
      '- ',
      '1. ',
      'We could ',
      'either buy ',
      ' or ',
      'If we do nothing, ',
      'I recommend ',
      '| a | b |\n',
      '|---|---|\n',
      'Cost: ',
      '€12,000',
      '; ',
      '\n\n',
      '\r\n',
      'Hi Ada,\n',
      'by Friday',
      '😀',
      'שלום',
      '\u0000',
      '(A) ',
      '**',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 60 }),
        (pieces) => {
          const text = pieces.join('');
          const reading = readMemo(text, today);
          const spans = [...reading.lines, ...reading.options, ...(reading.chosen ? [reading.chosen] : [])];
          for (const { span } of spans) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(span.end).toBeGreaterThan(span.start);
          }
          for (const { option } of reading.lines) if (option !== null) expect(reading.options[option]).toBeDefined();
          expect(readMemo(text, today)).toEqual(reading);
          expect(titleOf(text, reading).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('reads long and odd texts without growing slow', () => {
    for (const piece of [
      'a',
      ' ',
      '\n',
      'We could ',
      '- x\n',
      '| a ',
      'Option A: ',
      'A, ',
      '(a) ',
      'or ',
      'Problem: ',
      '*_:',
    ])
      expect(readMemo(piece.repeat(Math.floor(20_000 / piece.length)), today).lines.length).toBeLessThan(400);
  });
});
