import { expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Store } from '../../store/store.ts';
import { askList } from '../ask/list.ts';
import { askNote } from '../ask/note.ts';
import { draftSend } from '../draft/send.ts';
import { perform } from '../perform.ts';
import { proposalPut } from '../proposal/put.ts';
import { reviewsOf } from '../reminder/reviews-of.ts';
import { statusCompile } from '../status/compile.ts';
import { decisionFollow } from './follow.ts';
import { decisionList } from './list.ts';
import { decisionRecord } from './record.ts';
import { decisionRemove } from './remove.ts';
import { decisionReview } from './review.ts';

const newWorld = ledgerWorlds();
const opened = '2026-03-02T09:00:00+00:00';

/** A proposal to Helen with one option, a timeline and a first step. */
const aProposal = (store: Store, change: Partial<Proposal> = {}): void => {
  const {
    options: _,
    lines: __,
    ...head
  } = {
    id: 'crane',
    title: 'A second crane for the north quay',
    source: null,
    decider: 'helen',
    ladder: 'decide' as const,
    ask: null,
    chosen: null,
    moment: null,
    byDay: '2026-03-20',
    opened,
    ended: null,
    updated: opened,
    options: [],
    lines: [],
    ...change,
  };
  store.proposals.put({ ...head, chosen: null });
  const said = { from: null, state: 'accepted' as const, made: opened, updated: opened };
  store.proposals.putOption('crane', { id: 'lease', name: 'Lease a crane for a year', nothing: false, ...said });
  store.proposals.put({ ...head, chosen: 'lease' });
  const line = { option: null, kind: null, fact: null, ...said };
  store.proposals.putLine('crane', { ...line, id: 'step', part: 'next', words: 'Sign the lease by 27 March' });
  store.proposals.putLine('crane', { ...line, id: 'plan', part: 'timeline', words: 'Running before the summer peak' });
};

const world = async () => {
  const made = await newWorld();
  aProposal(made.store);
  return made;
};

it('is put down once, with whose it is, the option and the fact, and ends the proposal [5.11]', async () => {
  const { on, store } = await world();
  const { decision } = await perform(decisionRecord, on('12'), {
    proposal: 'second crane',
    how: 'yes',
    words: 'Go ahead with the lease',
    reasons: 'the peak comes in June',
  });
  expect(decision).toMatchObject({
    how: 'yes',
    who: { name: 'Helen Lind' },
    optionName: 'Lease a crane for a year',
    day: '2026-03-12',
    superseded: false,
    source: { quote: 'Go ahead with the lease', kind: 'capture' },
  });
  expect(store.facts.get(decision.fact ?? '')).toMatchObject({
    kind: 'decision',
    owner: 'helen',
    polarity: 'positive',
    state: 'accepted',
  });
  expect(store.proposals.get('crane', on('12').now)?.ended?.how).toBe('decided');
  const { sentence } = await perform(decisionList, on('13'), { proposal: 'crane' });
  expect(sentence).toBe('Helen Lind said yes on 12 March.');
});

it('answers the ask on file, so that it counts with its days [8.2]', async () => {
  const { on, store } = await world();
  const { fact } = await perform(askNote, on('03'), { person: 'helen', words: 'a second crane for the north quay' });
  expect((await perform(decisionList, on('04'), { proposal: 'crane' })).of?.asks).toMatchObject([
    { fact, asked: '2026-03-03', linked: false },
  ]);
  await perform(decisionRecord, on('12'), {
    proposal: 'crane',
    how: 'later',
    words: 'Not before the budget round',
    ask: fact,
    learnt: 'budgets close in February',
  });
  const { asks } = await perform(askList, on('12'), {});
  expect(asks).toMatchObject([{ fact, days: 9, answer: { how: 'later', learnt: 'budgets close in February' } }]);
  expect(store.proposals.get('crane', on('12').now)?.ask).toBe(fact);
  expect((await perform(decisionList, on('12'), { proposal: 'crane' })).sentence).toBe(
    'Helen Lind said later today, nine days after it was first asked.',
  );
});

