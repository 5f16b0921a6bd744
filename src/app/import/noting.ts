import type { Person } from '../../domain/people/person.ts';
import type { ImportItemKind } from '../../store/import-items.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';

type Said = Pick<Person, 'name' | 'role' | 'standing' | 'note' | 'group'>;

/**
 * What an import left somebody as: where it is something else later, the user has worked on it. `former` is what they were
 * before it, where they were known.
 */
export type NotedPerson = { readonly left: Said; readonly former?: Said };

/** The words of a mail before an import brought it whole. */
export type NotedMail = { readonly title: string; readonly text: string };

const saidOf = ({ name, role, standing, note, group }: Said): Said => ({ name, role, standing, note, group });

/** How an alias is named among what an import added. */
const aliasRef = (person: string, alias: string): string => `${person}\n${alias}`;

/**
 * The same context over a store that notes what an import adds, and what stood before in what it changes, in the same
 * transaction as the change itself.
 */
export const noting = (context: Context, number: number): Context => {
  const store = context.store();
  const { people, sources, threads, moments, importItems } = store;
  const note = (kind: ImportItemKind, ref: string, before: unknown = null): void =>
    importItems.add(number, kind, ref, before === null ? null : JSON.stringify(before));
  const noted: Store = {
    ...store,
    people: {
      ...people,
      add: (person) => {
        note('person', person.id, { left: saidOf(person) } satisfies NotedPerson);
        people.add(person);
      },
      edit: (id, change) => {
        const before = people.get(id);
        people.edit(id, change);
        const after = people.get(id);
        if (!before || !after || JSON.stringify(saidOf(before)) === JSON.stringify(saidOf(after))) return;
        const known = importItems.get(number, 'person', id);
        const { former } = known?.before ? (JSON.parse(known.before) as NotedPerson) : { former: saidOf(before) };
        const noted: NotedPerson = { left: saidOf(after), ...(former ? { former } : {}) };
        if (known) importItems.setBefore(number, 'person', id, JSON.stringify(noted));
        else note('person', id, noted);
      },
      addAddress: (id, address) => {
        if (!people.byAddress(address)) note('address', address.toLowerCase());
        people.addAddress(id, address);
      },
      addAlias: (id, alias) => {
        const known = people.get(id);
        if (known && !known.aliases.includes(alias)) note('alias', aliasRef(id, alias));
        people.addAlias(id, alias);
      },
    },
    importItems: {
      ...importItems,
      /** To be written anew with more of its words. */
      takeSource: (id) => {
        const known = sources.get(id);
        if (known) note('source', id, { title: known.title, text: known.text } satisfies NotedMail);
        importItems.takeSource(id);
      },
    },
    sources: {
      ...sources,
      add: (source) => {
        note('source', source.id);
        sources.add(source);
      },
    },
    threads: {
      ...threads,
      join: (names, into) => {
        for (const { id, thread } of threads.of(names)) {
          if (thread !== into && importItems.get(number, 'source', id)?.before !== null) note('thread', id, thread);
        }
        threads.join(names, into);
      },
    },
    moments: {
      ...moments,
      put: (moment, ...more) => {
        note('moment', moment.id, moments.get(moment.id) ?? null);
        moments.put(moment, ...more);
      },
    },
  };
  return { ...context, store: () => noted };
};
