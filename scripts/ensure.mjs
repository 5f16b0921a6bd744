import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const at = (...parts) => join(root, ...parts);

/** What the build is made of. */
const material = ['src', 'package.json', 'package-lock.json', 'vite.config.ts', 'scripts/build.mjs'];

// Newest change, number and size of the files: a changed, added or deleted file each changes one of them.
const stampOf = () => {
  let newest = 0;
  let count = 0;
  let size = 0;
  const look = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(path)) look(join(path, name));
    } else if (!/\.test\.tsx?$/.test(path)) {
      newest = Math.max(newest, stat.mtimeMs);
      count += 1;
      size += stat.size;
    }
  };
  for (const path of material) look(at(path));
  return `${newest} ${count} ${size}\n`;
};

const say = (text) => process.stderr.write(`${text}\n`);

const quietly = (what, command, args) => {
  // On Windows npm is a script that only a shell can run.
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (done.status === 0) return;
  const output = `${done.stdout ?? ''}${done.stderr ?? ''}${done.error ? `${done.error.message}\n` : ''}`;
  throw new Error(
    `${output}\nUpdraft could not ${what} (\`${command} ${args.join(' ')}\`). The output above says why.`,
  );
};

const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages ?? {};

const installIsStale = () => {
  const [wanted, installed] = [at('package-lock.json'), at('node_modules/.package-lock.json')];
  if (!existsSync(installed)) return true;
  if (statSync(wanted).mtimeMs <= statSync(installed).mtimeMs) return false;
  // Git, or npm itself, may have touched the lockfile without changing what it names.
  const there = packagesOf(installed);
  return Object.entries(packagesOf(wanted)).some(
    ([path, { version, optional }]) => path !== '' && !optional && there[path]?.version !== version,
  );
};

const buildIsStale = (stamp) => {
  try {
    return readFileSync(at('dist/stamp'), 'utf8') !== stamp;
  } catch {
    return true;
  }
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

// Two commands at once must not install or build into one another.
const alone = async (work) => {
  const lock = at('node_modules/.cache/updraft/making');
  mkdirSync(at('node_modules/.cache/updraft'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      if (pid && !isAlive(pid)) rmSync(lock, { force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
};

/**
 * Brings a source checkout up to date: installs from the lockfile only if needed, builds only if stale. Says so on
 * stderr and keeps the tools' output to itself unless they fail. A published package holds its build and no sources, so
 * there it does nothing. Throws an `Error` whose message ends with what could not be done.
 */
export const ensure = async () => {
  if (!existsSync(at('src'))) return;
  if (!installIsStale() && !buildIsStale(stampOf())) return;
  await alone(() => {
    if (installIsStale()) {
      say('Updraft: installing what package-lock.json names …');
      // The lock lies inside node_modules, which npm ci empties; a second waiter then starts over and finds it done.
      quietly('install', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
      mkdirSync(at('node_modules/.cache/updraft'), { recursive: true });
    }
    const stamp = stampOf();
    if (buildIsStale(stamp)) {
      say('Updraft: building …');
      quietly('build', process.execPath, [at('scripts/build.mjs')]);
      writeFileSync(at('dist/stamp'), stamp);
    }
  });
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensure().catch((error) => {
    say(error.message);
    process.exitCode = 1;
  });
}
