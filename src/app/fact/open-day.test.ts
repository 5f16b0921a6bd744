import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { calendarSet } from '../calendar/set.ts';
import { importRun } from '../import/run.ts';
import { factAccept } from './accept.ts';
import { factCapture } from './capture.ts';
import { factClose } from './close.ts';
import { factEdit } from './edit.ts';
import { factList } from './list.ts';

const newWorkspace = freshWorkspaces();
const world = async () => ({ ...contextFor(await newWorkspace()), now: '2026-03-10T09:00:00+00:00' });

it('asks which day 2/4 is, takes the answer, opens it again, and reads the rest by the order that is remembered', async () => {
  const context = await world();
  const first = async () => (await factList.run(context, { limit: 10 })).facts[0];
  const { facts } = await factCapture.run(context, { text: 'I will send Dana the plan by 2/4' });
  const fact = facts[0]?.id ?? '';
  expect(facts[0]?.openDay).toEqual({
    why: 'order',
    days: [
      { day: '2026-04-02', title: '', order: 'day' },
      { day: '2026-02-04', title: '', order: 'month' },
    ],
  });
  await factEdit.run(context, { fact, due: '2026-04-02' });
  expect(await first()).toMatchObject({ due: { text: '2/4', date: '2026-04-02' }, openDay: null });
  await factEdit.run(context, { fact, openDay: true });
  expect(await first()).toMatchObject({ due: { text: '2/4', date: null }, openDay: { why: 'order' } });
  calendarSet.run(context, { order: 'month' });
  expect((await first())?.openDay).toEqual({ why: 'words', days: [{ day: '2026-02-04', title: '', order: null }] });
});

it('offers the moments an event could be, and asks nothing of what is over', async () => {
  const context = await world();
  const { facts } = await factCapture.run(context, { text: 'I will send Dana the numbers by the audit review' });
  expect(facts[0]?.openDay).toEqual({ why: 'event', days: [] });
  const entry = [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:b@x\r\nDTSTART:20260330T090000Z\r\nDTEND:20260330T100000Z',
    'SUMMARY:Audit committee\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  ].join('\r\n');
  await importRun.run(context, { files: [{ name: 'a.ics', text: entry }] });
  const fact = facts[0]?.id ?? '';
  const { facts: taken } = await factAccept.run(context, { facts: [fact] });
  expect(taken[0]?.openDay?.days).toEqual([{ day: '2026-03-30', title: 'Audit committee', order: null }]);
  const { facts: closed } = await factClose.run(context, { fact, how: 'kept' });
  expect(closed[0]?.openDay).toBe(null);
});
