import type { Context } from '../../src/app/context.ts';
import { keepObjections } from '../../src/app/objection/keep-objections.ts';
import { objectionList } from '../../src/app/objection/list.ts';
import { perform } from '../../src/app/perform.ts';
import type { Proposal } from '../../src/domain/proposals/proposal.ts';
import { ledgerWorlds } from './ledger-world.ts';

const memo =
  'Trucks wait forty minutes at the old crane. Helen worries that the second crane stands idle in winter. Our answer: we rent it by the month. Omar will ask who drives it at night.';

const aProposal = (over: Partial<Proposal> & Pick<Proposal, 'opened'>): Proposal => ({
  id: 'crane',
  title: 'A second crane for the quay',
  source: 'memo',
  decider: 'helen',
  ladder: null,
  ask: null,
  chosen: null,
  moment: null,
  byDay: null,
  ended: null,
  updated: over.opened,
  options: [],
  lines: [],
  ...over,
});

/** Makes workspaces with a proposal that was read from a memo on the second of March. */
export const objectionWorlds = () => {
  const newWorld = ledgerWorlds();
  return async () => {
    const there = await newWorld();
    const { store, on } = there;
    const begin = (context: Context, over: Partial<Proposal> = {}) =>
      store.transaction(() => {
        store.sources.add({
          id: 'memo',
          kind: 'capture',
          key: 'proposal:crane',
          thread: 'memo',
          said: context.now,
          learned: context.now,
          title: '',
          text: memo,
          moment: null,
          people: [{ person: 'me', role: 'from' }],
          automatic: false,
          attachments: [],
        });
        const one = aProposal({ opened: context.now, ...over });
        store.proposals.put(one);
        keepObjections(context, one.id, { source: 'memo', text: memo });
      });
    begin(on('02'));
    const list = (day: string) => perform(objectionList, on(day), { proposal: 'second crane' });
    return { ...there, list };
  };
};
