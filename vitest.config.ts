import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// No module has state, so one loading of them serves all files.
const shared = { isolate: false, testTimeout: 30_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'code',
          // Many wait for processes of their own: one core less, as is usual, would leave a small machine idle.
          maxWorkers: Math.max(2, availableParallelism()),
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          // Programs of their own, beside all others, start late on a busy machine; what is wrong is wrong twice.
          retry: 1,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // After everything else: a browser that has to share the machine with 60 other files is a slow browser.
        test: {
          ...shared,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          maxWorkers: 2,
          // Seen twice in a dozen runs on a busy machine: a page that does not go where a key sends it. Not understood yet.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
