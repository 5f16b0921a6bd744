import { describe, expect, it } from 'vitest';
import { extractFacts } from '../extract-facts.ts';

const read = (text: string) => extractFacts({ text, date: '2026-03-11', medium: 'capture' });

describe('who gives what to whom, where the words settle it', () => {
  it.each([
    ['Hugo -> me: the wage table by Friday', 'Hugo', 'author'],
    ['me -> Hugo: the wage table by Friday', 'author', 'Hugo'],
    ['I get the wage table from Hugo on Thursday', 'Hugo', undefined],
    ['Hugo gets the wage table from me on Thursday', 'author', 'Hugo'],
    ['Assured Nadia that I would send the layout by Friday', 'author', undefined],
    ['todo for Colin: book the hall by Tuesday', 'author', 'Colin'],
    ['my action from Colin: book the hall by Tuesday', 'author', 'Colin'],
    ['Hugo offered and I accepted: the wage table by Friday', 'Hugo', undefined],
    ['text RAG to Colin by Friday', 'author', undefined],
  ])('%s [2.1]', (text, owner, to) => {
    const [fact] = read(text);
    expect(fact).toMatchObject({ kind: 'commitment', owner, due: { text: expect.any(String) } });
    if (to !== undefined) expect(fact?.to).toBe(to);
  });

  it('takes an ask that was answered with a yes as one promise, for the day that was asked [2.1]', () => {
    for (const text of [
      'Colin asked for the wage table by Thursday; I agreed',
      'Colin wants the wage table by Thursday, I said yes',
    ])
      expect(read(text)).toMatchObject([
        { kind: 'commitment', owner: 'author', to: 'Colin', due: { date: '2026-03-12' } },
      ]);
  });

  it('takes a second ask in the same breath for itself [2.1]', () => {
    expect(
      read("Declan: 'get me a one pager by the 27th', also wants Mirjam to join the call on Tuesday"),
    ).toMatchObject([
      { kind: 'request', owner: 'Declan', due: { date: '2026-03-27' } },
      { kind: 'request', owner: 'Declan', due: { date: '2026-03-17' } },
    ]);
  });

  it('takes no thing for somebody', () => {
    for (const text of [
      'agency pitch: Friday 20 March in the big room',
      'Sofie put my name forward for the board slot',
    ])
      for (const { owner } of read(text)) expect(owner ?? '').not.toMatch(/agency|board/);
  });

  it.each([
    'Sofie is probably depressed and going through a divorce',
    'Sofie used to send the roster every month',
    'Sofie might send the roster, or not',
  ])('proposes nothing and asks nothing: %s', (text) => expect(read(text)).toEqual([]));

  it.each(['Hiring is frozen until 1 April', 'The Q1 budget is closed', 'Not before April, said Colin'])(
    'no deadline: %s',
    (text) => {
      for (const { due } of read(text)) expect(due).toBeUndefined();
    },
  );

  it('takes how often somebody wants something for a preference', () => {
    expect(read('Sofie wants the cost report monthly')).toMatchObject([{ kind: 'preference', owner: 'Sofie' }]);
    expect(read('Sofie wants a weekly cost report from me by Friday')).toMatchObject([{ kind: 'request' }]);
  });

  it('decides today without being due today', () => {
    expect(read('We decided today to start with Leeds.')).toMatchObject([{ kind: 'decision' }]);
    expect(read('We decided today to start with Leeds.')[0]).not.toHaveProperty('due');
  });
});
