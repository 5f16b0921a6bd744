import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { KitFile } from '../../domain/leaving/kit.ts';
import { kitJson } from '../../formats/kit/write-kit.ts';
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
  expect(read('{"format":')).toThrow(refused('bad-input', 'text'));
  expect(read(JSON.stringify({ ...kit, version: 2 }))).toThrow(/newer version/);
  expect(read(JSON.stringify({ ...kit, lines: [{ sort: 'secret', day: 'x', words: '' }] }))).toThrow(/changed/);
  expect(
    kitRead.run(context, { text: JSON.stringify({ ...kit, __proto__: { a: 1 }, more: 'unknown' }) }),
  ).toMatchObject({ added: 1 });
  expect((await kitList.run(context, {})).lines[0]?.words).toBe('wecut it');
  expect(kitJson(kit)).toContain('"version": 1');
});
