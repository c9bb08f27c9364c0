import { brokenForms, planFormRepair } from "../../../src/app/forms/broken-forms";
import { formsRefusal } from "../../../src/app/forms/form-county";
import type { MadeForm } from "../../../src/app/forms/form-sheets";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { areaName, cellKey, cellName, cellOfKey, type CellRef, parseArea } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/cell/sheet-snapshot";
import type { FileHost } from "../../../src/host/file/file-host";
import type { FormId } from "../../../src/plan/documents/forms/form-figures";
import type { CellContent } from "../../../src/plan/workbook-plan";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { planLines } from "../../../src/i18n/zh-CN/plans";
import { planSheets } from "../../../src/plan/plan-sheet";
import { sheetOf, workbookOf } from "../../recognition/sheet-of";
import { countyFile, SCHOOLS_SHEET } from "./forms-county";
import { assessed, assessedSheets, formOf, made, openCounty, writeForms } from "./write-forms";

const HEADER = [
  ...["学校名称", "办学类型", "举办者", "在校生数", "小学生数", "初中生数", "高于规定学历教师数（小学）"],
  ...["高于规定学历教师数（初中）", "县级以上骨干教师数（小学）", "县级以上骨干教师数（初中）"],
  ...["体育、艺术专任教师数（小学）", "体育、艺术专任教师数（初中）"],
  ...["教学及辅助用房面积（㎡）", "体育运动场馆面积（㎡）", "教学仪器设备值（万元）", "网络多媒体教室数"],
];

/** 1,000 pupils exactly on every line of 小学. */
const primary = (name: string, but: Readonly<Record<number, CellValue>> = {}): readonly CellValue[] =>
  [name, "小学", "公办", 1000, 1000, null, 42, null, 10, null, 9, null, 4500, 7500, 200, 23].map((value, at) =>
    at in but ? (but[at] ?? null) : value,
  );
/** 500 + 500 pupils: 4.2 and 5.3 teachers a hundred; 用房 max(4.5, 5.8 ÷ 1.1) · 1,050 = 5,536.36… */
const NINE_YEAR = ["示例学校", "九年一贯制学校", "公办", 1000, 500, 500, 21, 27, 5, 5, 5, 5, 5540, 9750, 240, 24];
const COUNTY = [HEADER, primary("甲小学"), primary("乙小学", { 6: 38 }), primary("丙小学", { 13: null }), NINE_YEAR];

/** What stands in a form, by the name of the cell. */
function cellsOf({ document: { rows } }: MadeForm): ReadonlyMap<string, string | number | boolean | null> {
  return new Map(
    rows.flatMap((row, at) =>
      row.map(({ content }, column) => [
        cellName(at, column),
        typeof content === "object" ? (content?.result ?? null) : content,
      ]),
    ),
  );
}

function formulasOf({ document: { rows } }: MadeForm): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row, at) =>
      row.flatMap(({ content }, column) =>
        typeof content === "object" && content !== null ? [[cellName(at, column), content.formula] as const] : [],
      ),
    ),
  );
}

const textOf = (form: MadeForm): string =>
  [...cellsOf(form).values()].filter((value) => typeof value === "string").join("\n");

async function hostOf(rows: readonly (readonly CellValue[])[]): Promise<FileHost> {
  return openCounty(await countyFile(rows));
}

