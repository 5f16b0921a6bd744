import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aProposal } from '../../../tests/support/a-proposal.ts';
import { aPerson } from '../../../tests/support/content.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { initiativeRemove } from '../initiative/remove.ts';
import { initiativeRestore } from '../initiative/restore.ts';
import { perform } from '../perform.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { personUndo } from '../person/undo.ts';
import { proposalCompile } from '../proposal/compile.ts';
import { exportTo } from '../workspace/export-to.ts';
import { decisionFollow } from './follow.ts';
import { decisionList } from './list.ts';
import { decisionRecord } from './record.ts';

const newWorld = ledgerWorlds();

const world = async (decider = 'helen') => {
  const made = await newWorld();
  const { options, lines, ...head } = aProposal({ decider });
  const { store } = made;
  store.people.add(aPerson({ id: 'lind', name: 'H. Lind', addresses: ['h.lind@corp.example'], standing: 'above' }));
  store.proposals.put({ ...head, chosen: null });
  for (const option of options) store.proposals.putOption('crane', option);
  for (const line of lines) store.proposals.putLine('crane', line);
  store.proposals.put(head);
  return made;
};
const yes = {
  proposal: 'crane',
  how: 'yes',
  words: 'Helen Lind says go ahead',
  reasons: 'Helen Lind wants it before the peak',
} as const;

it('goes with whoever decided when two turn out to be one person, and back again', async () => {
  const { on, store } = await world('lind');
  const { decision } = await perform(decisionRecord, on('12'), yes);
  const who = () => store.proposalDecisions.get(decision.id, on('20').now)?.person;
  const { change } = await perform(personMerge, on('13'), { person: 'lind', into: 'helen' });
  expect(who()).toBe('helen');
  await perform(personUndo, on('14'), { change });
  expect(who()).toBe('lind');
});

it('stays when whoever decided is deleted, without their name anywhere [10.9]', async () => {
  const { on, store } = await world();
  await perform(decisionRecord, on('12'), yes);
  await perform(decisionFollow, on('12'), { proposal: 'crane', lines: ['l6'] });
  await perform(proposalCompile, on('12'), { proposal: 'crane', form: 'memo' });
  await perform(personRemove, on('13'), { person: 'helen', really: true });
  const { decisions, sentence } = await perform(decisionList, on('14'), { proposal: 'crane' });
  expect(decisions).toMatchObject([{ who: null, how: 'yes' }]);
  expect(sentence).toBe('The answer was yes on 12 March.');
  expect(JSON.stringify([decisions, store.proposalDecisions.made(on('14').now)])).not.toMatch(/helen/i);
  const { draft } = await perform(proposalCompile, on('14'), { proposal: 'crane', form: 'memo' });
  expect(draft.text).not.toMatch(/helen/i);
  expect(draft.text).toContain('12 March: the answer was yes.');
});

it('stands in an export, with what took the place of what [10.7]', async () => {
  const { on } = await world();
  const first = await perform(decisionRecord, on('12'), { ...yes, how: 'no' });
  await perform(decisionRecord, on('13'), yes);
  await perform(proposalCompile, on('13'), { proposal: 'crane' });
  const folder = temporaryFolder();
  const { path } = await exportTo(on('14'), join(folder.path, 'out'));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(path, name), 'utf8'));
  expect(read('decisions.json')).toMatchObject([
    { how: 'yes', supersedes: first.decision.id },
    { how: 'no', supersedes: null },
  ]);
  expect(read('proposalDrafts.json')).toMatchObject([{ proposal: 'crane', form: 'brief' }]);
  folder.remove();
});

it('is not missed by an initiative that comes back after its proposal went', async () => {
  const { on, store } = await world();
  await perform(decisionRecord, on('12'), yes);
  const { initiative } = await perform(decisionFollow, on('12'), { proposal: 'crane' });
  const { removed } = await perform(initiativeRemove, on('13'), { initiative: initiative.id });
  store.proposals.remove('crane');
  const back = await perform(initiativeRestore, on('13'), { before: removed });
  expect(back.initiative.proposal).toBeNull();
  expect(store.proposalDecisions.made(on('14').now)).toEqual([]);
});
