import { describe, expect, it } from 'vitest';
import { isSettled, type LaterMail } from './settled.ts';
import { topicsAmong } from './topic.ts';

const { near } = topicsAmong([]);
const ask = {
  thread: 't1',
  title: 'Harbour lease',
  quote: 'Do we sign with Corvid before the audit?',
  said: '2026-03-09T10:00:00+00:00',
  actor: 'me',
  dated: false,
};
const mail = (day: number, change: Partial<LaterMail>): LaterMail => ({
  thread: 't9',
  title: 'Something else',
  said: `2026-03-${String(day).padStart(2, '0')}T12:00:00+00:00`,
  from: 'me',
  ...change,
});
const settled = (...later: readonly LaterMail[]) => isSettled(ask, later, near);

describe('isSettled', () => {
  it('is open while nothing was written about it', () => {
    expect(settled()).toBe(false);
    expect(settled(mail(10, {}))).toBe(false);
    expect(settled(mail(8, { thread: 't1' }))).toBe(false);
  });

  it('is settled when its conversation or its subject went on, by whomever', () => {
    expect(settled(mail(10, { thread: 't1', from: 'somebody' }))).toBe(true);
    expect(settled(mail(10, { title: 'RE: harbour lease', from: 'somebody' }))).toBe(true);
  });

  it('is settled when whoever has to act wrote on the same topic', () => {
    expect(settled(mail(10, { title: 'Corvid and the harbour' }))).toBe(true);
    expect(settled(mail(10, { title: 'Corvid and the harbour', from: 'helen' }))).toBe(false);
  });

  it('is settled by word of mouth when they wrote to each other on three days since without it', () => {
    expect(settled(mail(10, {}), mail(11, {}))).toBe(false);
    expect(settled(mail(10, {}), mail(11, {}), mail(11, {}))).toBe(false);
    expect(settled(mail(10, {}), mail(11, {}), mail(12, {}))).toBe(true);
    expect(settled(mail(10, { from: 'x' }), mail(11, { from: 'x' }), mail(12, { from: 'x' }))).toBe(false);
  });

  it('leaves what names a day to come open until whoever has to act wrote about it', () => {
    const dated = (...later: readonly LaterMail[]) => isSettled({ ...ask, dated: true }, later, near);
    expect(dated(mail(10, { thread: 't1', from: 'helen' }))).toBe(false);
    expect(dated(mail(10, {}), mail(11, {}), mail(12, {}))).toBe(false);
    expect(dated(mail(10, { thread: 't1' }))).toBe(true);
  });

  it('without a subject only its own conversation counts', () => {
    expect(isSettled({ ...ask, title: 'Re:' }, [mail(10, { title: '' })], near)).toBe(false);
  });
});
