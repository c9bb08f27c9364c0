import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { planHighlights, protectedSheets } from "../../src/app/highlight";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { cellRefName } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import { wholly } from "../../src/core/pieces";
import { openFileHost } from "../../src/host/file/file-host";
import { caseWorkbook, type CaseWorkbook } from "../cases/case-workbook";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { drawnCells } from "./excel-formula";

const CASES = join(__dirname, "../cases");
const SAMPLES = join(__dirname, "../../assets/samples");

/** Levels drawn, by indicator and cell. */
function drawn(assessment: WorkbookAssessment): Map<string, string> {
  const sheets = new Map(assessment.snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const valueAt = (name: string, row: number, column: number): CellValue => {
    const sheet = sheets.get(name);
    return sheet?.values[row - sheet.area.row]?.[column - sheet.area.column] ?? null;
  };
  return new Map(
    drawnCells(wholly(planHighlights(assessment)), valueAt).map((cell) => [
      `${cell.code} ${cellRefName(cell)}`,
      cell.level,
    ]),
  );
}

/** What should be drawn: a cell of two stages is drawn as the worse of them; sheets that are protected are left alone. */
function judged(assessment: WorkbookAssessment): Map<string, string> {
  const closed = new Set(protectedSheets(assessment));
  const marks = new Map<string, string>();
  for (const { indicators } of assessment.schools) {
    for (const { code, state, figures } of indicators) {
      const cell = figures[0]?.cell;
      if (!cell || closed.has(cell.sheet) || (state !== "floor" && state !== "failed")) continue;
      const key = `${code} ${cellRefName(cell)}`;
      if (marks.get(key) !== "below-floor") marks.set(key, state === "failed" ? "below-floor" : "reaches-floor");
    }
  }
  return marks;
}

/** Where colours and verdicts differ, but for what the preview names as not marked. */
function differences(assessment: WorkbookAssessment): string[] {
  const [marks, wanted] = [drawn(assessment), judged(assessment)];
  const noted = new Map<string, number>();
  for (const { indicator, schools } of wholly(planHighlights(assessment)).notes ?? [])
    noted.set(indicator, (noted.get(indicator) ?? 0) + schools);
  const found = [...marks].flatMap(([key, level]) =>
    wanted.get(key) === level ? [] : [`${key} is drawn ${level}, judged ${wanted.get(key) ?? "met or missing"}`],
  );
  for (const [key, level] of wanted) {
    if (marks.has(key)) continue;
    const [code = ""] = key.split(" ");
    const left = noted.get(code) ?? 0;
    if (left === 0) found.push(`${key} is judged ${level}, not drawn and not named`);
    noted.set(code, left - 1);
  }
  return found;
}

const assess = (workbook: Parameters<typeof assessWorkbook>[0], answers = {}): WorkbookAssessment =>
  assessWorkbook(workbook, { ...NEW_SETTINGS, answers });

describe("marks of whole workbooks", () => {
  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")))(
    "are the verdicts of the sample %s, and leave nothing out that has a cell",
    async (name) => {
      const { snapshot } = await (await openFileHost(name, readFileSync(join(SAMPLES, name)))).readWorkbook();
      const assessment = assess(snapshot);
      expect(differences(assessment)).toEqual([]);
      expect(wholly(planHighlights(assessment)).notes ?? []).toEqual([]);
    },
  );

  it("are the verdicts of every case", () => {
    const found = readdirSync(CASES, { withFileTypes: true }).flatMap((entry) => {
      if (!entry.isDirectory()) return [];
      const { workbook, answers } = caseWorkbook(
        JSON.parse(readFileSync(join(CASES, entry.name, "sheet.json"), "utf8")) as CaseWorkbook,
      );
      return differences(assess(workbook, answers)).map((line) => `${entry.name}: ${line}`);
    });
    expect(found).toEqual([]);
  });
});

const HEADER = [
  "学校名称",
  "在校学生数",
  "高于规定学历教师数",
  "骨干教师数",
  "体艺教师数",
  "教学及辅助用房面积（㎡）",
  "室内体育用房面积（㎡）",
  "运动场地面积（亩）",
  "教学仪器设备值（万元）",
  "网络多媒体教室数",
];
const school = (name: string, ...figures: readonly CellValue[]): readonly CellValue[] => [name, ...figures];
const notesOf = (assessment: WorkbookAssessment) => wholly(planHighlights(assessment)).notes ?? [];

it("are planned once for each reading", () => {
  const assessment = assessWorkbook(
    workbookOf(
      sheetOf([
        ["学校名称", "小学学生数"],
        ["示例一小学", 100],
      ]),
    ),
    NEW_SETTINGS,
  );
  expect(wholly(planHighlights(assessment))).toBe(wholly(planHighlights(assessment)));
  expect(wholly(planHighlights({ ...assessment }))).not.toBe(wholly(planHighlights(assessment)));
});

