import { describe, expect, it } from 'vitest';
import { aFact } from '../../../tests/support/content.ts';
import type { Fact } from '../facts/fact.ts';
import type { Answer } from '../people/answer.ts';
import { type LandFact, type LandscapeMaterial, landscapeOf, stretchOf, timingSort } from './landscape.ts';
import { needsOf } from './needs.ts';

const now = '2026-03-12T09:00:00+00:00';
const said = '2026-03-02T09:00:00+00:00';
let last = 0;
const fact = (change: Partial<Fact>): LandFact => {
  last += 1;
  const whole = aFact({
    id: `fact-${last}`,
    said,
    state: 'accepted',
    owner: null,
    to: null,
    about: [],
    due: null,
    action: null,
    ...change,
  });
  return {
    ...whole,
    line: { quote: whole.quote, kind: 'capture', date: whole.said, id: whole.source, fact: whole.id, who: 'you' },
  };
};
const timing = (quote: string, date: string | null, change: Partial<Fact> = {}): LandFact =>
  fact({ kind: 'timing', quote, due: { text: quote, date }, ...change });

const material = (facts: readonly LandFact[], change: Partial<LandscapeMaterial> = {}): LandscapeMaterial => ({
  facts,
  moments: [],
  returns: [],
  called: new Map([
    ['helen', { name: 'Helen Lind', called: 'Helen', above: true }],
    ['dana', { name: 'Dana Whitfield', called: 'Dana', above: true }],
    ['ola', { name: 'Ola Berg', called: 'Ola', above: false }],
  ]),
  me: 'me',
  from: '2026-03-12',
  to: '2026-06-10',
  now,
  ...change,
});

