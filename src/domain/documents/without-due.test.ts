import { describe, expect, it } from 'vitest';
import { withoutDueWords, withoutMovedDays } from './without-due.ts';

const due = { text: '4 December', date: '2026-12-04' };
const movedFrom = ['27 November'];

describe('the days of a promise', () => {
  it('takes the day at the end away, and the day it had before it was moved [2.2]', () => {
    expect(withoutDueWords('the headcount numbers by 27 November', { due, movedFrom })).toBe('the headcount numbers');
    expect(withoutDueWords('the headcount numbers by 4 December', { due, movedFrom })).toBe('the headcount numbers');
    expect(withoutDueWords('the table by  Friday', { due: { text: 'Friday', date: '2026-03-13' } })).toBe('the table');
  });

  it('keeps the words where the day was never moved, or is not known', () => {
    expect(withoutDueWords('the numbers of 27 November', { due })).toBe('the numbers of 27 November');
    expect(withoutDueWords('the plan for soon', { due: { text: 'soon', date: null } })).toBe('the plan for soon');
    expect(withoutDueWords('by Friday', { due: { text: 'by Friday', date: '2026-03-13' } })).toBe('by Friday');
    expect(withoutMovedDays('I owe you the table by 4 December', { due, movedFrom: ['4 december'] })).toMatch(/4 Dec/);
  });

  it('leaves a gap where the old day stood among other words', () => {
    const words = "I'll send the numbers by 27 November, then the plan.";
    expect(withoutMovedDays(words, { due, movedFrom })).toBe("I'll send the numbers …, then the plan.");
    expect(withoutMovedDays('I owe you the table by 27 November.', { due, movedFrom })).toBe('I owe you the table.');
    expect(withoutMovedDays('27 November: the table', { due, movedFrom })).toBe('the table');
    expect(withoutMovedDays('room 127 Novembers', { due, movedFrom: ['27 November'] })).toBe('room 127 Novembers');
  });
});
