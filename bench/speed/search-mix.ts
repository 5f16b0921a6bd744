import { madeUpWords, numbersFrom } from './made-up-text.ts';

/** The kinds of what people type, each with examples out of the words the workspace is made of. */
export type Mix = Readonly<Record<string, readonly string[]>>;

const months = 'January February March April May June July August September October November December'.split(' ');

/** Forty queries of each kind, the same for the same words. */
export const searchMix = (): Mix => {
  // The same seed makes the same vocabulary; then the queries go their own way.
  const words = madeUpWords(numbersFrom(20_260_312));
  const next = numbersFrom(47);
  const below = (limit: number): number => Math.floor(next() * limit);
  const forty = (make: (n: number) => string): readonly string[] => Array.from({ length: 40 }, (_, n) => make(n));
  const common = (): string => words.common(below(120));
  const begin = (letters: number): string => {
    const word = next() < 0.5 ? common() : words.rare();
    return word.slice(0, letters);
  };
  const foreign = ['Überblick', 'rozpocet', 'schůzka', 'отчёт', 'бюджет', '会議', 'mañana', 'बैठक', 'קראתי', 'gespräch'];
  return {
    'a name': forty((n) => words.name(below(200)).slice(0, n % 2 === 0 ? undefined : 4)),
    'one rare word': forty(() => words.rare()),
    'one common word': forty(common),
    'two words': forty((n) => `${common()} ${n % 2 === 0 ? common() : words.rare()}`),
    'one letter': forty((n) => 'abcdefghijklmnopqrstuvwxyz'.charAt(n % 26)),
    'two letters': forty(() => begin(2)),
    'three letters': forty(() => begin(3)),
    'a date': forty((n) => {
      const [day, month, year] = [1 + below(28), below(12), 2017 + below(9)];
      return n % 2 === 0 ? `${day} ${months[month]} ${year}` : `${months[month]} ${year}`;
    }),
    'words that match nothing': forty(() => `${common()} ${common()} qqzzxx${below(99)}`),
    'not English': forty((n) => foreign[n % foreign.length] ?? ''),
  };
};
