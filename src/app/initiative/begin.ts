import { z } from 'zod';
import { nameFrom } from '../../domain/initiatives/name-from.ts';
import { calledName } from '../../domain/people/names.ts';
import { hasLeft } from '../../domain/people/person.ts';
import { Id } from '../../domain/shared/id.ts';
import { dayOf } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { Changed, wholeInitiative } from './changed.ts';
import { initiativeFields } from './fields.ts';

export const initiativeBegin = operation({
  name: 'initiative.begin',
  summary:
    'Follow what was agreed: from the words of the yes, with measure, baseline, target and milestones proposed from what is on file.',
  surfaces: ['http', 'cli'],
  positional: ['fact'],
  input: z.object({
    /** The yes: an outcome, a decision, or an ask that was answered. */
    fact: Id.optional(),
    /** What it is called; out of the words of the yes where it is not said. */
    name: z.string().trim().min(1).max(200).optional(),
    ...initiativeFields,
  }),
  output: Changed,
  run: (context, input) => {
    const store = context.store();
    const { fact: id } = input;
    const fact = id === undefined ? undefined : store.facts.at(id, context.now);
    if (id !== undefined && fact?.state !== 'accepted')
      throw new AppError('not-found', {
        field: 'fact',
        detail: 'No accepted fact has that id.',
        hint: 'Accept it first, or give a name instead.',
      });
    const there = fact && store.initiatives.begun(context.now).find((one) => one.fact === fact.id);
    if (there)
      throw new AppError('exists', {
        field: 'fact',
        detail: 'What these words agreed to is followed already.',
        hint: '`updraft initiatives` shows it.',
      });
    // Whoever said the yes stands behind it; of several nobody is guessed.
    const said = fact ? [fact.owner, fact.to, fact.speaker, ...fact.about] : [];
    const above = [...new Set(said)].flatMap((one) => {
      const person = one === null ? undefined : store.people.get(one);
      return person?.standing === 'above' && !hasLeft(person, dayOf(context.now)) ? [person] : [];
    });
    const owner =
      above.find((one) => one.id === fact?.owner) ??
      above.find((one) => one.id === fact?.to) ??
      (above.length === 1 ? above[0] : undefined);
    const sponsor =
      input.sponsor === undefined
        ? owner
        : input.sponsor === null
          ? undefined
          : findPerson(store, input.sponsor, 'sponsor');
    if (sponsor?.standing === 'me')
      throw new AppError('bad-input', { field: 'sponsor', detail: 'That is you. Say who agreed to it.' });
    const names = [...new Set(said)].flatMap((one) => {
      const person = one === null ? undefined : store.people.get(one);
      return person ? [person.name, calledName(person.name)] : [];
    });
    const name = input.name ?? (fact ? nameFrom(fact, names) : '');
    if (name === '')
      throw new AppError('bad-input', {
        field: 'name',
        detail: 'Say what it is called: a few words are enough.',
      });
    const made = context.newId();
    store.initiatives.put({
      id: made,
      name,
      sponsor: sponsor?.id ?? null,
      fact: fact?.id ?? null,
      measure: input.measure ?? '',
      baseline: input.baseline ?? '',
      target: input.target ?? '',
      decision: input.decision ?? '',
      decisionOn: input.decisionOn ?? null,
      opened: context.now,
      ended: null,
      updated: context.now,
    });
    return { ...wholeInitiative(context, made), before: null };
  },
});
