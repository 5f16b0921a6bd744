import { describe, expect, it } from 'vitest';
import { addsFigure, onceEach, saysAlike } from './same-news.ts';

const said = (quote: string, day = '03') => ({ quote, action: null, said: `2026-03-${day}T09:00:00+00:00` });

describe('news said again', () => {
  it.each([
    ['Corvid two weeks late, now 10 April', 'Corvid is two weeks late'],
    ['Corvid slips by two weeks', 'Corvid is two weeks late'],
    ['the Corvid delivery will be two weeks behind', 'Corvid two weeks late'],
    ['the museum may lose its sponsor', 'risk: the museum could lose its main sponsor'],
    ['the crane is not certified', 'the crane still is not certified'],
  ])('%s / %s is the same [6.8]', (one, other) => {
    expect(saysAlike(said(one), said(other))).toBe(true);
    expect(saysAlike(said(other), said(one))).toBe(true);
  });

  it.each([
    ['Corvid two weeks late', 'Corvid needs a second contractor'],
    ['Corvid two weeks late', 'Leeds two weeks late'],
    ['the museum text is late', 'the museum may lose its sponsor'],
    ['the crane is not certified', 'the crane driver has resigned'],
    ['Hull launch is late', 'Hull launch has no venue'],
  ])('%s / %s is not', (one, other) => {
    expect(saysAlike(said(one), said(other))).toBe(false);
  });

  it('is news again with another figure', () => {
    expect(addsFigure(said('Corvid is three weeks late'), said('Corvid is two weeks late'))).toBe(true);
    expect(addsFigure(said('Corvid is 2 weeks late'), said('Corvid two weeks late, now 10 April'))).toBe(false);
  });

  it('stands once, as it was said first, or with its newest figure', () => {
    const all = [
      said('Leeds has no crane', '09'),
      said('Corvid is two weeks late', '06'),
      said('Corvid two weeks late', '04'),
    ];
    expect(onceEach(all, (one) => one)).toEqual([all[0], all[2]]);
    const worse = [said('Corvid is three weeks late', '08'), ...all];
    expect(onceEach(worse, (one) => one)).toEqual([worse[0], worse[1]]);
  });
});
