import { expect, it } from 'vitest';
import { onceEach } from './once-each.ts';

const said = (fact: string, what: 'kept' | 'moved', confidence: number, day: string | null = null) => ({
  fact,
  what,
  confidence,
  due: day === null ? null : { text: day, date: day },
});

it('of what one text says twice of a promise, the one with a day stands, then the surer, then the first', () => {
  const vague = said('a', 'moved', 0.8);
  const open = { ...vague, due: { text: 'soon', date: null } };
  const dated = said('a', 'moved', 0.6, '2026-03-16');
  expect(onceEach([vague, dated])).toEqual([dated]);
  expect(onceEach([dated, vague])).toEqual([dated]);
  expect(onceEach([open, dated])).toEqual([dated]);
  const [first, sure, sureToo] = [said('b', 'kept', 0.6), said('b', 'kept', 0.7), said('b', 'kept', 0.7)];
  expect(onceEach([first, sure, sureToo])[0]).toBe(sure);
  const other = said('a', 'kept', 0.5);
  expect(onceEach([vague, other, first, dated])).toEqual([other, first, dated]);
});
