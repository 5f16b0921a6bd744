import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '../app/errors.ts';
import { packageRoot } from '../app/package-root.ts';
import { servingWords } from '../app/workspace/meant-place.ts';
import { type AutostartCommand, launchdLabel, launchdPlist, systemdUnit, taskXml } from './autostart-files.ts';

type Env = Readonly<Record<string, string | undefined>>;
export type Ran = { readonly ok: boolean; readonly out: string };

/** The machine as autostart sees it; a test gives another one. */
export type Machine = {
  readonly platform: string;
  readonly home: string;
  readonly env: Env;
  readonly user: string;
  readonly uid: number;
  readonly node: string;
  readonly script: string;
  readonly run: (command: string, args: readonly string[]) => Ran;
};

const run = (command: string, args: readonly string[]): Ran => {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], { encoding: 'utf8', timeout: 20_000 });
  return { ok: status === 0, out: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim() };
};

export const thisMachine = (): Machine => {
  const { username, uid } = userInfo();
  const domain = process.env.USERDOMAIN;
  return {
    platform: process.platform,
    home: homedir(),
    env: process.env,
    user: process.platform === 'win32' && domain ? `${domain}\\${username}` : username,
    uid,
    node: process.execPath,
    script: join(packageRoot(), 'bin', 'updraft.mjs'),
    run,
  };
};

type AutostartState = {
  /** Started at the next login: the file is there and the system knows it. */
  readonly on: boolean;
  readonly file: string;
  /** What there is to say, a sentence each. */
  readonly says: readonly string[];
};

/** How one platform starts a program at login. */
type Way = {
  readonly file: string;
  readonly content: (command: AutostartCommand) => string | Uint8Array;
  /** Makes the system know the file, each step in order, and what to do by hand where one fails. */
  readonly on: readonly (readonly string[])[];
  readonly byHand: string;
  readonly off: readonly (readonly string[])[];
  /** Whether the system knows it; undefined where that cannot be told. */
  readonly known: () => boolean | undefined;
};

const unitName = 'updraft.service';
const taskName = 'Updraft';

const linuxWay = ({ env, home, run: call }: Machine): Way => {
  const file = join(env.XDG_CONFIG_HOME || join(home, '.config'), 'systemd', 'user', unitName);
  return {
    file,
    content: systemdUnit,
    on: [
      ['systemctl', '--user', 'daemon-reload'],
      ['systemctl', '--user', 'enable', '--now', unitName],
    ],
    byHand: `systemctl --user enable --now ${unitName}`,
    off: [['systemctl', '--user', 'disable', '--now', unitName]],
    known: () => {
      const { ok, out } = call('systemctl', ['--user', 'is-enabled', unitName]);
      return ok ? true : /^(?:disabled|not-found|masked)\b/m.test(out) ? false : undefined;
    },
  };
};

const macWay = ({ home, uid, run: call }: Machine): Way => {
  const file = join(home, 'Library', 'LaunchAgents', `${launchdLabel}.plist`);
  const domain = `gui/${uid}`;
  return {
    file,
    content: launchdPlist,
    on: [['launchctl', 'bootstrap', domain, file]],
    byHand: `launchctl bootstrap ${domain} "${file}"`,
    off: [['launchctl', 'bootout', `${domain}/${launchdLabel}`]],
    known: () => call('launchctl', ['print', `${domain}/${launchdLabel}`]).ok,
  };
};

const windowsWay = ({ env, home, user, run: call }: Machine): Way => {
  const file = join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Updraft', 'autostart.xml');
  return {
    file,
    content: (command) => Buffer.from(`\ufeff${taskXml(command, user)}`, 'utf16le'),
    on: [
      ['schtasks', '/Create', '/TN', taskName, '/XML', file, '/F'],
      ['schtasks', '/Run', '/TN', taskName],
    ],
    byHand: `schtasks /Create /TN ${taskName} /XML "${file}" /F`,
    off: [
      ['schtasks', '/End', '/TN', taskName],
      ['schtasks', '/Delete', '/TN', taskName, '/F'],
    ],
    known: () => call('schtasks', ['/Query', '/TN', taskName]).ok,
  };
};

