import { describe, expect, it } from 'vitest';
import { placeWords, whoWords } from './person-words.ts';

const clock = { now: '2026-03-12T08:10:00+00:00', zone: 'Europe/London' };

describe('who somebody is, in words [1.1]', () => {
  it.each([
    [{ standing: 'above', relation: 'manager' }, 'Your manager.'],
    [{ standing: 'above', relation: 'client' }, 'A client, above you.'],
    [{ standing: 'beside', relation: 'manager' }, 'Your manager, beside you.'],
    [{ standing: 'above', right: 'decides', rightAbout: 'the budget' }, 'Above you. Decides on the budget.'],
    [{ standing: 'beside', right: 'blocks' }, 'Beside you. Can stop a decision.'],
    [{ standing: 'unknown' }, ''],
    [{ standing: 'unknown', gone: '2026-03-02' }, 'No longer there since 2 March.'],
  ] as const)('%o is “%s”', (person, words) => expect(whoWords(person, clock)).toBe(words));

  it('is short in a list', () => {
    expect(placeWords({ standing: 'below', relation: 'report' })).toBe('Reports to you');
  });
});
