import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import { calledName } from '../../domain/people/names.ts';
import { type Person, Relation } from '../../domain/people/person.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { type Tie, tiesOf } from './ties.ts';

const TiedPerson = PersonName.extend({ relation: Relation.nullable() });

export const TieView = z.object({
  listener: TiedPerson,
  heeded: TiedPerson,
  /** They are close: each hears the other. */
  mutual: z.boolean(),
  /** What about, as it was said; nothing where it was not. */
  on: z.array(z.string()),
  /** "Dana Ruiz listens to Tom Birch on the lease." */
  words: z.string(),
  /** Nobody has accepted it yet. */
  proposed: z.boolean(),
  facts: z.array(Id),
  sources: z.array(LineSource),
});
export type TieView = Readonly<z.infer<typeof TieView>>;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const tieList = operation({
  name: 'tie.list',
  alias: 'ties',
  summary: 'Who listens to whom, and on what, from what was noted and said; what leaves open who is meant is asked.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    /** Only theirs, both ways. */
    person: z.string().min(1).optional(),
    limit: z.number().int().min(1).max(1000).default(500),
  }),
  output: z.object({
    /** Those above the user first, then by name. */
    ties: z.array(TieView),
    total: z.number().int(),
    /** Said to be over since. */
    ended: z.array(TieView),
    /** Words on file that leave open who listens or to whom, or name only one. */
    open: z.array(
      z.object({
        fact: Id,
        /** "To whom?" */
        question: z.string(),
        listener: PersonName.nullable(),
        heeded: PersonName.nullable(),
        source: LineSource,
      }),
    ),
  }),
  run: (context, { person: words, limit }) => {
    const store = context.store();
    const asked = words === undefined ? undefined : findPerson(store, words);
    const people = new Map(store.people.all().map((person) => [person.id, person]));
    const found = tiesOf(context);
    const tied = (person: Person) => ({ ...personName(person), relation: person.relation ?? null });
    const me = store.people.me()?.id;
    const name = (person: Person): string => (person.id === me ? 'you' : person.name);
    const view = (tie: Tie) => {
      const [listener, heeded] = [people.get(tie.listener), people.get(tie.heeded)];
      if (!listener || !heeded) return [];
      const on = tie.on.length > 0 ? ` on ${listed(tie.on)}` : '';
      const words = tie.mutual
        ? `${name(listener)} and ${name(heeded)} are close${on}.`
        : `${name(listener)} ${listener.id === me ? 'listen' : 'listens'} to ${name(heeded)}${on}.`;
      return [
        {
          listener: tied(listener),
          heeded: tied(heeded),
          mutual: tie.mutual,
          on: [...tie.on],
          words: words.charAt(0).toUpperCase() + words.slice(1),
          proposed: tie.proposed,
          facts: [...tie.facts],
          sources: [...tie.sources],
        },
      ];
    };
    const theirs = <T extends { readonly listener: string | null; readonly heeded: string | null }>(
      all: readonly T[],
    ) => all.filter(({ listener, heeded }) => asked === undefined || listener === asked.id || heeded === asked.id);
    const above = ({ listener, heeded }: { listener: { standing: string }; heeded: { standing: string } }): number =>
      Number(listener.standing === 'above') * 2 + Number(heeded.standing === 'above');
    const ties = theirs(found.ties)
      .flatMap(view)
      .sort(
        (a, b) =>
          above(b) - above(a) ||
          a.listener.name.localeCompare(b.listener.name) ||
          a.heeded.name.localeCompare(b.heeded.name),
      );
    const named = (id: string | null) => {
      const person = id === null ? undefined : people.get(id);
      return person ? personName(person) : null;
    };
    const called = (id: string | null): string => {
      const person = id === null ? undefined : people.get(id);
      return person === undefined ? '' : person.id === me ? 'you' : calledName(person.name);
    };
    return {
      ties: ties.slice(0, limit),
      total: ties.length,
      ended: theirs(found.ended).flatMap(view),
      open: theirs(found.open).map(({ fact, why, listener, heeded, source }) => ({
        fact,
        question:
          why === 'heeded'
            ? `To whom does ${called(listener)} listen?`
            : why === 'listener'
              ? `Who listens to ${called(heeded)}?`
              : why === 'self'
                ? 'Only one person is named here. Who is the other?'
                : 'Who listens to whom here?',
        listener: named(listener),
        heeded: named(heeded),
        source,
      })),
    };
  },
});
