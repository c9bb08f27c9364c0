import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue } from "../../src/core/cell/cell-value";
import { sheetOf, type SheetOptions, workbookOf } from "../recognition/sheet-of";
import { summaryOf } from "../recognition/summary";

interface CaseSheet extends SheetOptions {
  readonly rows: readonly (readonly CellValue[])[];
}

/** One folder, one case: sheet.json is read, expected.json is what must be recognised, why.md says why it is hard. */
const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function readJson<T>(folder: string, file: string): T {
  return JSON.parse(readFileSync(join(__dirname, folder, file), "utf8")) as T;
}

describe("sheets that are hard to read", () => {
  it("are found by their folders", () => {
    expect(folders.length).toBeGreaterThanOrEqual(15);
  });

  it.each(folders.map(({ name }) => [name]))("%s is read as it should be", (folder) => {
    const { sheets } = readJson<{ sheets: readonly CaseSheet[] }>(folder, "sheet.json");
    const { tables, questions, findings } = summaryOf(workbookOf(...sheets.map(({ rows, ...options }) => sheetOf(rows, options))));
    const read = { tables: tables.map(({ kind, range, columns, rows, schools }) => ({ kind, range, columns, rows, schools })), questions, findings };
    expect(read).toEqual(readJson(folder, "expected.json"));
    expect(readFileSync(join(__dirname, folder, "why.md"), "utf8").trim()).not.toBe("");
  });
});
