import { describe, expect, it } from 'vitest';
import type { WorkCalendar } from '../language/work-calendar.ts';
import { openDay } from './open-day.ts';

const said = '2026-03-10';
const asked = (text: string, calendar: WorkCalendar = {}) => openDay({ text, date: null }, said, calendar);
const days = (text: string, calendar: WorkCalendar = {}) => asked(text, calendar)?.days.map(({ day }) => day);

describe('openDay', () => {
  it('asks which of two days 2/4 is, the one ahead first, and what each says of the order', () => {
    expect(asked('2/4')).toEqual({
      why: 'order',
      days: [
        { day: '2026-04-02', title: '', order: 'day' },
        { day: '2026-02-04', title: '', order: 'month' },
      ],
    });
    expect(days('by 03/04/2026')).toEqual(['2026-04-03', '2026-03-04']);
    expect(days('2/4', { dayFirst: true })).toEqual(['2026-04-02']);
    expect(asked('2/4', { dayFirst: true })?.days[0]?.order).toBe(null);
  });

  it('offers the moments that an event could be, and asks all the same where none fits', () => {
    const moments = [
      { day: '2026-02-24', title: 'Board meeting' },
      { day: '2026-03-24', title: 'Board meeting' },
      { day: '2026-04-21', title: 'Board meeting' },
      { day: '2026-03-30', title: 'Audit committee' },
    ];
    expect(asked('before the board meeting', { moments })?.days).toEqual([
      { day: '2026-03-24', title: 'Board meeting', order: null },
      { day: '2026-04-21', title: 'Board meeting', order: null },
    ]);
    expect(days('by the audit review', { moments })).toEqual(['2026-03-30']);
    expect(asked('by the offsite', { moments })).toEqual({ why: 'event', days: [] });
  });

  it('says where the calendar of the house is needed, and reads with it once it is known', () => {
    expect(asked('end of the fiscal year')).toEqual({ why: 'calendar', days: [] });
    expect(asked('next sprint')).toEqual({ why: 'calendar', days: [] });
    expect(days('end of the fiscal year', { fiscalYearStart: 4 })).toEqual(['2026-03-31']);
    expect(days('next sprint', { sprint: { first: '2026-03-02', days: 14 } })).toEqual(['2026-03-29']);
  });

  it('asks nothing of words that name no day, nor of a day that is known', () => {
    expect(asked('soon')).toBe(null);
    expect(asked('asap')).toBe(null);
    expect(openDay({ text: '2/4', date: '2026-04-02' }, said, {})).toBe(null);
    expect(openDay(null, said, {})).toBe(null);
  });
});
