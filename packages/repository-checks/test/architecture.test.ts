import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArchitecture } from '../src/check-architecture.ts';
import { listWorkspaceFiles, repositoryRoot } from '../src/workspace-files.ts';

const core = 'packages/followup-core/src';

const rulesBroken = (...files: readonly (readonly [path: string, text: string])[]): string[] => [
  ...new Set(checkArchitecture(new Map(files)).map(({ rule }) => rule)),
];

test('the sources keep to the architecture', () => {
  const files = new Map(
    listWorkspaceFiles()
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => [path, readFileSync(join(repositoryRoot, path), 'utf8')]),
  );
  expect(files.has(`${core}/index.ts`)).toBe(true);
  expect(checkArchitecture(files).map(({ rule, at, detail }) => `${rule} ${at}: ${detail}`)).toEqual([]);
});

describe('the engine touches nothing of its host', () => {
  test.each([
    ['Date.now()', 'Date.UTC(2026, 0, 1)'],
    ["Date['now']()", 'ask.Date.now()'],
    ['new Date(0)', 'new Map()'],
    ['Date()', 'Dates()'],
    ['Date.parse(text)', 'parseDate(text)'],
    ['Math.random()', 'Math.round(1.5)'],
    ['DateTime.now()', 'DateTime.fromMillis(0, { zone })'],
    ['DateTime.local(2026)', 'DateTime.utc(2026)'],
    ['process.env', 'step.process.env'],
    ['fetch(address)', 'store.fetch(address)'],
    ['setTimeout(run, 10)', 'policy.setTimeout'],
    ['setInterval(run, 10)', '({ setInterval: 10 })'],
    ['queueMicrotask(run)', 'run()'],
    ['console.log(1)', '({ console: 1 })'],
    ['performance.now()', 'performanceOf(plan)'],
    ['globalThis.x', 'x.globalThis'],
    ['async () => 1', '() => 1'],
    ['Promise.resolve(1)', 'promised.map(String)'],
    ['left.localeCompare(right)', "left.localeCompare(right, 'en')"],
    ['count.toLocaleString()', "count.toLocaleString('en')"],
  ])('%s is refused, %s is not', (banned, allowed) => {
    expect(rulesBroken([`${core}/engine/order.ts`, `export const value = ${banned};`])).toEqual(['core-purity']);
    expect(rulesBroken([`${core}/engine/order.ts`, `export const value = ${allowed};`])).toEqual([]);
  });

  test('a type may be called like a global', () => {
    const text =
      'export interface Process { readonly console: string; fetch(): Date.Kind }\nexport type A = Promise<string>;';
    expect(rulesBroken([`${core}/engine/order.ts`, text])).toEqual([]);
  });

  test.each(['node:fs', 'fs', 'lodash', 'date-fns'])('%s is not in the import table', (specifier) => {
    expect(rulesBroken([`${core}/engine/order.ts`, `import '${specifier}';`])).toEqual(['import-table']);
  });
});

describe('third-party packages of the engine', () => {
  test.each([
    ["import { IANAZone } from 'luxon';", 'time/wall-clock.ts', 'time/instant.ts'],
    ["import type { IANAZone } from 'luxon';", 'time/wall-clock.ts', 'model/event.ts'],
    ["import { z } from 'zod';", 'model/event.ts', 'facts/waits.ts'],
    ["import { z } from 'zod';", 'policies/define-policy.ts', 'engine/limits.ts'],
    ["import { z } from 'zod/mini';", 'schemas.ts', 'plan-timeline.ts'],
  ])('%s belongs in %s and not in %s', (text, home, elsewhere) => {
    expect(rulesBroken([`${core}/${home}`, text])).toEqual([]);
    expect(rulesBroken([`${core}/${elsewhere}`, text])).toEqual(['core-third-party']);
  });

  test('zod is not reached at run time from the public entry, over however many files', () => {
    const withType = (keyword: string): (readonly [string, string])[] => [
      [`${core}/index.ts`, "export { plan } from './plan.ts';"],
      [`${core}/plan.ts`, `import ${keyword} { Event } from './model/event.ts'; export const plan = 1;`],
      [`${core}/model/event.ts`, "import { z } from 'zod';"],
    ];
    expect(rulesBroken(...withType(''))).toEqual(['zod-at-run-time']);
    expect(rulesBroken(...withType('type'))).toEqual([]);
  });

  test('an import that only names types in braces still runs', () => {
    const files: (readonly [string, string])[] = [
      [`${core}/index.ts`, "import { type Event } from './model/event.ts';"],
      [`${core}/model/event.ts`, "import { z } from 'zod';"],
    ];
    expect(rulesBroken(...files)).toEqual(['zod-at-run-time']);
  });
});

