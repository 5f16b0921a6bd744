import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-workspace.ts';
import { openInBrowser } from './browser.ts';

const address = 'http://127.0.0.1:4747/?k=the-secret-key';

describe.skipIf(process.platform === 'win32')('the browser', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  const heard = () => join(folder.path, 'heard');
  const env = () => ({ PATH: `${folder.path}:${process.env.PATH}`, DISPLAY: ':1', TMPDIR: folder.path });
  const opened = async (): Promise<string> => {
    while (!existsSync(heard()) || !readFileSync(heard(), 'utf8').endsWith('\n'))
      await new Promise((go) => setTimeout(go, 5));
    return readFileSync(heard(), 'utf8').trim();
  };
  beforeEach(() => {
    folder = temporaryFolder();
    const program = join(folder.path, process.platform === 'darwin' ? 'open' : 'xdg-open');
    writeFileSync(program, `#!/bin/sh\necho "$@" > ${heard()}\n`);
    chmodSync(program, 0o755);
  });
  afterEach(() => folder.remove());

  it('is opened through a private file: no argument holds the key', async () => {
    const remove = openInBrowser(address, env());
    const argument = await opened();
    expect(argument).toMatch(/^file:\/\/\/\S+\.html$/);
    expect(argument).not.toContain('secret');
    const path = fileURLToPath(argument);
    expect(readFileSync(path, 'utf8')).toContain(`content="0; url=${address}"`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    remove();
    expect(existsSync(dirname(path))).toBe(false);
  });

  it('is left alone where there is none', () => {
    openInBrowser(address, { ...env(), UPDRAFT_BROWSER: 'none' });
    openInBrowser(address, { ...env(), CI: '1' });
    rmSync(join(folder.path, 'nothing'), { force: true });
    expect(existsSync(heard())).toBe(false);
  });
});
