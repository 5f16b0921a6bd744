import type { LineSource } from '../documents/line.ts';
import type { Fact } from '../facts/fact.ts';
import { inCommon, sameThing, thingIn } from '../review/on-file.ts';
import type { Id } from '../shared/id.ts';

/** A result on file that speaks of what a proposal speaks of: to take as a claim, or to leave. */
export type ResultOnFile = {
  readonly fact: Id;
  readonly words: string;
  readonly said: string;
  readonly source: LineSource;
};

const most = 5;
const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();

/**
 * Results that share the thing with a proposal, the newest first, at most five; those taken or left are not among them.
 * `texts`: everything the proposal says, part by part. `names`: small words of people's names, which tell whom and not what.
 */
export const resultsOnFile = (
  results: readonly (Pick<Fact, 'id' | 'quote' | 'said'> & { readonly line: LineSource })[],
  {
    texts,
    names,
    known,
  }: { readonly texts: readonly string[]; readonly names: ReadonlySet<string>; readonly known: ReadonlySet<Id> },
): readonly ResultOnFile[] => {
  const things = texts.map((text) => thingIn(text, names)).filter(({ size }) => size > 0);
  const whole = new Set(things.flatMap((thing) => [...thing]));
  const said = new Set<string>();
  return results
    .filter(({ id, quote }) => {
      const thing = thingIn(quote, names);
      if (known.has(id) || thing.size === 0 || said.has(flat(quote))) return false;
      const touches =
        things.some((one) => sameThing(thing, one)) || (inCommon(thing, whole) >= 2 && sameThing(thing, whole));
      if (touches) said.add(flat(quote));
      return touches;
    })
    .slice(0, most)
    .map(({ id, quote, said: when, line }) => ({ fact: id, words: flat(quote), said: when, source: line }));
};
