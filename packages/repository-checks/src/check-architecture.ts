import { basename } from 'node:path';
import type ts from 'typescript';
import { listBannedUses } from './banned-in-core.ts';
import { coreLayers, coreThirdParty, emptyNames, importTable, longestFile, type ImportRow } from './import-table.ts';
import { findCycles, findRuntimePath } from './module-graph.ts';
import { listImports, parseModule, resolveRelative, type ModuleImport } from './module-imports.ts';

export interface Violation {
  readonly rule: string;
  readonly at: string;
  readonly detail: string;
}

interface Module {
  readonly path: string;
  readonly folder: string;
  readonly source: ts.SourceFile;
  readonly text: string;
  readonly imports: readonly ModuleImport[];
}

const core = 'packages/followup-core';
const coreSource = `${core}/src/`;
const publicEntries = new Set(['index.ts', 'schemas.ts', 'time.ts', 'wording.ts']);

/** Holds TypeScript files (path from the repository root to text) against the architecture. Pure: nothing is read. */
export function checkArchitecture(files: ReadonlyMap<string, string>): Violation[] {
  const modules = [...files].filter(([path]) => isChecked(path)).map(([path, text]) => toModule(path, text));
  const sources = modules.filter((module) => isSource(module.path));
  const inCore = modules.filter((module) => module.path.startsWith(coreSource));
  return [
    ...modules.flatMap((module) => [...checkShape(module), ...checkOwnFolder(module)]),
    ...sources.flatMap((module) => checkTable(module)),
    ...inCore.flatMap((module) => [...checkLayer(module), ...checkThirdParty(module), ...checkPurity(module)]),
    ...checkGraph(sources),
  ];
}

function toModule(path: string, text: string): Module {
  const source = parseModule(path, text);
  return { path, folder: path.split('/').slice(0, 2).join('/'), source, text, imports: listImports(source) };
}

function isChecked(path: string): boolean {
  return /^(packages|apps|examples)\/.*\.tsx?$/.test(path) && !/(^|\/)(generated|node_modules|dist)\//.test(path);
}

function isSource(path: string): boolean {
  return /^((packages|apps)\/[^/]+\/src|examples)\//.test(path) && !path.startsWith('packages/repository-checks/');
}

function checkShape({ path, text, imports, source }: Module): Violation[] {
  const found: Violation[] = [];
  const lines = text.trimEnd().split('\n').length;
  if (lines > longestFile)
    found.push({ rule: 'file-length', at: path, detail: `${lines} lines, at most ${longestFile}` });
  const name = basename(path).replace(/(\.(test|test-d|bench|config|d))?\.tsx?$/, '');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) found.push({ rule: 'file-name', at: path, detail: 'not in kebab-case' });
  if (name.split('-').some((word) => emptyNames.includes(word))) {
    found.push({ rule: 'file-name', at: path, detail: 'a name that says nothing about its content' });
  }
  const isEntry = path.includes('/src/') && publicEntries.has(path.split('/src/')[1] ?? '');
  for (const each of isEntry ? imports : []) {
    if (each.exportsEverything)
      found.push({ rule: 'export-star', at: `${source.fileName}:${each.line}`, detail: each.specifier });
  }
  return found;
}

/** Other packages are reached by name, never by a path that leaves the package. */
function checkOwnFolder({ path, folder, imports }: Module): Violation[] {
  return imports
    .filter(({ specifier }) => specifier.startsWith('.') && !resolveRelative(path, specifier).startsWith(`${folder}/`))
    .map(({ specifier, line }) => ({ rule: 'leaves-package', at: `${path}:${line}`, detail: specifier }));
}

function checkTable({ path, folder, imports }: Module): Violation[] {
  const row = importTable.find((each) => each.folder.test(folder));
  if (!row) return [{ rule: 'import-table', at: path, detail: `no row for ${folder}` }];
  return imports
    .filter((each) => !each.specifier.startsWith('.') && !allows(row, each))
    .map(({ specifier, line }) => ({ rule: 'import-table', at: `${path}:${line}`, detail: specifier }));
}

function allows(row: ImportRow, { specifier, typeOnly }: ModuleImport): boolean {
  const name = packageOf(specifier);
  const matches = (pattern: string): boolean =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
  if (/^(followup-|@followup\/)/.test(name)) {
    return row.workspace.some(matches) || (typeOnly && (row.workspaceTypes ?? []).some(matches));
  }
  return row.thirdParty === 'anything' || row.thirdParty.some(matches);
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function layerOf(path: string): string | undefined {
  const inside = path.slice(coreSource.length);
  if (inside === 'errors.ts') return 'errors';
  return inside.includes('/') ? inside.split('/')[0] : undefined;
}

function checkLayer({ path, imports }: Module): Violation[] {
  const layer = layerOf(path);
  const found: Violation[] = [];
  if (layer && !Object.hasOwn(coreLayers, layer)) {
    found.push({ rule: 'core-layers', at: path, detail: `the layer ${layer} has no place in the order` });
  }
  for (const { specifier, line } of imports) {
    if (!specifier.startsWith('.')) continue;
    const target = resolveRelative(path, specifier);
    const at = `${path}:${line}`;
    if (target === `${coreSource}index.ts`) found.push({ rule: 'imports-index', at, detail: specifier });
    if (!layer || !target.startsWith(coreSource)) continue;
    const targetLayer = layerOf(target);
    const allowed = targetLayer === layer || (targetLayer && coreLayers[layer]?.includes(targetLayer));
    if (!allowed) found.push({ rule: 'core-layers', at, detail: `${layer} must not import ${specifier}` });
  }
  return found;
}

function checkThirdParty({ path, imports }: Module): Violation[] {
  return imports
    .filter(({ specifier }) => {
      const name = packageOf(specifier);
      const place = Object.hasOwn(coreThirdParty, name) ? coreThirdParty[name] : undefined;
      return place && !place.test(path.slice(coreSource.length));
    })
    .map(({ specifier, line }) => ({ rule: 'core-third-party', at: `${path}:${line}`, detail: specifier }));
}

function checkPurity({ path, source }: Module): Violation[] {
  return listBannedUses(source).map(({ what, line }) => ({ rule: 'core-purity', at: `${path}:${line}`, detail: what }));
}

function checkGraph(sources: readonly Module[]): Violation[] {
  const edges = (keep: (each: ModuleImport) => boolean): Map<string, string[]> =>
    new Map(
      sources.map(({ path, imports }) => [
        path,
        imports
          .filter(keep)
          .map(({ specifier }) =>
            specifier.startsWith('.') ? resolveRelative(path, specifier) : packageOf(specifier),
          ),
      ]),
    );
  const cycles = findCycles(edges(() => true));
  const toZod = findRuntimePath(
    edges(({ typeOnly }) => !typeOnly),
    `${coreSource}index.ts`,
    'zod',
  );
  return [
    ...cycles.map((cycle) => ({ rule: 'cycle', at: cycle[0] ?? '', detail: cycle.join(' -> ') })),
    // A browser bundle that plans must not carry zod: it is as big as all the rest several times over.
    ...(toZod ? [{ rule: 'zod-at-run-time', at: `${coreSource}index.ts`, detail: toZod.join(' -> ') }] : []),
  ];
}
