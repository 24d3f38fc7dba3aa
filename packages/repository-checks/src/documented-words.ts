import { basename } from 'node:path';
import { builtInPolicies, errorCodes } from 'followup-core';
import * as schemas from 'followup-core/schemas';
import { z } from 'zod';
import { listCodeBlocks, listCodeWords } from './markdown.ts';

export interface UnknownWord {
  readonly word: string;
  readonly line: number;
}

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;
const CODE = /^([a-z]+(?:-[a-z]+)*)\.[a-z]+(-[a-z]+)*$/;
const FILE = /\.(ts|md|json|jsonc|yaml)$/;

/** Every word that the code knows: vocabularies, codes, rules, policies, and fields as `step.status`. */
export function listKnownWords(): ReadonlySet<string> {
  const words = new Set<string>([...Object.keys(errorCodes), 'message.too-long', 'message.empty']);
  for (const { id, rules } of builtInPolicies) {
    words.add(id);
    for (const rule of rules) words.add(rule.id);
  }
  for (const schema of Object.values<unknown>(schemas))
    if (schema instanceof z.ZodType) collectWords(z.toJSONSchema(schema, { io: 'input' }), words);
  return words;
}

interface SchemaNode {
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

function collectWords(node: unknown, words: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { enum: several = [], const: one, $defs = {} } = node as SchemaNode;
  for (const word of [...several, one]) if (typeof word === 'string') words.add(word);
  for (const [name, definition] of Object.entries($defs))
    for (const field of fieldsOf(definition)) words.add(`${name.charAt(0).toLowerCase()}${name.slice(1)}.${field}`);
  for (const inner of Object.values(node)) collectWords(inner, words);
}

function fieldsOf({ properties = {}, anyOf = [], oneOf = [] }: SchemaNode): string[] {
  return [...Object.keys(properties), ...[...anyOf, ...oneOf].flatMap(fieldsOf)];
}

/**
 * Words in code font that look like a word of the code and are none: a rule that was renamed, an error code that is
 * gone. What the page's own code blocks contain, names of files and of packages are known too.
 */
export function listUnknownWords(
  markdown: string,
  known: ReadonlySet<string>,
  files: readonly string[],
  packages: readonly string[],
): UnknownWord[] {
  const codeGroups = new Set([...known].flatMap((word) => CODE.exec(word)?.[1] ?? []));
  const shown = listCodeBlocks(markdown)
    .map(({ text }) => text)
    .join('\n');
  const names = new Set([
    ...packages,
    ...files.flatMap((path) => [...path.split('/'), basename(path).replace(/\.[^/]*$/, '')]),
  ]);
  return listCodeWords(markdown)
    .filter(({ text }) => {
      const group = FILE.test(text) ? undefined : CODE.exec(text)?.[1];
      const isWord = SLUG.test(text) || (group !== undefined && codeGroups.has(group));
      return isWord && !known.has(text) && !names.has(text) && !shown.includes(text);
    })
    .map(({ text, line }) => ({ word: text, line }));
}
