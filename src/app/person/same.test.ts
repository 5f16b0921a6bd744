import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { importRun } from '../import/run.ts';
import { personApart } from './apart.ts';
import { personMe } from './me.ts';
import { personMerge } from './merge.ts';
import { personSame } from './same.ts';
import { personUndo } from './undo.ts';

const newWorkspace = freshWorkspaces();
const mail = (number: number, from: string, to: string, extra = ''): string =>
  [
    'From sender Mon Mar  9 09:00:00 2026',
    `From: ${from}`,
    `To: ${to}`,
    `Message-ID: <s${number}@corp.example>`,
    `Date: Mon, ${number} Mar 2026 09:00:00 +0000`,
    `Subject: Item ${number}`,
    ...(extra === '' ? [] : [extra]),
    '',
    'As we said.',
    '',
    '',
  ].join('\n');
const me = 'Robin Ames <robin@corp.example>';
const pairsIn = async (...mails: readonly string[]) => {
  const context = contextFor(await newWorkspace());
  await importRun.run(context, { files: [{ name: 'a.mbox', text: mails.join('') }] });
  const ask = async () =>
    (await personSame.run(context, { limit: 20 })).pairs.map(({ person, into }) => [person.address, into.address]);
  return { context, ask };
};

describe('person.same', () => {
  it('asks about one full name in two houses, once answered no more [9.4]', async () => {
    const { context, ask } = await pairsIn(
      mail(1, 'Dana Ruiz <dana.ruiz@corp.example>', me),
      mail(2, 'Dana Ruiz <dana.ruiz@corp.example>', me),
      mail(3, '"Ruiz, Dana" <dana@home.example>', me),
      mail(4, 'Tom Birch <tom@corp.example>', me),
    );
    expect(await ask()).toEqual([['dana@home.example', 'dana.ruiz@corp.example']]);
    await personApart.run(context, { person: 'dana@home.example', other: 'dana.ruiz@corp.example' });
    expect(await ask()).toEqual([]);
    await personUndo.run(context, {});
    expect(await ask()).toHaveLength(1);
    await personMerge.run(context, { person: 'dana@home.example', into: 'dana.ruiz@corp.example' });
    expect(await ask()).toEqual([]);
  });

  it('never about two in one mail, about groups, or twice about one', async () => {
    const { ask } = await pairsIn(
      mail(1, 'Dana Ruiz <dana.ruiz@corp.example>', 'Dana Ruiz <dana@home.example>'),
      mail(2, 'Harbour List <harbour.list@corp.example>', me),
      mail(3, 'Harbour List <harbour-list@home.example>', me),
      mail(4, 'Tom Birch <tom@corp.example>', me),
      mail(5, 'Tom Birch <tom@corp.example>', me),
      mail(6, 'Tom Birch <birch@home.example>', me),
      mail(7, 'Tom Birch <tb@other.example>', me),
    );
    expect(await ask()).toEqual([
      ['birch@home.example', 'tom@corp.example'],
      ['tb@other.example', 'tom@corp.example'],
    ]);
  });

  it('would take others into the user, never the user into others', async () => {
    const { context, ask } = await pairsIn(
      mail(1, 'Robin Ames <r.ames@home.example>', 'Tom Birch <tom@corp.example>'),
      mail(2, 'Tom Birch <tom@corp.example>', 'Robin Ames <r.ames@home.example>'),
      mail(3, 'Tom Birch <tom@corp.example>', me),
    );
    personMe.run(context, { person: 'robin@corp.example' });
    expect(await ask()).toEqual([['r.ames@home.example', 'robin@corp.example']]);
  });

  it('takes for a list what several write to through a list and nobody writes from', async () => {
    const through = 'List-Id: <pier.corp.example>';
    const { context } = await pairsIn(
      ...['Dana Ruiz', 'Tom Birch', 'Ines Calloway', 'Al Berg'].map((name, index) =>
        mail(
          index + 1,
          `${name} <${name.split(' ')[0]}@corp.example>`,
          index === 2 ? 'The Pier List <pier@corp.example>' : 'pier@corp.example',
          through,
        ),
      ),
    );
    expect(context.store().people.byAddress('pier@corp.example')?.group).toBe(true);
    expect(context.store().people.byAddress('tom@corp.example')?.group).toBe(false);
  });
});
