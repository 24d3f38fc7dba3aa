import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCodes } from 'followup-core';
import { afterAll, describe, expect, test } from 'vitest';
import { listPrograms, ProgramFolder } from '../src/documented-programs.ts';
import { listKnownWords, listUnknownWords } from '../src/documented-words.ts';
import { listAnchors, listCodeBlocks, listRelativeLinks } from '../src/markdown.ts';
import { listWorkspaceFiles, repositoryRoot } from '../src/workspace-files.ts';

const textOf = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');
const files = listWorkspaceFiles();
const pages = files.filter((path) => path.endsWith('.md') && !path.startsWith('.changeset/'));
// The words of HTTP are not the engine's; the problem codes are held against the code where they are generated.
const aboutTheService =
  /^docs\/(how-to\/run-the-service|reference\/problems|decisions\/0003-[a-z-]+)\.md$|^apps\/api\//;

const folder = new ProgramFolder();
afterAll(() => folder.remove());

const withoutBlankLines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

describe('every TypeScript block runs, and prints what its page says', () => {
  const programs = pages.flatMap((page) =>
    listPrograms(textOf(page)).map((program) => ({ ...program, page, file: folder.add(program) })),
  );

  test('there are some in each of the readmes', () => {
    expect(programs.map(({ page }) => page)).toEqual(
      expect.arrayContaining(['README.md', 'packages/followup-core/README.md']),
    );
  });

  test.concurrent.each(programs)('$page, line $line', async ({ file, prints }) => {
    const printed = await folder.run(file);
    expect(withoutBlankLines(printed)).toEqual(withoutBlankLines(prints ?? printed));
  });

  test('and the compiler has nothing to say against them', async () => {
    expect(await folder.compile()).toBe('');
  });

  test('a block that does not run is found', async () => {
    const [program] = listPrograms("# Page\n\n```ts\nimport { planToday } from 'followup-core';\nplanToday();\n```\n");
    await expect(folder.run(folder.add(program!))).rejects.toThrow(/planToday/);
  });

  test('a block that does not compile is found', async () => {
    const other = new ProgramFolder();
    const compileWith = (source: string): Promise<string> => {
      other.add({ line: 1, source });
      return other.compile();
    };
    expect(
      await compileWith("import { purposes } from 'followup-core';\nexport const few: readonly string[] = purposes;\n"),
    ).toBe('');
    expect(
      await compileWith("import { purposes } from 'followup-core';\nexport const one: number = purposes;\n"),
    ).toMatch(/TS2322/);
    other.remove();
  });

  test('blocks belong together until one begins with an import; what they print stands below them', () => {
    const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;
    const page = [
      block('ts', "import 'a';\none();"),
      block('text', 'first'),
      block('sh', 'npm install'),
      block('ts', 'two();'),
      block('text', 'second'),
      block('ts', "import 'b';"),
    ].join('\n');
    expect(listPrograms(page)).toEqual([
      { line: 1, source: "import 'a';\none();\ntwo();\nexport {};\n", prints: 'first\nsecond' },
      { line: 22, source: "import 'b';\nexport {};\n" },
    ]);
  });
});

