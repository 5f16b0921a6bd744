import { expect, it } from 'vitest';
import { monthInWords, monthNamed } from './claim-words.ts';

it('reads a month as people write it, and nothing that is none [5.3]', () => {
  for (const words of ['March 2026', 'mar 2026', 'Mar. 2026', '2026-03', '3/2026', '2026-03-09'])
    expect(monthNamed(words), words).toBe('2026-03-31');
  expect(monthNamed('February 2028')).toBe('2028-02-29');
  expect(monthNamed('December 2025')).toBe('2025-12-31');
  for (const words of ['', 'March', 'last year', '13/2026', '31 March', 'Mai 2026x', '2026'])
    expect(monthNamed(words), words).toBeNull();
  expect(monthInWords(monthNamed('may 2026') ?? '2000-01-01')).toBe('May 2026');
});
