import { headerKey } from "../../../src/recognition/answers";
import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook } from "../../../src/recognition/recognise-workbook";
import { sheetOf, workbookOf } from "../sheet-of";

/** A header without one word that anybody could know. */
const SHEET = sheetOf(
  [
    ["某某情况"],
    ["对象", "人头", "骨", "面", "款（万元）"],
    ["甲小学", 500, 6, 2400, 105],
    ["乙小学", 300, 3, 1400, 62],
  ],
  { name: "怪表" },
);
const SHOWN = { [headerKey("怪表")]: "A2:E2" };

describe("a header that the user shows where none was found", () => {
  it("is none until it is shown", () => {
    expect(wholly(recogniseWorkbook(workbookOf(SHEET), {}, [])).tables).toEqual([]);
  });

  it("makes a table whose columns wait for answers, with the schools named by their column", () => {
    const [reading] = wholly(recogniseWorkbook(workbookOf(SHEET), SHOWN, [])).tables;
    expect(reading?.table.kind).toBe("school-figures");
    expect(reading?.table.columns.map(({ field }) => field)).toEqual(["school", null, null, null, null]);
    expect(reading?.records?.names).toEqual(["甲小学", "乙小学"]);
  });

  it("is assessed once the user has said what its columns hold", () => {
    const [first] = wholly(recogniseWorkbook(workbookOf(SHEET), SHOWN, [])).tables;
    const said = ["students", "backbone", "teaching_area", "equipment_value"];
    const answers = Object.fromEntries(
      said.map((field, index) => [first?.table.columns[index + 1]?.fieldAnswer ?? "", field]),
    );
    const { records, tables, questions } = wholly(recogniseWorkbook(workbookOf(SHEET), { ...SHOWN, ...answers }, []));
    expect(tables.map(({ table }) => table.kind)).toEqual(["school-roster"]);
    expect(questions.filter(({ answer }) => answer === null)).toEqual([]);
    expect(Array.from(records[0]?.figures.get("equipment_value")?.amounts ?? [])).toEqual([1_050_000, 620_000]);
  });
});
