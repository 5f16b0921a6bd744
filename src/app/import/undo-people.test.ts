import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { personApart } from '../person/apart.ts';
import { personMerge } from '../person/merge.ts';
import { personUndo } from '../person/undo.ts';
import { importRun } from './run.ts';
import { importUndo } from './undo.ts';

const mail = (id: number, from: string): string =>
  `From x Mon Mar  2 09:00:00 2026\nMessage-ID: <${id}@corp.example>\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n` +
  `From: ${from}\nTo: Robin Ames <robin@corp.example>\nSubject: Item ${id}\n\nNothing new.\n\n`;
const dana = 'Dana Whitfield <dana@corp.example>';
const atHome = 'D. Whitfield <dw@home.example>';

const newWorkspace = freshWorkspaces();
const bring = (context: Context, text: string) => importRun.run(context, { files: [{ name: 'a.mbox', text }] });
const everybody = (context: Context) =>
  context
    .store()
    .people.all()
    .map(({ name, addresses }) => `${name}: ${addresses.join(' ')}`);

describe('import.undo', () => {
  it('leaves whom the user merged, with both addresses, so that the same mail finds one person again', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const run = await bring(context, mail(1, dana) + mail(2, atHome));
    const merged = await personMerge.run(context, { person: 'dw@home.example', into: 'dana@corp.example' });
    const undone = await importUndo.run(context, { import: run.import });
    expect(undone).toMatchObject({ went: { mails: 2, people: 1 }, stayed: { mails: 0, people: 1 } });
    const one = ['Dana Whitfield: dana@corp.example dw@home.example'];
    expect(everybody(context)).toEqual(one);
    await bring(context, mail(1, dana) + mail(2, atHome));
    expect(everybody(context)).toEqual([...one, 'Robin Ames: robin@corp.example']);
    await personUndo.run(context, { change: merged.change });
    expect(everybody(context)).toEqual([
      'D. Whitfield: dw@home.example',
      'Dana Whitfield: dana@corp.example',
      'Robin Ames: robin@corp.example',
    ]);
    context.store().verify();
  });

  it('leaves two of whom the user said that they are two', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const run = await bring(context, mail(1, dana) + mail(2, atHome));
    await personApart.run(context, { person: 'dw@home.example', other: 'dana@corp.example' });
    expect(await importUndo.run(context, { import: run.import })).toMatchObject({ stayed: { people: 2 } });
    expect(everybody(context)).toEqual(['D. Whitfield: dw@home.example', 'Dana Whitfield: dana@corp.example']);
  });
});
