import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unsure } from '../../facts/fact.ts';
import { type ChangeToLink, linkOf, type OpenFact } from './link-change.ts';
import { sameAs } from './same-fact.ts';

const open = (change: Partial<OpenFact> = {}): OpenFact => ({
  id: 'annex',
  kind: 'commitment',
  owner: 'robin',
  to: 'dana',
  due: { text: 'Friday', date: '2026-03-13' },
  said: '2026-03-03T09:00:00Z',
  state: 'accepted',
  source: 's1',
  words: 'send the annex',
  thread: 't1',
  ...change,
});
const later = (change: Partial<ChangeToLink> = {}): ChangeToLink => ({
  what: 'kept',
  about: 'the annex',
  confidence: 0.84,
  act: 'deliver',
  owners: ['robin'],
  receivers: undefined,
  author: 'robin',
  readers: ['dana'],
  capture: false,
  said: '2026-03-10T09:00:00Z',
  source: 's2',
  thread: 't2',
  names: new Set(['robin', 'dana']),
  ...change,
});

describe('linkOf', () => {
  it('finds the one that is meant', () => {
    expect(linkOf(later(), [open(), open({ id: 'venue', words: 'book the venue' })])).toEqual([
      { fact: 'annex', confidence: expect.any(Number) },
    ]);
  });

  it('half of it, one time of many, and what was done before are not the promise kept', () => {
    const both = open({ words: 'send the deck and book the venue' });
    expect(linkOf(later({ about: 'the deck' }), [both]).every(({ confidence }) => confidence < unsure)).toBe(true);
    const weekly = { words: 'send the weekly report', due: { text: 'every Friday', date: '2026-03-13' } };
    const [asks, ...none] = linkOf(later({ about: 'the weekly report' }), [open(weekly)]);
    expect([asks?.confidence ?? 1, none]).toEqual([expect.any(Number), []]);
    expect(asks?.confidence).toBeLessThan(unsure);
    expect(linkOf(later({ done: '2024-12-31' }), [open()])).toEqual([]);
    expect(linkOf(later({ done: '2026-03-05' }), [open()])[0]?.confidence).toBeGreaterThanOrEqual(unsure);
    // Said in one word, all of it is done.
    const same = { about: '', act: undefined, thread: 't1' };
    expect(linkOf(later(same), [both])[0]?.confidence).toBeGreaterThanOrEqual(unsure);
  });

  it('whom it went to, known or not, is not what was sent', () => {
    const names = new Set<string>();
    const numbers = open({ to: null, words: 'Helen the numbers by Friday' });
    for (const about of ['Helen the deck', 'helen the deck', 'the deck to Helen', 'Helen Okafor the deck'])
      expect(linkOf(later({ about, names, capture: true }), [numbers])).toEqual([]);
    for (const about of ['Helen the numbers', 'the numbers to Helen'])
      expect(linkOf(later({ about, names, capture: true }), [numbers])).toHaveLength(1);
  });

  it('asks between two, and leaves three alone', () => {
    const two = [open({ id: 'a', words: 'send the audit report' }), open({ id: 'b', words: 'send the travel report' })];
    const links = linkOf(later({ about: 'the report' }), two);
    expect(links.map(({ fact }) => fact).sort()).toEqual(['a', 'b']);
    expect(links.every(({ confidence }) => confidence < unsure)).toBe(true);
    const three = [...two, open({ id: 'c', words: 'call Tomas' })].map((fact) => ({ ...fact, thread: 't2' }));
    expect(linkOf(later({ about: '', act: undefined }), three)).toEqual([]);
  });

  it('never closes what another person owes, was said to another, or came later', () => {
    expect(linkOf(later(), [open({ owner: 'dana', to: 'robin' })])).toEqual([]);
    expect(linkOf(later(), [open({ to: 'priya' })])).toEqual([]);
    expect(linkOf(later(), [open({ said: '2026-03-11T09:00:00Z' })])).toEqual([]);
    expect(linkOf(later({ owners: [] }), [open()])).toEqual([]);
    expect(linkOf(later({ act: 'talk' }), [open()])).toEqual([]);
  });

  it('takes an ask and the promise that answers it as one', () => {
    const ask = open({ id: 'ask', kind: 'request', owner: 'dana', to: 'robin', words: 'Please send the annex' });
    const links = linkOf(later(), [ask, open()]);
    expect(links.map(({ fact }) => fact).sort()).toEqual(['annex', 'ask']);
    expect(links.every(({ confidence }) => confidence >= unsure)).toBe(true);
  });

  it('is no surer than the words are, gives at most two, and does not mind the order', () => {
    const words = fc.constantFrom('send the annex', 'book the venue', 'send the report', 'call Tomas', 'the annex', '');
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ words, thread: fc.constantFrom('t1', 't2'), to: fc.constantFrom('dana', 'priya', null) }),
          { maxLength: 6 },
        ),
        words,
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        (facts, about, confidence) => {
          const all = facts.map((fact, at) => open({ ...fact, id: `f${at}`, source: `s${at}x` }));
          const change = later({ about, confidence });
          const links = linkOf(change, all);
          expect(links.length).toBeLessThanOrEqual(2);
          for (const link of links) expect(link.confidence).toBeLessThanOrEqual(confidence + 0.005);
          expect(linkOf(change, [...all].reverse())).toEqual(links);
        },
      ),
    );
  });
});

