import { expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { commitmentList } from '../commitment/list.ts';
import type { Context } from '../context.ts';
import { factReject } from '../fact/reject.ts';
import { perform } from '../perform.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { personUndo } from '../person/undo.ts';
import { rehearsalBegin } from '../rehearsal/begin.ts';
import { keepObjections } from './keep-objections.ts';
import { objectionLeave } from './leave.ts';
import { objectionList } from './list.ts';
import { objectionPromise } from './promise.ts';
import { objectionRemove } from './remove.ts';
import { objectionRestore } from './restore.ts';
import { objectionSave } from './save.ts';
import { objectionTake } from './take.ts';

const newWorld = ledgerWorlds();
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

/** A proposal read from a memo on the second of March. */
const world = async () => {
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

it('reads whose objections and questions a memo names, with the answer it gives, to take or leave [5.5]', async () => {
  const { on, list } = await world();
  const { toTake, objections, sentence } = await list('02');
  expect(objections).toEqual([]);
  expect(toTake).toMatchObject([
    {
      sort: 'objection',
      words: 'Helen worries that the second crane stands idle in winter.',
      by: 'Helen',
      answer: 'we rent it by the month.',
      sources: [{ quote: 'Helen worries that the second crane stands idle in winter.' }],
    },
    { sort: 'question', words: 'Omar will ask who drives it at night.', by: 'Omar' },
  ]);
  expect(sentence).toBe('Five questions wait for an answer.');
  const { before } = await perform(objectionTake, on('02'), { proposal: 'crane', keys: toTake.map(({ key }) => key) });
  const after = await list('02');
  expect(after.toTake).toEqual([]);
  expect(after.objections).toMatchObject([{ by: 'Helen', answer: 'we rent it by the month.' }]);
  expect(after.questions).toMatchObject([
    { text: 'Omar will ask who drives it at night.', by: 'Omar', standing: 'open' },
    { key: 'case:cost', standing: 'open' },
    { key: 'case:not' },
    { key: 'case:wrong' },
    { key: 'case:who' },
    { key: 'case:when' },
  ]);
  await perform(objectionRestore, on('02'), { proposal: 'crane', before });
  expect((await list('02')).toTake).toHaveLength(2);
});

it('offers what on file speaks against it and was asked about it, and nothing of another thing [5.5]', async () => {
  const { said, on, list } = await world();
  await said('03', 'Omar is against the second crane on the quay');
  await said('03', 'Omar is against the museum cafe');
  await said('04', 'risk: the foundation of the quay crane is cracked');
  const found = (await list('05')).toTake.filter(({ key }) => key.includes(':'));
  expect(found.map(({ key, by, why }) => [key.split(':')[0], by, why])).toEqual([
    ['position', 'Omar', 'against it'],
    ['worry', '', 'trouble on file'],
  ]);
  expect(found.map(({ words }) => words)).toEqual([
    'Against the second crane on the quay',
    expect.stringMatching(/^The foundation of the quay crane/),
  ]);
  expect(found[0]?.sources[0]?.quote).toContain('against the second crane');
  // On the day before nothing of it was known.
  expect((await list('02')).toTake.filter(({ key }) => key.includes(':'))).toEqual([]);
  const { before } = await perform(objectionLeave, on('05'), { proposal: 'crane', keys: [found[0]?.key ?? ''] });
  expect((await list('05')).toTake.map(({ key }) => key)).not.toContain(found[0]?.key);
  await perform(objectionRestore, on('05'), { proposal: 'crane', before });
  expect((await list('05')).toTake.map(({ key }) => key)).toContain(found[0]?.key);
});

it('keeps whose it is, what of it is right, the answer and its test, and gives back what was before [5.5]', async () => {
  const { on, list } = await world();
  const { objection, before } = await perform(objectionSave, on('03'), {
    proposal: 'crane',
    words: 'The night shift has nobody to drive it',
    person: 'Omar',
    valid: 'two drivers are on leave in May',
  });
  expect(objection).toMatchObject({
    sort: 'objection',
    person: 'omar',
    state: 'accepted',
    valid: 'two drivers are on leave in May',
  });
  const changed = await perform(objectionSave, on('03'), {
    proposal: 'crane',
    objection: objection.id,
    answer: 'day shift only until June',
    test: 'one week in April',
  });
  expect((await list('03')).objections).toMatchObject([
    { answer: 'day shift only until June', test: 'one week in April' },
  ]);
  await perform(objectionRestore, on('03'), { proposal: 'crane', before: changed.before });
  expect((await list('03')).objections).toMatchObject([{ answer: '', valid: 'two drivers are on leave in May' }]);
  await perform(objectionRestore, on('03'), { proposal: 'crane', before });
  expect((await list('03')).objections).toEqual([]);
  await expect(perform(objectionSave, on('03'), { proposal: 'crane' })).rejects.toMatchObject({ field: 'words' });
  await expect(
    perform(objectionSave, on('03'), { proposal: 'crane', words: 'Too dear', person: 'Priya' }),
  ).rejects.toMatchObject({ field: 'person' });
});

it('says what in the words would hurt if it were read', async () => {
  const { on } = await world();
  const { careful } = await perform(objectionSave, on('03'), {
    proposal: 'crane',
    words: 'Omar is an idiot about cranes',
  });
  expect(careful.length).toBeGreaterThan(0);
});

it('asks of the case what anybody asks, and takes the words of the case as the answer [5.5]', async () => {
  const { store, on, list } = await world();
  const at = on('02').now;
  const line = (id: string, part: 'cost' | 'problem', words: string, state: 'accepted' | 'proposed') =>
    store.proposals.putLine('crane', {
      id,
      option: null,
      part,
      kind: null,
      words,
      from: null,
      fact: null,
      state,
      made: at,
      updated: at,
    });
  line('l1', 'problem', 'Trucks wait forty minutes', 'accepted');
  line('l2', 'cost', '12,000 euros a month', 'proposed');
  const standing = async () =>
    new Map((await list('03')).questions.map(({ key, standing: how, from }) => [key, `${how} ${from}`]));
  expect((await standing()).get('case:cost')).toBe('open ');
  line('l2', 'cost', '12,000 euros a month', 'accepted');
  expect((await standing()).get('case:cost')).toBe('answered case');
  const { before } = await perform(objectionSave, on('03'), {
    proposal: 'crane',
    about: 'case:not',
    answer: 'the wait grows',
  });
  expect((await standing()).get('case:not')).toBe('answered you');
  await perform(objectionRestore, on('03'), { proposal: 'crane', before });
  expect((await standing()).get('case:not')).toBe('open ');
});

it('hands a question to somebody with a day, and puts it on file as a commitment once [5.5]', async () => {
  const { on, list } = await world();
  await perform(objectionSave, on('03'), {
    proposal: 'crane',
    about: 'case:cost',
    assigned: 'Omar',
    due: '2026-03-12',
  });
  const find = async (day: string) => (await list(day)).questions.find(({ key }) => key === 'case:cost');
  const question = await find('03');
  expect(question).toMatchObject({ standing: 'assigned', finder: 'Omar', due: '2026-03-12', promise: null });
  const objection = question?.id ?? '';
  const { fact } = await perform(objectionPromise, on('03'), { proposal: 'crane', objection });
  const { rows } = await perform(commitmentList, on('04'), { which: 'all' });
  expect(rows.find((row) => row.fact.id === fact)?.fact).toMatchObject({
    owner: 'omar',
    to: 'me',
    due: { date: '2026-03-12' },
    quote: 'Omar will find out: What does it cost, in money or in days of work? (by 12 March)',
  });
  await expect(perform(objectionPromise, on('03'), { proposal: 'crane', objection })).rejects.toMatchObject({
    code: 'exists',
  });
  await perform(factReject, on('04'), { facts: [fact] });
  expect((await find('04'))?.promise).toBeNull();
  const again = await perform(objectionPromise, on('04'), { proposal: 'crane', objection });
  expect((await find('04'))?.promise).toBe(again.fact);
});

it('shows a replayed day nothing that was answered later', async () => {
  const { on, list } = await world();
  const { toTake } = await list('02');
  await perform(objectionSave, on('09'), {
    proposal: 'crane',
    objection: toTake[0]?.key ?? '',
    answer: 'we lend it out',
    due: '2026-03-20',
  });
  expect((await list('09')).objections).toMatchObject([{ answer: 'we lend it out' }]);
  const before = await list('03');
  expect(before.objections).toEqual([]);
  expect(before.toTake[0]).toMatchObject({
    words: 'Helen worries that the second crane stands idle in winter.',
    answer: '',
  });
});

it('stays with nobody in it when somebody is deleted, and crashes nowhere', async () => {
  const { on, list } = await world();
  const { toTake } = await list('02');
  await perform(objectionTake, on('02'), { proposal: 'crane', keys: toTake.map(({ key }) => key) });
  await perform(objectionSave, on('03'), {
    proposal: 'crane',
    words: 'Who pays the driver?',
    assigned: 'Omar',
    due: '2026-03-01',
  });
  await perform(personRemove, on('04'), { person: 'omar', really: true });
  const { questions } = await list('05');
  expect(questions.some(({ by, finder }) => by === 'Omar' || finder === 'Omar')).toBe(false);
  expect(JSON.stringify(questions)).not.toContain('Omar Haddad');
});

it('goes with whoever somebody is joined with, and comes apart again', async () => {
  const { store, on, list } = await world();
  store.people.add(aPerson({ id: 'omar2', name: 'Omar H', addresses: [], aliases: [] }));
  await perform(objectionSave, on('03'), {
    proposal: 'crane',
    words: 'Nobody drives at night',
    person: 'omar2',
    assigned: 'omar2',
  });
  const whose = async (day: string) => (await list(day)).objections.map(({ person, assigned }) => [person, assigned]);
  const { change } = await perform(personMerge, on('04'), { person: 'omar2', into: 'omar' });
  expect(await whose('04')).toEqual([['omar', 'omar']]);
  await perform(personUndo, on('04'), { change });
  expect(await whose('04')).toEqual([['omar2', 'omar2']]);
  // It goes into the export with the proposal it belongs to.
  expect(store.objections.all().filter(({ proposal }) => proposal === 'crane')).toHaveLength(3);
});

it('takes one out, and refuses what belongs elsewhere', async () => {
  const { on, list } = await world();
  const { objection } = await perform(objectionSave, on('03'), { proposal: 'crane', words: 'It is too dear' });
  const { before } = await perform(objectionRemove, on('03'), { proposal: 'crane', objection: objection.id });
  expect((await list('03')).objections).toEqual([]);
  await perform(objectionRestore, on('03'), { proposal: 'crane', before });
  expect((await list('03')).objections).toHaveLength(1);
  await expect(perform(objectionTake, on('03'), { proposal: 'crane', keys: ['nothing'] })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(perform(objectionRemove, on('03'), { proposal: 'crane', objection: 'nothing' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('rehearses against what is kept, with the answers as they are prepared [5.5]', async () => {
  const { on, store } = await world();
  await perform(objectionSave, on('03'), {
    proposal: 'crane',
    words: 'It is too dear',
    answer: 'We rent it by the month',
  });
  await perform(objectionSave, on('03'), { proposal: 'crane', words: 'Who drives it at night?' });
  const { rehearsal } = await perform(rehearsalBegin, on('03'), { proposal: 'crane' });
  expect(rehearsal).toMatchObject({ topic: 'A second crane for the quay', person: 'helen', proposal: 'crane' });
  // What has no answer yet is asked first.
  expect(rehearsal.concerns.slice(0, 2)).toMatchObject([
    { words: 'Who drives it at night?', prepared: '' },
    { words: 'It is too dear', prepared: 'We rent it by the month' },
  ]);
  store.proposals.remove('crane');
  expect(store.rehearsals.at(rehearsal.id, on('03').now)?.proposal).toBeNull();
});
