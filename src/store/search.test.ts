import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../tests/support/temporary-workspace.ts';
import type { Store } from './store.ts';

let workspace: TemporaryWorkspace;
let store: Store;
const ever = Number.MAX_SAFE_INTEGER;
const said = (day: string): number => Date.parse(`${day}T12:00:00Z`);

beforeAll(async () => {
  workspace = await temporaryWorkspace();
  store = workspace.store();
  const put = (ref: string, title: string, text: string, day: string, people = '') =>
    store.search.put('mail', ref, { title, text, people, said: said(day) });
  store.transaction(() => {
    put('a', 'Headcount', 'The plan survives the freeze.', '2026-03-12', 'Dana Whitfield');
    put('b', 'Budget', 'Headcount is one line of it.', '2026-02-01', 'Åsa Öberg');
    put('c', 'Lunch', 'Zürich, naïve café, हिन्दी, 漢字, Ærø', '2025-12-24');
    store.search.put('person', 'p', { title: 'Dana Whitfield', text: '', people: 'dana@example.org', said: 0 });
    for (let n = 0; n < 400; n += 1) put(`many-${n}`, '', 'common words here', '2026-01-01');
  });
});
afterAll(() => workspace.remove());

const refs = (typed: string, until = ever): readonly string[] =>
  store.search.find(typed, 10, until).map(({ ref }) => ref);

describe('search', () => {
  it('finds as you type, best first, in titles, texts and people [9.8]', () => {
    expect(refs('headc')).toEqual(['a', 'b']);
    expect(refs('whitf')).toEqual(expect.arrayContaining(['a', 'p']));
    expect(refs('dana@example.org')).toEqual(['p']);
    expect(refs('head line')).toEqual(['b']);
    expect(refs('headcount nothing')).toEqual([]);
    expect(refs('\u0301 headcount -')).toEqual(['a', 'b']);
  });

  it('puts what has all words in its title first, however old, and keeps places for what has them in its text [9.8]', () => {
    const put = (ref: string, title: string, text: string, day: string) =>
      store.search.put('mail', ref, { title, text, people: '', said: said(day) });
    put('old', 'Lantern oil', 'As agreed.', '2009-01-02');
    put('older', 'Re: Lantern oil', 'Fine.', '2008-01-02');
    put('new', 'Supplies', 'Rope, lantern wicks and oil.', '2026-03-20');
    expect(refs('lantern oil')).toEqual(['old', 'older', 'new']);
    for (let n = 0; n < 12; n += 1) put(`titled-${n}`, `Lantern oil, week ${n}`, '', '2015-05-05');
    expect(refs('lantern oil')).toHaveLength(10);
    expect(refs('lantern oil')[0]).toMatch(/^titled/);
    expect(refs('lantern oil').at(-1)).toBe('new');
    for (const ref of ['old', 'older', 'new']) store.search.remove('mail', ref);
    for (let n = 0; n < 12; n += 1) store.search.remove('mail', `titled-${n}`);
  });

  it('finds by the words of a day [9.8]', () => {
    expect(refs('12 March')).toEqual(['a']);
    expect(refs('March 2026')).toEqual(['a']);
    expect(refs('2026-03-12')).toEqual(['a']);
    expect(refs('thursday plan')).toEqual(['a']);
    expect(refs('budget february')).toEqual(['b']);
  });

  it('finds whatever the script and whether accents are typed or not', () => {
    for (const typed of ['zurich', 'Zürich'.normalize('NFD'), 'cafe', 'naïve', 'हिन्दी', '漢字', 'ærø']) {
      expect(refs(typed)).toEqual(['c']);
    }
    expect(refs('oberg')).toEqual(['b']);
  });

  it('shows the words around the hit and nothing added to them', () => {
    expect(store.search.find('freeze', 1, ever)[0]).toEqual({
      kind: 'mail',
      ref: 'a',
      title: 'Headcount',
      snippet: 'The plan survives the freeze.',
      people: 'Dana Whitfield',
      said: said('2026-03-12'),
    });
  });

  it('sees nothing said later than asked for', () => {
    expect(refs('headcount', said('2026-02-15'))).toEqual(['b']);
  });

  it('gives common words newest first', () => {
    store.search.put('mail', 'newest', { title: '', text: 'common', people: '', said: said('2026-03-01') });
    expect(refs('common')[0]).toBe('newest');
    store.search.remove('mail', 'newest');
    expect(refs('common')).not.toContain('newest');
  });

  it('writes an entry over the one before', () => {
    store.search.put('draft', 'd', { title: 'alpaca', text: '', people: '', said: 0 });
    store.search.put('draft', 'd', { title: 'llama', text: '', people: '', said: 0 });
    expect(refs('alpaca')).toEqual([]);
    expect(refs('llama')).toEqual(['d']);
    store.search.remove('draft', 'd');
    store.search.remove('draft', 'd');
    expect(refs('llama')).toEqual([]);
  });

  it('takes any string without an error', () => {
    const odd = [
      '',
      '"',
      "'",
      '*',
      'a*',
      'AND',
      'NOT x',
      'NEAR(a b)',
      'title:x',
      '^a',
      '(',
      ')',
      '-a',
      'a"b',
      '\0',
      '%',
    ];
    for (const typed of [
      ...odd,
      '\ud800',
      '\u0301',
      'e\u0301',
      '\u200d',
      '🙂',
      'a'.repeat(10_000),
      '1 '.repeat(5000),
    ]) {
      expect(() => store.search.find(typed, 5, ever)).not.toThrow();
    }
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('"', '*', '(', ')', 'OR', 'AND', 'NEAR', ':', '^', '+', '-', 'a', ' ', '{', '}'))
        .map((p) => p.join('')),
    );
    fc.assert(
      fc.property(anything, (typed) => {
        expect(store.search.find(typed, 5, ever).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 500 },
    );
  });
});

it('keeps apart what was said in the same few minutes, in whatever order it comes', () => {
  const minutes = [said('2020-05-04'), said('2020-05-04') + 60_000, said('2020-05-03')];
  store.transaction(() => {
    for (let n = 0; n < 900; n += 1) {
      const entry = { title: `Crowded ${n}`, text: `crowd${n}x`, people: '', said: minutes[n % 3] ?? 0 };
      store.search.put('mail', `crowd-${n}`, entry);
    }
    store.search.remove('mail', 'crowd-7');
    store.search.put('mail', 'crowd-8', {
      title: 'Crowded 8',
      text: 'crowd8x again',
      people: '',
      said: minutes[0] ?? 0,
    });
  });
  for (const n of [0, 1, 2, 8, 450, 898, 899]) expect(refs(`crowd${n}x`)).toContain(`crowd-${n}`);
  expect(refs('crowd7x')).not.toContain('crowd-7');
  expect(refs('crowd8x again')).toEqual(['crowd-8']);
});
