import { z } from 'zod';
import type { Fact } from '../../domain/facts/fact.ts';
import { Relation, Standing } from '../../domain/people/person.ts';
import { withoutControls } from '../../domain/people/without-controls.ts';
import { Id } from '../../domain/shared/id.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../errors.ts';
import { factViews } from '../fact/fact-view.ts';
import { untiedWords } from '../fact/open-names.ts';
import { whose } from '../fact/whose.ts';
import { linkByTitle } from '../moment/link-by-title.ts';
import { operation } from '../operation.ts';
import { FactView, PersonName } from '../views.ts';
import { findPerson, peopleCalled } from './find-person.ts';
import { indexPerson } from './index-person.ts';
import { peopleNamed } from './people-named.ts';
import { personName } from './person-name.ts';

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Ties a person to the words of a fact that fit; undefined where none do. */
const tied = (fact: Fact, person: Id, fits: (words: string) => boolean): Fact | undefined => {
  const parts = untiedWords(fact).filter(({ words }) => fits(words));
  if (parts.length === 0) return undefined;
  return {
    ...fact,
    ...Object.fromEntries(parts.map(({ part }) => [part, person])),
    about: [...new Set([...fact.about, person])],
  };
};

/** The notes they are named in are theirs too, and whatever else in them speaks of them. */
const tieNotes = (store: Store, person: Id, sources: ReadonlySet<Id>): void => {
  const named = peopleNamed(store);
  for (const source of sources) {
    store.sources.addAbout(source, person);
    for (const fact of store.facts.ofSource(source))
      if (!fact.about.includes(person) && named(fact.quote).includes(person))
        store.facts.put({ ...fact, about: [...fact.about, person] }, 'words');
  }
};

export const personAdd = operation({
  name: 'person.add',
  summary:
    'Add somebody by name, say where they stand to you, or with `as` that a name is somebody known; notes that name them are tied to them. Can be taken back with person.undo.',
  surfaces: ['http', 'cli'],
  positional: ['name'],
  input: z.object({
    name: z
      .string()
      .transform((name) => withoutControls(name).replace(/^@/, ''))
      .pipe(z.string().min(1, 'Type a name first.').max(200)),
    /** Who known goes by it: a name, an address, an id. */
    as: z.string().trim().min(1).max(320).optional(),
    /** Where they stand to you, what they are to you and their role, by your word; then a name that one person has means them. */
    standing: Standing.exclude(['me', 'unknown']).optional(),
    relation: Relation.optional(),
    role: z.string().trim().max(200).optional(),
    /** A note that says so: it is theirs too. */
    source: Id.optional(),
    /** Facts whose words mean them; earlier notes that can mean nobody else are found without. */
    facts: z.array(Id).max(1000).default([]),
  }),
  output: z.object({
    person: PersonName,
    /** What is theirs now, or for them. */
    facts: z.array(FactView),
    /** What `person.undo` takes back. */
    change: z.number().int(),
  }),
  run: (context, { name, as, standing, relation, role, source, facts: ids }) => {
    const store = context.store();
    const { now } = context;
    return store.transaction(() => {
      const called = store.people.byName(name).filter(({ group }) => !group);
      const placed = standing !== undefined && called.length === 1;
      const known = as === undefined ? (placed ? called[0] : undefined) : findPerson(store, as, 'as');
      if (known?.standing === 'me' && standing !== undefined)
        throw new AppError('bad-input', { field: as === undefined ? 'name' : 'as', detail: 'That is you.' });
      if (source !== undefined && !store.sources.get(source)) throw new AppError('not-found', { field: 'source' });
      if (!known && called.length > 0) {
        throw new AppError('exists', {
          field: 'name',
          detail: 'Somebody is here by that name already. Add a second name, or say with `as` that it is them.',
        });
      }
      const person = known ?? {
        id: context.newId(),
        name,
        addresses: [],
        aliases: [],
        role: '',
        standing: 'unknown' as const,
        group: false,
        note: '',
        created: now,
      };
      const { id } = person;
      const listed = ids.map((one) => {
        const fact = store.facts.get(one);
        if (!fact)
          throw new AppError('not-found', { field: 'facts', hint: '`updraft facts` lists them with their ids.' });
        return fact;
      });
      const others = store.facts.naming().filter((fact) => !ids.includes(fact.id));
      const changed: Fact[] = [];
      const work = (): void => {
        if (!known) store.people.add(person);
        else if (peopleCalled(store, name).length === 0) store.people.addAlias(id, name);
        store.people.edit(id, {
          ...(standing === undefined ? {} : { standing, group: false }),
          ...(relation === undefined ? {} : { relation }),
          ...(role === undefined || role === '' ? {} : { role }),
        });
        indexPerson(store, store.people.get(id) ?? person, now);
        changed.push(
          ...listed.flatMap((fact) => tied(fact, id, (words) => same(words.replace(/^@/, ''), name)) ?? []),
          ...others.flatMap((fact) => tied(fact, id, (words) => whose(store, words) === id) ?? []),
        );
        for (const fact of changed) store.facts.put(fact);
        tieNotes(
          store,
          id,
          new Set([...changed.map((fact) => fact.source), ...(source === undefined ? [] : [source])]),
        );
      };
      const change = store.people.changes.keep(
        'add',
        now,
        [id],
        work,
        [...listed, ...others].map((fact) => fact.id),
      );
      if (standing ?? role) linkByTitle(store);
      const view = factViews(store, now, context.zone);
      return {
        person: personName(store.people.get(id) ?? person),
        facts: changed.flatMap((fact) => store.facts.get(fact.id) ?? []).map(view),
        change,
      };
    });
  },
});
