import { expect, it } from 'vitest';
import { aheadSentence, needsSentence } from './ahead-sentence.ts';

const entry = (sort: string, meets: readonly unknown[] = []) => ({ sort, from: '2026-04-01', to: null, meets });
const land = (...entries: ReturnType<typeof entry>[]) => ({ entries, from: '2026-03-12' });

it('counts what may be raised by what it is', () => {
  expect(needsSentence([])).toBe('');
  expect(needsSentence([{ sort: 'decision' }, { sort: 'priority' }, { sort: 'decision' }])).toBe(
    'Two decisions and one priority to raise before anybody asks.',
  );
  expect(needsSentence([{ sort: 'opportunity' }])).toBe('One chance to raise before anybody asks.');
});

it('says first what is in danger', () => {
  expect(aheadSentence(land(entry('mine', ['a freeze']), entry('freeze')), [{ sort: 'decision' }])).toBe(
    'One promise falls where little moves.',
  );
  expect(aheadSentence(land(entry('freeze')), [])).toBe('One freeze ahead.');
  expect(aheadSentence(land(entry('moment')), [])).toBe('Nothing stands in the way of your plans.');
  expect(aheadSentence(land(), [])).toBe('Nothing is on file for the weeks ahead.');
});