it('keeps an ask from the day the user says it was first asked on, where none is on file [8.2]', async () => {
  const { on } = await world();
  const record = { proposal: 'crane', how: 'no', words: 'No money this year', asked: '2026-03-02' } as const;
  const { decision, before } = await perform(decisionRecord, on('12'), record);
  const asks = async () => (await perform(askList, on('12'), {})).asks;
  expect(await asks()).toMatchObject([{ days: 10, answer: { how: 'no' } }]);
  await perform(decisionRemove, on('12', '10:00'), { decision: decision.id, before });
  expect(await asks()).toEqual([]);
  await expect(
    perform(decisionRecord, on('12'), { ...record, asked: '2026-03-12', day: '2026-03-10' }),
  ).rejects.toMatchObject({ code: 'bad-input', field: 'asked' });
});

it('is superseded and never edited: both stay, the newer counts [5.11]', async () => {
  const { on, store } = await world();
  const { fact } = await perform(askNote, on('03'), { person: 'helen', words: 'a second crane' });
  const first = await perform(decisionRecord, on('10'), { proposal: 'crane', how: 'no', words: 'No', ask: fact });
  const second = await perform(decisionRecord, on('14'), {
    proposal: 'crane',
    how: 'changed',
    words: 'Yes, for six months',
  });
  expect(second.decision.supersedes).toBe(first.decision.id);
  const shown = await perform(decisionList, on('14'), { proposal: 'crane' });
  expect(shown.decisions.map(({ how, superseded }) => ({ how, superseded }))).toEqual([
    { how: 'changed', superseded: false },
    { how: 'no', superseded: true },
  ]);
  expect((await perform(askList, on('14'), {})).asks).toMatchObject([{ answer: { how: 'changed' } }]);
  // As of the day between, only the first is there.
  expect(store.proposalDecisions.of('crane', on('12').now).map(({ how }) => how)).toEqual(['no']);
  await expect(
    perform(decisionRecord, on('15'), { proposal: 'crane', how: 'no', words: 'No', supersedes: first.decision.id }),
  ).rejects.toMatchObject({ code: 'changed-elsewhere' });
  await expect(perform(decisionRemove, on('15'), { decision: second.decision.id })).rejects.toMatchObject({
    code: 'exists',
  });
});

it('is taken back on its day with everything that it did', async () => {
  const { on, store } = await world();
  const { fact } = await perform(askNote, on('03'), { person: 'helen', words: 'a second crane' });
  const first = await perform(decisionRecord, on('10'), {
    proposal: 'crane',
    how: 'later',
    words: 'In May',
    ask: fact,
  });
  const { decision, before } = await perform(decisionRecord, on('12'), { proposal: 'crane', how: 'no', words: 'No' });
  await perform(decisionRemove, on('12', '09:05'), { decision: decision.id, before });
  expect(store.proposalDecisions.of('crane', on('13').now).map(({ id }) => id)).toEqual([first.decision.id]);
  expect(store.facts.get(decision.fact ?? '')?.state).toBe('rejected');
  expect((await perform(askList, on('13'), {})).asks).toMatchObject([{ answer: { how: 'later' } }]);
  expect(store.proposals.get('crane', on('13').now)?.ended?.how).toBe('decided');
});

it('comes back on its day: a reminder asks what came of it, and what was seen stays beside it [5.11]', async () => {
  const { on } = await world();
  const { decision } = await perform(decisionRecord, on('10'), {
    proposal: 'crane',
    how: 'yes',
    words: 'Go ahead',
    expected: 'no queue at the quay',
    reviewOn: '2026-03-20',
  });
  expect(reviewsOf(on('11'))).toMatchObject([
    { key: `review:${decision.id}:2026-03-20`, day: '2026-03-20', words: expect.stringContaining('what came of it?') },
  ]);
  const due = (await perform(decisionList, on('20'), {})).decisions[0];
  expect(due).toMatchObject({ reviewDue: true, review: '2026-03-20' });
  const looked = await perform(decisionReview, on('20'), {
    decision: decision.id,
    seen: 'The queue is half as long',
    next: '2026-03-27',
  });
  expect(looked.decision).toMatchObject({ review: '2026-03-27', reviewDue: false, expected: 'no queue at the quay' });
  await perform(decisionReview, on('27'), { decision: decision.id, seen: 'Gone' });
  expect(reviewsOf(on('28'))).toEqual([]);
  const { decisions } = await perform(decisionList, on('28'), { proposal: 'crane' });
  expect(decisions[0]?.seen).toBe('20 March: The queue is half as long\n27 March: Gone');
  const replayed = { ...on('19'), replayed: true };
  expect((await perform(decisionList, replayed, { proposal: 'crane' })).decisions).toMatchObject([
    { seen: '', reviewed: null, review: '2026-03-20' },
  ]);
});