describe('what is ahead', () => {
  it.each([
    ['hiring freeze until 30 April', 'freeze'],
    ['no releases before the audit', 'freeze'],
    ['the reorg lands in May', 'reorganisation'],
    ['board meeting on 20 March', 'board'],
    ['Helen is on leave until 6 April', 'leave'],
    ['go-live on 4 May', 'date'],
  ])('%s is a %s', (words, sort) => expect(timingSort(words)).toBe(sort));

  it.each([
    ['hiring freeze until 30 April', '2026-04-30', '2026-03-02', '2026-04-30'],
    ['change freeze from 1 April', '2026-04-01', '2026-04-01', null],
    ['change freeze from 1 April until 15 April', '2026-04-01', '2026-04-01', '2026-04-15'],
    ['board meeting on 20 March', '2026-03-20', '2026-03-20', '2026-03-20'],
    ['the budget round closes soon', null, null, null],
  ])('%s holds from when to when its words say [1.9]', (quote, date, from, to) => {
    expect(stretchOf({ quote, due: { text: quote, date }, said })).toEqual({ from, to });
  });

  it('puts the house and the own plans on one line, and says what falls where little moves [1.9]', () => {
    const { entries, open } = landscapeOf(
      material(
        [
          timing('change freeze from 1 April until 15 April', '2026-04-01'),
          timing('hiring freeze until 20 February', '2026-02-20', { said: '2026-01-10T09:00:00+00:00' }),
          timing('Helen is on leave until 30 March', '2026-03-30', { about: ['helen'] }),
          timing('the reorg is coming', null),
          fact({
            kind: 'commitment',
            quote: 'the cutover by 10 April',
            action: 'the cutover',
            owner: 'me',
            to: 'ola',
            due: { text: 'by 10 April', date: '2026-04-10' },
          }),
          fact({
            kind: 'commitment',
            quote: 'the rota by 20 March',
            action: 'the rota',
            owner: 'me',
            to: 'helen',
            due: { text: 'by 20 March', date: '2026-03-20' },
          }),
        ],
        {
          moments: [{ id: 'm', title: 'Budget review', start: '2026-03-19T10:00:00+00:00', people: ['me', 'dana'] }],
          returns: [{ id: 'd', person: 'dana', topic: 'who pays for the van', backOn: '2026-03-26' }],
        },
      ),
    );
    expect(entries.map(({ from, sort }) => `${from} ${sort}`)).toEqual([
      '2026-03-02 leave',
      '2026-03-19 moment',
      '2026-03-20 mine',
      '2026-03-26 return',
      '2026-04-01 freeze',
      '2026-04-10 mine',
    ]);
    expect(entries[2]?.meets.map(({ text }) => text)).toEqual(['In their absence: “Helen is on leave until 30 March”']);
    expect(entries[5]?.meets.map(({ text }) => text)).toEqual([
      'It falls into this: “change freeze from 1 April until 15 April”',
    ]);
    expect(entries[5]?.meets[0]?.sources).toHaveLength(1);
    // Without a day it is asked, never guessed.
    expect(open.map(({ text }) => text)).toEqual(['Which day? “the reorg is coming”']);
  });

  it('says of a freeze only what it stops, and tells a talk that comes again once', () => {
    const weekly = (id: string, day: string) => ({
      id,
      title: 'Dana / Priya',
      start: `${day}T10:00:00+00:00`,
      people: ['me', 'dana'],
    });
    const { entries } = landscapeOf(
      material(
        [
          timing('hiring freeze until 30 April', '2026-04-30'),
          fact({
            kind: 'commitment',
            quote: 'the cutover by 10 April',
            owner: 'me',
            to: 'ola',
            due: { text: 'by 10 April', date: '2026-04-10' },
          }),
          fact({
            kind: 'commitment',
            quote: 'two contractors by 12 April',
            owner: 'me',
            to: 'ola',
            due: { text: 'by 12 April', date: '2026-04-12' },
          }),
        ],
        { moments: [weekly('b', '2026-03-20'), weekly('a', '2026-03-13'), weekly('c', '2026-03-27')] },
      ),
    );
    expect(entries.map(({ moment, again, meets }) => [moment, again, meets.length])).toEqual([
      [null, 0, 0],
      ['a', 2, 0],
      [null, 0, 0],
      [null, 0, 1],
    ]);
  });

  it('shows a freeze that is over only where those days are asked for', () => {
    const past = timing('hiring freeze until 20 February', '2026-02-20', { said: '2026-01-10T09:00:00+00:00' });
    expect(landscapeOf(material([past])).entries).toEqual([]);
    expect(landscapeOf(material([past], { from: '2026-02-01', to: '2026-02-28' })).entries).toHaveLength(1);
  });

  it('says where two above stand apart, with both their words [1.9]', () => {
    const { interests } = landscapeOf(
      material([
        fact({ kind: 'position', quote: 'against leasing the second van', owner: 'helen', polarity: 'negative' }),
        fact({ kind: 'position', quote: 'in favour of leasing the second van', owner: 'dana', polarity: 'positive' }),
        fact({ kind: 'position', quote: 'in favour of leasing the second van', owner: 'ola', polarity: 'positive' }),
        fact({ kind: 'position', quote: 'against the new rota', owner: 'dana', polarity: 'negative' }),
      ]),
    );
    expect(interests).toHaveLength(1);
    expect(interests[0]?.text).toContain('Helen and Dana stand apart here');
    expect(interests[0]?.sources).toHaveLength(2);
    // What somebody stood for last summer is not what they stand for now.
    const long = { kind: 'position', owner: 'helen', polarity: 'negative', said: '2025-08-02T09:00:00+00:00' } as const;
    expect(
      landscapeOf(
        material([
          fact({ ...long, quote: 'against leasing the second van' }),
          fact({ kind: 'position', quote: 'in favour of leasing the second van', owner: 'dana', polarity: 'positive' }),
        ]),
      ).interests,
    ).toEqual([]);
  });
});

