import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contextFor, testNow } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { millis } from '../../domain/shared/time.ts';
import { newId } from '../../machine/context-for.ts';
import { perform } from '../perform.ts';
import { feedAdd } from './add.ts';
import { feedList } from './list.ts';
import { feedRefresh } from './refresh.ts';
import { feedRemove } from './remove.ts';

const workspace = freshWorkspaces();
const folders: { readonly remove: () => void }[] = [];
afterEach(() => {
  for (const { remove } of folders.splice(0)) remove();
});

const mail = (number: number): string =>
  [
    `From: Ada Quill <ada@quill.example>`,
    'To: Noor Aziz <noor@quill.example>',
    `Message-ID: <m${number}@quill.example>`,
    'Date: Mon, 9 Mar 2026 10:00:00 +0000',
    `Subject: Note ${number}`,
    '',
    `Please send me table ${number} by Friday.`,
    '',
  ].join('\n');
const old = millis(testNow) / 1000 - 3600;

const stage = async () => {
  const there = await workspace();
  const folder = temporaryFolder();
  folders.push(folder);
  const watched = join(folder.path, 'mail');
  mkdirSync(watched);
  let now = testNow;
  const context = () => contextFor(there, { now, newId });
  /** A file that was written an hour ago, or so many seconds ago. */
  const put = (name: string, text: string, secondsAgo?: number): void => {
    writeFileSync(join(watched, name), text);
    const at = secondsAgo === undefined ? old : millis(testNow) / 1000 - secondsAgo;
    utimesSync(join(watched, name), at, at);
  };
  return {
    there,
    watched,
    put,
    at: (when: string) => {
      now = when;
    },
    add: (place = watched) => perform(feedAdd, context(), { place }),
    refresh: (input: object = {}) => perform(feedRefresh, context(), input),
    feed: async () => (await perform(feedList, context(), {})).feeds[0],
    remove: (feed: string) => perform(feedRemove, context(), { feed }),
    mails: () => there.store().sources.count(),
  };
};

describe('a watched folder', () => {
  it('brings in what lies in it at once, and then only what is new or was changed [9.3]', async () => {
    const { put, add, refresh, feed, mails } = await stage();
    put('a.eml', mail(1));
    put('letter.pdf', '%PDF-1.4');
    const added = await add();
    expect(added).toMatchObject({
      feed: { kind: 'folder', name: 'mail', state: 'fresh', held: 1 },
      came: { added: 1 },
    });
    expect(await refresh()).toMatchObject({ looked: 1, added: 0 });
    put('b.eml', mail(2));
    expect(await refresh()).toMatchObject({ added: 1 });
    expect(mails()).toBe(2);
    expect(await feed()).toMatchObject({ state: 'fresh', came: 1, held: 2, next: '2026-03-12T08:11:00+00:00' });
  });

  it('reads a mailbox that grew, and adds only what is new in it', async () => {
    const { put, watched, add, refresh, mails } = await stage();
    const framed = (number: number) => `From ada@quill.example Mon Mar  9 10:00:00 2026\n${mail(number)}\n`;
    put('inbox.mbox', framed(1));
    await add();
    appendFileSync(join(watched, 'inbox.mbox'), framed(2));
    utimesSync(join(watched, 'inbox.mbox'), old + 60, old + 60);
    expect(await refresh()).toMatchObject({ added: 1 });
    expect(mails()).toBe(2);
  });

  it('leaves a file that is still being written for the next look, which comes soon', async () => {
    const { put, add, refresh, at, feed, mails } = await stage();
    put('a.eml', mail(1), 1);
    put('from-a-clock-that-is-ahead.eml', mail(2), -86_400);
    expect((await add()).came.added).toBe(1);
    expect((await feed())?.next).toBe('2026-03-12T08:10:03+00:00');
    at('2026-03-12T08:10:03+00:00');
    expect(await refresh({ due: true })).toMatchObject({ added: 1 });
    expect(mails()).toBe(2);
  });

  it('does not mind a Maildir in which mail is read and flagged', async () => {
    const { watched, add, refresh, mails } = await stage();
    for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(watched, name));
    const path = join(watched, 'new', '1.host');
    writeFileSync(path, mail(1));
    utimesSync(path, old, old);
    await add();
    renameSync(path, join(watched, 'cur', '1.host:2,S'));
    renameSync(join(watched, 'cur', '1.host:2,S'), join(watched, 'cur', '1.host:2,FS'));
    const { looked, added } = await refresh();
    expect({ looked, added, mails: mails() }).toEqual({ looked: 1, added: 0, mails: 1 });
  });

  it('says when it is gone, keeps what came, and comes back by itself', async () => {
    const { put, watched, add, refresh, feed, at, mails } = await stage();
    put('a.eml', mail(1));
    await add();
    renameSync(watched, `${watched}-unplugged`);
    await refresh();
    expect(await feed()).toMatchObject({ state: 'trouble', why: expect.stringContaining('connect it'), seen: testNow });
    expect(mails()).toBe(1);
    let next = (await feed())?.next ?? '';
    for (let round = 0; round < 10; round += 1) {
      at(next);
      await refresh({ due: true });
      next = (await feed())?.next ?? '';
    }
    expect(millis(next) - millis((await feed())?.tried ?? '')).toBeLessThanOrEqual(600_000);
    renameSync(`${watched}-unplugged`, watched);
    put('b.eml', mail(2));
    at(next);
    expect(await refresh({ due: true })).toMatchObject({ added: 1 });
    expect(await feed()).toMatchObject({ state: 'fresh', why: '' });
  });

  it.skipIf(process.getuid?.() === 0)('says when it may not be looked into', async () => {
    const { put, watched, add, refresh, feed } = await stage();
    put('a.eml', mail(1));
    await add();
    chmodSync(watched, 0);
    await refresh();
    chmodSync(watched, 0o700);
    expect(await feed()).toMatchObject({ state: 'trouble', why: expect.stringContaining('may not look') });
  });

  it('comes to an end in a circle of links', async () => {
    const { put, watched, add, mails } = await stage();
    put('a.eml', mail(1));
    mkdirSync(join(watched, 'deep'));
    symlinkSync(watched, join(watched, 'deep', 'up'));
    await add();
    expect(mails()).toBe(1);
  });

  it('keeps what came when a file is deleted, and when the folder is let go', async () => {
    const { put, watched, add, refresh, remove, mails, feed } = await stage();
    put('a.eml', mail(1));
    await add();
    rmSync(join(watched, 'a.eml'));
    await refresh();
    await remove('mail');
    expect(mails()).toBe(1);
    expect(await feed()).toBeUndefined();
  });

  it('is never the whole disk, nor the workspace, nor a file, nor what is not there', async () => {
    const { there, put, watched, add } = await stage();
    put('a.eml', mail(1));
    mkdirSync(join(there.place, 'exports'));
    symlinkSync(there.place, join(watched, 'link'));
    for (const place of [
      '/',
      '/..',
      there.place,
      join(there.place, 'exports'),
      join(watched, 'link'),
      join(watched, 'a.eml'),
    ]) {
      await expect(add(place), place).rejects.toMatchObject({ code: 'bad-input', field: 'place' });
    }
    await expect(add(join(watched, 'nothing'))).rejects.toMatchObject({ code: 'not-found' });
  });
});
