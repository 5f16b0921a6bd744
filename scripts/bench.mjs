import { rmSync } from 'node:fs';
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

process.chdir(root);
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
        'write-good',
        'alex',
        'retext',
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
