import { describe, expect, it } from 'vitest';
import { saidOn } from './said-on.ts';

// A Thursday.
const noted = '2026-03-12T16:00:00+00:00';
const on = (around: string, kind: 'capture' | 'mail' = 'capture'): string =>
  saidOn({ around, said: noted, from: { kind, title: '', who: 'you' } }).slice(0, 10);

describe('when words were said', () => {
  it.each([
    ['Told me yesterday she is against the vans', '2026-03-11'],
    ['Yesterday Dana told me she is against the vans', '2026-03-11'],
    ['Dana said on Monday that she is for the vans', '2026-03-09'],
    ['Dana told us last Friday: no vans', '2026-03-06'],
    ['Dana told me three days ago she is against it', '2026-03-09'],
    ['Dana wrote on 3 March that she is against it', '2026-03-03'],
  ])('%s', (words, day) => expect(on(words)).toBe(day));

  it.each([
    'Dana is against the vans',
    'Dana is against what we bought yesterday',
    'Dana told me she wants the vans on Monday',
    'Dana said the vans come on 20 March',
    'Dana told me on 20 March she will be against it',
  ])('stays with the note: %s', (words) => expect(on(words)).toBe('2026-03-12'));

  it('stays with the day of a mail', () =>
    expect(on('She told me yesterday she is against it', 'mail')).toBe('2026-03-12'));
});