const wayOf = (machine: Machine): Way =>
  machine.platform === 'win32'
    ? windowsWay(machine)
    : machine.platform === 'darwin'
      ? macWay(machine)
      : linuxWay(machine);

const commandOf = (machine: Machine, workspace: string): AutostartCommand => ({
  node: machine.node,
  script: machine.script,
  // Named, because what the environment says here is not what it says at login.
  words: servingWords(workspace),
});

const passes = (path: string): boolean => {
  const parts = [path, existsSync(path) ? realpathSync(path) : path].flatMap((one) => one.split(/[\\/]/));
  return parts.includes('_npx') || parts.includes('dlx');
};

const sameBytes = (file: string, content: string | Uint8Array): boolean =>
  existsSync(file) && Buffer.compare(readFileSync(file), Buffer.from(content)) === 0;

/** What is so now: whether Updraft starts at login, by which file, and whether that still leads to this program. */
export const autostartStatus = (machine: Machine, workspace: string): AutostartState => {
  const way = wayOf(machine);
  if (!existsSync(way.file)) {
    return { on: false, file: way.file, says: ['Updraft does not start by itself.'] };
  }
  const known = way.known();
  const current = sameBytes(way.file, way.content(commandOf(machine, workspace)));
  return {
    on: known === true,
    file: way.file,
    says: [
      known === true
        ? 'Updraft starts by itself when you log in.'
        : known === false
          ? 'The file is written, but the system does not use it.'
          : 'The file is written; whether the system uses it cannot be told here.',
      ...(known === true ? [] : [`To use it: ${way.byHand}`]),
      ...(current
        ? []
        : ['It was written for another version, place or workspace: `updraft autostart on` writes it anew.']),
    ],
  };
};

/**
 * Makes Updraft start at login; again is fine. `running` tells that a server of this workspace runs already: one of the
 * system's own finds it, and ends. Throws `AppError` where the program lies in a folder that will vanish.
 */
export const autostartOn = (
  machine: Machine,
  workspace: string,
  { running = false }: { readonly running?: boolean } = {},
): AutostartState => {
  if (passes(machine.script)) {
    throw new AppError('not-allowed', {
      detail:
        'This Updraft was fetched for one run and its folder will vanish. Install it first: `npm install --global @updraft-app/updraft`, then `updraft autostart on`.',
    });
  }
  const way = wayOf(machine);
  mkdirSync(dirname(way.file), { recursive: true });
  // What runs already under an older file gives way to the new one.
  if (existsSync(way.file) && machine.platform === 'darwin')
    for (const [command = '', ...args] of way.off) machine.run(command, args);
  writeFileSync(way.file, way.content(commandOf(machine, workspace)), { mode: 0o600 });
  for (const [command = '', ...args] of way.on) {
    const { ok, out } = machine.run(command, args);
    if (ok) continue;
    return {
      on: false,
      file: way.file,
      says: [
        'The file is written, but the system did not take it.',
        ...(out === '' ? [] : [`It said: ${out.split('\n')[0]?.slice(0, 300)}`]),
        `Once you are logged in on its screen: ${way.byHand}`,
      ],
    };
  }
  return {
    on: true,
    file: way.file,
    says: [
      ...(running
        ? [
            'Updraft starts by itself when you log in.',
            'One runs already. If you started that in a terminal it ends with the terminal: end it there and say `updraft autostart on` again, and the system runs it from then on.',
          ]
        : ['Updraft starts by itself when you log in, and runs now.']),
      'It starts locked: open the page with `updraft open` and give your passphrase; then what comes in by itself is looked at.',
    ],
  };
};

/** Undoes it; where nothing was there nothing happens. */
export const autostartOff = (machine: Machine): AutostartState => {
  const way = wayOf(machine);
  const was = existsSync(way.file);
  const failed = was ? way.off.filter(([command = '', ...args]) => !machine.run(command, args).ok) : [];
  rmSync(way.file, { force: true });
  if (was && machine.platform === 'linux') machine.run('systemctl', ['--user', 'daemon-reload']);
  return {
    on: false,
    file: way.file,
    says: !was
      ? ['Updraft did not start by itself; nothing was changed.']
      : failed.length === 0
        ? ['Updraft no longer starts by itself.']
        : ['Updraft no longer starts by itself: its file is gone. One that runs now goes on until it ends.'],
  };
};
