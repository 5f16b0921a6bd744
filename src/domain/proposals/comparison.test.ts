import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonOf, underHeading } from './comparison.ts';
import { isDoingNothing } from './doing-nothing.ts';
import type { PartState, Proposal, ProposalLine, ProposalOption, ProposalPart } from './proposal.ts';
import { optionParts } from './proposal.ts';
import { sameOptions } from './same-options.ts';

const now = '2026-03-04T09:00:00+00:00';
let made = 0;
const option = (name: string, more: Partial<ProposalOption> = {}): ProposalOption => ({
  id: `o-${name}`,
  name,
  nothing: false,
  from: null,
  state: 'accepted',
  made: now,
  updated: now,
  ...more,
});
const line = (of: string | null, part: ProposalPart, words: string, state: PartState = 'accepted'): ProposalLine => {
  made += 1;
  return {
    id: `l-${made}`,
    option: of === null ? null : `o-${of}`,
    part,
    kind: null,
    words,
    from: null,
    fact: null,
    state,
    made: now,
    updated: now,
  };
};
const stage = (
  options: readonly ProposalOption[],
  lines: readonly ProposalLine[] = [],
  chosen: string | null = null,
): Pick<Proposal, 'options' | 'lines' | 'chosen'> => ({
  options: [...options],
  lines: [...lines],
  chosen: chosen === null ? null : `o-${chosen}`,
});
const nothing = option('Do nothing', { nothing: true });

describe('the comparison', () => {
  it('puts options side by side, part by part, and leaves open what nobody said [5.2]', () => {
    const { options, sentence, next } = comparisonOf(
      stage(
        [option('Rent a second boat'), option('Run the first one longer'), nothing],
        [
          line('Rent a second boat', 'cost', '900 a week'),
          line('Rent a second boat', 'downside', 'nobody is trained on it'),
          line('Rent a second boat', 'accepted', 'the crew learns it in a day'),
          line('Run the first one longer', 'cost', 'two crews a day'),
          line('Do nothing', 'cost', 'forty guests are left on the pier each Sunday'),
        ],
        'Rent a second boat',
      ),
    );
    expect(sentence).toBe(
      'Two ways to go, and doing nothing; “Rent a second boat” is recommended. What “Rent a second boat” is good for is not said yet.',
    );
    const cell = (at: number, by: string) => options[at]?.cells.find((one) => one.by === by);
    expect(cell(0, 'cost')).toMatchObject({ gap: false, lines: [{ words: '900 a week' }] });
    expect(cell(0, 'meets')).toMatchObject({ gap: false, lines: [{ part: 'accepted' }] });
    expect(cell(0, 'reversible')).toMatchObject({ gap: true, lines: [] });
    // Nothing has to be met where nothing speaks against it.
    expect(cell(1, 'meets')).toMatchObject({ gap: false, lines: [] });
    expect(next).toEqual({ option: 'o-Rent a second boat', by: 'benefits' });
  });

  it('asks first what doing nothing costs, then what meets the downside [5.2]', () => {
    const open = stage([option('Rent'), nothing], [line('Rent', 'downside', 'nobody is trained')], 'Rent');
    expect(comparisonOf(open).next).toEqual({ option: 'o-Do nothing', by: 'cost' });
    const said = { ...open, lines: [...open.lines, line('Do nothing', 'cost', 'guests wait')] };
    expect(comparisonOf(said).next).toEqual({ option: 'o-Rent', by: 'meets' });
  });

  it('counts what was left out for nothing, and shows what waits as waiting [5.2]', () => {
    const { options, notes } = comparisonOf(
      stage(
        [option('Rent', { state: 'proposed' }), option('Buy', { state: 'rejected' })],
        [line('Rent', 'cost', '900', 'proposed'), line('Rent', 'benefits', 'shorter queues', 'rejected')],
      ),
    );
    expect(options.map(({ name, waits }) => [name, waits])).toEqual([['Rent', true]]);
    expect(options[0]?.cells.slice(0, 2).map(({ lines }) => lines.length)).toEqual([1, 0]);
    expect(notes.map(({ name }) => name)).toEqual(['alone']);
  });

  it('says so where there are more than four, and where one seems to be put there to lose [5.2]', () => {
    const many = comparisonOf(stage(['North', 'South', 'East', 'West', 'Centre'].map((name) => option(name))));
    expect(many.notes.map(({ name }) => name)).toEqual(['many']);
    const straw = comparisonOf(
      stage([option('Rent'), option('Buy')], [line('Buy', 'downside', 'ties up the reserve')], 'Rent'),
    );
    expect(straw.notes).toMatchObject([{ name: 'straw', options: ['o-Buy'] }]);
  });

  it('does not repeat its heading in the words under it [5.2]', () => {
    expect(underHeading('cost', 'Cost: 900 a week')).toBe('900 a week');
    expect(underHeading('downside', 'The downside: nobody is trained')).toBe('nobody is trained');
    expect(underHeading('downside', 'The risk is that it rains')).toBe('The risk is that it rains');
    expect(underHeading('cost', 'costs-benefit work of a week')).toBe('costs-benefit work of a week');
    expect(underHeading('cost', 'Cost:')).toBe('Cost:');
  });

  it('says one next thing of an empty one', () => {
    expect(comparisonOf(stage([]))).toMatchObject({ options: [], next: null, nothing: { there: false } });
  });

  it('never invents: every word in a cell is a word of a line [5.2]', () => {
    const words = fc.string({ minLength: 1, maxLength: 40 });
    const names = ['A boat', 'A bridge', 'Do nothing'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...optionParts), words), { maxLength: 20 }),
        (said) => {
          const lines = said.map(([of, part, text]) => line(of, part, text));
          const options = names.map((name) => option(name, { nothing: isDoingNothing(name) }));
          const shown = comparisonOf(stage(options, lines)).options.flatMap(({ cells }) =>
            cells.flatMap((cell) => cell.lines.map(({ id }) => id)),
          );
          expect(shown.toSorted()).toEqual(lines.map(({ id }) => id).toSorted());
        },
      ),
    );
  });
});

