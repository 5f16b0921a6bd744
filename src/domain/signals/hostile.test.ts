import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from '../language/dates.ts';
import { languageOf } from '../language/language-of.ts';
import { messagesIn } from '../language/messages-in.ts';
import type { Span } from '../shared/span.ts';
import { readChanges } from './changes/read-changes.ts';
import { extractFacts } from './extract-facts.ts';
import { readTranscript } from './read-transcript.ts';

const date = '2026-03-12T10:00:00+01:00';

type Said = Span & { readonly words: string };
const quoted = (all: readonly (Span & { readonly quote: string })[]): readonly Said[] =>
  all.map(({ start, end, quote }) => ({ start, end, words: quote }));

/** Everything that reads a text, with the spans it gives. */
const readers: Readonly<Record<string, (text: string) => readonly Said[]>> = {
  'facts of a mail': (text) => quoted(extractFacts({ text, date, medium: 'mail' })),
  'facts of a capture': (text) => quoted(extractFacts({ text, date, medium: 'capture' })),
  'facts of a talk': (text) => quoted(readTranscript({ text, date })),
  'changes in a mail': (text) => quoted(readChanges({ text, date, medium: 'mail' })),
  'changes in a capture': (text) => quoted(readChanges({ text, date, medium: 'capture' })),
  dates: (text) => readDates(text, date).map(({ span, words }) => ({ ...span, words })),
  messages: (text) =>
    messagesIn(text, date).flatMap(({ areas }) =>
      areas.map(({ start, end }) => ({ start, end, words: text.slice(start, end) })),
    ),
  language: (text) => [{ start: 0, end: 0, words: languageOf(text) === '' ? '?' : '' }],
};

const isRight = (text: string, said: readonly Said[]): void => {
  for (const { start, end, words } of said) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end)).toBe(words);
  }
};

const sense = [
  'I will send you the lease table by Friday. ',
  'Could you check the rota until 3 June? ',
  'Dana said she’ll bring the plan. ',
  'Done, sent this morning.',
  'I won’t make Friday, Tuesday instead. ',
  'Ann: I’ll write it up tomorrow.\n',
  '> On Mon, 2 Mar 2026 at 09:12, Dana Ruiz <dana@halden.example> wrote:\n',
  '-----Original Message-----\nFrom: Dana\nSent: 2 March 2026\nSubject: x\n\n',
  '00:00:01.000 --> 00:00:04.000\n<v Ann>',
];
const odd = [
  '\u200b',
  '\u200d',
  '\u00ad',
  '\ufeff',
  '\u202e',
  '\u2066',
  'الجمعة ',
  'יום שישי ',
  'по́недельник ',
  '金曜日',
  'I\u200b will ',
  'Ι will ',
  'ｂｙ Ｆｒｉｄａｙ ',
  '\ud83d',
  '👩‍👩‍👧',
  '\0',
  '\r',
  '\u2028',
  'ß',
  'İ',
  'ŉ',
  '\t',
  '…',
  '’',
  '&nbsp;',
  '<b>',
  '=20',
  '%00',
];

describe('readers of any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.uint8Array({ maxLength: 400 }).map((bytes) => new TextDecoder('latin1').decode(bytes)),
    fc.array(fc.constantFrom(...sense, ...odd), { maxLength: 16 }).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom(...sense), fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...odd)), { maxLength: 6 }))
      .map(([words, put]) => put.reduce((all, [at, mark]) => all.slice(0, at) + mark + all.slice(at), words)),
  );
  for (const [name, read] of Object.entries(readers)) {
    it(`${name}: every span is words of the text`, () => {
      fc.assert(
        fc.property(text, (words) => isRight(words, read(words))),
        { numRuns: 250 },
      );
    });
  }
  it('find the promise behind marks that cannot be seen', () => {
    for (const mark of ['\u200b', '\ufeff', '\u202e', '\u2066', 'الجمعة. ', '👩‍👩‍👧 '])
      expect(
        extractFacts({ text: `${mark}I will send you the lease table by Friday.`, date, medium: 'mail' }).map(
          ({ kind, due }) => [kind, due?.date],
        ),
      ).toEqual([['commitment', '2026-03-13']]);
  });
});

/** Least time of a few tries, in milliseconds: what else the machine does then counts little. */
const leastTime = (work: () => void, tries: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < tries; turn += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

const cues =
  'I will,and,so ,I,will,please ,could you ,by ,friday ,q2 ,if ,not ,done ,sent ,moved ,to ,the ,promised ,said ,we agreed ,' +
  'can you ,owes me ,@dana ,Dana ,dana: ,wants ,she ,her ,2026 ,12:30\n,1. ,- ,> ,>> ,From: ,Sent: \n,On Mon\n,wrote:\n,---\n,' +
  '*,_,.,...,?,!,(,",’ ,\n,\t, ,\u200b,e.g. ,a@b.c ,http://a ,A.B.,regards\n,thanks,Hi \n,re: ,Ann: so\n,[00:00] Ann: \n,jul. ,okay ,' +
  'instead of ,no longer ,until ,next week ,end of ,every ,first ,half ,don’t ,cancelled ,waiting for ,greeing ,también ,und ';

describe('time grows in step with the length', () => {
  const repeated = cues.split(',').filter((cue) => cue !== '');
  for (const [name, read] of Object.entries(readers)) {
    it(`${name}: of every cue said over and over`, { timeout: 120_000 }, () => {
      // A capture is read in stretches of 1,200 characters.
      const short = name.endsWith('capture') ? 500 : 6_000;
      const slow = repeated.filter((cue, at) => {
        // Captures are read more slowly: every third cue shows as much.
        if (name.endsWith('capture') && at % 3 > 0) return false;
        const of = (length: number) => cue.repeat(Math.ceil(length / cue.length));
        const [text, longer] = [of(short), of(short * 4)];
        const long = leastTime(() => isRight(longer, read(longer)), 1);
        // Four times as long is asked of those alone that take a while; twice as much again is allowed for the machine.
        if (long < 60) return false;
        const ratio = () => leastTime(() => read(longer), 3) / leastTime(() => read(text), 3);
        // What grows with a power does so every time; what another program took from the machine does not.
        return [1, 2, 3, 4, 5].every(() => ratio() > 8);
      });
      expect(slow).toEqual([]);
    });
  }

  it('of one long run of a mark', { timeout: 120_000 }, () => {
    // What takes the square of the length would not come back.
    for (const mark of ['.', '!', '…', '-', '>', '*', '"', "'", '(', '@', 'a@', 'a.', '\t', '\n', '\u200b', '1.'])
      for (const [name, read] of Object.entries(readers)) {
        const text = `${mark.repeat((name.endsWith('capture') ? 2_000 : 300_000) / mark.length)}a`;
        isRight(text, read(text));
      }
  });

  it('of one line of 10 MB', { timeout: 120_000 }, () => {
    const line = `I will send you the lease table by Friday, ${'lorem ipsum '.repeat(830_000)}and that is all.`;
    for (const [name, read] of Object.entries(readers)) {
      const text = name.endsWith('capture') ? line.slice(0, 10_000) : line;
      isRight(text, read(text));
    }
    for (const hostile of ['q2 ', 'a', ' ', '>', 'I will '])
      isRight(
        hostile.repeat(10_000_000 / hostile.length),
        extractFacts({ text: hostile.repeat(10_000_000 / hostile.length), date, medium: 'mail' }).map(
          ({ start, end, quote }) => ({ start, end, words: quote }),
        ),
      );
  });
});
