import { expect, it } from 'vitest';
import { aMoment, aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { draftSave } from '../draft/save.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factTell } from '../fact/tell.ts';
import { importRun } from '../import/run.ts';
import { momentDebrief } from '../moment/debrief.ts';
import { perform } from '../perform.ts';
import { mistakeList } from './list.ts';

const workspaces = freshWorkspaces();

it('finds the five mistakes in what is on file: asks, mails, talks, trouble, results, and none of it before it was [7.5]', async () => {
  const there = await workspaces();
  const store = there.store();
  const on = (day: string, replayed = false) => contextFor(there, { newId, now: `${day}T12:00:00+00:00`, replayed });
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me', addresses: ['robin@quay.example'] }));
  store.people.add(
    aPerson({
      id: 'dana',
      name: 'Dana Whitfield',
      standing: 'above',
      relation: 'manager',
      addresses: ['dana@quay.example'],
    }),
  );
  const line = async (day: string, text: string) => {
    const { facts } = await perform(factCapture, on(day), { text });
    await perform(factAccept, on(day), { facts: facts.map(({ id }) => id) });
    return facts;
  };
  expect((await perform(mistakeList, on('2026-03-12'), {})).records).toEqual([]);

  store.moments.put(aMoment({ id: 'talk', key: 'talk', title: 'One to one', people: ['dana'] }));
  await perform(momentDebrief, on('2026-03-12'), { moment: 'talk', text: 'Coffee, and the view of the harbour.' });
  const [risk] = await line('2026-03-02', 'the harbour crane may not be certified in time');
  await perform(factTell, on('2026-03-11'), { fact: risk?.id ?? '', person: 'dana' });
  await line('2026-02-10', 'we cut the waiting time at the crane to 28 minutes');
  const mails = Array.from({ length: 11 }, (_, at) =>
    [
      'From: Robin Ames <robin@quay.example>',
      'To: Dana Whitfield <dana@quay.example>',
      `Message-ID: <${at}@quay.example>`,
      `Date: Tue, 10 Mar 2026 ${String(8 + at).padStart(2, '0')}:00:00 +0000`,
      `Subject: Rota ${at}`,
      '',
      'The rota stands as it was.',
      '',
    ].join('\r\n'),
  );
  await perform(importRun, on('2026-03-12'), { files: mails.map((text, at) => ({ name: `${at}.eml`, text })) });

  const { records } = await perform(mistakeList, on('2026-03-12'), {});
  const examples = (mistake: string): string[] =>
    records.filter((one) => one.mistake === mistake).flatMap((one) => one.examples.map(({ text }) => text));
  expect(examples('overloading')).toEqual(['In the week of 9 March Dana got eleven mails from you.']);
  expect(examples('passive')).toEqual(['No ask and no view of yours is noted of “One to one”, 12 March.']);
  expect(examples('hiding problems')).toEqual([expect.stringMatching(/^Known for nine days before Dana heard: “/)]);
  expect(examples('impressing')).toEqual([expect.stringMatching(/^A figure with nothing to compare it to: “/)]);
  expect(examples('assuming they know')).toEqual([
    expect.stringMatching(/^Dana has not heard, as far as is known here: “/),
  ]);
  for (const { examples: all, trend } of records) {
    expect(trend).toBe('Too few to tell a trend.');
    for (const { sources } of all) expect(sources.length).toBeGreaterThan(0);
  }
  const then = await perform(mistakeList, on('2026-02-28', true), {});
  expect(then.records.map(({ mistake }) => mistake)).toEqual(['impressing', 'assuming they know']);
});

it('counts one trouble once and a week once, however many they were told to [7.5]', async () => {
  const there = await workspaces();
  const store = there.store();
  const on = (day: string) => contextFor(there, { newId, now: `${day}T12:00:00+00:00` });
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  for (const [id, name] of [
    ['dana', 'Dana Whitfield'],
    ['ilse', 'Ilse Marten'],
    ['omar', 'Omar Reyes'],
  ] as const)
    store.people.add(aPerson({ id, name, standing: 'above', ...(id === 'dana' ? { relation: 'manager' } : {}) }));
  const { facts } = await perform(factCapture, on('2026-03-02'), {
    text: 'the harbour crane may not be certified in time',
  });
  const fact = facts[0]?.id ?? '';
  await perform(factAccept, on('2026-03-02'), { facts: [fact] });
  await perform(factTell, on('2026-03-03'), { fact, person: 'dana' });
  await perform(factTell, on('2026-03-09'), { fact, person: 'ilse' });
  await perform(factTell, on('2026-03-10'), { fact, person: 'omar' });
  const { records } = await perform(mistakeList, on('2026-03-12'), {});
  expect(records.filter(({ looked }) => looked === 'troubles')).toEqual([]);
});

it('reads no draft that was compiled and left as it is, and misses no ask in a status sheet [7.5]', async () => {
  const there = await workspaces();
  const context = contextFor(there, { newId, now: '2026-03-12T12:00:00+00:00' });
  const text =
    'Waiting time of the crane: 31 minutes now; began at 40. Next: the second crane, by 20 March. The belt is late.';
  const save = async (kind: 'status' | 'update', own: string) => {
    const { draft } = await perform(draftSave, context, { text: `${text}${own}`, kind, compiled: text });
    return draft.id;
  };
  await save('status', '');
  await save('update', '');
  expect((await perform(mistakeList, context, {})).drafts).toBe(0);
  const sheet = await save('status', '\n\nSomebody should tell the supplier that the order is on hold.');
  const own = await save('update', '\n\nSomebody should tell the supplier that the order is on hold.');
  const { drafts, seen } = await perform(mistakeList, context, {});
  expect(drafts).toBe(2);
  const passive = seen.find(({ mistake }) => mistake === 'passive')?.examples.map(({ draft }) => draft);
  expect(passive).not.toContain(sheet);
  expect(passive).toContain(own);
});
