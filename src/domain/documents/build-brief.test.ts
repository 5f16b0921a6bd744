import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build, briefFact as fact, mail, now } from '../../../tests/support/brief-material.ts';
import { factKinds } from '../facts/fact.ts';
import { addDays } from '../shared/time.ts';
import { countWords } from './words.ts';

describe('buildBrief', () => {
  it('leads with what they asked, in their words, and opens its source', () => {
    const question = fact({ kind: 'question', quote: 'does the plan survive the freeze?', from: mail });
    const { brief } = build([question, fact({ kind: 'preference', quote: 'hates decks, wants 3 bullets' })]);
    expect(brief.line.text).toBe('Helen asked on Monday: “does the plan survive the freeze?”');
    expect(brief.line.sources).toEqual([
      {
        quote: question.quote,
        kind: 'mail',
        date: question.said,
        id: question.source,
        fact: question.id,
        who: 'Helen Lindqvist',
      },
    ]);
    expect(brief.bullets.map(({ text }) => text)).toEqual(['How Helen likes it: “hates decks, wants 3 bullets”']);
  });

  it('puts what is owed on either side, soonest first', () => {
    const { brief } = build([
      fact({
        kind: 'commitment',
        quote: 'I will send the list',
        action: 'send the list',
        owner: 'me',
        to: 'helen',
        due: { text: 'Friday', date: '2026-03-13' },
      }),
      fact({
        kind: 'commitment',
        quote: 'numbers by Thu',
        action: 'headcount numbers',
        owner: 'me',
        to: 'helen',
        due: { text: 'Thu', date: '2026-03-12' },
      }),
      fact({
        kind: 'commitment',
        quote: 'yes or no by Friday',
        action: 'say yes or no',
        owner: 'helen',
        due: { text: 'Friday', date: '2026-03-13' },
      }),
    ]);
    expect(brief.iOwe.map(({ text }) => text)).toEqual([
      'Headcount numbers, said on Monday, due today',
      'Send the list, said on Monday, due tomorrow',
    ]);
    expect(brief.theyOwe.map(({ text }) => text)).toEqual(['Say yes or no, said on Monday, due tomorrow']);
  });

  it('marks what is owed and not yet accepted', () => {
    const promise = {
      kind: 'commitment',
      quote: 'I will send the list',
      action: 'send the list',
      owner: 'me',
    } as const;
    const owedIn = (state: 'proposed' | 'accepted') => build([fact({ ...promise, to: 'helen', state })]).brief.iOwe;
    expect(owedIn('proposed').map(({ proposed }) => proposed)).toEqual([true]);
    expect(owedIn('accepted').map(({ proposed }) => proposed)).toEqual([undefined]);
  });

  it('says first what they have not been told', () => {
    const { brief } = build([
      fact({ kind: 'risk', quote: 'Corvid two weeks late', owner: null }),
      fact({ kind: 'priority', quote: 'audit readiness' }),
    ]);
    expect(brief.line.text).toBe('No sign that Helen knows: “Corvid two weeks late”');
  });

  it('leaves out what is answered, closed or stale', () => {
    const { brief, open } = build([
      fact({ kind: 'question', quote: 'is the answered one here?', answered: true }),
      fact({
        kind: 'request',
        quote: 'send me the old numbers please',
        said: '2025-12-01T10:00:00+00:00',
        state: 'proposed',
      }),
      fact({ kind: 'commitment', quote: 'I will send it', owner: 'me', to: 'helen', closed: { how: 'kept', at: now } }),
    ]);
    expect(brief.line.sources).toEqual([]);
    expect(brief.bullets).toEqual([]);
    expect(brief.iOwe).toEqual([]);
    expect(open).toEqual([]);
  });

  it('says below nothing that stands above, and what found no room there', () => {
    const promises = ['list', 'table', 'offer', 'letter', 'plan'].map((thing) =>
      fact({
        kind: 'commitment',
        quote: `I will send the ${thing}`,
        action: `send the ${thing}`,
        owner: 'me',
        to: 'helen',
      }),
    );
    const { brief, priorities, asked, open } = build([
      fact({ kind: 'priority', quote: 'the audit of the north' }),
      fact({ kind: 'question', quote: 'does the plan survive the freeze?' }),
      ...promises,
    ]);
    const above = [brief.line, ...brief.bullets, ...brief.iOwe].flatMap(({ sources }) =>
      sources.map((one) => one.fact),
    );
    expect(above).toHaveLength(5);
    expect([priorities, asked]).toEqual([[], []]);
    expect(open).toHaveLength(2);
    for (const { sources } of open) for (const { fact: id } of sources) expect(above).not.toContain(id);
  });

  it('tells a talk that is over from an act that is open', () => {
    const promise = (action: string) =>
      build([
        fact({
          kind: 'commitment',
          quote: `I will ${action} this week`,
          action,
          owner: 'helen',
          to: 'me',
          state: 'proposed',
          said: '2026-03-10T10:00:00+00:00',
          from: mail,
        }),
      ]).brief.theyOwe.length;
    for (const act of ['talk to the auditors', 'call Thomas', 'send the list'])
      expect([act, promise(act)]).toEqual([act, 1]);
    for (const act of ['call you', 'talk with them', 'discuss', 'call at six'])
      expect([act, promise(act)]).toEqual([act, 0]);
  });

  it('asks again only what was asked in the last days, or what the user took up', () => {
    const ask = {
      kind: 'request',
      quote: 'Could you decide on the lease this month?',
      owner: 'me',
      to: 'helen',
      from: { ...mail, who: 'you', theirs: false },
    } as const;
    expect(build([fact({ ...ask, state: 'proposed', said: '2026-03-09T10:00:00+00:00' })]).brief.ask).not.toBeNull();
    expect(build([fact({ ...ask, state: 'proposed', said: '2026-03-02T10:00:00+00:00' })]).brief.ask).toBeNull();
    expect(build([fact({ ...ask, said: '2026-03-02T10:00:00+00:00' })]).brief.ask).not.toBeNull();
  });

  it('keeps an accepted promise until it is closed, however old', () => {
    const old = {
      kind: 'commitment',
      quote: 'I owe you the review of the lease',
      owner: 'me',
      to: 'helen',
      said: '2025-06-01T10:00:00+00:00',
    } as const;
    expect(build([fact({ ...old, due: { text: 'June', date: '2025-06-30' } })]).brief.iOwe).toHaveLength(1);
    expect(build([fact({ ...old, state: 'proposed' })]).brief.iOwe).toEqual([]);
  });

  it('takes what the user passed on in a long mail for somebody else’s words', () => {
    const passed = { ...mail, who: 'you', theirs: false };
    const ask = {
      kind: 'request',
      quote: 'Please approve the second contractor this week',
      owner: 'me',
      to: 'helen',
      state: 'proposed',
    } as const;
    expect(build([fact({ ...ask, from: { ...passed, long: true } })]).brief.ask).toBeNull();
    expect(build([fact({ ...ask, from: passed })]).brief.ask).not.toBeNull();
    expect(
      build([fact({ kind: 'decision', quote: 'they agreed to sell the harbour', state: 'proposed', from: passed })])
        .brief.line.sources,
    ).toEqual([]);
  });

  it('says what it does not know, and the one question to ask', () => {
    const { brief } = build([]);
    expect(brief.line.text).toBe('No fresh ask of Helen’s is open.');
    expect(brief.questions.map(({ text }) => text)).toEqual([
      'Nothing says what matters most to Helen now. Ask: “What matters most to you this quarter, and where can I help?”',
    ]);
  });

  it('stays within 90 words, quotes letter for letter, and is the same each time [4.11]', () => {
    const facts = fc.array(
      fc.record({
        kind: fc.constantFrom(...factKinds),
        quote: fc.lorem({ maxCount: 40 }),
        owner: fc.constantFrom('helen', 'me', null),
        to: fc.constantFrom('helen', 'me', null),
        days: fc.integer({ min: 0, max: 60 }),
        state: fc.constantFrom('accepted' as const, 'proposed' as const),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(facts, fc.boolean(), (rows, planned) => {
        const made = rows.map(({ days, ...row }) =>
          fact({ ...row, said: `${addDays('2026-03-12', -days)}T08:00:00+00:00` }),
        );
        // The longest that a talk before a decision brings along.
        const talk = planned ? [19, 17, 16].map((most) => ({ text: 'word '.repeat(most).trim(), sources: [] })) : [];
        const { brief } = build(made, { talk });
        const lines = [
          ...talk,
          brief.line,
          ...brief.bullets,
          ...brief.iOwe,
          ...brief.theyOwe,
          ...(brief.ask ? [brief.ask] : []),
        ];
        const words = lines.reduce((sum, { text }) => sum + countWords(text), 0);
        expect(words).toBe(brief.words);
        expect(words).toBeLessThanOrEqual(90);
        for (const { sources } of lines)
          for (const { quote } of sources) expect(made.some((one) => one.quote === quote)).toBe(true);
        expect(build([...made].reverse(), { talk }).brief).toEqual(brief);
      }),
    );
  });
});
