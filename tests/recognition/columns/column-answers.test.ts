import { columnsOf, schools, taken } from "./sheet-columns";

const table = {
  header: [["学校名称", "学生数", "骨干教师数", "市级称号教师", "城镇学生数"]],
  rows: schools([1000, 900, 500, 640, 720], [10, 9, 5, 6, 8], [3, 2, 1, 1, 2], [400, 300, 200, 100, 100]),
};
const open = columnsOf(table);
const key = (column: number): string => open.columns[column]?.fieldAnswer ?? "";
const unitKey = (column: number): string => open.columns[column]?.unitAnswer ?? "";

describe("answers on columns", () => {
  it("are not needed where nothing was asked", () => {
    expect(taken(open)).toEqual(["students 人", "backbone 人", "-", "-"]);
    expect(open.questions).toEqual([]);
  });

  it("are obeyed for any column, asked or not, and rivals step back", () => {
    const read = columnsOf(table, { [key(3)]: "backbone" });
    expect(taken(read)).toEqual(["students 人", "-", "backbone 人", "-"]);
    expect(read.columns[3]).toMatchObject({ decidedBy: "answer", score: 1 });
    expect(read.columns[3]?.evidence[0]).toEqual({ code: "answer", parameters: {} });
    expect(read.questions).toEqual([]);
  });

  it("may name a field of one stage", () => {
    expect(taken(columnsOf(table, { [key(3)]: "backbone:primary" }))).toEqual([
      "students 人",
      "backbone 人",
      "backbone@primary 人",
      "-",
    ]);
  });

  it("may say that a column is nothing, and another takes its place or is asked about", () => {
    const read = columnsOf(table, { [key(1)]: "none" });
    expect(taken(read)).toEqual(["-", "backbone 人", "-", "?"]);
    expect(read.columns[1]).toMatchObject({ field: null, decidedBy: "answer" });
  });

  it("that name no field are passed over", () => {
    expect(taken(columnsOf(table, { [key(1)]: "teachers:all", [key(2)]: "", [key(3)]: "constructor" }))).toEqual(
      taken(open),
    );
  });

  it("to a question stay with the question", () => {
    const twice = {
      header: [["学校名称", "2023年学生数", "2024年学生数"]],
      rows: schools([1000, 900, 500, 640, 720], [1010, 910, 510, 650, 730]),
    };
    const [, , second] = columnsOf(twice).columns;
    const read = columnsOf(twice, { [second?.fieldAnswer ?? ""]: "students" });
    expect(taken(read)).toEqual(["-", "students 人"]);
    expect(read.questions.map(({ code, answer }) => [code, answer])).toEqual([["column-field", "students"]]);
  });

  it("on units count before the header, if the unit is one of the kind", () => {
    const areas = {
      header: [["学校名称", "学生数", "运动场地面积（㎡）"]],
      rows: schools([1000, 900, 500, 640, 720], [12, 11, 6, 8, 9]),
    };
    const id = columnsOf(areas).columns[2]?.unitAnswer ?? "";
    expect(columnsOf(areas, { [id]: "亩" }).columns[2]).toMatchObject({ unit: "亩", unitFrom: "answer" });
    expect(columnsOf(areas, { [id]: "万元" }).columns[2]).toMatchObject({ unit: "㎡", unitFrom: "header" });
    expect(unitKey(1)).not.toBe("");
  });
});
