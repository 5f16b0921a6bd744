import { expect, it } from 'vitest';
import { aFact, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { KitFile } from '../../domain/leaving/kit.ts';
import { kitHtml, kitJson } from '../../formats/kit/write-kit.ts';
import { kitFile } from './file.ts';
import { kitList } from './list.ts';
import { kitRead } from './read.ts';

const newWorkspace = freshWorkspaces();
const refused = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field === undefined ? {} : { field }) });

it('a kit is refused where it is none, was changed, or is of a newer version', async () => {
  const context = contextFor(await newWorkspace());
  const kit = {
    format: 'updraft-leaving-kit',
    version: 1,
    day: '2026-03-12',
    lines: [{ sort: 'win', day: '2026-02-10', words: 'we\u202ecut\u0007 it' }],
  } satisfies KitFile;
  const read = (text: string) => () => kitRead.run(context, { text });
  expect(read('')).toThrow(refused('bad-input', 'text'));
  expect(read('<html>hello</html>')).toThrow(refused('bad-input', 'text'));
  expect(read('{"format":')).toThrow(/cut off/);
  expect(read(kitJson(kit).slice(0, -20))).toThrow(/cut off/);
  for (const end of [200, 900, -20]) expect(read(kitHtml(kit).slice(0, end))).toThrow(/cut off/);
  expect(read(JSON.stringify({ ...kit, version: 2 }))).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('newer version'),
      hint: expect.stringContaining('Update Updraft'),
    }),
  );
  expect(read(JSON.stringify({ ...kit, lines: [{ sort: 'secret', day: 'x', words: '' }] }))).toThrow(/changed/);
  expect(
    kitRead.run(context, { text: JSON.stringify({ ...kit, __proto__: { a: 1 }, more: 'unknown' }) }),
  ).toMatchObject({ added: 1 });
  expect((await kitList.run(context, {})).lines[0]?.words).toBe('wecut it');
  expect(kitJson(kit)).toContain('"version": 1');
});

it('takes in what is new of a newer kit of the same job, and says how many lines are known [10.8] [11.1]', async () => {
  const context = contextFor(await newWorkspace());
  const line = (count: number): KitFile['lines'][number] => ({
    sort: 'win',
    day: '2026-02-10',
    words: `we cut it to ${count}`,
  });
  const kit = (lines: KitFile['lines']): string =>
    kitJson({ format: 'updraft-leaving-kit', version: 1, day: '2026-03-12', lines });
  const many = Array.from({ length: 28 }, (_, at) => line(at));
  const first = await kitRead.run(context, { text: kit(many) });
  expect(first).toMatchObject({ added: 28, known: 0 });
  expect(await kitRead.run(context, { text: kit(many.slice(0, 27)) })).toMatchObject({ added: 0, known: 27 });
  const more = await kitRead.run(context, { text: kit([...many, line(99), line(99)]) });
  expect(more).toMatchObject({ added: 1, known: 29 });
  expect((await kitList.run(context, {})).lines).toHaveLength(29);
  // Taking one out leaves what came with the other.
  expect(await kitRead.run(context, { text: '', undo: more.kit })).toMatchObject({ removed: 1 });
  expect(await kitRead.run(context, { text: kit(many) })).toMatchObject({ added: 0, known: 28 });
});

it('adds nothing where the kit was written in this workspace itself [10.8]', async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace);
  const store = workspace.store();
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.people.add(aPerson({ id: 'omar', name: 'Omar Reyes', standing: 'beside' }));
  const text = 'we cut the waiting time with Omar from 40 to 28 minutes';
  store.sources.add(aSource({ id: 's', key: 'k', kind: 'capture', text, people: [] }));
  store.facts.add(
    aFact({
      id: 'f',
      kind: 'result',
      source: 's',
      quote: text,
      start: 0,
      end: text.length,
      owner: 'me',
      due: null,
      state: 'accepted',
    }),
  );
  const file = await kitFile.run(context, { form: 'html' });
  expect(await kitRead.run(context, { text: file.text })).toMatchObject({ added: 0, known: 1 });
});

it('leaves no more lines to confirm on the own page than it holds [10.8]', async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace);
  const lines = Array.from({ length: 300 }, (_, at) => ({
    sort: 'way' as const,
    day: '2026-02-10',
    words: `Write first, ${at}`,
  }));
  const text = kitJson({ format: 'updraft-leaving-kit', version: 1, day: '2026-03-12', lines });
  expect(await kitRead.run(context, { text })).toMatchObject({ added: 300, ways: 60, left: 240 });
  expect(workspace.store().ownWays.all()).toHaveLength(60);
});
