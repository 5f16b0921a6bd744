import { expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { addDays } from '../../domain/shared/time.ts';
import { answerGive } from '../answer/give.ts';
import { assessmentShow } from '../assessment/show.ts';
import { stepsFor } from '../assessment/steps-for.ts';
import { factConfirm } from '../fact/confirm.ts';
import { factTell } from '../fact/tell.ts';
import { perform } from '../perform.ts';
import { predictionMake } from '../prediction/make.ts';
import { reminderList } from '../reminder/list.ts';
import { updateCompile } from '../update/compile.ts';
import { cycleClose } from './close.ts';
import { cycleCompare } from './compare.ts';
import { cycleList } from './list.ts';
import { cycleOpen } from './open.ts';
import { cyclePlan } from './plan.ts';
import { cycleRemove } from './remove.ts';

const newWorld = ledgerWorlds();

const world = async () => {
  const made = await newWorld();
  const { on } = made;
  const opened = async (day: string, input: object = {}) =>
    (await perform(cycleOpen, on(day), { person: 'helen', ...input })).cycle;
  const listed = async (day: string) => perform(cycleList, on(day), { person: 'helen' });
  const steps = (day: string) => stepsFor(on(day), { person: 'helen' }).map(({ line }) => line.text);
  return { ...made, opened, listed, steps };
};

it('opens with what facts propose, each from its step, and a day to look back [1.13]', async () => {
  const { said, opened, listed } = await world();
  await said('02', 'Helen cares most about the lease');
  const risk = await said('03', 'the harbour crane may not be certified in time');
  const { round } = await listed('04');
  expect(round.map(({ step, words }) => [step, words])).toEqual([
    ['understand', 'Ask how Helen likes to be told'],
    ['communicate', 'Tell Helen: “the harbour crane may not be certified in time”'],
    ['influence', expect.stringMatching(/^Bring one option for “.*the lease/)],
  ]);
  const tell = round.find(({ fact }) => fact === risk)?.about ?? '';
  const cycle = await opened('04', { aim: 'the lease signed', take: [tell] });
  expect(cycle).toMatchObject({ aim: 'the lease signed', lookBack: addDays('2026-03-04', 42), due: false });
  expect(cycle.words).toBe('A round, open since 4 March, to be looked at on Wednesday 15 April.');
  expect(cycle.plan.map(({ about, stands }) => [about, stands])).toEqual([[tell, 'open']]);
});

it('one round at a time; what is not proposed, a day that is over and an unknown one are refused by name [1.13]', async () => {
  const { opened, on, store } = await world();
  store.people.add(aPerson({ id: 'tove', name: 'Tove Berg', standing: 'above' }));
  await opened('04', { take: [] });
  await expect(opened('05')).rejects.toMatchObject({ code: 'exists', field: 'person' });
  // Also where the clock was set back.
  await expect(opened('03')).rejects.toMatchObject({ code: 'exists', field: 'person' });
  await expect(perform(cycleOpen, on('05'), { person: 'tove', take: ['step:tove:nothing'] })).rejects.toMatchObject({
    code: 'bad-input',
    field: 'take',
  });
  await expect(perform(cycleOpen, on('05'), { person: 'tove', lookBack: '2026-03-05' })).rejects.toMatchObject({
    code: 'bad-input',
    field: 'lookBack',
  });
  await expect(perform(cyclePlan, on('05'), { cycle: 'none', add: 'x' })).rejects.toMatchObject({ code: 'not-found' });
});

it('is opened with one person above, and not with others, a list or somebody who left [1.13]', async () => {
  const { on, store } = await world();
  store.people.add(aPerson({ id: 'board', name: 'Board', standing: 'above', group: true }));
  store.people.add(aPerson({ id: 'tove', name: 'Tove Berg', standing: 'above' }));
  store.people.edit('tove', { gone: '2026-03-03' });
  const details = [];
  for (const person of ['omar', 'board', 'tove']) {
    const error = await perform(cycleOpen, on('05'), { person }).catch((one: unknown) => one);
    expect(error).toMatchObject({ code: 'bad-input', field: 'person' });
    details.push((error as Error).message);
    expect(await perform(cycleList, on('05'), { person })).toMatchObject({ round: [], firstDays: [] });
  }
  expect(details).toEqual([
    'A round is opened with one person above you.',
    'A round is opened with one person above you.',
    'Tove has left.',
  ]);
});

it('is looked back on on a working day [1.13]', async () => {
  const { store, on } = await world();
  for (const id of ['ada', 'tove']) store.people.add(aPerson({ id, name: `${id} Berg`, standing: 'above' }));
  const lookBack = async (person: string, day: string, input: object = {}) =>
    (await perform(cycleOpen, on(day), { person, take: [], ...input })).cycle.lookBack;
  // Six weeks after a Sunday is one.
  expect(await lookBack('helen', '08')).toBe('2026-04-20');
  expect(await lookBack('ada', '12', { kind: 'first-days' })).toBe('2026-04-13');
  expect(await lookBack('tove', '12', { lookBack: '2026-04-12' })).toBe('2026-04-12');
});

it('carries its plan into the steps of the week, first and never twice, and keeps a place for what presses [1.13]', async () => {
  const { said, opened, on, steps } = await world();
  await said('02', 'Helen cares most about the lease');
  const cycle = await opened('04', { take: [] });
  const add = (words: string, more: object = {}) =>
    perform(cyclePlan, on('04'), { cycle: cycle.id, add: words, ...more });
  await add('Walk the quay with Helen', { step: 'relationships', on: '2026-03-06' });
  await add('Bring the drawings');
  await add('Ask about the crane in May', { on: '2026-05-02' });
  expect(steps('04').slice(0, 2)).toEqual([
    'Planned for 6 March: Walk the quay with Helen.',
    'Planned: Bring the drawings.',
  ]);
  expect(steps('04').join()).not.toMatch(/May/);
  await add('Send the minutes');
  await said('04', 'the harbour crane may not be certified in time');
  expect(steps('05')).toHaveLength(3);
  expect(steps('05')[2]).toMatch(/^No sign that Helen knows/);
  const { steps: shown } = await perform(assessmentShow, on('05'), { person: 'helen' });
  expect(shown.map(({ line }) => line.text)).toEqual(steps('05'));
});

it('a planned step that stands there anyway moves up and is said once [1.13]', async () => {
  const { said, opened, listed, steps } = await world();
  await said('02', 'Helen cares most about the lease');
  await said('03', 'the harbour crane may not be certified in time');
  const { round } = await listed('04');
  const style = round.find(({ step }) => step === 'understand')?.about ?? '';
  expect(steps('04')[0]).toMatch(/^No sign/);
  await opened('04', { take: [style] });
  expect(steps('04')[0]).toMatch(/^Nothing says how Helen likes to be told/);
  expect(steps('04').filter((text) => /likes to be told/.test(text))).toHaveLength(1);
});

it('facts show what was done, with their words and day; the rest only the user can say, and take back [1.13]', async () => {
  const { said, opened, on, listed, steps } = await world();
  await said('02', 'Helen cares most about the lease');
  const risk = await said('03', 'the harbour crane may not be certified in time');
  const cycle = await opened('04');
  const stands = async (day: string) =>
    Object.fromEntries((await listed(day)).cycles[0]?.plan.map(({ step, stands: how }) => [step, how]) ?? []);
  expect(await stands('04')).toEqual({ understand: 'open', communicate: 'open', influence: 'open' });
  await perform(factTell, on('05'), { fact: risk, person: 'helen' });
  await said('06', 'Helen wants three bullets');
  expect(await stands('06')).toEqual({ understand: 'done', communicate: 'done', influence: 'open' });
  const seen = (await listed('06')).cycles[0]?.plan.map((item) => item.seen);
  expect(seen?.[0]).toMatchObject({
    at: expect.stringMatching(/^2026-03-06/),
    sources: [{ quote: expect.stringMatching(/three bullets/) }],
  });
  expect(seen?.[1]?.at).toMatch(/^2026-03-05/);
  expect(seen?.[2]).toBeNull();
  const option = cycle.plan.find(({ step }) => step === 'influence')?.id ?? '';
  expect(steps('06')[0]).toMatch(/^Planned: Bring one option/);
  const about = `step:helen:plan:${option}`;
  await perform(answerGive, on('07'), { about, answer: 'done' });
  expect(await stands('07')).toMatchObject({ influence: 'done' });
  expect(steps('07').join()).not.toMatch(/Bring one option/);
  await perform(answerGive, on('07'), { about, answer: 'open' });
  expect(await stands('07')).toMatchObject({ influence: 'open' });
  await perform(cyclePlan, on('08'), { cycle: cycle.id, item: option, to: 'dropped', why: 'not the time' });
  expect(await stands('08')).toMatchObject({ influence: 'dropped' });
  await perform(cyclePlan, on('08'), { cycle: cycle.id, item: option, to: 'remove' });
  expect(Object.keys(await stands('08'))).toEqual(['understand', 'communicate']);
});

it('what was known before it was planned does not make it done [1.13]', async () => {
  const { said, on } = await world();
  const priority = await said('01', 'Helen cares most about the lease');
  const later = (day: string) => ({ ...on('01'), now: `2026-07-${day}T09:00:00+00:00` });
  const { round } = await perform(cycleList, later('06'), { person: 'helen' });
  const stale = round.find(({ fact, step }) => fact === priority && step === 'understand')?.about ?? '';
  expect(stale).toBe(`step:helen:stale:${priority}`);
  await perform(cycleOpen, later('06'), { person: 'helen', take: [stale] });
  const stands = async () => (await perform(cycleList, later('08'), { person: 'helen' })).cycles[0]?.plan[0]?.stands;
  expect(await stands()).toBe('open');
  await perform(factConfirm, later('07'), { facts: [priority] });
  expect(await stands()).toBe('done');
});

it('notes beside an update what of the plan waits, and never in its text [1.13]', async () => {
  const { said, opened, on } = await world();
  await said('03', 'the pilot cut the waiting time from 40 to 28 minutes');
  const cycle = await opened('04', { take: [] });
  await perform(cyclePlan, on('04'), { cycle: cycle.id, add: 'Bring the drawings of the quay' });
  const { draft, notes } = await perform(updateCompile, on('05'), { reader: 'helen' });
  expect(notes.map(({ text }) => text)).toContain('Of your plan with Helen waits: “Bring the drawings of the quay”.');
  expect(draft.text).not.toMatch(/drawings/);
});

it('is reminded of on its day to look back, and no more once it is closed [1.13] [6.1]', async () => {
  const { opened, on } = await world();
  const cycle = await opened('04', { lookBack: '2026-03-20', take: [] });
  const says = async (day: string) =>
    (await perform(reminderList, on(day), {})).coming.map(({ says: words, day: at }) => [at, words]);
  expect(await says('05')).toEqual([['2026-03-20', 'Look back on your plan with Helen.']]);
  await perform(cyclePlan, on('05'), { cycle: cycle.id, lookBack: '2026-03-25' });
  expect(await says('05')).toEqual([['2026-03-25', 'Look back on your plan with Helen.']]);
  await perform(cycleClose, on('06'), { cycle: cycle.id, learnt: '' });
  expect(await says('06')).toEqual([]);
});

it('closes with what was learnt and what changed; two rounds stand side by side [8.5]', async () => {
  const { said, opened, on, listed } = await world();
  for (const words of ['Helen cares most about the lease', 'Helen asked for the risk list']) await said('02', words);
  const risk = await said('03', 'the harbour crane may not be certified in time');
  const first = await opened('04');
  await said('05', 'Helen wants three bullets');
  await perform(factTell, on('05'), { fact: risk, person: 'helen' });
  await perform(cycleClose, on('10'), { cycle: first.id, learnt: 'Short beats complete' });
  const second = await opened('12', { take: [] });
  await said('14', 'For Helen success is zero accidents by summer');
  const { cycles } = await perform(cycleCompare, on('16'), { person: 'helen' });
  expect(cycles.map(({ cycle }) => cycle.id)).toEqual([second.id, first.id]);
  const texts = (lines: readonly { readonly line: { readonly text: string } }[] = []) =>
    lines.map(({ line }) => line.text).join('\n');
  const [now, then] = cycles;
  expect(texts(then?.gone)).toMatch(/No sign that Helen knows: “the harbour crane/);
  expect(texts(then?.gone)).toMatch(/Nothing says how Helen likes to be told/);
  expect(texts(then?.still)).toMatch(/Nothing says what good looks like to Helen/);
  expect(texts(then?.appeared)).not.toMatch(/zero accidents/);
  expect(then?.plan.done.map(({ step }) => step)).toEqual(expect.arrayContaining(['understand', 'communicate']));
  expect(texts(now?.gone)).toMatch(/Nothing says what good looks like/);
  expect(then?.cycle).toMatchObject({ learnt: 'Short beats complete', words: 'A round from 4 March to 10 March.' });
  expect((await listed('16')).cycles.map(({ closed }) => closed === null)).toEqual([true, false]);
  await expect(perform(cyclePlan, on('16'), { cycle: first.id, add: 'more' })).rejects.toMatchObject({
    code: 'exists',
  });
  await expect(perform(cycleClose, on('16'), { cycle: first.id, again: true })).rejects.toMatchObject({
    code: 'exists',
  });
  await perform(cycleRemove, on('16'), { cycle: second.id });
  await perform(cycleClose, on('16'), { cycle: first.id, again: true });
  expect((await listed('16')).cycles[0]).toMatchObject({
    id: first.id,
    closed: null,
    learnt: 'Short beats complete',
  });
});

it('closing once more keeps what was learnt, and what was said later is of its own day [1.13]', async () => {
  const { opened, on, listed } = await world();
  const { id: cycle } = await opened('04', { take: [] });
  const learntOn = async (day: string) =>
    (await perform(cycleList, { ...on(day), replayed: true }, { person: 'helen' })).cycles[0]?.learnt;
  await perform(cycleClose, on('10'), { cycle, learnt: 'bring the figure first' });
  await perform(cycleClose, on('11'), { cycle });
  expect((await listed('11')).cycles[0]).toMatchObject({ learnt: 'bring the figure first' });
  const { before } = await perform(cycleClose, on('20'), { cycle, learnt: 'ask in writing' });
  expect(before).toBe('bring the figure first');
  expect(await learntOn('12')).toBe('');
  expect((await listed('21')).cycles[0]).toMatchObject({
    closed: expect.stringMatching(/^2026-03-10/),
    learnt: 'ask in writing',
  });
  await perform(cycleClose, on('22'), { cycle, again: true });
  await perform(cyclePlan, on('22'), { cycle, add: 'Bring the drawings' });
  await perform(cycleClose, on('23'), { cycle });
  expect((await listed('24')).cycles[0]).toMatchObject({
    closed: expect.stringMatching(/^2026-03-23/),
    learnt: 'ask in writing',
  });
});

it('holds what was asked and expected in its time, and nothing of before or after [8.5]', async () => {
  const { said, opened, on } = await world();
  await said('02', 'I asked Helen for a second crane crew');
  const first = await opened('04', { take: [] });
  const predict = (day: string, words: string) =>
    perform(predictionMake, on(day), { words, sure: 'likely', person: 'helen' });
  await predict('03', 'a word of before');
  await predict('05', 'the lease is signed in May');
  const asked = await said('06', 'I asked Helen for two more berths');
  await perform(cycleClose, on('08'), { cycle: first.id });
  await predict('09', 'a word of after');
  const { cycles } = await perform(cycleCompare, on('10'), { person: 'helen' });
  expect(cycles[0]?.predictions.map(({ words }) => words)).toEqual(['the lease is signed in May']);
  expect(cycles[0]?.asks.map(({ fact }) => fact)).toEqual([asked]);
});
