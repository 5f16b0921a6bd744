import { expect, it } from 'vitest';
import { ledgerSentence } from './ledger-sentence.ts';

type Row = Parameters<typeof ledgerSentence>[0]['rows'][number];
const row = (more: Partial<Row> & { readonly day?: string; readonly kind?: 'commitment' | 'request' }): Row => ({
  way: 'mine',
  standing: 'open',
  ask: null,
  tell: null,
  told: null,
  fact: { kind: more.kind ?? 'commitment', due: more.day === undefined ? null : { date: more.day } },
  ...more,
});
const say = (rows: readonly Row[]): string =>
  ledgerSentence({ rows, today: '2026-03-12', waiting: 0, way: 'both', which: 'open', me: true });

it('tells promises from what was asked, and what comes next [2.1]', () => {
  expect(say([row({ day: '2026-03-20' }), row({}), row({ kind: 'request', day: '2026-03-14' })])).toBe(
    'You owe two things and were asked for one more; the next is due Saturday.',
  );
  expect(say([row({ kind: 'request' })])).toBe('You were asked for one thing; no day was said.');
  expect(say([row({ day: '2026-03-20' })])).toBe('You owe one thing, due on 20 March.');
});

it('asks for telling only what was not told [2.3]', () => {
  const late = row({ standing: 'overdue', day: '2026-03-10', tell: 'Its day is past.' });
  const near = row({ standing: 'at-risk', day: '2026-03-12', tell: 'It is due today.' });
  expect(say([late, near])).toBe(
    'One commitment of yours is past its day and one more may be missed: tell them today.',
  );
  expect(say([{ ...late, tell: null }, near])).toBe('One commitment of yours may be missed: tell them today.');
  expect(say([{ ...late, tell: null, told: { what: 'told' } }])).toBe(
    'You owe one thing; what is past its day was told.',
  );
  // Nobody is named who could be told.
  expect(say([{ ...late, tell: null }])).toBe('You owe one thing; a day is past.');
});
