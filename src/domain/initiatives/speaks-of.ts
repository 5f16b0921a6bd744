import { topicWords } from '../documents/topic.ts';
import type { Fact } from '../facts/fact.ts';
import type { Initiative } from './initiative.ts';

/** By which words an initiative is known in what is said elsewhere. */
export type KnownBy = {
  readonly name: ReadonlySet<string>;
  /** What it is measured by, and each of its milestones. */
  readonly things: readonly ReadonlySet<string>[];
};

/** What many initiatives are called: these words alone tell none of them. */
const general = new Set(
  'project programme program initiative pilot plan phase step work team budget cost trial rollout launch first second third'.split(
    ' ',
  ),
);

// Several initiatives look at the same facts.
const read = new WeakMap<object, ReadonlySet<string>>();
const saidIn = (fact: Pick<Fact, 'quote' | 'action'>): ReadonlySet<string> => {
  const known = read.get(fact);
  if (known) return known;
  const words = new Set([...topicWords(fact.quote), ...topicWords(fact.action ?? '')]);
  read.set(fact, words);
  return words;
};

const without = (words: readonly string[], names: ReadonlySet<string>): readonly string[] =>
  words.filter((word) => !names.has(word));

/** The words of an initiative; `names` are small words of people: they tell whom and not what. */
export const knownBy = (
  { name, measure, milestones }: Pick<Initiative, 'name' | 'measure' | 'milestones'>,
  names: ReadonlySet<string> = new Set(),
): KnownBy => ({
  name: new Set(without(topicWords(name), names)),
  things: [measure, ...milestones.map(({ words }) => words)].map((words) => new Set(without(topicWords(words), names))),
});

/**
 * Whether words speak of it: two words of its name, all of a short one, one of its name and one of its measure or
 * milestones, or two of one of these. What many initiatives are called counts beside another word only.
 */
export const speaksOf = ({ name, things }: KnownBy, fact: Pick<Fact, 'quote' | 'action'>): boolean => {
  const said = saidIn(fact);
  const inName = [...name].filter((word) => said.has(word));
  const telling = inName.filter((word) => !general.has(word));
  const mostOfOne = Math.max(
    0,
    ...things.map(
      (thing) => [...thing].filter((word) => said.has(word) && !name.has(word) && !general.has(word)).length,
    ),
  );
  if (telling.length === 0) return mostOfOne > 1;
  const tellingOfName = [...name].filter((word) => !general.has(word));
  return inName.length > 1 || mostOfOne > 0 || telling.length === tellingOfName.length;
};

/** Words that stand so near, in letters, were said in one breath. */
const oneBreath = 120;

/** Of facts those that speak of it, and what was said in one breath with them, in their order; `fact`: the words that agreed to it. */
export const thatSpeak = <F extends Pick<Fact, 'id' | 'source' | 'start' | 'end' | 'quote' | 'action'>>(
  words: KnownBy,
  facts: readonly F[],
  fact: string | null = null,
): readonly F[] => {
  const speaking = facts.filter((one) => one.id === fact || speaksOf(words, one));
  const bySource = new Map<string, F[]>();
  for (const one of speaking) bySource.set(one.source, [...(bySource.get(one.source) ?? []), one]);
  const near = (one: F): boolean =>
    (bySource.get(one.source) ?? []).some(
      (other) => one.start - other.end <= oneBreath && other.start - one.end <= oneBreath,
    );
  return facts.filter(near);
};
