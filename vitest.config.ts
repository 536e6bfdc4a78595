import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/support/build-service.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/long/**', 'node_modules/**'],
    // By default one core is left idle; most of the long tests wait for other processes.
    maxWorkers: '100%',
    // Half of the time went into loading the same modules anew for every file; none keeps state between files.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
