import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/http-server.ts';
import { root } from '../support/imports.ts';
import { otherNode } from '../support/other-node.ts';
import { start } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-workspace.ts';

/*
 * What npm publishes, installed from its .tgz as users do it: the only thing asked of a network is npm's registry. Both
 * npm that are in use, each on another Node; with install scripts blocked, since newer npm blocks them anyway.
 */
const cached = join(root, 'node_modules/.cache/updraft');
const windows = process.platform === 'win32';

/** The program of an npm of this major version, taken from the registry once. */
const npmOf = (major: number): string => {
  const home = join(cached, 'npm', String(major));
  const program = join(home, 'node_modules/npm/bin/npm-cli.js');
  if (!existsSync(program)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }');
    const args = ['install', `npm@${major}`, '--ignore-scripts', '--no-audit', '--no-fund'];
    const { stderr } = spawnSync('npm', args, { cwd: home, encoding: 'utf8', shell: windows });
    if (!existsSync(program)) throw new Error(`npm ${major} could not be fetched: ${stderr}`);
  }
  return program;
};

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
    .sort();

const folder = temporaryFolder();
// A space and letters of another script are in many people's paths.
const home = join(folder.path, 'Größe 会議');
let tarball = '';

beforeAll(async () => {
  const made = await start([join(root, 'scripts/ensure.mjs')]).finished;
  if (made.exit !== 0) throw new Error(made.err);
  mkdirSync(home);
  // npm takes a path from the nearest folder above that looks like a project; many have one above their downloads.
  mkdirSync(join(folder.path, 'node_modules'));
  writeFileSync(join(folder.path, 'package.json'), '{ "private": true }');
  const pack = ['pack', '--ignore-scripts', '--pack-destination', home];
  const { stderr } = spawnSync('npm', pack, { cwd: root, encoding: 'utf8', shell: windows });
  tarball = join(home, readdirSync(home).find((name) => name.endsWith('.tgz')) ?? '');
  if (tarball === join(home, '')) throw new Error(`npm pack wrote nothing: ${stderr}`);
});
afterAll(() => folder.remove());

/** The environment of somebody whose first program of ours this is; npm keeps what it fetched between runs. */
const env = (node: string, more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|UPDRAFT_|NODE_OPTIONS|VITEST)/i.test(name)),
  ),
  PATH: [dirname(node), process.env.PATH].join(windows ? ';' : ':'),
  npm_config_cache: join(cached, 'npm-cache'),
  npm_config_update_notifier: 'false',
  UPDRAFT_BROWSER: 'none',
  ...more,
});

describe.each([
  { major: 11, node: () => process.execPath },
  { major: 10, node: otherNode },
])('the package, installed by npm $major', ({ major, node: nodeOf }) => {
  const prefix = join(home, `npm ${major}`);
  let node = '';
  let installed = '';
  let program = '';
  let before: readonly string[] = [];
  const npm = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    spawnSync(node, [npmOf(major), ...args], { cwd: home, encoding: 'utf8', env: env(node, more) });
  const run = (argv: readonly string[], stdin = '') =>
    start([program, ...argv], { node, cwd: home, stdin, env: { UPDRAFT_PASSPHRASE: 'four words packed' } }).finished;

  beforeAll(() => {
    node = nodeOf();
    const done = npm(['install', '-g', '--prefix', prefix, '--ignore-scripts', '--no-audit', '--no-fund', tarball]);
    if (done.status !== 0) throw new Error(done.stderr);
    installed = join(prefix, windows ? '' : 'lib', 'node_modules/@updraft-app/updraft');
    program = join(installed, 'bin/updraft.mjs');
    before = filesOf(installed);
  });

  it('is one command', () => {
    const command = windows ? join(prefix, 'updraft.cmd') : join(prefix, 'bin/updraft');
    const said = spawnSync(windows ? `"${command}"` : command, ['--version'], {
      encoding: 'utf8',
      shell: windows,
      env: env(node),
    });
    expect(said.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('holds no sources, no tests and nothing of a build of ours, and the notices of what is bundled', () => {
    for (const name of [
      'src',
      'tests',
      'bench',
      'vite.config.ts',
      'dist/stamp',
      'dist/files.json',
      'node_modules/vite',
    ]) {
      expect(existsSync(join(installed, name))).toBe(false);
    }
    expect(before.filter((path) => /\.map |\.test\./.test(path))).toEqual([]);
    for (const name of ['LICENSE', 'dist/server/third-party-licenses.md', 'dist/web/third-party-licenses.md']) {
      expect(existsSync(join(installed, name))).toBe(true);
    }
  });

  it('holds what its pages lead to', () => {
    for (const page of ['README.md', 'PRIVACY.md', 'SECURITY.md', 'CHANGELOG.md', 'docs/guide/first-ten-minutes.md']) {
      const text = readFileSync(join(installed, page), 'utf8');
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
        expect(existsSync(join(installed, dirname(page), target)), `${page} leads to ${target}`).toBe(true);
      }
    }
  });

  it('reviews, makes a workspace, reads it, and writes nothing where it is installed', async () => {
    expect(await run(['review', '-', '--json'], 'You must approve this or else.')).toMatchObject({ exit: 0, err: '' });
    const place = join(prefix, 'my workspace');
    expect(await run(['init', '--workspace', place])).toMatchObject({ exit: 0, err: '' });
    expect(await run(['note', '@dana hates decks', '--workspace', place])).toMatchObject({ exit: 0, err: '' });
    expect(await run(['search', 'decks', '--workspace', place])).toMatchObject({ exit: 0, err: '' });
    expect(
      await run(['draft.save', '-', '--title', 'Two clerks', '--workspace', place], '# Two clerks\n\nBy May.'),
    ).toMatchObject({
      exit: 0,
      err: '',
    });
    const pdf = join(prefix, 'clerks.pdf');
    expect(await run(['write', 'Two clerks', '--to', pdf, '--workspace', place])).toMatchObject({ exit: 0, err: '' });
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(filesOf(installed)).toEqual(before);
  });

  it('starts by npx without a word, serves its page and the example', async () => {
    rmSync(join(cached, 'npm-cache/_npx'), { recursive: true, force: true });
    // npm says itself what npx does: a program of its own that adds `exec`.
    const server = spawn(node, [npmOf(major), 'exec', '--yes', '--ignore-scripts', '--', `file:${tarball}`], {
      cwd: home,
      env: env(node, { UPDRAFT_HOME: join(prefix, 'other') }),
      detached: !windows,
    });
    let out = '';
    let err = '';
    server.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    const ended = new Promise((resolve) => server.on('close', resolve));
    try {
      const address = await new Promise<string>((resolve, reject) => {
        server.stdout.on('data', (data: Buffer) => {
          out += data.toString();
          const [, found] = /ready: (\S+)\n.*Ctrl-C/s.exec(out) ?? [];
          if (found) resolve(found);
        });
        server.on('close', () => reject(new Error(`It ended without starting: ${out}${err}`)));
      });
      const url = new URL(address);
      const first = await ask(url.origin, url.pathname + url.search);
      expect(first.status).toBe(303);
      const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
      expect((await ask(url.origin, '/', { headers: { cookie } })).text).toContain('updraft-token');
    } finally {
      if (windows) spawnSync('taskkill', ['/pid', String(server.pid), '/T', '/F']);
      else if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
      await ended;
    }
  });
});
