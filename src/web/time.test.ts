import { describe, expect, it } from 'vitest';
import { agendaTime, daysAway, dayWords, dueWords, hour, lasting, longDate, shortDate, untilWords } from './time.ts';

const clock = { now: '2026-03-12T09:50:00+01:00', zone: 'Europe/Zurich' };

describe('dates in words, as of the server’s now', () => {
  it('names days near by, and writes others out', () => {
    expect(dayWords('2026-03-12', clock)).toBe('today');
    expect(dayWords('2026-03-13', clock)).toBe('tomorrow');
    expect(dayWords('2026-03-11', clock)).toBe('yesterday');
    expect(dayWords('2026-03-17', clock)).toBe('Tuesday');
    expect(dayWords('2026-03-19', clock)).toBe('19 March');
    expect(dayWords('2026-03-09', clock)).toBe('9 March');
    expect(dayWords('2025-11-17', clock)).toBe('17 November 2025');
    expect(longDate('2026-03-12', clock)).toBe('Thursday 12 March');
    expect(shortDate('2010-06-01', clock)).toBe('1 June 2010');
  });

  it('reads instants on the wall clock of the workspace, whatever zone they were written in', () => {
    // Half past eleven at night in New York is the next morning in Zurich.
    expect(dayWords('2026-03-11T23:30:00-04:00', clock)).toBe('today');
    expect(hour('2026-03-12T05:30:00-04:00', clock)).toBe('10:30');
    expect(daysAway('2026-03-12T23:59:00+01:00', clock)).toBe(0);
    expect(daysAway('2026-03-12T23:59:00+01:00', { ...clock, zone: 'Asia/Tokyo' })).toBe(1);
  });

  it('keeps calendar days where they are in every zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
      expect(shortDate('2026-03-12', { now: '2026-03-12T00:30:00Z', zone })).toBe('12 March');
    }
  });

  it('says how soon, and for how long', () => {
    expect(untilWords('2026-03-12T10:30:00+01:00', '2026-03-12T11:00:00+01:00', clock)).toBe('in 40 minutes');
    expect(untilWords('2026-03-12T13:50:00+01:00', '2026-03-12T14:00:00+01:00', clock)).toBe('in 4 hours');
    expect(untilWords('2026-03-12T09:30:00+01:00', '2026-03-12T10:00:00+01:00', clock)).toBe('now');
    expect(untilWords('2026-03-12T09:00:00+01:00', '2026-03-12T09:10:00+01:00', clock)).toBe('50 minutes ago');
    expect(untilWords('2026-03-13T09:00:00+01:00', '2026-03-13T09:10:00+01:00', clock)).toBe('tomorrow');
    expect(lasting('2026-03-12T10:30:00+01:00', '2026-03-12T12:00:00+01:00')).toBe('1 hour 30 minutes');
    expect(lasting('2026-03-12T10:30:00+01:00', '2026-03-12T11:00:00+01:00')).toBe('30 minutes');
  });

  it('fits the agenda’s column', () => {
    expect(agendaTime('2026-03-12T10:30:00+01:00', false, clock)).toBe('10:30');
    expect(agendaTime('2026-03-12T00:00:00+01:00', true, clock)).toBe('today');
    expect(agendaTime('2026-03-17T15:00:00+01:00', false, clock)).toBe('Tue 15:00');
    expect(agendaTime('2026-03-23T15:00:00+01:00', false, clock)).toBe('Mon 23 March');
    expect(dueWords({ text: '', date: '2026-03-11' }, clock)).toBe('was due yesterday');
    expect(dueWords({ text: '', date: '2026-03-13' }, clock)).toBe('due tomorrow');
    expect(dueWords({ text: 'this week', date: '2026-03-09', end: '2026-03-13' }, clock)).toBe('due by tomorrow');
    expect(dueWords({ text: '2/3', date: null }, clock)).toBe('');
  });
});
