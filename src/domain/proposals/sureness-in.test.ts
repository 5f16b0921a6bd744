import { describe, expect, it } from 'vitest';
import { type PositionSureness, stands } from './room.ts';
import { turned } from './stand-words.ts';
import { surenessIn } from './sureness-in.ts';

it('turns a stand to the other side, and twice is nothing', () => {
  for (const stand of stands) expect(turned(turned(stand))).toBe(stand);
});

describe('how that is known', () => {
  const notes: readonly (readonly [string, PositionSureness])[] = [
    ['Ines told me she is against it', 'told'],
    ['Ines said she backs the pilot', 'told'],
    ['I asked Ines: for it', 'told'],
    ['I think Ines is for it', 'guess'],
    ['Ines is probably against the move', 'guess'],
    ['Ines would probably sign it', 'guess'],
    ['I do not think Ines is for it', 'guess'],
    ['I doubt Ines is for it', 'guess'],
    ['Ines against it?', 'guess'],
    ['I hear Ines is against it', 'signs'],
    ['apparently Ines said no to it', 'signs'],
    ['Tom tells me Ines is for it', 'signs'],
    ['Ines seems to be for it', 'signs'],
    ['Ines is against it', 'signs'],
  ];
  it.each(notes)('%s: %s [3.2]', (words, sure) => {
    expect(surenessIn(words, { source: 'capture', theirs: false })).toBe(sure);
  });
  it('is told where they wrote it, and a sign where another did [3.2]', () => {
    expect(surenessIn('I think we should wait', { source: 'mail', theirs: true })).toBe('told');
    expect(surenessIn('Ines is against it', { source: 'mail', theirs: false })).toBe('signs');
  });
});
