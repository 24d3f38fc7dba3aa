import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runPnpm } from '../src/packed-packages.ts';
import { listPrivatePlaces } from '../src/private-places.ts';
import { listWorkspaceFiles, repositoryRoot } from '../src/workspace-files.ts';

const textOf = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

test('no committed file names a registry host or a path of the machine it was made on', () => {
  const ownRegistryHost = URL.parse(runPnpm(repositoryRoot, 'config', 'get', 'registry').trim())?.host;
  const files = listWorkspaceFiles();
  expect(files).toContain('pnpm-workspace.yaml');
  const found = files.flatMap((path) =>
    // The line itself is not shown: it may hold what must not be shown.
    listPrivatePlaces(textOf(path), ownRegistryHost).map(({ line, what }) => `${path}:${line}: ${what}`),
  );
  expect(found).toEqual([]);
});

test('the lockfile holds hashes and no addresses', () => {
  const lockfile = textOf('pnpm-lock.yaml');
  expect(lockfile).toContain('integrity: sha512-');
  expect(lockfile).not.toMatch(/https?:[/][/]/);
});

// Put together here, so that this file names none of them.
const host = (...labels: readonly string[]): string => `https://${labels.join('.')}/luxon`;
const path = (...parts: readonly string[]): string => ['', ...parts].join('/');

test.each([
  ['a registry', host('registry', 'example', 'org'), 'registry host'],
  ['a registry behind a dash', host('npm-mirror', 'example', 'com'), 'registry host'],
  ['the registry of this machine', host('packages', 'example'), 'registry host'],
  ['a checkout', `cd ${path('work', 'main')}`, 'local path'],
  ['a home folder', `"${path('root', '.npmrc')}"`, 'local path'],
  ['a temporary file', `file:${path('tmp', 'a.log')}`, 'local path'],
])('%s would be found', (_what, line, kind) => {
  expect(listPrivatePlaces(`first\n${line}\n`, 'packages.example')).toEqual([{ line: 2, what: kind }]);
});

test.each(['https://example.org/work/item', './work/item', 'apps/root/x', 'the npm registry', 'the root/leaf'])(
  '%s is nobody’s place',
  (line) => {
    expect(listPrivatePlaces(line, 'packages.example')).toEqual([]);
  },
);
