import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-workspace.ts';

describe.skipIf(process.platform !== 'linux')('updraft autostart on Linux', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let place: string;
  beforeEach(() => {
    folder = temporaryFolder();
    place = join(folder.path, 'a place & 100%');
  });
  afterEach(() => folder.remove());
  // No session of systemd is reached from here, whatever machine runs this: nothing of it is changed by a test.
  const env = () => ({
    XDG_CONFIG_HOME: join(folder.path, 'config'),
    XDG_RUNTIME_DIR: folder.path,
    DBUS_SESSION_BUS_ADDRESS: '',
  });
  const autostart = (...argv: string[]) => run(['autostart', ...argv, '--workspace', place], { env: env() });

  it('writes a unit whose line really serves, says what the system made of it, and takes it away again', async () => {
    const on = await autostart('on', '--json');
    expect(on.exit).toBe(0);
    const { file, says } = JSON.parse(on.out) as { file: string; says: string[] };
    expect(file).toBe(join(folder.path, 'config/systemd/user/updraft.service'));
    expect(says.join(' ')).toMatch(/starts by itself|system did not take it/);
    const [, line = ''] = /^ExecStart=:(.*)$/m.exec(readFileSync(file, 'utf8')) ?? [];
    const words = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) =>
      word.replace(/\\(.)/g, '$1').replaceAll('%%', '%'),
    );
    const [command = '', ...args] = words;
    expect(args).toContain('serve');
    const child = spawn(command, [...args, '--port', '0'], {
      cwd: '/',
      env: { HOME: folder.path, PATH: '/usr/bin:/bin' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const said = await new Promise<string>((resolve, reject) => {
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
        if (out.includes('ready: ')) resolve(out);
      });
      child.once('exit', () => reject(new Error(`ended: ${out}`)));
    });
    expect(said).toMatch(/ready: http:\/\/127\.0\.0\.1:\d+/);
    expect(existsSync(join(place, 'agent.sock')) || said !== '').toBe(true);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);

    expect((await autostart('on')).exit).toBe(0);
    expect((await autostart('status')).out).toContain(file);
    const off = await autostart('off');
    expect(off.exit).toBe(0);
    expect(existsSync(file)).toBe(false);
    expect((await autostart('off')).out).toContain('nothing was changed');
    expect((await autostart()).out).toContain('does not start by itself');
  });

  it('knows on, off and status', async () => {
    const { exit, err } = await autostart('maybe');
    expect(exit).toBe(2);
    expect(err).toContain('on, off or status');
  });
});
