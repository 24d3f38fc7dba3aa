import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listPublishedPackages } from './published-packages.ts';
import { repositoryRoot } from './workspace-files.ts';

const resolve = createRequire(import.meta.url).resolve;

/** A folder as a user has it after installing our packages from the registry; made without a network. */
export class Consumer {
  readonly folder: string = mkdtempSync(join(realpathSync(tmpdir()), 'followup-consumer-'));
  readonly tarballs: ReadonlyMap<string, string>;

  constructor() {
    this.write('package.json', JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
    this.tarballs = new Map(listPublishedPackages().map(({ name, folder }) => [name, this.#pack(name, folder)]));
    for (const { name, folder, dependencies } of listPublishedPackages()) {
      this.#unpack(name);
      for (const dependency of dependencies)
        this.#link(dependency, join(repositoryRoot, folder, 'node_modules', dependency));
    }
  }

  write(name: string, text: string): string {
    writeFileSync(join(this.folder, name), text);
    return name;
  }

  run(command: string, ...parameters: readonly string[]): string {
    return runProgram(this.folder, command, ...parameters);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #pack(name: string, folder: string): string {
    const destination = join(this.folder, 'tarballs', name);
    mkdirSync(destination, { recursive: true });
    runPnpm(join(repositoryRoot, folder), 'pack', '--pack-destination', destination);
    const [tarball] = readdirSync(destination);
    if (!tarball) throw new Error(`pnpm pack wrote nothing for ${name}`);
    return join(destination, tarball);
  }

  #unpack(name: string): void {
    const target = join(this.folder, 'node_modules', name);
    mkdirSync(target, { recursive: true });
    this.run('tar', '-xzf', this.tarballs.get(name) ?? '', '-C', target, '--strip-components=1');
  }

  // The lockfile has already chosen and hash-checked these. Our own packages come from their tarballs instead.
  #link(dependency: string, installed: string): void {
    const target = join(this.folder, 'node_modules', dependency);
    if (this.tarballs.has(dependency) || existsSync(target)) return;
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(realpathSync(installed), target);
  }
}

/** What a program says on stdout; when it fails, all that it said goes into the error. */
function runProgram(folder: string, command: string, ...parameters: readonly string[]): string {
  try {
    // A consumer's program must not see the conditions or loaders this process was started with.
    const { NODE_OPTIONS: _options, ...env } = process.env;
    return execFileSync(command, parameters, {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      // Rather a failure than a wait: npx without a network retries for many minutes.
      timeout: 60_000,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${parameters.join(' ')}\n${stdout ?? ''}${stderr ?? String(error)}`, { cause: error });
  }
}

/** The pnpm that started the tests, else the one npx brings (vitest started from an editor). */
export function runPnpm(folder: string, ...parameters: readonly string[]): string {
  const started = process.env['npm_execpath'] ?? '';
  return /[\\/]pnpm[^\\/]*$/.test(started)
    ? runProgram(folder, started, ...parameters)
    : runProgram(folder, 'npx', '-y', 'pnpm@12', ...parameters);
}

/** A program that one of this package's dependencies brings. */
export function binaryOf(name: string): string {
  return join(repositoryRoot, 'packages/repository-checks/node_modules/.bin', name);
}

/** The Node of that major version from the registry, or undefined where it has none for this platform. */
export function nodeBinary(major: 20 | 22 | 24 | 26): string | undefined {
  const platform = `${process.platform}-${process.arch}`;
  const name = major === 24 ? `node-${platform}` : `node-${major}-${platform}`;
  const paths = major === 24 ? { paths: [repositoryRoot] } : undefined;
  try {
    return join(dirname(resolve(`${name}/package.json`, paths)), 'bin', 'node');
  } catch {
    return undefined;
  }
}
