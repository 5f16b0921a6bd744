import { describe, expect, it } from 'vitest';
import { extractFacts } from '../extract-facts.ts';

const read = (text: string) =>
  extractFacts({ text, date: '2026-03-11T10:00:00Z', medium: 'capture' }).map(({ kind, owner, quote }) => ({
    kind,
    owner,
    quote,
  }));

describe('what the writer said in so many words', () => {
  it('is what a word before a colon says it is [2.1]', () => {
    expect(read('risk: the press needs a part that takes six weeks')).toMatchObject([{ kind: 'risk' }]);
    expect(read('decided: sorting by hand in the week of the fair')).toMatchObject([{ kind: 'decision' }]);
    expect(read('lesson: ask first')).toMatchObject([{ kind: 'reflection' }]);
    expect(read('decided: Tom sends the plan by Friday')).toMatchObject([{ kind: 'commitment', owner: 'Tom' }]);
  });
  it('is an ask of the writer, and apart from it the answer [8.2]', () => {
    expect(read('I asked Bo again for 30,000 for guards; Bo approved 24,000')).toEqual([
      { kind: 'request', owner: 'author', quote: 'I asked Bo again for 30,000 for guards' },
      { kind: 'outcome', owner: 'Bo', quote: 'Bo approved 24,000' },
    ]);
    expect(read('I asked Ruth to keep the shift, Ruth said yes, but only for a month')).toEqual([
      { kind: 'request', owner: 'author', quote: 'I asked Ruth to keep the shift' },
      { kind: 'outcome', owner: 'Ruth', quote: 'Ruth said yes, but only for a month' },
    ]);
    expect(read('asked Helen for the contractor -> no')[1]).toMatchObject({ kind: 'outcome', owner: 'Helen' });
  });
  it('leaves what was asked and taken on as the promise it is [2.1]', () => {
    expect(read('Asked Tom to order the pumps by Friday, he said yes')).toMatchObject([{ kind: 'commitment' }]);
  });
});
