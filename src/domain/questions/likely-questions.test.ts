import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFact } from '../../../tests/support/content.ts';
import type { BriefFact } from '../documents/brief-fact.ts';
import { type Fact, factKinds } from '../facts/fact.ts';
import { draftGaps } from './draft-gaps.ts';
import type { LikelyMaterial } from './likely-candidates.ts';
import { likelyQuestions } from './likely-questions.ts';

const now = '2026-03-12T09:00:00+00:00';
const inBrief = (fact: Fact, more: Partial<BriefFact['from']> = {}): BriefFact => ({
  ...fact,
  from: {
    kind: 'capture',
    title: '',
    who: 'you',
    theyKnow: false,
    theirs: false,
    long: false,
    elsewhere: false,
    ...more,
  },
  answered: false,
});
const material = (facts: readonly BriefFact[], more: Partial<LikelyMaterial> = {}): LikelyMaterial => ({
  person: { id: 'dana', name: 'Dana', names: ['Dana Ruiz', 'Dana'] },
  me: 'me',
  now,
  facts,
  topics: { recurring: [], latest: [] },
  replies: new Map(),
  onFile: [],
  answers: [],
  draft: null,
  prepared: [],
  ...more,
});
const said: Partial<Fact> = { said: '2026-03-10T09:00:00+00:00', state: 'accepted', about: ['dana'] };

