import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/*
 * Builds the page and the program beside the old build, then puts the new one in its place: a command that starts in
 * the middle finds one or the other, and a build that fails leaves the old one. The files of the build before stay
 * one round longer, because a running program or an open page may yet load a part of itself; `--clean` leaves them out.
 */
// A test run would otherwise make React's development build, which `npm start` would then serve.
process.env.NODE_ENV = 'production';
const root = fileURLToPath(new URL('../', import.meta.url));
const next = join(root, `node_modules/.cache/updraft/build-${process.pid}`);
const old = join(root, `node_modules/.cache/updraft/old-${process.pid}`);
const dist = join(root, 'dist');
const shared = { root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' };

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

const keepFormer = () => {
  const list = join(dist, 'files.json');
  if (!existsSync(list)) return;
  for (const file of JSON.parse(readFileSync(list, 'utf8'))) {
    if (existsSync(join(dist, file)) && !existsSync(join(next, file))) cpSync(join(dist, file), join(next, file));
  }
};

try {
  mkdirSync(next, { recursive: true });
  // Two entries: the program, and the thread of the server in which it does what takes long.
  const input = { main: 'src/main.ts', 'apart-worker': 'src/machine/apart-worker.ts' };
  await build({
    ...shared,
    build: { ssr: true, rolldownOptions: { input }, outDir: join(next, 'server'), emptyOutDir: true },
  });
  if (existsSync(join(root, 'src/web/index.html'))) {
    await build({ ...shared, root: join(root, 'src/web'), build: { outDir: join(next, 'web'), emptyOutDir: true } });
  }
  // The faces that pages are set in, with their licence.
  const packages = join(root, 'node_modules/@expo-google-fonts');
  for (const [name, file] of JSON.parse(readFileSync(join(root, 'src/formats/exporters/pdf/faces.json'), 'utf8'))) {
    cpSync(join(packages, name, file), join(next, 'fonts', basename(file)));
    cpSync(join(packages, name, 'LICENSE_FONT'), join(next, 'fonts', `${name}-licence.txt`));
  }
  const fresh = filesOf(next);
  if (!process.argv.includes('--clean')) {
    keepFormer();
    writeFileSync(join(next, 'files.json'), JSON.stringify(fresh));
  }
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
} finally {
  rmSync(next, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}