describe('options that are the same', () => {
  const names = (one: string, other: string): readonly string[] =>
    sameOptions(stage([option(one), option(other)])).map(({ by }) => by);
  it.each([
    ['Rent a second boat', 'Option B: renting the second boat'],
    ['Hire two vans', 'rent two vans'],
    ['Buy the scanner', 'Purchase a scanner.'],
    ['Do nothing', 'Keep things as they are'],
  ])('are named: %s, %s [5.2]', (one, other) => {
    expect(names(one, other)).toEqual(['name']);
  });
  it.each([
    ['Rent two vans', 'Rent three vans'],
    ['Rent a van', 'Buy a van'],
    ['Pilot with Porto', 'Pilot without Porto'],
    ['Move in March', 'Move in April'],
    ['Open before nine', 'Open after nine'],
    ['Close the north door', 'Close the south door'],
    ['Plan A', 'Plan B'],
    // The same thing, and something else is done: let be.
    ['Open on Sundays', 'Sunday opening'],
  ])('are not taken for it: %s, %s [5.2]', (one, other) => {
    expect(names(one, other)).toEqual([]);
  });
  it('are known by everything that is said of them [5.2]', () => {
    const lines = ['North', 'South'].flatMap((of) => [
      line(of, 'cost', 'Two crews a day.'),
      line(of, 'benefits', 'shorter queues'),
    ]);
    expect(sameOptions(stage([option('North'), option('South')], lines))).toMatchObject([{ by: 'words' }]);
    expect(sameOptions(stage([option('North'), option('South')], lines.slice(0, 3)))).toEqual([]);
  });
});

describe('doing nothing', () => {
  it.each([
    'Do nothing',
    'Option C: do nothing',
    'the status quo',
    '3) Keep things as they are.',
    'Carry on as before',
    'business as usual',
    'Leave it as it is',
    'No change',
  ])('is known: %s [5.2]', (name) => expect(isDoingNothing(name)).toBe(true));
  it.each(['Do nothing until May, then rent', 'Change nothing but the rota', 'Keep the old boat', 'Stay in Porto', ''])(
    'is not read into: %s [5.2]',
    (name) => expect(isDoingNothing(name)).toBe(false),
  );
});
