import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Statement, toldOtherwise } from './told-otherwise.ts';

const now = '2026-03-12T09:00:00+00:00';
const none = { names: new Set<string>(['omar', 'helen']), now };
const statement = (where: Statement['where'], text: string, change: Partial<Statement> = {}): Statement => ({
  id: `${where}-${text}-${change.called ?? ''}`,
  where,
  person: where === 'case' ? null : (change.called ?? 'Omar').toLowerCase(),
  called: where === 'case' ? '' : 'Omar',
  text,
  cost: false,
  of: '',
  source: null,
  ...change,
});
const cost = (text: string, change: Partial<Statement> = {}) =>
  statement('case', text, { cost: true, of: 'Crane pilot', ...change });
const flagged = (...all: Statement[]) => toldOtherwise(all, none).map(({ what, text }) => `${what}: ${text}`);

describe('told one and said otherwise to another', () => {
  it('names a cost that differs from the case, and where [3.3]', () => {
    expect(
      flagged(cost('€48,000 and a week of training'), statement('talk', 'It costs €40,000.', { cost: true })),
    ).toEqual([
      'figure: Another figure in the talk with Omar than in the case that everybody gets. Check which is right, and say the same to both.',
    ]);
  });

  it('names two people who are told different figures of one thing [3.3]', () => {
    const [found] = toldOtherwise(
      [
        statement('draft', 'The crane pilot saves 30 hours a week.', { person: 'helen', called: 'Helen' }),
        statement('talk', 'Show Omar that the crane pilot saves 45 hours a week.'),
      ],
      none,
    );
    expect(found).toMatchObject({ what: 'figure', one: { called: 'Helen' }, other: { called: 'Omar' } });
  });

  it('names another day of the same step [3.3]', () => {
    expect(
      flagged(
        statement('case', 'The crane pilot starts on 4 May.'),
        statement('mail', 'The crane pilot starts on 18 May.'),
      ),
    ).toEqual([
      'day: Another day in your mail to Omar than in the case that everybody gets. Check which is right, and say the same to both.',
    ]);
  });

  it.each([
    ['the same figure', [cost('€48,000'), statement('talk', 'It costs 48k euros', { cost: true })]],
    ['the same figure, rounded', [cost('€48,200'), statement('talk', 'About €48,000', { cost: true })]],
    [
      'another thing',
      [
        statement('case', 'The crane pilot saves 30 hours a week.'),
        statement('talk', 'The night bus saves 45 hours a week.'),
      ],
    ],
    ['another measure', [cost('€48,000'), statement('talk', '3 weeks of training', { cost: true })]],
    [
      'another step',
      [statement('case', 'The crane pilot starts on 4 May.'), statement('talk', 'The crane pilot ends on 29 May.')],
    ],
    ['a question', [cost('€48,000'), statement('talk', 'Would it cost €40,000 without training?', { cost: true })]],
    [
      'a cost of another option in the case',
      [
        cost('€48,000'),
        cost('€40,000', { of: 'Second shift' }),
        statement('talk', 'The second shift costs €40,000', { cost: true }),
      ],
    ],
    [
      'what was said to the same person before',
      [
        statement('mail', 'The crane pilot saves 30 hours a week.'),
        statement('talk', 'The crane pilot saves 45 hours a week.'),
      ],
    ],
    ['nothing at all', []],
  ] as const)('says nothing of %s', (_, all) => {
    expect(toldOtherwise(all, none)).toEqual([]);
  });

  it('never names more than six, nor a statement beside itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('omar', 'helen', 'ana'), fc.integer({ min: 1, max: 99_999 })), {
          maxLength: 30,
        }),
        (all) => {
          const found = toldOtherwise(
            all.map(([called, euros], at) =>
              statement('talk', `The crane pilot costs €${euros}.`, { id: `t${at}`, person: called, called }),
            ),
            none,
          );
          expect(found.length).toBeLessThanOrEqual(6);
          for (const { one, other } of found) expect(one.person).not.toBe(other.person);
        },
      ),
    );
  });
});
