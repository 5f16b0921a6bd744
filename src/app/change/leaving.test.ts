import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { type TemporaryWorkspace, temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { newId } from '../../machine/context-for.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { importUndo } from '../import/undo.ts';
import { perform } from '../perform.ts';
import { personMe } from '../person/me.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { exportTo } from '../workspace/export-to.ts';

const workspaces = freshWorkspaces();
const mail = (id: string, day: number, from: string, to: string, words: string, answers = ''): string =>
  `From ${id}@corp.example Mon Mar  9 10:00:00 2026\nFrom: ${from}\nTo: ${to}\nMessage-ID: <${id}@corp.example>\n${answers ? `In-Reply-To: <${answers}@corp.example>\n` : ''}Date: ${day} Mar 2026 09:00:00 +0000\nSubject: The annex\n\n${words}\n\n`;
const robin = 'Robin Ames <robin@corp.example>';
const dana = 'Dana Whitfield <dana@corp.example>';
const promise = mail('1', 3, robin, dana, "I'll send you the annex by Friday.");
const done = mail('2', 5, robin, dana, 'Dana Whitfield, done: I sent the annex this morning.', '1');

const bring = async (there: TemporaryWorkspace, text: string): Promise<number> => {
  const context = contextFor(there, { newId });
  return (await perform(importRun, context, { files: [{ name: 'a.mbox', text }] })).import;
};
const changesIn = ({ store }: TemporaryWorkspace) => {
  const all = store().factChanges.all();
  return all.map(({ what, start, end, source, fact }) => {
    const text = store().sources.get(source)?.text ?? '';
    return [what, text.slice(start, end), store().facts.get(fact)?.quote];
  });
};

it('is in an export, under the fact it changed, and comes in again with the mails [9.4] [10.7]', async () => {
  const there = await workspaces();
  await bring(there, promise + done);
  const context = contextFor(there, { newId });
  const told = changesIn(there);
  expect(told).toEqual([
    ['kept', expect.stringContaining('I sent the annex'), expect.stringContaining('annex by Friday')],
  ]);
  await perform(factAccept, context, {
    facts: there
      .store()
      .factChanges.all()
      .map(({ id }) => id),
  });
  const folder = temporaryFolder();
  try {
    const { path } = await exportTo(context, join(folder.path, 'out'));
    const read = (name: string): string => readFileSync(join(path, name), 'utf8');
    expect(JSON.parse(read('changes.json'))).toMatchObject([{ what: 'kept', state: 'accepted' }]);
    expect(read('people/Dana Whitfield.md')).toMatch(/annex by Friday.*kept 2026-03-05.*\n {2}- 2026-03-05 done: “/);
    const back = await workspaces();
    await bring(back, read('mailbox.mbox'));
    expect(changesIn(back)).toEqual(told);
  } finally {
    folder.remove();
  }
});

it('goes with somebody who is deleted; what stays keeps its words at its place [10.8]', async () => {
  const there = await workspaces();
  await bring(there, promise + done);
  const context = contextFor(there, { newId });
  await perform(personMe, context, { person: 'robin@corp.example' });
  await perform(factAccept, context, {
    facts: there
      .store()
      .factChanges.all()
      .map(({ id }) => id),
  });
  await perform(personRemove, context, { person: 'dana', really: true });
  const store = there.store();
  for (const change of store.factChanges.all()) {
    const text = store.sources.get(change.source)?.text ?? '';
    expect(text.slice(change.start, change.end)).toContain('I sent the annex');
    expect(JSON.stringify(change)).not.toMatch(/dana|whitfield/i);
  }
  expect(store.factChanges.all()).toHaveLength(1);
});

it('follows people who are made one, and a promise that goes with its import leaves what repeated it', async () => {
  const there = await workspaces();
  const context = contextFor(there, { newId });
  const first = await bring(there, promise);
  const again = mail(
    '3',
    4,
    'Robin Ames <r.ames@home.example>',
    dana,
    "As I said, I'll send you the annex by Friday.",
    '1',
  );
  await bring(there, again);
  await perform(personMerge, context, { person: 'r.ames@home.example', into: 'robin@corp.example' });
  await perform(personMe, context, { person: 'robin@corp.example' });
  const { changes } = await perform(
    factCapture,
    { ...context, now: '2026-03-05T12:00:00+00:00' },
    { text: 'sent Dana the annex' },
  );
  expect(changes.map(({ what }) => what)).toContain('kept');
  await perform(importUndo, context, { import: first });
  const open = there
    .store()
    .facts.all()
    .filter(({ state, kind }) => state === 'proposed' && kind === 'commitment');
  expect(open.map(({ quote }) => quote)).toEqual([expect.stringContaining('As I said')]);
});
