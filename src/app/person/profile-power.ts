import type { z } from 'zod';
import type { LineSource } from '../../domain/documents/line.ts';
import { nameWords } from '../../domain/people/name-parts.ts';
import type { DecisionRight, Person } from '../../domain/people/person.ts';
import type { Power, PowerBase } from '../../domain/people/power.ts';
import { powerIn, powerSaid, sentencesAbout } from '../../domain/people/profile/power-said.ts';
import { type ProfileFact, sourceOfFact } from '../../domain/people/profile/profile-fact.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { careful } from '../fact/careful.ts';
import { namesOf, profileFacts } from './profile-material.ts';
import type { PowerLine, PowerSeen } from './profile-view.ts';

/** Under this a proposal of power that was refused is kept: `of` is its fact, or the note it stands in. */
export const powerKey = (of: Id, base: PowerBase): string => `power:${of}:${base}`;

type Seen = z.infer<typeof PowerSeen>;

const most = 6;
const rights: Partial<Readonly<Record<PowerBase, DecisionRight>>> = { role: 'decides', penalty: 'blocks' };

/** What words say, but for words that would hurt; they are read for that only where they say something. */
const harmless = <T>(words: string, said: readonly T[]): readonly T[] =>
  said.length > 0 && careful(words).length > 0 ? [] : said;

/** What the user's own notes about somebody say of that person's say. */
const inNotes = ({ store: open, now, zone }: Context, person: Person): readonly Seen[] => {
  const store = open();
  const clock = clockIn(zone);
  const names = namesOf([person]);
  const known = new Map<Id, readonly string[]>();
  const wordsOf = (id: Id): readonly string[] => {
    const words = known.get(id) ?? nameWords(store.people.get(id)?.name ?? '');
    known.set(id, words);
    return words;
  };
  return store.powers.notesAbout(person.id, now).flatMap(({ id, text, said, kind, about }) => {
    const others = new Set(about.filter((one) => one !== person.id).flatMap(wordsOf));
    return sentencesAbout(text, names, others).flatMap(({ words: sentence }) =>
      harmless(sentence, powerIn(sentence, names)).map(({ base, words }) => ({
        base,
        words,
        of: id,
        source: { quote: words, kind, date: clock(said), id, fact: null, who: 'you' },
      })),
    );
  });
};

/** Powers as lines with where they were read. */
export const powerLines = (
  context: Context,
  powers: readonly Power[],
  person: Id,
): readonly z.infer<typeof PowerLine>[] => {
  const store = context.store();
  const clock = clockIn(context.zone);
  const facts = powers.flatMap(({ fact }) => (fact === null ? [] : (store.facts.at(fact, context.now) ?? [])));
  const byFact = new Map(profileFacts(context, facts, person).map((fact) => [fact.id, sourceOfFact(fact)]));
  const noteOf = ({ source, words }: Power): LineSource | undefined => {
    const note = source == null ? undefined : store.sources.get(source);
    return note && { quote: words, kind: note.kind, date: clock(note.said), id: note.id, fact: null, who: 'you' };
  };
  return powers.map((power) => ({
    id: power.id,
    base: power.base,
    words: power.words,
    said: clock(power.said),
    source: (power.fact === null ? noteOf(power) : byFact.get(power.fact)) ?? null,
  }));
};

/** What somebody's say rests on: what is kept, what words on file propose, and what these may say of a right to decide. */
export const powerOf = (context: Context, person: Person, theirs: readonly ProfileFact[]) => {
  const store = context.store();
  const kept = store.powers.ofPerson(person.id, context.now);
  const answers = store.answers.ofPerson(person.id, context.now);
  const ofFacts = theirs.flatMap((fact) =>
    harmless(fact.quote, powerSaid(fact)).map(
      ({ base, words }): Seen => ({ base, words, of: fact.id, source: sourceOfFact(fact) }),
    ),
  );
  // A fact and the note it was read from say it once.
  const seen = [...ofFacts, ...inNotes(context, person)].filter(
    (one, index, all) =>
      index ===
      all.findIndex((other) => other.base === one.base && other.words.toLowerCase() === one.words.toLowerCase()),
  );
  const isKept = (one: Seen): boolean =>
    kept.some(({ base, words }) => base === one.base && words.toLowerCase() === one.words.toLowerCase());
  const open = seen.filter((one) => answers.get(powerKey(one.of, one.base))?.answer !== 'wrong');
  return {
    kept,
    known: powerLines(context, kept, person.id),
    proposed: open.filter((one) => !isKept(one)).slice(0, most),
    rights: open.flatMap(({ base, words, source }) => {
      const right = rights[base];
      return right ? [{ right, words, source }] : [];
    }),
  };
};
