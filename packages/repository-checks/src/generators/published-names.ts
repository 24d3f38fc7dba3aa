import { listPublishedPackages } from '../published-packages.ts';
import { toJsonFile, type Generator } from './generator.ts';

/** What every entry of a published package exports at run time: a change of the public surface is a line in a diff. */
export const publishedNames: Generator = {
  name: 'published names',
  folder: 'packages/repository-checks/published',
  produce: async () => {
    const files = new Map<string, string>();
    for (const { name, entries } of listPublishedPackages()) {
      const names: Record<string, string[]> = {};
      for (const entry of entries) {
        const loaded = (await import(entry.replace(/^\./, name))) as Record<string, unknown>;
        names[entry] = Object.keys(loaded).toSorted();
      }
      files.set(`${name}.json`, toJsonFile(names));
    }
    return files;
  },
};
