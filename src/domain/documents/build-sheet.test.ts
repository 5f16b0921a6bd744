import { describe, expect, it } from 'vitest';
import type { Answer } from '../people/answer.ts';
import { buildSheet, type SheetMaterial } from './build-sheet.ts';
import { shownWords } from './sheet-words.ts';
import type { TalkFact } from './talk-fact.ts';

const said = '2026-03-10T09:00:00+00:00';
const reader = { id: 'dana', called: 'Dana', names: ['Dana Whitfield'], words: ['dana', 'whitfield'] };

let count = 0;
const fact = (over: Partial<TalkFact>): TalkFact => {
  count += 1;
  return {
    id: `f${count}`,
    kind: 'priority',
    quote: 'the berth plan comes first',
    action: null,
    due: null,
    said,
    state: 'accepted',
    confidence: 1,
    source: `s${count}`,
    owner: 'dana',
    to: null,
    closed: null,
    from: 'mail',
    shared: true,
    by: 'dana',
    who: 'Dana Whitfield',
    holder: 'Dana',
    others: ['dana', 'whitfield'],
    ...over,
  };
};
/** The same out of a note of the user's own. */
const noted = (over: Partial<TalkFact>): TalkFact =>
  fact({ from: 'capture', shared: false, by: null, who: 'you', line: over.quote ?? '', ...over });
/** Every line that was asked about may stand there, says the user. */
const allowing = (facts: readonly TalkFact[]): ReadonlyMap<string, Answer> =>
  new Map(
    facts.map((one) => {
      const about = `sheet:dana:${one.id}`;
      return [about, { about, person: 'dana', said, answer: 'right', words: shownWords(one) }];
    }),
  );
const built = (facts: readonly TalkFact[], more: Partial<SheetMaterial> = {}) => {
  const { document, proposed, held } = buildSheet({
    reader,
    me: { id: 'me', called: 'Robin' },
    facts,
    recaps: [],
    answers: new Map(),
    now: '2026-03-12T08:00:00+00:00',
    ...more,
  });
  return {
    shown: document.sections.flatMap(({ heading, lines }) => lines.map(({ text }) => `${heading}: ${text}`)),
    asked: proposed.map(({ heading, line }) => `${heading}: ${line.text}`),
    proposed,
    held,
    document,
  };
};
const mine = { kind: 'commitment', owner: 'me', to: 'dana', by: null, who: 'you' } as const;
const theirs = { kind: 'commitment', owner: 'dana', to: 'me' } as const;

