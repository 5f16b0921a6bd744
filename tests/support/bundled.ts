import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Bundles a TypeScript program for plain Node, which at version 20 reads no types; returns where it is and how to
 * remove it. Below node_modules, so that the native binding is found.
 */
export const bundled = async (entry: string): Promise<{ readonly path: string; readonly remove: () => void }> => {
  const name = basename(entry, '.ts');
  const folder = join(root, 'node_modules/.cache/updraft', `test-${name}-${process.pid}`);
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { ssr: entry, outDir: folder, emptyOutDir: true },
  });
  return { path: join(folder, `${name}.js`), remove: () => rmSync(folder, { recursive: true, force: true }) };
};