describe('the layers of the engine', () => {
  test.each([
    ['engine/order.ts', '../facts/waits.ts', '../policies/standard/index.ts'],
    ['facts/waits.ts', '../timeframe/resolve.ts', '../engine/order.ts'],
    ['timeframe/resolve.ts', '../time/window.ts', '../facts/waits.ts'],
    ['time/window.ts', '../model/event.ts', '../timeframe/resolve.ts'],
    ['model/event.ts', '../errors.ts', '../time/window.ts'],
    ['policies/patient/phone-call.ts', '../../model/policy.ts', '../../engine/order.ts'],
  ])('%s may import %s and not %s', (from, allowed, refused) => {
    expect(rulesBroken([`${core}/${from}`, `import type { A } from '${refused}';`])).toEqual(['core-layers']);
    expect(rulesBroken([`${core}/${from}`, `import { a } from '${allowed}';`])).toEqual([]);
  });

  test('errors are below everything', () => {
    expect(rulesBroken([`${core}/errors.ts`, "import type { A } from './model/event.ts';"])).toEqual(['core-layers']);
    expect(rulesBroken([`${core}/model/event.ts`, "import { A } from '../errors.ts';"])).toEqual([]);
  });

  test('a folder that is in no layer is refused', () => {
    expect(rulesBroken([`${core}/magic/wand.ts`, ''])).toEqual(['core-layers']);
    expect(rulesBroken([`${core}/engine/wand.ts`, ''])).toEqual([]);
  });

  test('nothing imports the public entry', () => {
    expect(rulesBroken([`${core}/explain.ts`, "import { plan } from './index.ts';"])).toEqual(['imports-index']);
    expect(rulesBroken([`${core}/explain.ts`, "import { plan } from './plan.ts';"])).toEqual([]);
  });

  test('no import closes a cycle, not even one of types', () => {
    const back = (target: string): (readonly [string, string])[] => [
      [`${core}/engine/a.ts`, "import { b } from './b.ts';"],
      [`${core}/engine/b.ts`, "import type { C } from './c.ts';"],
      [`${core}/engine/c.ts`, `export { d } from '${target}';`],
    ];
    expect(rulesBroken(...back('./a.ts'))).toEqual(['cycle']);
    expect(rulesBroken(...back('./d.ts'))).toEqual([]);
  });

  test('the public entries list their names', () => {
    expect(rulesBroken([`${core}/index.ts`, "export * from './plan.ts';"])).toEqual(['export-star']);
    expect(rulesBroken([`${core}/index.ts`, "export * as all from './plan.ts';"])).toEqual(['export-star']);
    expect(rulesBroken([`${core}/index.ts`, "export { plan } from './plan.ts';"])).toEqual([]);
  });
});

describe('the import table', () => {
  test.each([
    [
      'packages/followup-ical/src/calendar.ts',
      "import { planTimeline } from 'followup-core';",
      "import 'followup-store';",
    ],
    [
      'packages/followup-svg/src/picture.ts',
      "import { planTimeline } from 'followup-core';",
      "import 'ical-generator';",
    ],
    [
      'packages/followup-store/src/port.ts',
      "import type { Event } from 'followup-core';",
      "import { plan } from 'followup-core';",
    ],
    ['packages/followup-client/src/client.ts', "import createClient from 'openapi-fetch';", "import 'followup-ical';"],
    ['packages/followup-cli/src/main.ts', "import 'followup-ical';", "import 'followup-store';"],
    ['apps/api/src/app.ts', "import 'followup-store';", "import 'followup-client';"],
    ['apps/api/src/app.ts', "import '@fastify/swagger';", "import 'express';"],
    ['apps/web/src/page.tsx', "import 'followup-core';", "import 'node:fs';"],
    ['examples/01-plan-in-node/src/main.ts', "import 'followup-core';", "import '@followup/api';"],
  ])('%s: %s is allowed, %s is refused', (path, allowed, refused) => {
    expect(rulesBroken([path, allowed])).toEqual([]);
    expect(rulesBroken([path, refused])).toEqual(['import-table']);
  });

  test('no package reaches into another by path', () => {
    expect(rulesBroken(['apps/api/src/a.ts', "import '../../../packages/followup-core/src/b.ts';"])).toEqual([
      'leaves-package',
    ]);
    expect(rulesBroken(['apps/api/test/a.test.ts', "import '../src/b.ts';"])).toEqual([]);
  });

  test('a package without a row is refused', () => {
    expect(rulesBroken(['packages/followup-magic/src/a.ts', "import 'luxon';"])).toEqual(['import-table']);
  });
});

describe('files', () => {
  test('none is longer than 400 lines, generated ones aside', () => {
    expect(rulesBroken([`${core}/engine/a.ts`, '// line\n'.repeat(401)])).toEqual(['file-length']);
    expect(rulesBroken([`${core}/engine/a.ts`, '// line\n'.repeat(400)])).toEqual([]);
    expect(rulesBroken([`${core}/engine/generated/a.ts`, '// line\n'.repeat(401)])).toEqual([]);
  });

  test.each([
    ['resolveAnchor.ts', 'resolve-anchor.ts'],
    ['date-utils.ts', 'civil-date.ts'],
  ])('%s is no name, %s is one', (bad, good) => {
    expect(rulesBroken([`${core}/engine/${bad}`, ''])).toEqual(['file-name']);
    expect(rulesBroken([`${core}/engine/${good}`, ''])).toEqual([]);
  });
});
