import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { listCodeBlocks } from './markdown.ts';
import { binaryOf } from './packed-packages.ts';
import { repositoryRoot } from './workspace-files.ts';

/** The TypeScript blocks of a page that belong together. */
export interface DocumentedProgram {
  /** The line of its first block. */
  readonly line: number;
  readonly source: string;
  /** What the page says that it prints; absent where the page does not say. */
  readonly prints?: string;
}

/**
 * The programs of a page. A `ts` block that begins with an import begins a program; one without continues the program
 * before it. A `text` block is what the program above it prints.
 */
export function listPrograms(markdown: string): DocumentedProgram[] {
  const programs: { line: number; sources: string[]; prints: string[] }[] = [];
  for (const { language, text, line } of listCodeBlocks(markdown)) {
    const last = programs.at(-1);
    if (language === 'text') last?.prints.push(text);
    else if (language !== 'ts') continue;
    else if (last && !text.startsWith('import ')) last.sources.push(text);
    else programs.push({ line, sources: [text], prints: [] });
  }
  return programs.map(({ line, sources, prints }) => ({
    line,
    source: `${sources.join('\n')}\nexport {};\n`,
    ...(prints.length > 0 && { prints: prints.join('\n') }),
  }));
}

const run = promisify(execFile);

/** Packages that a page may import, by the folder that has them. */
const importable: Readonly<Record<string, string>> = {
  'followup-core': 'packages/followup-core',
  'followup-ical': 'packages/followup-ical',
  'followup-store': 'packages/followup-store',
  '@followup/api': 'apps/api',
  fastify: 'apps/api/node_modules/fastify',
  '@types/node': 'packages/repository-checks/node_modules/@types/node',
};

/** A folder as somebody has it who follows the documents; the packages of the workspace are their sources. */
export class ProgramFolder {
  readonly #folder: string = mkdtempSync(join(realpathSync(tmpdir()), 'followup-documents-'));
  readonly #sources: string[] = [];

  constructor() {
    this.#write('package.json', JSON.stringify({ name: 'documents', private: true, type: 'module' }));
    for (const [name, folder] of Object.entries(importable)) {
      const link = join(this.#folder, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(realpathSync(join(repositoryRoot, folder)), link);
    }
  }

  /** @returns The name of its file */
  add({ source }: DocumentedProgram): string {
    const name = `program-${this.#sources.length + 1}.ts`;
    this.#sources.push(name);
    this.#write(name, source);
    return name;
  }

  /** What the program prints; fails with all that it said. */
  async run(name: string): Promise<string> {
    const { stdout } = await this.#start(process.execPath, '--conditions=@followup/source', name);
    return stdout;
  }

  /** What the compiler, as strict as for our own code, says against all programs; empty for nothing. */
  async compile(): Promise<string> {
    const compilerOptions = { types: ['node'], skipLibCheck: true, isolatedDeclarations: false, declaration: false };
    const base = join(repositoryRoot, 'tsconfig.base.json');
    this.#write('tsconfig.json', JSON.stringify({ extends: base, compilerOptions, files: this.#sources }));
    try {
      return (await this.#start(binaryOf('tsc'), '-p', '.')).stdout;
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout ?? error);
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #start(command: string, ...parameters: readonly string[]): Promise<{ stdout: string }> {
    const { NODE_OPTIONS: _options, ...env } = process.env;
    return run(command, parameters, { cwd: this.#folder, env, encoding: 'utf8', timeout: 60_000 });
  }

  #write(name: string, text: string): void {
    writeFileSync(join(this.#folder, name), text);
  }
}
