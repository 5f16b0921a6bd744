import { expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { calendarSet } from '../calendar/set.ts';
import { objectionSave } from '../objection/save.ts';
import { perform } from '../perform.ts';
import { proposalTiming } from './timing.ts';

const newWorld = ledgerWorlds();

const world = async (over: Partial<Proposal> = {}) => {
  const there = await newWorld();
  const { store, on } = there;
  const opened = on('02').now;
  store.proposals.put({
    id: 'crane',
    title: 'Hire a second crane driver',
    source: null,
    decider: 'helen',
    ladder: null,
    ask: null,
    chosen: null,
    moment: null,
    byDay: null,
    opened,
    ended: null,
    updated: opened,
    ...over,
  });
  const timing = (day: string, time?: string) => perform(proposalTiming, on(day, time), { proposal: 'crane' });
  /** Windows as `from to standing sort: words`. */
  const windows = async (day: string) =>
    (await timing(day)).windows.map(
      ({ from, to, standing, reasons }) =>
        `${from.slice(5)} ${to.slice(5)} ${standing}${reasons.map(({ sort, line, when }) => ` | ${sort}: ${line.text}${when === '' ? '' : ` (${when})`}`).join('')}`,
    );
  const meet = (id: string, start: string, end: string, people: readonly string[], title = id) =>
    store.moments.put({
      id,
      title,
      start,
      end,
      allDay: false,
      place: '',
      status: 'confirmed',
      people: [...people],
      debriefed: false,
      key: id,
      text: '',
      sequence: 0,
      linked: [],
    });
  return { ...there, timing, windows, meet };
};

it('says that nothing is known where nothing is, and suggests two free half-hours in two weeks [5.9]', async () => {
  const { timing, windows } = await world();
  expect(await windows('02')).toEqual(['03-02 04-24 unknown']);
  const { sentence, slots, days } = await timing('02');
  expect(sentence).toBe(
    'Nothing on file speaks against any day of the next eight weeks; ask Helen what else is on then.',
  );
  expect(days).toHaveLength(40);
  expect(slots.map(({ start, moment }) => [start.slice(0, 16), moment])).toEqual([
    ['2026-03-03T10:00', null],
    ['2026-03-09T10:00', null],
  ]);
  // No calendar was brought in: nothing is said of one.
  expect(slots[0]?.because.map(({ text }) => text)).toEqual(['Nothing on file speaks against that day.']);
});

it('closes the days of a freeze that stops just this and of their leave, and minds the rest, each with its words [5.9]', async () => {
  const { said, windows, timing } = await world();
  await said('02', 'hiring freeze until 13 March');
  await said('02', 'Helen is on leave from 16 March to 20 March');
  await said('02', 'board meeting on 1 April');
  const told = await windows('03');
  expect(told).toEqual([
    '03-03 03-20 closed | freeze: It stops just this: “hiring freeze until 13 March” (3 to 13 March) | away: Helen is away: “Helen is on leave from 16 March to 20 March” (16 to 20 March)',
    '03-23 03-30 green',
    '03-31 04-01 amber | board: A date of the house: “board meeting on 1 April”',
    '04-02 04-27 green',
  ]);
  const { windows: whole, slots, sentence } = await timing('03');
  expect(whole[0]?.reasons[0]?.line.sources[0]?.quote).toBe('hiring freeze until 13 March');
  expect(slots.map(({ start }) => start.slice(0, 10))).toEqual(['2026-03-23', '2026-03-30']);
  expect(sentence).toBe('Monday 23 March to Monday 30 March: nothing on file speaks against those days.');
});

it('closes the days up to one until which nothing is to be had, and says what has no day yet [5.9]', async () => {
  const { said, timing, windows, store } = await world({ title: 'Two new benches for the quay' });
  const at = '2026-03-01T09:00:00+00:00';
  const made = { from: null, state: 'accepted', made: at, updated: at } as const;
  store.proposals.putOption('crane', { ...made, id: 'oak', name: 'Two of oak', nothing: false });
  const cost = (words: string) =>
    store.proposals.putLine('crane', { ...made, id: 'c', option: 'oak', part: 'cost', kind: null, words, fact: null });
  cost('2,800 euros');
  await said('02', 'Helen: no new contracts until 13 March, budget freeze');
  expect(await windows('03')).toEqual([
    '03-03 03-13 closed | freeze: It stops just this: “no new contracts until 13 March”',
    '03-16 04-27 green',
  ]);
  const { sentence, undated, open, slots } = await timing('03');
  expect(undated.map(({ text }) => text)).toEqual(['Which day? “budget freeze”']);
  expect(open).toEqual([]);
  expect(sentence).toBe(
    'One thing on file has no day yet: “budget freeze”. Apart from it, nothing speaks against Monday 16 March to Monday 27 April.',
  );
  expect(slots[0]?.start.slice(0, 10)).toBe('2026-03-16');
  expect(slots[0]?.because.map(({ text }) => text)).toEqual([
    'Mind: no day is on file of “budget freeze”.',
    'Nothing else on file speaks against that day.',
  ]);
  // Where it is not known that it costs money, it may be stopped; where it costs none, it is not.
  store.proposals.removeLine('c');
  expect(await windows('03')).toEqual([
    '03-03 03-13 amber | freeze: It may stop this: “no new contracts until 13 March”',
    '03-16 04-27 green',
  ]);
  cost('a week of training');
  expect(await windows('03')).toEqual(['03-03 04-27 green']);
  expect((await timing('03')).undated).toEqual([]);
});

it('closes the days before one on which things may be decided again [5.9]', async () => {
  const { said, windows } = await world();
  await said('02', 'no decisions before 16 March');
  expect(await windows('03')).toEqual([
    '03-03 03-13 closed | freeze: A freeze: “no decisions before 16 March”',
    '03-16 04-27 green',
  ]);
});

it('suggests no time before a talk that is planned first [5.9] [3.3]', async () => {
  const { timing, windows, meet, store } = await world();
  meet('own:1', '2026-03-12T14:00:00+00:00', '2026-03-12T14:30:00+00:00', ['omar'], 'Omar');
  meet('one', '2026-03-05T14:00:00+00:00', '2026-03-05T14:30:00+00:00', ['helen'], 'One to one');
  store.proposalTalks.put('crane', {
    id: 't',
    person: 'omar',
    goal: 'Learn what would not work',
    bring: '',
    cost: '',
    moment: 'own:1',
    learnt: '',
    held: null,
    dropped: null,
    made: '2026-03-01T09:00:00+00:00',
    updated: '2026-03-01T09:00:00+00:00',
  });
  expect(await windows('02')).toEqual([
    '03-02 03-12 amber | talk: You talk with Omar first, on 12 March',
    '03-13 04-24 green',
  ]);
  expect((await timing('02')).slots.map(({ start }) => start.slice(0, 10))).toEqual(['2026-03-13', '2026-03-16']);
});

it('passes over a freeze of something else', async () => {
  const { said, windows } = await world({ title: 'Two new benches for the quay' });
  await said('02', 'hiring freeze until 13 March');
  expect(await windows('03')).toEqual(['03-03 04-27 green']);
});

it('minds bad news, what was asked of them lately and what is still to be found out [5.9]', async () => {
  const { said, windows, on } = await world();
  await said('03', 'I asked Helen to approve the harbour lights');
  await perform(objectionSave, on('04'), {
    proposal: 'crane',
    words: 'Who drives at night?',
    assigned: 'Omar',
    due: '2026-03-10',
  });
  const told = await windows('05');
  expect(told[0]).toContain('03-05 03-17 amber | asked: Asked of Helen on 3 March, and no answer is on file');
  expect(told[0]).toContain('ready: Omar finds out by 10 March: “Who drives at night?” (5 to 10 March)');
  expect(told[1]).toBe('03-18 04-29 unknown');
});

it('takes the talk that stands in the calendar, and no time that is taken [5.9]', async () => {
  const { timing, meet } = await world();
  meet('one', '2026-03-05T14:00:00+00:00', '2026-03-05T14:30:00+00:00', ['helen'], 'One to one');
  meet('all', '2026-03-09T09:00:00+00:00', '2026-03-09T16:30:00+00:00', ['omar'], 'Inventory');
  const { slots } = await timing('02');
  expect(slots.map(({ start, moment, title }) => [start.slice(0, 16), moment, title])).toEqual([
    ['2026-03-05T14:00', 'one', 'One to one'],
    ['2026-03-10T10:00', null, ''],
  ]);
  expect(slots[0]?.because[0]?.text).toBe('You meet Helen then anyway.');
  expect(slots[1]?.because[0]?.text).toBe('Your own calendar is free then.');
});

it('closes what lies after the day an answer is needed by, and names days that have passed [5.9]', async () => {
  const { windows, timing } = await world({ byDay: '2026-03-13' });
  expect(await windows('09')).toEqual([
    '03-09 03-13 unknown',
    '03-16 05-01 closed | past-need: You need an answer by 13 March',
  ]);
  expect((await timing('20')).past.map(({ text }) => text)).toEqual([
    'The day by which you needed an answer has passed: name another, or say what became of it.',
  ]);
});

it('minds the end of a fiscal year where the user said when it begins, and days off close [5.9]', async () => {
  const { windows, on } = await world();
  await perform(calendarSet, on('02'), { fiscalYearStart: 4 });
  expect(
    (await windows('02')).some((one) => one.includes('03-17 03-31 amber | year-end: The fiscal year ends on 31 March')),
  ).toBe(true);
});

it('shows a replayed day nothing that was said later', async () => {
  const { said, windows } = await world();
  await said('10', 'hiring freeze until 27 March');
  expect(await windows('03')).toEqual(['03-03 04-27 unknown']);
});

it('has neither slots nor reasons of theirs without somebody who decides, and none once it has ended', async () => {
  const { timing, store, on } = await world({ decider: null });
  const { decider, slots, sentence } = await timing('02');
  expect(decider).toBeNull();
  expect(slots).toHaveLength(2);
  expect(sentence).toContain('ask whoever decides');
  const one = store.proposals.get('crane', on('02').now);
  if (one) store.proposals.put({ ...one, ended: { at: on('03').now, how: 'dropped' } });
  expect((await timing('04')).slots).toEqual([]);
});
