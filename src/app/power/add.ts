import { z } from 'zod';
import { Power, PowerBase } from '../../domain/people/power.ts';
import { powerSaid } from '../../domain/people/profile/power-said.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';

export const powerAdd = operation({
  name: 'power.add',
  summary: 'Keep in words what gives somebody, or you, a say: role, penalty, reputation, expertise or information.',
  surfaces: ['http', 'cli'],
  positional: ['person', 'base', 'words'],
  input: z.object({
    /** A name, address or id; "me" for yourself. */
    person: z.string().min(1),
    base: PowerBase,
    /** As they could read it: "signs the budget". Left out, the words of the fact that say it. */
    words: z.string().trim().min(1).max(300).optional(),
    /** The fact it was read from. */
    fact: Id.optional(),
  }),
  output: z.object({
    power: Power,
    /** What the words say that would hurt or shame if they were read; they are kept all the same. */
    careful: z.array(Finding),
  }),
  run: (context, { person: who, base, words, fact: id }) => {
    const store = context.store();
    return store.transaction(() => {
      const me = store.people.me();
      const isMe = /^(?:me|i|you)$/i.test(who.trim());
      if (isMe && !me) throw new AppError('needs-me', { field: 'person' });
      const person = isMe && me ? me : findPerson(store, who);
      if (person.group) throw new AppError('bad-input', { field: 'person', detail: 'That is a list, not a person.' });
      const fact = id === undefined ? undefined : store.facts.get(id);
      if (id !== undefined && !fact?.about.includes(person.id)) throw new AppError('not-found', { field: 'fact' });
      const said = words ?? (fact && powerSaid(fact).find((one) => one.base === base)?.words);
      if (said === undefined) {
        throw new AppError('bad-input', { field: 'words', detail: 'Say in a few words what it rests on.' });
      }
      const known = store.powers
        .ofPerson(person.id, context.now)
        .find((one) => one.base === base && one.words.toLowerCase() === said.toLowerCase());
      const power = known ?? {
        id: context.newId(),
        person: person.id,
        base,
        words: said,
        fact: fact?.id ?? null,
        said: context.now,
      };
      if (!known) store.powers.add(power);
      return { power, careful: careful(said) };
    });
  },
});
