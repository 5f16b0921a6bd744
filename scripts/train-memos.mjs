import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * `node scripts/train-memos.mjs`: trains the reader of proposals on tests/corpus/proposals/train*.jsonl and writes
 * src/domain/proposals/memo-weights-data.ts. No chance, no clock: the same data give the same bytes. `--check` prints counts
 * of a five-fold cross-validation instead. What is held out is measured by `npm run bench:accuracy -- proposals`.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const out = join(root, 'node_modules/.cache/updraft/train-memos');
process.chdir(root);
const { build } = await import('vite');
try {
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { ssr: 'bench/training/memos.ts', outDir: out, emptyOutDir: true },
  });
  // Node 20 does not read TypeScript: the program's own reading comes bundled.
  const { memoRows, packedMemos, sampleOf, trainMemos, crossChecked } = await import(
    pathToFileURL(join(out, 'memos.js')).href
  );
  const rows = memoRows(['tests/corpus/proposals/train.jsonl', 'tests/corpus/proposals/train-2.jsonl']);
  if (process.argv.includes('--check')) process.stdout.write(`${crossChecked(rows)}\n`);
  else {
    const { traits, after } = packedMemos(trainMemos(rows.map(sampleOf)));
    const file = join(root, 'src/domain/proposals/memo-weights-data.ts');
    writeFileSync(
      file,
      `// Written by scripts/train-memos.mjs from tests/corpus/proposals; not by hand. docs/models/memos.md says how.\nexport const traits = '${traits}';\nexport const after = '${after}';\n`,
    );
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    execFileSync(process.execPath, [biome, 'format', '--write', file], { stdio: 'ignore' });
    process.stdout.write(`${rows.length} memos, ${traits.length} letters of weights\n`);
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
