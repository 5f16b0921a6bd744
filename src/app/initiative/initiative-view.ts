import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { isBadNews } from '../../domain/facts/must-hear.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import { Initiative, Measurement, Setback } from '../../domain/initiatives/initiative.ts';
import { type InitiativeProposal, proposalsFor } from '../../domain/initiatives/proposals.ts';
import { silenceOf } from '../../domain/initiatives/silence.ts';
import { initiativeNow, measureSentence, standingSentence } from '../../domain/initiatives/standing-now.ts';
import { calledName } from '../../domain/people/names.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, Instant, millis } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';
import { aboveOf, knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { toldOf } from '../draft/told-of.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { speakingFacts, toldSponsors } from './speaking-facts.ts';

/** A setback with who has heard of it, and who stands behind it or is reported to and has not. */
export const SetbackView = Setback.extend({
  told: z.array(z.object({ person: PersonName, at: Instant })),
  untold: z.array(PersonName),
  /** Nothing says that it is over. */
  open: z.boolean(),
});

/** An initiative as a page shows it. */
export const InitiativeView = Initiative.extend({
  setbacks: z.array(SetbackView),
  /** When it was agreed: the day of the yes, else of the day on which it was begun here. */
  agreed: Instant,
  /** Its last figure. */
  latest: Measurement.nullable(),
  /** Who agreed to it; null where nobody is known. */
  sponsorName: PersonName.nullable(),
  /** What frames call the sponsor; empty without one. */
  called: z.string(),
  /** The proposal it came of; null where it came of none, and in a list. */
  of: z.object({ proposal: Id, title: z.string() }).nullable(),
  /** The words that approved it; null where none are on file. */
  source: LineSource.nullable(),
  /** How its measure stands; null where nothing is put down. */
  measureWords: z.string().nullable(),
  /** How it stands, in one sentence. */
  sentence: z.string(),
  /** When the sponsor last heard of it, as far as is known. */
  lastTold: Instant.nullable(),
  /** The last status sheet that went to them. */
  lastStatus: z.object({ draft: Id, sent: Instant }).nullable(),
  /** Where they have heard nothing for long: since when, in days. */
  silence: z.object({ since: Instant, days: z.number().int(), ever: z.boolean() }).nullable(),
});
export type InitiativeView = Readonly<z.infer<typeof InitiativeView>>;

/** So many letters before and behind a fact may be of its sentence. */
const aroundIt = 200;

type Parts = { readonly view: InitiativeView; readonly proposals: readonly InitiativeProposal[] };

/** The sentences that facts stand in, where they say more: what was asked for and the aim of it are two facts. */
const sentencesOf = (store: Store, facts: readonly Fact[]): ReadonlyMap<Id, string> => {
  const texts = new Map(store.sources.many([...new Set(facts.map(({ source }) => source))]).map((s) => [s.id, s.text]));
  return new Map(
    facts.flatMap(({ id, source, start, end }) => {
      const text = texts.get(source);
      if (text === undefined) return [];
      const before =
        text
          .slice(Math.max(0, start - aroundIt), start)
          .split(/[.!?]\s|\n/)
          .at(-1) ?? '';
      const [after = ''] = text.slice(end, end + aroundIt).split(/[.!?](?:\s|$)|\n/);
      return before.trim() === '' && after.trim() === '' ? [] : [[id, `${before}${text.slice(start, end)}${after}`]];
    }),
  );
};

/** Initiatives as pages show them; `offering`: with what on file could stand in them. */
export const initiativeViews = (
  context: Context,
  initiatives: readonly Initiative[],
  { offering = false }: { readonly offering?: boolean } = {},
): readonly Parts[] => {
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const today = dayOf(clock(now));
  const me = store.people.me()?.id ?? null;
  const known = knownFacts(context);
  const factOf = new Map<Id, Fact>();
  const ids = initiatives.flatMap((one) => [
    ...(one.fact === null ? [] : [one.fact]),
    ...(one.ended ? [] : one.milestones.flatMap(({ fact }) => fact ?? [])),
    ...(offering ? one.setbacks.flatMap(({ fact }) => fact ?? []) : []),
  ]);
  for (const id of new Set(ids)) {
    const fact = store.facts.at(id, now);
    if (fact && fact.state !== 'rejected') factOf.set(id, fact);
  }
  /** It began with the yes, whenever somebody began to follow it. */
  const agreed = (one: Initiative): Instant => {
    const fact = factOf.get(one.fact ?? '');
    // Of an ask, when it was answered.
    const said = fact?.kind === 'request' ? (fact.closed?.at ?? fact.said) : fact?.said;
    return said !== undefined && millis(said) < millis(one.opened) ? said : one.opened;
  };
  const going = initiatives.flatMap((one) => (one.ended === null ? [{ ...one, opened: agreed(one) }] : []));
  const speaking = speakingFacts(context, going);
  const told = toldSponsors(context, going, speaking);
  const people = new Map<Id, PersonName | null>();
  const nameOf = (id: Id | null): PersonName | null => {
    if (id === null) return null;
    const there = people.get(id);
    if (there !== undefined) return there;
    const person = store.people.get(id);
    const name = person ? personName(person) : null;
    people.set(id, name);
    return name;
  };
  const answers = offering ? store.answers.starting('initiative:', now) : new Map();
  const wrong = new Set([...answers].flatMap(([about, { answer }]) => (answer === 'wrong' ? [about] : [])));

  const above = offering && initiatives.some(({ setbacks }) => setbacks.length > 0) ? aboveOf(store, now) : [];
  const troubles = initiatives.flatMap(({ setbacks }) => setbacks.flatMap(({ fact }) => factOf.get(fact ?? '') ?? []));
  const heard = above.map(({ person, manager }) => ({
    person,
    manager,
    at: toldOf(store, person, troubles, now).told,
  }));
  const setbackOf = (one: Initiative, setback: Setback): z.infer<typeof SetbackView> => {
    const fact = factOf.get(setback.fact ?? '');
    const open = fact !== undefined && fact.closed === null && isBadNews(fact);
    return {
      ...setback,
      open,
      told: fact
        ? heard.flatMap(({ person, at }) => {
            const when = at.get(fact.id);
            return when === undefined ? [] : [{ person: personName(person), at: clock(when) }];
          })
        : [],
      untold: open
        ? heard.flatMap(({ person, manager, at }) =>
            !at.has(fact.id) && (manager || person.id === one.sponsor || fact.about.includes(person.id))
              ? [personName(person)]
              : [],
          )
        : [],
    };
  };

  return initiatives.map((one): Parts => {
    const standing = initiativeNow(one, factOf);
    const fact = factOf.get(one.fact ?? '');
    const [yes] = fact ? known([fact]) : [];
    const sponsorName = nameOf(one.sponsor);
    const sponsor = told.get(one.id);
    const last = sponsor?.last == null ? null : clock(sponsor.last);
    const proposal = offering && one.proposal ? store.proposals.get(one.proposal, now) : undefined;
    const view: InitiativeView = {
      ...standing,
      opened: clock(one.opened),
      agreed: clock(agreed(one)),
      setbacks: one.setbacks.map((setback) => setbackOf(one, setback)),
      sponsorName,
      called: sponsorName ? calledName(sponsorName.name) : '',
      of: proposal ? { proposal: proposal.id, title: proposal.title } : null,
      source: yes ? sourceOfKnown(yes) : null,
      measureWords: measureSentence(standing, { today }),
      sentence: standingSentence(standing, today),
      lastTold: last,
      lastStatus: sponsor?.status ?? null,
      silence: sponsorName ? silenceOf({ ...one, opened: clock(agreed(one)) }, last, clock(now)) : null,
    };
    const proposals = offering
      ? proposalsFor({ ...one, opened: agreed(one) }, known(speaking.of.get(one.id) ?? []), {
          me,
          today,
          names: speaking.names,
          answered: wrong,
          sentences: sentencesOf(store, speaking.of.get(one.id) ?? []),
        })
      : [];
    return { view, proposals };
  });
};
