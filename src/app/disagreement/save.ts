import { z } from 'zod';
import { withoutSpeaker } from '../../domain/documents/talk-fact.ts';
import { shortened, withoutEnding } from '../../domain/documents/words.ts';
import { Disagreement } from '../../domain/people/disagreement.ts';
import { calledName } from '../../domain/people/names.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day } from '../../domain/shared/time.ts';
import { after } from '../draft/save.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { inReach } from '../replay.ts';
import { DisagreementView, disagreementViews } from './disagreement-view.ts';
import { findDisagreement } from './find-disagreement.ts';

const Words = z.string().trim().max(2000, 'A sentence or two is enough: at most 2,000 characters.').optional();

const words = ['topic', 'theirView', 'charitable', 'valid', 'sharedGoal', 'changed', 'concern'] as const;
/** A topic out of somebody's words. */
const topicWords = 30;
const topicOf = (words: string): string =>
  withoutEnding(
    shortened(words.replace(/^(?:is|are|was|were|thinks?|believes?|says?|said)(?: that)? /i, ''), topicWords),
    '.',
  );

export const disagreementSave = operation({
  name: 'disagreement.save',
  summary:
    'Note where you and somebody see it differently, or a talk grew tense: the kind reading first, their view in words they would accept, what is right in it, the shared goal, what it changed.',
  surfaces: ['http', 'cli'],
  input: z.object({
    /** The one to change; without it a new one begins, which needs a person and what it is about. */
    disagreement: Id.optional(),
    person: z.string().trim().min(1).max(320).optional(),
    kind: z.enum(['disagreement', 'tension']).optional(),
    /** What it is about; of one that begins with a fact, the words of the fact where nothing else is said. */
    topic: Words,
    theirView: Words,
    charitable: Words,
    valid: Words,
    sharedGoal: Words,
    changed: Words,
    concern: Words,
    /** The day to come back to it; `null` takes it away. */
    backOn: Day.refine(inReach, 'Name a year from 1900 to 2200.').nullable().optional(),
    /** The words it begins with: a position, or words of a hard reply. */
    fact: Id.optional(),
  }),
  output: z.object({
    disagreement: DisagreementView,
    /** What in the words would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, input) => {
    const store = context.store();
    const kept = input.disagreement === undefined ? undefined : findDisagreement(context, input.disagreement);
    const fact = input.fact === undefined ? undefined : store.facts.get(input.fact);
    if (input.fact !== undefined && !fact)
      throw new AppError('not-found', { field: 'fact', detail: 'No fact has that id.' });
    if (!kept && input.person === undefined)
      throw new AppError('bad-input', { field: 'person', detail: 'Say with whom: a name, an address or an id.' });
    const person = kept ? store.people.get(kept.person) : findPerson(store, input.person ?? '');
    if (!person) throw new AppError('not-found', { field: 'person' });
    if (person.standing === 'me') throw new AppError('bad-input', { field: 'person', detail: 'That is you.' });
    const called = calledName(person.name);
    const topic =
      input.topic || kept?.topic || (fact ? topicOf(withoutSpeaker(fact.quote, [person.name, called])) : '');
    if (topic === '')
      throw new AppError('bad-input', { field: 'topic', detail: 'Say what it is about: a few words are enough.' });
    const given = Object.fromEntries(
      words.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])),
    );
    const kind = input.kind ?? kept?.kind ?? 'disagreement';
    const updated = kept ? after(kept.updated, context.now, context.zone) : context.now;
    const one: Disagreement = Disagreement.parse({
      ...(kept ?? {
        id: context.newId(),
        person: person.id,
        theirView: '',
        charitable: '',
        valid: '',
        sharedGoal: '',
        changed: '',
        concern: '',
        backOn: null,
        fact: fact?.id ?? null,
        opened: context.now,
        closed: null,
      }),
      ...given,
      topic,
      kind,
      ...(kept && (kept.topic !== topic || kept.kind !== kind) ? { named: updated } : {}),
      ...(input.backOn === undefined ? {} : { backOn: input.backOn }),
      updated,
    });
    store.disagreements.put(one);
    const [view] = disagreementViews(context, [one]);
    if (!view) throw new AppError('not-found', { field: 'person' });
    return {
      disagreement: view,
      careful: careful(
        words
          .map((field) => one[field])
          .filter((said) => said !== '')
          .join('\n\n'),
      ),
    };
  },
});
