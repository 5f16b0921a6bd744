import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, factKinds } from '../facts/fact.ts';
import { assess } from './assessment.ts';
import { nextSteps } from './next-steps.ts';
import type { KnownFact, Relationship } from './relationship.ts';
import { trustEntries } from './trust-lanes.ts';

const quotes = [
  'the harbour crane',
  'send "it',
  'can you decide?',
  '@Helen the lease plan',
  'cut it from 40 to 28',
  '…',
  'é',
];
const days = ['2025-01-03', '2026-02-20', '2026-03-05', '2026-03-11', '2026-03-20'] as const;
const people = fc.constantFrom('me', 'helen', 'tom', null);

const fact = fc
  .record({
    kind: fc.constantFrom(...factKinds),
    quote: fc.constantFrom(...quotes),
    owner: people,
    to: people,
    day: fc.constantFrom(...days),
    due: fc.option(fc.constantFrom(...days), { nil: null }),
    how: fc.option(fc.constantFrom('kept', 'late', 'dropped', 'broken'), { nil: null }),
    polarity: fc.constantFrom('positive', 'negative', null),
    who: fc.constantFrom('you', 'Helen', 'Tom'),
  })
  .map(
    ({ kind, quote, owner, to, day, due, how, polarity, who }): Omit<KnownFact, 'id'> => ({
      kind: kind as Fact['kind'],
      source: 'source',
      start: 0,
      end: quote.length,
      quote,
      owner,
      ownerWords: '',
      to,
      about: ['helen'],
      action: kind === 'commitment' ? quote : null,
      due: due === null ? null : { text: due, date: due },
      polarity: polarity as Fact['polarity'],
      speaker: null,
      said: `${day}T09:00:00+00:00`,
      learned: `${day}T09:00:00+00:00`,
      confidence: 0.9,
      reason: '',
      state: 'accepted',
      decided: null,
      lastConfirmed: null,
      closed: how === null ? null : { how: how as 'kept', at: '2026-03-11T09:00:00+00:00' },
      from: { kind: who === 'you' ? 'capture' : 'mail', title: '', who },
    }),
  );

const relationship = fc.array(fact, { maxLength: 14 }).map((made): Relationship => {
  const facts = made.map((one, at): KnownFact => ({ ...one, id: `fact-${at}` }));
  const risks = facts.filter(({ kind }) => kind === 'risk');
  return {
    person: { id: 'helen', called: 'Helen', relation: null, right: null, gone: false },
    me: 'me',
    now: '2026-03-12T08:00:00+00:00',
    onFile: { facts: facts.length, since: facts.at(-1)?.said ?? null },
    facts,
    untold: risks.slice(0, 2).map((one) => ({ fact: one, why: 'named' })),
    heard: [],
    unheard: facts.filter(({ kind }) => kind === 'result'),
    told: new Map(risks.slice(2).map(({ id, said }) => [id, said])),
    courses: new Map(),
    disagreements: [],
    calendar: false,
    next: null,
    answers: new Map(),
    updates: [],
    deeds: { talked: () => null, raised: () => null, begun: () => null },
  };
});

/** Everything in quotation marks, as it was said: shortened words end with "…". */
const spans = (text: string): readonly string[] =>
  [...text.matchAll(/“([^“”]*)”/g)].map(([, words = '']) => words.replace(/ …$/, '').replace(/\.$/, ''));

describe('what is told of a relationship', () => {
  it('is the same for the same facts, at most three steps, and quotes letter for letter [1.10]', () => {
    fc.assert(
      fc.property(relationship, (one) => {
        const steps = nextSteps(one);
        expect(steps.length).toBeLessThanOrEqual(3);
        expect(nextSteps(one)).toEqual(steps);
        expect(new Set(steps.map(({ about }) => about)).size).toBe(steps.length);
        const { strengths, gaps, unknowns } = assess(one);
        expect(assess(one)).toEqual(assess(one));
        const said = one.facts.map(({ quote }) => quote).join('\n');
        const lines = [
          ...strengths,
          ...gaps,
          ...steps.filter(({ question }) => question === null),
          ...trustEntries(one),
        ];
        for (const { line } of lines) {
          expect(line.sources.length).toBeGreaterThan(0);
          for (const words of spans(line.text)) expect(said).toContain(words);
          for (const { quote } of line.sources) expect(said).toContain(quote);
        }
        // With nothing on file one question and nothing else.
        if (one.facts.length < 3) expect(unknowns.length).toBeLessThanOrEqual(1);
        if (one.facts.length === 0) expect([strengths, gaps, steps.length]).toEqual([[], [], 1]);
        // Never a score, a share or a guess at what somebody is like.
        expect(JSON.stringify([strengths, gaps, unknowns])).not.toMatch(/\d ?%|score|rating|likely|probab/i);
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing to do for somebody who has left', () => {
    fc.assert(
      fc.property(relationship, (one) => {
        expect(nextSteps({ ...one, person: { ...one.person, gone: true } })).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
