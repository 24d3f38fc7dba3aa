import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type BuildResult } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { binaryOf, Consumer, nodeBinary, runPnpm } from '../src/packed-packages.ts';
import { listPublishedPackages } from '../src/published-packages.ts';
import { repositoryRoot } from '../src/workspace-files.ts';

const packages = listPublishedPackages();
const specifiers = packages.flatMap(({ name, entries }) => entries.map((entry) => entry.replace(/^\./, name)));
const byName = packages.map((each) => [each.name, each] as const);
let consumer: Consumer;

beforeAll(() => {
  // Comes out of turbo's cache in the test command; keeps the tarball true when this file is run alone.
  runPnpm(repositoryRoot, 'run', 'build');
  consumer = new Consumer();
}, 120_000);

afterAll(() => consumer?.remove());

describe.each(byName)('%s as it is published', (name, { entries, nodes }) => {
  const tarball = (): string => consumer.tarballs.get(name) ?? '';

  test('publint has nothing to say', () => {
    expect(consumer.run(binaryOf('publint'), 'run', tarball(), '--strict', '--pack', 'false')).toContain('All good!');
  });

  test('its types resolve for every importer of ECMAScript modules', () => {
    const answer = consumer.run(binaryOf('attw'), tarball(), '--profile', 'esm-only', '--no-color', '--format', 'json');
    expect(JSON.parse(answer)).toMatchObject({ analysis: { packageName: name } });
  });

  test('it carries its licence and readme and neither sources nor the source condition', () => {
    const listing = consumer.run('tar', '-tzf', tarball()).split('\n');
    expect(listing).toEqual(expect.arrayContaining(['package/LICENSE', 'package/README.md', 'package/package.json']));
    expect(listing.filter((path) => /^package\/(src|test|bench|node_modules)\/|\.tsbuildinfo$/.test(path))).toEqual([]);
    const manifest = readFileSync(join(consumer.folder, 'node_modules', name, 'package.json'), 'utf8');
    expect(manifest).not.toMatch(/@followup\/source|workspace:|catalog:/);
  });

  test.each(nodes)('Node %i imports and requires exactly the published names', (major) => {
    const node = nodeBinary(major);
    // Without a binary for this platform (macOS has no Node 24 there) the Node at hand stands in.
    const program = (load: string): string => `
      const names = {};
      for (const entry of ${JSON.stringify(entries)}) {
        const loaded = ${load}(entry.replace('.', '${name}'));
        names[entry] = Object.keys(loaded).filter((key) => key !== '__esModule').sort();
      }
      console.log(JSON.stringify(names));`;
    const published: unknown = JSON.parse(
      readFileSync(join(repositoryRoot, 'packages/repository-checks/published', `${name}.json`), 'utf8'),
    );
    consumer.write('import.mjs', program('await import'));
    consumer.write('require.cjs', program('require'));
    for (const file of ['import.mjs', 'require.cjs']) {
      expect(JSON.parse(consumer.run(node ?? process.execPath, '--no-warnings', file))).toEqual(published);
    }
  });
});

describe('a TypeScript consumer', () => {
  const imports = specifiers.map((each, index) => `import * as module${index} from '${each}';`).join('\n');
  const text = `${imports}\nexport const loaded: readonly object[] = [${specifiers.map((_, index) => `module${index}`).join(', ')}];\n`;

  test.each([
    ['nodenext', 'nodenext', 'consumer.ts'],
    ['nodenext', 'nodenext', 'consumer.cts'],
    ['esnext', 'bundler', 'consumer.ts'],
  ])('compiles with module %s, resolution %s, as %s', (module, resolution, file) => {
    consumer.write(file, text);
    // DOM types, because those of zod mention `URL`.
    const strict = [
      '--strict',
      '--exactOptionalPropertyTypes',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom',
      '--types',
      '',
    ];
    const compile = ['--noEmit', ...strict, '--module', module, '--moduleResolution', resolution, file];
    expect(consumer.run(binaryOf('tsc'), ...compile)).toBe('');
  });

  test('is refused a name that does not exist', () => {
    consumer.write('wrong.ts', `import { noSuchName } from '${specifiers[0]}';\nexport const wrong = noSuchName;\n`);
    const compile = (): string =>
      consumer.run(
        binaryOf('tsc'),
        '--noEmit',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--types',
        '',
        'wrong.ts',
      );
    expect(compile).toThrow(/noSuchName/);
  });
});

type Bundle = BuildResult<{ metafile: true; write: false }>;

const bundle = (contents: string, external: readonly string[] = []): Promise<Bundle> =>
  build({
    stdin: { contents, resolveDir: consumer.folder },
    absWorkingDir: consumer.folder,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    external: [...external],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });

const textOf = ({ outputFiles }: Bundle): string => outputFiles[0]?.text ?? '';
const sizeOf = (result: Bundle): string => `${gzipSync(textOf(result)).length} B gz`;
const zodInputs = ({ metafile }: Bundle): string[] =>
  Object.keys(metafile.inputs).filter((path) => /(^|\/)zod(@|\/)/.test(path));

describe('a browser bundle', () => {
  test('of all of followup-core contains neither zod nor a module of Node', async () => {
    const everything = "export * from 'followup-core';";
    const whole = await bundle(everything);
    expect(zodInputs(whole)).toEqual([]);
    expect(textOf(whole)).not.toMatch(/["'`]node:/);

    const alone = await bundle(everything, ['luxon']);
    console.log(`followup-core in a browser: ${sizeOf(alone)}; with luxon ${sizeOf(whole)}`);
  });

  test('of followup-ical contains no module of Node', async () => {
    const whole = await bundle("export * from 'followup-ical';");
    expect(zodInputs(whole)).toEqual([]);
    expect(textOf(whole)).not.toMatch(/["'`]node:/);
    const alone = await bundle("export * from 'followup-ical';", ['followup-core', 'luxon']);
    console.log(`followup-ical in a browser: ${sizeOf(alone)}; with the core and luxon ${sizeOf(whole)}`);
  });

  test('of the schemas does contain zod, so the check above can fail', async () => {
    expect(zodInputs(await bundle("import { z } from 'zod'; export const schema = z.string();"))).not.toEqual([]);
  });
});
