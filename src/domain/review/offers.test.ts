import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix } from './apply-fix.ts';
import { exampleReader } from './example-reader.ts';
import { offersFor } from './offers.ts';
import { review } from './review.ts';

const risk = (quote: string, more = {}) => ({ kind: 'risk', quote, whose: 'me', ...more }) as const;
const result = (quote: string, more = {}) => ({ kind: 'result', quote, whose: 'me', ...more }) as const;

const reader = exampleReader({
  facts: [
    risk('Hull printers may come too late'),
    result('closed the books in 3 days'),
    risk('York roof leaks', { told: '2026-03-05T09:00:00Z' }),
    risk('Leeds is over', { closed: 'kept' }),
    risk('Helen may leave', {}),
    risk("Oslo loses money, don't tell anyone", {}),
    risk('the reader owes it', { whose: 'reader' }),
    result('an old result', { said: '2026-01-02T09:00:00Z' }),
    {
      kind: 'commitment',
      quote: 'I owe Helen the carrier survey by Friday',
      action: 'Helen the carrier survey by Friday',
      due: { text: 'Friday', date: '2026-03-06' },
      whose: 'me',
      toReader: true,
      closed: 'kept',
      done: '2026-03-05',
    },
    // Owed to somebody else, and words that only their sentence explains.
    {
      kind: 'commitment',
      quote: 'I owe Ola the tariff sheet',
      action: 'Ola the tariff sheet',
      whose: 'me',
      closed: 'kept',
    },
    { kind: 'commitment', quote: 'I will bring it', action: 'bring it', whose: 'me', toReader: true, closed: 'kept' },
    { kind: 'commitment', quote: 'still to send the plan', whose: 'me' },
  ],
});
const lines = (text: string, options = { reader }) => offersFor(text, options).map((offer) => offer.text);

describe('what a reader was never told is offered [4.13]', () => {
  it('open bad news first, then work; not what is told, closed, secret, about the reader, or too old', () => {
    expect(lines('The week was quiet.')).toEqual([
      'To know early (2 March): Hull printers may come too late.',
      'Done (2 March): closed the books in 3 days.',
      'Done (5 March): the carrier survey.',
    ]);
    expect(offersFor('The week was quiet.', {})).toEqual([]);
    expect(lines('The week was quiet.', { reader, kind: 'note' } as never)).toEqual([]);
  });

  it('asks of words what an update asks, and quotes a colleague under their name', () => {
    const ola = {
      quote: '',
      kind: 'mail',
      date: '2026-03-02T09:00:00Z',
      id: 's',
      fact: 'f',
      who: 'Ola Brandt',
    } as const;
    const from = (quote: string) => risk(quote, { whose: 'other', people: ['Ola Brandt'], source: { ...ola, quote } });
    const some = exampleReader({
      facts: [
        from('the vendor cannot deliver before May'),
        from('I am on sick leave from May and nobody covers the audit'),
        risk('Ola is resigning in May, the audit is at stake', { people: ['Ola Brandt'] }),
        risk('close the Hull site in June', { kept: true }),
        result('Hospital rollout live'),
      ],
    });
    expect(lines('', { reader: some })).toEqual([
      'To know early (2 March): Ola: “the vendor cannot deliver before May”.',
      'Done (2 March): Hospital rollout live.',
    ]);
  });

  it('says where it is known from, and rests on it', () => {
    const [first] = offersFor('', { reader });
    expect(first?.why).toBe(
      'On 2 March you noted: “Hull printers may come too late”. Helen has not been told, as far as is known here.',
    );
    expect(first?.basis).toMatchObject([{ fact: 'fact-0', quote: 'Hull printers may come too late' }]);
  });

  it('leaves out what the draft tells', () => {
    expect(lines('The printers for Hull may come too late. We closed the books in three days.')).toEqual([
      'Done (5 March): the carrier survey.',
    ]);
  });

  it('offers work that no update told, whenever the last one went', () => {
    const since = exampleReader({
      facts: [result('closed the books'), result('signed the lease', { said: '2026-03-08T09:00:00Z' })],
      updates: [{ id: 'u', sent: '2026-03-06T09:00:00Z', text: '' }],
    });
    expect(lines('', { reader: since })).toEqual([
      'Done (8 March): signed the lease.',
      'Done (2 March): closed the books.',
    ]);
  });

  it('gives three of a kind at most, what touches their priorities first, then the newest', () => {
    const many = exampleReader({
      facts: [
        { kind: 'priority', quote: 'the harbour' },
        ...['one roof', 'two lifts', 'harbour crane', 'four doors', 'five pumps'].map((quote, at) =>
          risk(`${quote} may fail`, { said: `2026-03-0${at + 1}T09:00:00Z` }),
        ),
      ],
    });
    expect(lines('', { reader: many }).map((line) => /: (.*) may/.exec(line)?.[1])).toEqual([
      'harbour crane',
      'five pumps',
      'four doors',
    ]);
  });

  it.each([
    ['before the closing', 'Helen,\n\nall quiet.\n\nBest,\nIda', 'Helen,\n\nall quiet.\n\n#\n\nBest,\nIda'],
    [
      'under a heading that asks for it',
      '# Risks\n\n- York is wet\n\n# Next\n\nWe paint.',
      '# Risks\n\n- York is wet\n- #\n\n# Next\n\nWe paint.',
    ],
    ['under an empty heading', '# Done\n\nWe paint.\n\n# Risks\n', '# Done\n\nWe paint.\n\n# Risks\n- #\n'],
    ['after points', 'Three things:\n\n- one\n- two', 'Three things:\n\n- one\n- two\n\n#'],
    ['into nothing', '', '#\n'],
    ['under a greeting', 'Helen,\n', 'Helen,\n\n#\n'],
    [
      'above a mail that is answered',
      'All quiet.\n\nOn Monday Helen wrote:\n> And Hull?',
      'All quiet.\n\n#\n\nOn Monday Helen wrote:\n> And Hull?',
    ],
  ])('goes %s', (_, text, put) => {
    const [news] = offersFor(text, { reader });
    if (!news) return expect.unreachable();
    expect(applyFix(text, news.fix)).toBe(put.replace('#', (mark) => mark).replace(/(?<=^|\n|- )#(?=\n|$)/, news.text));
  });

  it('is gone once it is put in, raises no error, and stays within any text', () => {
    const words = fc.constantFrom(
      'All quiet.',
      '# Risks',
      '- one',
      'Helen,',
      'Best,\nIda',
      '> quoted',
      '```',
      '🙂 é',
      '| a | b |',
      '',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const text = parts.join('\n\n');
        const before = review(text, { reader }).findings.filter(({ severity }) => severity === 'error').length;
        for (const offer of offersFor(text, { reader })) {
          for (const edit of offer.fix.edits) {
            expect(edit.start).toBeLessThanOrEqual(edit.end);
            expect(edit.end).toBeLessThanOrEqual(text.length);
          }
          const put = applyFix(text, offer.fix);
          expect(put).toContain(offer.text);
          expect(offersFor(put, { reader }).map(({ fact }) => fact)).not.toContain(offer.fact);
          const after = review(put, { reader }).findings.filter(({ severity }) => severity === 'error').length;
          expect(after).toBeLessThanOrEqual(before);
        }
      }),
      { numRuns: 200 },
    );
  });
});
