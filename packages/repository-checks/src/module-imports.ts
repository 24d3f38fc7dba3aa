import { posix } from 'node:path';
import ts from 'typescript';

export interface ModuleImport {
  readonly specifier: string;
  /** Vanishes at run time: `import type`, `export type`, `import('…')` as a type. */
  readonly typeOnly: boolean;
  readonly exportsEverything: boolean;
  readonly line: number;
}

export function parseModule(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind);
}

export function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** Every import and re-export of a module, dynamic and type imports included. */
export function listImports(file: ts.SourceFile): ModuleImport[] {
  const imports: ModuleImport[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean, exportsEverything = false): void => {
    // A specifier that is computed cannot be followed, so it counts as one that nothing allows.
    const text = specifier && ts.isStringLiteralLike(specifier) ? specifier.text : '(computed)';
    imports.push({ specifier: text, typeOnly, exportsEverything, line: lineOf(file, node) });
  };
  const visit = (node: ts.Node): void => {
    // `import { type A } from 'x'` keeps loading x under verbatimModuleSyntax, so only the clause counts.
    if (ts.isImportDeclaration(node)) {
      add(node, node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const everything = !node.exportClause || ts.isNamespaceExport(node.exportClause);
      add(node, node.moduleSpecifier, node.isTypeOnly, everything);
    } else if (ts.isImportTypeNode(node)) {
      const { argument } = node;
      add(node, ts.isLiteralTypeNode(argument) ? argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false);
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      add(node, node.moduleReference.expression, node.isTypeOnly);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return imports;
}

/** The path a relative specifier names. The sources spell out `.ts`, so there is nothing to guess. */
export function resolveRelative(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}
