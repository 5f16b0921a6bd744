import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unsure } from '../facts/fact.ts';
import { extractFacts } from './extract-facts.ts';
import { ProposedFact } from './proposed-fact.ts';

const capture = (text: string, date = '2026-03-11') => extractFacts({ text, date, medium: 'capture' });
const mail = (text: string, date = '2026-03-11') => extractFacts({ text, date });

describe('captures', () => {
  it('reads the line that the product is explained with [1.5]', () => {
    const facts = capture(
      '@boss asked for headcount numbers by Thu; hates decks, wants 3 bullets; worried about the audit',
    );
    expect(facts.map(({ kind, quote, owner, due }) => ({ kind, quote, owner, due }))).toEqual([
      {
        kind: 'request',
        quote: 'asked for headcount numbers by Thu',
        owner: '@boss',
        due: { text: 'Thu', date: '2026-03-12' },
      },
      { kind: 'preference', quote: 'hates decks, wants 3 bullets', owner: '@boss', due: undefined },
      { kind: 'pressure', quote: 'worried about the audit', owner: '@boss', due: undefined },
    ]);
    for (const { confidence } of facts) expect(confidence).toBeGreaterThanOrEqual(unsure);
  });
  it('gives a pronoun to the one person named before it', () => {
    const [first, second] = capture('talked to Ines; she hates surprises and she worries about cash');
    expect([first?.owner, second?.owner]).toEqual(['Ines', 'Ines']);
  });
  it('keeps the pronoun when two people could be meant', () => {
    const facts = capture('saw Ines with Paavo. she hates long decks');
    expect(facts.map(({ owner }) => owner)).toEqual(['she']);
  });
  it('says for whom an act is, in the words of the note', () => {
    expect(capture('I owe Anneke the list by Friday')[0]).toMatchObject({ owner: 'author', to: 'Anneke' });
    expect(capture('need to send @ola the annex tomorrow')[0]).toMatchObject({ owner: 'author', to: '@ola' });
    expect(mail("I'll send Helen the numbers by Friday.")[0]).toMatchObject({ owner: 'author', to: 'Helen' });
    expect(mail('I will tell Marcus tomorrow.')[0]).toMatchObject({ to: 'Marcus' });
  });
  it('dates no question by the days that it asks about', () => {
    expect(capture('boss asked what we do if Corvid misses 10 April')[0]).toMatchObject({ kind: 'question' });
    expect(capture('boss asked what we do if Corvid misses 10 April')[0]?.due).toBeUndefined();
    expect(mail('Does the plan survive if hiring stops in April?')[0]?.due).toBeUndefined();
    expect(mail('Could you let me know by Friday whether hiring stops in April?')[0]?.due?.date).toBe('2026-03-13');
  });
  it('takes a due day that follows as a sentence of its own', () => {
    const [fact] = capture('Lena wants three options, costed. By Friday if we can');
    expect(fact).toMatchObject({ kind: 'request', due: { text: 'Friday', date: '2026-03-13' } });
  });
  it('reads each day of a list, and each stand', () => {
    expect(capture('board on 19 March, books close on the 30th').map(({ due }) => due?.date)).toEqual([
      '2026-03-19',
      '2026-03-30',
    ]);
    expect(capture('bonus cap: Rita dead against, Ola for').map(({ owner }) => owner)).toEqual(['Rita', 'Ola']);
  });
  it('names the word that told the kind', () => {
    expect(capture('Ines is losing sleep over the pension gap')[0]?.reason).toContain('losing sleep');
  });
  it('never names an owner that the line does not', () => {
    for (const { owner } of capture('worried about the audit')) expect(owner).toBeUndefined();
  });
});

describe('mails', () => {
  it('reads a promise with its due day [2.1]', () => {
    const [fact] = mail("Thanks for today. I'll send you the lease table by Friday.");
    expect(fact).toMatchObject({
      kind: 'commitment',
      owner: 'author',
      to: 'reader',
      due: { text: 'Friday', date: '2026-03-13' },
    });
    expect(fact?.action).toBe('send you the lease table by Friday');
  });
  it('asks instead of proposing where only a pronoun says who', () => {
    const [fact] = mail('He will send the annex tomorrow.');
    expect(fact?.confidence).toBeLessThan(unsure);
  });
  it('gives quoted words to whoever said them', () => {
    const [asked] = mail('Helen asked: "What breaks if Corvid is late?"');
    expect(asked).toMatchObject({ kind: 'question', owner: 'Helen', quote: 'What breaks if Corvid is late?' });
    const [promised] = mail('"I will call the vendor tomorrow," said Marcus.');
    expect(promised).toMatchObject({ kind: 'commitment', owner: 'Marcus' });
  });
  it('takes neither praise nor a footer for a request', () => {
    expect(mail('Good call today.')).toEqual([]);
    expect(mail('Please do not forward it outside the company.')).toEqual([]);
  });
  it('reads a slip, a saving, a yardstick and a pause', () => {
    const kinds = (text: string) => mail(text).map(({ kind }) => kind);
    expect(kinds('Corvid will be two weeks late: 10 April instead of 27 March.')).toEqual(['risk']);
    expect(kinds('The pilot saved us eleven days.')).toEqual(['result']);
    expect(kinds('I am measured on the on-time rate.')).toEqual(['success']);
    expect(kinds('Permanent hiring is paused from 1 April.')).toEqual(['timing']);
  });
  it('does not read German', () => {
    expect(
      mail('Ich werde dir die Tabelle am Freitag schicken, wenn wir mit der Planung fertig sind und das Budget steht.'),
    ).toEqual([]);
  });
  it('reads the newest text only', () => {
    const text =
      "I'll call Ana tomorrow.\n\n-----Original Message-----\nFrom: Ana\nSent: Monday\nTo: Ben\n\nI will send the table on Friday.\n";
    expect(mail(text).map(({ quote }) => quote)).toEqual(["I'll call Ana tomorrow."]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '@boss ',
    'asked for ',
    'numbers by Thu',
    '; ',
    ' - ',
    '\r\n',
    '🙂',
    'שלום ',
    'İ',
    '’ll send ',
    'I',
    ' will ',
    'hates decks',
    ', ',
    '?!',
    '. ',
    'please ',
    '“why now?” ',
    'Dana ',
    '30 june ',
    '->',
    '(me)',
    '@',
    '12 → 9 ',
    'Q3 ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  );
  it('gives quotes that stand in it at their offsets, the same every time', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('mail' as const, 'capture' as const), (text, medium) => {
        const facts = extractFacts({ text, date: '2026-03-11T08:00:00+01:00', medium });
        for (const fact of facts) {
          ProposedFact.parse(fact);
          expect(fact.end).toBeGreaterThan(fact.start);
          expect(fact.quote).toBe(text.slice(fact.start, fact.end));
          if (fact.owner !== undefined && fact.owner !== 'author' && fact.owner !== 'reader')
            expect(text).toContain(fact.owner);
          if (fact.due !== undefined) expect(text).toContain(fact.due.text);
        }
        expect(extractFacts({ text, date: '2026-03-11T08:00:00+01:00', medium })).toEqual(facts);
      }),
      { numRuns: 400 },
    );
  });
  it('does not throw on an unusable date', () => {
    expect(() => extractFacts({ text: 'will send it Friday', date: 'never', medium: 'capture' })).not.toThrow();
  });
});
