import { defineConfig } from 'vitest/config';

/** What takes minutes: `npm run test:long`. */
export default defineConfig({
  test: {
    globalSetup: ['test/support/build-service.ts'],
    include: ['test/long/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
