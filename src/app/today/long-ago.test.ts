import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { assessmentShow } from '../assessment/show.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { todayShow } from './show.ts';

const workspaces = freshWorkspaces();
const mail = (id: string, day: string, from: string, to: string, text: string, extra = ''): string =>
  [
    `From: ${from} <${from.toLowerCase()}@quay.example>`,
    `To: ${to} <${to.toLowerCase()}@quay.example>`,
    `Message-ID: <${id}@quay.example>`,
    ...(extra === '' ? [] : [`In-Reply-To: <${extra}@quay.example>`, `References: <${extra}@quay.example>`]),
    `Date: ${new Date(`${day}T09:00:00Z`).toUTCString().replace('GMT', '+0000')}`,
    'Subject: The quay',
    '',
    text,
    '',
  ].join('\r\n');

const stage = async () => {
  const there = await workspaces();
  const on = (day: string) => contextFor(there, { newId, now: `${day}T09:00:00+00:00` });
  await perform(importRun, on('2026-03-02'), {
    files: [{ name: 'a.eml', text: mail('a', '2026-03-02', 'Dana', 'Robin', 'Do you know who signs the lease?') }],
  });
  await perform(personMe, on('2026-03-02'), { person: 'robin@quay.example' });
  await perform(personEdit, on('2026-03-02'), { person: 'dana@quay.example', standing: 'above' });
  return { on, store: there.store() };
};

it('counts what is long past no more, and says that it is asked about [2.2]', async () => {
  const { on } = await stage();
  const { facts } = await perform(factCapture, on('2026-03-02'), { text: 'I promised Dana the lease by Friday' });
  await perform(factAccept, on('2026-03-02'), { facts: facts.map(({ id }) => id) });
  const late = await perform(todayShow, on('2026-03-12'), {});
  expect(late.iOwe).toHaveLength(1);
  expect(late.sentence).toMatch(/one commitment past its day/i);
  const long = await perform(todayShow, on('2026-06-12'), {});
  expect(long).toMatchObject({ iOwe: [], longAgo: 1 });
  expect(long.sentence).not.toMatch(/past/);
});

it('calls no ask unanswered in whose conversation the user wrote later [1.10]', async () => {
  const { on, store } = await stage();
  const asked = store.facts.all().filter(({ kind }) => kind === 'question' || kind === 'request');
  expect(asked).toHaveLength(1);
  await perform(factAccept, on('2026-03-02'), { facts: asked.map(({ id }) => id) });
  const gaps = async (day: string) =>
    (await perform(assessmentShow, on(day), { person: 'Dana' })).gaps.filter(({ line }) => /no answer/.test(line.text));
  expect(await gaps('2026-03-14')).toHaveLength(1);
  await perform(importRun, on('2026-03-14'), {
    files: [{ name: 'b.eml', text: mail('b', '2026-03-13', 'Robin', 'Dana', 'The chair does.', 'a') }],
  });
  expect(await gaps('2026-03-14')).toHaveLength(0);
  expect(await gaps('2026-03-12')).toHaveLength(1);
});
