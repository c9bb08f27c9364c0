import type { AuditIssue, AuditKind, Repair } from "../audit/audit-issue";
import { cellKey, type CellRef, cellRefName } from "../core/cell/address";
import { dependantsOf } from "../core/cell/dependants";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import { AS_TEXT, isCovered } from "../host/cell-changes";
import type { CellContent, ChangeCell, CellLeft, WorkbookPlan } from "../plan/workbook-plan";
import { auditOf } from "./audit";
import type { WorkbookAssessment } from "./workbook-assessment";

/** By what an issue is known again after another reading: what it is, and of which cells. */
export function issueKey({ kind, cells }: AuditIssue): string {
  return `${kind} ${cells.map(cellRefName).join(" ")}`;
}

/** Issues of one kind that can all be mended in one plan. */
export interface RepairableKind {
  readonly kind: AuditKind;
  /** {@link issueKey} of each. */
  readonly issues: readonly string[];
}

/** The kinds of which there are several issues, each with what would mend it, and no two of them at odds about a cell. */
export function repairableKinds(issues: readonly AuditIssue[]): readonly RepairableKind[] {
  return [...new Set(issues.map(({ kind }) => kind))].flatMap((kind) => {
    const own = issues.filter((issue) => issue.kind === kind);
    const repairs = own.flatMap((issue) => issue.repairs);
    const cells = new Set(repairs.map(({ cell }) => cellRefName(cell)));
    const isClear = own.every((issue) => issue.repairs.length > 0) && cells.size === repairs.length;
    return own.length > 1 && isClear ? [{ kind, issues: own.map(issueKey) }] : [];
  });
}

/**
 * The plan that mends issues as the workbook stands now; one that is no longer there is passed over. What is written comes
 * from the audit alone: formulas of neighbours, and numbers that stand there as texts.
 * @param keys {@link issueKey} of each
 * @param computes false where a formula gets no result before the file is opened in a program that computes
 */
export function planRepairs(
  { snapshot, settings }: Pick<WorkbookAssessment, "snapshot" | "settings">,
  keys: readonly string[],
  computes: boolean,
): WorkbookPlan {
  const wanted = new Set(keys);
  const issues = auditOf(snapshot, settings).issues.filter((issue) => wanted.has(issueKey(issue)));
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const operations = new Map<string, ChangeCell>();
  const left: CellLeft[] = [];
  for (const repair of issues.flatMap(({ repairs }) => repairs)) {
    const { cell } = repair;
    const sheet = sheets.get(cell.sheet);
    const name = cellRefName(cell);
    if (!sheet || operations.has(name)) continue;
    const reason = reasonToLeave(sheet, cell);
    if (reason === null) operations.set(name, operationOf(sheet, repair));
    else left.push({ cell, reason });
  }
  return planOfCells(snapshot.sheets, [...operations.values()], left, computes);
}

/** The plan of what changes cells, with how many formulas hang on them. */
export function planOfCells(
  sheets: readonly SheetSnapshot[],
  operations: readonly ChangeCell[],
  left: readonly CellLeft[],
  computes: boolean,
): WorkbookPlan {
  const changed = operations.map(({ cell }) => cell);
  return { operations, repairs: { left, dependants: dependantsOf(sheets, changed).length, computes } };
}

function operationOf({ formulas }: SheetSnapshot, { cell, before, after, value }: Repair): ChangeCell {
  const isFormula = typeof before === "string" && formulas.has(cellKey(cell.row, cell.column));
  const stands: CellContent = isFormula ? { formula: before } : { value: before };
  return { type: "cell", cell, before: stands, after, result: value };
}

/** Why nothing is written into a cell, whatever it is; null where it can be. */
export function reasonToLeave(
  { isReadOnly, isProtected, merges, numberFormats }: SheetSnapshot,
  { row, column }: Pick<CellRef, "row" | "column">,
): CellLeft["reason"] | null {
  if (isReadOnly) return "read-only";
  if (isProtected) return "protected";
  if (isCovered(merges, row, column)) return "merged";
  return numberFormats.get(cellKey(row, column)) === AS_TEXT ? "as-text" : null;
}
