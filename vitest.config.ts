import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The web app's views, which are rendered to a text.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A state that is waited for comes later on a busy machine; after a second it has not failed.
    expect: { poll: { timeout: 30_000 } },
    // Two cores: DynamoDB Local takes one, so more workers only queue behind it.
    maxWorkers: 2,
  },
});
