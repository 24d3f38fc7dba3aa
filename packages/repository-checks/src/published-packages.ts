import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './workspace-files.ts';

export interface PublishedPackage {
  readonly name: string;
  /** From the repository root. */
  readonly folder: string;
  readonly dependencies: readonly string[];
  /** The code entry points: `.`, `./schemas`. */
  readonly entries: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
}

/** Every package of the workspace that goes to the registry. */
export function listPublishedPackages(): PublishedPackage[] {
  const packages = 'packages';
  return readdirSync(join(repositoryRoot, packages))
    .map((each) => ({ folder: `${packages}/${each}`, manifest: readManifest(`${packages}/${each}`) }))
    .filter(({ manifest }) => !manifest.private)
    .map(({ folder, manifest }) => ({
      name: manifest.name,
      folder,
      dependencies: Object.keys(manifest.dependencies ?? {}),
      entries: Object.keys(manifest.exports ?? {}).filter((entry) => !entry.includes('.json')),
    }));
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(repositoryRoot, folder, 'package.json'), 'utf8')) as Manifest;
}
