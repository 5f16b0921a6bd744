import { z } from 'zod';
import type { Id } from '../../domain/shared/id.ts';
import type { PersonChange } from '../../store/person-changes.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../errors.ts';
import { factViews } from '../fact/fact-view.ts';
import { linkByTitle } from '../moment/link-by-title.ts';
import { operation } from '../operation.ts';
import { FactView, PersonName } from '../views.ts';
import { indexPerson } from './index-person.ts';
import { joined } from './merge-people.ts';
import { personName } from './person-name.ts';

/** What came since under a way of writing that goes back goes with it. */
const giveWhatCame = ({ people }: Store, { known }: PersonChange, from: Id, back: Id): void => {
  const addresses = people.get(back)?.addresses ?? [];
  const said = people.said();
  const since = people
    .seenOf(from, Number.MAX_SAFE_INTEGER)
    .filter(({ seen, address }) => (said.has(seen) ? said.get(seen) === back : addresses.includes(address)));
  people.moveSeen(
    from,
    back,
    since.map(({ seen }) => seen),
    known,
  );
};

/** Whose mail and moments went meanwhile, and of whom the user wrote nothing, went as well. */
const removeEmpty = ({ people, importItems, search }: Store, id: Id): void => {
  const one = people.get(id);
  const said =
    one && (one.standing !== 'unknown' || one.note !== '' || one.role !== '' || one.relation || one.right || one.gone);
  if (!one || said || importItems.isBound(id) || people.broughtStill(id) || people.changes.names(id)) return;
  importItems.takePerson(id);
  search.remove('person', id);
};

export const personUndo = operation({
  name: 'person.undo',
  summary: 'Take back the last merge, split, parting or adding of people, or the one named by its number.',
  surfaces: ['http', 'cli'],
  positional: ['change'],
  input: z.object({
    /** The number that person.merge, person.split, person.apart or person.add gave; without it the last one. */
    change: z.coerce.number().int().min(1).optional(),
  }),
  output: z.object({
    kind: z.enum(['merge', 'split', 'apart', 'add']),
    /** Who it concerned, as they are now. */
    people: z.array(PersonName),
    /** Where somebody was added: the facts that are nobody's again. */
    facts: z.array(FactView),
    change: z.number().int(),
  }),
  run: (context, { change: number }) => {
    const store = context.store();
    const { people } = store;
    return store.transaction(() => {
      const change = number === undefined ? people.changes.latest() : people.changes.get(number);
      if (!change) {
        throw new AppError('not-found', {
          field: 'change',
          detail: number === undefined ? 'There is nothing to take back.' : 'There is no change of that number.',
          hint:
            number === undefined
              ? 'Nothing has to be done.'
              : 'Give the number that merging, splitting or parting told you.',
        });
      }
      if (change.undone) throw new AppError('no-way-back', { field: 'change', detail: 'That was taken back already.' });
      const later = people.changes.latest(change);
      if (later) {
        throw new AppError('no-way-back', {
          field: 'change',
          detail: `Something else was done with these people since: take back number ${later.number} first.`,
        });
      }
      const [first = '', second = ''] = change.people;
      const pair = change.kind === 'split' || change.kind === 'apart';
      if (!people.get(first) || (pair && !people.get(second))) {
        throw new AppError('no-way-back', {
          field: 'change',
          detail: 'One of these people is no longer here, so it cannot be taken back.',
        });
      }
      const other = people.get(second);
      if (change.kind === 'split' && other?.standing === 'me') {
        throw new AppError('no-way-back', {
          field: 'change',
          detail: 'One of them is you by now. Say first who else is, with `updraft me`.',
        });
      }
      people.changes.putBack(change.number, context.now);
      if (change.kind === 'merge') {
        giveWhatCame(store, change, first, second);
        for (const id of [second, first]) removeEmpty(store, id);
      }
      const made = change.kind === 'add' ? people.changes.placedAs(change.number, first) : undefined;
      if (made) {
        const one = people.get(first);
        // Where they stand was part of adding them, unless the user said something else since.
        if (one?.standing === made.standing && one.role === made.role && (one.relation ?? '') === made.relation)
          people.edit(first, { standing: 'unknown', role: '', relation: '' });
        removeEmpty(store, first);
      }
      if (change.kind === 'split' && other) {
        const made = people.changes.madeAs(change.number, second);
        people.absorb(second, first);
        const whole = people.get(first);
        if (whole) people.edit(first, joined(whole, other));
        if (other.name !== made && other.name !== whole?.name) people.addAlias(first, other.name);
        store.search.remove('person', second);
      }
      const now = change.people.flatMap((id) => people.get(id) ?? []);
      for (const one of now) if (!one.group) indexPerson(store, one, context.now);
      linkByTitle(store);
      store.factChanges.untie();
      const facts = change.kind === 'add' ? change.facts.flatMap((id) => store.facts.get(id) ?? []) : [];
      return {
        kind: change.kind,
        people: now.map(personName),
        facts: facts.map(factViews(store, context.now, context.zone)),
        change: change.number,
      };
    });
  },
});
