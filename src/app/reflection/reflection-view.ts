import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, Instant } from '../../domain/shared/time.ts';
import type { Reflection } from '../../store/reflections.ts';
import type { Context } from '../context.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';

/** What was written when the user looked back on a talk. */
export const ReflectionView = z.object({
  source: Id,
  /** Null where the words were turned down as a fact since. */
  fact: Id.nullable(),
  /** The talk, and when it was. */
  moment: z.object({ id: Id, title: z.string(), start: Instant }).nullable(),
  question: z.string(),
  words: z.string(),
  said: Instant,
  people: z.array(PersonName),
});
export type ReflectionView = Readonly<z.infer<typeof ReflectionView>>;

/** Puts reflections on the user's clock, with the talk and the people they are about. */
export const reflectionViews = ({ store: open, zone }: Context): ((one: Reflection) => ReflectionView) => {
  const store = open();
  const clock = clockIn(zone);
  return ({ moment, people, said, ...rest }) => {
    const talk = moment === null ? undefined : store.moments.get(moment);
    return {
      ...rest,
      said: clock(said),
      moment: talk ? { id: talk.id, title: talk.title, start: talk.allDay ? talk.start : clock(talk.start) } : null,
      people: people.flatMap((id) => {
        const person = store.people.get(id);
        return person && person.standing !== 'me' ? [personName(person)] : [];
      }),
    };
  };
};
