import { z } from 'zod';
import type { Fact } from '../../domain/facts/fact.ts';
import type { Setback } from '../../domain/initiatives/initiative.ts';
import { isOfSetback, setbackKey } from '../../domain/initiatives/setback-key.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, millis } from '../../domain/shared/time.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { Changed, changed, stillGoing } from '../initiative/changed.ts';
import { NamedDay, Which, Words } from '../initiative/fields.ts';
import { findInitiative } from '../initiative/find-initiative.ts';
import { operation } from '../operation.ts';
import { ensureMe } from '../person/ensure-me.ts';
import { peopleNamed } from '../person/people-named.ts';

/** Keeps what went wrong as a note with one risk in it, so that whatever looks for trouble knows it. */
const keepRisk = (
  context: Context,
  { setback, text, sponsor, anew }: { setback: Id; text: string; sponsor: Id | null; anew: boolean },
): Id => {
  const store = context.store();
  const me = ensureMe(context);
  const named = peopleNamed(store)(text);
  const people = [...new Set([...named, ...(sponsor === null ? [] : [sponsor])])].filter((one) => one !== me);
  const id = context.newId();
  const source: StoredSource = {
    id,
    kind: 'capture',
    key: setbackKey(setback, anew ? id : undefined),
    thread: setback,
    said: context.now,
    learned: context.now,
    title: '',
    text,
    moment: null,
    people: [{ person: me, role: 'from' }, ...people.map((person) => ({ person, role: 'about' as const }))],
    automatic: false,
    attachments: [],
  };
  store.sources.add(source);
  const fact: Fact = {
    id: context.newId(),
    kind: 'risk',
    source: source.id,
    start: 0,
    end: text.length,
    quote: text,
    owner: me,
    ownerWords: '',
    to: null,
    about: [me, ...people],
    action: null,
    due: null,
    polarity: null,
    speaker: null,
    said: context.now,
    learned: context.now,
    confidence: 1,
    reason: 'You put it down as a setback.',
    state: 'accepted',
    decided: context.now,
    lastConfirmed: context.now,
    closed: null,
  };
  store.facts.add(fact);
  store.search.put('capture', source.id, {
    title: '',
    text,
    people: people.map((one) => store.people.get(one)?.name ?? '').join(', '),
    said: millis(context.now),
    day: dayOf(context.now),
  });
  return fact.id;
};

/** The risk that a setback is. In other words than before, what was kept as its risk is said no more, and they are. */
const riskOf = (context: Context, there: Setback | undefined, text: string, keep: (anew: boolean) => Id): Id | null => {
  if (!there) return keep(false);
  const { facts, sources } = context.store();
  const old = there.fact === null ? undefined : facts.get(there.fact);
  if (there.words === text || !old || !isOfSetback(sources.get(old.source)?.key, there.id)) return there.fact;
  facts.put({ ...old, state: 'superseded', decided: context.now });
  return keep(true);
};

export const setbackAdd = operation({
  name: 'setback.add',
  summary:
    'Put down what went wrong in an initiative, what you learnt and what you changed; it is kept as a risk, so that it is told.',
  surfaces: ['http', 'cli'],
  positional: ['initiative', 'words'],
  input: z.object({
    initiative: Which,
    /** What went wrong; of one on file, its words where nothing else is said. */
    words: Words.min(1).optional(),
    lesson: Words.optional(),
    /** What you do now, or changed in the plan. */
    adjusted: Words.optional(),
    day: NamedDay.optional(),
    /** The risk on file that it is. */
    fact: Id.optional(),
    /** One that is there, to say its lesson or what changed. */
    setback: Id.optional(),
  }),
  output: Changed.extend({
    /** What in the words would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, { initiative, words, lesson, adjusted, day, fact: id, setback: known }) => {
    const store = context.store();
    const one = stillGoing(findInitiative(context, initiative));
    const today = dayOf(clockIn(context.zone)(context.now));
    const there = known === undefined ? undefined : one.setbacks.find((each) => each.id === known);
    if (known !== undefined && !there)
      throw new AppError('not-found', { field: 'setback', detail: 'No setback of it has that id.' });
    const fact = id === undefined ? undefined : store.facts.at(id, context.now);
    if (id !== undefined && fact?.state !== 'accepted')
      throw new AppError('not-found', { field: 'fact', detail: 'No accepted fact has that id.' });
    const text = words ?? there?.words ?? fact?.quote ?? '';
    if (text === '') throw new AppError('bad-input', { field: 'words', detail: 'Say what went wrong, in a line.' });
    if (day !== undefined && day > today)
      throw new AppError('bad-input', { field: 'day', detail: 'That day is still to come.' });
    const back = changed(context, one, () => {
      const setback = there?.id ?? context.newId();
      store.initiatives.putSetback(
        one.id,
        {
          id: setback,
          fact:
            fact && !there
              ? fact.id
              : riskOf(context, there, text, (anew) =>
                  keepRisk(context, { setback, text, sponsor: one.sponsor, anew }),
                ),
          words: text,
          lesson: lesson ?? there?.lesson ?? '',
          adjusted: adjusted ?? there?.adjusted ?? '',
          day: day ?? there?.day ?? (fact ? dayOf(clockIn(context.zone)(fact.said)) : today),
          made: there?.made ?? context.now,
        },
        context.now,
      );
    });
    return { ...back, careful: careful([text, lesson, adjusted].filter(Boolean).join('\n\n')) };
  },
});
