import { describe, expect, it } from 'vitest';
import type { OpenFact } from './link-change.ts';
import { standOnce } from './stand-once.ts';

const fact = (id: string, words: string, change: Partial<OpenFact> = {}): OpenFact => ({
  id,
  kind: 'commitment',
  owner: 'me',
  to: 'dana',
  due: { text: 'by Friday', date: '2026-03-13' },
  said: '2026-03-10T09:00:00+00:00',
  state: 'accepted',
  source: `source ${id}`,
  words,
  thread: `thread ${id}`,
  ...change,
});
const ask = (id: string, words: string, change: Partial<OpenFact> = {}): OpenFact =>
  fact(id, words, { kind: 'request', owner: 'dana', to: 'me', said: '2026-03-09T09:00:00+00:00', ...change });
const once = (...owed: OpenFact[]) => [...standOnce(owed, 'me', new Set(['dana']))];

describe('what is owed once', () => {
  it('ties an ask to the promise that answers it', () => {
    expect(once(ask('a', 'send the crane budget'), fact('p', 'the crane budget'))).toEqual([['a', 'p']]);
    expect(once(ask('a', 'send the crane budget', { due: null }), fact('p', 'the crane budget'))).toEqual([['a', 'p']]);
  });

  it('ties a promise that was made twice', () => {
    const again = fact('q', 'the crane budget', { said: '2026-03-11T09:00:00+00:00' });
    expect(once(again, fact('p', 'the crane budget'))).toEqual([['q', 'p']]);
  });

  it('lets both stand where they are of other things, days or people', () => {
    expect(once(ask('a', 'send the crane budget'), fact('p', 'the lease plan'))).toEqual([]);
    expect(once(ask('a', 'send the crane budget', { owner: 'tom' }), fact('p', 'the crane budget'))).toEqual([]);
    expect(
      once(
        ask('a', 'send the crane budget', { due: { text: 'by 2 April', date: '2026-04-02' } }),
        fact('p', 'the crane budget'),
      ),
    ).toEqual([]);
    expect(once(ask('a', 'send a note'), fact('p', 'a note'))).toEqual([]);
  });
});