async function sheetNamed(host: FileHost, name: string): Promise<SheetSnapshot> {
  const found = (await host.readWorkbook()).snapshot.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

function keyOf(name: string): number {
  const { row, column } = parseArea(name) ?? { row: 0, column: 0 };
  return cellKey(row, column);
}

/** Puts a content into a cell, as somebody would type it. */
async function type(
  host: FileHost,
  sheet: string,
  name: string,
  after: CellContent,
  result: number | null = null,
): Promise<void> {
  const { row, column } = parseArea(name) ?? { row: 0, column: 0 };
  const own = await sheetNamed(host, sheet);
  const formula = own.formulas.get(cellKey(row, column));
  const value = own.values[row - own.area.row]?.[column - own.area.column] ?? null;
  if (typeof value === "object" && value !== null) throw new Error("an error");
  const before = formula === undefined ? { value } : { formula };
  await host.applyPlan({
    operations: [{ type: "cell", cell: { sheet, row, column }, before, after, result }],
  });
}

describe("表Ⅱ-2", () => {
  it("lists 小学 and then 初中, each counted from 1, a mixed school in both, and judges in words", async () => {
    const form = formOf(made(await assessed(await hostOf(COUNTY))), "2-2");
    const cells = cellsOf(form);
    const rows = [4, 5, 6, 7, 8].map((row) => ["A", "B", "D", "N"].map((column) => cells.get(`${column}${row}`)));
    expect(rows).toEqual([
      [1, "甲小学", 1000, "达标"],
      [2, "乙小学", 1000, "达标"],
      [3, "丙小学", 1000, "数据不全"],
      [4, "示例学校（小学部）", 500, "达标"],
      [1, "示例学校（初中部）", 500, "达标"],
    ]);
    expect(cells.get("O4")).toBe("7项达标");
    // 38 of 42: 90.5% of the line.
    expect(cells.get("O5")).toBe("6项达标；每百名学生拥有高于规定学历教师数达到85%");
    expect(cells.get("O6")).toBe("6项达标；生均体育运动场馆面积缺数");
    expect(cells.get("K6")).toBe("");
    // 27 of 500: 5.40; 9,750 · 1.1 ÷ 1,050 = 10.214 ㎡; 24 · 1.1 · 100 ÷ 1,050 = 2.514
    expect(["G8", "K8", "M8"].map((name) => Number(cells.get(name)).toFixed(3))).toEqual(["5.400", "10.214", "2.514"]);
    expect(textOf(form)).toContain(
      "注：1.小学学校总数4所（其中：一贯制学校的小学部有1所，50人及以上教学点有0个），初中学校总数1所（",
    );
  });

  it("points at the cells of the table, and keeps the number beside", async () => {
    const formulas = formulasOf(formOf(made(await assessed(await hostOf(COUNTY))), "2-2"));
    expect(formulas.get("G4")).toBe(
      `=IF(COUNT('${SCHOOLS_SHEET}'!$G$2,'${SCHOOLS_SHEET}'!$E$2)=2,'${SCHOOLS_SHEET}'!$G$2*100/'${SCHOOLS_SHEET}'!$E$2+N("EDU:4.2"),"")`,
    );
    // A blank today: the formula stands, and gives its value as soon as the cell is filled in.
    expect(formulas.get("K6")).toBe(
      `=IF(COUNT('${SCHOOLS_SHEET}'!$N$4,'${SCHOOLS_SHEET}'!$E$4)=2,ROUND('${SCHOOLS_SHEET}'!$N$4/'${SCHOOLS_SHEET}'!$E$4,13),"")`,
    );
  });

  it("says of which cells it holds a number, and why: a text, and what the user has said", async () => {
    const text = made(await assessed(await hostOf([HEADER, primary("甲小学", { 6: "42人" }), primary("乙小学")])));
    const form = formOf(text, "2-2");
    expect(formulasOf(form).has("G4")).toBe(false);
    expect(cellsOf(form).get("G4")).toBe(4.2);
    expect(formulasOf(form).has("G5")).toBe(true);
    expect(textOf(form)).toContain("下列单元格为数值，未用公式：G4。原因：原表中是文本，公式不能取数。");
  });

  it("holds numbers alone where that is chosen, with the same verdicts and words", async () => {
    const assessment = await assessed(await hostOf(COUNTY));
    const [values, formulas] = [made(assessment, ["2-2"], "values"), made(assessment, ["2-2"])];
    expect(values.map(({ form }) => form)).toEqual(["2-2"]);
    const [own, others] = [formOf(values, "2-2"), formOf(formulas, "2-2")];
    expect(formulasOf(own).size).toBe(0);
    const plain = (form: MadeForm) =>
      [...cellsOf(form)]
        .filter(([name]) => /^[A-O][4-8]$/.test(name))
        .map(([name, value]) => [name, value === "" ? null : value]);
    expect(plain(own)).toEqual(plain(others));
  });

  it("leaves out what is outside of the indicators, and says so", async () => {
    const rows = [
      ...COUNTY,
      ["丁特殊教育学校", "特殊教育学校", "公办", 30, 30],
      ["戊教学点", "教学点", "公办", 20, 20],
    ];
    expect(textOf(formOf(made(await assessed(await hostOf(rows))), "2-2"))).toContain(
      "未列入本表：特殊教育学校1所，不足50人的教学点1所。",
    );
  });
});

it("what is told to those who fill a form in stands outside of what is printed, its own notes within", async () => {
  for (const { form, document } of made(await assessed(await hostOf(COUNTY)))) {
    const printed = document.page.area?.rows ?? 0;
    const rowOf = (start: string): number =>
      document.rows.findIndex(([first]) => typeof first?.content === "string" && first.content.startsWith(start));
    expect([form, rowOf("待填：") > printed, rowOf("注：") < printed]).toEqual([form, rowOf("待填：") >= 0, true]);
  }
});

it("names of the head stand over all that belongs to them", async () => {
  const forms = made(await assessed(await hostOf(COUNTY)));
  const namesOf = (id: FormId): Readonly<Record<string, string>> => {
    const { merges, rows } = formOf(forms, id).document;
    const heads = merges.filter(({ row, column }) => row > 0 && row < 5 && column < 21);
    return Object.fromEntries(
      heads.map((area) => {
        const content = rows[area.row]?.[area.column]?.content;
        return [areaName(area), typeof content === "string" ? content : ""];
      }),
    );
  };
  expect(namesOf("1")).toMatchObject({
    "A2:D2": "自然情况",
    "I2:M2": "普通中小学校数（所）",
    "N2:N4": "特殊教育学校（所）",
    "O2:P2": "小学教学点数（个）",
    "M3:M4": "十二年一贯制学校",
    "O3:O4": "计",
    "T3:T4": "初中",
    "U2:X2": "教职工数（人）",
    "U3:V3": "小学",
  });
  expect(namesOf("6")).toEqual({
    "A2:A5": "",
    "B2:D2": "问卷总数",
    "B3:B4": "计",
    "C3:D3": "其中：回收有效问卷数",
    "E2:E4": "问卷调查综合满意度（%）",
    "F2:G2": "实地走访人数",
    "F3:F4": "计",
    "G3:G4": "其中：满意人数",
    "H2:H4": "实地走访满意度（%）",
  });
  expect(namesOf("2-1")).toEqual({ "A2:B3": "", "A4:A5": "小学" });
  expect(namesOf("2-2")).toEqual({});
});

describe("what the bureau types into its own cells", () => {
  const FORM = "均衡尺-表Ⅱ-2";

  it("stays with its school when schools come, go and move", async () => {
    const host = await hostOf(COUNTY);
    await writeForms(host, made(await assessed(host)));
    await type(host, FORM, "E5", { value: 6 });
    await type(host, FORM, "C5", { value: 811 });
    await type(host, FORM, "F5", { formula: "=11+13" });
    await type(host, FORM, "E4", { value: 5 });
    await type(host, "均衡尺-表Ⅰ", "A6", { value: 32.15 });
    await type(host, "均衡尺-表Ⅰ", "V6", { value: 300 });
    await type(host, "均衡尺-表Ⅳ", "B3", { value: "布局规划已批复" });
    await type(host, "均衡尺-表Ⅵ", "C6", { value: 400 });
    await type(host, "均衡尺-表Ⅵ", "D6", { value: 380 });
    // 甲小学 has gone, 新小学 has come before 乙小学.
    const again = await hostOf([HEADER, primary("新小学"), primary("乙小学", { 6: 38 }), NINE_YEAR]);
    const forms = (await host.readWorkbook()).snapshot.sheets.filter(({ marker }) => marker !== undefined);
    const { sheets } = (await again.readWorkbook()).snapshot;
    const refilled = made(assessedSheets([...sheets, ...forms]));
    const cells = cellsOf(formOf(refilled, "2-2"));
    expect([cells.get("B4"), cells.get("E4"), cells.get("B5"), cells.get("E5"), cells.get("C5")]).toEqual([
      "新小学",
      null,
      "乙小学",
      6,
      811,
    ]);
    expect(formulasOf(formOf(refilled, "2-2")).get("F5")).toBe("=11+13");
    expect(formOf(refilled, "2-2").lost.map(({ of, content }) => [of, content])).toEqual([["甲小学", 5]]);
    // And said before it is written: which cell is given up, and how many are kept.
    const plan = planSheets({ name: "示例县.xlsx", sheets: [...sheets, ...forms] }, refilled);
    const kept = new Map((plan.outlooks ?? []).map((outlook) => [outlook.sheet, outlook.kept]));
    expect(kept.get(FORM)?.lost).toEqual([{ sheet: FORM, row: 3, column: 4 }]);
    expect([kept.get("均衡尺-表Ⅲ"), kept.get("均衡尺-表Ⅳ")?.cells]).toEqual([undefined, 1]);
    expect(planLines(plan, DEFAULT_STANDARD)).toContainEqual(expect.stringMatching(/^.+E4是您填写的，在新表中没有/));
    // 公办 was ours, and a code in its place is what the form asks for.
    expect(cells.get("C4")).toBe("公办");
    expect(cellsOf(formOf(refilled, "1")).get("A6")).toBe(32.15);
    expect(cellsOf(formOf(refilled, "4")).get("B3")).toBe("布局规划已批复");
    // 380 of 400; also where the form holds numbers alone.
    expect(cellsOf(formOf(refilled, "6")).get("E6")).toBe(95);
    const values = made(assessedSheets([...sheets, ...forms]), ["6"], "values");
    expect(cellsOf(formOf(values, "6")).get("E6")).toBe(95);
  });

  it("is a formula as long as it stays in its cell: moved, it would refer to the figures of another school", async () => {
    const host = await hostOf(COUNTY);
    await writeForms(host, made(await assessed(host)));
    await type(host, FORM, "E5", { formula: "=D5/50" }, 20);
    await type(host, FORM, "F5", { formula: "=11+13" }, 24);
    await type(host, FORM, "E6", { formula: "=D6/0" });
    await type(host, "均衡尺-表Ⅰ", "A6", { formula: "=16+16.15" }, 32.15);
    const forms = (await host.readWorkbook()).snapshot.sheets.filter(({ marker }) => marker !== undefined);
    const refilledFor = async (...rows: readonly (readonly CellValue[])[]): Promise<readonly MadeForm[]> => {
      const { sheets } = (await (await hostOf([HEADER, ...rows, NINE_YEAR])).readWorkbook()).snapshot;
      return made(assessedSheets([...sheets, ...forms]));
    };
    const [first, second, third] = COUNTY.slice(1);
    if (!first || !second || !third) throw new Error("no schools");

    const inPlace = await refilledFor(first, second, third);
    const stays = formulasOf(formOf(inPlace, "2-2"));
    expect(["E5", "F5", "E6"].map((name) => stays.get(name))).toEqual(["=D5/50", "=11+13", "=D6/0"]);
    expect(formOf(inPlace, "2-2").kept).toEqual({ cells: 3, lost: [], asValues: [] });

    // 新小学 has come before them.
    const moved = await refilledFor(first, primary("新小学"), second, third);
    const form = formOf(moved, "2-2");
    const cells = cellsOf(form);
    expect(["B6", "E6", "F6", "B7", "E7"].map((name) => cells.get(name))).toEqual(["乙小学", 20, 24, "丙小学", null]);
    expect(["E6", "F6", "E7"].map((name) => formulasOf(form).get(name))).toEqual([undefined, undefined, undefined]);
    const at = (name: string): CellRef => ({ sheet: FORM, ...cellOfKey(keyOf(name)) });
    // What gives no value cannot stay as one.
    expect(form.kept).toEqual({ cells: 2, lost: [at("E6")], asValues: [at("E5"), at("F5")] });
    expect(form.lost.map(({ of }) => of)).toEqual(["丙小学"]);
    expect(formulasOf(formOf(moved, "1")).get("A6")).toBe("=16+16.15");
  });

  it("is told from what we have put there, which follows the data", async () => {
    const host = await hostOf(COUNTY);
    await writeForms(host, made(await assessed(host), ["2-2"], "values"));
    const forms = (await host.readWorkbook()).snapshot.sheets.filter(({ marker }) => marker !== undefined);
    expect(cellsOf(formOf(made(await assessed(host), ["2-2"]), "2-2")).get("C4")).toBe("公办");
    // The column 举办者 is blank now: what we wrote is no input of the bureau's.
    const blank = COUNTY.map((row, at) => (at === 0 ? row : row.map((value, column) => (column === 2 ? null : value))));
    const { sheets } = (await (await hostOf(blank)).readWorkbook()).snapshot;
    expect(cellsOf(formOf(made(assessedSheets([...sheets, ...forms])), "2-2")).get("C4")).toBeNull();
  });
});

describe("a form whose source is gone", () => {
  /** What Excel leaves of the formulas of a workbook when a sheet is deleted. */
  function without({ sheets, ...rest }: WorkbookSnapshot, name: string): WorkbookSnapshot {
    return {
      ...rest,
      sheets: sheets
        .filter((sheet) => sheet.name !== name)
        .map((sheet) => {
          const lost = new Map(
            [...sheet.formulas].map(([key, formula]) => [
              key,
              formula.replaceAll(new RegExp(`'${name}'!\\$[A-Z]+\\$\\d+(?::\\$[A-Z]+\\$\\d+)?`, "g"), "#REF!"),
            ]),
          );
          return { ...sheet, formulas: lost };
        }),
    };
  }

  it("is said, and mended from the numbers of the last filling", async () => {
    const host = await hostOf(COUNTY);
    await writeForms(host, made(await assessed(host)));
    const { snapshot } = await host.readWorkbook();
    expect(brokenForms(snapshot)).toEqual([]);
    const broken = without(snapshot, SCHOOLS_SHEET);
    const [form] = brokenForms(broken);
    expect(form?.form).toBe("2-2");
    // Five schools with pupils and seven values, one of them blank: of it there is no number to keep.
    expect(form?.cells.length).toBe(5 * 8);
    expect(form?.cells.filter(({ last }) => last === null).length).toBe(1);
    const plan = planFormRepair(broken);
    expect(plan.operations.length).toBe(5 * 8);
    const byCell = new Map(
      plan.operations.flatMap((operation) =>
        operation.type === "cell" && "value" in operation.after
          ? [[cellName(operation.cell.row, operation.cell.column), operation.after.value]]
          : [],
      ),
    );
    expect([byCell.get("G5"), byCell.get("D4"), byCell.get("G8")]).toEqual([3.8, 1000, 5.4]);
  });

  it("has its numbers again once the plan is written, and can be taken back", async () => {
    const host = await hostOf(COUNTY);
    const lost = made(await assessed(host), ["2-2"]).map((form) => ({
      ...form,
      document: {
        ...form.document,
        rows: form.document.rows.map((row) =>
          row.map((cell) =>
            typeof cell.content === "object" && cell.content !== null
              ? { ...cell, content: { formula: cell.content.formula.replace(/'[^']+'!\$[A-Z]+\$\d+/g, "#REF!") } }
              : cell,
          ),
        ),
      },
    }));
    await writeForms(host, lost);
    const { snapshot } = await host.readWorkbook();
    expect(brokenForms(snapshot).length).toBe(1);
    const receipt = await host.applyPlan(planFormRepair(snapshot));
    const after = await sheetNamed(host, "均衡尺-表Ⅱ-2");
    expect([after.values[3]?.[6], after.values[7]?.[3]]).toEqual([4.2, 500]);
    // Verdict and remark are over the cells of the row and stay formulas; what was blank is blank, so that they hold.
    expect(after.formulas.get(cellKey(3, 13))).toContain("COUNT(G4:M4)");
    expect([after.values[5]?.[10], after.formulas.has(cellKey(5, 10))]).toEqual([null, false]);
    expect(brokenForms((await host.readWorkbook()).snapshot)).toEqual([]);
    await host.undo(receipt);
    expect(brokenForms((await host.readWorkbook()).snapshot)[0]?.cells.length).toBe(5 * 8);
  });

  it("keeps a formula of the bureau's own that is broken too", async () => {
    const host = await hostOf(COUNTY);
    await writeForms(host, made(await assessed(host), ["2-2"]));
    await type(host, "均衡尺-表Ⅱ-2", "E4", { formula: "=#REF!+1" });
    const { snapshot } = await host.readWorkbook();
    expect(brokenForms(snapshot)[0]?.cells.map(({ formula, last }) => [formula, last])).toEqual([
      ["=#REF!+1", undefined],
    ]);
    expect(planFormRepair(snapshot).operations).toEqual([]);
  });

  it("loses 表Ⅱ-2 itself and is mended in the same way", async () => {
    const host = await hostOf(COUNTY);
    await writeForms(host, made(await assessed(host)));
    const broken = brokenForms(without((await host.readWorkbook()).snapshot, "均衡尺-表Ⅱ-2"));
    expect(broken.map(({ form }) => form)).toEqual(["2-1", "3"]);
    expect(broken.every(({ cells }) => cells.every(({ last }) => typeof last === "number"))).toBe(true);
  });
});

describe("the other forms", () => {
  it("say nothing where the standard is another, or no school was found", async () => {
    const basic = await assessed(await hostOf(COUNTY), { ...NEW_SETTINGS, standardId: "national-2012" });
    expect(formsRefusal(basic)).toBe("other-standard");
    expect(made(basic)).toEqual([]);
    expect(formsRefusal(assessedSheets(workbookOf(sheetOf([["空"]])).sheets))).toBe("no-schools");
  });

  it("come with 表Ⅱ-2 where their formulas are over it", async () => {
    const assessment = await assessed(await hostOf(COUNTY));
    expect(made(assessment, ["3"]).map(({ form }) => form)).toEqual(["2-2", "3"]);
    expect(made(assessment, ["3"], "values").map(({ form }) => form)).toEqual(["3"]);
    expect(made(assessment, ["4"]).map(({ form }) => form)).toEqual(["4"]);
  });

  it("fill 表Ⅰ with what the tables tell: kinds of schools and pupils, not what they may leave out", async () => {
    const cells = cellsOf(formOf(made(await assessed(await hostOf(COUNTY))), "1"));
    // 3 小学, 1 九年一贯制, no 初中; 3,000 + 500 and 500 pupils.
    const codes = ["I6", "J6", "K6", "N6", "O6", "S6", "T6"].map((name) => cells.get(name));
    expect(codes).toEqual([3, 1, 0, null, null, 3500, 500]);
  });
});

it("point at 表Ⅱ-2 by the name that it gets where the bureau has a sheet of that name", async () => {
  const { sheets } = (await (await hostOf(COUNTY)).readWorkbook()).snapshot;
  const taken = sheetOf([["我的表"]], { name: "均衡尺-表Ⅱ-2" });
  const forms = made(assessedSheets([...sheets, taken]), ["3"]);
  expect(formulasOf(formOf(forms, "3")).get("C4")).toContain("SUMPRODUCT('均衡尺-表Ⅱ-22'!$D$4:$D$7,");
  // One that is there is filled where it is, whatever it is called now.
  const host = await hostOf(COUNTY);
  await writeForms(host, made(await assessed(host)));
  const renamed = (await host.readWorkbook()).snapshot.sheets.map((sheet) =>
    sheet.name === "均衡尺-表Ⅱ-2" ? { ...sheet, name: "上报'表" } : sheet,
  );
  expect(formulasOf(formOf(made(assessedSheets(renamed), ["3"]), "3")).get("C4")).toContain("'上报\'\'表'!$D$4:$D$7");
});

describe("表Ⅳ, 表Ⅴ and 表Ⅵ", () => {
  const SURVEY = sheetOf(
    [
      ["社会认可度调查（示例数据）"],
      ["调查对象", "有效问卷数", "满意人数"],
      ...[
        ["学生", 500, 480],
        ["家长", 600, 560],
        ["教师", 100, 95],
        ["校长", 20, 20],
        ["人大代表", 10, 9],
      ],
      ...[
        ["政协委员", 10, 10],
        ["其他群众", 40, 35],
      ],
    ],
    { name: "满意度" },
  );
  const ENROLMENT = sheetOf(
    [
      ["残疾儿童少年入学（示例数据）"],
      ["适龄残疾儿童少年数", "特殊教育学校就读", "随班就读", "送教上门"],
      [100, 50, 40, 6],
    ],
    { name: "残疾儿童" },
  );

  it("say what figures decide with shares of one decimal, and leave the rest to the bureau with what it lacks", async () => {
    const { sheets } = (await (await hostOf(COUNTY)).readWorkbook()).snapshot;
    const forms = made(assessedSheets([...sheets, SURVEY, ENROLMENT]));
    const quality = cellsOf(formOf(forms, "5"));
    expect(quality.get("A4")).toBe("3.2 残疾儿童少年入学率：全县残疾儿童少年入学率不低于95%");
    // 96 of 100.
    expect(quality.get("B4")).toMatch(/残疾儿童少年入学率为96\.0%，不低于95%。$/);
    expect(quality.get("C4")).toBe("达标");
    expect([quality.get("B5"), quality.get("C5")]).toEqual([null, null]);
    expect(textOf(formOf(forms, "5"))).toContain("3.9 暂不能判定：缺少学业水平监测结果");
    const support = cellsOf(formOf(forms, "4"));
    const items = Array.from({ length: 15 }, (_, at) => String(support.get(`A${at + 3}`)).split(" ")[0]);
    expect(items).toEqual(Array.from({ length: 15 }, (_, at) => `2.${at + 1}`));
    const survey = cellsOf(formOf(forms, "6"));
    // 1,209 of 1,280 and 560 of 600.
    expect([survey.get("C6"), survey.get("D6"), survey.get("E6")]).toEqual([1280, 1209, (1209 * 100) / 1280]);
    expect([survey.get("C7"), survey.get("D7"), survey.get("E7")]).toEqual([600, 560, (560 * 100) / 600]);
    expect([survey.get("B6"), survey.get("F6"), survey.get("H6")]).toEqual([null, null, ""]);
  });

  it("have the items of the form alone, where a standard of a place adds others", async () => {
    const local = await assessed(await hostOf(COUNTY), { ...NEW_SETTINGS, standardId: "shizong-2024" });
    expect(local.requirements.filter(({ requirement }) => requirement.group === "support").length).toBeGreaterThan(15);
    const first = [...cellsOf(formOf(made(local), "4"))].flatMap(([name, value]) =>
      /^A\d+$/.test(name) ? [value] : [],
    );
    // Title, head, fifteen items, the note.
    expect(first.findIndex((value) => String(value).startsWith("注："))).toBe(2 + 15);
  });

  it("leave the satisfied to the bureau where 基本满意 is told apart", async () => {
    const { sheets } = (await (await hostOf(COUNTY)).readWorkbook()).snapshot;
    const basic = sheetOf(
      [
        ["社会认可度调查（示例数据）"],
        ["调查对象", "有效问卷数", "满意人数", "基本满意人数"],
        ...["学生", "家长", "教师", "校长", "人大代表", "政协委员", "其他群众"].map((group) => [group, 100, 80, 15]),
      ],
      { name: "满意度" },
    );
    const survey = cellsOf(formOf(made(assessedSheets([...sheets, basic])), "6"));
    expect([survey.get("C6"), survey.get("D6"), survey.get("E6")]).toEqual([700, null, ""]);
  });
});
