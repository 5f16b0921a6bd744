import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Env = Readonly<Record<string, string | undefined>>;

/** How long the file that leads to the address lies there, in milliseconds: a cold browser takes its time. */
const lies = 60_000;
// In a process of its own: `updraft open` ends long before the browser has read the file.
const removal = `setTimeout(() => require('node:fs').rmSync(process.argv[1], { recursive: true, force: true }), ${lies})`;

const started = (command: string, args: readonly string[], env: Env): void => {
  const child = spawn(command, args, { stdio: 'ignore', detached: true, env });
  child.on('error', () => {});
  child.unref();
};

const opener = (file: string): readonly [string, readonly string[]] =>
  process.platform === 'darwin'
    ? ['open', [file]]
    : process.platform === 'win32'
      ? ['rundll32', ['url.dll,FileProtocolHandler', file]]
      : ['xdg-open', [file]];

/** Browsers from a snap or a flatpak cannot read the system's temporary folder; the downloads they can. */
const readable = (env: Env): string => {
  const boxed = process.platform === 'linux' && ['/snap/bin', '/var/lib/flatpak'].some((place) => existsSync(place));
  const downloads = join(env.HOME ?? homedir(), 'Downloads');
  return boxed && existsSync(downloads) ? downloads : tmpdir();
};

/**
 * Opens an address in the user's browser where there is one; silent where there is none. The address holds a secret,
 * and arguments of a program can be read by every user of the machine: the browser is given a private file (0600 in a
 * folder 0700) that leads there. It goes after a minute, or with what is returned.
 */
export const openInBrowser = (address: string, env: Env = process.env): (() => void) => {
  if (env.UPDRAFT_BROWSER === 'none' || env.CI) return () => {};
  if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return () => {};
  const folder = mkdtempSync(join(readable(env), 'updraft-open-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const file = join(folder, 'updraft.html');
  const words = `<!doctype html><title>Updraft</title><meta http-equiv="refresh" content="0; url=${address}">\n`;
  writeFileSync(file, words, { mode: 0o600, flag: 'wx' });
  started(process.execPath, ['-e', removal, folder], env);
  started(...opener(pathToFileURL(file).href), env);
  return remove;
};
