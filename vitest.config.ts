import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/run-folder.ts'],
    // Tests of print and of the site start a browser or a whole build; they set their own, longer limits.
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
});
