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
  it('is an ask of the writer where they need somebody to act or to agree [8.2]', () => {
    const ask = (text: string) =>
      extractFacts({ text, date: '2026-03-11T10:00:00Z', medium: 'capture' }).map(
        ({ kind, owner, to }) => `${kind} ${owner} → ${to}`,
      );
    for (const text of [
      'I need Helen to sign the lease by Friday',
      'I want Helen to decide on the crane by 12 May',
      'Need Helen to approve the budget',
      'I’d like Helen to back the pilot',
      'we need Helen’s yes for the second crane by Friday',
      "We need Helen's approval for the pilot before June",
      'We need a yes from Helen on the crane',
    ])
      expect([text, ...ask(text)]).toEqual([text, 'request author → Helen']);
    expect(ask('I need @helen to sign the lease by Friday')).toEqual(['request author → @helen']);
    expect(ask('I need Helen Lindqvist to sign the lease, Helen said yes')).toEqual([
      'request author → Helen Lindqvist',
      'outcome Helen → undefined',
    ]);
    expect(ask('I need to sign the lease by Friday')).toEqual(['commitment author → undefined']);
    expect(ask('Helen needs me to sign the lease by Friday')).toEqual(['request Helen → author']);
    for (const text of [
      'I need Helen to have the table by Friday',
      'I want Friday to be quiet',
      'I don’t need Helen to sign',
    ])
      expect(ask(text).join()).not.toContain('request author');
  });
  it('leaves what was asked and taken on as the promise it is [2.1]', () => {
    expect(read('Asked Tom to order the pumps by Friday, he said yes')).toMatchObject([{ kind: 'commitment' }]);
  });
});
