import { describe, expect, it } from 'vitest';
import { whoseOf } from './profile-fact.ts';

const fact = (owner: string | null, about: readonly string[], ownerWords = '') => ({
  owner,
  ownerWords,
  about: [...about],
});

describe('whoseOf', () => {
  it('is theirs where they hold it, or where it is on no other page and names nobody', () => {
    expect(whoseOf(fact('dana', ['dana', 'ola']), 'dana', 'me')).toBe('theirs');
    expect(whoseOf(fact(null, ['dana', 'me']), 'dana', 'me')).toBe('theirs');
  });
  it('is somebody else’s where another holds it, however often they are named in it', () => {
    expect(whoseOf(fact('ola', ['dana', 'ola']), 'dana', 'me')).toBe('other');
    expect(whoseOf(fact('me', ['dana']), 'dana', 'me')).toBe('other');
    expect(whoseOf(fact(null, ['ola']), 'dana', 'me')).toBe('other');
  });
  it('is not told where two could be meant, or where the name in it is nobody’s [1.2]', () => {
    expect(whoseOf(fact(null, ['dana', 'dana-r']), 'dana', 'me')).toBe('unclear');
    expect(whoseOf(fact(null, ['dana'], 'Dana'), 'dana', 'me')).toBe('unclear');
  });
});
