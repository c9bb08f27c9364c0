import { schoolTable } from "../../core/school-table";
import { figureOrigins } from "../../../src/taskpane/view/figure-origins";
import type { FactColumn } from "../../../src/core/facts/fact-column";
import type { FieldKey } from "../../../src/core/fields/field-key";
import type { SchoolRecords } from "../../../src/core/indicators/school-records";

/** A joined table: each field from a sheet. */
function joined(sheets: Readonly<Partial<Record<FieldKey, string>>>): SchoolRecords {
  const fields = Object.keys(sheets) as FieldKey[];
  const table = schoolTable(["primary-school"], Object.fromEntries(fields.map((field) => [field, [1]])));
  const figures = new Map<FieldKey, FactColumn>(
    [...table.figures].map(([field, column]) => [
      field,
      column.origin.how === "cell"
        ? { ...column, origin: { ...column.origin, cells: { ...column.origin.cells, sheet: sheets[field] ?? "" } } }
        : column,
    ]),
  );
  return { ...table, figures };
}

test("every sheet is named once, also where 小学, 初中 and 一贯制 stand in records of their own", () => {
  const primary = joined({ students: "学生", teaching_area: "校舍" });
  const mixed = joined({ students_primary: "学生", teaching_area: "校舍", sports_area: "场地" });
  expect(figureOrigins([primary, mixed])).toEqual([
    { sheet: "学生", fields: ["students", "students_primary"] },
    { sheet: "校舍", fields: ["teaching_area"] },
    { sheet: "场地", fields: ["sports_area"] },
  ]);
});

test("schools of one sheet are not joined, and stages of a field count once", () => {
  expect(figureOrigins([joined({ students: "学生", teaching_area: "学生" })])).toEqual([]);
  expect(figureOrigins([joined({ "backbone:primary": "教师", "backbone:junior": "教师", students: "学生" })])).toEqual([
    { sheet: "教师", fields: ["backbone"] },
    { sheet: "学生", fields: ["students"] },
  ]);
});
