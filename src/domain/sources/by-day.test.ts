import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDay } from './by-day.ts';

const entry = (id: string, day: string, thread: string | null) => ({ id, day, thread });

describe('byDay', () => {
  it('puts a conversation of many mails on one day into one row, where its first one stands', () => {
    const days = byDay([
      entry('a', '2026-03-12', 'rota'),
      entry('b', '2026-03-12', null),
      entry('c', '2026-03-12', 'rota'),
      entry('d', '2026-03-12', 'lease'),
      entry('e', '2026-03-12', 'rota'),
      entry('f', '2026-03-12', 'lease'),
      entry('g', '2026-03-11', 'rota'),
    ]);
    expect(days.map(({ day, rows }) => [day, ...rows.map((row) => row.entries.map(({ id }) => id).join(''))])).toEqual([
      ['2026-03-12', 'ace', 'b', 'd', 'f'],
      ['2026-03-11', 'g'],
    ]);
  });

  it('keeps everything once', () => {
    const entries = fc.array(fc.tuple(fc.nat(3), fc.option(fc.constantFrom('x', 'y'), { nil: null })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(entries, (made) => {
        const all = made
          .map(([on, thread], index) => entry(String(index), `2026-03-0${on + 1}`, thread))
          .sort((a, b) => b.day.localeCompare(a.day));
        const ids = byDay(all).flatMap(({ rows }) => rows.flatMap((row) => row.entries.map(({ id }) => id)));
        expect(ids.sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });
});
