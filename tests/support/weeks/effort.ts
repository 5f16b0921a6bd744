/**
 * What a week costs its user, after the keystroke-level model (Card, Moran and Newell 1980): .28 s for a key struck by an average
 * typist, 1.35 s to make up one's mind before an act; and 240 words read a minute.
 */
export type Effort = { readonly keys: number; readonly acts: number; readonly words: number };

const key = 0.28;
const mind = 1.35;
const wordsAMinute = 240;

export const minutesOf = ({ keys, acts, words }: Effort): number =>
  (keys * key + acts * mind) / 60 + words / wordsAMinute;

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** Counts what somebody does, week by week. */
export const efforts = () => {
  const weeks = new Map<number, { keys: number; acts: number; words: number }>();
  const at = (week: number) => {
    const known = weeks.get(week) ?? { keys: 0, acts: 0, words: 0 };
    weeks.set(week, known);
    return known;
  };
  return {
    /** Text typed, and the key that ends it. */
    types: (week: number, text: string): void => {
      const one = at(week);
      one.keys += text.length + 1;
      one.acts += 1;
    },
    /** Single keys, each an act of its own. */
    strikes: (week: number, keys: number): void => {
      const one = at(week);
      one.keys += keys;
      one.acts += keys;
    },
    reads: (week: number, ...texts: readonly string[]): void => {
      for (const text of texts) at(week).words += wordsIn(text);
    },
    all: (): ReadonlyMap<number, Effort> => weeks,
  };
};
