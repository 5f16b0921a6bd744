import { describe, expect, it } from 'vitest';
import { mirrorWords } from './mirror.ts';

const words = (up: number, down: number, reports = true) =>
  mirrorWords({ up, down }, { since: '2026-01-01', today: '2026-03-12', reports });

describe('the mirror of help up and help down', () => {
  it('says of a few no more than how many there are [3.5]', () => {
    expect(words(2, 1)).toBe(
      'Of the help, thanks and credit on file since 1 January two went up and one to people who report to you: too few to say more.',
    );
    expect(words(3, 0)).toContain('three went up and no');
    expect(words(0, 0)).toContain('No help, thanks or credit from you');
  });

  it.each([
    [6, 0, 'went up. Nobody who reports to you is among it'],
    [0, 6, 'All help, thanks and credit on file since 1 January went to people who report to you'],
    [4, 2, 'far more went up than down'],
    [2, 4, 'far more went to people who report to you than up'],
    [7, 4, 'went up and down alike'],
    [4, 7, 'went up and down alike'],
  ])('%i up and %i down: “%s” [3.5]', (up, down, said) => {
    expect(words(up, down)).toContain(said);
  });

  it('asks who reports where nobody is placed', () => {
    expect(words(9, 0, false)).toContain('Nobody is placed as reporting to you');
  });
});
