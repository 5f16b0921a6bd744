import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { personAllow } from '../person/allow.ts';
import { personEdit } from '../person/edit.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { importRun } from './run.ts';
import { importUndo } from './undo.ts';

const names = ['Dana Whitfield', 'Noor Haddad', 'Ida Berg', 'Lou Park'];
const addressOf = (name: string): string => `${name.split(' ')[0]?.toLowerCase()}@corp.example`;
const mail = (id: number, name = names[id % names.length] ?? ''): string =>
  `From x Mon Mar  2 09:00:00 2026\nMessage-ID: <${id}@corp.example>\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n` +
  `From: ${name} <${addressOf(name)}>\nTo: Robin Ames <robin@corp.example>\nSubject: Item ${id}\n\nNothing new.\n\n`;
const mailbox = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, n) => mail(from + n)).join('');
/** In pieces of fifty mails; `then` is called before each. */
const during = async function* (count: number, then: (n: number) => unknown): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < count; n += 50) {
    await then(n);
    yield Buffer.from(mailbox(n, n + 50));
  }
};

const newWorkspace = freshWorkspaces();
const bring = (context: Context, bytes: AsyncIterable<Uint8Array> | string) =>
  importRun.run(context, { files: [{ name: 'a.mbox', ...(typeof bytes === 'string' ? { text: bytes } : { bytes }) }] });

describe('while an import runs', () => {
  it('another that went over the same mail is taken back, and the next loses nothing', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    // The same mails in a file of another beginning.
    const first = await bring(context, mail(7000) + mailbox(0, 1000));
    const second = await bring(
      context,
      during(1000, async (n) => {
        if (n === 600) await importUndo.run(context, { import: first.import });
      }),
    );
    expect(second).toMatchObject({ state: 'done', items: 1000 });
    const third = await bring(context, mailbox(0, 1000));
    expect(third.already + third.added).toBe(1000);
    expect(context.store().sources.count()).toBe(1000);
    expect(await bring(context, mailbox(0, 1000))).toMatchObject({ added: 0, already: 1000 });
    context.store().verify();
  });

  it('loses nothing where taking back began before it, and ended after', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const { imports } = context.store();
    await bring(context, mailbox(0, 10));
    const since = imports.forgets();
    imports.forgetRead();
    imports.keepReadTo('known', 0, { readTo: 9, tail: 'x', mails: 1 }, since);
    expect(imports.readTo('known')).toEqual([]);
    imports.keepReadTo('known', 0, { readTo: 9, tail: 'x', mails: 1 }, imports.forgets());
    expect(imports.readTo('known')).toHaveLength(1);
    // The last step forgets as the first one does.
    const run = await bring(context, mailbox(10, 20));
    const before = imports.forgets();
    await importUndo.run(context, { import: run.import });
    expect(imports.forgets() - before).toBe(2);
  });

  it('people are merged, renamed and deleted, and it goes on with who they are now', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const run = await bring(
      context,
      during(2000, async (n) => {
        if (n === 500) await personMerge.run(context, { person: 'noor@corp.example', into: 'dana@corp.example' });
        if (n === 1000) await personRemove.run(context, { person: 'ida@corp.example', really: true });
        if (n === 1500) await personEdit.run(context, { person: 'lou@corp.example', name: 'Louise Park' });
      }),
    );
    expect(run).toMatchObject({ state: 'done', items: 2000 });
    const { people, sources } = context.store();
    const dana = people.byAddress('dana@corp.example')?.id ?? '';
    expect(people.byAddress('noor@corp.example')?.id).toBe(dana);
    expect(sources.withPerson(dana, context.now, 2000)).toHaveLength(1000);
    expect(people.byAddress('ida@corp.example')).toBeUndefined();
    expect(people.byAddress('lou@corp.example')?.name).toBe('Louise Park');
    expect(run.problems.at(-1)?.what).toMatch(/^\d+ mails of people you deleted stayed out\./);
    context.store().verify();
  });

  it('the import that brought its people is taken back', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    const zoe = mail(5000, 'Zoe Quinn') + mail(5001, 'Zoe Quinn');
    const first = await bring(context, zoe);
    const run = await bring(
      context,
      (async function* () {
        yield* during(600, async (n) => {
          if (n === 500) await importUndo.run(context, { import: first.import });
        });
        yield Buffer.from(zoe);
      })(),
    );
    expect(run).toMatchObject({ state: 'done', added: 602 });
    expect(context.store().people.byAddress('zoe@corp.example')?.name).toBe('Zoe Quinn');
    context.store().verify();
  });
});

describe('a mailbox that was read, after somebody was deleted', () => {
  it('tells again that they stay out, and brings them when they are let in [9.3]', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    await bring(context, mailbox(0, 400));
    await personRemove.run(context, { person: 'ida@corp.example', really: true });
    const out = await bring(context, mailbox(0, 400));
    expect(out).toMatchObject({ added: 0, items: 400 });
    expect(out.problems.at(-1)?.what).toMatch(/^100 mails of people you deleted stayed out\./);
    expect(out).toMatchObject({ leftOut: 100, already: out.items - out.added - 100 });
    expect(await personAllow.run(context, { who: 'ida@corp.example' })).toEqual({ allowed: true });
    expect(await bring(context, mailbox(0, 400))).toMatchObject({ added: 100, already: 300, problems: [] });
    expect(context.store().people.byAddress('ida@corp.example')?.name).toBe('Ida Berg');
  });

  it('so do the places that are looked at again', async () => {
    const context = contextFor(await newWorkspace(), { newId });
    await bring(context, mailbox(0, 8));
    const { feeds } = context.store();
    feeds.put({
      ...{ id: 'feed-1', kind: 'folder', place: '/mail', name: 'Team', added: context.now, state: 'fresh' },
      ...{ inside: false, tried: null, seen: null, next: 0, failures: 0, trouble: '', came: 0, held: 0, pace: null },
      ...{ etag: '"1"', modified: null, digest: 'd' },
    });
    feeds.putFile('feed-1', '/mail/a.eml', { size: 1, changed: 1 });
    expect(await personAllow.run(context, { who: 'ida@corp.example' })).toEqual({ allowed: false });
    expect(feeds.files('feed-1').size).toBe(1);
    await personRemove.run(context, { person: 'ida@corp.example', really: true });
    await personAllow.run(context, { who: 'ida@corp.example' });
    expect(feeds.files('feed-1').size).toBe(0);
    expect(feeds.get('feed-1')).toMatchObject({ etag: null, digest: null });
  });
});
