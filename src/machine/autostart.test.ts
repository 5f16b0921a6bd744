import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-workspace.ts';
import { autostartOff, autostartOn, autostartStatus, type Machine, type Ran } from './autostart.ts';
import { launchdPlist, systemdUnit, taskXml } from './autostart-files.ts';

const odd = `/home/Zoë & Söhne/100%/a "quoted" 'place'/$HOME\\x`;

describe('updraft autostart', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let ran: string[];
  let answers: (line: string) => Ran;
  const machine = (platform: string, change: Partial<Machine> = {}): Machine => ({
    platform,
    home: join(folder.path, 'home of Zoë'),
    env: {},
    user: 'zoë',
    uid: 501,
    node: '/usr/bin/node',
    script: '/opt/updraft/bin/updraft.mjs',
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      return answers(line);
    },
    ...change,
  });
  beforeEach(() => {
    folder = temporaryFolder();
    ran = [];
    answers = () => ({ ok: true, out: '' });
  });
  afterEach(() => folder.remove());

  it.each([
    [
      'linux',
      '.config/systemd/user/updraft.service',
      ['systemctl --user daemon-reload', 'systemctl --user enable --now updraft.service'],
    ],
    ['darwin', 'Library/LaunchAgents/app.updraft.serve.plist', ['launchctl bootstrap gui/501 ']],
    [
      'win32',
      'AppData/Local/Updraft/autostart.xml',
      ['schtasks /Create /TN Updraft /XML  /F', 'schtasks /Run /TN Updraft'],
    ],
  ])('on %s writes its file, has the system take it, twice as well as once, and undoes it', (platform, path, lines) => {
    const here = machine(platform);
    const { on, file, says } = autostartOn(here, '/data/work');
    expect(on).toBe(true);
    expect(says.join(' ')).toContain('starts by itself');
    expect(file).toBe(join(here.home, path));
    expect(ran.map((line) => line.replace(file, ''))).toEqual(lines);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const first = readFileSync(file);
    expect(autostartOn(here, '/data/work').on).toBe(true);
    expect(readFileSync(file)).toEqual(first);
    expect(autostartStatus(here, '/data/work')).toMatchObject({ on: true, says: [expect.stringContaining('log in')] });
    expect(autostartStatus(here, '/data/other').says.join(' ')).toContain('writes it anew');
    expect(autostartOff(here).on).toBe(false);
    expect(existsSync(file)).toBe(false);
    ran = [];
    expect(autostartOff(here).says.join(' ')).toContain('nothing was changed');
    expect(ran).toEqual([]);
    expect(autostartStatus(here, '/data/work')).toMatchObject({ on: false });
  });

  it('says plainly what the system said and what to do where it did not take it', () => {
    answers = (line) => ({ ok: line.includes('reload'), out: 'Failed to connect to bus' });
    const { on, says } = autostartOn(machine('linux'), '/data');
    expect(on).toBe(false);
    expect(says.join(' ')).toContain('Failed to connect to bus');
    expect(says.join(' ')).toContain('systemctl --user enable --now updraft.service');
    expect(autostartStatus(machine('linux'), '/data')).toMatchObject({ on: false });
    expect(autostartStatus(machine('linux'), '/data').says.join(' ')).toContain('cannot be told');
    answers = () => ({ ok: false, out: 'disabled' });
    expect(autostartStatus(machine('linux'), '/data').says.join(' ')).toContain('does not use it');
  });

  it.each([
    '/home/noor/.npm/_npx/1f9c/node_modules/x/bin/updraft.mjs',
    '/home/noor/.cache/pnpm/dlx/1/x/bin/updraft.mjs',
  ])('refuses %s, which will vanish, and says how to install', (script) => {
    expect(() => autostartOn(machine('linux', { script }), '/data')).toThrow(
      expect.objectContaining({ code: 'not-allowed', message: expect.stringContaining('npm install --global') }),
    );
    expect(ran).toEqual([]);
  });

  it('says what becomes of one that runs already, for two never serve one workspace', () => {
    const alone = autostartOn(machine('linux'), '/data');
    expect(alone.says.join(' ')).toContain('runs now');
    const beside = autostartOn(machine('linux'), '/data', { running: true });
    expect(beside).toMatchObject({ on: true, says: expect.arrayContaining([expect.stringContaining('log in')]) });
    expect(beside.says.join(' ')).toContain('runs already');
    expect(beside.says.join(' ')).toContain('`updraft autostart on` again');
    expect(beside.says.join(' ')).not.toContain('runs now');
  });

  it('goes where XDG_CONFIG_HOME says', () => {
    const { file } = autostartOn(machine('linux', { env: { XDG_CONFIG_HOME: join(folder.path, 'conf') } }), '/data');
    expect(file).toBe(join(folder.path, 'conf/systemd/user/updraft.service'));
  });
});