describe('every JSON block', () => {
  const broken = (page: string): number[] =>
    listCodeBlocks(page)
      .filter(({ language, text }) => language === 'json' && !parses(text))
      .map(({ line }) => line);

  test('parses', () => {
    expect(pages.flatMap((page) => broken(textOf(page)).map((line) => `${page}:${line}`))).toEqual([]);
  });

  test('would be found if it did not', () => {
    expect(broken('```json\n{ "a": 1, }\n```\n')).toEqual([1]);
    expect(broken('```json\n{ "a": 1 }\n```\n')).toEqual([]);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('every relative link', () => {
  /** @param only The folder that links may not leave: what is read without the repository around it */
  const dead = (page: string, text: string, only = ''): string[] =>
    listRelativeLinks(text).flatMap(({ text: link, line }) => {
      const [target = '', anchor] = link.split('#');
      const path = target === '' ? page : join(dirname(page), target);
      const isHere = target === '';
      const isThere = isHere || (path.startsWith(only) && existsSync(join(repositoryRoot, path)));
      const anchors = (): ReadonlySet<string> => listAnchors(isHere ? text : isPage(path) ? textOf(path) : '');
      const leads = isThere && (anchor === undefined || anchors().has(anchor));
      return leads ? [] : [`${page}:${line}: ${link}`];
    });
  const isPage = (path: string): boolean => path.endsWith('.md') && statSync(join(repositoryRoot, path)).isFile();

  test('leads to a file of the repository, and to an anchor that it has', () => {
    expect(pages.flatMap((page) => dead(page, textOf(page)))).toEqual([]);
  });

  test('of a package stays within the package, because the registry shows its readme alone', () => {
    const readmes = pages.filter((page) => /^packages\/[^/]+\/README\.md$/.test(page));
    expect(readmes.flatMap((page) => dead(page, textOf(page), `${dirname(page)}/`))).toEqual([]);
  });

  test.each([
    ['[gone](gone.md)', '[here](glossary.md)'],
    ['[up](../docs/gone.md)', '[up](../docs/glossary.md)'],
    ['[gone](glossary.md#cadence)', '[here](glossary.md#glossary)'],
    ['[gone](#elsewhere)', '[here](#a-page)'],
    ['[gone]: gone.md', '[here]: glossary.md'],
    ['![gone](picture.png)', '`[gone](gone.md)`'],
    ['[no rule](reference/core/rules.md#sms)', '[a rule](reference/core/rules.md#phone-call)'],
  ])('%s would be found, %s is right', (wrong, right) => {
    const page = (link: string): string => `# A page\n\nSee ${link}.\n`.replace(/See (\[.*\]:.*)\.\n/, '$1\n');
    expect(dead('docs/page.md', page(wrong))).toHaveLength(1);
    expect(dead('docs/page.md', page(right))).toEqual([]);
  });

  test('of a package that leaves it would be found', () => {
    const text = '[docs](../../docs/README.md)';
    expect(dead('packages/followup-core/README.md', text, 'packages/followup-core/')).toHaveLength(1);
    expect(dead('packages/followup-core/README.md', text)).toEqual([]);
  });

  test('headings are named as GitHub names them', () => {
    const page =
      '# One `code` & [a link](x.md)\n\n## Why?\n\n### Why?\n\n```sh\n# no heading\n```\n\n<a id="own"></a>\n';
    expect([...listAnchors(page)]).toEqual(['own', 'one-code--a-link', 'why', 'why-1']);
  });
});

describe('words in code font', () => {
  const known = listKnownWords();
  const workspaceCatalog = textOf('pnpm-workspace.yaml').matchAll(/^ {2}'?([@\w/-]+)'?: /gm);
  const packages = [...workspaceCatalog].map((match) => match[1] ?? '');
  const unknown = (page: string): string[] =>
    listUnknownWords(page, known, files, packages).map(({ word, line }) => `${line}: ${word}`);

  test('that look like a rule, a code or a vocabulary are one', () => {
    const found = pages
      .filter((page) => !aboutTheService.test(page))
      .flatMap((page) => unknown(textOf(page)).map((each) => `${page}:${each}`));
    expect(found).toEqual([]);
  });

  test.each([
    ['a rule', 'phone-calls', 'phone-call'],
    ['an error code', 'timeframe.after-interview', 'timeframe.before-interview'],
    ['a reason', 'opens.at-noon', 'opens.hour'],
    ['an event', 'step.finished', 'step.done'],
    ['a field', 'step.stat', 'step.status'],
    ['a purpose', 'small-talk', 'stay-in-touch'],
  ])('%s that does not exist would be found', (_what, wrong, right) => {
    expect(unknown(`# Page\n\n\`${wrong}\`\n`)).toEqual([`3: ${wrong}`]);
    expect(unknown(`# Page\n\n\`${right}\`\n`)).toEqual([]);
  });

  test('a rule of the page’s own is known there', () => {
    expect(unknown("```ts\n'send-flowers'\n```\n\n`send-flowers`")).toEqual([]);
  });

  test('every error code is documented, and every documented one exists', () => {
    const anchors = [...listAnchors(textOf('docs/reference/core/errors.md'))].filter((anchor) => anchor.includes('.'));
    expect(anchors.toSorted()).toEqual(Object.keys(errorCodes).toSorted());
    expect(Object.keys(errorCodes).filter((code) => !known.has(code))).toEqual([]);
  });
});
