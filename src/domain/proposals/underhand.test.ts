import { describe, expect, it } from 'vitest';
import { underhandIn } from './underhand.ts';

describe('words that nobody in a plan should have to read', () => {
  it.each([
    ['Isolate Omar before the board meets', 'isolate'],
    ['Keep Helen out of the loop until Friday', 'isolate'],
    ['Discredit the finance model', 'discredit'],
    ['Make Omar look slow', 'discredit'],
    ['Do not tell Omar about the licence fee', 'withhold'],
    ['Leave out the costs', 'withhold'],
    ['Downplay the noise', 'withhold'],
    ['Catch Omar off guard', 'ambush'],
    ['Put her on the spot in the meeting', 'ambush'],
    ['Present it as decided', 'ambush'],
    ['Go over Omar’s head', 'round'],
    ['Bypass procurement', 'round'],
    ['Get it signed before she finds out', 'round'],
    ['Remind him what happens to late projects', 'pressure'],
    ['He owes us a favour', 'pressure'],
    ['Use it as leverage', 'pressure'],
  ] as const)('flags “%s” [3.3]', (text, kind) => {
    expect(underhandIn(text).map((found) => found.kind)).toContain(kind);
  });

  it.each([
    'Ask what Omar would need to see',
    'Show the noise figures, the bad week among them',
    'Tell Helen what finance doubts, so that nothing comes as a surprise',
    'No surprises in the room',
    'Never go behind Omar’s back',
    'Learn what would make it workable on the night shift',
    'Who is isolated by the new rota?',
    'The threshold for the second phase',
    'Ask for a favourable slot',
    'Show the cost of doing nothing, and the downside of the pilot',
  ])('lets “%s” pass', (text) => {
    expect(underhandIn(text)).toEqual([]);
  });

  it('takes long texts without growing slow', () => {
    expect(underhandIn('keep her '.repeat(20_000)).length).toBeLessThan(20_001);
  });
});
