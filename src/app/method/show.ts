import { z } from 'zod';
import { methodOf } from '../../domain/framework/method.ts';
import { MethodOverview, overviewOf } from '../../domain/framework/method-overview.ts';
import type { MethodMaterial } from '../../domain/framework/method-step.ts';
import { MethodStep } from '../../domain/framework/method-step.ts';
import { roundWords } from '../../domain/framework/round-words.ts';
import { Assessment } from '../../domain/framework/statement.ts';
import { Id } from '../../domain/shared/id.ts';
import { dayOf } from '../../domain/shared/time.ts';
import { aboveOf } from '../assessment/relationship-of.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { everybodyAbove, methodMaterials } from './method-material.ts';

const overview = (material: MethodMaterial): MethodOverview =>
  overviewOf(
    methodOf(material),
    material.steps.map(({ about }) => about),
  );

export const methodShow = operation({
  name: 'method.show',
  alias: 'method',
  summary:
    'The method: for each relationship above you the six steps, what was done and what is thin, from facts, and one next move; with a person, all of one.',
  surfaces: ['http', 'cli'],
  tool: 'people',
  positional: ['person'],
  input: z.object({
    /** A name, address or id; without it everybody above you, each in two sentences. */
    person: z.string().trim().min(1).max(320).optional(),
  }),
  output: z.object({
    /** Everybody above the user, the own manager first, then whom they meet soonest; one where a person was asked for. */
    people: z.array(
      MethodOverview.extend({
        person: PersonName,
        called: z.string(),
        /** What it rests on, in one sentence. */
        sentence: z.string(),
        /** The round that is open with them, in words; null where none is. */
        round: z.object({ id: Id, words: z.string(), due: z.boolean() }).nullable(),
      }),
    ),
    /** Of the person asked for, in the order of the six; empty without one. */
    steps: z.array(MethodStep),
    /** Of the person asked for: the sentence the assessment begins with. */
    sentence: Assessment.shape.sentence,
  }),
  run: (context, { person: words }) => {
    const store = context.store();
    const named = words === undefined ? undefined : findPerson(store, words);
    if (named?.standing === 'me') throw new AppError('bad-input', { field: 'person', detail: 'That is you.' });
    const above = named
      ? [
          {
            person: named,
            manager: aboveOf(store, context.now).some(({ person, manager }) => person.id === named.id && manager),
          },
        ]
      : everybodyAbove(context);
    const materials = methodMaterials(context, above);
    const rounds = store.cycles.open(context.now, named?.id);
    return {
      people: above.flatMap(({ person }) => {
        const material = materials.find(({ relationship }) => relationship.person.id === person.id);
        if (!material) return [];
        const round = rounds.find((one) => one.person === person.id);
        return [
          {
            ...overview(material),
            person: personName(person),
            called: material.relationship.person.called,
            sentence: material.assessment.sentence,
            round: round
              ? {
                  id: round.id,
                  words: roundWords(round, dayOf(context.now)),
                  due: round.lookBack <= dayOf(context.now),
                }
              : null,
          },
        ];
      }),
      steps: named && materials[0] ? [...methodOf(materials[0])] : [],
      sentence: named && materials[0] ? materials[0].assessment.sentence : '',
    };
  },
});
