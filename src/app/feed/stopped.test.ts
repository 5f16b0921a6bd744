import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { calendar, calendarStage, talks } from '../../../tests/support/calendar-stage.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { temporaryFolder, testPassphrase } from '../../../tests/support/temporary-workspace.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { perform } from '../perform.ts';
import { feedAdd } from './add.ts';
import { feedRefresh } from './refresh.ts';

const workspace = freshWorkspaces();
const folders: { readonly remove: () => void }[] = [];
afterEach(() => {
  for (const { remove } of folders.splice(0)) remove();
});

/** Somebody who stops the work after so many steps. */
const stopping = (after: number): NonNullable<Context['watching']> => {
  let steps = 0;
  return {
    ended: () => {
      steps += 1;
      return steps > after;
    },
    came: () => {},
  };
};

describe('a look that is stopped in the middle', () => {
  it('leaves the rest of a calendar for the next look, which comes soon [9.1]', async () => {
    const { says, add, refresh, list, asked, standing, at, stop } = calendarStage(await workspace());
    says(calendar(talks(600)), { etag: '"1"', modified: 'then' });
    stop(stopping(0));
    const { feed, came } = await add();
    expect(came.added).toBeLessThan(600);
    expect(feed).toMatchObject({ state: 'trouble', seen: null, held: 0, next: '2026-03-12T08:11:00+00:00' });
    expect(feed.why).toContain('stopped in the middle');
    stop(undefined);
    at('2026-03-12T08:11:00+00:00');
    await refresh({ due: true });
    expect(asked[1]).toMatchObject({ etag: null, modified: null });
    expect(standing()).toHaveLength(600);
    expect((await list())[0]).toMatchObject({ state: 'fresh', why: '', held: 600 });
  });

  it('takes nothing out, and the next look does', async () => {
    const { says, add, refresh, list, standing, stop } = calendarStage(await workspace());
    says(calendar(talks(400)), { etag: '"1"' });
    await add();
    const before = (await list())[0];
    says(calendar(talks(700, 3)), { etag: '"2"' });
    stop(stopping(1));
    await refresh();
    expect(standing().length).toBeLessThan(700);
    expect(standing()).toContain('03-13T10:00 Talk t1');
    expect((await list())[0]).toMatchObject({ state: 'trouble', seen: before?.seen, held: 400 });
    stop(undefined);
    await refresh();
    expect(standing()).toHaveLength(700);
    expect((await list())[0]).toMatchObject({ state: 'fresh', held: 700 });
  });

  it('leaves the places after it for the next round', async () => {
    const { says, add, refresh, stop, asked } = calendarStage(await workspace());
    says(calendar(talks(1)));
    await add('https://calendar.example/one.ics');
    await add('https://calendar.example/two.ics');
    stop(stopping(0));
    expect(await refresh()).toMatchObject({ looked: 0 });
    expect(asked).toHaveLength(2);
  });
});

describe('a place with which something unforeseen happens', () => {
  it('is in trouble, and those after it are looked at [9.1]', async () => {
    const { says, add, refresh, list, goesWrong } = calendarStage(await workspace());
    says(calendar(talks(1)));
    await add('https://calendar.example/one.ics');
    await add('https://calendar.example/two.ics');
    goesWrong('https://calendar.example/one.ics', new RangeError('nobody thought of this'));
    says(calendar(talks(2)));
    expect(await refresh()).toMatchObject({ looked: 2 });
    expect(await list()).toMatchObject([
      { state: 'trouble', failures: 1, why: expect.stringContaining('fault of Updraft') },
      { state: 'fresh', held: 2 },
    ]);
    expect((await list())[0]?.why).not.toContain('nobody');
  });

  it('stays as it was where the workspace was locked meanwhile', async () => {
    const there = await workspace();
    const { says, add, refresh, list, goesWrong } = calendarStage(there);
    says(calendar(talks(1)));
    await add('https://calendar.example/one.ics');
    const before = await list();
    goesWrong('https://calendar.example/one.ics', new Error('closed'), () => there.vault.lock());
    await expect(refresh()).rejects.toMatchObject({ code: 'locked' });
    await there.vault.unlock(testPassphrase);
    expect(await list()).toEqual(before);
  });
});

describe('a look into a folder that is stopped', () => {
  it('leaves the rest of its mail for the next look [9.3]', async () => {
    const there = await workspace();
    const folder = temporaryFolder();
    folders.push(folder);
    const watched = join(folder.path, 'mail');
    mkdirSync(watched);
    const context = (change: Partial<Context> = {}) => contextFor(there, { newId, ...change });
    const mails = Array.from(
      { length: 600 },
      (_, n) =>
        `From a@quill.example Mon Mar  9 10:00:00 2026\nFrom: Ada Quill <ada@quill.example>\nTo: noor@quill.example\nMessage-ID: <${n}@quill.example>\nDate: Mon, 9 Mar 2026 10:00:00 +0000\nSubject: Note ${n}\n\nThe table is on page ${n}.\n\n`,
    ).join('');
    writeFileSync(join(watched, 'a.mbox'), mails);
    utimesSync(join(watched, 'a.mbox'), 1_773_000_000, 1_773_000_000);
    const { feed } = await perform(feedAdd, context({ watching: stopping(0) }), { place: watched });
    expect(feed).toMatchObject({ state: 'trouble', seen: null, next: '2026-03-12T08:11:00+00:00' });
    expect(there.store().sources.count()).toBeLessThan(600);
    await perform(feedRefresh, context(), {});
    expect(there.store().sources.count()).toBe(600);
  });
});
