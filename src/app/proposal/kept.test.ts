import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { perform } from '../perform.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { personUndo } from '../person/undo.ts';
import { searchFind } from '../search/find.ts';
import { exportTo } from '../workspace/export-to.ts';
import { proposalBegin } from './begin.ts';
import { proposalEnd } from './end.ts';
import { proposalList } from './list.ts';
import { proposalPut } from './put.ts';
import { proposalRemove } from './remove.ts';
import { proposalReopen } from './reopen.ts';
import { proposalRestore } from './restore.ts';
import { proposalSave } from './save.ts';
import { proposalShow } from './show.ts';
import { proposalTake } from './take.ts';

const newWorld = ledgerWorlds();

const memo = `Hi Helen,

Ships wait eleven hours for the only crane of the north quay. Last month two lines left us for it.

We could lease a second crane for €310,000 a year, or buy a used one. If we do nothing, a third line goes in May.

I recommend that we lease one: it can be given back after a year. The downside is that it has to be trained for.

Could you approve the lease by 20 March?

Tom`;

/** A case for Helen, begun from a memo on the second day of the month. */
const begun = async () => {
  const there = await newWorld();
  const { on } = there;
  const { proposal } = await perform(proposalBegin, on('02'), { words: memo });
  const { id } = proposal;
  const shown = (day: string) => perform(proposalShow, on(day), { proposal: id });
  return { ...there, id, proposal, shown };
};

