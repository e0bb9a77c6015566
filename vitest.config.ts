import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: DynamoDB Local takes one, so more workers only queue behind it.
    maxWorkers: 2,
  },
});
