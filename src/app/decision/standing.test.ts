import { expect, it } from 'vitest';
import { aProposal } from '../../../tests/support/a-proposal.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { initiativeRemove } from '../initiative/remove.ts';
import { perform } from '../perform.ts';
import { proposalReopen } from '../proposal/reopen.ts';
import { proposalSave } from '../proposal/save.ts';
import { reviewsOf } from '../reminder/reviews-of.ts';
import { decisionFollow } from './follow.ts';
import { decisionList } from './list.ts';
import { decisionRecord } from './record.ts';
import { decisionRemove } from './remove.ts';
import { decisionReview } from './review.ts';

const newWorld = ledgerWorlds();

const world = async () => {
  const made = await newWorld();
  const { options, lines, ...head } = aProposal();
  const { store, on } = made;
  store.proposals.put({ ...head, chosen: null, ended: null });
  for (const option of options) store.proposals.putOption('crane', option);
  for (const line of lines) store.proposals.putLine('crane', line);
  const decided = (day: string, how: 'yes' | 'no' | 'later', more: object = {}) =>
    perform(decisionRecord, on(day), { proposal: 'crane', how, words: 'So be it', ...more });
  const shown = async (day: string) => await perform(decisionList, on(day), { proposal: 'crane' });
  return { ...made, decided, shown };
};

it('is not put down twice by two windows that both saw none [5.11]', async () => {
  const { decided, shown } = await world();
  const first = await decided('12', 'yes', { supersedes: null });
  await expect(decided('12', 'yes', { supersedes: null })).rejects.toMatchObject({
    code: 'changed-elsewhere',
    field: 'supersedes',
  });
  await decided('12', 'no', { supersedes: first.decision.id });
  expect((await shown('12')).decisions).toHaveLength(2);
});

it('is of one option, and asks where several go by the name [5.11]', async () => {
  const { decided, store } = await world();
  const made = {
    from: null,
    state: 'accepted',
    made: '2026-03-02T09:00:00Z',
    updated: '2026-03-02T09:00:00Z',
  } as const;
  for (const years of ['one year', 'two years'])
    store.proposals.putOption('crane', { id: years, name: `Rent for ${years}`, nothing: false, ...made });
  await expect(decided('12', 'yes', { option: 'rent' })).rejects.toMatchObject({ code: 'ambiguous', field: 'option' });
  expect((await decided('12', 'yes', { option: 'two years' })).decision.option).toBe('two years');
});

it('is not taken back while it is followed [5.11]', async () => {
  const { decided, on, shown } = await world();
  const { decision, before } = await decided('12', 'yes');
  const { initiative } = await perform(decisionFollow, on('12'), { proposal: 'crane' });
  const back = () => perform(decisionRemove, on('12'), { decision: decision.id, before });
  await expect(back()).rejects.toMatchObject({ code: 'exists', field: 'decision' });
  expect((await shown('12')).decisions).toHaveLength(1);
  await perform(initiativeRemove, on('12'), { initiative: initiative.id });
  await back();
  expect((await shown('12')).decisions).toEqual([]);
});

it('taken back leaves what was said of the proposal since', async () => {
  const { decided, on, store } = await world();
  const { decision, before } = await decided('12', 'no');
  await perform(proposalReopen, on('12', '10:00'), { proposal: 'crane' });
  await perform(proposalSave, on('12', '10:01'), { proposal: 'crane', title: 'Two cranes' });
  await perform(decisionRemove, on('12', '10:02'), {
    decision: decision.id,
    before: { ...before, ended: { at: '2026-03-01T09:00:00Z', how: 'dropped' } },
  });
  expect(store.proposals.get('crane', on('13').now)).toMatchObject({ title: 'Two cranes', ended: null });
});

it('was on each day looked at as often as it was by then [5.11] [10.4]', async () => {
  const { decided, on, shown } = await world();
  const { decision } = await decided('03', 'yes', { reviewOn: '2026-03-10' });
  const look = (day: string, seen: string, next?: string) =>
    perform(decisionReview, on(day), { decision: decision.id, seen, next });
  const first = await look('10', 'Half the queue', '2026-03-15');
  const second = await look('15', 'No\nqueue');
  const then = async (day: string) =>
    (await perform(decisionList, { ...on(day), replayed: true }, { proposal: 'crane' })).decisions[0];
  expect(await then('09')).toMatchObject({ seen: '', reviewed: null, review: '2026-03-10' });
  expect(await then('12')).toMatchObject({
    seen: '10 March: Half the queue',
    reviewed: '2026-03-10',
    review: '2026-03-15',
  });
  expect((await shown('16')).decisions[0]?.seen).toBe('10 March: Half the queue\n15 March: No queue');
  // Each window takes its own look back.
  const undo = (look: string | null) => perform(decisionReview, on('16'), { decision: decision.id, undo: look ?? '' });
  const left = await undo(first.look);
  expect(left.decision).toMatchObject({ seen: '15 March: No queue', reviewed: '2026-03-15' });
  await undo(second.look);
  expect((await shown('16')).decisions[0]).toMatchObject({ seen: '', reviewed: null, review: '2026-03-10' });
  await expect(undo(second.look)).rejects.toMatchObject({ code: 'not-found' });
});

it('that another took the place of is not looked at again: the one that stands is named', async () => {
  const { decided, on } = await world();
  const { decision } = await decided('03', 'later');
  const stands = await decided('05', 'yes');
  await expect(
    perform(decisionReview, on('10'), { decision: decision.id, seen: 'Nothing', next: '2026-03-20' }),
  ).rejects.toMatchObject({ code: 'changed-elsewhere', hint: expect.stringContaining(stands.decision.id) });
  expect(reviewsOf(on('20'))).toEqual([]);
});
