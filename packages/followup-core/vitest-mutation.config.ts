import { defineConfig } from 'vitest/config';

// Mutants are killed in one host zone: that the zone does not matter is shown by the four projects of the root.
export default defineConfig({
  ssr: { resolve: { conditions: ['@followup/source'] } },
  test: {
    isolate: false,
    include: ['test/**/*.test.ts'],
    // The invariants are left out: they would run for each of five thousand mutants. So the score is a lower bound, and
    // it says what the tables and the goldens pin down by themselves.
    exclude: ['test/**/*invariants.test.ts'],
    env: { TZ: 'America/New_York', FOLLOWUP_RUNS: '0.05' },
    // Instrumented code under two workers is slow; what runs for ever is Stryker's to stop.
    testTimeout: 60_000,
  },
});