describe('the page that may be shown', () => {
  it('quotes what they wrote or said, and says plainly what was promised in words they have [3.7]', () => {
    const { shown, asked, held } = built([
      fact({ quote: 'My first priority is the berth plan' }),
      fact({ kind: 'preference', quote: 'I prefer three bullets to a deck' }),
      fact({ ...mine, quote: 'I will send you the crane rota', action: 'send you the crane rota' }),
      fact({ ...theirs, from: 'transcript', quote: "I'll send the berth list", action: 'send the berth list' }),
      fact({ kind: 'request', to: 'me', quote: 'could you send the rota?' }),
    ]);
    expect(shown).toEqual([
      'What matters to you: “My first priority is the berth plan”',
      'How you like it told: “I prefer three bullets to a deck”',
      'I owe you: Send the crane rota.',
      'You said you would: Send the berth list.',
      'You asked me: “could you send the rota?”',
    ]);
    expect([asked, held]).toEqual([[], 0]);
  });

  /** Out of the user's own notes: what is asked about, and never shown without the user's word. */
  it.each([
    [
      { quote: '@dana cares most about looking good before the board' },
      'What matters to you: Looking good before the board.',
    ],
    [{ quote: '@dana asked for "three bullets, no deck"', kind: 'request' }, 'You asked me: “three bullets, no deck”'],
    [
      {
        ...mine,
        quote: 'I owe @dana the fake excuse about the crane by Friday',
        action: 'the fake excuse about the crane',
      },
      'I owe you: The fake excuse about the crane.',
    ],
    [
      { ...mine, quote: 'I promised @Dana the lease plan', action: '@Dana the lease plan' },
      'I owe you: The lease plan.',
    ],
    [
      { ...theirs, quote: '@dana promised the berth list', action: 'the berth list' },
      'You said you would: The berth list.',
    ],
  ] as const)('asks before it shows a note: %j', (over, line) => {
    const one = noted(over);
    const before = built([one]);
    expect(before.shown).toEqual([]);
    expect(before.asked).toEqual([line]);
    expect(built([one], { answers: allowing([one]) })).toMatchObject({ shown: [line], asked: [] });
    const wrong = new Map([...allowing([one])].map(([about, answer]) => [about, { ...answer, answer: 'wrong' }]));
    expect(built([one], { answers: wrong })).toMatchObject({ shown: [], asked: [] });
    // Edited since, it is another line.
    const edited = { ...one, quote: `${one.quote} and the second one`, action: one.action && `${one.action} and more` };
    expect(built([edited], { answers: allowing([one]) })).toMatchObject({ shown: [], asked: { length: 1 } });
  });

  /** Lines that leak: never asked about, and never shown, whatever was answered. */
  it.each([
    ['names a third person', { quote: "@dana's first priority is outshining Marcus at the offsite" }],
    ['names a place nobody knows', { quote: '@dana: first priority is that nobody finds out about Leeds' }],
    [
      'names a third person',
      { ...theirs, quote: '@dana promised to get rid of Omar by May', action: 'get rid of Omar' },
    ],
    [
      'names a third person',
      { ...mine, quote: 'I owe @dana the list of mistakes Omar made', action: 'the list of mistakes Omar made' },
    ],
    ['names a third person', { kind: 'request', quote: '@dana wants Omar out by June' }],
    ['names a third person at its beginning', { kind: 'request', quote: 'Omar out by June is what @dana wants' }],
    ['names a third person in marks', { kind: 'question', quote: '@dana asked "does Tom know about the cancer?"' }],
    ['names a third person in marks', { kind: 'question', quote: '@dana asked: "Tom knows?"' }],
    ['names a handle', { kind: 'request', quote: '@dana wants the list from @omar' }],
    ['names somebody in small letters', { kind: 'request', quote: '@dana wants omar out', others: ['dana', 'omar'] }],
    ['names a role', { kind: 'request', quote: '@dana wants to know what the chairman earns' }],
    ['speaks of somebody by a pronoun', { kind: 'request', quote: '@dana wants him out of the way' }],
    ['speaks of their life', { quote: '@dana cares most about the divorce' }],
    [
      'is to be kept',
      {
        quote: '@dana cares most about the audit, between you and me',
        line: 'between you and me: @dana cares most about the audit',
      },
    ],
    [
      'speaks against them',
      {
        ...mine,
        quote: 'I owe @dana the crane rota',
        action: 'the crane rota',
        line: 'I owe @dana the crane rota; Dana will not read it',
      },
    ],
    [
      'says of it only what its sentence explains',
      { ...mine, quote: 'I promised @dana to bring it', action: 'bring it' },
    ],
    ['is rude of them', { quote: '@dana, that stubborn idiot, cares most about the berths' }],
  ] as const)('never shows a note that %s', (_, over) => {
    const one = noted(over);
    expect(built([one], { answers: allowing([one]) })).toMatchObject({ shown: [], asked: [], held: 1 });
  });

  /** What is between others, or not theirs: no line of this page at all. */
  it.each([
    ['their ask of somebody else', fact({ kind: 'request', to: 'omar', quote: 'please send the list' })],
    [
      'their promise to somebody else',
      fact({ ...theirs, to: 'omar', quote: 'I will send the list', action: 'send the list' }),
    ],
    [
      'my promise to somebody else',
      fact({ ...mine, to: 'omar', quote: 'I will send the list', action: 'send the list' }),
    ],
    ['my promise to nobody named', fact({ ...mine, to: null, quote: 'I will send the list', action: 'send the list' })],
    ['what a third person wrote of them', fact({ by: 'omar', quote: "Dana's first priority is the berths" })],
    ['what I wrote of them', fact({ by: null, quote: 'your first priority is the berths' })],
    ['what they wrote to others, and was passed on', fact({ shared: false, quote: 'my first priority is the berths' })],
    [
      'my promise in a mail they never got',
      fact({ ...mine, shared: false, quote: 'I will send Dana the list', action: 'send the list' }),
    ],
    ['what somebody else holds', fact({ owner: 'omar', quote: 'my first priority is the berths' })],
    ['a habit that was noted of them', noted({ kind: 'preference', quote: '@dana hates surprises' })],
    ['a worry', fact({ kind: 'risk', quote: 'the quay wall is cracked' })],
    ['a position', fact({ kind: 'position', quote: 'I am against the second crane' })],
    ['a tie', fact({ kind: 'tie', quote: 'I listen to the harbour master' })],
  ] as const)('does not show %s', (_, one) => {
    expect(built([one], { answers: allowing([one]) })).toMatchObject({ shown: [], asked: [] });
  });

  it('asks about no more than there is room for', () => {
    const many = Array.from({ length: 9 }, (_, at) => noted({ quote: `@dana cares most about berth number ${at}` }));
    expect(built(many).asked).toHaveLength(6);
    const some = allowing(many.slice(0, 4));
    expect(built(many, { answers: some })).toMatchObject({ shown: { length: 4 }, asked: { length: 2 } });
    expect(built(many, { answers: allowing(many) })).toMatchObject({ shown: { length: 6 }, asked: [] });
  });

  it('shows a recap as it was sent, under no label of the writer’s', () => {
    const recap = (id: string) => ({ id, text: 'Dana,\n\n- The crane stays.', sent: '2026-03-11T09:00:00+00:00' });
    const { shown, document } = built([], { recaps: [recap('one'), recap('two')] });
    expect(shown).toEqual(Array(2).fill('What we agreed (sent 11 March): The crane stays.'));
    expect(document.sections.map(({ lines }) => lines[0]?.sources[0]?.id)).toEqual(['one', 'two']);
  });
});
