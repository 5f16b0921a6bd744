import { z } from 'zod';
import { roleOf } from '../../domain/rehearsal/concerns.ts';
import { clockIn } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { RehearsalLine } from './rehearsal-view.ts';

export const rehearsalList = operation({
  name: 'rehearsal.list',
  alias: 'rehearsals',
  summary: 'List the hard talks you rehearsed, newest first.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({ person: z.string().trim().min(1).max(320).optional() }),
  output: z.object({
    rehearsals: z.array(RehearsalLine),
    /** Whose concerns on file a role can be given, those above first. */
    withConcerns: z.array(PersonName),
  }),
  run: (context, { person: named }) => {
    const store = context.store();
    const person = named === undefined ? undefined : findPerson(store, named).id;
    const clock = clockIn(context.zone);
    const all = store.rehearsals.opened(context.now, person);
    const names = new Map(
      [...new Set(all.flatMap((one) => (one.person === null ? [] : [one.person])))].map((id) => [
        id,
        store.people.get(id)?.name ?? '',
      ]),
    );
    const holders = new Set(
      store.currentFacts
        .open(context.now, ['position', 'question', 'pressure', 'priority', 'success'])
        .flatMap(({ owner }) => owner ?? []),
    );
    const theirs = store.people
      .all()
      .filter(
        ({ id, standing, group, right }) => standing !== 'me' && !group && (holders.has(id) || right !== undefined),
      );
    const isAbove = ({ standing }: { readonly standing: string }): boolean => standing === 'above';
    return {
      withConcerns: [...theirs.filter(isAbove), ...theirs.filter((one) => !isAbove(one))].map(personName),
      rehearsals: all.map(({ id, topic, person: with_, concerns, opened, ended, learnt }) => ({
        id,
        topic,
        person: with_,
        name: with_ === null ? '' : (names.get(with_) ?? ''),
        role: roleOf(concerns),
        opened: clock(opened),
        ended: ended === null ? null : clock(ended),
        learnt,
      })),
    };
  },
});