describe('sameAs', () => {
  const again = { ...open({ source: 's2', said: '2026-03-05T09:00:00Z' }), names: new Set(['dana']), own: false };
  it('knows the same promise said once more, and one with another day', () => {
    expect(sameAs({ ...again, thread: 't1' }, [open()])).toMatchObject({ fact: 'annex', moved: false });
    const moved = { ...again, thread: 't1', due: { text: 'Tuesday', date: '2026-03-17' } };
    expect(sameAs(moved, [open()])).toMatchObject({ fact: 'annex', moved: true });
  });
  it('does not take "let us discuss" of two conversations for one', () => {
    const ask = { kind: 'request', words: "Let's discuss", due: null } as const;
    expect(sameAs({ ...again, ...ask, thread: 't2' }, [open(ask)])).toBeUndefined();
    expect(sameAs({ ...again, owner: 'priya' }, [open()])).toBeUndefined();
    expect(sameAs({ ...again, source: 's1' }, [open()])).toBeUndefined();
  });
  it('takes the same words after the day has passed as a new promise, and asks where one says more', () => {
    const next = { ...again, thread: 't1', said: '2026-03-16T09:00:00Z', due: { text: 'Friday', date: '2026-03-20' } };
    expect(sameAs(next, [open()])).toBeUndefined();
    expect(sameAs({ ...next, said: '2026-03-13T09:00:00Z' }, [open()])).toMatchObject({ moved: true });
    const berlin = { ...next, said: '2026-03-05T09:00:00Z', words: 'send the annex for Berlin' };
    expect(sameAs(berlin, [open()])?.confidence).toBeLessThan(unsure);
  });
  it('takes one thing promised again for another day as moved, and another thing as another promise', () => {
    const planB = open({ words: 'have plan B with you', due: { text: 'the end of the month', date: '2026-03-31' } });
    const later = { ...again, due: { text: 'Thursday', date: '2026-03-12' } };
    expect(sameAs({ ...later, words: 'have plan B with you' }, [planB])).toMatchObject({ fact: 'annex', moved: true });
    expect(sameAs({ ...later, words: 'send you plan B', thread: 't9' }, [planB])).toMatchObject({ moved: true });
    expect(sameAs({ ...later, words: 'send you plan A', thread: 't1' }, [planB])).toBeUndefined();
    const more = { ...later, thread: 't1', words: 'send you the annex with both tables' };
    expect(sameAs(more, [open()])).toMatchObject({ fact: 'annex', moved: true });
    const two = open({ words: 'send the annex for Leeds' });
    expect(sameAs({ ...later, thread: 't1', words: 'send the annex for York' }, [two])).toBeUndefined();
  });
});

describe('what names somebody, or another thing', () => {
  const moved = {
    what: 'moved',
    act: undefined,
    owners: undefined,
    due: { text: 'Tuesday', date: '2026-03-17' },
  } as const;
  it('is no promise', () => {
    const schedule = open({ words: "forward the vendor's new schedule" });
    expect(linkOf(later({ ...moved, about: 'the vendor' }), [schedule])).toEqual([]);
    expect(linkOf(later({ ...moved, about: 'Dana', thread: 't1' }), [open()])).toEqual([]);
    expect(linkOf(later({ about: 'plan A' }), [open({ words: 'send plan B' })])).toEqual([]);
    expect(linkOf(later({ about: 'the template for the annex', thread: 't1' }), [open()])).toEqual([]);
  });
  it('is asked where the old day is gone and none has come in its place', () => {
    const [link] = linkOf(later({ ...moved, due: undefined }), [open()]);
    expect(link?.confidence).toBeLessThan(unsure);
  });
  it('means today or the next one by the weekday it is said on', () => {
    const friday = { ...moved, about: '', said: '2026-03-13T09:00:00Z', was: { text: 'Friday', date: '2026-03-13' } };
    const [today] = linkOf(later(friday), [open()]);
    expect(today?.confidence).toBeGreaterThanOrEqual(unsure);
    const [next] = linkOf(later(friday), [open({ due: { text: 'Friday', date: '2026-03-20' } })]);
    expect(next).toMatchObject({ due: { date: '2026-03-24' } });
    expect(next?.confidence).toBeLessThan(unsure);
  });
});
