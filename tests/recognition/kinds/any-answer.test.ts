import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { wholly } from "../../../src/core/pieces";
import { recogniseSheet } from "../../../src/recognition/recognise-sheet";
import type { TableKind } from "../../../src/recognition/kinds/kinds";
import { sheetOf, type SheetOptions } from "../sheet-of";

const CASES = join(__dirname, "../../cases");
const KINDS: readonly TableKind[] = [
  "school-roster",
  "school-figures",
  "form-2-2",
  "needs-table",
  "class-list",
  "class-sizes",
  "teacher-list",
  "room-list",
  "building-list",
  "yearly-plan",
  "funding-table",
  "task-list",
  "equipment-list",
  "staffing-table",
  "fill-in-form",
  "statistical-form",
  "county-form",
  "monitoring-report",
  "statement",
];
/** Every fourth case, those of many kinds among them: all of them take long and add nothing. */
const folders = readdirSync(CASES, { withFileTypes: true }).filter(
  (entry, index) => entry.isDirectory() && (index % 4 === 0 || entry.name.startsWith("layout-")),
);

describe("whatever the user says a table is", () => {
  it.each(folders.map(({ name }) => [name]))("%s is read as that, and nothing is thrown", (folder) => {
    const { sheets } = JSON.parse(readFileSync(join(CASES, folder, "sheet.json"), "utf8")) as {
      sheets: readonly (SheetOptions & { rows: readonly (readonly CellValue[])[] })[];
    };
    for (const { rows, ...options } of sheets) {
      const sheet = sheetOf(rows, options);
      for (const { table } of wholly(recogniseSheet(sheet, {})).tables) {
        for (const kind of KINDS) {
          const read = wholly(recogniseSheet(sheet, { [table.tableAnswer]: kind })).tables.find(
            ({ table: other }) => other.tableAnswer === table.tableAnswer && other.orientation === table.orientation,
          );
          if (table.orientation === "down") expect(read?.table.kind).toBe(kind);
        }
      }
    }
  });
});
