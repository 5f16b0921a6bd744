import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextFor } from '../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../tests/support/temporary-workspace.ts';
import { atOneInstant } from './one-instant.ts';
import { vaultAt } from './workspace/vault.ts';

let there: TemporaryWorkspace;
beforeAll(async () => {
  there = await temporaryWorkspace();
});
afterAll(() => there.remove());

const at = (second: string, operation = 'today.show', replayed = false): string =>
  atOneInstant(contextFor(there, { now: `2026-03-12T08:${second}+00:00`, replayed }), operation).now;

describe('what a page asks in one minute', () => {
  it('is told as of the first instant of it', () => {
    expect([at('10:05'), at('10:07', 'week.show'), at('10:59.900')]).toEqual(
      Array.from({ length: 3 }, () => '2026-03-12T08:10:05+00:00'),
    );
    expect(at('11:00')).toBe('2026-03-12T08:11:00+00:00');
  });

  it('is told as of now once anything was written, here or by another process', () => {
    expect(at('12:01')).toBe(at('12:02'));
    there.store().settings.write('a setting', '1');
    expect(at('12:03')).toBe('2026-03-12T08:12:03+00:00');
    const other = vaultAt(there.place, { key: Uint8Array.from(there.key) });
    other.store().settings.write('a setting', '2');
    other.lock();
    expect(at('12:04')).toBe('2026-03-12T08:12:04+00:00');
  });

  it('is exact where something is written, rings or is replayed', () => {
    at('13:01');
    for (const operation of ['fact.accept', 'update.compile', 'reminder.due', 'workspace.status'])
      expect(at('13:02', operation)).toBe('2026-03-12T08:13:02+00:00');
    expect(at('13:03', 'today.show', true)).toBe('2026-03-12T08:13:03+00:00');
    expect(at('13:04')).toBe('2026-03-12T08:13:01+00:00');
  });
});
