import { saysUntold } from '../../domain/documents/fit-to-send.ts';
import { aroundIn, saysTold } from '../../domain/documents/told-in.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { isBadNews, newsForDays } from '../../domain/facts/must-hear.ts';
import { addsFigure, saysAlike } from '../../domain/facts/same-news.ts';
import type { Person } from '../../domain/people/person.ts';
import { sameThing, thingIn, wordsOf } from '../../domain/review/on-file.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Instant, millis } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';
import type { Reached } from '../../store/told.ts';

/** News and work: of the rest nobody is told. */
const tellable: ReadonlySet<string> = new Set(['risk', 'result', 'decision', 'commitment', 'timing', 'opportunity']);

/** What those in a talk decided, promised and asked there. Nobody is told a worry by its being written down. */
const shared: ReadonlySet<string> = new Set(['decision', 'outcome', 'commitment', 'question', 'request']);

/**
 * How somebody came to know a fact: by the words it was said in (`source`), by a later line of the user's (`line`), by a draft
 * that was sent, or by the user's `word`. `id` names the source or the draft; null for a word.
 */
export type HowTold = {
  readonly at: Instant;
  readonly by: 'source' | 'line' | 'draft' | 'word';
  readonly id: Id | null;
};

const noNames: ReadonlySet<string> = new Set();

/** What news of the same a person has heard: with no figure that they did not hear, or heard after this was said. */
const toldAgain = (facts: readonly Fact[], how: ReadonlyMap<Id, HowTold>): readonly (readonly [Id, HowTold])[] => {
  const bad = facts.filter(isBadNews);
  const known = bad.flatMap((fact) => {
    const heard = how.get(fact.id);
    return heard ? [{ fact, heard }] : [];
  });
  const byWord = new Map<string, typeof known>();
  for (const one of known)
    for (const stem of thingIn(wordsOf(one.fact), noNames)) byWord.set(stem, [...(byWord.get(stem) ?? []), one]);
  return bad.flatMap((fact) => {
    if (how.has(fact.id) || known.length === 0) return [];
    const first = [...new Set([...thingIn(wordsOf(fact), noNames)].flatMap((stem) => byWord.get(stem) ?? []))]
      .filter(
        ({ fact: other, heard }) =>
          Math.abs(millis(other.said) - millis(fact.said)) <= newsForDays * 86_400_000 &&
          saysAlike(fact, other) &&
          (millis(heard.at) >= millis(fact.said) || !addsFigure(fact, other)),
      )
      .sort((a, b) => millis(a.heard.at) - millis(b.heard.at))[0];
    return first ? [[fact.id, first.heard] as const] : [];
  });
};

/**
 * When somebody came to know each of these facts, up to `now`; a fact that never reached them, as far as is known, is not
 * in the map. They know what they said themselves, what stood in a mail that went to them, what was said in a talk they
 * were at, what was decided, promised or asked in a talk the user noted, what a line of the user's says for sure that they
 * were told, and what was sent to them; and news that says the same as other news they know.
 */
export const toldOf = (
  store: Store,
  person: Person,
  facts: readonly Fact[],
  now: Instant,
): {
  readonly told: ReadonlyMap<Id, Instant>;
  readonly how: ReadonlyMap<Id, HowTold>;
  readonly sources: ReadonlyMap<Id, Reached>;
} => {
  const reached = store.told.reached([...new Set(facts.map(({ source }) => source))], person.id);
  const sources = new Map(reached.map((source) => [source.id, source]));
  const sent = store.told.howTold(person.id, now);
  const says = saysTold(person);
  const lines = store.told.linesAbout(person.id, now).flatMap(({ id, text, said }) =>
    text
      .split(/\n|(?<=[.!?])\s/)
      .filter((line) => says(line))
      .map((line) => ({ id, thing: thingIn(line, noNames), said })),
  );
  const byStem = new Map<string, (typeof lines)[number][]>();
  for (const line of lines)
    for (const stem of line.thing) {
      const same = byStem.get(stem);
      if (same) same.push(line);
      else byStem.set(stem, [line]);
    }
  const toldIn = (fact: Fact): Instant | undefined => {
    const source = sources.get(fact.source);
    if (!source) return undefined;
    if (fact.speaker === person.id || source.writer === person.id) return fact.said;
    if ((source.kind === 'mail' || source.kind === 'transcript') && (source.got || source.present)) return fact.said;
    const own = source.kind === 'capture' || source.kind === 'debrief';
    // The user's notes about what somebody said, asked for, likes or was promised: they know it.
    if (own && (fact.owner === person.id || (fact.kind === 'commitment' && fact.to === person.id))) return fact.said;
    if (!own || !(source.present || source.about)) return undefined;
    const { line, next } = aroundIn(source.text, fact);
    if (saysUntold(`${line} ${next}`)) return undefined;
    // "Hull slips. Told her." says it of what stands before.
    if (says(line, source.present) || (next.length < 40 && says(next, source.present))) return fact.said;
    const between = fact.kind !== 'commitment' || fact.to === null || fact.to === person.id;
    return source.kind === 'debrief' && source.present && shared.has(fact.kind) && between ? fact.said : undefined;
  };
  const toldLater = (fact: Fact): (typeof lines)[number] | undefined => {
    if (lines.length === 0 || !tellable.has(fact.kind)) return undefined;
    const thing = thingIn(wordsOf(fact), noNames);
    return [...new Set([...thing].flatMap((stem) => byStem.get(stem) ?? []))]
      .filter(({ said, thing: other }) => millis(said) >= millis(fact.said) && sameThing(thing, other))
      .sort((a, b) => millis(a.said) - millis(b.said))[0];
  };
  const how = new Map<Id, HowTold>();
  for (const fact of facts) {
    const at = toldIn(fact);
    const by = sent.get(fact.id);
    const line = at === undefined ? toldLater(fact) : undefined;
    const ways: readonly HowTold[] = [
      ...(at === undefined ? [] : [{ at, by: 'source' as const, id: fact.source }]),
      ...(by ? [{ at: by.at, by: by.draft === null ? ('word' as const) : ('draft' as const), id: by.draft }] : []),
      ...(line ? [{ at: line.said, by: 'line' as const, id: line.id }] : []),
    ];
    const [first] = [...ways].sort((a, b) => millis(a.at) - millis(b.at));
    if (first) how.set(fact.id, first);
  }
  for (const [fact, heard] of toldAgain(facts, how)) how.set(fact, heard);
  return { told: new Map([...how].map(([fact, { at }]) => [fact, at])), how, sources };
};
