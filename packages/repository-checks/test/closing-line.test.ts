import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { binaryOf } from '../src/packed-packages.ts';

const reporter = fileURLToPath(new URL('../src/closing-line-reporter.ts', import.meta.url));

/** Runs a suite of its own and answers the last line it printed, and its exit code. */
function runSuite(files: Readonly<Record<string, string>>): { lastLine: string | undefined; exitCode: number | null } {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'followup-closing-line-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  // The reporter is a class with a name; vitest wants a default export from a file.
  const bridge = join(folder, 'reporter.ts');
  writeFileSync(bridge, `export { ClosingLineReporter as default } from ${JSON.stringify(reporter)};`);
  const parameters = ['run', '--root', folder, '--globals', '--reporter', 'default', '--reporter', bridge];
  const { stdout, status } = spawnSync(binaryOf('vitest'), parameters, { cwd: folder, encoding: 'utf8' });
  return { lastLine: stdout.trimEnd().split('\n').at(-1), exitCode: status };
}

const fine = "test('one', () => {}); test('two', () => {}); test.skip('three', () => {}); test.todo('four');";

test('counts what passed and what was skipped', () => {
  expect(runSuite({ 'a.test.ts': fine })).toEqual({ lastLine: '2 passed, 0 failed, 2 skipped', exitCode: 0 });
});

test('counts failing tests, files that cannot be imported, failing hooks and unhandled errors as failed', () => {
  const suite = {
    'a.test.ts': fine,
    'fails.test.ts': "test('fails', () => { throw new Error('planted'); });",
    'import.test.ts': "import './absent.ts';",
    'hook.test.ts':
      "describe('suite', () => { afterAll(() => { throw new Error('planted'); }); test('one', () => {}); });",
    'unhandled.test.ts': "test('one', () => { void Promise.reject(new Error('planted')); });",
  };
  expect(runSuite(suite)).toEqual({ lastLine: '4 passed, 4 failed, 2 skipped', exitCode: 1 });
});
