import { defineConfig } from 'vitest/config';

// Mutants are killed in one host zone: that the zone does not matter is shown by the four projects of the root.
export default defineConfig({
  ssr: { resolve: { conditions: ['@followup/source'] } },
  test: {
    isolate: false,
    include: ['test/**/*.test.ts'],
    // Each of five thousand mutants runs every test that reaches it, so what takes long or is random stays out: ten
    // thousand events, invariants, junk; and so do the checks of checks and the wording, which tell of other code. So the
    // score is a lower bound, and it says what the tables and the goldens pin down by themselves.
    exclude: [
      'test/**/*invariants.test.ts',
      'test/{fuzz,heavy-input,interleavings,policy-schema,property-checks,reason-wording,step-wording}.test.ts',
    ],
    env: { TZ: 'America/New_York', FOLLOWUP_RUNS: '0.05' },
    // Instrumented code under two workers is slow; what runs for ever is Stryker's to stop.
    testTimeout: 60_000,
  },
});
