import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'],
    // No module has state, so one loading of them serves all files.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