describe('a case is found, ends and goes', () => {
  it('goes by its id or a part of its title, the one under way first', async () => {
    const { on, id } = await begun();
    const { proposal } = await perform(proposalShow, on('02'), { proposal: 'second CRANE' });
    expect(proposal.id).toBe(id);
    await perform(proposalBegin, on('03'), { words: '', title: 'A crane for the south' });
    await expect(perform(proposalShow, on('03'), { proposal: 'crane' })).rejects.toMatchObject({ code: 'ambiguous' });
    await perform(proposalEnd, on('03'), { proposal: 'south' });
    expect((await perform(proposalShow, on('04'), { proposal: 'crane' })).proposal.id).toBe(id);
    await expect(perform(proposalShow, on('03'), { proposal: 'ferry' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is put aside and gone on with; what has ended is not changed', async () => {
    const { on, id } = await begun();
    await perform(proposalEnd, on('03'), { proposal: id });
    await expect(perform(proposalPut, on('03'), { proposal: id, part: 'problem', words: 'x' })).rejects.toMatchObject({
      code: 'exists',
    });
    expect((await perform(proposalList, on('03'), {})).proposals).toEqual([]);
    expect((await perform(proposalList, on('03'), { which: 'ended' })).sentence).toBe('One proposal ended.');
    await perform(proposalReopen, on('04'), { proposal: id });
    expect((await perform(proposalList, on('04'), {})).sentence).toBe('One proposal is under way.');
  });

  it('is taken away with its words, and comes back as it was [10.7]', async () => {
    const { on, id, store, shown } = await begun();
    await perform(proposalTake, on('03'), { proposal: id });
    const before = await shown('03');
    const claims = store.proposalClaims.ofProposals([id], on('03').now).get(id) ?? [];
    const { removed, rest } = await perform(proposalRemove, on('04'), { proposal: id });
    expect(store.proposals.get(id, on('04').now)).toBeUndefined();
    expect(store.sources.get(removed.source ?? '')).toBeUndefined();
    expect((await perform(searchFind, on('04'), { text: 'eleven hours' })).hits).toEqual([]);
    const back = await perform(proposalRestore, on('04'), { before: removed, rest });
    expect(back.before).toBeNull();
    const after = await shown('04');
    expect(after.proposal.lines.map(({ id: one, words }) => [one, words])).toEqual(
      before.proposal.lines.map(({ id: one, words }) => [one, words]),
    );
    expect(after.memo?.text).toBe(memo);
    expect(store.proposalClaims.ofProposals([id], on('04').now).get(id) ?? []).toEqual(claims);
    await expect(perform(proposalRestore, on('04'), { before: removed, rest })).rejects.toMatchObject({
      code: 'exists',
    });
    await perform(proposalRemove, on('05'), { proposal: id });
    await expect(
      perform(proposalRestore, on('05'), {
        before: removed,
        rest: { memo: null, rows: { proposal_talk: [{ id: 'x', place: 1, goal: '', made: 'then', updated: 'then' }] } },
      }),
    ).rejects.toMatchObject({ code: 'bad-input', field: 'rest' });
    expect(store.proposalTalks.of(id, on('05').now)).toEqual([]);
  });

  it('shows a replayed day as it was, and is not changed on it', async () => {
    const { on, id } = await begun();
    const back = (day: string) => ({ ...on(day), replayed: true });
    await perform(proposalSave, on('09'), { proposal: id, title: 'A lease for the quay', decider: 'Helen' });
    await perform(proposalPut, on('09'), { proposal: id, part: 'team', words: 'The crew.' });
    const then = await perform(proposalShow, back('05'), { proposal: id });
    expect(then.proposal.decider).toBeNull();
    expect(then.proposal.title).not.toContain('lease');
    expect(then.proposal.lines.map(({ part }) => part)).not.toContain('team');
    await expect(perform(proposalTake, back('05'), { proposal: id })).rejects.toMatchObject({ code: 'replayed' });
    expect((await perform(proposalList, back('01'), {})).proposals).toEqual([]);
  });

  it('stays readable when whoever decides is deleted', async () => {
    const { on, id, store } = await begun();
    store.people.add(aPerson({ id: 'gro', name: 'Gro Halden', addresses: ['gro@corp.example'], standing: 'above' }));
    await perform(proposalSave, on('03'), { proposal: id, decider: 'Gro' });
    await perform(proposalPut, on('03'), { proposal: id, part: 'serves', words: 'Gro Halden’s plan for the quay.' });
    await perform(personRemove, on('04'), { person: 'gro', really: true });
    const { proposal, gap } = await perform(proposalShow, on('05'), { proposal: id });
    expect(proposal.deciderName).toBeNull();
    expect(proposal.lines.find(({ part }) => part === 'serves')?.words).not.toContain('Gro');
    expect(gap).not.toBeNull();
  });

  it('stands in an export with everything in it [10.7]', async () => {
    const { on, id } = await begun();
    const folder = temporaryFolder();
    const { path } = await exportTo(on('05'), join(folder.path, 'out'));
    expect(JSON.parse(readFileSync(join(path, 'proposals.json'), 'utf8'))).toMatchObject([
      { id, options: [{}, {}, {}], lines: expect.arrayContaining([expect.objectContaining({ part: 'problem' })]) },
    ]);
    folder.remove();
  });

  it('goes with whoever decides when two turn out to be one person, and back again', async () => {
    const { on, id, store } = await begun();
    store.people.add(aPerson({ id: 'lind', name: 'H. Lind', addresses: ['h.lind@corp.example'], standing: 'above' }));
    await perform(proposalSave, on('03'), { proposal: id, decider: 'lind' });
    const decider = () => store.proposals.get(id, on('09').now)?.decider;
    const { change } = await perform(personMerge, on('04'), { person: 'lind', into: 'helen' });
    expect(decider()).toBe('helen');
    await perform(personUndo, on('05'), { change });
    expect(decider()).toBe('lind');
  });

  it('names the field that is wrong', async () => {
    const { on, id } = await begun();
    const save = (input: object) => perform(proposalSave, on('03'), { proposal: id, ...input });
    await expect(save({ decider: 'Nemo' })).rejects.toMatchObject({ field: 'decider' });
    await expect(save({ moment: 'none' })).rejects.toMatchObject({ field: 'moment' });
    await expect(save({ ask: 'none' })).rejects.toMatchObject({ field: 'ask' });
    await expect(save({ chosen: 'ferry' })).rejects.toMatchObject({ field: 'option' });
    const put = (input: object) => perform(proposalPut, on('03'), { proposal: id, ...input });
    await expect(put({ words: 'x' })).rejects.toMatchObject({ field: 'part' });
    await expect(put({ part: 'cost', words: 'x' })).rejects.toMatchObject({ field: 'option' });
    await expect(put({ part: 'problem', words: 'x', option: 'lease' })).rejects.toMatchObject({ field: 'option' });
    await expect(put({ part: 'problem' })).rejects.toMatchObject({ field: 'words' });
    await expect(put({ part: 'problem', words: 'x', line: 'none' })).rejects.toMatchObject({ field: 'line' });
  });
});
