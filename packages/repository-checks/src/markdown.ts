/** A fenced block of a Markdown file. */
export interface CodeBlock {
  /** The first word after the fence; empty for none. */
  readonly language: string;
  readonly text: string;
  /** The line of its opening fence, from 1. */
  readonly line: number;
}

interface Found {
  readonly text: string;
  readonly line: number;
}

const FENCE = /^(`{3,})(\w*)/;

export function listCodeBlocks(markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { fence: string; language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const [, fence = '', language = ''] = FENCE.exec(line) ?? [];
    if (!open) {
      if (fence) open = { fence, language, line: index + 1, lines: [] };
    } else if (fence.length >= open.fence.length && line.trim() === fence) {
      blocks.push({ language: open.language, text: open.lines.join('\n'), line: open.line });
      open = undefined;
    } else open.lines.push(line);
  }
  if (open) throw new Error(`the code block of line ${open.line} has no end`);
  return blocks;
}

/** The targets of links and pictures, in line or defined below; not those of the web. */
export function listRelativeLinks(markdown: string): Found[] {
  return eachLine(withoutBlocks(markdown).replaceAll(/`[^`\n]*`/g, ''), /\]\(<?([^)\s>]+)>?\)|^\[[^\]]+\]:\s*(\S+)/g)
    .map(({ match: [, one, other], line }) => ({ text: one ?? other ?? '', line }))
    .filter(({ text }) => !/^[a-z][a-z+.-]*:/i.test(text));
}

/** What is set in code font within a line. */
export function listCodeWords(markdown: string): Found[] {
  return eachLine(withoutBlocks(markdown), /`([^`\n]+)`/g).map(({ match, line }) => ({ text: match[1] ?? '', line }));
}

/** Where a link may lead within a file: its headings, as GitHub names them, and anchors of its own. */
export function listAnchors(markdown: string): ReadonlySet<string> {
  const text = withoutBlocks(markdown);
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1] ?? ''));
  const used = new Map<string, number>();
  for (const [, heading = ''] of text.matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const slug = slugOf(heading);
    const count = used.get(slug) ?? 0;
    used.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  return anchors;
}

/** Of a heading GitHub keeps letters, digits, hyphens and underscores, and the text of its links. */
function slugOf(heading: string): string {
  return heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

/** Blank lines in the place of code blocks, so that lines keep their numbers. */
function withoutBlocks(markdown: string): string {
  const lines = markdown.split('\n');
  for (const { line, text } of listCodeBlocks(markdown))
    lines.fill('', line - 1, line + (text === '' ? 1 : text.split('\n').length + 1));
  return lines.join('\n');
}

function eachLine(text: string, pattern: RegExp): { match: RegExpMatchArray; line: number }[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(pattern)].map((match) => ({ match, line: index + 1 })));
}
