import type { Context } from '../../src/app/context.ts';
import { factAccept } from '../../src/app/fact/accept.ts';
import { factCapture } from '../../src/app/fact/capture.ts';
import { perform } from '../../src/app/perform.ts';
import { roomShow } from '../../src/app/room/show.ts';
import type { Proposal } from '../../src/domain/proposals/proposal.ts';
import { newId } from '../../src/machine/context-for.ts';
import { aPerson } from './content.ts';
import { contextFor } from './context-for.ts';
import { freshWorkspaces } from './fresh-workspaces.ts';

export const roomTitle = 'Cargo bikes for the inner city round';

/** Makes workspaces with a few people and a proposal `p1`; call it where tests are described. */
export const roomWorlds = () => {
  const newWorkspace = freshWorkspaces();
  return async () => {
    const workspace = await newWorkspace();
    const at = (day: string, change: Partial<Context> = {}): Context =>
      contextFor(workspace, { now: `${day}T16:00:00+00:00`, newId, ...change });
    const store = workspace.store();
    store.transaction(() => {
      store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
      store.people.add(aPerson({ id: 'dana', name: 'Dana Whitfield', role: 'CFO', standing: 'above' }));
      store.people.add(aPerson({ id: 'tom', name: 'Tom Birch', role: 'head of safety', standing: 'beside' }));
      store.people.add(aPerson({ id: 'ines', name: 'Ines Calloway', role: 'dispatch lead', standing: 'below' }));
      store.people.add(aPerson({ id: 'paul', name: 'Paul Verne', standing: 'above' }));
    });
    const note = async (text: string, day = '2026-03-02'): Promise<readonly string[]> => {
      const { facts } = await perform(factCapture, at(day), { text });
      const ids = facts.map(({ id }) => id);
      if (ids.length > 0) await perform(factAccept, at(day), { facts: ids });
      return ids;
    };
    const context = at('2026-03-12');
    const begin = (change: Partial<Proposal> = {}): void =>
      store.proposals.put({
        id: 'p1',
        title: roomTitle,
        source: null,
        decider: 'dana',
        ladder: null,
        ask: null,
        chosen: null,
        moment: null,
        byDay: null,
        opened: '2026-03-01T09:00:00+00:00',
        ended: null,
        updated: '2026-03-01T09:00:00+00:00',
        ...change,
      });
    const room = async (of: Context = context) => (await perform(roomShow, of, { proposal: 'p1' })).room;
    const one = async (id: string, of: Context = context) => (await room(of)).people.find((each) => each.id === id);
    return { at, store, note, context, begin, room, one, workspace };
  };
};
