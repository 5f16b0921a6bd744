import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askEnds } from './ask-answer.ts';
import { asksSentence, countsOf } from './ask-sentence.ts';
import { calibrationOf } from './calibration.ts';
import { surenesses } from './prediction.ts';

const at = '2026-03-10T09:00:00+00:00';
const made = (sure: (typeof surenesses)[number], what: 'yes' | 'no' | 'partly' | 'void' | null) => ({
  sure,
  came: what === null ? null : { at, what, learnt: '' },
});
const many = (count: number, ...one: Parameters<typeof made>) => Array.from({ length: count }, () => made(...one));
const words = (all: Parameters<typeof calibrationOf>[0]) => calibrationOf(all).map((one) => one.words);

describe('what came of what was expected', () => {
  it.each([
    [
      [...many(6, 'likely', 'yes'), ...many(2, 'likely', 'no')],
      'Of eight you called likely, six came and two did not.',
    ],
    [[...many(2, 'sure', 'yes')], 'Of two you called sure, both came. So few tell nothing yet.'],
    [many(5, 'hardly', 'no'), 'Of five you called hardly to be expected, none came.'],
    [many(3, 'even', null), 'Three you called as likely as not wait to be known.'],
    [
      [...many(2, 'sure', 'yes'), ...many(3, 'sure', 'no'), made('sure', 'void')],
      'Of five you called sure, two came and three did not. Less came than you expected.',
    ],
    [
      [...many(3, 'unlikely', 'yes'), ...many(1, 'unlikely', 'partly'), ...many(1, 'unlikely', 'no')],
      'Of five you called unlikely, three came, one came in part and one did not. More came than you expected.',
    ],
  ])('%#: %j', (all, said) => expect(words(all)).toEqual([said]));

  it('counts each once, and never gives a share [8.1]', () => {
    const one = fc.record({
      sure: fc.constantFrom(...surenesses),
      what: fc.constantFrom('yes', 'no', 'partly', 'void', null),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (all) => {
        const called = calibrationOf(all.map(({ sure, what }) => made(sure, what as 'yes' | null)));
        const counted = called.reduce((sum, { known, waiting }) => sum + known + waiting, 0);
        expect(counted).toBe(all.filter(({ what }) => what !== 'void').length);
        for (const { words: said, known, yes, partly, no, small } of called) {
          expect(yes + partly + no).toBe(known);
          expect(small).toBe(known < 5);
          expect(said).not.toMatch(/%|percent|[A-Z].*[A-Z]{2}/);
        }
      }),
    );
  });
});

describe('what became of asks, in a sentence', () => {
  const ask = (how: (typeof askEnds)[number] | null, days: number | null = how === null ? null : 3) => ({
    answer: how === null ? null : { fact: 'f', outcome: null, how, at, said: at, learnt: '' },
    days,
    longAgo: false,
  });
  const old = { ...ask(null), longAgo: true };
  it.each([
    [[], ''],
    [[ask(null)], 'One ask, still open.'],
    [[ask('no')], 'One ask; it got a no.'],
    [
      [ask('yes'), ask('yes'), ask('yes', 9), ask('later'), ask('no'), ask(null), ask(null)],
      'Of seven asks three got a yes, one a “later”, one a no and two are open. Half of the answers came within three days.',
    ],
    [[ask('yes'), ask(null)], 'Of two asks one got a yes and one is open. So few tell nothing of the next.'],
    [[ask(null), ask(null)], 'Of two asks two are open.'],
    [[old], 'Of one ask nothing was heard for months: what became of it?'],
    [[ask(null), old, old], 'One ask, still open. Of two more nothing was heard for months: what became of them?'],
  ])('%#', (asks, said) => expect(asksSentence(asks)).toBe(said));

  it('counts each once [8.2]', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...askEnds, null)), (ends) => {
        const counts = countsOf(ends.map((how) => ask(how)));
        expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(ends.length);
      }),
    );
  });
});
