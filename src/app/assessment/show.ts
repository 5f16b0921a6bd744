import { z } from 'zod';
import { assess } from '../../domain/framework/assessment.ts';
import { NextStep } from '../../domain/framework/next-step.ts';
import { nextSteps } from '../../domain/framework/next-steps.ts';
import { Assessment } from '../../domain/framework/statement.ts';
import { operation } from '../operation.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { relationshipWith } from './relationship-of.ts';

export const assessmentShow = operation({
  name: 'assessment.show',
  alias: 'assess',
  summary:
    'How it stands with somebody above you, from facts: strengths, gaps, what is not known, and three next steps.',
  surfaces: ['http', 'cli'],
  tool: 'people',
  positional: ['person'],
  input: z.object({ person: z.string().min(1).max(320) }),
  output: Assessment.extend({
    person: PersonName,
    /** At most three, the most pressing first; none where nothing is to be done. */
    steps: z.array(NextStep),
  }),
  run: (context, { person: words }) => {
    const { person, relationship } = relationshipWith(context, words);
    const steps = nextSteps(relationship);
    const said = new Set(steps.flatMap(({ facts }) => facts));
    // What a step says is not counted among what is open once more.
    const besides = {
      ...relationship,
      untold: relationship.untold.filter(({ fact }) => !said.has(fact.id)),
      unheard: relationship.unheard.filter(({ id }) => !said.has(id)),
    };
    return { ...assess(besides), person: personName(person), steps: [...steps] };
  },
});
