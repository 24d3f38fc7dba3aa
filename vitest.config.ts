import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { ClosingLineReporter } from './packages/repository-checks/src/closing-line-reporter.ts';

// Workspace packages are read from their sources. `resolve.conditions` alone does nothing in vitest.
const ssr = { resolve: { conditions: ['@followup/source'] } };

// The engine must not depend on the zone of its host: west, east, the far end of the date line, and none.
const hostZones = ['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati'];

const hostZoneCheck = fileURLToPath(new URL('packages/repository-checks/src/expect-host-zone.ts', import.meta.url));
const core = './packages/followup-core';
const ical = './packages/followup-ical';

const inZone = (name: string, root: string, zone: string): TestProjectInlineConfiguration => ({
  ssr,
  test: {
    name: `${name} (${zone})`,
    root,
    include: ['test/**/*.test.ts'],
    env: { TZ: zone },
    // Pure functions leave nothing behind for the next file, and four zones of new processes cost four times as much.
    isolate: false,
    setupFiles: [hostZoneCheck],
  },
});

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLineReporter()],
    projects: [
      ...hostZones.map((zone) => inZone('core', core, zone)),
      ...hostZones.filter((zone) => zone !== 'Asia/Tokyo').map((zone) => inZone('ical', ical, zone)),
      {
        ssr,
        test: {
          name: 'core-types',
          root: core,
          include: [],
          typecheck: { enabled: true, only: true, include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
        },
      },
      { ssr, test: { name: 'store', root: './packages/followup-store', include: ['test/**/*.test.ts'] } },
      { ssr, test: { name: 'api', root: './apps/api', include: ['test/**/*.test.ts'] } },
      { ssr, test: { name: 'repository', root: './packages/repository-checks', include: ['test/**/*.test.ts'] } },
    ],
  },
});
