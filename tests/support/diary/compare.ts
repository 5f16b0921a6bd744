import { type Fact, type FactKind, unsure } from '../../../src/domain/facts/fact.ts';
import type { Kept } from './keep-story.ts';
import type { Planted, PlantedChange, Story, Trap } from './planted.ts';

/** How one planted thing fared. */
export type Outcome = {
  readonly family: string;
  readonly frame: string;
  readonly words: string;
  readonly how:
    | 'right'
    | 'missed'
    | 'wrong owner'
    | 'no owner'
    | 'wrong day'
    | 'other kind'
    | 'wrong link'
    | 'other change'
    | 'proposed'
    | 'asked'
    | 'quiet';
  /** What was made of it instead, in short. */
  readonly instead: string;
};
export type Compared = {
  readonly facts: readonly (Outcome & { readonly kind: Planted['kind'] })[];
  readonly changes: readonly (Outcome & { readonly what: PlantedChange['what']; readonly hadFact: boolean })[];
  readonly traps: readonly Outcome[];
  /** Facts whose owner neither wrote, read, spoke in nor is named in their source; and people nobody planted. */
  readonly inventedOwners: readonly string[];
  readonly strangers: readonly string[];
  /** Promises planted once of which two are proposed, and promises said twice that became two. */
  readonly doubled: readonly string[];
  readonly saidTwice: number;
  readonly saidTwiceDoubled: number;
};

