import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { importRun } from '../import/run.ts';
import { personApart } from './apart.ts';
import { personMe } from './me.ts';
import { personSuggest } from './suggest.ts';
import { personUndo } from './undo.ts';

const newWorkspace = freshWorkspaces();
const mail = (number: number, from: string, to: string): string =>
  [
    'From sender Mon Mar  9 09:00:00 2026',
    `From: ${from}`,
    `To: ${to}`,
    `Message-ID: <a${number}@corp.example>`,
    `Date: Mon, ${number} Mar 2026 09:00:00 +0000`,
    `Subject: Item ${number}`,
    '',
    'As we said.',
    '',
    '',
  ].join('\n');
const robin = 'Robin Ames <robin.ames@corp.example>';
const dana = 'Dana Ruiz <dana.ruiz@corp.example>';

const mailbox = [
  mail(1, dana, robin),
  mail(2, robin, dana),
  mail(3, '"Ames, Robin" <robin@home.example>', dana),
  mail(4, 'Robiin Ames <r.ames@corp.example>', dana),
  mail(5, 'Roster <night.robin.ames.item@corp.example>', dana),
  mail(6, 'Robin Birch <robin.birch@corp.example>', dana),
].join('');

describe('person.suggest', () => {
  it('asks which others are the user too, and does not ask again what was answered [9.4]', async () => {
    const context = contextFor(await newWorkspace());
    await importRun.run(context, { files: [{ name: 'a.mbox', text: mailbox }] });
    const ask = async () => personSuggest.run(context, {});
    expect(await ask()).toMatchObject({ mine: [], known: null });
    const { me } = await personMe.run(context, { person: 'robin.ames@corp.example' });
    const { mine, known } = await ask();
    expect(known).toBe(me.id);
    expect(mine.map(({ address }) => address).sort()).toEqual([
      'night.robin.ames.item@corp.example',
      'r.ames@corp.example',
      'robin@home.example',
    ]);
    expect(mine.every(({ reason }) => reason !== '')).toBe(true);

    const [first, second, third] = mine;
    const { change } = await personMe.run(context, { person: first?.id ?? '', also: true });
    const apart = await personApart.run(context, { person: second?.id ?? '', other: me.id });
    expect((await ask()).mine.map(({ id }) => id)).toEqual([third?.id]);
    for (const one of [apart.change, change]) await personUndo.run(context, { change: one });
    expect((await ask()).mine.map(({ id }) => id).sort()).toEqual(mine.map(({ id }) => id).sort());
  });
});
