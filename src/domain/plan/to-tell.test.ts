import { expect, it } from 'vitest';
import { stepOf } from '../facts/fact-step.ts';
import { courseOf } from './standing.ts';
import { tellOf } from './to-tell.ts';

const due = { text: 'then', date: '2026-03-13' };
const at = (day: string) => `2026-03-${day}T09:00:00+00:00`;
const told = (day: string) => stepOf('f', at(day), 'told');
const warning = { reasons: [], words: 'It is due tomorrow.' };
const past = 'Its day is past: say the new one to them today.';

const tell = (day: string, steps: readonly ReturnType<typeof stepOf>[], warned = true) =>
  tellOf({ due, closed: null }, courseOf({ closed: null }, { changes: [], steps }), {
    steps,
    warning: warned ? warning : null,
    now: at(day),
  });

it('is told where it is in danger or past its day, and once told no more [2.3]', () => {
  expect(tell('12', [], false)).toBe(null);
  expect(tell('12', [])).toBe('It is due tomorrow.');
  expect(tell('12', [told('12')])).toBe(null);
  expect(tell('12', [stepOf('f', at('12'), 'nudged')])).toBe('It is due tomorrow.');
  expect(tell('14', [], false)).toBe(past);
  // Told that it may slip is not told that it did.
  expect(tell('14', [told('12')], false)).toBe(past);
  expect(tell('14', [told('13')], false)).toBe(past);
  expect(tell('14', [told('14')], false)).toBe(null);
});

it('a new day that is in danger is told anew; what has ended or has no day is not [2.3]', () => {
  const moved = stepOf('f', at('11'), 'moved', { was: { text: 'so', date: '2026-03-11' }, became: due });
  expect(tell('12', [told('10'), moved])).toBe('It is due tomorrow.');
  expect(tell('12', [moved, told('11')])).toBe(null);
  const course = courseOf({ closed: null }, { changes: [], steps: [] });
  const material = { steps: [], warning, now: at('14') };
  expect(tellOf({ due: null, closed: null }, course, material)).toBe(null);
  expect(tellOf({ due, closed: { how: 'dropped', at: at('12') } }, course, material)).toBe(null);
});
