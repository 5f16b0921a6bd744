import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { StoreError } from '../../store/store-error.ts';
import type { Context } from '../context.ts';
import { bringIn } from './bring-in.ts';
import { importList } from './list.ts';
import { importPreview } from './preview.ts';
import { importRun } from './run.ts';
import { importStop } from './stop.ts';

const mail = (id: number): string =>
  `From x Mon Mar  2 09:00:00 2026\nMessage-ID: <${id}@corp.example>\nDate: Mon, ${1 + (id % 9)} Mar 2026 09:00:00 +0000\n` +
  `From: Dana Whitfield <dana@corp.example>\nTo: Robin Ames <robin@corp.example>\nSubject: Item ${id}\n\nNothing new.\n\n`;
const mailbox = (count: number): string => Array.from({ length: count }, (_, n) => mail(n)).join('');

const newWorkspace = freshWorkspaces();
const listed = async (context: Context) => (await importList.run(context, { limit: 50 })).imports;
/** A mailbox in pieces of about fifty mails; `then` is called before each piece. */
const watchedMailbox = async function* (count: number, then: (n: number) => void): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < count; n += 50) {
    then(n);
    yield Buffer.from(Array.from({ length: 50 }, (_, more) => mail(n + more)).join(''));
  }
};

describe('a running import', () => {
  afterEach(() => vi.restoreAllMocks());

  it('tells how far it is, and how long it will take [9.2]', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const seen: Awaited<ReturnType<typeof listed>>[number][] = [];
    const size = mailbox(1000).length;
    const bytes = watchedMailbox(1000, () => {
      const [one] = context.store().imports.all();
      if (one) void listed(context).then(([view]) => view && seen.push(view));
    });
    const run = await importRun.run(context, { files: [{ name: 'a.mbox', bytes }], size });
    expect(run).toMatchObject({ import: 1, state: 'done', added: 1000 });
    const during = seen.filter(({ items }) => items > 0);
    expect(during.length).toBeGreaterThan(5);
    for (const [index, one] of during.entries()) {
      expect(one).toMatchObject({ number: 1, name: 'a.mbox', state: 'running', bytesTotal: size, canUndo: false });
      expect(one.items).toBeGreaterThanOrEqual(during[index - 1]?.items ?? 0);
      expect(one.bytes).toBeLessThanOrEqual(size);
      expect(one.perSecond).toBeGreaterThan(0);
      expect(one.secondsLeft).toBeGreaterThanOrEqual(0);
    }
    expect(await listed(context)).toMatchObject([
      { state: 'done', items: 1000, added: 1000, bytes: size, people: 2, secondsLeft: null, canUndo: true, note: '' },
    ]);
  });

  it('stops after its batch when it is asked to, and goes on from there', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const bytes = watchedMailbox(1000, (n) => {
      if (n === 500) void importStop.run(context, { import: 1 });
    });
    const run = await importRun.run(context, { files: [{ name: 'a.mbox', bytes }] });
    expect(run.state).toBe('stopped');
    expect(run.added).toBeGreaterThanOrEqual(400);
    expect(run.added).toBeLessThan(800);
    const [one] = await listed(context);
    expect(one).toMatchObject({ state: 'stopped', added: run.added, canUndo: true });
    expect(one?.note).toContain('goes on where it ended');
    expect(context.store().sources.count()).toBe(run.added);
    const rest = await importRun.run(context, { files: [{ name: 'a.mbox', text: mailbox(1000) }] });
    expect(rest).toMatchObject({ state: 'done', items: 1000, added: 1000 - run.added, already: run.added });
  });

  it('is stopped by whoever watches it, and tells them how far it is', async () => {
    const base = contextFor(await newWorkspace(), { newId });
    const told: number[] = [];
    const watching = { ended: () => told.length === 3, came: ({ items }: { items: number }) => void told.push(items) };
    const run = await importRun.run({ ...base, watching }, { files: [{ name: 'a.mbox', text: mailbox(900) }] });
    expect(run).toMatchObject({ state: 'stopped', items: told.at(-1) });
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  it('is sane where the clock jumps, forward or back', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const real = Date.now();
    const seen: Promise<Awaited<ReturnType<typeof listed>>>[] = [];
    const bytes = watchedMailbox(600, (n) => {
      vi.spyOn(Date, 'now').mockReturnValue(n < 300 ? real + n * 86_400_000 : real - n * 86_400_000);
      seen.push(listed(context));
    });
    const run = await importRun.run(context, { files: [{ name: 'a.mbox', bytes }], size: 500_000 });
    expect(run).toMatchObject({ added: 600, state: 'done' });
    expect(run.ms).toBeGreaterThanOrEqual(0);
    for (const [one] of (await Promise.all(seen)).filter(({ length }) => length > 0)) {
      expect(one?.perSecond).toBeGreaterThanOrEqual(0);
      expect(one?.secondsLeft ?? 0).toBeGreaterThanOrEqual(0);
      expect(one?.secondsLeft ?? 0).toBeLessThan(1000);
    }
    expect((await listed(context))[0]).toMatchObject({ state: 'done' });
  });

  it('goes on where the clock jumped or the computer slept, though another import begins before its next sign of life', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const later = Date.now() + 86_400_000;
    let [second, during] = [0, ''];
    const bytes = (async function* () {
      yield Buffer.from(mailbox(300));
      vi.spyOn(Date, 'now').mockReturnValue(later);
      second = (await importRun.run(context, { files: [{ name: 'b.mbox', text: mailbox(2) }] })).import;
      during = (await listed(context)).find(({ number }) => number === 1)?.state ?? '';
      yield Buffer.from(mailbox(900).slice(mailbox(300).length));
    })();
    const run = await importRun.run(context, { files: [{ name: 'a.mbox', bytes }] });
    expect([second, during]).toEqual([2, 'running']);
    expect(run).toMatchObject({ import: 1, state: 'done', items: 900 });
  });

  it.each([
    ['something in Updraft went wrong', new Error('a defect')],
    ['the workspace could not be written', new StoreError('full')],
  ])('says that it could not go on because %s', async (why, error) => {
    const context = contextFor(await newWorkspace(), { newId });
    const bytes = watchedMailbox(600, (n) => {
      if (n < 500) return;
      vi.spyOn(context.store().search, 'put').mockImplementation(() => {
        throw error;
      });
    });
    await expect(importRun.run(context, { files: [{ name: 'a.mbox', bytes }] })).rejects.toThrow(error);
    const [one] = await listed(context);
    expect(one).toMatchObject({ state: 'failed', canUndo: true });
    expect(one?.note).toContain(`It could not go on, because ${why}. What came in is kept.`);
  });

  it('leaves no row where its file could not be read at all', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const bytes = (async function* () {
      yield Buffer.from(mailbox(1).slice(0, 20));
      yield Buffer.from(' '.repeat(20_000));
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    })();
    await expect(importRun.run(context, { files: [{ name: 'a.mbox', bytes }] })).rejects.toMatchObject({
      code: 'disk-trouble',
    });
    expect(await listed(context)).toEqual([]);
  });

  it('that gives no sign of life for half a minute was cut off; the next one says so', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const { imports } = context.store();
    const own = process.pid;
    // Begun by a process that is over, whose number another one has got since.
    const { pid } = spawnSync(process.execPath, ['--version']);
    Object.defineProperty(process, 'pid', { value: pid, configurable: true });
    const number = imports.begin({ name: 'a.mbox', feed: null, started: context.now, bytesTotal: null });
    Object.defineProperty(process, 'pid', { value: own, configurable: true });
    vi.spyOn(process, 'kill').mockReturnValue(true);
    expect((await listed(context))[0]).toMatchObject({ number, state: 'running' });
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000);
    const [one] = await listed(context);
    expect(one).toMatchObject({ number, state: 'stopped', canUndo: true });
    expect(one?.note).toMatch(/^It was cut off\..*goes on where it ended\.$/);
    await importRun.run(context, { files: [{ name: 'a.mbox', text: mailbox(1) }] });
    expect(imports.get(number)).toMatchObject({ state: 'stopped', killed: false });
    expect((await listed(context)).find((other) => other.number === number)?.note).toMatch(/^It was cut off\./);
  });

  it('of a feed leaves no row where it brought nothing', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const run = () => bringIn(context, [{ name: 'a.mbox', text: mailbox(3) }], { name: 'Team', feed: 'feed-1' });
    context.store().feeds.put({
      ...{
        id: 'feed-1',
        kind: 'folder',
        place: '/mail',
        name: 'Team',
        added: context.now,
        state: 'new',
        inside: false,
      },
      ...{ tried: null, seen: null, next: 0, failures: 0, trouble: '', came: 0, held: 0, pace: null },
      ...{ etag: null, modified: null, digest: null },
    });
    await run();
    expect(await listed(context)).toMatchObject([{ name: 'Team', feed: 'feed-1', added: 3 }]);
    await run();
    expect(await listed(context)).toHaveLength(1);
  });
});

