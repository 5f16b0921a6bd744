import type { Fact, FactKind } from '../../domain/facts/fact.ts';
import type { Initiative } from '../../domain/initiatives/initiative.ts';
import { knownBy, thatSpeak } from '../../domain/initiatives/speaks-of.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Instant, millis } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';
import { nameWords } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { toldOf } from '../draft/told-of.ts';

const aDay = 86_400_000;
/** What was said longer ago is not offered to stand in what is being done. */
const lookedBackMs = 400 * aDay;
/** Before it was agreed: where it began, and what was asked. */
const beforeMs = 120 * aDay;

const kinds: readonly FactKind[] = [
  'commitment',
  'request',
  'decision',
  'priority',
  'success',
  'position',
  'result',
  'risk',
  'support',
  'timing',
  'outcome',
];

/** What was accepted and speaks of these initiatives, newest first. */
export type Speaking = {
  /** Small words of the people in it. */
  readonly names: ReadonlySet<string>;
  readonly of: ReadonlyMap<Id, readonly Fact[]>;
};

/** What on file speaks of each of these initiatives; read once for all of them. */
export const speakingFacts = ({ store: open, now }: Context, initiatives: readonly Initiative[]): Speaking => {
  const first = Math.min(...initiatives.map(({ opened }) => millis(opened)));
  if (initiatives.length === 0) return { names: new Set(), of: new Map() };
  const store = open();
  const since = Math.max(first - beforeMs, millis(now) - lookedBackMs);
  const facts = store.facts.acceptedSince(since, now, kinds);
  const names = nameWords(
    store,
    facts.flatMap(({ about }) => about),
  );
  return {
    names,
    of: new Map(
      initiatives.map((one) => {
        return [one.id, thatSpeak(knownBy(one, names), facts, one.fact)];
      }),
    ),
  };
};

/** When a sponsor heard of what, of each initiative; the last status sheet that went to them. */
export type ToldSponsor = {
  readonly last: Instant | null;
  readonly status: { readonly draft: Id; readonly sent: Instant } | null;
};

/** What speaks of an initiative, and what was put down in it: whoever heard of its setback heard of it. */
const withParts = (store: Store, one: Initiative, speaking: readonly Fact[], now: Instant): readonly Fact[] => {
  const known = new Set(speaking.map(({ id }) => id));
  const parts = [...one.milestones, ...one.measurements, ...one.setbacks].flatMap(({ fact }) => fact ?? []);
  return [...speaking, ...parts.flatMap((id) => (known.has(id) ? [] : (store.facts.at(id, now) ?? [])))];
};

/** When whoever agreed to each initiative last heard of it, by what was sent, said or noted; each sponsor is looked up once. */
export const toldSponsors = (
  { store: open, now }: Context,
  initiatives: readonly Initiative[],
  { of }: Speaking,
): ReadonlyMap<Id, ToldSponsor> => {
  const store = open();
  const found = new Map<Id, ToldSponsor>();
  const sponsors = new Set(initiatives.flatMap(({ sponsor }) => sponsor ?? []));
  for (const id of sponsors) {
    const person = store.people.get(id);
    if (!person) continue;
    const theirs = initiatives.filter(({ sponsor }) => sponsor === id);
    const news = new Map(theirs.map((one) => [one.id, withParts(store, one, of.get(one.id) ?? [], now)]));
    const facts = new Map([...news.values()].flat().map((fact) => [fact.id, fact]));
    const { told } = toldOf(store, person, [...facts.values()], now);
    const sent = store.drafts.sentTo(id, now, 100).filter(({ kind }) => kind === 'status');
    for (const one of theirs) {
      const status = sent.find(({ about }) => about === one.id);
      const times = [
        ...(news.get(one.id) ?? []).flatMap((fact) => told.get(fact.id) ?? []),
        ...(status?.sent ? [status.sent] : []),
        // The yes itself is no news of it.
      ].filter((at) => millis(at) > millis(one.opened));
      found.set(one.id, {
        last: times.sort((a, b) => millis(b) - millis(a))[0] ?? null,
        status: status?.sent ? { draft: status.id, sent: status.sent } : null,
      });
    }
  }
  return found;
};
