import { describe, expect, it } from 'vitest';
import { aFact } from '../../../tests/support/content.ts';
import type { Fact } from '../facts/fact.ts';
import { nextSteps } from './next-steps.ts';
import type { KnownFact, Relationship } from './relationship.ts';
import { trustEntries } from './trust-lanes.ts';

const on = (day: string, time = '09:00') => `2026-03-${day}T${time}:00+00:00`;
let last = 0;
const fact = (change: Partial<Fact>): KnownFact => {
  last += 1;
  const said = change.said ?? on('02');
  return {
    ...aFact({
      id: `fact-${last}`,
      state: 'accepted',
      owner: null,
      to: null,
      about: ['helen'],
      due: null,
      action: null,
      said,
      learned: said,
      ...change,
    }),
    from: { kind: 'capture', title: '', who: 'you' },
  };
};
const relationship = (facts: readonly KnownFact[], change: Partial<Relationship> = {}): Relationship => ({
  person: { id: 'helen', called: 'Helen', relation: null, right: null, gone: false },
  me: 'me',
  now: on('12'),
  onFile: { facts: 9, since: on('01') },
  facts,
  untold: [],
  heard: [],
  unheard: [],
  told: new Map(),
  courses: new Map(),
  disagreements: [],
  calendar: false,
  next: null,
  answers: new Map(),
  updates: [],
  deeds: { talked: () => null, raised: () => null, begun: () => null },
  ...change,
});
const kinds = (one: Relationship): readonly string[] =>
  nextSteps(one, 99).map(({ about }) => about.split(':')[2] ?? '');

describe('guards of steps and lanes', () => {
  it('a broken word is a step until they were told since [1.10] [2.6]', () => {
    const broken = fact({
      kind: 'commitment',
      quote: 'the lease plan',
      owner: 'me',
      to: 'helen',
      closed: { how: 'broken', at: on('08') },
    });
    const told = (at: string) => kinds(relationship([broken], { told: new Map([[broken.id, at]]) }));
    expect(kinds(relationship([broken]))).toContain('broken');
    expect(told(on('05'))).toContain('broken');
    expect(told(on('09'))).not.toContain('broken');
  });

  it('nobody is asked for more of whom much was asked [6.8]', () => {
    const waited = fact({
      kind: 'commitment',
      quote: 'send the budget figures by 5 March',
      action: 'send the budget figures',
      owner: 'helen',
      to: 'me',
      due: { text: 'by 5 March', date: '2026-03-05' },
    });
    const asks = ['the crane', 'the museum text', 'the travel plan', 'the audit deputy', 'the new signs'].map((what) =>
      fact({ kind: 'request', quote: `please approve ${what}`, owner: 'me', to: 'helen', said: on('06') }),
    );
    expect(kinds(relationship([waited, ...asks.slice(1)]))).toContain('nudge');
    expect(kinds(relationship([waited, ...asks]))).not.toContain('nudge');
  });

  it('trouble is told at once within a day and a half, not within months [2.6]', () => {
    const risk = fact({ kind: 'risk', quote: 'the museum may lose its sponsor', owner: 'me', said: on('03') });
    const entries = (at: string) => trustEntries(relationship([risk], { told: new Map([[risk.id, at]]) }));
    expect(entries(on('04'))).toHaveLength(1);
    expect(entries(on('06'))).toEqual([]);
    // Words of the same that were heard before tell nothing of these.
    expect(entries(on('01'))).toEqual([]);
  });

  it('a no is no yes, and a yes of nobody is nobody’s [2.6]', () => {
    const said = (owner: string | null, polarity: 'positive' | 'negative' | null) =>
      trustEntries(relationship([fact({ kind: 'outcome', quote: 'the second crane', owner, polarity })])).length;
    expect([said('helen', 'positive'), said('helen', 'negative'), said('helen', null)]).toEqual([1, 0, 0]);
    expect([said(null, 'positive'), said('tom', 'positive')]).toEqual([0, 0]);
  });

  it('a result is the user’s by their own note, and theirs by words that say so [2.6]', () => {
    const quote = 'the pilot was finished in nine weeks';
    const entry = (change: Partial<Fact>, from: KnownFact['from']) =>
      trustEntries(relationship([{ ...fact({ kind: 'result', quote, ...change }), from }])).map(({ whose }) => whose);
    const mail = (who: string) => ({ kind: 'mail', title: '', who }) as const;
    expect(entry({}, { kind: 'capture', title: '', who: 'you' })).toEqual(['mine']);
    expect(entry({}, mail('you'))).toEqual([]);
    expect(entry({ owner: 'me', quote: 'we finished the pilot in nine weeks' }, mail('you'))).toEqual(['mine']);
    expect(entry({ owner: 'me' }, mail('you'))).toEqual([]);
    expect(entry({ owner: 'helen', ownerWords: 'Helen' }, mail('Tom'))).toEqual(['theirs']);
    expect(entry({ quote: 'the pilot is being finished' }, { kind: 'capture', title: '', who: 'you' })).toEqual([]);
  });
});
