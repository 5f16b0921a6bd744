import { describe, expect, it } from 'vitest';
import { type Dated, outdatedIn } from './newer-facts.ts';

const fact = (id: string, day: number, kind: string, quote: string): Dated => ({
  id,
  kind,
  quote,
  due: null,
  said: `2026-03-${String(day).padStart(2, '0')}T09:00:00Z`,
});
const none: ReadonlySet<string> = new Set();
const outdated = (...facts: Dated[]) => outdatedIn(facts, none).map(({ older, newer }) => `${older.id}<${newer.id}`);

describe('of two facts about the same thing the newer stands', () => {
  it('where they name another day or another figure', () => {
    expect(
      outdated(
        fact('old', 2, 'risk', 'Larkfield two weeks late, now 10 April'),
        fact('new', 9, 'timing', 'Larkfield three weeks late now, 17 April'),
      ),
    ).toEqual(['old<new']);
    expect(
      outdated(
        fact('old', 2, 'decision', 'two contractors from April'),
        fact('new', 9, 'decision', 'three contractors from April'),
      ),
    ).toEqual(['old<new']);
    expect(
      outdated(
        fact('new', 9, 'risk', 'the pump delivery slips to 24 April'),
        fact('old', 2, 'risk', 'the pump delivery slips to 17 April'),
        fact('oldest', 1, 'risk', 'the pump delivery slips to 14 April'),
      ),
    ).toEqual(['oldest<new', 'old<new']);
  });

  it('and both where they are two things, agree, or count something else', () => {
    const known = fact('old', 2, 'risk', 'Larkfield two weeks late, now 10 April');
    for (const other of [
      fact('new', 9, 'risk', 'Larkfield workshop moves to 17 April'),
      fact('new', 9, 'risk', 'Marlow three weeks late now, 17 April'),
      fact('new', 9, 'risk', 'Larkfield still two weeks late, 10 April'),
      fact('new', 9, 'result', 'Larkfield saved three weeks'),
      fact('new', 9, 'decision', 'Larkfield gets three testers'),
      fact('new', 2, 'risk', 'Larkfield three weeks late now, 17 April'),
    ])
      expect(outdated(known, other)).toEqual([]);
  });
});
