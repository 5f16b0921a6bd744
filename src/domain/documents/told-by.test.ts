import { describe, expect, it } from 'vitest';
import { factsToldBy } from './told-by.ts';

const risk = { kind: 'risk', quote: 'Larkfield two weeks late, now 10 April', action: null } as const;
const promise = {
  kind: 'commitment',
  quote: 'I owe Dana the rate card by Friday',
  action: 'send the rate card',
} as const;
const told = (text: string) => factsToldBy(text, [risk, promise]).map(({ kind }) => kind);

describe('what a text tells', () => {
  it('is what stands in it, with own words around it or marks between', () => {
    expect(told('Dana,\n\nBad news first: Larkfield two weeks late, now 10 April. We hire.')).toEqual(['risk']);
    expect(told('To know early (4 March): **larkfield two weeks\nlate – now 10 April**.')).toEqual(['risk']);
    expect(told('- I will send the rate card on Monday.')).toEqual(['commitment']);
  });

  it('not what was changed, cut or grown', () => {
    expect(told('Larkfield three weeks late, now 10 April')).toEqual([]);
    expect(told('Larkfield two weeks late, now 10 Aprils')).toEqual([]);
    expect(told('Larkfield two weeks late.')).toEqual([]);
    expect(factsToldBy('He is late.', [{ kind: 'risk', quote: 'is late', action: null }])).toEqual([]);
    expect(
      factsToldBy('likes short mails a lot', [{ kind: 'preference', quote: 'likes short mails a lot', action: null }]),
    ).toEqual([]);
  });
});
