import { expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { askNote } from '../ask/note.ts';
import { perform } from '../perform.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { personUndo } from '../person/undo.ts';
import { reminderList } from '../reminder/list.ts';
import { predictionList } from './list.ts';
import { predictionMake } from './make.ts';
import { predictionRemove } from './remove.ts';
import { predictionSettle } from './settle.ts';

const world = ledgerWorlds();

const meets = (id: string, day: string) => ({
  id,
  key: `event:${id}`,
  sequence: 0,
  title: 'Planning',
  start: `2026-03-${day}T10:00:00+00:00`,
  end: `2026-03-${day}T10:30:00+00:00`,
  allDay: false,
  place: '',
  status: 'confirmed' as const,
  people: ['helen', 'me'],
  debriefed: false,
  linked: [],
  text: '',
});

it('what is expected before a talk can be told after it, and says what came [8.1]', async () => {
  const { store, on } = await world();
  store.moments.put(meets('talk', '12'));
  const { prediction } = await perform(predictionMake, on('10'), {
    words: 'the second crane is approved by April',
    moment: 'talk',
  });
  expect(prediction).toMatchObject({
    person: 'helen',
    with: { name: 'Helen Lind' },
    sure: 'likely',
    by: '2026-03-12',
    talk: { title: 'Planning' },
    due: false,
    came: null,
  });
  expect((await perform(predictionList, on('12'), { which: 'due' })).predictions).toHaveLength(1);
  const { prediction: settled } = await perform(predictionSettle, on('13'), {
    prediction: prediction.id,
    came: 'no',
    learnt: 'the lease comes first',
  });
  expect(settled).toMatchObject({ came: { what: 'no', learnt: 'the lease comes first' }, due: false });
  const { called } = await perform(predictionList, on('13'), {});
  expect(called).toEqual([
    {
      sure: 'likely',
      known: 1,
      yes: 0,
      partly: 0,
      no: 1,
      waiting: 0,
      small: true,
      words: 'One you called likely: it did not come. One tells nothing.',
    },
  ]);
  await perform(predictionSettle, on('13'), { prediction: prediction.id, undo: true });
  expect((await perform(predictionList, on('13'), { which: 'open' })).total).toBe(1);
  const { removed } = await perform(predictionRemove, on('13'), { prediction: prediction.id });
  expect(removed?.words).toBe('the second crane is approved by April');
  expect((await perform(predictionList, on('13'), {})).total).toBe(0);
});

it('a replayed day sees neither what was expected nor what came later [8.1]', async () => {
  const { on } = await world();
  const { prediction } = await perform(predictionMake, on('10'), { words: 'the audit ends in time', sure: 'even' });
  await perform(predictionSettle, on('20'), { prediction: prediction.id, came: 'yes' });
  expect((await perform(predictionList, { ...on('09'), replayed: true }, {})).predictions).toEqual([]);
  const [then] = (await perform(predictionList, { ...on('15'), replayed: true }, {})).predictions;
  expect(then).toMatchObject({ came: null });
});

it('a word that changed is of the day it changed, and what was learnt of the day it was said [8.1]', async () => {
  const { on } = await world();
  const { prediction } = await perform(predictionMake, on('02'), { words: 'the audit ends in time', sure: 'even' });
  const settle = (day: string, input: object) =>
    perform(predictionSettle, on(day), { prediction: prediction.id, ...input });
  const cameOn = async (day: string) =>
    (await perform(predictionList, { ...on(day), replayed: true }, {})).predictions[0]?.came;
  await settle('10', { came: 'no' });
  await settle('15', { learnt: 'the list comes first' });
  expect(await cameOn('12')).toMatchObject({ at: expect.stringMatching(/^2026-03-10/), what: 'no', learnt: '' });
  expect(await cameOn('16')).toMatchObject({ what: 'no', learnt: 'the list comes first' });
  await settle('20', { came: 'yes', learnt: 'Helen came round' });
  expect(JSON.stringify(await cameOn('16'))).not.toMatch(/yes|round/);
  expect(await cameOn('20')).toMatchObject({ at: expect.stringMatching(/^2026-03-20/), what: 'yes' });
});

it('is asked about on the day it is known, also where that is after its talk [8.1] [6.1]', async () => {
  const { store, on } = await world();
  store.moments.put(meets('talk', '12'));
  await perform(predictionMake, on('10'), { words: 'the talk ends early', moment: 'talk' });
  await perform(predictionMake, on('10'), { words: 'the crane is approved', moment: 'talk', by: '2026-03-31' });
  const { coming } = await perform(reminderList, on('13'), {});
  expect(coming.filter(({ says }) => /expected/.test(says)).map(({ day, says }) => [day, says])).toEqual([
    ['2026-03-31', 'You expected: the crane is approved. What came?'],
  ]);
});

it('what was taken away is put back as it was, with what came and was learnt [8.1]', async () => {
  const { on } = await world();
  const { prediction } = await perform(predictionMake, on('02'), {
    words: 'the audit ends in time',
    sure: 'even',
    by: '2026-03-05',
    person: 'helen',
  });
  const id = prediction.id;
  await perform(predictionSettle, on('06'), { prediction: id, came: 'no', learnt: 'the list comes first' });
  const { removed } = await perform(predictionRemove, on('10'), { prediction: id });
  await perform(predictionRemove, on('10'), { prediction: id, back: removed });
  const [again] = (await perform(predictionList, on('10'), {})).predictions;
  expect(again).toMatchObject({
    id,
    made: expect.stringMatching(/^2026-03-02/),
    by: '2026-03-05',
    came: { at: expect.stringMatching(/^2026-03-06/), what: 'no', learnt: 'the list comes first' },
  });
  await expect(perform(predictionRemove, on('10'), { prediction: id, back: removed })).rejects.toMatchObject({
    code: 'bad-input',
    field: 'back',
  });
});

it('refuses what is no expectation any more, and what it does not know [8.1]', async () => {
  const { on } = await world();
  await expect(perform(predictionMake, on('10'), { words: 'it rains', by: '2026-03-09' })).rejects.toMatchObject({
    code: 'bad-input',
    field: 'by',
  });
  await expect(perform(predictionMake, on('10'), { words: 'x', initiative: 'none' })).rejects.toMatchObject({
    code: 'not-found',
    field: 'initiative',
  });
  await expect(perform(predictionMake, on('10'), { words: 'x', moment: 'none' })).rejects.toMatchObject({
    code: 'not-found',
    field: 'moment',
  });
  await expect(perform(predictionSettle, on('10'), { prediction: 'none', came: 'yes' })).rejects.toMatchObject({
    code: 'not-found',
  });
  const { prediction } = await perform(predictionMake, on('10'), { words: 'it rains' });
  await expect(perform(predictionSettle, on('10'), { prediction: prediction.id })).rejects.toMatchObject({
    field: 'came',
  });
});

it('goes with somebody who is merged, and with somebody who is deleted [10.8]', async () => {
  const { store, on } = await world();
  store.people.add(aPerson({ id: 'h2', name: 'Helen Lind', standing: 'above' }));
  const { fact } = await perform(askNote, on('02'), { person: 'h2', words: 'a second crane' });
  const { prediction } = await perform(predictionMake, on('10'), { words: 'Helen Lind agrees', fact });
  expect(prediction).toMatchObject({ person: 'h2', source: { quote: 'a second crane' } });
  await perform(personMerge, on('11'), { person: 'h2', into: 'helen' });
  expect(store.predictions.get(prediction.id)?.person).toBe('helen');
  await perform(personUndo, on('11'), {});
  expect(store.predictions.get(prediction.id)?.person).toBe('h2');
  await perform(predictionMake, on('11'), { words: 'the harbour master tells Helen Lind first', sure: 'hardly' });
  await perform(personMerge, on('11'), { person: 'h2', into: 'helen' });
  await perform(personRemove, on('12'), { person: 'helen', really: true });
  expect(store.predictions.made('9999-12-31T00:00:00Z').map(({ words }) => words)).toEqual([
    'the harbour master tells a former contact first',
  ]);
});
