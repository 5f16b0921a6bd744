import { describe, expect, it } from 'vitest';
import { readDates } from '../language/dates.ts';
import type { WorkCalendar } from '../language/work-calendar.ts';
import { dueOf } from './due.ts';

// Thursday, 12 March 2026.
const date = '2026-03-12T17:30:00+01:00';
const due = (text: string, calendar?: WorkCalendar) =>
  dueOf(text, { start: 0, end: text.length }, readDates(text, date, { calendar }), date, 'commitment');

describe('due', () => {
  it('gives the day of a deadline with its words [2.1]', () => {
    expect(due("I'll send the costs by Tuesday")).toEqual({ text: 'Tuesday', date: '2026-03-17' });
    expect(due('Ivo owes me the list in 5 working days')).toEqual({ text: 'in 5 working days', date: '2026-03-19' });
  });
  it('is, of several days, the one that says by when [2.1]', () => {
    expect(due('I owe Dana a plan for next month by Fri 20 March')).toMatchObject({ date: '2026-03-20' });
    expect(due('a note on Saturday staffing by Tue 24 March')).toMatchObject({ date: '2026-03-24' });
    expect(due('a list of who works on 1 April by Wed 25 March')).toMatchObject({ date: '2026-03-25' });
  });
  it('is no day that comes back, nor how long something lasts [2.1]', () => {
    expect(due('the same for Saturdays')).toBeUndefined();
    const asked = 'asked Ruth to keep the second shift until June';
    const days = readDates(asked, date, {});
    expect(dueOf(asked, { start: 0, end: asked.length }, days, date, 'request')).toBeUndefined();
  });
  it('keeps the last day of a range beside the first: until then the promise is not late [2.1]', () => {
    expect(due('you get it next week')).toEqual({ text: 'next week', date: '2026-03-16', end: '2026-03-20' });
    expect(due("I'll visit between 3 and 7 June")).toMatchObject({ date: '2026-06-03', end: '2026-06-07' });
    expect(due('done by the end of next week')).toEqual({ text: 'the end of next week', date: '2026-03-20' });
  });
  it('is never due on a day before it was said', () => {
    expect(due("I'll do it this week")).toEqual({ text: 'this week', date: '2026-03-13' });
    expect(due("I'll do it this month")).toEqual({ text: 'this month', date: '2026-03-31' });
    expect(due('sent it Monday')).toBeUndefined();
    expect(due('she sent the slides on 3 March')).toBeUndefined();
  });
  it('leaves open what the words leave open', () => {
    expect(due("I'll call before the board meeting")).toEqual({ text: 'before the board meeting', date: null });
    expect(due("I'll pay by 5/6")).toEqual({ text: '5/6', date: null });
    expect(due("I'll pay by 5/6", { dayFirst: true })).toEqual({ text: '5/6', date: '2026-06-05' });
  });
  it('is that of a question where it says when the answer is wanted', () => {
    const asked = (text: string) =>
      dueOf(text, { start: 0, end: text.length }, readDates(text, date), date, 'question')?.date;
    expect(asked('Dana wants to know by tomorrow whether we ship')).toBe('2026-03-13');
    expect(asked('Dana would like to know before Friday')).toBe('2026-03-13');
    expect(asked('Dana wants to know whether it is final, by tomorrow')).toBe('2026-03-13');
    expect(asked('Dana wants to know if the budget is final by tomorrow')).toBeUndefined();
  });
  it('takes the day that is written behind vaguer words', () => {
    expect(due("I'll send the plan mid month, 14/4")).toEqual({ text: '14/4', date: '2026-04-14' });
    expect(due("I'll send the plan next week (Tuesday, 17 March)")).toMatchObject({ date: '2026-03-17' });
    expect(due("I'll send the plan by tomorrow, the launch on 14 April waits for it")).toMatchObject({
      date: '2026-03-13',
    });
  });
  it('looks an event up in the calendar', () => {
    const moments = [
      { day: '2026-03-24', title: 'Board meeting' },
      { day: '2026-03-10', title: 'Board meeting' },
    ];
    expect(due("I'll call before the board meeting", { moments })).toMatchObject({ date: '2026-03-24' });
  });
});
