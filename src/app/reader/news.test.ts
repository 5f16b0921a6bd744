import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { draftSave } from '../draft/save.ts';
import { draftSend } from '../draft/send.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factTell } from '../fact/tell.ts';
import { perform } from '../perform.ts';
import { personAdd } from '../person/add.ts';
import { personEdit } from '../person/edit.ts';
import { updateCompile } from '../update/compile.ts';
import { readerNews } from './news.ts';

const newWorkspace = freshWorkspaces();
const at = (day: string) => `2026-03-${day}T09:00:00+00:00`;

it('tells what is new since their last update from what never reached them, and forgets neither [4.13]', async () => {
  const workspace = await newWorkspace();
  const base = contextFor(workspace, { newId });
  const on = (day: string) => ({ ...base, now: at(day) });
  const say = async (text: string, day: string): Promise<string> => {
    const { facts } = await perform(factCapture, on(day), { text });
    await perform(factAccept, on(day), { facts: facts.map(({ id }) => id) });
    return facts[0]?.id ?? '';
  };
  const { person } = await perform(personAdd, on('01'), { name: 'Helen Lindqvist' });
  await perform(personEdit, on('01'), { person: person.id, standing: 'above' });
  const news = (day: string) => perform(readerNews, on(day), { reader: 'helen' });
  const texts = ({ changed, never }: Awaited<ReturnType<typeof news>>) => ({
    changed: changed.map(({ text }) => text),
    never: never.map(({ text }) => text),
  });
  expect(await news('01')).toMatchObject({ since: null, changed: [], never: [] });

  const pilot = await say('result: the harbour pilot saved 40 hours a week', '02');
  await say('result: the gauge stock count is down to 12 errors from 90', '03');
  expect(texts(await news('04')).changed).toHaveLength(2);

  // An update that leaves one of them out.
  const { draft } = await perform(updateCompile, on('05'), { reader: 'helen' });
  const row = draft.text.split('\n').find((line) => line.includes('gauge stock')) ?? '';
  expect(row).not.toBe('');
  await perform(draftSave, on('05'), { draft: draft.id, text: draft.text.replace(`${row}\n`, '') });
  await perform(draftSend, on('05'), { draft: draft.id });
  await say('risk: the northern ferry is delayed by three weeks', '07');

  const later = await news('08');
  expect(later.since?.slice(0, 10)).toBe('2026-03-05');
  expect(texts(later).changed.join(' ')).toContain('northern ferry');
  expect(texts(later).never.join(' ')).toContain('gauge stock count');
  expect(JSON.stringify(texts(later))).not.toContain('harbour pilot');
  for (const { sources } of [...later.changed, ...later.never]) expect(sources.length).toBeGreaterThan(0);

  // On the day before the ferry nothing was known of it; told, it is no news.
  expect(JSON.stringify(texts(await news('06')))).not.toContain('ferry');
  const ferry = later.changed[0]?.sources[0]?.fact ?? '';
  await perform(factTell, on('09'), { fact: ferry, person: 'helen' });
  expect(texts(await news('09')).changed).toEqual([]);
  expect(pilot).not.toBe('');
});
