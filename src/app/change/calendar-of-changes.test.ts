import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { calendarSet } from '../calendar/set.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personMe } from '../person/me.ts';
import { changeList } from './list.ts';

const newWorkspace = freshWorkspaces();
const mail = (id: string, day: number, words: string): string =>
  `From: Robin Ames <robin@corp.example>\nTo: Dana Whitfield <dana@corp.example>\nMessage-ID: <${id}@corp.example>\nDate: ${day} Mar 2026 09:00:00 +0000\nSubject: Plans\n\n${words}\n`;
const later = 'The annex slips to the end of the fiscal year.';

/** A fiscal year that begins in July; Robin, the user, promised an annex on 3 March 2026. */
const promised = async (first: readonly string[]) => {
  const workspace = await newWorkspace();
  const context = { ...contextFor(workspace, { newId }), now: '2026-03-10T10:00:00+00:00' };
  const bring = (text: string) => perform(importRun, context, { files: [{ name: 'a.eml', text }] });
  await perform(calendarSet, context, { fiscalYearStart: 7 });
  for (const text of first) await bring(text);
  await perform(personMe, context, { person: 'robin@corp.example' });
  const facts = workspace.store().facts.all();
  await perform(factAccept, context, { facts: facts.map(({ id }) => id) });
  return { context, bring, changes: async () => (await perform(changeList, context, {})).changes };
};
const promise = mail('1', 3, "Dear Dana,\n\nI'll send you the annex by Friday.");
const inJune = [{ what: 'moved', due: { date: '2026-06-30' } }];

it('a note that moves a promise is read with the calendar that the user gave', async () => {
  const { context } = await promised([promise]);
  const { changes } = await perform(factCapture, context, { text: later });
  expect(changes).toMatchObject(inJune);
});

it('so is a mail, and one that came in before the promise', async () => {
  const { bring, changes } = await promised([promise]);
  await bring(mail('2', 5, later));
  expect(await changes()).toMatchObject(inJune);
  const answer = mail('2', 5, later).replace('Date:', 'In-Reply-To: <1@corp.example>\nDate:');
  const { changes: other } = await promised([answer, promise]);
  expect(await other()).toMatchObject(inJune);
});
