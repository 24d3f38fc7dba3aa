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
  /** The majors of Node that `engines` allows. */
  readonly nodes: readonly (20 | 22 | 24 | 26)[];
}

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly engines?: { readonly node?: string };
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
      nodes: nodesOf(manifest.engines?.node ?? ''),
    }));
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(repositoryRoot, folder, 'package.json'), 'utf8')) as Manifest;
}

/** What is promised: `>=20.19` or `22 || >=24`, the two ways in which it is written here. */
function nodesOf(range: string): PublishedPackage['nodes'] {
  return ([20, 22, 24, 26] as const).filter((major) =>
    range.split('||').some((part) => {
      const least = Number(/\d+/.exec(part)?.[0]);
      return part.includes('>=') ? major >= least : major === least;
    }),
  );
}
