import { expect, it } from 'vitest';
import { objectionWorlds } from '../../../tests/support/objection-world.ts';
import { commitmentList } from '../commitment/list.ts';
import { factReject } from '../fact/reject.ts';
import { perform } from '../perform.ts';
import { objectionLeave } from './leave.ts';
import { objectionPromise } from './promise.ts';
import { objectionRestore } from './restore.ts';
import { objectionSave } from './save.ts';
import { objectionTake } from './take.ts';

const world = objectionWorlds();

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
