import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { documentsBeside } from './counterparts/documents.mjs';
import { remindersBeside } from './counterparts/reminders.mjs';
import { ensure } from './ensure.mjs';

/*
 * `npm run test:counterparts`: Updraft beside the real programs of a Debian system that it has to get on with. What is
 * missing is installed from Debian where that may be done (as root); a step that cannot run has failed. With `--write`
 * the versions go into docs/integrations.md.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const program = join(root, 'bin/updraft.mjs');
const folder = mkdtempSync(join(tmpdir(), 'updraft-counterparts-'));
const passphrase = 'four words for the real ones';
const hour = 3_600_000;
const running = [];

const run = (command, args, options = {}) => {
  const done = spawnSync(command, args, { encoding: 'utf8', ...options });
  return { ok: done.status === 0, out: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`.trim() };
};
const must = (what, { ok, out }) => {
  if (!ok) throw new Error(`${what}\n${out}`);
  return out;
};
const env = (home) => ({
  ...process.env,
  UPDRAFT_HOME: home,
  UPDRAFT_PASSPHRASE: passphrase,
  UPDRAFT_BROWSER: 'none',
  TZ: 'UTC',
});
const updraft = (home, ...args) =>
  JSON.parse(must(args[0], run(process.execPath, [program, ...args, '--json'], { env: env(home) })) || 'null');
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
const started = (command, args, options = {}) => {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  running.push(child);
  return child;
};
const until = async (what, look, seconds = 40) => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await Promise.resolve()
      .then(look)
      .catch(() => false);
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what} did not come about in ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};

/** Command, the package of Debian it comes from, and how it tells its version. */
const tools = [
  ['systemd-analyze', 'systemd', ['--version']],
  ['xmllint', 'libxml2-utils', ['--version']],
  ['plistutil', 'libplist-utils', ['--version']],
  ['python3', 'python3', ['--version']],
  ['radicale', 'radicale', ['--version']],
  ['nvim', 'neovim', ['--version']],
  ['khal', 'khal', ['--version']],
  ['vdirsyncer', 'vdirsyncer', ['--version']],
  ['openssl', 'openssl', ['version']],
  ['aiosmtpd', 'python3-aiosmtpd', ['--version']],
  ['soffice', 'libreoffice-writer', ['--version']],
  ['pandoc', 'pandoc', ['--version']],
  ['pdfinfo', 'poppler-utils', ['-v']],
  ['qpdf', 'qpdf', ['--version']],
];
const isThere = (command) => run('sh', ['-c', `command -v ${command}`]).ok;

const versions = new Map();
const install = () => {
  const missing = tools.filter(([command]) => !isThere(command));
  if (missing.length > 0) {
    const packages = missing.map(([, name]) => name);
    if (process.getuid?.() !== 0 || !isThere('apt-get')) {
      throw new Error(`Install these first: ${packages.join(' ')}`);
    }
    must('apt-get update', run('apt-get', ['update']));
    must(
      `apt-get install ${packages.join(' ')}`,
      run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }),
    );
  }
  // By itself, because the one that runs need not be the one of Debian.
  for (const [command, , args] of tools) versions.set(command, run(command, args).out.split('\n')[0]);
};

/** A name that every one of the three formats has to quote. */
const oddPlace = () => join(folder, 'a "place" & 100% of Zoë');

const checkUnit = () => {
  const config = join(folder, 'config');
  const on = run(process.execPath, [program, 'autostart', 'on', '--workspace', oddPlace(), '--json'], {
    env: { ...process.env, XDG_CONFIG_HOME: config, XDG_RUNTIME_DIR: folder, DBUS_SESSION_BUS_ADDRESS: '' },
  });
  const { file } = JSON.parse(must('updraft autostart on', on));
  const verify = (unit) =>
    run('systemd-analyze', ['--user', 'verify', unit], { env: { ...process.env, XDG_RUNTIME_DIR: folder } });
  const said = must('systemd-analyze verify', verify(file));
  const broken = join(folder, 'broken.service');
  writeFileSync(broken, readFileSync(file, 'utf8').replace('ExecStart=:"', 'ExecStart=:"/nowhere'));
  if (verify(broken).ok) throw new Error('systemd-analyze takes a unit that starts nothing');
  if (said !== '') throw new Error(`systemd-analyze said: ${said}`);
};

const built = async () => {
  const { build } = await import('vite');
  const out = join(root, 'node_modules/.cache/updraft/counterparts');
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { ssr: 'src/machine/autostart-files.ts', outDir: out, emptyOutDir: true },
  });
  return import(pathToFileURL(join(out, 'autostart-files.js')).href);
};
const command = () => ({
  node: '/usr/bin/node',
  script: '/opt/updraft/bin/updraft.mjs',
  words: ['serve', '--workspace', oddPlace()],
});