describe("marks where a formula sees a cell otherwise than a reader", () => {
  it("are the verdicts in 亩 too: 11.25亩 for 1000 pupils are exactly 7.5 ㎡, 11.24亩 are not", () => {
    const assessment = assess(
      workbookOf(
        sheetOf([
          HEADER,
          school("甲小学", 1000, 42, 10, 9, 4500, 0, 11.25, 200, 23),
          school("乙小学", 1000, 42, 10, 9, 4500, 0, 11.24, 200, 23),
        ]),
      ),
    );
    expect(differences(assessment)).toEqual([]);
    expect([...drawn(assessment)]).toEqual([["1.5 Sheet1!H3", "reaches-floor"]]);
  });

  it("name the values that hang on a number kept as text, and mark the others", () => {
    const assessment = assess(
      workbookOf(
        sheetOf([
          HEADER,
          school("甲小学", 1000, "30人", 5, 9, 4500, 0, 12, 200, 23),
          school("乙小学", 1000, 30, 10, 9, 4500, 0, 12, 200, 23),
          school("丙小学", "1,000人", 42, 10, 9, 4500, 0, 12, 200, 23),
        ]),
      ),
    );
    expect(drawn(assessment).get("1.2 Sheet1!D2")).toBe("below-floor");
    expect(drawn(assessment).has("1.1 Sheet1!C2")).toBe(false);
    expect(drawn(assessment).get("1.1 Sheet1!C3")).toBe("below-floor");
    expect(notesOf(assessment)).toContainEqual({ indicator: "1.1", reason: "text", schools: 2 });
    expect(notesOf(assessment)).toContainEqual({ indicator: "1.7", reason: "text", schools: 1 });
    expect(differences(assessment)).toEqual([]);
  });

  it("never paint what is missing: a negative number, half a person, more gym than rooms, a blank", () => {
    const assessment = assess(
      workbookOf(
        sheetOf([
          HEADER,
          school("甲小学", 1000, -3, 1.5, 0, 300, 400, 12, null, 23),
          school("乙小学", 1000, 42, 10, 9, 4500, 0, 12, 200, 23),
        ]),
      ),
    );
    expect(differences(assessment)).toEqual([]);
    for (const key of ["1.1 Sheet1!C2", "1.2 Sheet1!D2", "1.4 Sheet1!F2", "1.6 Sheet1!I2"])
      expect(drawn(assessment).has(key)).toBe(false);
    expect(notesOf(assessment)).toContainEqual({ indicator: "1.1", reason: "refused", schools: 1 });
  });

  it.each<readonly [string, CellValue]>([
    ["nothing", null],
    ["0", 0],
    ["a dash", "—"],
    ["a word", "无"],
    ["0 as a text", "0人"],
    ["an error", { error: "#N/A" }],
    ["a truth", false],
    ["pupils that it should not have", 12],
    ["fewer than none", -3],
  ])("are the verdicts whatever stands for the pupils of a part that a school does not have: %s", (_, other) => {
    const sheet = sheetOf([
      ["学校名称", "办学类型", "小学学生数", "初中学生数", "教学及辅助用房面积（㎡）", "网络多媒体教室数"],
      ["示例一小学", "小学", 1000, other, 4499, 10],
      ["示例二小学", "小学", 1000, 0, 4500, 23],
      ["示例三中学", "初级中学", other, 1000, 5799, 10],
      ["示例四中学", "初级中学", 0, 1000, 5800, 24],
      ["示例五学校", "九年一贯制学校", 500, 500, 4000, 20],
    ]);
    const assessment = assessWorkbook(workbookOf(sheet), NEW_SETTINGS);
    expect(judged(assessment).size).toBeGreaterThanOrEqual(2);
    expect(differences(assessment)).toEqual([]);
  });

  it("are the verdicts of finished values beside the pupils of both stages: a 小学 is not held against the line of 初中", () => {
    const sheet = sheetOf([
      [
        "学校名称",
        "办学类型",
        "小学学生数",
        "初中学生数",
        "每百名学生拥有高于规定学历教师数（人）",
        "每百名学生拥有县级以上骨干教师数（人）",
        "每百名学生拥有体育、艺术专任教师数（人）",
        "生均教学及辅助用房面积（㎡）",
        "生均体育运动场馆面积（㎡）",
        "生均教学仪器设备值（元）",
        "每百名学生拥有网络多媒体教室数（间）",
      ],
      ["示例一小学", "小学", 1000, 0, 4.5, 1.2, 1, 5, 8, 2100, 2.4],
      ["示例二小学", "小学", 800, 0, 3.9, 0.9, 1, 4.2, 7, 1900, 2.2],
      ["示例三中学", "初级中学", 0, 1000, 5.2, 1.2, 1, 5, 10, 2400, 2.3],
    ]);
    const assessment = assessWorkbook(workbookOf(sheet), NEW_SETTINGS);
    expect(judged(assessment).size).toBeGreaterThanOrEqual(8);
    expect(differences(assessment)).toEqual([]);
  });
});
