import type { Operation } from '../../src/app/operation.ts';
import type { OperationName } from '../../src/app/operations.ts';
import { operations } from '../../src/app/operations.ts';
import { perform } from '../../src/app/perform.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { inZone } from '../../src/domain/shared/time.ts';
import { newId } from '../../src/machine/context-for.ts';
import { ringOnce } from '../../src/machine/ring.ts';
import { aFact, aPerson, aSource } from './content.ts';
import { contextFor } from './context-for.ts';
import { freshWorkspaces } from './fresh-workspaces.ts';

export type Due = {
  readonly due: readonly {
    id: string;
    kind: string;
    says: string;
    state: string;
    missed: boolean;
    also: string[];
    fact: string | null;
  }[];
};

/** A promise to Dana, due on Friday 13 March; it is Tuesday 10 March, 08:00 in London. */
export const ringStages = () => {
  const workspace = freshWorkspaces();
  return async () => {
    const there = await workspace();
    const zone = 'Europe/London';
    let wall = Date.parse('2026-03-10T08:00:00Z');
    const world = () => {
      const vault = vaultAt(there.place, { key: Uint8Array.from(there.key) });
      const context = () => contextFor({ vault }, { now: inZone(wall, zone), zone, newId });
      const ask = <T>(name: OperationName, input: unknown = {}): Promise<T> =>
        perform(operations[name] as unknown as Operation, context(), input) as Promise<T>;
      return { vault, context, ask, ring: ringOnce({ vault, contextFor: context }) };
    };
    const first = world();
    const store = first.vault.store();
    store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
    store.people.add(aPerson({ id: 'dana', standing: 'above' }));
    store.sources.add(aSource({ kind: 'capture', learned: '2026-03-10T07:00:00+00:00' }));
    store.facts.add(
      aFact({
        kind: 'commitment',
        owner: 'me',
        to: 'dana',
        about: ['me', 'dana'],
        action: 'send the rate card',
        due: { text: 'by Friday', date: '2026-03-13' },
        said: '2026-03-10T07:00:00+00:00',
        learned: '2026-03-10T07:00:00+00:00',
        state: 'accepted',
      }),
    );
    return {
      ...first,
      place: there.place,
      store,
      world,
      at: (when: string) => {
        wall = Date.parse(when);
      },
      /** What became of every reminder, in order. */
      events: () =>
        first.vault
          .store()
          .reminders.all()
          .flatMap(({ key, id }) =>
            first.vault
              .store()
              .reminders.eventsOf(id)
              .map(
                ({ what, path, at }) =>
                  `${key
                    .split(':')
                    .filter((part) => !/^fact|^2026/.test(part))
                    .join(' ')} ${what} ${path} ${at.slice(5, 16)}`,
              ),
          ),
    };
  };
};

/** The lines of `events` that say that one came. */
export const attempts = (events: readonly string[]) => events.filter((one) => one.includes('attempted'));
