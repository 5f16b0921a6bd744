import { describe, expect, it } from 'vitest';
import { contextFor } from '../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../tests/support/fresh-workspaces.ts';
import { feedAdd } from '../app/feed/add.ts';
import { feedRefresh } from '../app/feed/refresh.ts';
import { perform } from '../app/perform.ts';
import { vaultAt } from '../app/workspace/vault.ts';
import { inZone } from '../domain/shared/time.ts';
import { lookOnce } from './look-by-itself.ts';

const workspace = freshWorkspaces();
const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';

const stage = async () => {
  const there = await workspace();
  const vault = vaultAt(there.place, { key: Uint8Array.from(there.key) });
  let wall = Date.parse('2026-03-12T08:10:00Z');
  let steady = 0;
  let asked = 0;
  const contextOver = () =>
    contextFor(
      { vault },
      {
        now: inZone(wall, 'UTC'),
        network: {
          ask: async () => {
            asked += 1;
            const bytes = Buffer.from(calendar);
            return { outcome: 'whole', bytes, etag: null, modified: null, wait: null, inside: false };
          },
          send: async () => ({ outcome: 'refused', why: 'unreachable' }),
          chance: () => 0,
        },
      },
    );
  await perform(feedAdd, contextOver(), { place: 'https://calendar.example/a.ics' });
  const look = lookOnce({
    vault,
    contextFor: contextOver,
    refresh: (context, input) => perform(feedRefresh, context, input),
    clock: () => wall,
    steady: () => steady,
  });
  return {
    vault,
    key: there.key,
    look,
    asked: () => asked,
    /** Time that passes on both clocks, and a clock that is set. */
    pass: (minutes: number) => {
      wall += minutes * 60_000;
      steady += minutes * 60_000;
    },
    set: (when: string) => {
      wall = Date.parse(when);
    },
  };
};

describe('what the clock does', () => {
  it('looks when it is time, and not before', async () => {
    const { look, pass, asked } = await stage();
    pass(10);
    expect(await look()).toBe(false);
    pass(6);
    expect(await look()).toBe(true);
    expect(await look()).toBe(false);
    expect(asked()).toBe(2);
  });

  it('waits while it is locked', async () => {
    const { look, pass, asked, vault } = await stage();
    pass(60);
    vault.lock();
    expect(await look()).toBe(false);
    expect(asked()).toBe(1);
  });

  it('neither floods nor starves where the clock jumps', async () => {
    const { look, pass, set, asked } = await stage();
    set('2036-01-01T00:00:00Z');
    expect(await look()).toBe(true);
    for (let round = 0; round < 20; round += 1) {
      set(round % 2 === 0 ? '2016-01-01T00:00:00Z' : '2036-01-01T00:00:00Z');
      await look();
    }
    expect(asked()).toBe(2);
    pass(0.1);
    set('2026-03-12T08:10:00Z');
    expect(await look()).toBe(true);
    pass(16);
    expect(await look()).toBe(true);
  });
});
