import { describe, expect, it } from 'vitest';
import { hasPassed } from './named-time.ts';

describe('hasPassed', () => {
  it('knows when the time that words speak of is over', () => {
    // A Tuesday.
    const over = (words: string, day: string) => hasPassed(words, '2026-03-10', day);
    expect(over('Can you finish it tonight?', '2026-03-10')).toBe(false);
    expect(over('Can you finish it tonight?', '2026-03-11')).toBe(true);
    expect(over('Get Ute over asap.', '2026-03-11')).toBe(false);
    expect(over('Get Ute over asap.', '2026-03-12')).toBe(true);
    expect(over('What is this about the harbour this weekend?', '2026-03-15')).toBe(false);
    expect(over('What is this about the harbour this weekend?', '2026-03-16')).toBe(true);
    expect(over('Shall we ask Ute next week?', '2026-03-20')).toBe(false);
    expect(over('Shall we ask Ute next week?', '2026-03-23')).toBe(true);
    expect(over('Shall we ask Ute?', '2026-04-23')).toBe(false);
  });

  it('counts to the weekday that is named, from whatever day it was said on', () => {
    // 5 March 2026 is a Thursday, 7 March a Saturday.
    const over = (words: string, said: string, day: string) => hasPassed(words, `2026-03-0${said}`, `2026-03-${day}`);
    expect(over('Send it by Monday.', '5', '09')).toBe(false);
    expect(over('Send it by Monday.', '5', '10')).toBe(true);
    expect(over('Send it by Wednesday.', '7', '11')).toBe(false);
    expect(over('Send it by Wednesday.', '7', '12')).toBe(true);
    expect(over('Send it on Thursday.', '5', '12')).toBe(false);
    expect(over('Send it next Friday.', '2', '13')).toBe(false);
    expect(over('Send it next Friday.', '2', '14')).toBe(true);
  });

  it('takes the last of several times, and none where a day only names a thing', () => {
    const over = (words: string) => hasPassed(words, '2026-03-05', '2026-03-08');
    expect(over('Send today’s numbers by Monday.')).toBe(false);
    expect(over('Where are the slides of Friday’s board?')).toBe(false);
    expect(over('What came of the Friday meeting?')).toBe(false);
    expect(over('Where does the lease stand now?')).toBe(false);
    expect(over('Ring me tonight or tomorrow.')).toBe(true);
    expect(over('I leave within the hour.')).toBe(true);
  });
});