it('of a later asks on its day whether to ask again [5.11]', async () => {
  const { on } = await world();
  await perform(decisionRecord, on('10'), { proposal: 'crane', how: 'later', words: 'In May', reviewOn: '2026-05-04' });
  expect(reviewsOf(on('11'))).toMatchObject([
    { person: 'helen', words: 'A second crane for the north quay: put off on 10 March, to be asked again.' },
  ]);
});

it('leads to an initiative with the lines chosen as milestones, whose status goes to whoever agreed [5.11]', async () => {
  const { on, store } = await world();
  await expect(perform(decisionFollow, on('11'), { proposal: 'crane' })).rejects.toMatchObject({ code: 'bad-input' });
  await perform(proposalPut, on('11'), {
    proposal: 'crane',
    part: 'success',
    words: 'Waiting days fall from 31 to 9 a month by May',
  });
  await perform(decisionRecord, on('12'), {
    proposal: 'crane',
    how: 'yes',
    words: 'Go ahead with the lease',
    expected: 'Fewer night shifts',
  });
  const { of } = await perform(decisionList, on('12'), { proposal: 'crane' });
  expect(of?.follow?.offers).toEqual([
    { line: 'step', words: 'Sign the lease by 27 March', due: '2026-03-27' },
    { line: 'plan', words: 'Running before the summer peak', due: null },
  ]);
  expect(of?.follow?.measures).toEqual([
    {
      words: 'Waiting days fall from 31 to 9 a month by May',
      measure: 'Waiting days',
      baseline: '31',
      target: '9 a month',
    },
    {
      words: 'Fewer night shifts',
      measure: 'Fewer night shifts',
      baseline: '',
      target: '',
    },
  ]);
  const { initiative } = await perform(decisionFollow, on('12'), {
    proposal: 'crane',
    lines: ['step'],
    measure: of?.follow?.measures[0]?.words ?? '',
  });
  expect(initiative).toMatchObject({
    name: 'Lease a crane for a year',
    of: { proposal: 'crane', title: 'A second crane for the north quay' },
    measure: 'Waiting days',
    baseline: '31',
    target: '9 a month',
    sponsor: 'helen',
    proposal: 'crane',
    milestones: [{ words: 'Sign the lease by 27 March', due: '2026-03-27' }],
  });
  expect(store.initiatives.ofProposal('crane', on('12').now)).toHaveLength(1);
  const { draft } = await perform(statusCompile, on('19'), { initiative: initiative.id });
  expect(draft).toMatchObject({ kind: 'status', reader: 'helen' });
  // It opens with the words of the yes, and names no day twice; the next one does not say them again.
  expect(draft.text).toMatch(
    /^Helen,\n\nYou said yes on 12 March: “Go ahead with the lease”\n\n- Waiting days: began at 31, target 9 a month; no figure yet\.\n- Next: Sign the lease by 27 March\.\n/,
  );
  await perform(draftSend, on('19', '10:00'), { draft: draft.id });
  expect((await perform(statusCompile, on('20'), { initiative: initiative.id })).draft.text).not.toContain('said yes');
  await expect(perform(decisionFollow, on('13'), { proposal: 'crane' })).rejects.toMatchObject({ code: 'exists' });
});

it.each([
  [{ day: '2026-03-13' }, 'day'],
  [{ reviewOn: '2026-03-12' }, 'reviewOn'],
  [{ option: 'a bridge' }, 'option'],
  [{ person: 'nobody here' }, 'person'],
])('says what is wrong with %o', async (wrong, field) => {
  const { on } = await world();
  await expect(
    perform(decisionRecord, on('12'), { proposal: 'crane', how: 'yes', words: 'Go', ...wrong }),
  ).rejects.toMatchObject({ field });
});
