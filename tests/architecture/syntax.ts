import ts from "typescript";
import type { ProjectFile } from "./project-files";

/** Every node of a file, in document order; comments are no nodes. */
export function nodesOf(file: ProjectFile): { nodes: ts.Node[]; lineOf: (node: ts.Node) => number } {
  const source = ts.createSourceFile(file.name, file.text, ts.ScriptTarget.ES2022, true);
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    node.forEachChild(visit);
  };
  visit(source);
  return { nodes, lineOf: (node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 };
}

/** True for an identifier that stands for a thing of that name, not for a key or member that happens to be called so. */
export function isReference(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node || isGlobalObject(parent.expression);
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent))
    return parent.name !== node;
  if (ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent) || ts.isJsxAttribute(parent))
    return parent.name !== node;
  return true;
}

function isGlobalObject(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && ["window", "globalThis", "self", "global"].includes(node.text);
}

/** A module that a file imports, by import, export … from, import() or require(). */
export interface ImportedModule {
  readonly specifier: string;
  readonly line: number;
  /** True where only types are taken: nothing of it is left when the program runs. */
  readonly isTypeOnly: boolean;
}

/** Everything that a file imports, types included. */
export function importsOf(file: ProjectFile): ImportedModule[] {
  const { nodes, lineOf } = nodesOf(file);
  return nodes.flatMap((node) => {
    const specifier = specifierOf(node);
    return specifier ? [{ specifier: specifier.text, line: lineOf(node), isTypeOnly: isTypeOnly(node) }] : [];
  });
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) {
    const { exportClause } = node;
    return node.isTypeOnly || (exportClause !== undefined && ts.isNamedExports(exportClause) && areTypes(exportClause));
  }
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { isTypeOnly: isWhole, name, namedBindings } = node.importClause;
  return (
    isWhole || (!name && namedBindings !== undefined && ts.isNamedImports(namedBindings) && areTypes(namedBindings))
  );
}

function areTypes({ elements }: ts.NamedImports | ts.NamedExports): boolean {
  return elements.length > 0 && elements.every((element) => element.isTypeOnly);
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | null {
  let found: ts.Node | undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) found = node.moduleSpecifier;
  else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) found = node.argument.literal;
  else if (ts.isCallExpression(node) && isImportCall(node)) found = node.arguments[0];
  return found && ts.isStringLiteralLike(found) ? found : null;
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require")
  );
}
