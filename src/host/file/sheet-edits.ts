import type { WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import { cellKey } from "../../core/cell/address";
import { referrersOf } from "../../plan/plan-sheet";
import { markerName, markerReference } from "../../plan/sheet-marker";
import { withoutSheet } from "../../plan/formula/sheet-references";
import type { SheetOperation } from "../../plan/workbook-plan";
import type { WorkbookEdit } from "../../xlsx/workbook-edit";
import { refuseSheetOperation } from "../sheet-changes";

/** What an operation on a sheet of ours changes in the file. @throws HostError where the workbook does not allow it; nothing has been written */
export function sheetEdits(operation: SheetOperation, snapshot: WorkbookSnapshot): WorkbookEdit[] {
  refuseSheetOperation(operation, snapshot);
  const { marker, sheet } = operation;
  const name = markerName(marker);
  if (operation.type === "sheet") {
    const write: WorkbookEdit = { type: "write-sheet", sheet, document: operation.document };
    return operation.isNew
      ? [write, { type: "set-name", name, reference: markerReference(sheet), isHidden: true }]
      : [write];
  }
  return [
    ...brokenFormulas(snapshot, sheet),
    { type: "remove-sheet", sheet },
    { type: "set-name", name, reference: null, isHidden: true },
  ];
}

/** Excel turns references to a sheet that goes into #REF!; a file must say so itself. */
function brokenFormulas(snapshot: WorkbookSnapshot, removed: string): WorkbookEdit[] {
  return referrersOf(snapshot, removed).flatMap(({ sheet, row, column }) => {
    const formula = snapshot.sheets.find(({ name }) => name === sheet)?.formulas.get(cellKey(row, column));
    return formula === undefined
      ? []
      : [
          {
            type: "set-formula",
            sheet,
            row,
            column,
            formula: withoutSheet(formula, removed),
            result: { error: "#REF!" },
          },
        ];
  });
}
