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
});
