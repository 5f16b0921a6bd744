import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'],
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
