import type { Context } from '../../src/app/context.ts';
import { factAccept } from '../../src/app/fact/accept.ts';
import { factCapture } from '../../src/app/fact/capture.ts';
import { perform } from '../../src/app/perform.ts';
import { preWireShow } from '../../src/app/prewire/show.ts';
import { tieSet } from '../../src/app/tie/set.ts';
import { newId } from '../../src/machine/context-for.ts';
import { aPerson } from './content.ts';
import { contextFor } from './context-for.ts';
import { freshWorkspaces } from './fresh-workspaces.ts';

const made = '2026-03-01T09:00:00+00:00';

/**
 * Makes fresh workspaces with a proposal of March 2026 (`pilot`, electric cranes) that Helen is asked to decide, with Marta, the own
 * manager, Omar, who can stop it, Ines and Sven; and removes them after each test.
 */
export const preWireWorlds = () => {
  const newWorkspace = freshWorkspaces();
  return async () => {
    const workspace = await newWorkspace();
    const at = (day: string, time = '09:00', change: Partial<Context> = {}): Context =>
      contextFor(workspace, { now: `2026-03-${day}T${time}:00+00:00`, newId, ...change });
    const store = workspace.store();
    store.transaction(() => {
      const { people } = store;
      people.add(aPerson({ id: 'me', name: 'Priya Raman', standing: 'me' }));
      people.add(aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above', role: 'COO' }));
      people.add(aPerson({ id: 'marta', name: 'Marta Sole', standing: 'above' }));
      people.edit('marta', { relation: 'manager' });
      people.add(aPerson({ id: 'omar', name: 'Omar Haddad', standing: 'beside' }));
      people.edit('omar', { right: 'blocks', rightAbout: 'the cranes' });
      people.add(aPerson({ id: 'ines', name: 'Ines Okafor', standing: 'beside' }));
      people.add(aPerson({ id: 'sven', name: 'Sven Lindqvist', standing: 'below' }));
      store.proposals.put({
        id: 'pilot',
        title: 'Electric cranes at quay two',
        source: null,
        decider: 'helen',
        ladder: 'decide',
        ask: null,
        chosen: null,
        moment: null,
        byDay: null,
        opened: made,
        ended: null,
        updated: made,
      });
      const option = (id: string, name: string, nothing = false) =>
        store.proposals.putOption('pilot', { id, name, nothing, from: null, state: 'accepted', made, updated: made });
      option('two', 'Two electric cranes');
      option('none', 'Keep the diesel cranes', true);
      const line = (id: string, of: string | null, part: 'cost' | 'next' | 'timeline', words: string) =>
        store.proposals.putLine('pilot', {
          id,
          option: of,
          part,
          kind: null,
          words,
          from: null,
          fact: null,
          state: 'accepted',
          made,
          updated: made,
        });
      line('l1', 'two', 'cost', '€48,000 and a week of training');
      line('l2', null, 'next', 'Sven Lindqvist trains the first crew');
      store.proposals.put({
        id: 'pilot',
        title: 'Electric cranes at quay two',
        source: null,
        decider: 'helen',
        ladder: 'decide',
        ask: null,
        chosen: 'two',
        moment: null,
        byDay: null,
        opened: made,
        ended: null,
        updated: made,
      });
    });
    const note = async (text: string, day = '02') => {
      const { facts } = await perform(factCapture, at(day), { text });
      if (facts.length > 0) await perform(factAccept, at(day), { facts: facts.map(({ id }) => id) });
    };
    const listens = () => perform(tieSet, at('02'), { listener: 'helen', heeded: 'ines' });
    const shown = (day = '12', time = '09:00') => perform(preWireShow, at(day, time), { proposal: 'electric' });
    const groups = async (day = '12') =>
      Object.fromEntries((await shown(day)).groups.map(({ name, rows }) => [name, rows.map(({ called }) => called)]));
    return { workspace, store, at, note, listens, shown, groups };
  };
};
