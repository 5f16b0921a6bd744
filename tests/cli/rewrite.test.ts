import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { aPerson } from '../support/content.ts';
import { contextFor } from '../support/context-for.ts';
import {
  type TemporaryWorkspace,
  temporaryFolder,
  temporaryWorkspace,
  testPassphrase,
} from '../support/temporary-workspace.ts';

const draft =
  'Helen,\n\nThe pilot in Leeds went well this month. All nine stations run the new label printer, and the night shift asked to keep it. The training took two hours per person. The guide for new starters is finished. The launch in Hull will slip to 9 June because the power lines there are too weak.\n\nPriya\n';

describe('updraft rewrite', () => {
  let there: TemporaryWorkspace;
  const folder = temporaryFolder();
  const file = join(folder.path, 'mail.txt');
  beforeAll(async () => {
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(file, draft);
    there = await temporaryWorkspace();
  });
  afterAll(() => {
    there.remove();
    folder.remove();
  });

  it('prints each step as a diff under its label, then the draft, and needs no workspace [4.9]', async () => {
    const updraft = commandLine(join(folder.path, 'none'));
    const { exit, out } = await updraft(['rewrite', file]);
    expect(exit).toBe(0);
    expect(out).toContain('1. Move the news up  news-up-5');
    expect(out).toContain('@@ -3,1 +3,1 @@');
    expect(out).toContain(
      '\n+The launch in Hull will slip to 9 June because the power lines there are too weak. The pilot',
    );
    expect(out).toContain('Helen,\n\nThe launch in Hull will slip to 9 June');
    expect((await updraft(['rewrite', '-'], 'The pier is late.')).out).toContain('Nothing to move.');
  });

  it('leaves a step out by its id, and gives exact edits as JSON', async () => {
    const updraft = commandLine(join(folder.path, 'none'));
    const left = (await updraft(['rewrite', file, '--without', 'news-up-5', '--json'])).json();
    expect(left.text).toBe(draft);
    expect(left.steps).toEqual([expect.objectContaining({ id: 'news-up-5', left: true })]);
    const { text, steps } = (await updraft(['rewrite', file, '--json'])).json() as {
      text: string;
      steps: { edits: { start: number; end: number; text: string }[] }[];
    };
    let at = draft;
    for (const { edits } of steps)
      for (const edit of [...edits].sort((a, b) => b.start - a.start))
        at = at.slice(0, edit.start) + edit.text + at.slice(edit.end);
    expect(at).toBe(text);
  });

  it('opens the workspace where a reader is named', async () => {
    contextFor(there)
      .store()
      .people.add(aPerson({ id: 'helen', name: 'Helen Marsh' }));
    const updraft = commandLine(there.place, { env: { UPDRAFT_PASSPHRASE: testPassphrase } });
    expect((await updraft(['rewrite', file, '--reader', 'Helen Marsh'])).exit).toBe(0);
    expect((await updraft(['rewrite', file, '--reader', 'Nobody'])).exit).not.toBe(0);
  });
});
