import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot: string = fileURLToPath(new URL('../../../', import.meta.url));

// The same as in .gitignore. git itself is not asked: an unpacked archive of the repository has to pass too.
const ignoredFolders = new Set(['.git', 'node_modules', 'dist', '.turbo', 'coverage', 'reports', '.stryker-tmp']);
const ignoredPaths = new Set(['data', '.env']);

/** Every file of the repository that is, or could be, committed: paths from its root, with forward slashes, sorted. */
export function listWorkspaceFiles(): string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const name = relative(repositoryRoot, path).split(sep).join('/');
      if (ignoredPaths.has(name)) continue;
      if (entry.isDirectory()) {
        if (!ignoredFolders.has(entry.name)) visit(path);
      } else if (entry.isFile()) found.push(name);
    }
  };
  visit(repositoryRoot);
  return found.toSorted();
}
