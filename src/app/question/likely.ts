import { z } from 'zod';
import { LikelyQuestion } from '../../domain/questions/likely-question.ts';
import { Id } from '../../domain/shared/id.ts';
import { briefTarget } from '../brief/brief-target.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { likelyFor } from './likely-for.ts';

export const questionLikely = operation({
  name: 'question.likely',
  alias: 'likely',
  summary:
    'What somebody may ask in the next talk: at most seven questions, each with why it may come and what answers it.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['person'],
  input: z.object({
    /** A name, an address, an id, or the id of a moment (then whoever is above you in it). */
    person: z.string().trim().min(1).max(320),
    moment: z.string().optional(),
    /** What this draft leaves open is asked first; without it the last one written to them that has not gone out. */
    draft: Id.optional(),
  }),
  output: z.object({ person: PersonName, questions: z.array(LikelyQuestion) }),
  run: (context, { draft, ...input }) => {
    const person = context.store().people.get(briefTarget(context, input).id);
    if (!person) throw new AppError('not-found', { field: 'person' });
    return { person: personName(person), questions: [...likelyFor(context, { person, draft })] };
  },
});
