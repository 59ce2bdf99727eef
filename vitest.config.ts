import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    // One more than the cores of the smallest machine: the tests wait for processes more than they compute.
    maxWorkers: 3,
    // Real processes, sockets and a browser on a shared machine: CI tries a failed test once more, and says so.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    globalSetup: ['test/support/global-setup.ts'],
  },
});
