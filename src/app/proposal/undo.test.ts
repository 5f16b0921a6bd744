import { describe, expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { claimList } from '../claim/list.ts';
import { claimSave } from '../claim/save.ts';
import { decisionFollow } from '../decision/follow.ts';
import { decisionList } from '../decision/list.ts';
import { decisionRecord } from '../decision/record.ts';
import { optionRemove } from '../option/remove.ts';
import { optionSave } from '../option/save.ts';
import { perform } from '../perform.ts';
import { predictionMake } from '../prediction/make.ts';
import { proposalBegin } from './begin.ts';
import { proposalEnd } from './end.ts';
import { proposalLeave } from './leave.ts';
import { proposalPut } from './put.ts';
import { proposalRemove } from './remove.ts';
import { proposalReopen } from './reopen.ts';
import { proposalRestore } from './restore.ts';
import { proposalSave } from './save.ts';
import { proposalShow } from './show.ts';
import { proposalTake } from './take.ts';

const newWorld = ledgerWorlds();

/** A case with nothing in it yet. */
const begun = async () => {
  const there = await newWorld();
  const { on } = there;
  const first = await perform(proposalBegin, on('02'), { words: '', title: 'A second crane' });
  const id = first.proposal.id;
  const shown = async (day = '05') => (await perform(proposalShow, on(day), { proposal: id })).proposal;
  const put = (words: string) => perform(proposalPut, on('03'), { proposal: id, part: 'problem', words });
  const add = (name: string) => perform(optionSave, on('03'), { proposal: id, name });
  const decided = (how: 'yes' | 'no', day = '03') =>
    perform(decisionRecord, on(day), { proposal: id, how, words: 'So be it', person: 'Helen' });
  return { ...there, first, id, shown, put, add, decided };
};
const elsewhere = { code: 'changed-elsewhere', field: 'proposal' };

describe('undoing a change of a proposal', () => {
  it('leaves what another window did in the meantime [5.1]', async () => {
    const { on, put, add, shown } = await begun();
    const first = await put('Ships wait.');
    await put('Lines leave.');
    await add('Lease a crane');
    await perform(proposalRestore, on('03'), first);
    const proposal = await shown();
    expect(proposal.lines.map(({ words }) => words)).toEqual(['Lines leave.']);
    expect(proposal.options.map(({ name }) => name)).toEqual(['Lease a crane']);
  });

  it('opens nothing that was decided since, and ends nothing', async () => {
    const { on, id, put, decided, shown } = await begun();
    const first = await put('Ships wait.');
    await decided('no');
    await expect(perform(proposalRestore, on('03'), first)).rejects.toMatchObject({ code: 'exists' });
    expect((await shown()).ended).toMatchObject({ how: 'decided' });
    const again = await perform(proposalReopen, on('04'), { proposal: id });
    await perform(proposalRestore, on('04'), again);
    expect((await shown()).ended).toMatchObject({ how: 'decided' });
    await perform(proposalReopen, on('04'), { proposal: id });
    const aside = await perform(proposalEnd, on('04'), { proposal: id });
    await decided('yes', '05');
    await expect(perform(proposalRestore, on('05'), aside)).rejects.toMatchObject(elsewhere);
    expect((await shown()).ended).toMatchObject({ how: 'decided' });
  });

  it('takes nothing away that something was built on since', async () => {
    const { on, id, first, add } = await begun();
    const added = await add('Lease a crane');
    await perform(claimSave, on('03'), { proposal: id, words: 'A lease costs 310,000.', option: 'Lease' });
    await expect(perform(proposalRestore, on('03'), added)).rejects.toMatchObject(elsewhere);
    await expect(perform(proposalRemove, on('03'), { proposal: id, after: first.after })).rejects.toMatchObject(
      elsewhere,
    );
    await perform(proposalRemove, on('03'), { proposal: id });
    await expect(perform(proposalRestore, on('03'), added)).rejects.toMatchObject(elsewhere);
  });

  it('takes a beginning back that nothing was done to', async () => {
    const { on, id, first, store } = await begun();
    await perform(proposalRemove, on('02'), { proposal: id, after: first.after });
    expect(store.proposals.get(id, on('03').now)).toBeUndefined();
  });

  it('puts an option back with what spoke of it [5.2] [5.3]', async () => {
    const { on, id, add, shown, store } = await begun();
    await add('Lease a crane');
    const lease = (await shown()).options[0]?.id ?? '';
    await perform(claimSave, on('03'), { proposal: id, words: 'A lease costs 310,000.', option: lease });
    await perform(decisionRecord, on('03'), { proposal: id, how: 'yes', words: 'Lease it', option: lease });
    await perform(proposalReopen, on('03'), { proposal: id });
    const tied = () => [
      (store.proposalClaims.ofProposals([id], on('05').now).get(id) ?? [])[0]?.option,
      store.proposalDecisions.of(id, on('05').now)[0]?.option,
    ];
    const out = await perform(optionRemove, on('04'), { proposal: id, option: lease });
    expect(tied()).toEqual([null, null]);
    await perform(proposalRestore, on('04'), out);
    expect(tied()).toEqual([lease, lease]);
  });

  it('puts a proposal back with what followed from it and what was expected of it [5.11]', async () => {
    const { on, id, decided } = await begun();
    await perform(predictionMake, on('02'), { proposal: id, words: 'Helen says yes', by: '2026-03-09' });
    await decided('yes');
    await perform(decisionFollow, on('03'), { proposal: id });
    const { removed, rest } = await perform(proposalRemove, on('04'), { proposal: id });
    await perform(proposalRestore, on('04'), { before: removed, rest });
    const { of } = await perform(decisionList, on('05'), { proposal: id });
    expect(of?.follow?.initiative).toMatchObject({ name: 'A second crane' });
    expect(of?.expected).toHaveLength(1);
  });
});

describe('what ended', () => {
  it('is not ended once more, and not put aside over what was decided', async () => {
    const { on, id, decided, shown } = await begun();
    await decided('yes');
    await expect(perform(proposalEnd, on('04'), { proposal: id })).rejects.toMatchObject({ code: 'exists' });
    expect((await shown()).ended).toMatchObject({ how: 'decided' });
    await perform(proposalReopen, on('04'), { proposal: id });
    await perform(proposalEnd, on('04'), { proposal: id });
    expect((await shown()).ended).toMatchObject({ how: 'dropped' });
  });
});

describe('options', () => {
  it('that were left out are not taken beside one that says the same [5.2]', async () => {
    const { on, id, add, shown } = await begun();
    const memo = 'Ships wait. We could lease a crane, or buy a used one. If we do nothing, a third line goes in May.';
    const read = (await perform(proposalBegin, on('02'), { words: memo, title: 'Read' })).proposal;
    const ids = read.options.map((one) => one.id);
    expect(ids).toHaveLength(3);
    const back = await perform(proposalLeave, on('03'), { proposal: read.id, ids });
    for (const { name } of read.options) await perform(optionSave, on('03'), { proposal: read.id, name });
    for (const one of ids) {
      await expect(perform(proposalTake, on('03'), { proposal: read.id, ids: [one] })).rejects.toMatchObject({
        code: 'exists',
      });
      await expect(perform(proposalSave, on('03'), { proposal: read.id, chosen: one })).rejects.toMatchObject({
        code: 'exists',
      });
    }
    await expect(perform(proposalRestore, on('03'), back)).rejects.toMatchObject(elsewhere);
    await add('Lease a crane');
    expect(await shown()).toMatchObject({ id, options: [{ state: 'accepted' }] });
  });

  it('of what was taken gives back the claim in the same words, which was taken with it [5.3]', async () => {
    const { on } = await begun();
    const memo = 'The crane is late. We logged 41 hours of waiting in February. We recommend to lease a crane.';
    const { proposal } = await perform(proposalBegin, on('02'), { words: memo, title: 'A crane' });
    const claims = async () => {
      const { claims: taken, toTake } = await perform(claimList, on('05'), { proposal: proposal.id });
      return { taken: taken.map(({ words }) => words), waits: toTake.map(({ words }) => words) };
    };
    expect((await claims()).taken).toEqual([]);
    const took = await perform(proposalTake, on('03'), { proposal: proposal.id });
    expect(await claims()).toEqual({ taken: ['We logged 41 hours of waiting in February.'], waits: [] });
    await perform(proposalRestore, on('04'), took);
    expect(await claims()).toEqual({ taken: [], waits: ['We logged 41 hours of waiting in February.'] });
  });
});
