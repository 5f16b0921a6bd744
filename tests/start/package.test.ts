import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/http-server.ts';
import { root } from '../support/imports.ts';
import { start } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-workspace.ts';

// What npm publishes, unpacked beside its one dependency and nothing else.
describe('the published package', () => {
  const folder = temporaryFolder();
  const unpacked = join(folder.path, 'package');
  const program = join(unpacked, 'bin/updraft.mjs');
  const run = (argv: readonly string[], stdin = '') =>
    start([program, ...argv], { cwd: folder.path, stdin, env: { UPDRAFT_PASSPHRASE: 'four words packed' } }).finished;

  beforeAll(async () => {
    const made = await start([join(root, 'scripts/ensure.mjs')]).finished;
    if (made.exit !== 0) throw new Error(made.err);
    const npm = (args: readonly string[]) =>
      spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
    const packed = npm(['pack', '--ignore-scripts', '--pack-destination', folder.path]);
    const [tarball] = readdirSync(folder.path).filter((name) => name.endsWith('.tgz'));
    if (!tarball) throw new Error(`npm pack wrote nothing: ${packed.stderr}`);
    const unpack = spawnSync('tar', ['-xzf', tarball], { cwd: folder.path, encoding: 'utf8' });
    if (unpack.status !== 0) throw new Error(unpack.stderr);
    mkdirSync(join(unpacked, 'node_modules/@signalapp'), { recursive: true });
    symlinkSync(
      join(root, 'node_modules/@signalapp/sqlcipher'),
      join(unpacked, 'node_modules/@signalapp/sqlcipher'),
      'junction',
    );
  });
  afterAll(() => folder.remove());

  it('holds no sources and no tests', () => {
    for (const name of ['src', 'tests', 'bench', 'vite.config.ts', 'node_modules/vite']) {
      expect(existsSync(join(unpacked, name))).toBe(false);
    }
  });

  it('reviews, makes a workspace and reads it', async () => {
    expect(await run(['--version'])).toMatchObject({ exit: 0, err: '' });
    expect(await run(['review', '-', '--json'], 'You must approve this or else.')).toMatchObject({ exit: 0, err: '' });
    const place = join(folder.path, 'workspace');
    expect(await run(['init', '--workspace', place])).toMatchObject({ exit: 0, err: '' });
    expect(await run(['note', '@dana hates decks', '--workspace', place])).toMatchObject({ exit: 0, err: '' });
  });

  it('serves its page and the example', async () => {
    const server = start([program, 'serve', '--port', '0', '--example', '--workspace', join(folder.path, 'other')]);
    const [, address = ''] = await server.said(/ready: (\S+)\n/);
    const url = new URL(address);
    const first = await ask(url.origin, url.pathname + url.search);
    expect(first.status).toBe(303);
    const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
    expect((await ask(url.origin, '/', { headers: { cookie } })).text).toContain('updraft-token');
    server.process.kill('SIGTERM');
    await server.finished;
  });
});
