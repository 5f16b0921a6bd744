import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchingOf } from '../../src/cli/watching.ts';
import type { World } from '../../src/cli/world.ts';

describe('whoever watches a long command', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is told when it waits for bytes that do not come', async () => {
    const shown: string[] = [];
    const world: Partial<World> = { progress: (line) => void shown.push(line) };
    const { watching, done } = await watchingOf(world as World, false);
    vi.advanceTimersByTime(6000);
    expect(shown).toEqual(['Waiting for bytes …']);
    watching.came?.({ items: 3, added: 3, bytes: 1000, bytesTotal: null, perSecond: 3, secondsLeft: null } as never);
    expect(shown.at(-1)).toContain('3 items');
    vi.advanceTimersByTime(6000);
    expect(shown.at(-1)).toMatch(/^3 items .* · waiting for bytes …$/);
    done();
    const count = shown.length;
    vi.advanceTimersByTime(60_000);
    expect(shown).toHaveLength(count);
    expect(shown.at(-1)).toBe('');
  });
});
