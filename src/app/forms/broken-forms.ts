import { cellOfKey, type CellRef } from "../../core/cell/address";
import type { WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import type { FormId } from "../../plan/documents/forms/form-figures";
import { lastValueOf } from "../../plan/documents/forms/source-formula";
import type { WorkbookPlan } from "../../plan/workbook-plan";
import { formOfMarker } from "./form-markers";

/** A form with formulas that have lost the cells they pointed at: the sheet, or its rows or columns, were deleted. */
export interface BrokenForm {
  readonly form: FormId;
  readonly sheet: string;
  /** With the number that each had when the form was filled; null where none is kept. */
  readonly cells: readonly { readonly cell: CellRef; readonly formula: string; readonly last: number | null }[];
}

/** What Excel writes in the place of a reference that is lost. */
const LOST = "#REF!";

/** Forms of the workbook whose formulas point at nothing any more. */
export function brokenForms({ sheets }: WorkbookSnapshot): readonly BrokenForm[] {
  return sheets.flatMap(({ name, marker, formulas }): BrokenForm[] => {
    const form = formOfMarker(marker);
    if (form === null) return [];
    const cells = [...formulas].flatMap(([key, formula]) =>
      formula.includes(LOST) ? [{ cell: { sheet: name, ...cellOfKey(key) }, formula, last: lastValueOf(formula) }] : [],
    );
    return cells.length > 0 ? [{ form, sheet: name, cells }] : [];
  });
}

/**
 * The plan that puts the numbers of the last filling into the place of formulas that point at nothing. Cells of which no
 * number is kept stay as they are.
 */
export function planFormRepair(snapshot: WorkbookSnapshot): WorkbookPlan {
  return {
    operations: brokenForms(snapshot).flatMap(({ cells }) =>
      cells.flatMap(({ cell, formula, last }) =>
        last === null
          ? []
          : [{ type: "cell", cell, before: { formula }, after: { value: last }, result: null } as const],
      ),
    ),
  };
}
