import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factKinds } from '../facts/fact.ts';
import { buildRecap, mostWords, type RecapMaterial } from './build-recap.ts';
import { actOf, type TalkFact, withoutSpeaker } from './talk-fact.ts';
import { countWords } from './words.ts';
import { writeText } from './write-text.ts';

const said = '2026-03-10T15:00:00+00:00';
const fact = (change: Partial<TalkFact> & Pick<TalkFact, 'kind' | 'quote'>): TalkFact => ({
  id: change.quote,
  source: 'talk',
  action: null,
  due: null,
  said,
  state: 'accepted',
  confidence: 0.9,
  owner: null,
  to: null,
  closed: null,
  from: 'debrief',
  who: 'you',
  holder: '',
  ...change,
});
const material = (facts: readonly TalkFact[], change: Partial<RecapMaterial> = {}): RecapMaterial => ({
  reader: { id: 'helen', called: 'Helen' },
  me: { id: 'me', called: 'Priya' },
  there: ['helen', 'tomasz'],
  moment: { title: 'Budget review', start: '2026-03-10T14:00:00+00:00' },
  facts,
  now: '2026-03-10T16:00:00+00:00',
  ...change,
});
const due = { text: 'Thu 12 March', date: '2026-03-12' };
const written = (facts: readonly TalkFact[], change: Partial<RecapMaterial> = {}): string => {
  const document = buildRecap(material(facts, change));
  return document ? writeText(document).text : '';
};

describe('a recap', () => {
  it('says what was decided, who owes what by when, and what was heard [4.17]', () => {
    expect(
      written([
        fact({ kind: 'decision', quote: 'decided: pilot first, other carriers after the audit' }),
        fact({
          kind: 'commitment',
          quote: 'I owe Helen the numbers by Thu 12 March',
          action: 'the numbers by Thu 12 March',
          owner: 'me',
          due,
        }),
        fact({
          kind: 'commitment',
          quote: 'Helen sends the list',
          action: 'send the list',
          owner: 'helen',
          holder: 'Helen',
        }),
        fact({
          kind: 'commitment',
          quote: 'Tomasz checks the figures',
          action: 'check the figures',
          owner: 'tomasz',
          holder: 'Tomasz',
        }),
        fact({ kind: 'question', quote: 'Helen asked "what breaks if Corvid is late?', owner: 'helen' }),
      ]),
    ).toMatchInlineSnapshot(`
      "Helen,

      This is what I took away from our talk today.

      **Decided**
      - Pilot first, other carriers after the audit.

      **Who does what**
      - Me: the numbers, by Thursday 12 March.
      - You: send the list.
      - Tomasz: check the figures.

      **What I heard you say**
      - You asked: “what breaks if Corvid is late?”

      If I heard something wrong, answer this mail and I will put it right.

      Priya"
    `);
  });

  it('holds nothing that was only noted about somebody', () => {
    const text = written([
      fact({ kind: 'commitment', quote: 'I send the numbers', action: 'send the numbers', owner: 'me' }),
      fact({ kind: 'pressure', quote: 'Helen worried about the audit', owner: 'helen' }),
      fact({ kind: 'position', quote: 'Helen sceptical of the saving', owner: 'helen' }),
      fact({ kind: 'preference', quote: 'hates decks', owner: 'helen' }),
      fact({ kind: 'risk', quote: 'Corvid two weeks late' }),
      fact({ kind: 'reflection', quote: 'open with the money next time', owner: 'me' }),
      fact({ kind: 'tie', quote: 'Helen listens to Laila', owner: 'helen' }),
    ]);
    expect(text).toContain('send the numbers');
    expect(text).not.toMatch(/audit|saving|decks|Corvid|money|Laila/);
  });

  it('leaves out what was rejected, dropped or hardly read, and says nothing where nothing is left', () => {
    expect(
      written([
        fact({ kind: 'commitment', quote: 'I send one', owner: 'me', state: 'rejected' }),
        fact({ kind: 'commitment', quote: 'I send two', owner: 'me', closed: { how: 'dropped', at: said } }),
        fact({ kind: 'decision', quote: 'decided three', state: 'proposed', confidence: 0.4 }),
        fact({ kind: 'pressure', quote: 'worried', owner: 'helen' }),
      ]),
    ).toBe('');
  });

  it('names nobody and no day where the words do not', () => {
    const text = written([fact({ kind: 'commitment', quote: 'the list gets checked', action: 'check the list' })]);
    expect(text).toContain('- Nobody is named: check the list.');
    expect(text).not.toMatch(/ by /);
  });

  it('has at most 120 words, whatever was said, and every generated line keeps its source', () => {
    const anyFact = fc
      .record({
        kind: fc.constantFrom(...factKinds),
        quote: fc.array(fc.constantFrom('the', 'budget', 'Corvid', '“so”', 'März', '三月', '🙂', 'asked'), {
          minLength: 1,
          maxLength: 60,
        }),
        owner: fc.constantFrom('me', 'helen', 'tomasz', null),
        acts: fc.boolean(),
        dated: fc.boolean(),
      })
      .map(({ kind, quote, owner, acts, dated }) => {
        const words = quote.join(' ');
        return fact({
          kind,
          quote: words,
          owner,
          action: acts ? words : null,
          due: dated ? due : null,
          holder: owner === 'tomasz' ? 'Tomasz' : '',
        });
      });
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 40 }), (facts) => {
        const document = buildRecap(material(facts));
        if (!document) return;
        const { text, marks } = writeText(document);
        expect(countWords(text)).toBeLessThanOrEqual(mostWords);
        for (const line of document.sections.flatMap(({ lines }) => lines))
          expect(line.sources.length > 0 || /^(?:This is what I took away|If I heard)/.test(line.text)).toBe(true);
        for (const mark of marks) expect(text.slice(mark.start, mark.end)).toBe(mark.text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('words of a note, for whoever said them', () => {
  it('lose who said them and that they were said', () => {
    const helen = ['Helen'];
    expect(withoutSpeaker('Helen asked "what breaks if Corvid is late?"', helen)).toBe(
      'what breaks if Corvid is late?',
    );
    expect(withoutSpeaker("Helen's first priority is audit readiness", helen)).toBe('audit readiness');
    expect(withoutSpeaker('cares most about the on-time rate', helen)).toBe('the on-time rate');
    expect(withoutSpeaker('success is settlement live by 30 April', helen)).toBe('settlement live by 30 April');
    expect(withoutSpeaker('does the plan survive', helen)).toBe('does the plan survive');
    expect(withoutSpeaker('Helena asked for the list', helen)).toBe('Helena asked for the list');
  });
  it('are always a stretch of the note', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (quote) => {
        expect(quote).toContain(withoutSpeaker(quote, ['Helen', '(', '']));
      }),
    );
  });
  it('of an act lose the day that the frame says', () => {
    expect(actOf(fact({ kind: 'commitment', quote: 'q', action: 'the numbers by Thu 12 March', due }))).toBe(
      'the numbers',
    );
    expect(actOf(fact({ kind: 'commitment', quote: 'q', action: 'Thu 12 March', due }))).toBe('Thu 12 March');
  });
});
