import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root } from '../support/imports.ts';
import { run, start, updraft } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-workspace.ts';

describe('the executable', () => {
  it('tells its version', async () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(await run(['--version'])).toEqual({ exit: 0, out: `${version}\n`, err: '' });
  });

  it.each([updraft, join(root, 'scripts/start.mjs')])('says on an older Node what it needs: %s', async (program) => {
    const folder = temporaryFolder();
    const older = join(folder.path, 'older.cjs');
    writeFileSync(
      older,
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } });",
    );
    const { exit, err, out } = await start(['--require', older, program]).finished;
    expect(exit).toBe(1);
    expect(err).toContain('needs Node 20.19 or newer; this is Node 20.18.3');
    expect(out).toBe('');
    folder.remove();
  });

  it.each(['', 'Etc/Unknown', 'Nowhere/At_All'])('works where the zone of the machine is "%s"', async (TZ) => {
    const folder = temporaryFolder();
    const { exit, out } = await run(['status', '--json', '--workspace', join(folder.path, 'none')], { env: { TZ } });
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ zone: 'UTC', exists: false });
    folder.remove();
  });

  it.runIf(process.platform === 'linux')('says in one line that its answer could not be written out', () => {
    const said = spawnSync('sh', ['-c', '"$0" "$1" help > /dev/full', process.execPath, updraft], { encoding: 'utf8' });
    expect(said.stderr).toBe('updraft: The answer could not be written out: the disk is full.\n');
    expect(said.status).toBe(5);
  });

  it.runIf(process.platform === 'linux')('does not take a folder for an empty draft', () => {
    const command = '"$0" "$1" review - < /';
    const said = spawnSync('sh', ['-c', command, process.execPath, updraft], { encoding: 'utf8' });
    expect(said.status).toBe(2);
    expect(said.stdout).toBe('');
  });

  it.runIf(process.platform === 'linux')('comes to an end where no folder can be made', async () => {
    const ended = await run(['init', '--workspace', '/proc/nowhere'], {
      env: { UPDRAFT_PASSPHRASE: 'four words to end' },
    });
    expect(ended).toMatchObject({ exit: 5, err: expect.stringContaining('cannot write') });
  });

  it('is read by an older Node as far as that message: no static import, no new syntax', () => {
    for (const path of ['bin/updraft.mjs', 'scripts/start.mjs']) {
      const code = read(path);
      expect(code).not.toMatch(/^\s*import\s[^(]/m);
      expect(code).not.toMatch(/\bawait\b|\?\?|\?\.|#\w+\s*[=;(]/);
    }
  });

  it('depends on nothing but the encrypted store and the typesetter, and publishes what it runs', () => {
    const { dependencies, files, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
      files: string[];
      engines: { node: string };
    };
    // Both are native, and cannot be bundled (decisions 1 and 21).
    expect(Object.keys(dependencies)).toEqual(['@myriaddreamin/typst-ts-node-compiler', '@signalapp/sqlcipher']);
    expect(files).toEqual(expect.arrayContaining(['bin', 'dist', 'scripts/ensure.mjs', 'scripts/run.mjs', 'example']));
    expect(engines.node).toBe('>=20.19');
  });

  it('has a lockfile that npm ci takes in a bare clone', () => {
    const folder = temporaryFolder();
    for (const name of ['package.json', 'package-lock.json']) writeFileSync(join(folder.path, name), read(name));
    const { status, stderr } = spawnSync('npm', ['ci', '--dry-run', '--ignore-scripts', '--loglevel=error'], {
      cwd: folder.path,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(stderr).not.toContain('Missing');
    expect(status).toBe(0);
    folder.remove();
  });

  it('reviews from a pipe, and streams', async () => {
    const one = await run(['review', '-', '--json'], { stdin: 'You must approve this today or else.' });
    expect(JSON.parse(one.out)).toMatchObject({ findings: [{ rule: 'no-choice' }, { rule: 'threat' }] });
    const many = Array.from({ length: 500 }, (_, id) =>
      JSON.stringify({ id, text: `Line ${id}: you must approve this or else.` }),
    );
    const lines = await run(['review', '--jsonl'], { stdin: `${many.join('\n')}\n` });
    const answers = lines.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number });
    expect(answers.map(({ id }) => id)).toEqual(many.map((_, id) => id));
  });

  it('ends with the exit code of its error', async () => {
    expect((await run(['reveiw'])).exit).toBe(2);
    expect((await run(['review', 'no-such-file'])).exit).toBe(3);
  });
});
