import type { LineSource } from '../documents/line.ts';
import { withoutSpeaker } from '../documents/talk-fact.ts';
import { capital } from '../documents/words.ts';
import type { Fact } from '../facts/fact.ts';
import { standIn } from '../language/stand-in.ts';
import { inCommon, sameThing, thingIn } from '../review/on-file.ts';
import type { Id } from '../shared/id.ts';
import { type Instant, millis } from '../shared/time.ts';
import type { Objection } from './objection.ts';
import { sideOfStand } from './stand-words.ts';

/** Something on file that speaks against a proposal, or that was asked about it: to take or leave. */
export type ObjectionOnFile = {
  /** Its name, kept for good: `position:<fact>`, `asked:<fact>`, `worry:<fact>`, `pressure:<fact>`. */
  readonly about: string;
  readonly sort: Objection['sort'];
  readonly person: Id | null;
  readonly words: string;
  /** One sentence: what on file it is. */
  readonly why: string;
  readonly fact: Id;
  readonly sources: readonly LineSource[];
};

/** An accepted fact with where its words stand. */
export type SaidFact = Fact & { readonly line: LineSource };

export type OnFileMaterial = {
  /** Everything the proposal says, part by part: its title, its lines, the names of its options. */
  readonly texts: readonly string[];
  readonly facts: readonly SaidFact[];
  /** Names of people, for each: they tell whom, and not what. */
  readonly called: ReadonlyMap<Id, { readonly name: string; readonly called: string }>;
  readonly me: Id | null;
  /** Whose pressure weighs on it: who decides, and who has a part in it. */
  readonly weighing: ReadonlySet<Id>;
  readonly now: Instant;
};

const aDay = 86_400_000;
/** Said so long ago, it is of another time, in days. */
const remembered = 180;
const most = 8;

const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Words that leave it open are no objection: they are asked about in the room. */
const isAgainst = ({ quote, polarity }: SaidFact): boolean => {
  const { stand, sure } = standIn(quote, polarity);
  return sure && sideOfStand(stand) === 'against';
};

const sortOf = (fact: SaidFact): 'position' | 'asked' | 'worry' | 'pressure' | null => {
  const { kind, closed } = fact;
  if (closed !== null) return null;
  if (kind === 'position') return isAgainst(fact) ? 'position' : null;
  if (kind === 'question') return 'asked';
  if (kind === 'risk') return 'worry';
  return kind === 'pressure' ? 'pressure' : null;
};
const places = ['position', 'asked', 'worry', 'pressure'] as const;

const whyOf = {
  position: 'against it',
  asked: 'asked before',
  worry: 'trouble on file',
  pressure: 'presses on',
} as const;

/**
 * What on file speaks against a proposal: positions against it, questions asked about it, trouble known, and what presses on those
 * who weigh on it, each only where its words share the thing. The nearest sort first, then the newest; the same words once; at
 * most eight. Nothing of what was said after `now`.
 */
export const objectionsOnFile = (material: OnFileMaterial): readonly ObjectionOnFile[] => {
  const { texts, facts, called, me, weighing, now } = material;
  const names = new Set(
    [...called.values()].flatMap(({ name, called: short }) =>
      [name, short].flatMap((one) => one.toLowerCase().split(/[^\p{L}\p{N}']+/u)),
    ),
  );
  const things = texts.map((text) => thingIn(text, names)).filter(({ size }) => size > 0);
  const whole = new Set(things.flatMap((thing) => [...thing]));
  const touches = (words: string): boolean => {
    const thing = thingIn(words, names);
    if (thing.size === 0) return false;
    return things.some((one) => sameThing(thing, one)) || (inCommon(thing, whole) >= 2 && sameThing(thing, whole));
  };
  const said = new Set<string>();
  return facts
    .flatMap((fact) => {
      const sort = sortOf(fact);
      const age = millis(now) - millis(fact.said);
      if (sort === null || age < 0 || age > remembered * aDay) return [];
      const theirs = fact.owner !== null && fact.owner !== me ? fact.owner : null;
      // The user's own question is none that will be asked; their own worry about it is one.
      if (sort !== 'worry' && theirs === null) return [];
      if (sort === 'pressure' && (theirs === null || !weighing.has(theirs))) return [];
      return touches(fact.quote) ? [{ fact, sort, theirs }] : [];
    })
    .toSorted(
      (a, b) =>
        places.indexOf(a.sort) - places.indexOf(b.sort) ||
        millis(b.fact.said) - millis(a.fact.said) ||
        a.fact.id.localeCompare(b.fact.id),
    )
    .flatMap(({ fact, sort, theirs }): ObjectionOnFile[] => {
      const holder = theirs === null ? undefined : called.get(theirs);
      const bare = withoutSpeaker(fact.quote, holder ? [holder.name, holder.called] : []);
      const words = capital(
        flat(bare).replace(/^(?:is|was|are|were|remains|stays)\s+(?=\S+\s+\S)/i, '') || flat(fact.quote),
      );
      const key = `${theirs ?? ''} ${words.toLowerCase()}`;
      if (said.has(key)) return [];
      said.add(key);
      return [
        {
          about: `${sort}:${fact.id}`,
          sort: sort === 'asked' ? 'question' : 'objection',
          person: theirs,
          words,
          why: whyOf[sort],
          fact: fact.id,
          sources: [fact.line],
        },
      ];
    })
    .slice(0, most);
};
