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

  const inCase = (text: string) => statement('case', text);
  const mail = (text: string) => statement('mail', text);
  const talk = (text: string) => statement('talk', text);
  const spent = (text: string) => statement('talk', text, { cost: true });
  it.each([
    ['weeks', [inCase('The crane pilot takes 12 weeks.'), talk('The crane pilot takes 6 weeks.')]],
    ['weeks and months', [inCase('The crane pilot takes 3 months.'), mail('The crane pilot takes 5 weeks.')]],
    ['people', [inCase('The crane pilot needs 3 people.'), mail('The crane pilot needs 1 person.')]],
    ['nurses', [inCase('The night ward needs 4 nurses.'), talk('The night ward needs two nurses.')]],
    ['it, named before', [cost('€48,000'), mail('The crane pilot is ready.\nIt will cost €20,000 all in.')]],
    ['nothing', [cost('€48,000'), spent('It costs nothing')]],
    ['free', [cost('€48,000'), mail('The crane pilot is free of charge.')]],
    ['no cost', [cost('€48,000'), spent('There is no cost')]],
    ['another money', [cost('€48,000'), spent('It costs $48,000')]],
    ['a month and a day', [inCase('The crane pilot starts on 1 May.'), talk('We begin in June.')]],
    ['two months', [inCase('The crane pilot starts in May.'), mail('The crane pilot starts in June.')]],
    ['a clause with was', [cost('€48,000'), spent('It was tested last year, and costs €40,000')]],
    ['a clause with if', [cost('€48,000'), spent('It costs €40,000, if I remember well')]],
    ['between, elsewhere', [cost('€48,000'), spent('It costs €40,000, somewhere between a van and a bus in size')]],
    ['a month and a year', [cost('€48,000 a year'), spent('It costs €5,000 a month')]],
    ['a share of the same', [inCase('The crane pilot cuts fuel by 20 %.'), mail('The crane pilot cuts fuel by 35 %.')]],
    [
      'hours a week',
      [inCase('The crane pilot saves 30 hours a week.'), talk('The crane pilot saves 12 hours a week.')],
    ],
    ['thousands', [cost('48k euros'), spent('About €30,000')]],
    ['the whole, not a part', [cost('€48,000'), spent('It costs €30,000, and training is €3,000 of it')]],
    ['a later day', [inCase('The crane pilot ends on 29 May.'), mail('The crane pilot is done by 12 June.')]],
    ['words for figures', [inCase('The crane pilot takes twelve weeks.'), talk('The crane pilot takes six weeks.')]],
  ] as const)('flags %s [3.3]', (_, all) => {
    expect(toldOtherwise(all, none)).toHaveLength(1);
  });

  it.each([
    ['a year and a twelfth of it', [cost('€48,000 a year'), spent('It costs €4,000 a month')]],
    ['a year, said both ways', [cost('€48,000 per year'), spent('€4,000 monthly')]],
    ['once and each year', [cost('€48,000'), spent('Then €2,000 a year for service')]],
    ['a part of it', [cost('€48,000'), spent('Training is €3,000 of it')]],
    ['a part of which', [cost('€48,000'), spent('€48,000, of which €5,000 is training')]],
    ['another crane', [cost('€48,000'), spent('The second crane costs €90,000')]],
    ['an extra one', [cost('€48,000'), spent('An extra charger costs €1,200')]],
    [
      'shares of two things',
      [inCase('The crane pilot saves 20 % of overtime.'), talk('The crane pilot uses 80 % less fuel.')],
    ],
    [
      'the day of another decision',
      [inCase('The decision on the crane pilot is due on 10 May.'), talk('The canteen decision is due on 3 May.')],
    ],
    ['the same weeks', [inCase('The crane pilot takes 12 weeks.'), talk('The crane pilot takes three months.')]],
    ['a month with that day in it', [inCase('The crane pilot starts on 4 May.'), talk('We begin in May.')]],
    ['weeks of two things', [inCase('The crane pilot takes 12 weeks.'), mail('The licence takes 3 weeks.')]],
    ['people in two roles', [inCase('The crane pilot needs 3 drivers.'), mail('The crane pilot needs 1 trainer.')]],
    ['what was', [cost('€48,000'), spent('It was €60,000 at the other quay')]],
    ['if another is chosen', [cost('€48,000'), spent('It costs €40,000 if we take one')]],
    ['if, in front', [cost('€48,000'), spent('If we leave out training, it costs €44,000')]],
    ['between two', [cost('€48,000'), spent('Between €45,000 and €50,000')]],
    ['another two moneys', [cost('€48,000'), spent('It costs $52,000')]],
    ['another mail’s it', [cost('€48,000'), mail('The night bus is late.\nIt will cost €20,000 all in.')]],
    ['nothing else', [cost('€48,000'), mail('Nothing new on the crane pilot.')]],
    ['no cost yet', [cost('€48,000'), spent('No cost of it stands in the case yet')]],
    [
      'free of something',
      [inCase('The crane pilot costs €48,000.'), mail('The crane pilot keeps the quay free of noise.')],
    ],
    [
      'when somebody is free',
      [inCase('The crane pilot costs €48,000.'), mail('Are you free for the crane pilot on Friday?')],
    ],
    ['how often', [inCase('The crane pilot saves 30 hours a week.'), talk('The crane pilot meets 2 hours a week.')]],
  ] as const)('says nothing of %s, either', (_, all) => {
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
