import { describe, expect, it } from 'vitest';
import { aFact } from '../../../tests/support/content.ts';
import { addDays } from '../shared/time.ts';
import { mistakesInRecords, type RecordsMaterial } from './mistakes-in-records.ts';
import type { KnownFact } from './relationship.ts';

const today = '2026-06-10';
const whom = { id: 'dana', called: 'Dana' };
const none: RecordsMaterial = {
  today,
  since: addDays(today, -56),
  first: addDays(today, -112),
  asks: [],
  mails: [],
  talks: [],
  questions: [],
  news: [],
  results: [],
  untold: [],
};
const said = (days: number, quote = 'The dryer is slow', change: Partial<KnownFact> = {}): KnownFact => ({
  ...aFact({ id: `f${days}${quote}`, quote, due: null, said: `${addDays(today, -days)}T09:00:00Z` }),
  from: { kind: 'capture', title: '', who: 'you' },
  ...change,
});
const source = {
  quote: 'Coffee.',
  kind: 'debrief',
  date: '2026-06-01T09:00:00Z',
  id: 's',
  fact: null,
  who: 'you',
} as const;
const of = (change: Partial<RecordsMaterial>) => mistakesInRecords({ ...none, ...change });

describe('the five mistakes in records', () => {
  it('says nothing where there is nothing to look at, and nothing of what shows none [7.5]', () => {
    expect(of({})).toEqual([]);
    expect(of({ talks: [{ title: 'One to one', on: addDays(today, -3), own: 1, source }] })).toEqual([]);
    expect(of({ news: [{ whom, fact: said(5), heard: `${addDays(today, -4)}T09:00:00Z` }] })).toEqual([]);
    // Known since yesterday is not hidden.
    expect(of({ news: [{ whom, fact: said(1), heard: null }] })).toEqual([]);
  });

  it('sees more asks or mails to one reader in a week than they can take in [7.5]', () => {
    const asks = [2, 2, 1, 1, 0].map((days, at) => ({ whom, fact: said(days, `Could you decide ${at}?`) }));
    // Monday to Wednesday of one week: five asks.
    const seen = of({ asks });
    expect(seen).toMatchObject([{ mistake: 'overloading', now: 1, of: 1, trend: 'Too few to tell a trend.' }]);
    expect(seen[0]?.examples[0]?.text).toBe('In the week of 8 June Dana got five asks from you.');
    expect(seen[0]?.examples[0]?.sources).toHaveLength(3);
    expect(of({ asks: asks.slice(1) })).toEqual([]);
    const mails = Array.from({ length: 10 }, () => ({
      whom,
      on: addDays(today, -2),
      source: { ...source, kind: 'mail' as const },
    }));
    expect(of({ mails })[0]?.examples[0]?.text).toMatch(/ten mails from you/);
  });

  it('sees talks without an ask or a view, and questions that wait [7.5]', () => {
    const talks = [
      { title: 'Planning', on: addDays(today, -3), own: 0, source },
      { title: 'Budget', on: addDays(today, -10), own: 2, source },
    ];
    expect(of({ talks })).toMatchObject([
      {
        mistake: 'passive',
        now: 1,
        of: 2,
        examples: [{ text: 'No ask and no view of yours is noted of “Planning”, 7 June.' }],
      },
    ]);
    const questions = [
      { whom, fact: said(12, 'Does the plan survive the freeze?'), open: true },
      { whom, fact: said(2, 'Who signs?'), open: true },
      { whom, fact: said(20, 'Who pays?'), open: false },
    ];
    expect(of({ questions })).toMatchObject([
      { now: 1, of: 3, words: 'One of three questions put to you has no answer noted.' },
    ]);
  });

  it('sees trouble that waited, with how long, and news that never arrived [7.5]', () => {
    const news = [
      { whom, fact: said(20), heard: `${addDays(today, -11)}T09:00:00Z` },
      { whom, fact: said(8, 'The vendor is late'), heard: null },
    ];
    expect(of({ news })[0]?.examples.map(({ text }) => text)).toEqual([
      'Known for eight days, and no sign that Dana knows: “The vendor is late”.',
      'Known for nine days before Dana heard: “The dryer is slow”.',
    ]);
    const untold = [
      { whom, fact: said(20, 'We cut the waiting time'), heard: false },
      { whom, fact: said(3, 'We moved the crane'), heard: false },
    ];
    expect(of({ untold })).toMatchObject([{ mistake: 'assuming they know', now: 1, of: 1 }]);
  });

  it('sees a figure with nothing to compare it to; small samples tell no trend, larger ones tell it in words [7.5]', () => {
    const result = (days: number, bare: boolean) => ({
      fact: said(days, `Down to ${days} minutes`),
      bare,
      nameless: false,
    });
    expect(of({ results: [result(3, true)] })).toMatchObject([
      { mistake: 'impressing', now: 1, of: 1, before: 0, ofBefore: 0, trend: 'Too few to tell a trend.' },
    ]);
    const many = (bareNow: number, bareBefore: number) => [
      ...Array.from({ length: 6 }, (_, at) => result(3 + at, at < bareNow)),
      ...Array.from({ length: 6 }, (_, at) => result(60 + at, at < bareBefore)),
    ];
    const trend = (now: number, before: number) => of({ results: many(now, before) })[0]?.trend;
    expect(trend(1, 5)).toBe('Less often than in the eight weeks before.');
    expect(trend(5, 1)).toBe('More often than in the eight weeks before.');
    expect(trend(3, 2)).toBe('About as often as in the eight weeks before.');
  });

  it('shows at most three examples, the newest first, each with its source [7.5]', () => {
    const news = [40, 30, 20, 10].map((days) => ({ whom, fact: said(days, `Trouble ${days}`), heard: null }));
    const [seen] = of({ news });
    expect(seen?.now).toBe(4);
    expect(seen?.examples.map(({ sources }) => sources[0]?.quote)).toEqual(['Trouble 10', 'Trouble 20', 'Trouble 30']);
  });
});
