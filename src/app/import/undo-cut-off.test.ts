import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { traces } from '../../../tests/support/decrypted-pages.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { searchFind } from '../search/find.ts';
import { importRun } from './run.ts';
import { importUndo } from './undo.ts';

const newWorkspace = freshWorkspaces();

const mailbox = (word: string, count: number): string =>
  Array.from({ length: count }, (_, n) =>
    [
      'From x Mon Mar  2 09:00:00 2026',
      'From: Dana Whitfield <dana@corp.example>',
      'To: Robin Ames <robin@corp.example>',
      `Subject: ${word} ${n}`,
      'Date: Mon, 2 Mar 2026 09:00:00 +0000',
      `Message-ID: <${word}${n}@corp.example>`,
      '',
      `Some words about ${word}${n}.`,
      '',
      '',
    ].join('\n'),
  ).join('');
const bring = (context: Context, text: string) => importRun.run(context, { files: [{ name: 'a.mbox', text }] });

/** The same context, but the mail after `count` others cannot be taken. */
const failingAfter = (context: Context, count: number): Context => {
  const store = context.store();
  let taken = 0;
  const takeSource = (id: string): void => {
    taken += 1;
    if (taken > count) throw new Error('cut off');
    store.importItems.takeSource(id);
  };
  return { ...context, store: () => ({ ...store, importItems: { ...store.importItems, takeSource } }) };
};

it('a taking back that fails half way leaves nothing of what it took, and what comes then is found by its own words', async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace, { newId });
  const { import: number } = await bring(context, mailbox('quokka', 600));
  expect(() => importUndo.run(failingAfter(context, 500), { import: number })).toThrow('cut off');
  const store = context.store();
  const left = new Set([...store.sources.each()].map(({ title }) => title));
  expect(left.size).toBe(100);
  const gone = Array.from({ length: 600 }, (_, n) => n).filter((n) => !left.has(`quokka ${n}`));
  await bring(context, mailbox('zebra', 520));
  const hits = async (text: string) =>
    (await searchFind.run(context, { text, limit: 9 })).hits.map(({ title }) => title);
  for (const n of gone.slice(0, 50))
    expect(await hits(`quokka${n}`)).not.toContainEqual(expect.stringMatching(/zebra/));
  store.verify();
  store.checkpoint();
  expect(traces(workspace.place, workspace.key, `quokka${gone.at(-1)}.`)).toBe(0);
  importUndo.run(context, { import: number });
  expect(await hits('quokka')).toEqual([]);
  expect(await hits('zebra')).toHaveLength(9);
  store.verify();
});
