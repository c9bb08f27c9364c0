import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { sheetOf } from "../recognition/sheet-of";
import { largeRoster } from "./large-roster";

/** An invented county (示例数据) with the tables of schools, teachers, rooms and classes that the other items of a standard need. */
export function wholeCounty(schools: number, teachersEach: number): WorkbookSnapshot {
  const { sheets, ...rest } = largeRoster(schools);
  const [roster] = sheets;
  if (!roster) throw new Error("no roster");
  const rows = roster.values.slice(2);
  const lists = [
    list("教师名册", ["学校", "教师姓名", "任教学段", "教师资格证", "五年培训学时"], rows, (row, name) =>
      Array.from({ length: teachersEach }, (_, at) => {
        const isJunior = Number(row[6]) > 0 && (Number(row[5]) === 0 || at % 2 === 1);
        const certificate =
          at === 0 && name.endsWith("7学校") ? null : isJunior ? "初级中学教师资格证" : "小学教师资格证";
        return [name, `${name}教师${at + 1}`, isJunior ? "初中" : "小学", certificate, 350 + ((at * 7) % 30)];
      }),
    ),
    list("专用教室", ["学校", "教室名称", "用途", "使用面积"], rows, (row, name) =>
      Array.from({ length: Math.ceil((Number(row[7]) + Number(row[8])) / 12) }, (_, at) => at).flatMap((at) => [
        [name, `音乐教室${at + 1}`, "音乐教室", 98],
        [name, `美术教室${at + 1}`, "美术教室", at === 0 && name.endsWith("3学校") ? 80 : 92],
      ]),
    ),
    list("公用经费", ["学校名称", "公用经费预算总额", "教师培训经费"], rows, (row, name) => [
      [name, Number(row[4]) * 720, Number(row[4]) * (name.endsWith("5学校") ? 30 : 36)],
    ]),
    list("编制", ["学校", "核定编制数", "实有在编人数", "编外教师数"], rows, (row, name) => [
      [name, Math.ceil(Number(row[4]) / 19), Math.ceil(Number(row[4]) / 19), 0],
    ]),
    list("巩固率", ["学校", "初一入学人数", "三年转入", "三年转出", "死亡", "毕业人数"], rows, (row, name) =>
      Number(row[6]) === 0 ? [] : [[name, Number(row[6]), 2, 3, 0, Number(row[6]) - 4]],
    ),
    list(
      "随迁子女",
      ["学校", "符合条件的随迁子女", "公办学校就读", "政府购买学位的民办学校就读"],
      rows,
      (row, name) => [[name, Math.ceil(Number(row[4]) / 20), Math.ceil(Number(row[4]) / 22), 0]],
    ),
  ];
  return { ...rest, sheets: [...sheets, ...lists] };
}

function list(
  name: string,
  header: readonly string[],
  schools: SheetSnapshot["values"],
  rowsOf: (school: readonly CellValue[], name: string) => readonly (readonly CellValue[])[],
): SheetSnapshot {
  const rows = schools.flatMap((school) => rowsOf(school, String(school[1])));
  return sheetOf([[`示例县${name}（示例数据）`], header, ...rows], { name });
}