const checkPlist = async () => {
  const { launchdPlist } = await built();
  const file = join(folder, 'app.plist');
  writeFileSync(file, launchdPlist(command()));
  must('xmllint', run('xmllint', ['--noout', '--nonet', file]));
  const script = 'import plistlib,sys; print("\\n".join(plistlib.load(open(sys.argv[1],"rb"))["ProgramArguments"]))';
  const words = must('plistlib', run('python3', ['-c', script, file])).split('\n');
  if (words.at(-1) !== oddPlace()) throw new Error(`read as: ${words.join(' | ')}`);
  must('plistutil', run('plistutil', ['-i', file, '-o', join(folder, 'app.bin')]));
};

const checkTask = async () => {
  const { taskXml } = await built();
  const file = join(folder, 'task.xml');
  writeFileSync(file, Buffer.from(`\ufeff${taskXml(command(), 'OFFICE\\zoë')}`, 'utf16le'));
  must('xmllint', run('xmllint', ['--noout', '--nonet', file]));
  const path = "string(//*[local-name()='Arguments'])";
  const said = must('xmllint --xpath', run('xmllint', ['--nonet', '--xpath', path, file]));
  if (!said.includes(oddPlace().replaceAll('"', '\\"'))) throw new Error(`read as: ${said}`);
};

const stamp = (when) => new Date(when).toISOString().replace(/[-:]|\.\d+/g, '');
const eventAt = (when) =>
  [
    'BEGIN:VEVENT',
    'UID:quay@harbour.example',
    `DTSTAMP:${stamp(Date.now())}`,
    `DTSTART:${stamp(when)}`,
    `DTEND:${stamp(when + hour)}`,
    'SUMMARY:Quay lease review',
    'END:VEVENT',
  ].join('\r\n');
const calendarAt = (when) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Harbour//EN', eventAt(when), 'END:VCALENDAR', ''].join('\r\n');

/** A real `updraft serve` takes an address, and shows the meeting moved without a command. */
const polled = async (name, address, move) => {
  const home = join(folder, `home-${name}`);
  updraft(home, 'init');
  const server = started(process.execPath, [program, 'serve', '--port', '0', '--look', '1'], { env: env(home) });
  await until('updraft serve', () => run(process.execPath, [program, 'open', '--json'], { env: env(home) }).ok);
  const first = Math.ceil(Date.now() / hour) * hour + 30 * hour;
  const at = (when) => new Date(when).toISOString().slice(0, 19);
  const starts = () => updraft(home, 'moments').moments.map(({ start }) => start.slice(0, 19));
  await move(first);
  const { came } = updraft(home, 'feed.add', address);
  if (came.added !== 1 || starts()[0] !== at(first)) throw new Error(`added ${came.added}: ${starts()}`);
  // A server that tells its age in whole seconds has to see another one.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await move(first + 3 * hour);
  await until('the moved meeting', () => starts().length === 1 && starts()[0] === at(first + 3 * hour));
  server.kill('SIGTERM');
};

const checkPython = async () => {
  const served = join(folder, 'served');
  mkdirSync(served);
  const port = await freePort();
  const log = [];
  const server = started('python3', [
    '-u',
    '-m',
    'http.server',
    String(port),
    '--bind',
    '127.0.0.1',
    '--directory',
    served,
  ]);
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (bytes) => log.push(String(bytes)));
  const move = (when) => writeFileSync(join(served, 'work.ics'), calendarAt(when));
  await move(Date.now());
  await until('http.server', async () => (await fetch(`http://127.0.0.1:${port}/work.ics`)).ok);
  await polled('python', `http://127.0.0.1:${port}/work.ics`, move);
  if (!/" 304 /.test(log.join(''))) throw new Error(`never answered 304 Not Modified:\n${log.join('')}`);
};

