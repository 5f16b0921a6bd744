import type { z } from 'zod';
import { buildBrief } from '../../domain/documents/build-brief.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { momentView } from '../moment/moment-view.ts';
import { personName } from '../person/person-name.ts';
import { talkBefore } from '../prewire/talk-in-brief.ts';
import { triedWith } from '../reflection/tried-with.ts';
import { briefTarget } from './brief-target.ts';
import type { BriefView } from './build.ts';
import { gatherBrief } from './gather-brief.ts';

/** Gathers what is known of a person up to now and builds the brief. Throws `AppError`: `not-found`, `ambiguous`. */
export const compileBrief = (
  context: Context,
  input: { person: string; moment?: string | undefined },
): z.infer<typeof BriefView> => {
  const store = context.store();
  const { id, moment } = briefTarget(context, input);
  const person = store.people.get(id);
  if (!person) throw new AppError('not-found', { field: 'person' });
  const me = store.people.me()?.id ?? null;
  const { facts, letters, news } = gatherBrief(context, person);
  const { words, topics, beginnings } = letters;
  const talk = talkBefore(context, id, moment);
  const built = buildBrief({
    person: { id, name: calledName(person.name) },
    me,
    now: context.now,
    facts,
    words,
    topics,
    beginnings,
    ...(talk ? { talk: talk.lines } : {}),
  });
  return {
    ...built.brief,
    person: personName(person),
    moment: moment ? momentView(store, context.zone)(moment) : null,
    ...(talk ? { talk } : {}),
    steps: [...news.steps(built.brief)],
    tried: [...triedWith(context, id)],
    priorities: [...built.priorities],
    asked: [...built.asked],
    open: [...built.open],
  };
};
