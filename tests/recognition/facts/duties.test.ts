import { countTeachers } from "../../../src/core/facts/count-teachers";
import { amountAt } from "../../../src/core/facts/fact-column";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { cellRefName } from "../../../src/core/cell/address";
import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook } from "../../../src/recognition/recognise-workbook";
import { dutyOf, listTitled } from "../../../src/recognition/words/teacher-words";
import { sheetOf, workbookOf } from "../sheet-of";

type Rows = readonly (readonly CellValue[])[];

/** 专任教师 of the first school, and what is said of its rows. */
function counted(title: string, rows: Rows): { readonly teachers: number | null; readonly said: readonly string[] } {
  const { facts } = wholly(recogniseWorkbook(workbookOf(sheetOf([[title], ...rows], { name: "名册" })), {}, []));
  const [first] = facts;
  if (!first || facts.length !== 1) throw new Error(`one list expected, found ${facts.length}`);
  const { figures, findings } = countTeachers(first);
  const column = figures.get("teachers_fulltime");
  return {
    teachers: column ? amountAt(column, 0) : null,
    said: findings.map(({ code, cells, parameters }) => {
      const { field, text = "" } = parameters as Readonly<Record<string, unknown>>;
      return `${code} ${String(field)} ${String(text)}: ${cells.map(cellRefName).join(" ")}`;
    }),
  };
}

const SCHOOL = "示例城关小学";

it.each([
  ["校长", "leads"],
  ["党支部书记、校长", "leads"],
  ["教导主任", "leads"],
  ["少先队大队辅导员、中队长", "leads"],
  ["语文教研组长", "leads"],
  ["班主任", "full-time"],
  ["教师", "full-time"],
  ["一级教师", "full-time"],
  ["中小学一级", "nothing"],
  ["高级", "nothing"],
  ["", "nothing"],
  ["无", "nothing"],
  ["/", "nothing"],
  ["校医", "other"],
  ["会计", "other"],
  ["门卫", "other"],
  ["代课教师", "substitute"],
  ["其他", "unknown"],
])("the duty %s is %s", (text, said) => {
  expect(dutyOf(text)).toBe(said);
});

it.each([
  [["示例县教师花名册"], "teachers"],
  [["示例县专任教师名册", "Sheet1"], "teachers"],
  [["示例县教职工花名册", "教师"], ""],
  [["示例县教师、工勤人员花名册"], ""],
  [["示例县编外教师花名册"], "off-quota teachers"],
  [["花名册"], ""],
])("the titles %p say %p of everybody", (titles, said) => {
  expect(listTitled(titles).join(" ")).toBe(said);
});

it("counts everybody of an ordinary list of teachers with their duties, and whom a duty calls something else not", () => {
  // 校长, 副校长, 教导主任, a teacher and one without any duty: 5; 校医 and 代课教师 are no 专任教师.
  expect(
    counted("示例县教师花名册", [
      ["学校", "姓名", "职务", "学历"],
      [SCHOOL, "甲一", "校长", "本科"],
      [SCHOOL, "甲二", "副校长", "本科"],
      [SCHOOL, "甲三", "教导主任", "本科"],
      [SCHOOL, "甲四", "教师", "专科"],
      [SCHOOL, "甲五", null, "专科"],
      [SCHOOL, "甲六", "校医", "专科"],
      [SCHOOL, "甲七", "代课教师", "专科"],
    ]),
  ).toEqual({ teachers: 5, said: [] });
});

it("in a list of all the staff somebody who leads counts where a subject is taught; without one nothing is counted", () => {
  const header = ["学校", "姓名", "职务", "任教学科", "学历"];
  const head = [SCHOOL, "甲一", "校长", "语文", "本科"];
  const cook = [SCHOOL, "甲二", "食堂工人", null, "初中"];
  expect(counted("示例县教职工花名册", [header, head, cook])).toEqual({ teachers: 1, said: [] });
  const idle = [SCHOOL, "甲三", "党支部书记", null, "本科"];
  expect(counted("示例县教职工花名册", [header, head, cook, idle])).toEqual({
    teachers: null,
    said: ["list-incomplete teacher_subject : 名册!D5"],
  });
  expect(
    counted("示例县教职工花名册", [
      ["学校", "姓名", "职务", "学历"],
      [SCHOOL, "甲三", "党支部书记", "本科"],
    ]),
  ).toEqual({ teachers: null, said: ["list-incomplete teacher_subject : 名册!B3"] });
});

it("a column of posts decides, whichever stands first, and a duty that says nothing we know is named", () => {
  // 工勤岗 with a blank duty is no teacher, though a list of duties alone would count him.
  const rows: Rows = [
    ["学校", "姓名", "现任职务", "岗位类别", "学历"],
    [SCHOOL, "甲一", "校长", "专任教师", "本科"],
    [SCHOOL, "甲二", null, "工勤岗", "高中"],
    [SCHOOL, "甲三", "教导主任", "行政", "本科"],
  ];
  expect(counted("示例县教师花名册", rows)).toEqual({ teachers: 1, said: [] });
  expect(
    counted(
      "示例县教师花名册",
      rows.map((row) => [row[0], row[1], row[3], row[2], row[4]].map((x) => x ?? null)),
    ),
  ).toEqual({
    teachers: 1,
    said: [],
  });
  expect(
    counted("示例县教师花名册", [
      ["学校", "姓名", "职务", "学历"],
      [SCHOOL, "甲一", "其他", "本科"],
    ]),
  ).toEqual({ teachers: null, said: ["word-unknown teacher_duty 其他: 名册!C3"] });
});
