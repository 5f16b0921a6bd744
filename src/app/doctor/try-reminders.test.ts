import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { fireDue, noteShown } from '../reminder/fire.ts';
import { readTimetable } from '../reminder/timetable.ts';
import { doctorRun } from './run.ts';

const newWorkspace = freshWorkspaces();
const world = async () => contextFor(await newWorkspace(), { newId });
const trial = { reminders: true, wait: 0 };
const page = ({ checks }: { checks: readonly { name: string; ok: boolean; detail: string }[] }) =>
  checks.find(({ name }) => name === 'reminders: page');

it('says that nothing fires here, and takes the trial back [6.1]', async () => {
  const context = await world();
  expect(page(await doctorRun.run(context, trial))).toMatchObject({
    ok: false,
    detail: expect.stringContaining('nothing runs here that fires reminders'),
  });
  expect(
    context
      .store()
      .reminders.all()
      .map(({ state }) => state),
  ).toEqual(['withdrawn']);
  // Nothing of it is told while locked.
  expect(readTimetable(context.vault.place)).toMatchObject({ times: [] });
});

it('says that it was fired and no page showed it; and where one did, that it arrived [6.1]', async () => {
  const context = await world();
  const ringing = async (shows: boolean): Promise<void> => {
    for (;;) {
      const fired = fireDue(context);
      if (fired.length === 0) {
        await setTimeout(5);
        continue;
      }
      if (shows) noteShown(context, fired, 'page');
      return;
    }
  };
  const [stopped] = await Promise.all([doctorRun.run(context, { reminders: true, wait: 1 }), ringing(false)]);
  expect(page(stopped)).toMatchObject({ ok: false, detail: expect.stringContaining('no open page showed it') });
  const [arrived] = await Promise.all([doctorRun.run(context, { reminders: true, wait: 20 }), ringing(true)]);
  expect(page(arrived)).toMatchObject({ ok: true });
  // A trial is nothing that anybody has to answer.
  expect(
    context
      .store()
      .reminders.all()
      .map(({ state }) => state),
  ).toEqual(['acknowledged', 'acknowledged']);
});

it('a way that nobody asked for is no fault; a mail server that is away is said with where it stopped', async () => {
  const context = await world();
  const names = async () => {
    const { checks } = await doctorRun.run(context, trial);
    return checks.filter(({ name }) => /calendar|mail/.test(name)).map(({ name, ok }) => [name, ok]);
  };
  expect(await names()).toEqual([
    ['reminders: calendar', true],
    ['reminders: mail', true],
  ]);
});

it('leaves reminders alone unless it is asked, and on a replayed day', async () => {
  const context = await world();
  const { checks } = await doctorRun.run(context, { reminders: false, wait: 0 });
  expect(checks.some(({ name }) => name.startsWith('reminders'))).toBe(false);
  await expect(doctorRun.run({ ...context, replayed: true }, trial)).rejects.toMatchObject({ code: 'replayed' });
  expect(context.store().reminders.all()).toEqual([]);
});