const checkRadicale = async () => {
  const port = await freePort();
  const config = join(folder, 'radicale.conf');
  writeFileSync(
    config,
    `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = none\n[rights]\ntype = authenticated\n[storage]\nfilesystem_folder = ${join(folder, 'radicale')}\n`,
  );
  const server = started('radicale', ['--config', config]);
  let log = '';
  server.stderr.on('data', (bytes) => {
    log += String(bytes);
  });
  // The path names a user; the address that Updraft is given holds a name and a password, as at home.
  const base = `http://127.0.0.1:${port}/noor/work/`;
  const authorization = `Basic ${Buffer.from('noor:a password').toString('base64')}`;
  const put = async (method, url, body, type) => {
    const answer = await fetch(url, {
      method,
      body,
      headers: { authorization, ...(type ? { 'content-type': type } : {}) },
    });
    if (!answer.ok) throw new Error(`${method} was answered with ${answer.status}\n${log}`);
  };
  await until('radicale', async () => (await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' })).status < 500);
  await put('MKCALENDAR', base);
  const move = (when) => put('PUT', `${base}quay.ics`, calendarAt(when), 'text/calendar');
  await polled('radicale', base.replace('//', '//noor:a%20password@'), move);
};

/** A headless Neovim with its own LSP client writes with `updraft lsp`: diagnostics, the reason, a fix, an end. */
const checkNeovim = async () => {
  const place = join(folder, 'neovim');
  mkdirSync(place);
  const draft = join(place, 'status.md');
  writeFileSync(
    draft,
    'Helen,\n\nJust a quick note to say that Zoë’s crane is here. Please approve the extra week by Friday.\n',
  );
  writeFileSync(
    join(place, 'house.json'),
    JSON.stringify([
      { id: 'no-crane', phrases: ['crane'], message: 'We say lifting gear', why: 'The contract says lifting gear.' },
    ]),
  );
  const script = join(root, 'scripts/counterparts/neovim.lua');
  const done = run('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`], {
    env: {
      ...env(join(folder, 'home-neovim')),
      UPDRAFT_PASSPHRASE: '',
      UPDRAFT_NODE: process.execPath,
      UPDRAFT_PROGRAM: program,
      UPDRAFT_DRAFT: draft,
      XDG_STATE_HOME: place,
    },
    timeout: 60_000,
  });
  const line = must('nvim', done)
    .split('\n')
    .find((row) => row.startsWith('{'));
  if (line === undefined) throw new Error(`nvim said: ${done.out}`);
  const seen = JSON.parse(line);
  for (const code of ['wind-up', 'team:no-crane']) {
    if (!seen.codes.includes(code)) throw new Error(`no ${code} among ${seen.codes}`);
  }
  if (!/wind-up/.test(seen.hover) || seen.hover.length < 60) throw new Error(`hover: ${seen.hover}`);
  if (/Just a quick note/.test(seen.text) || !/Zoë’s crane is here/.test(seen.text))
    throw new Error(`text: ${seen.text}`);
};

const { checkKhal, checkMail } = remindersBeside({
  root,
  folder,
  program,
  env,
  updraft,
  run,
  must,
  started,
  until,
  freePort,
});

const {
  checkPdf,
  checkDocx,
  checkHtml,
  checkMail: checkUnsent,
  checkMarkdown,
} = documentsBeside({
  folder,
  updraft,
  run,
  must,
});

const all = [
  ['What is needed is installed from Debian', install],
  ['systemd-analyze takes the unit of `updraft autostart`', checkUnit],
  ['xmllint, plistlib and plistutil read the launch agent', checkPlist],
  ['xmllint reads the task of the Task Scheduler', checkTask],
  ['a calendar of python3 -m http.server is polled, and unchanged ones answered with 304', checkPython],
  ['a calendar of Radicale, with a name and a password, is polled', checkRadicale],
  ['khal reads the outgoing calendar, subscribed to with vdirsyncer', checkKhal],
  ['a mail server of aiosmtpd receives the mail of the morning, over TLS and STARTTLS', checkMail],
  ['poppler and qpdf read a PDF: one page, its words, tags, reading order and embedded fonts', checkPdf],
  ['LibreOffice and pandoc read a Word document: words, headings, tables, and again after it was saved', checkDocx],
  ['LibreOffice, pandoc and Python read the page of a draft, and xmllint its chart', checkHtml],
  ['Python’s email reads a mail with a PDF', checkUnsent],
  ['pandoc reads a draft as Markdown', checkMarkdown],
  ['Neovim writes with `updraft lsp`: diagnostics, the reason, a fix', checkNeovim],
];

// `--only words`: the steps whose name has them, for whoever works on one.
const only = process.argv[process.argv.indexOf('--only') + 1];
const steps = process.argv.includes('--only') ? all.filter(([name]) => name.includes(only ?? '')) : all;

await ensure();
let failed = 0;
for (const [what, step] of steps) {
  try {
    await step();
    process.stdout.write(`ok    ${what}\n`);
  } catch (error) {
    failed += 1;
    process.stdout.write(`FAIL  ${what}\n${error.message.replace(/^/gm, '      ')}\n`);
  }
}
for (const child of running) child.kill('SIGTERM');
rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
process.stdout.write(`${steps.length - failed} of ${steps.length} steps passed, none was skipped\n`);
process.stdout.write([...versions].map(([name, version]) => `${name}: ${version}\n`).join(''));

if (process.argv.includes('--write') && steps.length === all.length && failed === 0) {
  const page = join(root, 'docs/integrations.md');
  const day = new Date().toISOString().slice(0, 10);
  const rows = [...versions].map(([name, version]) => `| ${name} | ${version} | ${day} |`).join('\n');
  const text = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    text.replace(
      /(<!-- versions -->\n)[\s\S]*?(\n<!-- \/versions -->)/,
      `$1\n| program | says of itself | tested |\n| --- | --- | --- |\n${rows}\n$2`,
    ),
  );
}
process.exitCode = failed === 0 ? 0 : 1;
