import ts from 'typescript';
import { lineOf } from './module-imports.ts';

// The engine is a pure function of its arguments: the same input gives the same output on any host, in any zone,
// at any time. Everything here reaches for the host instead.
// `window` is not among them: it is a word of the domain, and without DOM types the compiler refuses the other one.
const hostGlobals = new Set([
  'process',
  'fetch',
  'console',
  'performance',
  'crypto',
  'globalThis',
  'require',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'Promise',
  'eval',
  'Function',
]);
const hostMembers: Readonly<Record<string, readonly string[]>> = {
  Math: ['random'],
  DateTime: ['now', 'local', 'fromJSDate'],
};
// `Date.UTC` is arithmetic. All the rest of Date reads the host's clock or its zone.
const pureDateMembers = new Set(['UTC']);
const luxonHostNames = new Set(['Settings', 'SystemZone']);
// Without a locale these take the host's: their second (or first) argument is the locale.
const localeArgument: Readonly<Record<string, number>> = {
  localeCompare: 1,
  toLocaleString: 0,
  toLocaleDateString: 0,
  toLocaleTimeString: 0,
  toLocaleLowerCase: 0,
  toLocaleUpperCase: 0,
};

export interface BannedUse {
  readonly what: string;
  readonly line: number;
}

/** Every place in a module of followup-core that touches the host's clock, zone, locale, network or scheduler. */
export function listBannedUses(file: ts.SourceFile): BannedUse[] {
  const uses: BannedUse[] = [];
  const visit = (node: ts.Node): void => {
    const what = bannedUse(node);
    if (what) uses.push({ what, line: lineOf(file, node) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

function bannedUse(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return 'await';
  if (ts.isImportSpecifier(node)) {
    const name = (node.propertyName ?? node.name).text;
    return luxonHostNames.has(name) ? name : undefined;
  }
  if (ts.isIdentifier(node) && isValueReference(node)) return bannedReference(node);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const method = node.expression.name.text;
    const locale = Object.hasOwn(localeArgument, method) ? localeArgument[method] : undefined;
    if (locale !== undefined && node.arguments.length <= locale) return `${method} without a locale`;
  }
  return undefined;
}

function bannedReference(node: ts.Identifier): string | undefined {
  if (hostGlobals.has(node.text)) return node.text;
  const member = memberOf(node);
  if (node.text === 'Date') return member && pureDateMembers.has(member) ? undefined : spell(node, member);
  const banned = Object.hasOwn(hostMembers, node.text) ? hostMembers[node.text] : undefined;
  return member && banned?.includes(member) ? `${node.text}.${member}` : undefined;
}

function spell(node: ts.Identifier, member: string | undefined): string {
  if (member) return `${node.text}.${member}`;
  return ts.isNewExpression(node.parent) ? `new ${node.text}(` : node.text;
}

/** `now` of both `Date.now` and `Date['now']`. */
function memberOf(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return parent.name.text;
  if (!ts.isElementAccessExpression(parent) || parent.expression !== node) return undefined;
  return ts.isStringLiteralLike(parent.argumentExpression) ? parent.argumentExpression.text : '(computed)';
}

/** The identifier names a value in scope; it is not a property's name, a declared key or part of a type. */
function isValueReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node && parent.initializer === node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  const declares =
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isExpressionWithTypeArguments(parent);
  return !declares;
}
