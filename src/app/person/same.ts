import { z } from 'zod';
import { nameWords } from '../../domain/people/name-parts.ts';
import type { Person, Standing } from '../../domain/people/person.ts';
import { candidates, judge } from '../../domain/people/same-person.ts';
import type { Id } from '../../domain/shared/id.ts';
import { Instant, inZone, millis } from '../../domain/shared/time.ts';
import type { Contact } from '../../store/contacts.ts';
import type { Context } from '../context.ts';
import { operation } from '../operation.ts';
import { PersonName } from '../views.ts';
import { personName } from './person-name.ts';

const MaybeSame = PersonName.extend({
  /** The address they wrote from or were written to, or empty. */
  address: z.string(),
  /** Mails they stand in. */
  mails: z.number().int(),
  lastContact: Instant.nullable(),
});

/** How many pairs are looked at closely; more alike names than that are a directory, not a mailbox. */
const mostCandidates = 3000;
const rank: Readonly<Record<Standing, number>> = { me: 3, above: 2, beside: 1, below: 1, unknown: 0 };

/** Pairs who may be one, the likeliest first, each of the two who would go once. */
export const pairsOf = ({ store: open, now, replayed, zone }: Context, counted?: readonly Contact[]) => {
  const store = open();
  const { people } = store;
  const until = millis(now);
  const contacts = new Map((counted ?? people.contacts(until)).map((contact) => [contact.person, contact]));
  const mails = (id: Id): number => (contacts.get(id)?.wrote ?? 0) + (contacts.get(id)?.received ?? 0);
  const met = (id: Id): number => mails(id) + (contacts.get(id)?.moments ?? 0) + (contacts.get(id)?.coming ?? 0);
  const known = people
    .all()
    .filter(({ id, group, created }) => !group && met(id) > 0 && (!replayed || millis(created) <= until));
  const byId = new Map(known.map((person) => [person.id, person]));
  const apart = new Set(people.apart().map(([one, other]) => `${one} ${other}`));
  const everybody = Math.max(20, known.length / 5);
  const me = people.me()?.id;
  const remembered = <T>(read: (id: Id, until: number) => T) => {
    const kept = new Map<Id, T>();
    return (id: Id): T => {
      const value = kept.get(id) ?? read(id, until);
      kept.set(id, value);
      return value;
    };
  };
  const threadsOf = remembered(people.threadsOf);
  const partnersOf = remembered(people.partnersOf);
  const shared = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): T[] => [...one].filter((value) => other.has(value));

  const judgedPairs = candidates(known)
    .filter(({ one, other }) => !apart.has([one.id, other.id].sort().join(' ')))
    .slice(0, mostCandidates)
    .flatMap((candidate) => {
      const { one, other } = candidate;
      const judged = judge(candidate, {
        together: people.together(one.id, other.id, until),
        threads: shared(threadsOf(one.id), threadsOf(other.id)).length,
        others: shared(partnersOf(one.id), partnersOf(other.id)).filter(
          // Who writes with everybody says nothing about two.
          (id) => id !== me && partnersOf(id).size <= everybody,
        ).length,
      });
      if (!judged) return [];
      // Who stays: who is placed, then who has a whole name, then who is met more.
      const weight = (id: Id): number => {
        const person = byId.get(id);
        return person ? rank[person.standing] * 1e9 + (nameWords(person.name).length > 1 ? 1e8 : 0) + met(id) : 0;
      };
      const [stays, goes] = weight(one.id) >= weight(other.id) ? [one.id, other.id] : [other.id, one.id];
      const shown = (person: Person) => ({
        ...personName(person),
        address: person.addresses[0] ?? '',
        mails: mails(person.id),
        lastContact: contacts.get(person.id)?.lastMail ? inZone(contacts.get(person.id)?.lastMail ?? 0, zone) : null,
      });
      const [into, person] = [byId.get(stays), byId.get(goes)];
      return into && person ? [{ into: shown(into), person: shown(person), ...judged }] : [];
    })
    .sort(
      (a, b) =>
        b.confidence - a.confidence ||
        b.person.mails + b.into.mails - a.person.mails - a.into.mails ||
        a.person.id.localeCompare(b.person.id),
    );
  // Five ways of writing one person are four questions, not ten.
  const asked = new Set<Id>();
  return judgedPairs.filter(({ person }) => !asked.has(person.id) && asked.add(person.id));
};

export const personSame = operation({
  name: 'person.same',
  summary: 'Pairs of people who may be one, with the reason, the likeliest first. Nothing is joined by itself.',
  surfaces: ['http', 'cli'],
  input: z.object({ limit: z.number().int().min(1).max(1000).default(20) }),
  output: z.object({
    pairs: z.array(
      z.object({
        /** Who would be taken into the other, as person.merge wants it. */
        person: MaybeSame,
        into: MaybeSame,
        /** One sentence in plain words. */
        reason: z.string(),
        /** 0 to 1; orders the pairs, and means nothing more. */
        confidence: z.number(),
      }),
    ),
    total: z.number().int(),
  }),
  run: (context, { limit }) => {
    const pairs = pairsOf(context);
    return { pairs: pairs.slice(0, limit), total: pairs.length };
  },
});
