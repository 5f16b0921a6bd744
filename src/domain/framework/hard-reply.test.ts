import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReader } from '../review/example-reader.ts';
import { charitableReadings } from './charitable.ts';
import { readHardReply } from './hard-reply.ts';

const sortsIn = (text: string): readonly string[] => readHardReply(text).hard.map(({ sort }) => sort);

describe('readHardReply', () => {
  it('names what is hard in the newest words, letter for letter [2.10]', () => {
    const text =
      'Robin,\n\nNo. You should have told me in January. I do not see why this costs more.\n\nHelen\n\nOn 3 March Robin wrote:\n> this is unacceptable';
    const { hard } = readHardReply(text);
    expect(hard.map(({ sort }) => sort)).toEqual(['no', 'blame', 'doubt']);
    for (const { quote, start, end } of hard) expect(text.slice(start, end)).toBe(quote);
    expect(hard.some(({ quote }) => quote.includes('unacceptable'))).toBe(false);
  });

  it.each([
    ['We have been through this. Drop it.', ['again', 'shut']],
    ['I need this today, no excuses.', ['pressure']],
    ['Not good enough.', ['doubt']],
    ['Why was I the last to hear of it?!', ['loud']],
    ['THIS CANNOT GO OUT like that', ['loud']],
    ['Fine.', ['curt']],
    ['Why was this not on the agenda? I had to learn it from Ola.', ['blame']],
  ])('%s', (text, sorts) => {
    for (const sort of sorts) expect(sortsIn(text)).toContain(sort);
  });

  it.each([
    'Thank you, that helps. Could you send the second page as well?',
    'Yes, go ahead with the pilot. I would like to see the figures in May.',
    'Hi Robin, no problem at all. See you on Monday.',
    'Thanks!',
    'I agree with the plan. One question: does the crew know?',
    'Happy to talk on Thursday. There is no rush with this one.',
    '',
    '   \n\n',
  ])('leaves alone what is not hard: %s', (text) => {
    expect(sortsIn(text)).toEqual([]);
  });

  it('reads nothing of a message that is not in English, and says so', () => {
    const { hard, language } = readHardReply(
      'Nein, das kommt überhaupt nicht in Frage. Das hätten Sie mir schon im Januar sagen müssen, und ich verstehe es nicht.',
    );
    expect(hard).toEqual([]);
    expect(language).toBe('de');
  });

  it('keeps its spans inside any text, apart and in order, at most five', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('No.', 'You should have', ' asap', '!!', '\n\n', 'as I said', '> ', 'Drop it'),
          ),
          { maxLength: 30 },
        ),
        (parts) => {
          const text = parts.join(' ');
          const { hard } = readHardReply(text);
          expect(hard.length).toBeLessThanOrEqual(5);
          let last = 0;
          for (const { start, end, quote } of hard) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(text.slice(start, end)).toBe(quote);
            last = end;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('takes a very long reply in', () => {
    expect(sortsIn(`${'The crew is on site and the lift works. '.repeat(4000)}Drop it.`)).toEqual(['shut']);
  });
});

describe('charitableReadings', () => {
  const helen = exampleReader({
    facts: [
      { kind: 'pressure', quote: 'the auditors are in her office until the 20th' },
      {
        kind: 'commitment',
        quote: 'the rota by 6 March',
        whose: 'me',
        toReader: true,
        due: { text: 'by 6 March', date: '2026-03-06' },
      },
      { kind: 'timing', quote: 'board date 20 March', whose: 'other', due: { text: '20 March', date: '2026-03-20' } },
      { kind: 'priority', quote: 'no overtime on nights' },
      { kind: 'question', quote: 'who covers the nights?' },
    ],
  });

  it('puts what is on file first, each with its source, and how such words are often meant last [2.10] [10.9]', () => {
    const readings = charitableReadings(helen, ['no', 'doubt']);
    expect(readings.map(({ text }) => text)).toEqual([
      'Something promised is past its day: “the rota by 6 March”. It may be that, more than what is written here.',
      'It may be what weighs on Helen just now: “the auditors are in her office until the 20th”.',
      'Helen asked before: “who covers the nights?”. It may be that no answer was heard yet.',
      'It may be a no to this, now and in this form. That is not yet a no to what you want.',
    ]);
    for (const { sources } of readings.slice(0, 3)) expect(sources).toHaveLength(1);
  });

  it('guesses at nothing where nothing is on file', () => {
    expect(charitableReadings(null, [])).toHaveLength(1);
    expect(charitableReadings(exampleReader({}), ['curt']).flatMap(({ sources }) => sources)).toEqual([]);
    const late = exampleReader({
      facts: [{ kind: 'timing', quote: 'board date 20 February', due: { text: '20 February', date: '2026-02-20' } }],
    });
    expect(charitableReadings(late, ['shut'])).toHaveLength(1);
  });
});
