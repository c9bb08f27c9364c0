import type { CellRef } from "../../core/cell/address";
import type { WorkbookAssessment } from "../workbook-assessment";

/** A text that stands above the first table of its sheet: a title, or a line that says who has filled it in. */
export interface TextAbove {
  readonly text: string;
  readonly cell: CellRef;
}

/** The texts above the tables, sheet by sheet; nothing of sheets without a table that counts. */
export function textsAboveTables({
  snapshot,
  tables,
}: Pick<WorkbookAssessment, "snapshot" | "tables">): ReadonlyMap<string, readonly TextAbove[]> {
  const firstRows = new Map<string, number>();
  for (const { sheet, area } of tables) firstRows.set(sheet, Math.min(area.row, firstRows.get(sheet) ?? area.row));
  return new Map(
    snapshot.sheets.flatMap(({ name, area, values }) => {
      const first = firstRows.get(name);
      if (first === undefined) return [];
      const texts = values.slice(0, Math.max(0, first - area.row)).flatMap((row, down) =>
        row.flatMap((value, across): TextAbove[] => {
          const text = typeof value === "string" ? value.trim() : "";
          return text === ""
            ? []
            : [{ text, cell: { sheet: name, row: area.row + down, column: area.column + across } }];
        }),
      );
      return [[name, texts] as const];
    }),
  );
}
