import { describe, expect, it } from 'vitest';
import { aLine, anOption, aProposal } from '../../../tests/support/a-proposal.ts';
import { kindOfBenefit } from './benefit-kind.ts';
import { gapsIn } from './gaps.ts';
import type { Objection } from './objection.ts';
import { missedIn } from './readiness.ts';

const bare = aProposal({ decider: null, ladder: null, chosen: null, byDay: null, options: [], lines: [] });
const missed = (change: Parameters<typeof aProposal>[0], more: Partial<Parameters<typeof missedIn>[0]> = {}) =>
  missedIn({
    proposal: aProposal({ ...bare, ...change }),
    today: '2026-03-05',
    decider: null,
    claims: [],
    objections: [],
    standKnown: false,
    talked: false,
    ...more,
  }).map(({ name }) => name);

describe('what a senior reader will miss', () => {
  it('names what is not there, and no more once it is [5.1]', () => {
    expect(missed({})).toEqual(
      expect.arrayContaining(['no-problem', 'no-decider', 'no-ask', 'no-day', 'no-option', 'no-nothing']),
    );
    expect(missed({ lines: [aLine('p', 'problem', 'Ships wait.')] })).not.toContain('no-problem');
    expect(missed({ lines: [aLine('p', 'problem', 'Ships wait.', { state: 'rejected' })] })).toContain('no-problem');
  });

  it('misses whoever sees it through once they are deleted [5.1]', () => {
    const line = (words: string) => [aLine('f', 'follow-through', words)];
    expect(missed({ lines: line('Tom sees it through.') })).not.toContain('no-owner');
    expect(missed({ lines: line('A former contact sees it through.') })).toContain('no-owner');
  });

  it('leads each to the field in which it is said [5.1]', () => {
    const all = missedIn({
      proposal: aProposal({ ...bare, options: [anOption('a', 'Lease a crane')], chosen: 'a' }),
      today: '2026-03-05',
      decider: null,
      claims: [],
      objections: [],
      standKnown: false,
      talked: false,
    });
    const of = (name: string) => all.find((one) => one.name === name);
    expect(of('no-cost')).toMatchObject({ part: 'cost', option: 'a' });
    expect(of('no-decider')).toMatchObject({ part: 'decider', option: null });
    expect(of('no-nothing')).toMatchObject({ part: 'nothing', option: null });
    expect(all.filter(({ place, part }) => place === 'case' && part === '')).toEqual([]);
  });

  it('sees options that are the same, and a downside that nothing meets [5.2]', () => {
    const options = [anOption('a', 'Lease a crane for a year'), anOption('b', 'For a year, lease a crane')];
    expect(missed({ options })).toContain('same-options');
    const down = aLine('d', 'downside', 'It has to be learnt.', { option: 'a' });
    expect(missed({ options, lines: [down] })).toContain('downside-open');
    const accepted = aLine('m', 'accepted', 'A week is enough.', { option: 'a' });
    expect(missed({ options, lines: [down, accepted] })).not.toContain('downside-open');
  });

  it('sees days that have passed, and a timeline without a first step [5.1]', () => {
    expect(missed({ byDay: '2026-03-04' })).toContain('day-past');
    const step = (words: string) => [aLine('t', 'timeline', words, { made: '2026-02-01T09:00:00+00:00' })];
    expect(missed({ lines: step('Order by 20 February, lifted in May.') })).toContain('past');
    expect(missed({ lines: step('Order in May.') })).not.toContain('past');
    expect(missed({ lines: step('Soon.') })).toContain('no-first-step');
  });

  it('sees an objection without an answer, and leads to where it is answered [5.5]', () => {
    const objection: Objection = {
      id: 'o',
      sort: 'objection',
      person: null,
      words: 'It is too dear.',
      valid: '',
      answer: '',
      test: '',
      assigned: null,
      due: null,
      fact: null,
      about: '',
      from: null,
      state: 'accepted',
      made: bare.opened,
      updated: bare.opened,
    };
    const found = missedIn({
      proposal: bare,
      today: '2026-03-05',
      decider: null,
      claims: [],
      objections: [objection],
      standKnown: false,
      talked: false,
    }).find(({ name }) => name === 'unanswered');
    expect(found).toMatchObject({ words: '“It is too dear” has no answer yet.', place: 'evidence' });
    expect(missed({}, { objections: [{ ...objection, answer: 'It saves more.' }] })).not.toContain('unanswered');
  });
});

describe('gaps', () => {
  it('come one after the other, the problem first; what waits for a yes is none [5.1]', () => {
    expect(gapsIn(bare, null)[0]?.question).toBe('What is the problem, in a sentence?');
    const waiting = aProposal({ ...bare, lines: [aLine('p', 'problem', 'Ships wait.', { state: 'proposed' })] });
    expect(gapsIn(waiting, null)[0]?.question).toBe('Who decides it?');
  });

  it('have names that last, and fit the line of an answer', () => {
    for (const { about } of gapsIn(aProposal(), 'Helen'))
      expect(about).toMatch(/^proposal:crane:[a-zA-Z-]+(?::[a-z]+)?$/);
  });

  it('end where everything is said [5.1]', () => {
    const all = (
      [
        'problem',
        'impact',
        'recommendation',
        'timeline',
        'next',
        'serves',
        'benefit',
        'team',
        'success',
        'may-change',
        'follow-through',
      ] as const
    ).map((part) => aLine(part, part, 'Said.'));
    const options = [anOption('a', 'Lease'), anOption('b', 'Buy'), anOption('n', 'Do nothing', { nothing: true })];
    const of = options.flatMap(({ id }) =>
      (['cost', 'benefits', 'downside', 'mitigation', 'affected', 'reversible'] as const).map((part) =>
        aLine(`${id}${part}`, part, 'Said.', { option: id }),
      ),
    );
    expect(gapsIn(aProposal({ chosen: 'a', options, lines: [...all, ...of] }), 'Helen')).toEqual([]);
  });
});

it('reads the kind of a benefit from words, and none where two are named as often [5.4]', () => {
  expect(kindOfBenefit('fewer accidents at the saw')).toBe('risk');
  expect(kindOfBenefit('it saves two hours a day')).toBe('efficiency');
  expect(kindOfBenefit('new customers in the north')).toBe('growth');
  expect(kindOfBenefit('fewer complaints in the press')).toBe('reputation');
  expect(kindOfBenefit('nurses stay longer, less sick leave')).toBe('people');
  expect(kindOfBenefit('it is blue')).toBeNull();
  expect(kindOfBenefit('fewer accidents, more revenue')).toBeNull();
});
