import { findEntry, readRelations } from "./package-parts";
import { parseReference } from "./cell-names";
import type { PackageBudget } from "./package-budget";
import { childrenOf, child, readTree, type XmlElement } from "./xml-tree";
import { unescapeControls } from "./read-text";
import { XlsxError } from "./xlsx-error";
import type { XlsxComment } from "./xlsx-workbook";
import type { ZipPackage } from "./zip-package";

/** The parts of a sheet's comments, as far as they are there. */
export interface CommentParts {
  readonly notes: string | null;
  readonly threads: string | null;
}

export function commentPartsOf(zip: ZipPackage, sheetPart: string, budget?: PackageBudget): CommentParts {
  const relations = readRelations(zip, sheetPart, budget);
  const partOf = (kind: string): string | null => {
    const target = relations.find((relation) => relation.kind === kind && !relation.isExternal)?.target;
    return target !== undefined && findEntry(zip, target) !== undefined ? target : null;
  };
  return { notes: partOf("comments"), threads: partOf("threadedComment") };
}

/**
 * The comments of a sheet, a cell at most once. Of a conversation files also keep a note, for programs that know no
 * conversations; it says nothing more. Comments that cannot be read are none, and the workbook is read all the same;
 * then none can be added either.
 * @throws XlsxError `too-large` for more than the budget has
 */
export function readComments(zip: ZipPackage, sheetPart: string, budget?: PackageBudget): XlsxComment[] {
  try {
    return commentsOf(zip, sheetPart, budget);
  } catch (error) {
    if (error instanceof XlsxError && error.code !== "too-large") return [];
    throw error;
  }
}

function commentsOf(zip: ZipPackage, sheetPart: string, budget?: PackageBudget): XlsxComment[] {
  const { notes, threads } = commentPartsOf(zip, sheetPart, budget);
  const found = new Map<string, XlsxComment>();
  const add = (element: XmlElement, text: string, isAnswered: boolean): void => {
    const reference = element.attributes.get("ref") ?? "";
    const cell = parseReference(reference);
    if (cell && !found.has(reference)) found.set(reference, { row: cell.row, column: cell.column, text, isAnswered });
  };
  const conversations = threads === null ? [] : childrenOf(rootOf(zip, threads, budget), "threadedComment");
  const answered = new Set(conversations.flatMap(({ attributes }) => attributes.get("parentId") ?? []));
  for (const element of conversations)
    if (!element.attributes.has("parentId"))
      add(element, textOf(child(element, "text")), answered.has(element.attributes.get("id") ?? ""));
  if (notes !== null)
    for (const element of childrenOf(child(rootOf(zip, notes, budget), "commentList"), "comment"))
      add(element, unescapeControls(textOf(child(element, "text"))), false);
  return [...found.values()];
}

function rootOf(zip: ZipPackage, part: string, budget?: PackageBudget): XmlElement | undefined {
  const entry = findEntry(zip, part);
  return entry && readTree(entry, budget);
}

/** The plain text of a rich one; how a Japanese name is read is no part of it. */
function textOf(element: XmlElement | undefined): string {
  if (!element) return "";
  const runs = element.children.filter(({ name }) => name === "t" || name === "r");
  if (runs.length === 0) return element.text;
  return runs
    .map((run) =>
      run.name === "t"
        ? run.text
        : childrenOf(run, "t")
            .map(({ text }) => text)
            .join(""),
    )
    .join("");
}
