import { z } from 'zod';
import { displayName, isGroup } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { SeenAs } from '../../store/person-moves.ts';
import { AppError } from '../errors.ts';
import { linkByTitle } from '../moment/link-by-title.ts';
import { operation } from '../operation.ts';
import { PersonName } from '../views.ts';
import { findPerson } from './find-person.ts';
import { indexPerson } from './index-person.ts';
import { personName } from './person-name.ts';

const shownName = ({ name, address }: Pick<SeenAs, 'name' | 'address'>): string => displayName({ name, address });

/** The three ways in which somebody may be named: an address, a name, or both as `Name <address>`. */
const fits = (words: string, { name, address }: SeenAs): boolean =>
  [address, name, `${name} <${address}>`.trim()].some(
    (known) => known !== '' && known.toLowerCase() === words.trim().toLowerCase(),
  );

export const personSplit = operation({
  name: 'person.split',
  summary: 'Say that some of what one person was seen as is somebody else. Can be taken back with person.undo.',
  surfaces: ['http', 'cli'],
  positional: ['person', 'seen...'],
  input: z.object({
    person: z.string().trim().min(1).max(320),
    /** Addresses, names, or `Name <address>` as person.show lists them. */
    seen: z.array(z.string().trim().min(1).max(700)).min(1, 'Name at least one address or name.').max(500),
    /** What the other is called; without it the name they were seen under most. */
    name: z.string().trim().min(1).max(200).optional(),
  }),
  output: z.object({
    person: PersonName,
    other: PersonName,
    /** What went with them. */
    moved: z.object({ sources: z.number().int(), moments: z.number().int() }),
    /** What `person.undo` takes back. */
    change: z.number().int(),
  }),
  run: (context, { person: words, seen: chosen, name }) => {
    const store = context.store();
    const { people } = store;
    return store.transaction(() => {
      const person = findPerson(store, words);
      const seen = people.seenOf(person.id, Number.MAX_SAFE_INTEGER);
      const named = new Set(chosen.map((one) => one.toLowerCase()));
      const moving = seen.filter((one) => chosen.some((typed) => fits(typed, one)));
      const staying = seen.filter((one) => !moving.includes(one));
      // An address goes where it was named itself, or where nothing seen under it stays.
      const addresses = person.addresses.filter(
        (address) =>
          named.has(address) ||
          (moving.some((one) => one.address === address) && !staying.some((one) => one.address === address)),
      );
      const unknown = chosen.find(
        (typed) => !person.addresses.includes(typed.toLowerCase()) && !seen.some((one) => fits(typed, one)),
      );
      if (unknown !== undefined) {
        throw new AppError('not-found', {
          field: 'seen',
          detail: 'Not everything named there is an address or a name of that person.',
          hint: 'Their page, or `updraft person NAME`, shows both.',
        });
      }
      if (staying.length === 0 && addresses.length === person.addresses.length) {
        throw new AppError('bad-input', { field: 'seen', detail: 'That is all of them: leave something.' });
      }
      const [first] = moving;
      const address = first?.address || addresses[0] || '';
      const other: Person = {
        id: context.newId(),
        name: name ?? (first ? shownName(first) : displayName({ name: '', address })),
        addresses: [],
        aliases: [],
        role: '',
        standing: 'unknown',
        group: isGroup({ name: first?.name ?? '', address }),
        note: '',
        created: context.now,
      };
      const moved = { sources: 0, moments: 0 };
      const names = new Set(staying.map(shownName));
      const change = people.changes.keep('split', context.now, [person.id, other.id], () => {
        people.add(other);
        for (const one of addresses) people.giveAddress(one, other.id);
        Object.assign(
          moved,
          people.moveSeen(
            person.id,
            other.id,
            moving.map((one) => one.seen),
          ),
        );
        // The address alone will not tell these apart next time.
        people.saySeen(
          moving.filter((one) => !addresses.includes(one.address)).map((one) => one.seen),
          other.id,
        );
        for (const one of new Set(moving.map(shownName))) {
          if (!names.has(one)) people.removeAlias(person.id, one);
          if (one !== other.name && !one.includes('@')) people.addAlias(other.id, one);
        }
        const [left] = staying;
        const misnamed = left && !names.has(person.name) && moving.some((one) => shownName(one) === person.name);
        if (misnamed) {
          people.edit(person.id, { name: shownName(left) });
          people.removeAlias(person.id, shownName(left));
        }
        people.keepApart(person.id, other.id);
      });
      for (const id of [person.id, other.id]) {
        const one = people.get(id);
        if (one) indexPerson(store, one, context.now);
      }
      linkByTitle(store);
      store.factChanges.untie();
      return {
        person: personName(people.get(person.id) ?? person),
        other: personName(people.get(other.id) ?? other),
        moved,
        change,
      };
    });
  },
});
