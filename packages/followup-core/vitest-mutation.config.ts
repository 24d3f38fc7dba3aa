import { defineConfig } from 'vitest/config';

// Mutants are killed in one host zone: that the zone does not matter is shown by the four projects of the root.
export default defineConfig({
  ssr: { resolve: { conditions: ['@followup/source'] } },
  test: { include: ['test/**/*.test.ts'], env: { TZ: 'America/New_York' } },
});
