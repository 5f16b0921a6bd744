import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/*
 * Two builds from one file: the page (dist/web), and with `build.ssr` the program (dist/server), in which everything is
 * bundled but what is native: the SQLCipher binding and the typesetter, the two dependencies of the published package.
 */
// Whoever gets the build gets the notices of what is bundled in it.
const license = { fileName: 'third-party-licenses.md' };

export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        ssr: {
          target: 'node',
          noExternal: true,
          external: ['@signalapp/sqlcipher', '@myriaddreamin/typst-ts-node-compiler'],
        },
        build: {
          target: 'node20',
          minify: false,
          license,
          rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
        },
      }
    : {
        plugins: [react()],
        build: {
          target: 'es2022',
          license,
          modulePreload: { polyfill: false },
          assetsInlineLimit: 0,
          reportCompressedSize: false,
        },
      },
);
