import { defineConfig } from 'vitest/config';

/**
 * Tests that want modules of their own: they put something else in the place of one, use the platform's Response,
 * which the HTTP server replaces by its own when it is loaded, or measure processor time, which a full heap costs.
 */
const apart = [
  'test/feishu/turn/statements.test.ts',
  'test/feishu/turn/precheck.test.ts',
  'test/dialogue/trial/trial.test.ts',
  'test/feishu/client/http.test.ts',
  'test/files/hostile.test.ts',
  'test/facts/table/hostile.test.ts',
  'test/precheck/texts/hostile.test.ts',
];

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
          exclude: ['test/long/**', 'node_modules/**', ...apart],
          // Half of the time would go into loading the same modules anew for every file; none keeps state.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
});
