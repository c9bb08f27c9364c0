import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { areaName, cellRefName } from "../../core/cell/address";
import { headerKey } from "../../recognition/answers";
import type { AnswerChanges } from "../answer-steps";
import type { Picking } from "../pane-state";
import { columnHeader, columnPlace, fieldOfColumn } from "./column-view";
import { answersForPick, columnAt, holderOf, pickedField } from "./picked-column";

/** What the user's selection comes to while something is being shown in the grid. */
export type PickOffer =
  /** Nothing selected yet. */
  | { readonly type: "nothing" }
  /** The cell lies in no table. */
  | { readonly type: "no-column"; readonly cell: string }
  /** The column holds the field already. */
  | { readonly type: "same-column"; readonly place: string; readonly field: string }
  | {
      readonly type: "column";
      readonly place: string;
      readonly header: string;
      readonly field: string;
      /** What the column was taken for until now, or null. */
      readonly loses: string | null;
      /** The column that holds the field until now and gives way, or null. */
      readonly instead: { readonly place: string; readonly header: string } | null;
      readonly changes: AnswerChanges;
    }
  /** A header was to be shown on `sheet`, and the selection is on another. */
  | { readonly type: "other-sheet"; readonly sheet: string }
  | { readonly type: "too-many-rows" }
  | { readonly type: "header"; readonly area: string; readonly changes: AnswerChanges };

/** More rows than a header has: the user has selected the data too, or a whole column. */
const MOST_HEADER_ROWS = 10;

/** What can be offered for the present selection. */
export function pickOffer(
  { target, selection }: Picking,
  { tables, settings }: Pick<WorkbookAssessment, "tables" | "settings">,
): PickOffer {
  if (!selection) return { type: "nothing" };
  if (target.for === "header") {
    if (selection.sheet !== target.sheet) return { type: "other-sheet", sheet: target.sheet };
    if (selection.rows > MOST_HEADER_ROWS) return { type: "too-many-rows" };
    const area = areaName(selection);
    return { type: "header", area, changes: { [headerKey(target.sheet)]: area } };
  }
  const picked = columnAt(tables, selection);
  if (!picked) return { type: "no-column", cell: cellRefName(selection) };
  const field = pickedField(picked, target.field);
  const place = columnPlace(picked.table, picked.column);
  const now = fieldOfColumn(picked.column);
  if (now === field) return { type: "same-column", place, field };
  const holder = holderOf(picked, field);
  return {
    type: "column",
    place,
    header: columnHeader(picked.column),
    field,
    loses: now,
    instead: holder && { place: columnPlace(picked.table, holder), header: columnHeader(holder) },
    changes: answersForPick(picked, target.field, settings.answers),
  };
}
