// `pnpm generate` writes every committed file that is generated; `pnpm generate --check` says which ones differ.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generators } from '../src/generators/index.ts';
import { repositoryRoot } from '../src/workspace-files.ts';

const checkOnly = process.argv.includes('--check');
const differing: string[] = [];

for (const generator of generators) {
  const { folder } = generator;
  const produced = await generator.produce();
  const path = (name: string): string => join(repositoryRoot, folder, name);
  const present = existsSync(path('')) ? readdirSync(path('')) : [];
  const stale = generator.sharesFolder ? [] : present.filter((name) => !produced.has(name));
  const changed = [...produced].filter(
    ([name, text]) => !present.includes(name) || readFileSync(path(name), 'utf8') !== text,
  );
  differing.push(...[...stale, ...changed.map(([name]) => name)].map((name) => `${folder}/${name}`));
  if (checkOnly) continue;
  for (const name of stale) rmSync(path(name), { recursive: true });
  if (changed.length > 0) mkdirSync(path(''), { recursive: true });
  for (const [name, text] of changed) writeFileSync(path(name), text);
}

for (const name of differing) console.log(`${checkOnly ? 'out of date' : 'wrote'}: ${name}`);
if (checkOnly && differing.length > 0) {
  console.error('Run `npx -y pnpm@12 generate` and commit the result.');
  process.exitCode = 1;
}
