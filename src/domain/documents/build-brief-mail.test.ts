import { describe, expect, it } from 'vitest';
import { build, briefFact as fact, mail } from '../../../tests/support/brief-material.ts';
import type { BriefFact } from './brief-fact.ts';

describe('a brief out of mail', () => {
  const topic = (id: string, subject: string, said: string) => ({
    id,
    thread: id,
    title: `Re: ${subject}`,
    subject,
    words: [subject.toLowerCase()],
    said,
    from: 'helen',
  });

  it('takes what was talked of where no fact is known', () => {
    const { brief } = build([], {
      topics: { recurring: [], latest: [topic('t1', 'Vendor delay', '2026-03-10T09:00:00+00:00')] },
      beginnings: new Map([['t1', { quote: 'Two weeks.', who: 'you' }]]),
    });
    expect(brief.line.text).toBe('Last talked of on Tuesday: “Vendor delay”');
    expect(brief.line.sources[0]?.quote).toBe('Two weeks.');
  });

  it('names what came up again and what was talked of last, each with its source', () => {
    const { brief } = build([], {
      topics: {
        recurring: [
          topic('t1', 'Harbour lease', '2026-03-11T09:00:00+00:00'),
          topic('t2', 'Audit week', '2026-03-09T09:00:00+00:00'),
        ],
        latest: [
          topic('t3', 'Corvid', '2026-03-11T09:00:00+00:00'),
          topic('t4', 'Vendor delay', '2026-03-11T08:00:00+00:00'),
          topic('t5', 'Freeze', '2026-03-09T08:00:00+00:00'),
        ],
      },
    });
    expect(brief.line.text).toBe('Came up again lately: “Harbour lease”, “Audit week”');
    expect(brief.line.sources.map(({ id }) => id)).toEqual(['t1', 't2']);
    expect(brief.bullets.map(({ text }) => text)).toEqual([
      'Last talked of yesterday: “Corvid”, “Vendor delay”; on Monday: “Freeze”',
    ]);
    expect(brief.bullets[0]?.sources.map(({ id }) => id)).toEqual(['t3', 't4', 't5']);
  });

  it('opens with three subjects at most', () => {
    const day = '2026-03-11T09:00:00+00:00';
    const five = ['Harbour', 'Corvid', 'Lund', 'Malmo', 'Freeze'].map((subject, at) => topic(`t${at}`, subject, day));
    const texts = (topics: Parameters<typeof build>[1]) => {
      const { brief } = build([], topics);
      return [brief.line.text, ...brief.bullets.map(({ text }) => text)];
    };
    expect(texts({ topics: { recurring: five, latest: [] } })).toEqual([
      'Came up again lately: “Harbour”, “Corvid”, “Lund”',
      'Also: “Malmo”, “Freeze”',
    ]);
    expect(texts({ topics: { recurring: [], latest: five } })).toEqual([
      'Last talked of yesterday: “Harbour”, “Corvid”, “Lund”',
      'Before that yesterday: “Malmo”, “Freeze”',
    ]);
  });

  it('does not name a subject twice', () => {
    const asked = fact({
      kind: 'question',
      quote: 'Should we sign it?',
      state: 'proposed',
      from: { ...mail, title: 'Re: Harbour lease' },
    });
    const { brief } = build([asked], {
      topics: { recurring: [topic('t1', 'Harbour lease', '2026-03-11T09:00:00+00:00')], latest: [] },
    });
    expect(brief.line.text).toBe('Helen asked on Monday about “Harbour lease”: “Should we sign it?”');
    expect(brief.bullets).toEqual([]);
  });

  it('puts their own words of the last days before what was talked of', () => {
    const { brief } = build([], {
      words: [
        {
          id: 't3',
          title: 'Audit',
          said: '2026-03-10T09:00:00+00:00',
          who: 'Helen Lindqvist',
          quote: 'We should have the numbers settled before the board.',
        },
      ],
      topics: { recurring: [], latest: [topic('t1', 'Vendor delay', '2026-03-11T09:00:00+00:00')] },
    });
    expect(brief.line.text).toBe(
      'Helen wrote on Tuesday about “Audit”: “We should have the numbers settled before the board”',
    );
    expect(brief.bullets[0]?.text).toBe('Last talked of yesterday: “Vendor delay”');
  });

  it('of what nobody has looked at yet takes only what is whole, theirs and names its topic', () => {
    const lead = (change: Partial<BriefFact>, title = 'Harbour lease') =>
      build([
        fact({
          kind: 'question',
          quote: 'Do we sign the lease before the audit?',
          state: 'proposed',
          from: { ...mail, title, ...change.from },
          ...change,
        }),
      ]).brief.line.sources.length;
    expect(lead({})).toBe(1);
    expect(lead({ quote: 'Given that If so we' })).toBe(0);
    expect(lead({ quote: 'Where does this stand?' }, '')).toBe(0);
    expect(lead({ quote: 'Where does this stand?' })).toBe(1);
    expect(lead({ from: { ...mail, title: 'Harbour lease', elsewhere: true } })).toBe(0);
    expect(lead({}, 'Out of Office AutoReply: Harbour lease')).toBe(0);
    expect(lead({ kind: 'outcome', quote: 'I approve the lease of the harbour' })).toBe(0);
  });

  it('by the evening holds nothing due that day that nobody has confirmed', () => {
    const promise = {
      kind: 'commitment',
      quote: 'I will send the Corvid table today',
      action: 'send the Corvid table today',
      owner: 'me',
      to: 'helen',
      due: { text: 'today', date: '2026-03-12' },
      said: '2026-03-12T07:00:00+00:00',
      from: { ...mail, theirs: false, who: 'you' },
    } as const;
    const owed = (state: 'proposed' | 'accepted', hour: string) =>
      build([fact({ ...promise, state })], { now: `2026-03-12T${hour}:00:00+00:00` }).brief.iOwe.length;
    expect([owed('proposed', '09'), owed('proposed', '20'), owed('accepted', '20')]).toEqual([1, 0, 1]);
  });

  it('takes an ask that is made again in the same words for the new one, and a copy of it for the old', () => {
    const ask = (day: number, due: number, change: Partial<BriefFact> = {}) =>
      fact({
        kind: 'request',
        quote: 'Please send me the Corvid table by Friday.',
        state: 'proposed',
        from: mail,
        said: `2026-03-${String(day).padStart(2, '0')}T08:00:00+00:00`,
        due: { text: 'Friday', date: `2026-03-${String(due).padStart(2, '0')}` },
        ...change,
      });
    const owed = (facts: readonly BriefFact[]) => build(facts).brief.iOwe.map(({ text }) => text);
    expect(owed([ask(3, 6), ask(10, 13)])).toEqual([
      '“Please send me the Corvid table by Friday” (“Plan”), asked on Tuesday, due tomorrow',
    ]);
    expect(owed([ask(3, 6, { owner: 'ute' }), ask(10, 13)])).toEqual([]);
  });
});
