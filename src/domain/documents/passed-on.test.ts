import { describe, expect, it } from 'vitest';
import { isPassedOn, isRepeated, isSignedByAnother } from './passed-on.ts';

describe('isPassedOn', () => {
  it('takes what stands below the first words of a forwarded mail for somebody else’s', () => {
    expect(isPassedOn('FW: Lease', 'See below. ')).toBe(false);
    expect(isPassedOn('FW: Lease', 'See below.\n\nWe met the harbour yesterday. ')).toBe(true);
    expect(isPassedOn('Fwd: Lease', 'x'.repeat(300))).toBe(true);
    expect(isPassedOn('Re: Lease', 'x'.repeat(300))).toBe(false);
    expect(isPassedOn('FW: Lease', '')).toBe(false);
  });

  it('sees a letter and a lost header inside a mail', () => {
    expect(isPassedOn('Draft', 'Here it is.\nDear Mr Holm:\n')).toBe(true);
    expect(isPassedOn('Draft', 'Here it is.\nFrom: Ute Brandt\n')).toBe(true);
    expect(isPassedOn('Draft', 'Here is the letter from Ute. ')).toBe(false);
  });
});

describe('isSignedByAnother', () => {
  it('looks for a full name that is none of the writer’s', () => {
    const names = ['Priya Raman', 'priya.raman@fernhill.example'];
    expect(isSignedByAnother('Happy to set it up.\n\nUte Brandt\nSenior Advisor', names)).toBe(true);
    expect(isSignedByAnother('Happy to set it up.\n\nPriya Raman\nFinance', names)).toBe(false);
    expect(isSignedByAnother('Happy to set it up with Ute Brandt.', names)).toBe(false);
    expect(isSignedByAnother('Happy to.\n\nUte Brandt', [])).toBe(false);
    for (const end of ['Many thanks', 'thank you', 'Best Regards', 'the lease', 'Please send these:\nCrane Budget'])
      expect([end, isSignedByAnother(`Happy to.\n\n${end}`, names)]).toEqual([end, false]);
  });
});

describe('isRepeated', () => {
  it('finds longer words again, however they were wrapped', () => {
    expect(isRepeated('We cannot close the\nharbour in March.', ['> x', 'we cannot close the harbour in March.'])).toBe(
      true,
    );
    expect(isRepeated('Call me.', ['Call me.'])).toBe(false);
    expect(
      isRepeated('What nd who is the harbour waiting for?', ['So. What and who is the harbour waiting for?']),
    ).toBe(true);
    expect(isRepeated('We must close the harbour in May.', ['We cannot close the harbour in March.'])).toBe(false);
  });
});
