import { z } from 'zod';
import { spelled } from '../people/counted.ts';
import { fewest } from './ask-sentence.ts';
import { type Prediction, Sureness, surenesses } from './prediction.ts';

/** What came of everything the user called by one word. */
export const Called = z.object({
  sure: Sureness,
  /** How many of which it is known. */
  known: z.number().int(),
  yes: z.number().int(),
  partly: z.number().int(),
  no: z.number().int(),
  /** How many wait to be known. */
  waiting: z.number().int(),
  words: z.string(),
  /** Too few to tell anything by. */
  small: z.boolean(),
});
export type Called = Readonly<z.infer<typeof Called>>;

/** How each stands in a sentence: "Of eight you called likely". */
export const sureWords: Readonly<Record<Sureness, string>> = {
  hardly: 'hardly to be expected',
  unlikely: 'unlikely',
  even: 'as likely as not',
  likely: 'likely',
  sure: 'sure',
};

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const wordsOf = (sure: Sureness, known: number, yes: number, partly: number, no: number): string => {
  const called = sureWords[sure];
  if (known === 1) {
    const end = yes === 1 ? 'it came' : partly === 1 ? 'it came in part' : 'it did not come';
    return `One you called ${called}: ${end}. One tells nothing.`;
  }
  const parts = [
    ...(yes > 0 ? [`${spelled(yes)} came`] : []),
    ...(partly > 0 ? [`${spelled(partly)} came in part`] : []),
    ...(no > 0 ? [`${spelled(no)} did not`] : []),
  ];
  const all = yes === known ? (known === 2 ? 'both came' : 'all came') : no === known ? 'none came' : list(parts);
  const said = `Of ${spelled(known)} you called ${called}, ${all}.`;
  if (known < fewest) return `${said} So few tell nothing yet.`;
  const high = sure === 'likely' || sure === 'sure';
  const low = sure === 'unlikely' || sure === 'hardly';
  if (high && yes + partly <= no) return `${said} Less came than you expected.`;
  if (low && yes + partly >= no) return `${said} More came than you expected.`;
  return said;
};

/**
 * What came of what the user expected, for each word of sureness that was used, the surest first: counts and never a
 * percentage. What can no longer be told counts nowhere.
 */
export const calibrationOf = (predictions: readonly Pick<Prediction, 'sure' | 'came'>[]): readonly Called[] =>
  surenesses.toReversed().flatMap((sure) => {
    const these = predictions.filter((one) => one.sure === sure && one.came?.what !== 'void');
    if (these.length === 0) return [];
    const of = (what: string): number => these.filter(({ came }) => came?.what === what).length;
    const [yes, partly, no] = [of('yes'), of('partly'), of('no')];
    const known = yes + partly + no;
    const waiting = these.length - known;
    const words =
      known === 0
        ? `${waiting === 1 ? 'One' : spelled(waiting).replace(/^./, (letter) => letter.toUpperCase())} you called ${sureWords[sure]} ${waiting === 1 ? 'waits' : 'wait'} to be known.`
        : wordsOf(sure, known, yes, partly, no);
    return [{ sure, known, yes, partly, no, waiting, words, small: known < fewest }];
  });
