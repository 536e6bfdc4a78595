import { defineConfig } from 'vitest/config';

/** Tests that put something else in the place of a module, and so want modules of their own. */
const withMocks = ['test/feishu/turn/statements.test.ts', 'test/feishu/turn/precheck.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/support/build-service.ts'],
    // By default one core is left idle; most of the long tests wait for other processes.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: ['test/long/**', 'node_modules/**', ...withMocks],
          // Half of the time would go into loading the same modules anew for every file; none keeps state.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'mocked', include: withMocks } },
    ],
  },
});
