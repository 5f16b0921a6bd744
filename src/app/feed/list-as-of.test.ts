import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { importList } from '../import/list.ts';
import { importRun } from '../import/run.ts';
import { feedAdd } from './add.ts';
import { feedList } from './list.ts';

const newWorkspace = freshWorkspaces();
const added = '2026-03-01T08:00:00+00:00';
const between = '2026-03-05T08:00:00+00:00';
const looked = '2026-03-09T08:00:00+00:00';

it('on a replayed day nothing is told of looks that came later', async () => {
  const workspace = await newWorkspace();
  const { feeds } = workspace.store();
  const { feed } = await feedAdd.run(contextFor(workspace, { now: added, newId }), {
    place: workspace.place.replace(/workspace$/, ''),
    later: true,
  });
  const known = feeds.get(feed.id);
  if (!known) throw new Error('no feed');
  const next = Date.parse('2026-03-09T09:00:00Z');
  feeds.put({ ...known, tried: looked, state: 'trouble', failures: 7, trouble: 'It is not there.', next }, true);
  const at = (now: string) => feedList.run(contextFor(workspace, { now, replayed: true }), {}) as { feeds: unknown[] };
  expect(at(between).feeds).toMatchObject([{ state: 'new', failures: 0, why: '', next: added, tried: null }]);
  expect(at('2026-03-10T08:00:00+00:00').feeds).toMatchObject([{ state: 'trouble', failures: 7 }]);
});

it('on a replayed day an import that ended later has not ended, and brought nothing yet', async () => {
  const workspace = await newWorkspace();
  const text =
    'From: Dana <dana@example.org>\nMessage-ID: <1@example.org>\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nSubject: Plan\n\nThe plan.\n';
  const { import: number } = await importRun.run(contextFor(workspace, { now: added }), {
    files: [{ name: 'a.eml', text }],
  });
  workspace.store().imports.end(number, 'done', looked);
  const at = (now: string) =>
    importList.run(contextFor(workspace, { now, replayed: true }), { limit: 9 }) as { imports: unknown[] };
  expect(at(between).imports).toMatchObject([
    { name: 'a.eml', state: 'running', ended: null, items: 0, added: 0, people: 0, bytes: 0, canUndo: false, note: '' },
  ]);
  expect(at('2026-03-10T08:00:00+00:00').imports).toMatchObject([{ state: 'done', ended: looked, items: 1, added: 1 }]);
});
