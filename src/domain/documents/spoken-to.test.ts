import { describe, expect, it } from 'vitest';
import { callsAnother, tellsOf } from './spoken-to.ts';

describe('callsAnother', () => {
  it('sees who is called by name', () => {
    const names = ['Priya Raman'];
    expect(callsAnother('Ute--could we be ready by June?', names)).toBe(true);
    expect(callsAnother('Ute, could we be ready by June?', names)).toBe(true);
    expect(callsAnother('Priya, could we be ready by June?', names)).toBe(false);
    expect(callsAnother('Second, could we be ready by June?', names)).toBe(false);
    expect(callsAnother('Could Ute be ready by June?', names)).toBe(false);
  });

  it('takes no compound, no word before a colon and no short name for somebody else', () => {
    const names = ['Robert Holm', 'rob@fernhill.example'];
    for (const words of [
      'Double-check the lease by Friday.',
      'Co-sign the lease.',
      'Reminder: send the lease.',
      'Separately, send the lease.',
      'Monday, please.',
      'Bob, send the lease.',
      'Rob - send the lease.',
    ])
      expect([words, callsAnother(words, names)]).toEqual([words, false]);
    for (const words of ['Emily, send the lease.', 'Ute - send the lease.', 'Ute: send the lease.'])
      expect([words, callsAnother(words, names)]).toEqual([words, true]);
  });
});

describe('tellsOf', () => {
  it('sees words about somebody to others', () => {
    expect(tellsOf('I think Priya might have told you already.', ['Priya Raman'])).toBe(true);
    expect(tellsOf('Priya, have you told them?', ['Priya Raman'])).toBe(false);
    expect(tellsOf('Ute might have told you.', ['Priya Raman', 'priya@fernhill.example'])).toBe(false);
  });

  it('tells calling somebody from telling of them', () => {
    const names = ['Priya Raman'];
    for (const words of [
      'Priya please send it.',
      'Hi Priya can you send it?',
      'Thanks Priya could you send it?',
      'Priya send it.',
    ])
      expect([words, tellsOf(words, names)]).toEqual([words, false]);
    for (const words of ['Priya will send it.', 'Get it to Priya by Friday.', 'Ask if Priya can send it.'])
      expect([words, tellsOf(words, names)]).toEqual([words, true]);
  });

  it('knows a name that is a word too', () => {
    expect(tellsOf('Will you send it by Friday?', ['Will Stone'])).toBe(false);
    expect(tellsOf('May I have it by Friday?', ['May Chen'])).toBe(false);
    expect(tellsOf('Please send it in May so that we can sign.', ['May Chen'])).toBe(false);
    expect(tellsOf('Mark the pages, please.', ['Mark Holm'])).toBe(false);
    expect(tellsOf('Ask Will about it.', ['Will Stone'])).toBe(true);
  });
});
