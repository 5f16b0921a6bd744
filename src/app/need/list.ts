import { z } from 'zod';
import { Need, needsOf } from '../../domain/framework/needs.ts';
import { addDays, clockIn, dayOf } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { landMaterial } from '../landscape/land-material.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';

/** The calendar is looked at so many days ahead. */
const ahead = 60;

/** Needs seen early as of `context.now`, without those the user has answered. */
export const needsFor = (context: Context): readonly Need[] => {
  const store = context.store();
  const today = dayOf(clockIn(context.zone)(context.now));
  const material = landMaterial(context, today, addDays(today, ahead));
  const links = store.factSteps.linksOf(
    material.facts.filter(({ kind }) => kind === 'priority').map(({ id }) => id),
    context.now,
  );
  return needsOf({
    ...material,
    links,
    initiatives: store.initiatives.begun(context.now),
    answers: store.answers.starting('need:', context.now),
  });
};

export const needList = operation({
  name: 'need.list',
  alias: 'needs',
  summary:
    'List needs seen early: chances, decisions that people above you face, and priorities that nothing of yours serves; each to be raised with an option.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['person'],
  input: z.object({
    /** A name, address or id; without it everybody above you. */
    person: z.string().trim().min(1).max(320).optional(),
  }),
  output: z.object({ needs: z.array(Need) }),
  run: (context, { person: named }) => {
    const only = named === undefined ? undefined : findPerson(context.store(), named).id;
    return { needs: needsFor(context).filter(({ person }) => only === undefined || person?.id === only) };
  },
});