describe('the files', () => {
  const command = { node: odd, script: `${odd}/updraft.mjs`, words: ['serve', '--workspace', 'C:\\My Data\\'] };

  /** Takes an ExecStart line apart as systemd.service(5) says. */
  const wordsOf = (line: string): string[] =>
    [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) =>
      word.replace(/\\(.)/g, '$1').replaceAll('%%', '%'),
    );

  it('systemd reads the words it was given', () => {
    const unit = systemdUnit(command);
    const sections = unit.split('\n').filter((line) => line.startsWith('['));
    expect(sections).toEqual(['[Unit]', '[Service]', '[Install]']);
    const [, line = ''] = /^ExecStart=:(.*)$/m.exec(unit) ?? [];
    expect(wordsOf(line)).toEqual([command.node, command.script, ...command.words]);
    expect(line.replaceAll('%%', '')).not.toContain('%');
    for (const other of unit.split('\n')) expect(other).toMatch(/^$|^\[\w+\]$|^\w+=/);
  });

  /** The values of a flat XML, after a check that every element is closed by its own name. */
  const valuesOf = (text: string, element: string): string[] => {
    const open: string[] = [];
    for (const [, close, name = '', self] of text
      .replace(/<[?!][^>]*>/g, '')
      .matchAll(/<(\/?)([\w]+)(?:\s[\w:]+="[^"<>]*")*(\/?)>/g)) {
      if (self) continue;
      if (close) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
    expect(text.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toContain('&');
    return [...text.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, value = '']) =>
      value
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    );
  };

  it('launchd reads the words it was given', () => {
    const values = valuesOf(launchdPlist(command), 'string');
    expect(values.slice(1, -1)).toEqual([command.node, command.script, ...command.words]);
  });

  /** Takes a command line apart as CommandLineToArgvW does. */
  const argvOf = (line: string): string[] => {
    const words: string[] = [];
    let word = '';
    let quoted = false;
    let begun = false;
    for (let at = 0; at < line.length; at += 1) {
      const char = line[at] ?? '';
      if (char === '\\') {
        let slashes = 0;
        while (line[at] === '\\') {
          slashes += 1;
          at += 1;
        }
        begun = true;
        if (line[at] === '"') {
          word += '\\'.repeat(Math.floor(slashes / 2));
          if (slashes % 2 === 1) word += '"';
          else at -= 1;
        } else {
          word += '\\'.repeat(slashes);
          at -= 1;
        }
      } else if (char === '"') {
        quoted = !quoted;
        begun = true;
      } else if (char === ' ' && !quoted) {
        if (begun) words.push(word);
        word = '';
        begun = false;
      } else {
        word += char;
        begun = true;
      }
    }
    if (begun) words.push(word);
    return words;
  };

  it('the Task Scheduler reads the words it was given', () => {
    const text = taskXml(command, 'OFFICE\\zoë & co');
    expect(valuesOf(text, 'Command')).toEqual([command.node]);
    expect(argvOf(valuesOf(text, 'Arguments')[0] ?? '')).toEqual([command.script, ...command.words]);
    expect(valuesOf(text, 'UserId')).toEqual(['OFFICE\\zoë & co', 'OFFICE\\zoë & co']);
  });

  it('hold no secret and open no browser', () => {
    for (const text of [systemdUnit(command), launchdPlist(command), taskXml(command, 'noor')]) {
      expect(text).not.toMatch(/passphrase|--open/i);
    }
  });
});
