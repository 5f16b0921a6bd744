import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSubject } from './plain-subject.ts';

describe('plainSubject', () => {
  it.each([
    ['Re: Budget', 'Budget'],
    ['RE: FW: Fwd: budget', 'budget'],
    ['AW: WG: Angebot', 'Angebot'],
    ['Antw: Re[2]: Plan', 'Plan'],
    ['TR: RV: SV: plan', 'plan'],
    ['Re [3] : Plan', 'Plan'],
    ['  Re:Plan  ', 'Plan'],
    ['Results: better', 'Results: better'],
    ['Reply to the board', 'Reply to the board'],
    ['Re:', ''],
    ['Re: (no subject)', ''],
    ['FW: <no subject>', ''],
    ['(no subject) yet', '(no subject) yet'],
  ])('%s → %s', (subject, plain) => {
    expect(plainSubject(subject)).toBe(plain);
  });
  it('has nothing left to take', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('re', 'Fwd', ':', ' ', '[2]', 'plan')), (parts) => {
        const once = plainSubject(parts.join(''));
        expect(plainSubject(once)).toBe(once);
      }),
    );
  });
});