describe('import.preview', () => {
  it('looks into files and keeps nothing [9.2]', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    await importRun.run(context, { files: [{ name: 'old.mbox', text: mailbox(40) }] });
    const before = [context.store().sources.count(), context.store().people.count(), (await listed(context)).length];
    const text = mailbox(1000);
    const seen = await importPreview.run(context, {
      files: [{ name: 'a.mbox', bytes: watchedMailbox(1000, () => {}), size: text.length }],
    });
    expect(seen).toMatchObject({
      name: 'a.mbox',
      kinds: [{ kind: 'mail', items: 400 }],
      items: 400,
      more: true,
      from: '2026-03-01',
      to: '2026-03-09',
      already: 40,
      people: [{ name: 'Dana Whitfield', address: 'dana@corp.example', wrote: 400 }],
      problems: [],
    });
    expect(seen.subjects).toHaveLength(5);
    expect(Math.abs((seen.estimated ?? 0) - 1000)).toBeLessThan(30);
    expect([context.store().sources.count(), context.store().people.count(), (await listed(context)).length]).toEqual(
      before,
    );
  });

  it('is exact for what it read whole, and says so where it cannot tell', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const whole = await importPreview.run(context, { files: [{ name: 'a.mbox', text: mailbox(7) }] });
    expect(whole).toMatchObject({ items: 7, more: false, estimated: 7 });
    const unknown = await importPreview.run(context, {
      files: [{ name: 'a.mbox', bytes: watchedMailbox(1000, () => {}) }],
    });
    expect(unknown).toMatchObject({ items: 400, more: true, estimated: null });
  });

  it('takes the beginning of a file for that', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const text = mailbox(300);
    const part = Buffer.from(text.slice(0, text.length / 3 + 60));
    const bytes = (async function* () {
      yield part;
    })();
    const seen = await importPreview.run(context, { files: [{ name: 'a.mbox', bytes, size: text.length }] });
    expect(seen).toMatchObject({ more: true, problems: [] });
    expect(Math.abs((seen.estimated ?? 0) - 300)).toBeLessThan(6);
  });
});
