import { areaContains } from "../../core/cell/address";
import type { Selection } from "../../host/workbook-host";
import type { RecognisedColumn, RecognisedTable } from "../../recognition/recognised-table";

/** A column that the user has shown in the grid. */
export interface PickedColumn {
  readonly table: RecognisedTable;
  readonly column: RecognisedColumn;
}

/**
 * The column that a selection stands for. A cell must lie in a table; a whole column (or a cell above or below the
 * table) will do where only one table of the sheet has it. Null where it is nobody's, or anybody's.
 */
export function columnAt(tables: readonly RecognisedTable[], selection: Selection): PickedColumn | null {
  const onSheet = tables.filter(({ sheet }) => sheet === selection.sheet);
  const hit = onSheet.filter(({ area }) => areaContains(area, selection.row, selection.column));
  const found = (hit.length > 0 ? hit : onSheet).flatMap((table): PickedColumn[] => {
    const column = table.columns.find(
      (each) => each.column === (table.orientation === "down" ? selection.column : selection.row),
    );
    return column ? [{ table, column }] : [];
  });
  const [first] = found;
  return first && (hit.length > 0 || found.length === 1) ? first : null;
}

/** What to keep as the answer when a column is shown for a field: with the stage, where the column counts one of it. */
export function pickedField({ column }: PickedColumn, field: string): string {
  if (field.includes(":")) return field;
  const stages = [column, ...column.candidates].flatMap((each) =>
    each.field === field && each.stage !== null ? [each.stage] : [],
  );
  return stages[0] === undefined ? field : `${field}:${stages[0]}`;
}

/** Another column of the table that holds the field now, and would give way. */
export function holderOf({ table, column }: PickedColumn, field: string): RecognisedColumn | null {
  const [id, stage = null] = field.split(":");
  return table.columns.find((each) => each !== column && each.field === id && each.stage === stage) ?? null;
}

/**
 * Answers that take a column for a field. The user's own earlier choice of another column is taken back; one that was
 * only recognised gives way to the answer by itself.
 */
export function answersForPick(
  picked: PickedColumn,
  field: string,
  answers: Readonly<Record<string, string>>,
): Readonly<Record<string, string | null>> {
  const chosen = pickedField(picked, field);
  const before = holderOf(picked, chosen);
  const back = before && answers[before.fieldAnswer] === chosen ? { [before.fieldAnswer]: null } : {};
  return { ...back, [picked.column.fieldAnswer]: chosen };
}
