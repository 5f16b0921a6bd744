import { creditIn } from '../../domain/documents/credit-in.ts';
import { wordsOfReader } from '../../domain/documents/fit-to-send.ts';
import type { UpdateFact, UpdateMaterial } from '../../domain/documents/update-fact.ts';
import { updateStyle } from '../../domain/documents/update-style.ts';
import type { Fact, FactKind } from '../../domain/facts/fact.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, type Instant, inZone, millis } from '../../domain/shared/time.ts';
import type { StoredSource } from '../../store/sources.ts';
import { movedFrom } from '../change/moved-from.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../draft/reader-of.ts';
import { toldOf } from '../draft/told-of.ts';
import { whereSaid } from '../draft/where-said.ts';
import { figuresFor } from './figures-for.ts';

const aDay = 86_400_000;
/** Without an earlier update, a week is told. */
const aWeek = 7 * aDay;
/** What was said longer ago is no news, nor is it ahead. */
const farthest = 120 * aDay;
/** What somebody said they prefer, or care about, is asked for anew after so long. */
const remembered = 180 * aDay;

// Said about the reader alone: these order an update and are never in it.
const ofReader: readonly FactKind[] = ['preference', 'priority', 'success', 'question', 'request'];

const writerOf = (source: StoredSource | undefined): Id | undefined =>
  source?.people.find(({ role }) => role === 'from')?.person;

/** What an update has to know of facts that may go to a reader: who said them and where, and whether the reader knows them. */
export const updateFacts = (
  context: Context,
  reader: Person,
  facts: readonly Fact[],
): Pick<UpdateMaterial, 'facts' | 'people'> => {
  const { now, zone } = context;
  const store = context.store();
  const clock = clockIn(zone);
  const me = store.people.me();
  const { told } = toldOf(store, reader, facts, now);
  const sources = new Map(
    store.sources.many([...new Set(facts.map(({ source }) => source))]).map((one) => [one.id, one]),
  );
  const named = new Map<Id, { readonly name: string; readonly above: boolean }>();
  const nameOf = (id: Id): string => {
    const known = named.get(id);
    if (known) return known.name;
    const person = store.people.get(id);
    named.set(id, { name: person?.name ?? '', above: person?.standing === 'above' });
    return person?.name ?? '';
  };
  const moved = movedFrom(
    store,
    facts.map(({ id }) => id),
    now,
  );
  const where = whereSaid(store, reader.id);
  const one = (fact: Fact): UpdateFact => {
    const source = sources.get(fact.source);
    const kind = source?.kind ?? 'capture';
    const shared = kind === 'mail' || kind === 'transcript';
    const by = fact.speaker ?? (shared ? writerOf(source) : me?.id);
    const readerKnows =
      shared && source?.people.some(({ person, role }) => person === reader.id && role !== 'about') === true;
    for (const id of fact.about) nameOf(id);
    if (fact.to !== null) nameOf(fact.to);
    return {
      ...fact,
      said: clock(fact.said),
      from: {
        kind,
        who: by === undefined ? '' : by === me?.id ? 'you' : nameOf(by),
        by: !shared && fact.speaker === null ? 'me' : by === me?.id ? 'me' : by === reader.id ? 'reader' : 'other',
        readerKnows,
        credit: source && fact.kind === 'result' ? creditIn(source.text, fact) : '',
        ...where(fact, source),
      },
      told: told.get(fact.id) ?? null,
      movedFrom: moved.get(fact.id) ?? [],
    };
  };
  return { facts: facts.map(one), people: named };
};

/** What reader and writer are called in anything that is compiled for that reader, and how the reader likes it told. */
export const updateHeads = (context: Context, reader: Person): Pick<UpdateMaterial, 'reader' | 'writer' | 'style'> => {
  const me = context.store().people.me();
  return {
    reader: {
      id: reader.id,
      name: calledName(reader.name),
      words: wordsOfReader([reader.name, ...reader.aliases], reader.role),
    },
    // Who has not said who they are is called "Me" on their own pages, and nothing in a mail.
    writer: {
      id: me?.id ?? null,
      name: me && (me.addresses.length > 0 || me.name !== 'Me') && !me.name.includes('@') ? me.name : '',
    },
    style: updateStyle(readerOf(context, reader.id).style),
  };
};

/**
 * Gathers what an update to somebody is compiled from: what was accepted, in their last months, with who said it and whether
 * they know it. `since` is what was asked for, else where their last sent update stands, else a week before `begun`.
 */
export const gatherUpdate = (
  context: Context,
  reader: Person,
  { since, begun }: { readonly since: Instant | null; readonly begun: Instant },
): UpdateMaterial => {
  const { now, zone } = context;
  const store = context.store();
  const clock = clockIn(zone);
  const last = store.drafts.sentTo(reader.id, now).find(({ kind }) => kind === 'update')?.sent;
  const from = millis(now) - farthest;
  const recent = store.facts.acceptedSince(Math.min(from, millis(since ?? now)), now);
  const theirs = store.facts
    .acceptedSince(millis(now) - remembered, now, ofReader)
    .filter(({ said, owner, about }) => owner === reader.id && about.includes(reader.id) && millis(said) <= from);
  const facts = [...recent, ...theirs];
  return {
    ...updateHeads(context, reader),
    ...updateFacts(context, reader, facts),
    figures: figuresFor(context, reader),
    now,
    since: clock(since ?? last ?? inZone(millis(begun) - aWeek, zone)),
    again: since !== null,
  };
};
