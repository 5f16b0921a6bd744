import { expect, it } from 'vitest';
import { aPerson } from '../../tests/support/content.ts';
import { freshWorkspaces } from '../../tests/support/fresh-workspaces.ts';

const newWorkspace = freshWorkspaces();
const at = (day: string) => `2026-03-${day}T09:00:00+00:00`;

const filled = async () => {
  const store = (await newWorkspace()).store();
  store.people.add(aPerson({ id: 'helen', name: 'Helen Lind' }));
  store.initiatives.put({
    id: 'crane',
    name: 'Crane',
    sponsor: 'helen',
    fact: null,
    measure: 'waiting time of a crane',
    baseline: '40 minutes',
    target: '25 minutes',
    decision: '',
    decisionOn: null,
    opened: at('02'),
    ended: { at: at('20'), how: 'done' },
    updated: at('20'),
  });
  const milestone = {
    due: '2026-03-09',
    firstDue: null,
    done: null,
    dropped: null,
    why: '',
    fact: null,
    made: at('02'),
  };
  store.initiatives.putMilestone(
    'crane',
    { ...milestone, id: 'b', words: 'first crane', done: '2026-03-08' },
    at('02'),
  );
  store.initiatives.putMilestone('crane', { ...milestone, id: 'a', words: 'second crane', made: at('10') }, at('10'));
  store.initiatives.putMeasurement('crane', {
    id: 'm',
    day: '2026-03-07',
    figure: '31 minutes',
    fact: null,
    made: at('11'),
  });
  store.initiatives.putSetback(
    'crane',
    {
      id: 's',
      fact: null,
      words: 'the crane stood still for a day',
      lesson: 'order two belts',
      adjusted: '',
      day: '2026-03-12',
      made: at('12'),
    },
    at('12'),
  );
  return store;
};

it('gives what is in it in its order, and on an earlier day nothing that was made later', async () => {
  const store = await filled();
  const now = store.initiatives.get('crane', at('25'));
  expect(now?.milestones.map(({ id, done }) => [id, done])).toEqual([
    ['b', '2026-03-08'],
    ['a', null],
  ]);
  expect(now).toMatchObject({ ended: { how: 'done' }, measurements: [{ id: 'm' }], setbacks: [{ id: 's' }] });
  const then = store.initiatives.begun(at('07'), 'helen');
  expect(then).toMatchObject([{ ended: null, milestones: [{ id: 'b', done: null }], measurements: [], setbacks: [] }]);
  expect(store.initiatives.begun(at('01'))).toEqual([]);
  expect(store.initiatives.get('crane', at('01'))).toBeUndefined();
});

it('goes as a whole, and keeps its place where it is written again', async () => {
  const store = await filled();
  const [first] = store.initiatives.get('crane', at('25'))?.milestones ?? [];
  if (first) store.initiatives.putMilestone('crane', { ...first, words: 'the first crane' }, at('03'));
  expect(store.initiatives.get('crane', at('25'))?.milestones[0]?.words).toBe('the first crane');
  expect(store.initiatives.remove('crane')).toBe(true);
  expect(store.initiatives.begun(at('25'))).toEqual([]);
});

it('shows nothing on an earlier day of words that were written later', async () => {
  const store = await filled();
  expect(store.initiatives.get('crane', at('10'))).toMatchObject({ name: 'Crane', measure: '', sponsor: 'helen' });
  const { milestones, measurements, setbacks, ...head } = store.initiatives.get('crane', at('25')) ?? {};
  store.initiatives.put({ ...(head as Parameters<typeof store.initiatives.put>[0]), name: 'Belts', named: at('22') });
  expect(store.initiatives.get('crane', at('21'))?.name).not.toBe('Belts');
  expect(store.initiatives.get('crane', at('23'))?.name).toBe('Belts');
});

it('shows nothing on an earlier day of how a milestone was moved or a setback was worded later', async () => {
  const store = await filled();
  const [first, second] = store.initiatives.get('crane', at('25'))?.milestones ?? [];
  const [setback] = store.initiatives.get('crane', at('25'))?.setbacks ?? [];
  if (!first || !second || !setback) throw new Error('they are there');
  store.initiatives.putMilestone(
    'crane',
    { ...second, due: '2026-03-19', firstDue: '2026-03-09', why: 'the belt broke' },
    at('14'),
  );
  store.initiatives.putMilestone(
    'crane',
    { ...second, due: '2026-03-19', firstDue: '2026-03-09', why: 'the belt broke', done: '2026-03-18' },
    at('18'),
  );
  store.initiatives.putSetback('crane', { ...setback, lesson: 'order three belts' }, at('14'));
  store.initiatives.putSetback(
    'crane',
    { ...setback, lesson: 'order three belts', words: 'it stood for an hour' },
    at('16'),
  );
  const seen = (day: string) => {
    const one = store.initiatives.get('crane', at(day));
    const { due, firstDue, why } = one?.milestones.find(({ id }) => id === second.id) ?? {};
    const { words, lesson } = one?.setbacks[0] ?? {};
    return [due, firstDue, why, words, lesson];
  };
  expect(seen('13')).toEqual(['2026-03-09', null, '', 'Put down then, and worded later', '']);
  expect(seen('15')).toEqual([
    '2026-03-19',
    '2026-03-09',
    'the belt broke',
    'Put down then, and worded later',
    'order three belts',
  ]);
  expect(seen('17')).toEqual([
    '2026-03-19',
    '2026-03-09',
    'the belt broke',
    'it stood for an hour',
    'order three belts',
  ]);
});