const kindsOf: Readonly<Record<Planted['kind'], readonly FactKind[]>> = {
  commitment: ['commitment'],
  request: ['request', 'question'],
  preference: ['preference'],
  decision: ['decision', 'outcome'],
  surprise: ['risk', 'result', 'pressure', 'outcome', 'timing'],
};
const promising: readonly FactKind[] = ['commitment', 'request', 'question', 'decision', 'preference'];
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[\\s>]+');
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Compares what was kept of a story with what was planted in it. */
export const compare = (story: Story, kept: Kept): Compared => {
  const live = kept.facts.filter(({ state }) => state !== 'rejected');
  const bySource = new Map<string, Fact[]>();
  for (const fact of live) bySource.set(fact.source, [...(bySource.get(fact.source) ?? []), fact]);
  const me = kept.people.find(({ standing }) => standing === 'me')?.id;
  const idOf = (who: number): string | undefined =>
    who === 0 ? me : kept.people.find(({ name }) => name === `${story.cast[who]?.[0]} ${story.cast[who]?.[1]}`)?.id;
  const ids = story.cast.map((_, who) => idOf(who));
  const nameOf = (id: string | null): string => {
    const who = ids.indexOf(id ?? '');
    return who === 0 ? 'me' : who > 0 ? `cast ${who}` : id === null ? 'nobody' : 'a stranger';
  };
  const ordered = [...kept.sources].sort((a, b) => (a.said < b.said ? -1 : 1));
  /** Where words stand: in the first text that has them, and in later ones that quote it. */
  const placesOf = (words: string) => {
    const sought = new RegExp(escaped(words));
    return ordered.flatMap((source) => {
      const found = sought.exec(source.text);
      return found ? [{ source: source.id, start: found.index, end: found.index + found[0].length }] : [];
    });
  };
  const within = (words: string): readonly Fact[] =>
    placesOf(words).flatMap(({ source, start, end }) =>
      (bySource.get(source) ?? []).filter((fact) => fact.start < end && start < fact.end),
    );
  const short = (fact: Fact): string =>
    `${fact.kind} of ${nameOf(fact.owner)}, ${fact.due ? `${fact.due.text} = ${fact.due.date}` : 'no day'} (${fact.confidence.toFixed(2)})`;

  const factOf = new Map<number, string>();
  /** Everything made of one promise, wherever it was said. */
  const allOf = new Map<number, Set<string>>();
  const doubled: string[] = [];
  let saidTwice = 0;
  let saidTwiceDoubled = 0;
  const facts = story.facts.map((planted) => {
    const { family, frame, words, kind } = planted;
    const result = (how: Outcome['how'], instead = '') => ({ family, frame, words, kind, how, instead });
    const here = within(words);
    const wanted = here.filter((fact) => kindsOf[kind].includes(fact.kind));
    const standing = wanted.filter(({ state }) => state !== 'superseded');
    if (kind === 'commitment' && standing.length > 1 && planted.again === undefined) doubled.push(words);
    if (planted.again !== undefined) {
      saidTwice += 1;
      if (standing.length > 0 && factOf.has(planted.again)) saidTwiceDoubled += 1;
      const places = placesOf(words);
      const linked = kept.changes.some(
        (change) =>
          change.what === 'repeated' &&
          places.some(({ source, start, end }) => change.source === source && change.start < end && start < change.end),
      );
      if (linked) return result('right');
    }
    if (wanted.length === 0) return result(here.length > 0 ? 'other kind' : 'missed', here.map(short).join('; '));
    const owner = ids[planted.owner];
    const right = wanted.filter((fact) =>
      kind === 'surprise' || (kind === 'decision' && fact.owner === null)
        ? true
        : kind === 'preference'
          ? fact.owner === owner || fact.about.includes(owner ?? '')
          : fact.owner === owner,
    );
    const [best] = right;
    if (!best)
      return result(
        wanted.some((fact) => fact.owner !== null) ? 'wrong owner' : 'no owner',
        wanted.map(short).join('; '),
      );
    factOf.set(planted.id, best.id);
    const first = planted.again ?? planted.id;
    allOf.set(first, new Set([...(allOf.get(first) ?? []), ...right.map(({ id }) => id)]));
    if (kind !== 'commitment' && kind !== 'request') return result('right');
    const day = planted.day;
    const rightDay = right.some(({ due }) =>
      day === null ? !due?.date : due?.date === day.first || due?.date === day.last || due?.end === day.last,
    );
    return rightDay
      ? result('right')
      : result('wrong day', `${right.map(short).join('; ')}; wanted ${day?.first ?? 'none'}, said ${planted.said}`);
  });

  const changes = story.changes.map((planted) => {
    const { family, frame, words, what } = planted;
    const hadFact = factOf.has(planted.of);
    const meant = allOf.get(planted.of) ?? new Set<string>();
    const result = (how: Outcome['how'], instead = '') => ({ family, frame, words, what, hadFact, how, instead });
    const places = placesOf(words).concat(placesOf(capital(words)));
    const here = kept.changes.filter((change) =>
      places.some(({ source, start, end }) => change.source === source && change.start < end && start < change.end),
    );
    const [linked] = here.filter((change) => meant.has(change.fact) && change.what === what);
    const said = here
      .map((change) => `${change.what}${meant.has(change.fact) ? '' : ' of another'} (${change.confidence.toFixed(2)})`)
      .join('; ');
    if (linked) {
      const moved =
        planted.day === null || linked.due?.date === planted.day.first || linked.due?.date === planted.day.last;
      return moved
        ? result('right')
        : result('wrong day', `${linked.due?.text} = ${linked.due?.date}, wanted ${planted.day?.first}`);
    }
    if (here.length === 0) return result('missed', within(words).map(short).join('; '));
    return result(here.some((change) => meant.has(change.fact)) ? 'other change' : 'wrong link', said);
  });

  const traps = story.traps.map(({ family, frame, words }: Trap): Outcome => {
    // "Shall I send it?" is a question, if not a promise.
    const counted = words.includes('?') ? promising.filter((kind) => kind !== 'question') : promising;
    const wrong = within(words).filter((fact) => counted.includes(fact.kind) && fact.state !== 'superseded');
    const how = wrong.length === 0 ? 'quiet' : wrong.some((fact) => fact.confidence >= unsure) ? 'proposed' : 'asked';
    return { family, frame, words, how, instead: wrong.map(short).join('; ') };
  });

  const sourceOf = new Map(kept.sources.map((source) => [source.id, source]));
  const inventedOwners = live.flatMap((fact) => {
    const source = sourceOf.get(fact.source);
    if (fact.owner === null || !source) return [];
    const among = source.people.some(({ person }) => person === fact.owner) || fact.owner === fact.speaker;
    const who = kept.people.find(({ id }) => id === fact.owner);
    const named = who?.name.split(' ').some((name) => source.text.toLowerCase().includes(name.toLowerCase())) ?? false;
    return among || named ? [] : [`${fact.kind} of ${nameOf(fact.owner)} from “${fact.quote}”`];
  });
  const strangers = kept.people.filter(({ id }) => !ids.includes(id)).map(({ name }) => name);
  return { facts, changes, traps, inventedOwners, strangers, doubled, saidTwice, saidTwiceDoubled };
};
