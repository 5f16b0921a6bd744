import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensure } from './ensure.mjs';

/*
 * `node scripts/bench.mjs speed|accuracy`: Node 20 does not read TypeScript, so the bench is bundled first.
 * `speed --huge` measures a mailbox of 2 GB, made up in the folder for temporary files, and nothing else.
 * Data is found at ../shared/data or UPDRAFT_DATA; what needs it says so plainly when it is absent.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const [which = 'speed'] = process.argv.slice(2);
const out = join(root, 'node_modules/.cache/updraft', `bench-${process.pid}`);

/** The peers of review are a package of their own, so that they are not installed with Updraft; the bench fetches it. */
const ensurePeers = () => {
  const folder = join(root, 'bench/peers');
  const stamp = join(folder, 'node_modules/.updraft-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Fetching the peers that review is measured beside, once (bench/peers, no install scripts).');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(
    npm,
    [
      'ci',
      '--prefix',
      folder,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--fetch-retries',
      '1',
      '--loglevel',
      'error',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  if (done.status === 0) return writeFileSync(stamp, lock);
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  console.log(
    'Not measured: write-good, alex, textlint, retext and harper. They could not be fetched; go online and run this again.',
  );
};

process.chdir(root);
const asked = process.argv.slice(3);
if (
  which === 'speed' ||
  (which === 'accuracy' && (asked.length === 0 || /\b(?:review|drafts|held-out-drafts)\b/.test(asked.join(' '))))
)
  ensurePeers();
if (which !== 'accuracy') await ensure();
process.env.UPDRAFT_PROGRAM = join(root, 'bin/updraft.mjs');
const { build } = await import('vite');
try {
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { ssr: `bench/${which}.ts`, outDir: join(out, which), emptyOutDir: true },
    // Peers are measured as they are installed; the browser finds its own files.
    ssr: {
      external: [
        'email-reply-parser',
        'planer',
        'playwright-core',
        '@sparticuz/chromium',
        '@signalapp/sqlcipher',
        'minisearch',
        '@microsoft/recognizers-text-date-time',
      ],
    },
  });
  await import(pathToFileURL(join(out, which, `${which}.js`)).href);
} finally {
  rmSync(out, { recursive: true, force: true });
}
