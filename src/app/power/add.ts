import { z } from 'zod';
import type { Fact } from '../../domain/facts/fact.ts';
import { calledName } from '../../domain/people/names.ts';
import { Power, PowerBase } from '../../domain/people/power.ts';
import { powerIn, powerSaid, sentencesAbout } from '../../domain/people/profile/power-said.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { namesOf } from '../person/profile-material.ts';

/** What review of notes says of the words, read as the end of a sentence about whoever they are kept of. */
const carefulOf = (name: string, words: string): Finding[] => {
  const before = `${name} `;
  return careful(before + words).map((finding) => {
    const start = Math.max(0, finding.start - before.length);
    const end = Math.max(start, finding.end - before.length);
    return { ...finding, start, end, quote: words.slice(start, end) };
  });
};

/** The words on file that say it. */
const wordsIn = (
  fact: Fact | undefined,
  note: string | undefined,
  names: ReadonlySet<string>,
  base: PowerBase,
): string | undefined =>
  (fact
    ? powerSaid(fact)
    : sentencesAbout(note ?? '', names, new Set()).flatMap(({ words }) => powerIn(words, names))
  ).find((one) => one.base === base)?.words;

export const powerAdd = operation({
  name: 'power.add',
  summary: 'Keep in words what gives somebody, or you, a say: role, penalty, reputation, expertise or information.',
  surfaces: ['http', 'cli'],
  positional: ['person', 'base', 'words'],
  input: z.object({
    /** A name, address or id; "me" for yourself. */
    person: z.string().min(1),
    base: PowerBase,
    /** As they could read it: "signs the budget". Left out, the words of `of` that say it. */
    words: z.string().trim().min(1).max(300).optional(),
    /** The fact, or the note, that it was read from. */
    of: Id.optional(),
  }),
  output: z.object({
    power: Power,
    /** What the words say that would hurt or shame if they were read; they are kept all the same. */
    careful: z.array(Finding),
  }),
  run: (context, { person: who, base, words, of }) => {
    const store = context.store();
    return store.transaction(() => {
      const me = store.people.me();
      const isMe = /^(?:me|i|you)$/i.test(who.trim());
      if (isMe && !me) throw new AppError('needs-me', { field: 'person' });
      const person = isMe && me ? me : findPerson(store, who);
      if (person.group) throw new AppError('bad-input', { field: 'person', detail: 'That is a list, not a person.' });
      const fact = of === undefined ? undefined : store.facts.get(of);
      const note = of === undefined || fact ? undefined : store.sources.get(of);
      const known = fact ? fact.about.includes(person.id) : note?.people.some((one) => one.person === person.id);
      if (of !== undefined && !known) throw new AppError('not-found', { field: 'of' });
      const said = words ?? wordsIn(fact, note?.text, namesOf([person]), base);
      if (said === undefined) {
        throw new AppError('bad-input', { field: 'words', detail: 'Say in a few words what it rests on.' });
      }
      const twin = store.powers
        .ofPerson(person.id, context.now)
        .find((one) => one.base === base && one.words.toLowerCase() === said.toLowerCase());
      const power = twin ?? {
        id: context.newId(),
        person: person.id,
        base,
        words: said,
        fact: fact?.id ?? null,
        source: note?.id ?? null,
        said: context.now,
      };
      if (!twin) store.powers.add(power);
      return { power, careful: carefulOf(calledName(person.name), said) };
    });
  },
});
