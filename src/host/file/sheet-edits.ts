import type { WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import { cellOfKey } from "../../core/cell/address";
import { refersToSheet, withoutSheet } from "../../plan/formula/sheet-references";
import { markerName, markerReference } from "../../plan/sheet-marker";
import type { SheetOperation } from "../../plan/workbook-plan";
import type { WorkbookEdit } from "../../xlsx/workbook-edit";
import { refuseSheetOperations } from "../sheet-changes";

/** What operations on sheets of ours change in the file. @throws HostError where the workbook does not allow them; nothing has been written */
export function sheetEdits(operations: readonly SheetOperation[], snapshot: WorkbookSnapshot): WorkbookEdit[] {
  refuseSheetOperations(operations, snapshot);
  return [...brokenFormulas(snapshot, operations), ...operations.flatMap(editsOf)];
}

function editsOf(operation: SheetOperation): WorkbookEdit[] {
  const { marker, sheet } = operation;
  const name = markerName(marker);
  if (operation.type === "remove-sheet")
    return [
      { type: "remove-sheet", sheet },
      { type: "set-name", name, reference: null, isHidden: true },
    ];
  const write: WorkbookEdit = { type: "write-sheet", sheet, document: operation.document };
  return operation.isNew
    ? [write, { type: "set-name", name, reference: markerReference(sheet), isHidden: true }]
    : [write];
}

/** Excel turns references to a sheet that goes into #REF!; a file must say so itself. */
function brokenFormulas({ sheets }: WorkbookSnapshot, operations: readonly SheetOperation[]): WorkbookEdit[] {
  const removed = operations.flatMap(({ type, sheet }) => (type === "remove-sheet" ? [sheet] : []));
  const changed = new Set(operations.map(({ sheet }) => sheet));
  return sheets
    .filter(({ name }) => removed.length > 0 && !changed.has(name))
    .flatMap(({ name, formulas }) =>
      [...formulas].flatMap(([key, formula]): WorkbookEdit[] => {
        const broken = removed.filter((sheet) => refersToSheet(formula, sheet));
        if (broken.length === 0) return [];
        const left = broken.reduce(withoutSheet, formula);
        return [{ type: "set-formula", sheet: name, ...cellOfKey(key), formula: left, result: { error: "#REF!" } }];
      }),
    );
}