describe('likely questions', () => {
  it('ask after trouble they know of, and not after what they do not [4.12]', () => {
    const risk = aFact({
      ...said,
      kind: 'risk',
      quote: 'the gauge supplier is three weeks late',
      owner: null,
      due: null,
    });
    const texts = (theyKnow: boolean) =>
      likelyQuestions(material([inBrief(risk, { theyKnow })])).map(({ text }) => text);
    expect(texts(true)).toEqual(['What is being done about “the gauge supplier is three weeks late”?']);
    expect(texts(false)).toEqual([]);
  });

  it('ask what a worry is about, and leave what others were asked to them', () => {
    const worry = aFact({
      ...said,
      kind: 'pressure',
      quote: 'worried about the audit in May',
      owner: 'dana',
      due: null,
    });
    const toTom = aFact({
      ...said,
      id: 'f2',
      kind: 'question',
      quote: 'when does the ferry run again',
      owner: 'dana',
      to: 'tom',
      due: null,
    });
    expect(likelyQuestions(material([inBrief(worry), inBrief(toTom)])).map(({ text }) => text)).toEqual([
      'What does this change about “the audit in May”?',
    ]);
  });

  it('keep what the user expects before all else, and drop it when it is old', () => {
    const own = {
      id: 'p1',
      person: 'dana',
      about: 'own',
      question: 'Why not Lund?',
      answer: 'The pier is closed.',
      fact: null,
      draft: null,
      made: now,
    };
    const ask = inBrief(
      aFact({ ...said, kind: 'question', quote: 'when does the ferry run again', owner: 'dana', to: 'me', due: null }),
    );
    const listed = (updated: string) =>
      likelyQuestions(material([ask], { prepared: [{ ...own, updated }] })).map(({ ground }) => ground);
    expect(listed(now)).toEqual(['own', 'asked']);
    expect(listed('2025-12-12T09:00:00+00:00')).toEqual(['asked']);
  });

  it('leave what is of the hour, long past, closed or answered, and give each ground its place [4.12]', () => {
    const one = (id: string, quote: string, more: Partial<Fact> = {}): BriefFact =>
      inBrief(
        aFact({ ...said, id, kind: 'request', quote, action: quote, owner: 'dana', to: 'me', due: null, ...more }),
      );
    const texts = (facts: readonly BriefFact[], more: Partial<LikelyMaterial> = {}) =>
      likelyQuestions(material(facts, more)).map(({ text }) => text);
    const owed = { kind: 'commitment' as const, owner: 'me', to: 'dana' };
    const longAgo = { said: '2024-05-02T09:00:00+00:00', decided: '2026-03-10T09:00:00+00:00' };
    expect(texts([one('f1', 'will call you later today', owed)])).toEqual([]);
    expect(texts([one('f2', 'send the ferry plan', { ...owed, ...longAgo })])).toEqual([]);
    expect(texts([one('f3', 'send the ferry plan', longAgo)])).toEqual([]);
    const shared = one('f7', 'Don’t you hate the new parking rules?', { kind: 'question' });
    expect(texts([{ ...shared, from: { ...shared.from, kind: 'mail' } }])).toEqual([]);
    const ask = one('f4', 'send the audit list a week ahead');
    expect(texts([ask])).toEqual(['Where does “send the audit list a week ahead” stand?']);
    const closed = { how: 'kept' as const, at: '2026-03-11T09:00:00+00:00' };
    expect(texts([{ ...ask, closed }])).toEqual([]);
    const words = 'send the audit list';
    const kept = aFact({ ...said, id: 'f5', kind: 'commitment', quote: words, action: words, owner: 'me', closed });
    expect(texts([ask], { answers: [{ fact: kept, told: null }] })).toEqual([]);
    expect(texts([ask], { answers: [{ fact: { ...kept, closed: null }, told: null }] })).toHaveLength(1);

    const things = [
      'ferry plan',
      'crane table',
      'roof offer',
      'payroll letter',
      'gauge report',
      'lease draft',
      'tide map',
    ];
    const promises = things.map((thing, place) =>
      one(`p${place}`, `send the ${thing}`, { ...owed, said: `2026-03-0${place + 1}T09:00:00+00:00` }),
    );
    const priority = one('f6', 'the audit of the northern plant', { kind: 'priority' });
    const listed = likelyQuestions(material([...promises, ask, priority])).map(
      ({ ground, text }) => `${ground} ${text}`,
    );
    expect(listed).toEqual([
      'asked Where does “send the audit list a week ahead” stand?',
      'owed Where does “send the tide map” stand?',
      'owed Where does “send the lease draft” stand?',
      'priority What does this bring for “the audit of the northern plant”?',
    ]);
  });

  it('are at most seven, the same for the same facts, and each says why, whatever the words are', () => {
    const words = fc.oneof(
      fc.string({ minLength: 1, maxLength: 400 }),
      fc.constantFrom('متى يكون التقرير جاهزا؟', '👩‍👩‍👧 when?', '“““', '\u202eabc', 'a'.repeat(9000)),
    );
    const fact = fc
      .record({
        kind: fc.constantFrom(...factKinds),
        quote: words,
        owner: fc.constantFrom('dana', 'me', 'tom', null),
        to: fc.constantFrom('dana', 'me', null),
        state: fc.constantFrom('accepted' as const, 'proposed' as const),
        day: fc.integer({ min: 1, max: 28 }),
        theyKnow: fc.boolean(),
      })
      .map(({ day, theyKnow, quote, ...one }) => ({ one: { ...one, quote, action: quote }, day, theyKnow }));
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 25 }), (all) => {
        const facts = all.map(({ one, day, theyKnow }, place) =>
          inBrief(
            aFact({
              ...one,
              id: `f${place}`,
              about: ['dana'],
              due: null,
              said: `2026-02-${String(day).padStart(2, '0')}T09:00:00+00:00`,
            }),
            { theyKnow },
          ),
        );
        const questions = likelyQuestions(material(facts));
        expect(questions.length).toBeLessThanOrEqual(7);
        expect(questions).toEqual(likelyQuestions(material(facts)));
        for (const { text, why, about, sources } of questions) {
          expect(text.length).toBeGreaterThan(0);
          expect(why).toMatch(/[.]$/);
          expect(about.length).toBeLessThanOrEqual(200);
          expect(sources).toHaveLength(1);
        }
      }),
      { numRuns: 150 },
    );
  });
});

it('ask of a draft what is wanted first, each rule once, without the greeting [4.12]', () => {
  const found = (rule: string, quote: string) => ({ rule, quote });
  expect(
    draftGaps([
      found('claim-without-baseline', 'errors fell to 12'),
      found('ask-ownerless', 'Dana, somebody should sign it.'),
      found('ask-ownerless', 'and somebody should pay'),
      found('wind-up', 'I hope this finds you well'),
    ]).map(({ question }) => question),
  ).toEqual(['Who does it: “somebody should sign it”?', 'Compared with what: “errors fell to 12”?']);
});
