import { expect, it } from 'vitest';
import { alikeAmong } from './alike-facts.ts';
import type { OpenFact } from './link-change.ts';

const open = (id: string, words: string): OpenFact => ({
  id,
  kind: 'commitment',
  owner: 'robin',
  to: 'dana',
  due: null,
  said: '2026-03-03T09:00:00Z',
  state: 'proposed',
  source: 's1',
  words,
  thread: 't1',
});
const ids = (facts: readonly OpenFact[]) => facts.map(({ id }) => id);

it('gives what shares a telling word, the most alike first, or what is the same to the letter', () => {
  const alike = alikeAmong([open('a', 'send the lease'), open('b', 'send the lease annex'), open('c', 'let you know')]);
  expect(ids(alike('the annex of the lease'))).toEqual(['b', 'a']);
  expect(ids(alike('Let you know!'))).toEqual(['c']);
  expect(alike('book the venue')).toEqual([]);
});

it('compares few, whatever their number', () => {
  const many = Array.from({ length: 3000 }, (_, at) => open(String(at), `send the lease ${at}`));
  const found = alikeAmong([...many, open('twin', 'send the lease annex')])('the lease annex');
  expect(found.length).toBeLessThan(100);
  expect(found[0]?.id).toBe('twin');
});
