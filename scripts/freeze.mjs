import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/*
 * `node scripts/freeze.mjs [--again]` writes tests/frozen/vX.Y.Z: a small workspace of this version and its export, both of
 * which every later version must open. Done once for each release; `--again` replaces one that has not been released yet.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = join(root, 'tests/frozen', `v${version}`);
const out = join(root, `node_modules/.cache/updraft/freeze-${process.pid}`);

if (existsSync(folder) && !process.argv.includes('--again')) {
  process.stderr.write(`tests/frozen/v${version} is there already; a released workspace is never written again.\n`);
  process.exit(1);
}
try {
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { ssr: 'tests/frozen/write-frozen.ts', outDir: out, emptyOutDir: true },
  });
  const { writeFrozen } = await import(pathToFileURL(join(out, 'write-frozen.js')).href);
  rmSync(folder, { recursive: true, force: true });
  await writeFrozen(folder);
  process.stdout.write(`Written: tests/frozen/v${version}\n`);
} finally {
  rmSync(out, { recursive: true, force: true });
}
