import { commitmentList } from '../../src/app/commitment/list.ts';
import { commitmentShow } from '../../src/app/commitment/show.ts';
import { factAccept } from '../../src/app/fact/accept.ts';
import { factCapture } from '../../src/app/fact/capture.ts';
import { perform } from '../../src/app/perform.ts';
import { newId } from '../../src/machine/context-for.ts';
import { aPerson } from './content.ts';
import { contextFor } from './context-for.ts';
import { freshWorkspaces } from './fresh-workspaces.ts';

/** Makes fresh workspaces with people to whom things are owed, and removes them after each test. */
export const ledgerWorlds = () => {
  const newWorkspace = freshWorkspaces();

  /** Helen above, Omar beside; `on` gives the same workspace on another day of March 2026, at nine. */
  return async () => {
    const workspace = await newWorkspace();
    const base = contextFor(workspace, { newId });
    const on = (day: string, time = '09:00') => ({ ...base, now: `2026-03-${day}T${time}:00+00:00` });
    const store = workspace.store();
    store.people.add(aPerson({ id: 'me', name: 'Priya Raman', standing: 'me' }));
    store.people.add(aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above' }));
    store.people.add(aPerson({ id: 'omar', name: 'Omar Haddad', standing: 'beside' }));
    /** Captures a line, accepts what is read of it, and gives the id of the first fact. */
    const said = async (day: string, text: string, accepted = day) => {
      const { facts } = await perform(factCapture, on(day), { text });
      await perform(factAccept, on(accepted), { facts: facts.map(({ id }) => id) });
      const [first] = facts;
      if (!first) throw new Error('nothing was read');
      return first.id;
    };
    const rows = async (day: string, input: Parameters<typeof commitmentList.run>[1] | object = {}, time = '09:00') =>
      (await perform(commitmentList, on(day, time), { which: 'all', ...input })).rows;
    const row = async (day: string, fact: string, time = '09:00') => {
      const found = (await rows(day, {}, time)).find((one) => one.fact.id === fact);
      if (!found) throw new Error('it is not in the ledger');
      return found;
    };
    const history = async (day: string, fact: string) =>
      (await perform(commitmentShow, on(day), { fact })).history.map(({ words, why }) =>
        why ? `${words}: ${why}` : words,
      );
    return { workspace, store, on, said, rows, row, history };
  };
};
