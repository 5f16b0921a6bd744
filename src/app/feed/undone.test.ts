import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { calendar, calendarStage, talks } from '../../../tests/support/calendar-stage.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { newId } from '../../machine/context-for.ts';
import { importUndo } from '../import/undo.ts';
import { perform } from '../perform.ts';
import { feedAdd } from './add.ts';
import { feedList } from './list.ts';
import { feedRefresh } from './refresh.ts';

const workspace = freshWorkspaces();

it('what a calendar brought is taken back for good: the calendar is let go, and the answer says so [9.1] [9.2]', async () => {
  const there = await workspace();
  const { says, add, refresh, list, standing } = calendarStage(there);
  says(calendar(talks(3), ['X-WR-CALNAME:Work']));
  await add();
  const [brought] = there.store().imports.all();
  const answer = await perform(importUndo, contextFor(there), { import: brought?.number ?? 0 });
  expect(answer).toMatchObject({ went: { moments: 3 }, letGo: 'Work' });
  expect(await list()).toEqual([]);
  expect(await refresh()).toMatchObject({ looked: 0 });
  expect(standing()).toEqual([]);
});

it('the same of a folder; its files may be brought in again, and other imports let go of nothing', async () => {
  const there = await workspace();
  const folder = temporaryFolder();
  try {
    const watched = join(folder.path, 'post');
    mkdirSync(watched);
    const put = (name: string): void => {
      const mail = `From: ada@quill.example\nTo: noor@quill.example\nMessage-ID: <${name}@quill.example>\nDate: Mon, 9 Mar 2026 10:00:00 +0000\nSubject: ${name}\n\nThe table is done.\n`;
      writeFileSync(join(watched, `${name}.eml`), mail);
      utimesSync(join(watched, `${name}.eml`), 1_773_000_000, 1_773_000_000);
    };
    const context = () => contextFor(there, { newId });
    put('a');
    await perform(feedAdd, context(), { place: watched });
    put('b');
    await perform(feedRefresh, context(), {});
    const [second, first] = there.store().imports.all();
    const answer = await perform(importUndo, context(), { import: second?.number ?? 0 });
    expect(answer).toMatchObject({ went: { mails: 1 }, letGo: 'post' });
    expect(await perform(feedList, context(), {})).toEqual({ feeds: [] });
    expect(there.store().sources.count()).toBe(1);
    const more = await perform(importUndo, context(), { import: first?.number ?? 0 });
    expect(more).toMatchObject({ went: { mails: 1 }, letGo: null });
    await perform(feedAdd, context(), { place: watched });
    expect(there.store().sources.count()).toBe(2);
  } finally {
    folder.remove();
  }
});
