/* Made-up mail of a realistic shape: few words are common and many rare, most mails short and some long, replies quote. */

/** A small seeded generator (mulberry32): numbers from 0 to 1. */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const split = (words: string): readonly string[] => words.split(' ');

const everyday = split(
  'the to and of a in is for on that you it we be with this i are as will have not at from by or can an if please all our your was has they any but so which me do would there been what their when one about could should out up no my more he who time other new just know were some she may these need get also how into only see them than send first report call meeting team plan over review week work let make think next want date draft good today back market after group price number list contract office energy deal project customer question risk thanks issue friday monday change use office help start close point best set might add before data part copy still those two both too cost',
);
const onsets = split(
  'b c d f g h j k l m n p r s t v w br cl cr dr fl fr gr pl pr sh sl sp st str th tr wh con com pre pro in un re',
);
const vowels = split('a e i o u ai ea ee io ou');
const codas = split('n r s t l d m ck ct nd ng nt rd rt st ss x');
const endings = split('s ed ing er ly tion ment ness able al ive');
const foreign = split(
  'Überblick Gespräch Rückmeldung größer wöchentlich příští schůzka děkuji rozpočet déjà réunion semaine façon señor mañana reunión встреча отчёт бюджет срочно 会議 予算 報告 קראתי पत्र बैठक',
);
const givenNames = split(
  'Ada Bela Carla Dario Elin Farid Greta Hanno Iris Jonas Kira Lorenz Mila Nils Orla Pavel Quinn Rosa Stefan Tilda Ugo Vera Wanda Xenia Yusuf Zora',
);

export type Words = {
  /** A word: the hundred most common ones make up about half of all. */
  readonly word: () => string;
  readonly rare: () => string;
  /** The word of this place, the most common one first. */
  readonly common: (place: number) => string;
  readonly name: (n: number) => string;
  readonly title: () => string;
  /** Paragraphs of about so many characters. */
  readonly text: (characters: number) => string;
};

/** Words of a vocabulary of 60,000, drawn by Zipf's law. */
export const madeUpWords = (next: () => number): Words => {
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = (from: readonly string[]): string => from[below(from.length)] ?? '';
  const syllable = (): string => pick(onsets) + pick(vowels) + (next() < 0.5 ? pick(codas) : '');
  const vocabulary = [
    ...everyday,
    ...Array.from({ length: 60_000 - everyday.length }, (_, n) =>
      n % 60 === 0
        ? pick(foreign) + (n % 120 === 0 ? pick(vowels) : '')
        : n % 25 === 0
          ? String(below(100_000))
          : Array.from({ length: 1 + below(3) }, syllable).join('') + (next() < 0.5 ? pick(endings) : ''),
    ),
  ];
  // A table of draws is a hundred times faster than drawing from the law each time, and as true at this length.
  const shares = vocabulary.map((_, rank) => 1 / (rank + 2.7) ** 1.05);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const draws = new Uint32Array(1 << 20);
  let place = 0;
  let passed = 0;
  shares.forEach((share, rank) => {
    passed += share / all;
    while (place < draws.length && place / draws.length < passed) draws[place++] = rank;
  });
  const word = (): string => vocabulary[draws[below(draws.length)] ?? 0] ?? 'word';
  const sentence = (): string => {
    const words = Array.from({ length: 5 + below(16) }, word).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}${next() < 0.1 ? '?' : '.'}`;
  };
  const surnames = Array.from({ length: 400 }, () => {
    const made = syllable() + syllable() + pick(codas);
    return made.charAt(0).toUpperCase() + made.slice(1);
  });
  return {
    word,
    common: (place) => vocabulary[place] ?? 'word',
    rare: () => vocabulary[20_000 + below(40_000)] ?? 'word',
    name: (n) => `${givenNames[n % givenNames.length]} ${surnames[n % surnames.length]}`,
    title: () => Array.from({ length: 2 + below(5) }, word).join(' '),
    text: (characters) => {
      let text = '';
      while (text.length < characters) text += sentence() + (next() < 0.2 ? '\n\n' : ' ');
      return text.trimEnd();
    },
  };
};

/** How long a mail is: half of them below some 900 characters, the mean at about 2,000 with what replies quote. */
export const mailLength = (next: () => number): number => {
  const normal = Math.sqrt(-2 * Math.log(next() || 1e-9)) * Math.cos(2 * Math.PI * next());
  return Math.min(30_000, Math.round(700 * Math.exp(1.0 * normal)));
};
