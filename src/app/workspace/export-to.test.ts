import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aMoment, aPerson, aSource, fill } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import {
  type TemporaryWorkspace,
  temporaryFolder,
  temporaryWorkspace,
} from '../../../tests/support/temporary-workspace.ts';
import { Fact } from '../../domain/facts/fact.ts';
import { exportTo } from './export-to.ts';

let workspace: TemporaryWorkspace;
let elsewhere: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  workspace = await temporaryWorkspace();
  elsewhere = temporaryFolder();
  fill(workspace.store());
});
afterEach(() => {
  workspace.remove();
  elsewhere.remove();
});

const target = () => join(elsewhere.path, 'out');
const tree = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

describe('an export', () => {
  it('holds what an invitation says', async () => {
    workspace.store().moments.put(aMoment({ id: 'm9', key: 'event:9', text: 'Agenda:\n\n* the *freeze*\n' }));
    const found = tree((await exportTo(contextFor(workspace), target())).path);
    expect(found['moments.md']).toContain('Planning with Dana (Room 4)\n  Agenda:\n  \\* the \\*freeze\\*\n');
    const moments = z
      .array(z.object({ id: z.string(), text: z.string() }))
      .parse(JSON.parse(found['moments.json'] ?? ''));
    expect(moments.find(({ id }) => id === 'm9')?.text).toBe('Agenda:\n\n* the *freeze*\n');
    expect(found['README.md']).toContain('the whole text of every mail, capture and debrief');
  });

  it('is a folder of Markdown and JSON that a person and a program can read [10.7] [9.4]', async () => {
    const { path, files, bytes } = await exportTo(contextFor(workspace), target());
    const found = tree(path);
    expect(Object.keys(found).sort()).toEqual([
      '.updraft-export',
      'README.md',
      'calendar.ics',
      'captures.md',
      'changes.json',
      'drafts.json',
      'drafts/Headcount note.md',
      'facts.json',
      'mail/2026-03.md',
      'mailbox.mbox',
      'moments.json',
      'moments.md',
      'people.json',
      'people/Dana Whitfield.md',
      'people/Robin Ames.md',
      'sources.json',
    ]);
    expect(files).toBe(15);
    const { '.updraft-export': _, ...written } = found;
    expect(bytes).toBe(Object.values(written).reduce((sum, text) => sum + Buffer.byteLength(text), 0));
    expect(found['people/Dana Whitfield.md']).toMatchInlineSnapshot(`
      "---
      id: "person-dana"
      name: "Dana Whitfield"
      role: "CFO"
      standing: "above"
      addresses: ["dana@example.org"]
      aliases: ["D. Whitfield"]
      ---

      # Dana Whitfield

      CFO · above you

      - dana@example.org

      ## Note

      Reads on the train.

      * likes numbers first

      ## Requests

      - 2026-03-09: “I need the headcount numbers by Thursday.” (Robin Ames to Dana Whitfield; due “by Thursday” (2026-03-12); proposed; mail “Headcount for the second half”)

      ## Preferences

      - 2026-03-10: “hates decks” (Dana Whitfield; accepted; confirmed 2026-03-10; capture)

      ## Timeline

      - 2026-03-12 10:00 · moment · Planning with Dana
      - 2026-03-10 17:30 · capture · @dana hates decks, wants 3 bullets
      - 2026-03-09 14:00 · mail · Headcount for the second half
      "
    `);
    expect(found['captures.md']).toMatchInlineSnapshot(`
      "# Captures and debriefs

      ## 2026-03-10

      - 17:30 capture (Dana Whitfield): @dana hates decks, wants 3 bullets
      "
    `);
    expect(found['moments.md']).toMatchInlineSnapshot(`
      "# Moments

      - 2026-03-12 10:00 · Planning with Dana (Room 4; [Dana Whitfield](people/Dana%20Whitfield.md))
      "
    `);
    expect(found['mail/2026-03.md']).toMatchInlineSnapshot(`
      "# Mail of 2026-03

      ## 2026-03-09 14:00 · Headcount for the second half

      from Dana Whitfield · to Robin Ames

      \`\`\`text
      I need the headcount numbers by Thursday.

      Dana
      \`\`\`
      "
    `);
    expect(found['drafts/Headcount note.md']).toMatchInlineSnapshot(`
      "---
      id: "draft-1"
      title: "Headcount note"
      reader: "Dana Whitfield"
      created: "2026-03-10T18:00:00+00:00"
      updated: "2026-03-11T18:00:00+00:00"
      ---

      Dana, we need two people.
      "
    `);
    expect(z.array(Fact).parse(JSON.parse(found['facts.json'] ?? ''))).toEqual(workspace.store().facts.all());
    expect(JSON.parse(found['people.json'] ?? '')).toEqual(workspace.store().people.all());
    expect(JSON.parse(found['sources.json'] ?? '')).toEqual([...workspace.store().sources.each()]);
  });

  it('shows the hours of moments on the user’s clock [10.7]', async () => {
    const { path } = await exportTo(contextFor(workspace, { zone: 'Europe/Berlin' }), target());
    const found = tree(path);
    expect(found['moments.md']).toContain('- 2026-03-12 11:00 · Planning with Dana');
    expect(found['people/Dana Whitfield.md']).toContain('- 2026-03-12 11:00 · moment · Planning with Dana');
    expect(JSON.parse(found['moments.json'] ?? '')).toEqual(workspace.store().moments.all());
  });

  it('is readable by the user alone', async () => {
    const { path } = await exportTo(contextFor(workspace), target());
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(statSync(join(path, 'people')).mode & 0o777).toBe(0o700);
    expect(statSync(join(path, 'facts.json')).mode & 0o777).toBe(0o600);
  });

  it('gives the same bytes for the same workspace', async () => {
    const first = tree((await exportTo(contextFor(workspace), target())).path);
    const later = contextFor(workspace, { now: '2027-01-01T00:00:00+01:00' });
    expect(tree((await exportTo(later, join(elsewhere.path, 'again'))).path)).toEqual(first);
  });

  it('refuses a folder with other things in it, and a file', async () => {
    mkdirSync(target());
    writeFileSync(join(target(), 'mine.txt'), 'mine');
    await expect(exportTo(contextFor(workspace), target())).rejects.toMatchObject({ code: 'exists', field: 'path' });
    await expect(exportTo(contextFor(workspace), join(target(), 'mine.txt'))).rejects.toMatchObject({ code: 'exists' });
    await expect(exportTo(contextFor(workspace), workspace.place)).rejects.toMatchObject({ code: 'exists' });
    expect(tree(target())).toEqual({ 'mine.txt': 'mine' });
  });

  it('brings an earlier export up to date and leaves files of the user alone', async () => {
    await exportTo(contextFor(workspace), target());
    mkdirSync(join(target(), '.git'));
    writeFileSync(join(target(), '.git', 'HEAD'), 'ref');
    writeFileSync(join(target(), 'people', 'own page.md'), 'mine');
    workspace.store().people.edit('person-dana', { name: 'Dana Marsh' });
    workspace.store().drafts.remove('draft-1');
    await exportTo(contextFor(workspace), target());
    const found = Object.keys(tree(target()));
    expect(found).toContain('people/Dana Marsh.md');
    expect(found).toContain('people/own page.md');
    expect(found).toContain('.git/HEAD');
    expect(found).not.toContain('people/Dana Whitfield.md');
    expect(existsSync(join(target(), 'drafts'))).toBe(false);
    expect(readdirSync(target()).filter((name) => name.includes('next'))).toEqual([]);
  });

  it('takes nothing away that a doctored list of files names', async () => {
    await exportTo(contextFor(workspace), target());
    const outside = join(elsewhere.path, 'outside.md');
    writeFileSync(outside, 'mine');
    writeFileSync(join(target(), '.updraft-export'), '../outside.md\npeople/../../outside.md\n/etc/hosts\n.git/HEAD\n');
    await exportTo(contextFor(workspace), target());
    expect(readFileSync(outside, 'utf8')).toBe('mine');
  });

  it('does not follow a link out of the folder', async () => {
    await exportTo(contextFor(workspace), target());
    const outside = join(elsewhere.path, 'outside');
    mkdirSync(outside);
    rmSync(join(target(), 'people'), { recursive: true });
    symlinkSync(outside, join(target(), 'people'));
    await expect(exportTo(contextFor(workspace), target())).rejects.toMatchObject({ code: 'exists' });
    expect(readdirSync(outside)).toEqual([]);
  });

  it('keeps every person in a file of their own inside the folder, whatever they are called', async () => {
    const names = [
      '../../x',
      '..',
      'CON',
      'dana whitfield',
      'Dana Whitfield',
      'a/b\\c:d',
      '\u202egnp.exe',
      'é',
      'e\u0301',
    ];
    for (const [at, name] of names.entries()) workspace.store().people.add(aPerson({ id: `odd-${at}`, name }));
    workspace.store().people.add(aPerson({ id: 'odd-long', name: '長'.repeat(200) }));
    const before = readdirSync(elsewhere.path);
    await exportTo(contextFor(workspace), target());
    const pages = readdirSync(join(target(), 'people'));
    expect(pages).toHaveLength(workspace.store().people.all().length);
    expect(new Set(pages.map((page) => page.normalize('NFKC').toLowerCase())).size).toBe(pages.length);
    expect(readdirSync(elsewhere.path)).toEqual([...before, 'out'].sort());
  });

  it('shows a mail as text: nothing in it is loaded or becomes a link', async () => {
    workspace.store().sources.add(
      aSource({
        id: 'source-3',
        key: 'mail:3',
        title: '![x](http://example.org/x.png) <img src=x>',
        text: 'a\n```\n![x](http://example.org/y.png)\n````\n<script>',
        people: [{ person: 'person-dana', role: 'from' }],
      }),
    );
    const found = tree((await exportTo(contextFor(workspace), target())).path);
    expect(found['people/Dana Whitfield.md']).toContain('\\!\\[x\\](http://example.org/x.png) \\<img src\\=x\\>');
    expect(found['mail/2026-03.md']).toContain('`````text\na\n```\n![x]');
  });

  it('goes beside the workspace when no path is given', async () => {
    const { path } = await exportTo(contextFor(workspace));
    expect(path).toBe(join(workspace.place, 'exports', 'updraft-2026-03-12'));
    await expect(exportTo(contextFor(workspace))).resolves.toMatchObject({ path });
  });
});
