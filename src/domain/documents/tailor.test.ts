import { describe, expect, it } from 'vitest';
import { aFact } from '../../../tests/support/content.ts';
import { lengths, tailor } from './tailor.ts';
import type { UpdateFact, UpdateMaterial } from './update-fact.ts';
import { countWords } from './words.ts';
import { writeText, writtenForms } from './write-text.ts';

const fact = (change: Partial<UpdateFact> & Pick<UpdateFact, 'kind' | 'quote'>): UpdateFact => ({
  ...aFact({ state: 'accepted', about: [], said: '2026-03-10T09:00:00+00:00', ...change }),
  id: change.quote,
  told: null,
  from: { kind: 'capture', who: 'you', by: 'me', readerKnows: false, credit: '' },
  ...change,
});
const results = [
  'the Leeds pilot saved 3 days of rework',
  'invoices are matched in 2 hours instead of 9',
  'queues at the car park fell by a third',
  'the nursery roof is dry since the repair',
];
const risks = [
  'scanners from Corvid arrive two weeks late',
  'nobody covers nights in July',
  'the lease of the depot ends before the move',
  'paper prices rose above the quote',
];
const facts = [
  ...results.map((quote) => fact({ kind: 'result', quote })),
  ...risks.map((quote) => fact({ kind: 'risk', quote, owner: null })),
];
const material: UpdateMaterial = {
  reader: { id: 'helen', name: 'Helen', words: ['helen'] },
  writer: { id: 'me', name: 'Priya Raman' },
  now: '2026-03-12T09:00:00+00:00',
  since: '2026-03-01T09:00:00+00:00',
  again: false,
  facts,
  people: new Map(),
  style: { bullets: null, numbers: false },
};
const said = (length: (typeof lengths)[number], form: (typeof writtenForms)[number]): string =>
  writeText(tailor(material, { length, form, to: 'Helen Lind' }), form).text;

describe('the same facts for one reader', () => {
  it('as a headline are at most five lines, as detail all of them with their days [4.2]', () => {
    const lines = (length: (typeof lengths)[number]): number =>
      tailor(material, { length, form: 'mail' })
        .sections.flatMap((section) => section.lines)
        .filter(({ sources }) => sources.length > 0).length;
    expect(lines('headline')).toBe(5);
    expect(lines('page')).toBeGreaterThan(5);
    expect(lines('detail')).toBe(facts.length);
    for (const { quote } of facts) expect(said('detail', 'mail').toLowerCase()).toContain(quote.toLowerCase());
    expect(said('detail', 'mail')).toContain('(10 March)');
  });

  it('fit where they are said: a chat greets nobody, a memo says who, a talk is counted and short [4.2]', () => {
    expect(said('page', 'mail')).toMatch(/^Helen,\n/);
    expect(said('page', 'mail')).toMatch(/\nPriya$/);
    expect(said('headline', 'chat')).not.toMatch(/Helen,|Priya/);
    expect(said('page', 'memo')).toMatch(
      /^# Update 12 March.*\n\n- To: Helen Lind\n- From: Priya Raman\n- Date: 12 March 2026\n/,
    );
    expect(said('page', 'talk')).toMatch(/\n1\. /);
    for (const row of said('detail', 'talk').split('\n')) expect(countWords(row)).toBeLessThanOrEqual(23);
  });

  it('keep their sources at every length and in every form', () => {
    for (const length of lengths)
      for (const form of writtenForms)
        for (const { text, sources } of tailor(material, { length, form }).sections.flatMap(({ lines }) => lines))
          expect(sources.length > 0 || /^(?:To|From|Date): /.test(text), text).toBe(true);
  });
});
