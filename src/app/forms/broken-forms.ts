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
  /**
   * With what each came to when the form was filled: a number, or nothing (null); undefined for a formula that is none of
   * ours.
   */
  readonly cells: readonly {
    readonly cell: CellRef;
    readonly formula: string;
    readonly last: number | null | undefined;
  }[];
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
 * The plan that puts what stood there at the last filling into the place of formulas that point at nothing. Formulas that the
 * bureau has typed stay as they are.
 */
export function planFormRepair(snapshot: WorkbookSnapshot): WorkbookPlan {
  return {
    operations: brokenForms(snapshot).flatMap(({ cells }) =>
      cells.flatMap(({ cell, formula, last }) =>
        last === undefined
          ? []
          : [{ type: "cell", cell, before: { formula }, after: { value: last }, result: null } as const],
      ),
    ),
  };
}
