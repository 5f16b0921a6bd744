import { describe, expect, it } from 'vitest';
import { aFact } from '../../../tests/support/content.ts';
import { buildUpdate } from './build-update.ts';
import type { UpdateFact, UpdateMaterial } from './update-fact.ts';
import { writeText } from './write-text.ts';

let last = 0;
/** An accepted fact out of a private note of the writer's, unless it is said otherwise. */
const fact = (
  change: Partial<Omit<UpdateFact, 'from'>> & { readonly from?: Partial<UpdateFact['from']> },
): UpdateFact => {
  last += 1;
  return {
    ...aFact({ state: 'accepted', said: '2026-03-10T09:00:00+00:00', due: null, action: null, about: ['me'] }),
    id: `fact-${last}`,
    source: `source-${last}`,
    told: null,
    ...change,
    from: { kind: 'capture', who: 'you', by: 'me', readerKnows: false, credit: '', ...change.from },
  };
};

const material = (facts: readonly UpdateFact[], change: Partial<UpdateMaterial> = {}): UpdateMaterial => ({
  reader: { id: 'dana', name: 'Dana', words: ['dana', 'whitfield', 'cfo'] },
  writer: { id: 'me', name: 'Robin Ames' },
  now: '2026-03-12T08:10:00+00:00',
  since: '2026-03-05T08:10:00+00:00',
  again: false,
  facts,
  people: new Map([['tom', { name: 'Tom Birch', above: false }]]),
  style: { bullets: null, numbers: false },
  ...change,
});

const textOf = (facts: readonly UpdateFact[]): string => writeText(buildUpdate(material(facts)).document).text;

describe('what an update tells, and what it keeps back', () => {
  it('takes two places and two figures for two things, and tells what was not told whenever it was said [4.13]', () => {
    const of = (quote: string, said = '2026-03-10T09:00:00+00:00') => fact({ kind: 'result', quote, said });
    const text = textOf([
      of('the Leeds pilot saved 3 days'),
      of('the York pilot saved 5 days'),
      of('the pier paint arrived', '2026-02-10T09:00:00+00:00'),
      of('the rope order went out', '2025-12-10T09:00:00+00:00'),
    ]);
    expect(text).toContain('The Leeds pilot saved 3 days.');
    expect(text).toContain('The York pilot saved 5 days.');
    expect(text).toContain('The pier paint arrived.');
    expect(text).not.toContain('rope');
    expect(
      textOf([of('the pier pilot saved 3 days'), of('The pilot on the pier saved three days')]).match(/pilot/g),
    ).toHaveLength(1);
  });

  it('keeps what was said in another talk, and says so with one way to put it in [2.5]', () => {
    const close = fact({
      kind: 'decision',
      quote: 'close the yard in June',
      from: { kind: 'debrief', apart: 'your talk with Helen' },
    });
    const { document, notes } = buildUpdate(material([close]));
    expect(document.sections).toEqual([]);
    expect(document.title).not.toContain('yard');
    expect(notes.find(({ put }) => put?.fact === close.id)?.text).toBe(
      'Held back: “close the yard in June”, because it was said in your talk with Helen, and Dana was not there. Put it in if Dana may know.',
    );
    const told = { ...close, told: '2026-03-11T09:00:00+00:00' };
    expect(buildUpdate(material([told], { again: true })).notes.some(({ put }) => put)).toBe(false);
    const mine = fact({
      kind: 'commitment',
      owner: 'me',
      to: 'dana',
      quote: 'I owe Dana the crane figures',
      action: 'the crane figures',
      from: { kind: 'debrief', apart: 'your talk with Helen' },
    });
    expect(textOf([mine])).toContain('The crane figures.');
  });

  it('says what it held back: nothing honest goes missing without a word', () => {
    const gone = [
      fact({ kind: 'risk', quote: 'Tom may leave before the summer', about: ['me', 'tom'] }),
      fact({ kind: 'risk', quote: 'Between us: the yard is out of cash' }),
      fact({ kind: 'result', quote: 'Dana liked the crane figures' }),
      fact({ kind: 'result', quote: 'he signed the lease' }),
    ];
    const { notes } = buildUpdate(material(gone));
    const held = notes.filter(({ text }) => text.startsWith('Held back'));
    expect(held).toHaveLength(3);
    expect(notes.at(-1)?.text).toBe('1 more line was held back for reasons like these.');
    // What was to be kept has no key: it needs other words.
    expect(held.find(({ text }) => text.includes('out of cash'))?.put).toBeUndefined();
  });
});
