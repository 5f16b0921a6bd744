import { expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { stepsFor } from '../assessment/steps-for.ts';
import { draftSend } from '../draft/send.ts';
import { perform } from '../perform.ts';
import { updateCompile } from '../update/compile.ts';
import { cycleList } from './list.ts';
import { cycleOpen } from './open.ts';

const newWorld = ledgerWorlds();

it('what was done more than once was done the first time; an update that went is planned no more [1.13]', async () => {
  const { said, on } = await newWorld();
  const listed = async (day: string) => perform(cycleList, on(day), { person: 'helen' });
  const steps = (day: string) => stepsFor(on(day), { person: 'helen' }).map(({ line }) => line.text);
  await said('02', 'Helen cares most about the lease');
  await said('02', 'Helen wants three bullets');
  const sent = async (day: string) => {
    await said(day, `the pilot cut the wait from ${day} to 8 minutes`);
    const { draft } = await perform(updateCompile, on(day), { reader: 'helen' });
    await perform(draftSend, on(day, '15:00'), { draft: draft.id });
  };
  const { round } = await listed('03');
  const update = round.find(({ about }) => about.endsWith(':update'))?.about ?? '';
  await perform(cycleOpen, on('03'), { person: 'helen', take: [update] });
  expect(steps('04').join()).toMatch(/Planned: Send Helen an update/);
  for (const day of ['05', '12', '19']) await sent(day);
  const [item] = (await listed('20')).cycles[0]?.plan ?? [];
  expect(item).toMatchObject({ stands: 'done', seen: { at: expect.stringMatching(/^2026-03-05/) } });
  expect(steps('20').join()).not.toMatch(/Planned: Send Helen an update/);
});
