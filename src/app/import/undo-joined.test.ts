import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { importRun } from './run.ts';
import { importUndo } from './undo.ts';

const newWorkspace = freshWorkspaces();

const mail = (id: string, from: string, to: string, references: readonly string[], text = `Words of ${id}.`) => ({
  name: `${id}.eml`,
  text: [
    `From: ${from}@example.org`,
    `To: ${to}@example.org`,
    `Message-ID: <${id}@example.org>`,
    'Date: 9 Mar 2026 10:00:00 +0000',
    `Subject: About ${id} and more`,
    ...(references.length > 0 ? [`References: ${references.map((one) => `<${one}@example.org>`).join(' ')}`] : []),
    '',
    text,
    '',
  ].join('\n'),
});
const bring = async (context: Context, ...files: ReturnType<typeof mail>[]): Promise<number> =>
  (await importRun.run(context, { files })).import;
/** The conversations, each as the ids of its mails in alphabetical order. */
const threads = (context: Context): string[] => {
  const all = new Map<string, string[]>();
  for (const { key, thread } of context.store().sources.each()) {
    all.set(thread, [...(all.get(thread) ?? []), key.replace(/^mail:(.*)@.*/, '$1')]);
  }
  return [...all.values()].map((ids) => ids.sort().join(' ')).sort();
};
const undo = (context: Context, number: number) => importUndo.run(context, { import: number });

const waiting = [mail('x', 'kim', 'lee', ['lost']), mail('y', 'ann', 'bob', ['found'])] as const;
/** Its references name both. */
const between = mail('z', 'kim', 'lee', ['lost', 'found']);

it('what an import joined is apart again when it is taken back, and joined when it comes again', async () => {
  const context = contextFor(await newWorkspace(), { newId });
  await bring(context, ...waiting);
  const number = await bring(context, between);
  expect(threads(context)).toEqual(['x y z']);
  undo(context, number);
  expect(threads(context)).toEqual(['x', 'y']);
  await bring(context, between);
  expect(threads(context)).toEqual(['x y z']);
});

it('stays joined while a mail of a later import, or one that was worked on, is in it', async () => {
  const context = contextFor(await newWorkspace(), { newId });
  await bring(context, ...waiting);
  const number = await bring(context, between);
  const later = await bring(context, mail('w', 'lee', 'kim', ['y'], 'Yes.\n\n> Words of y.'));
  undo(context, number);
  expect(threads(context)).toEqual(['w x y']);
  undo(context, later);
  expect(threads(context)).toEqual(['x', 'y']);

  const asked = mail('z', 'kim', 'lee', ['lost', 'found'], 'Can you send me the plan by Friday?');
  const again = await bring(context, asked);
  await factAccept.run(context, {
    facts: context
      .store()
      .facts.all()
      .map(({ id }) => id),
  });
  undo(context, again);
  expect(threads(context)).toEqual(['x y z']);
});

it('two imports that each joined something are taken back in either order', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const context = contextFor(await newWorkspace(), { newId });
    await bring(context, ...waiting, mail('v', 'eve', 'dan', ['third']));
    const joined = [
      await bring(context, between),
      await bring(context, mail('u', 'eve', 'dan', ['third', 'y'], 'Yes.\n\n> Words of y.')),
    ];
    expect(threads(context)).toEqual(['u v x y z']);
    for (const one of order) undo(context, joined[one] ?? 0);
    expect(threads(context)).toEqual(['v', 'x', 'y']);
  }
});
