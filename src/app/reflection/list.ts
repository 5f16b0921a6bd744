import { z } from 'zod';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { ReflectionView, reflectionViews } from './reflection-view.ts';

export const reflectionList = operation({
  name: 'reflection.list',
  alias: 'reflections',
  summary: 'What you wrote when you looked back on talks, the newest first.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    /** Only those on talks with this person. */
    person: z.string().trim().min(1).max(320).optional(),
    limit: z.number().int().min(1).max(1000).default(50),
  }),
  output: z.object({ reflections: z.array(ReflectionView) }),
  run: (context, { person: named, limit }) => {
    const store = context.store();
    const person = named === undefined ? null : findPerson(store, named).id;
    return {
      reflections: store.reflections.list(context.now, { person, limit }).map(reflectionViews(context)),
    };
  },
});
