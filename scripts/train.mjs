import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * `node scripts/train.mjs`: trains every scorer (captures, mail, and intent, which only measures) and writes its weights; with the same
 * data the same bytes. `--check` measures each by cross-validation instead and writes nothing. What words mean
 * (train-words.mjs) is apart: it needs a large package. Data: ../shared/data or UPDRAFT_DATA. See docs/models.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
process.chdir(root);
const check = process.argv.includes('--check');
const run = (script, ...more) => execFileSync(process.execPath, [join(root, script), ...more], { stdio: 'inherit' });

// Scorers with a trainer of their own.
for (const script of ['scripts/train-signals.mjs', 'scripts/train-mail.mjs'])
  if (existsSync(join(root, script))) run(script, ...(check ? ['--check'] : []));

if (check) run('scripts/bench.mjs', 'accuracy', 'intent');
else {
  const out = join(root, 'node_modules/.cache/updraft', `training-${process.pid}`);
  const { build } = await import('vite');
  try {
    await build({
      root,
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { ssr: 'bench/training.ts', outDir: out, emptyOutDir: true },
    });
    await import(pathToFileURL(join(out, 'training.js')).href);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  execFileSync(process.execPath, [biome, 'format', '--write', 'bench/intent-scorer/intent-data.ts']);
}
