import { describe, expect, it } from 'vitest';
import { decoderOf } from './properties.ts';

describe('the decoder of a code page', () => {
  it('is there for every number, also one that names nothing', () => {
    for (let page = -1; page < 1300; page += 1) expect(decoderOf(page).encoding).not.toBe('');
    for (let page = 28_590; page < 28_610; page += 1) expect(decoderOf(page).encoding).not.toBe('');
    expect(decoderOf(28_602).encoding).toBe('windows-1252');
    expect(decoderOf(28_605).encoding).toBe('iso-8859-15');
    expect(decoderOf(null).encoding).toBe('windows-1252');
  });
});
