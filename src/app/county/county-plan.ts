import type { CellRef } from "../../core/cell/address";
import { nameInFile, sheetInFile } from "../../core/cell/sheet-in-file";
import type { PlanOperation, WorkbookPlan } from "../../plan/workbook-plan";

/** The part of a plan that is written into one file. */
export interface FilePlan {
  readonly file: string;
  readonly plan: WorkbookPlan;
}

/**
 * A plan for a county, file by file in the order in which the plan comes to them: each sheet is named as in its own file. What names no file
 * (a sheet of ours that is to be made) goes into the first.
 */
export function plansOfFiles(plan: WorkbookPlan, files: readonly string[]): readonly FilePlan[] {
  const [first] = files;
  const operations = new Map<string, PlanOperation[]>();
  for (const operation of plan.operations) {
    const file = sheetInFile("cell" in operation ? operation.cell.sheet : operation.sheet).file ?? first;
    if (file === undefined) continue;
    const known = operations.get(file) ?? [];
    if (known.length === 0) operations.set(file, known);
    known.push(operationIn(operation, file));
  }
  return [...operations].map(([file, found]) => ({ file, plan: { operations: found } }));
}

/** A cell of one file as a cell of the county. */
export function cellInFile(file: string, cell: CellRef): CellRef {
  return { ...cell, sheet: nameInFile(file, cell.sheet) };
}

function operationIn(operation: PlanOperation, file: string): PlanOperation {
  if ("cell" in operation)
    return { ...operation, cell: { ...operation.cell, sheet: sheetInFile(operation.cell.sheet).sheet } };
  const { sheet } = sheetInFile(operation.sheet);
  if (operation.type !== "add-highlight") return { ...operation, sheet };
  const prefix = nameInFile(file, "").replaceAll("'", "''");
  return { ...operation, sheet, formula: operation.formula.replaceAll(`'${prefix}`, "'") };
}