describe('needs seen early', () => {
  const ask = (facts: readonly LandFact[], change: Partial<Parameters<typeof needsOf>[0]> = {}) =>
    needsOf({ ...material(facts), links: [], initiatives: [], answers: new Map(), ...change });

  it('what is being done with whoever holds a priority serves it, and another thing does not [1.14] [6.2]', () => {
    const priority = fact({ kind: 'priority', quote: 'shorter queues at the desk', owner: 'helen', about: ['helen'] });
    const initiative = {
      name: 'Second shift',
      measure: 'minutes in the queue at noon',
      milestones: [],
      sponsor: 'helen',
    };
    const needs = (change: Partial<typeof initiative>) =>
      ask([priority], { initiatives: [{ ...initiative, ...change }] });
    expect([ask([priority]).length, needs({}).length]).toEqual([1, 0]);
    // One word in common serves somebody else's only where it says what it is about.
    expect(needs({ sponsor: 'dana' })).toHaveLength(1);
    expect(needs({ name: 'Queues at the desk', sponsor: 'dana' })).toEqual([]);
  });

  it('finds chances, decisions they face and priorities that nothing serves, nearest first [1.14]', () => {
    const needs = ask(
      [
        fact({ kind: 'opportunity', quote: 'the clinics still track consent by hand', about: ['helen'] }),
        timing('budget round closes on 20 March', '2026-03-20', { about: ['dana'] }),
        fact({ kind: 'priority', quote: 'no overtime on nights', owner: 'helen', about: ['helen'] }),
        fact({ kind: 'priority', quote: 'cheaper heating in the east block', owner: 'dana', about: ['dana'] }),
        fact({ kind: 'result', quote: 'heating in the east block costs 8 percent less', owner: 'me' }),
        fact({ kind: 'priority', quote: 'a quiet office', owner: 'ola', about: ['ola'] }),
      ],
      { moments: [{ id: 'm', title: 'Board meeting', start: '2026-04-02T10:00:00+00:00', people: ['me', 'helen'] }] },
    );
    expect(needs.map(({ line }) => line.text)).toEqual([
      'Dana faces this, Friday 20 March: “budget round closes on 20 March”',
      '“Board meeting”, Thursday 2 April, with Helen. What will have to be decided there?',
      'Seen early, of Helen: “the clinics still track consent by hand”',
      'Nothing of yours is known to serve this, of Helen: “no overtime on nights”',
    ]);
  });

  it('takes as a decision only what is to be decided, and not what somebody does for me [1.14]', () => {
    const promised = (action: string, more: Partial<Fact> = {}) =>
      ask([
        fact({
          kind: 'commitment',
          quote: action,
          action,
          owner: 'helen',
          about: ['helen'],
          due: { text: 'by 28 March', date: '2026-03-28' },
          ...more,
        }),
      ]);
    for (const act of [
      'send me the budget figures',
      'sign me up for the course',
      'renew my badge',
      'approve my leave',
      'review the contract draft',
      'tell Dana about the vote',
    ])
      expect(promised(act), act).toEqual([]);
    for (const act of ['decide on the second van', 'approve the new rota', 'choose between the two vendors'])
      expect(promised(act), act).toHaveLength(1);
    const titled = (title: string) =>
      ask([], { moments: [{ id: 'm', title, start: '2026-04-02T10:00:00+00:00', people: ['me', 'helen'] }] });
    for (const title of ['Code review', 'Planning', 'Contract talk']) expect(titled(title), title).toEqual([]);
    // The next of a series is enough.
    const series = ['2026-03-10', '2026-03-19', '2026-03-26', '2026-04-02'].map((day, at) => ({
      id: `m${at}`,
      title: 'Steering committee',
      start: `${day}T10:00:00+00:00`,
      people: ['me', 'helen'],
    }));
    expect(ask([], { moments: series }).map(({ moment }) => moment)).toEqual(['m1']);
    for (const title of ['Board', 'Budget round', 'Steering committee']) expect(titled(title), title).toHaveLength(1);
  });

  it('rests on the words of whoever it is of, not on what they passed on [1.14] [1.9]', () => {
    const mailed = (change: Partial<Fact>): LandFact => {
      const one = fact(change);
      return { ...one, line: { ...one.line, kind: 'mail', who: 'Helen Lind' } };
    };
    const priority: Partial<Fact> = { kind: 'priority', owner: 'helen', about: ['helen'] };
    const quote = 'the most important task of this government is growth';
    expect(ask([mailed({ ...priority, quote })])).toEqual([]);
    expect(ask([mailed({ ...priority, quote: 'what matters most to us is quiet nights' })])).toHaveLength(1);
    expect(ask([mailed({ ...priority, quote, ownerWords: 'Helen' })])).toHaveLength(1);
    const plan: Partial<Fact> = {
      kind: 'commitment',
      owner: 'me',
      to: 'helen',
      about: ['helen'],
      due: { text: 'by 28 March', date: '2026-03-28' },
    };
    const entries = (one: LandFact) => landscapeOf(material([one])).entries;
    expect(entries(mailed({ ...plan, quote: 'Will move the depot to Leeds by 28 March' }))).toEqual([]);
    expect(entries(mailed({ ...plan, quote: 'I will move the depot to Leeds by 28 March' }))).toHaveLength(1);
    expect(entries(fact({ ...plan, quote: 'move the depot to Leeds by 28 March' }))).toHaveLength(1);
  });

  it('leaves out what was answered; what was put off comes again after two weeks', () => {
    const chance = fact({ kind: 'opportunity', quote: 'nobody offers evening slots', about: ['helen'] });
    const answered = (answer: string, day: string): ReadonlyMap<string, Answer> =>
      new Map([
        [
          `need:${chance.id}`,
          { about: `need:${chance.id}`, person: null, said: `${day}T09:00:00+00:00`, answer, words: '' },
        ],
      ]);
    expect(ask([chance])).toHaveLength(1);
    expect(ask([chance], { answers: answered('wrong', '2026-01-01') })).toEqual([]);
    expect(ask([chance], { answers: answered('later', '2026-03-10') })).toEqual([]);
    expect(ask([chance], { answers: answered('later', '2026-02-10') })).toHaveLength(1);
    expect(ask([])).toEqual([]);
  });
});
