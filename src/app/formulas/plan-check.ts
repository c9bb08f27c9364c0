import { cellKey, type CellRef } from "../../core/cell/address";
import { isCellError } from "../../core/cell/cell-value";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import type { CellContent, CellLeft, ChangeCell, WorkbookPlan } from "../../plan/workbook-plan";
import { planOfCells, reasonToLeave } from "../repairs";
import { checkFormulas, type CheckFormulas, type ChosenCheck } from "./check-formulas";
import { valueAt } from "./chosen-cells";

/** Which formulas are put into the cells: those of Excel, which compute everywhere, or functions of ours. */
export type Flavour = "native" | "edu";

/** What is to be put into the workbook. */
interface Insertion {
  readonly check: ChosenCheck;
  readonly flavour: Flavour;
  /** True where the user has said that what stands in the cells may go. */
  readonly replaces: boolean;
}

/** Cells of a check that hold something already: what is written would replace it, or a result would find no room to spill. */
export interface Occupied {
  readonly replaced: readonly CellRef[];
  readonly inTheWay: readonly CellRef[];
}

/** What stands in the cells that a check fills. */
export function occupiedBy(snapshot: WorkbookSnapshot, { cells }: CheckFormulas, flavour: Flavour): Occupied {
  const held = cells.filter(({ cell }) => {
    const present = contentAt(snapshot, cell);
    return present === null || "formula" in present || present.value !== null;
  });
  const isWritten = (each: CheckFormulas["cells"][number]): boolean => formulaOf(each, flavour) !== null;
  return {
    replaced: held.filter(isWritten).map(({ cell }) => cell),
    inTheWay: held.filter((each) => flavour === "edu" && !isWritten(each)).map(({ cell }) => cell),
  };
}

/**
 * The plan that puts a check into cells as the workbook stands now; of nothing where it cannot be made any more, and where
 * cells hold something that was not said to go.
 * @param computes false where a formula gets no result before the file is opened in a program that computes
 */
export function planCheck(snapshot: WorkbookSnapshot, insertion: Insertion, computes: boolean): WorkbookPlan {
  const made = checkFormulas(snapshot, insertion.check);
  if ("fault" in made) return planOfCells(snapshot.sheets, [], [], computes);
  const { replaced, inTheWay } = occupiedBy(snapshot, made, insertion.flavour);
  if (inTheWay.length > 0 || (replaced.length > 0 && !insertion.replaces))
    return planOfCells(snapshot.sheets, [], [], computes);
  const left: CellLeft[] = [];
  const operations = made.cells.flatMap((each): ChangeCell[] => {
    const formula = formulaOf(each, insertion.flavour);
    const sheet = snapshot.sheets.find(({ name }) => name === each.cell.sheet);
    const before = contentAt(snapshot, each.cell);
    if (formula === null || !sheet) return [];
    const reason = reasonToLeave(sheet, each.cell) ?? (before === null ? "error-value" : null);
    if (reason !== null || before === null) {
      left.push({ cell: each.cell, reason: reason ?? "error-value" });
      return [];
    }
    if ("formula" in before && before.formula === formula) return [];
    return [{ type: "cell", cell: each.cell, before, after: { formula }, result: resultOf(each, insertion.flavour) }];
  });
  return planOfCells(snapshot.sheets, operations, left, computes);
}

function formulaOf({ edu, native }: CheckFormulas["cells"][number], flavour: Flavour): string | null {
  return flavour === "edu" ? edu : (native?.formula ?? null);
}

function resultOf({ result, native }: CheckFormulas["cells"][number], flavour: Flavour): ChangeCell["result"] {
  const value = flavour === "edu" ? result : (native?.result ?? null);
  return typeof value === "object" ? null : value;
}

/** What a cell holds; null for an error that is no formula's. */
export function contentAt({ sheets }: WorkbookSnapshot, { sheet: name, row, column }: CellRef): CellContent | null {
  const sheet = sheets.find((each) => each.name === name);
  return sheet ? contentIn(sheet, row, column) : { value: null };
}

function contentIn(sheet: SheetSnapshot, row: number, column: number): CellContent | null {
  const formula = sheet.formulas.get(cellKey(row, column));
  if (formula !== undefined) return { formula };
  const value = valueAt(sheet, row, column);
  return isCellError(value) ? null : { value };
}
