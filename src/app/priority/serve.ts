import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPriority } from './find-priority.ts';

const workKinds: readonly string[] = ['commitment', 'result'];

export const priorityServe = operation({
  name: 'priority.serve',
  alias: 'serve-priority',
  summary: 'Say that work of yours serves a priority of theirs, that it does not, or nothing any more.',
  surfaces: ['http', 'cli'],
  positional: ['priority', 'work'],
  input: z.object({
    priority: Id,
    /** A commitment or a result of yours. */
    work: Id,
    /** `open` takes back what was said. */
    answer: z.enum(['yes', 'no', 'open']).default('yes'),
  }),
  output: z.object({ priority: Id, work: Id, answer: z.enum(['yes', 'no', 'open']) }),
  run: (context, { priority, work, answer }) => {
    const store = context.store();
    return store.transaction(() => {
      findPriority(store, priority);
      const fact = store.facts.get(work);
      if (!fact) throw new AppError('not-found', { field: 'work' });
      const me = store.people.me()?.id;
      if (me === undefined) throw new AppError('needs-me', { field: 'work' });
      if (!workKinds.includes(fact.kind) || fact.owner !== me || fact.state !== 'accepted') {
        throw new AppError('bad-input', { field: 'work', detail: 'That is no commitment or result of yours.' });
      }
      if (answer === 'open') store.factSteps.unlink(work, priority, 'serves');
      else {
        store.factSteps.link({
          one: work,
          other: priority,
          what: 'serves',
          state: answer === 'yes' ? 'accepted' : 'rejected',
          at: context.now,
        });
      }
      return { priority, work, answer };
    });
  },
});
