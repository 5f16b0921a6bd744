import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../support/imports.ts';
import { start } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-workspace.ts';

// A checkout in small: the real ensure.mjs beside an npm and a build that only say that they ran.
describe('what npm start does first', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  const at = (...parts: string[]) => join(folder.path, ...parts);
  const write = (path: string, text: string) => {
    mkdirSync(join(at(path), '..'), { recursive: true });
    writeFileSync(at(path), text);
  };
  const ran = () => (existsSync(at('ran')) ? readFileSync(at('ran'), 'utf8').trim().split('\n') : []);
  const ensure = async () => {
    rmSync(at('ran'), { force: true });
    const { exit, err } = await start([at('scripts/ensure.mjs')], {
      cwd: folder.path,
      env: { PATH: `${at('tools')}${delimiter}${process.env.PATH ?? ''}` },
    }).finished;
    return { exit, err, ran: ran() };
  };

  beforeEach(() => {
    folder = temporaryFolder();
    mkdirSync(at('scripts'));
    cpSync(join(root, 'scripts/ensure.mjs'), at('scripts/ensure.mjs'));
    write('src/main.ts', 'export {};');
    write('package.json', '{"type":"module"}');
    write('package-lock.json', '{}');
    write(
      'scripts/build.mjs',
      "import { appendFileSync, mkdirSync } from 'node:fs'; mkdirSync('dist', { recursive: true }); appendFileSync('ran', 'build\\n');",
    );
    write(
      'tools/npm',
      '#!/bin/sh\necho "npm $1" >> ran\nmkdir -p node_modules\ntouch node_modules/.package-lock.json\n',
    );
    chmodSync(at('tools/npm'), 0o755);
  });
  afterEach(() => folder.remove());

  it('installs and builds in a bare clone, and then does nothing', async () => {
    expect(await ensure()).toMatchObject({ exit: 0, ran: ['npm ci', 'build'] });
    expect(await ensure()).toEqual({ exit: 0, err: '', ran: [] });
  });

  it('builds again when a source was changed, added or deleted, and not for a test', async () => {
    await ensure();
    write('src/main.ts', 'export const changed = 1;');
    expect((await ensure()).ran).toEqual(['build']);
    write('src/added.ts', 'export {};');
    expect((await ensure()).ran).toEqual(['build']);
    rmSync(at('src/added.ts'));
    expect((await ensure()).ran).toEqual(['build']);
    write('src/main.test.ts', 'export {};');
    expect((await ensure()).ran).toEqual([]);
  });

  it('installs again when the lockfile names something else, and not when it was only touched', async () => {
    const lockfile = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/x': { version } } });
    write('package-lock.json', lockfile('1.0.0'));
    await ensure();
    write('node_modules/.package-lock.json', lockfile('1.0.0'));
    const later = Date.now() / 1000 + 60;
    utimesSync(at('package-lock.json'), later, later);
    expect((await ensure()).ran).not.toContain('npm ci');
    write('package-lock.json', lockfile('1.0.1'));
    utimesSync(at('package-lock.json'), later, later);
    expect((await ensure()).ran).toContain('npm ci');
  });

  it('shows what a failed build said, and ends with what could not be done', async () => {
    await ensure();
    write('scripts/build.mjs', "console.error('line 7 is wrong'); process.exit(1);");
    const { exit, err } = await ensure();
    expect(exit).toBe(1);
    expect(err).toContain('line 7 is wrong');
    expect(err).toContain('Updraft could not build');
  });

  it('is done once by two at a time', async () => {
    const [one, two] = await Promise.all([ensure(), ensure()]);
    expect([one.exit, two.exit]).toEqual([0, 0]);
    expect(ran().filter((line) => line === 'build')).toHaveLength(1);
  });

  it('takes over from one that was killed', async () => {
    await ensure();
    write('src/main.ts', 'export const again = 1;');
    write('node_modules/.cache/updraft/making', '999999999');
    expect((await ensure()).ran).toEqual(['build']);
  });

  it('does nothing in a published package, which has no sources', async () => {
    rmSync(at('src'), { recursive: true });
    expect(await ensure()).toEqual({ exit: 0, err: '', ran: [] });
  });
});
