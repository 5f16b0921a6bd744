import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/*
 * Builds the page and the program beside the old build, then puts the new one in its place: a command that starts in
 * the middle finds one or the other, and a build that fails leaves the old one.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const next = join(root, `node_modules/.cache/updraft/build-${process.pid}`);
const old = join(root, `node_modules/.cache/updraft/old-${process.pid}`);
const dist = join(root, 'dist');
const shared = { root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' };

try {
  mkdirSync(next, { recursive: true });
  await build({ ...shared, build: { ssr: 'src/main.ts', outDir: join(next, 'server'), emptyOutDir: true } });
  if (existsSync(join(root, 'src/web/index.html'))) {
    await build({ ...shared, root: join(root, 'src/web'), build: { outDir: join(next, 'web'), emptyOutDir: true } });
  }
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
} finally {
  rmSync(next, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}
