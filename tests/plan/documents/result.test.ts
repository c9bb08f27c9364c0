import { assessWorkbook } from "../../../src/app/assess-workbook";
import { withOverride } from "../../../src/app/figure-overrides";
import { countyResultOf } from "../../../src/app/result/county-result-of";
import { NEW_SETTINGS, type WorkbookSettings } from "../../../src/app/workbook-settings";
import type { CellValue } from "../../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../../src/core/cell/sheet-snapshot";
import { missingValues } from "../../../src/core/result/missing-values";
import { openFileHost } from "../../../src/host/file/file-host";
import { missingLine } from "../../../src/i18n/zh-CN/result-missing";
import { RESULT_SHEET_NAME, resultContent } from "../../../src/i18n/zh-CN/result";
import type { ResultContent } from "../../../src/plan/documents/result-content";
import { resultPage } from "../../../src/plan/documents/result-page";
import { resultSheet } from "../../../src/plan/documents/result-sheet";
import { inLines } from "../../../src/plan/documents/sheet-rows";
import { planRemoveSheet, planSheet } from "../../../src/plan/plan-sheet";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import { contractWorkbook } from "../../contract/contract-workbook";
import { exactSchool, ledgerOf, THREE, withQuestion } from "../../app/result/result-county";
import { sheetOf, workbookOf } from "../../recognition/sheet-of";

const TODAY = "2026-11-29";

function contentOf(sheet: SheetSnapshot, settings: WorkbookSettings = NEW_SETTINGS): ResultContent {
  const { result, beside } = countyResultOf(assessWorkbook(workbookOf(sheet), settings, TODAY), TODAY);
  return resultContent(result, beside);
}

const textsOf = (content: ResultContent): readonly string[] =>
  resultSheet(content).rows.flatMap((row) =>
    row.flatMap(({ content: cell }) => (typeof cell === "string" ? [cell] : [])),
  );

describe("核查结果 in words", () => {
  const content = contentOf(THREE);

  test("says the verdict on the indicators and by the whole standard, and what each rests on", () => {
    expect(content.verdicts.map(({ name, verdict }) => `${name}：${verdict}`)).toEqual([
      "县域结论：未达标",
      "资源配置结论：未达标",
    ]);
    expect(content.verdicts[0]?.because).toMatch(/^全部38项，资源配置以外的31项中：/);
    expect(content.verdicts[1]?.because).toBe(
      "1所学校未达标；判定条件：每所学校7项中至少6项达标、余项不低于85%，差异系数不超过限值",
    );
  });

  test("says the standard, the day, the file, and that it is a sample", () => {
    expect(content.sample).toBe("示例数据");
    expect(content.lines.join("\n")).toContain("核查日期：2026年11月29日");
    expect(content.lines).toContain("标准：国家优质均衡标准（教督〔2017〕6号）（2017年4月19日起有效）");
    expect(content.lines).toContain("数据文件：测试.xlsx");
    expect(content.signature).toEqual(["填表人", "审核人", "负责人", "日期"]);
    expect(contentOf(ledgerOf([exactSchool("甲小学")], { title: "某县台账" })).sample).toBeNull();
  });

  test("names the files of a sample where the county has others", () => {
    const sheets = ["甲.xlsx", "乙.xlsx"].map((file, at) =>
      ledgerOf([exactSchool(`${file.slice(0, 1)}小学`)], {
        title: at === 1 ? "学校台账（示例数据）" : "学校台账",
        name: `[${file}]台账`,
      }),
    );
    const { result, beside } = countyResultOf(assessWorkbook(workbookOf(...sheets), NEW_SETTINGS, TODAY), TODAY);
    const said = resultContent(result, beside);
    expect(said.sample).toBeNull();
    expect(said.lines).toContain("数据文件：甲.xlsx、乙.xlsx（含示例数据）");
  });

  test("shows every value as a sign, and says what each sign means", () => {
    expect(
      content.table.schools.map(({ name, signs, count, verdict }) => [name, signs.join(""), count, verdict]),
    ).toEqual([
      ["示例一小", "✓✓✓✓✓✓✓", "7/7", "达标"],
      ["示例二小", "✓△✓✓✓✓✓", "6/7", "达标"],
      ["示例三小", "✓?✓✓✓✗✓", "5/7", "未达标"],
    ]);
    for (const said of ["✓ 达标", "△ 未达标，但不低于标准的85%", "✗ 低于标准的85%", "? 缺数或待确认", "— 不适用"])
      expect(content.notes[0]).toContain(said);
  });

  test("has the schools that meet, the coefficients, and what is lacking in its unit, by indicator", () => {
    const rows = content.table.summary.map(({ name, cells }) => [name, ...cells]);
    expect(rows[0]).toEqual(["达标学校数", "3/3", "1/3", "3/3", "3/3", "3/3", "2/3", "3/3"]);
    expect(rows[1]?.[0]).toBe("小学差异系数（限值0.50）");
    // 1.1 is the same in all: 0. 1.2: 10 and 9 of 1,000, the third is not in it: √((0.05² + 0.05²)/2) / 0.95 = 0.053.
    // 1.6: 2,000, 2,000 and 1,600: √((133.3² × 2 + 266.7²)/3) / 1,866.7 = 0.101.
    expect(rows[1]?.slice(1)).toEqual(["0.000✓", "0.053*✓", "0.000✓", "0.000✓", "0.000✓", "0.101✓", "0.000✓"]);
    expect(rows.slice(2)).toEqual([
      ["小学缺口", "", "1人（1所）", "", "", "", "40万元（1所）", ""],
      ["补齐约需（万元）", "", "无单价", "", "", "", "40", ""],
    ]);
    expect(content.table.summary.map(({ end }) => end)).toEqual(["2/3", "缺数学校未计入", "", ""]);
  });

  test("says nothing of a school without pupils in numbers, nor that the coefficients lack it", () => {
    const rows = [exactSchool("甲小学"), exactSchool("乙小学", { 0: 0 }), exactSchool("丙小学")];
    const { table, notes } = contentOf(ledgerOf(rows, { title: "某县学校台账" }));
    expect(table.schools.map(({ signs, count, verdict }) => [signs.join(""), count, verdict])).toEqual([
      ["✓✓✓✓✓✓✓", "7/7", "达标"],
      ["———————", "", "不适用"],
      ["✓✓✓✓✓✓✓", "7/7", "达标"],
    ]);
    expect(table.summary[1]?.cells).toEqual(Array.from({ length: 7 }, () => "0.000✓"));
    expect(table.summary[1]?.end).toBe("均符合");
    expect(notes[0]).not.toContain("未包括缺数的学校");
  });

  test("states no coefficient of one school of several, and says 均符合 only of all", () => {
    const coefficients = (...schools: Parameters<typeof ledgerOf>[0]) => {
      const { table, notes } = contentOf(ledgerOf(schools, { title: "某县学校台账" }));
      const { cells = [], end } = table.summary[1] ?? {};
      return { cells, end, hasNote: (notes[0] ?? "").includes("未包括缺数的学校") };
    };
    const [first, second, third] = [exactSchool("甲小学"), exactSchool("乙小学", { 6: null }), exactSchool("丙小学")];
    expect(coefficients(first, second)).toMatchObject({ end: "1项缺数", hasNote: false });
    expect(coefficients(first, second).cells.at(5)).toBe("缺数");
    expect(coefficients(first, second, third)).toMatchObject({ end: "缺数学校未计入", hasNote: true });
    expect(coefficients(first, second, third).cells.at(5)).toBe("0.000*✓");
    expect(coefficients(first, third).end).toBe("均符合");
    expect(coefficients(first)).toMatchObject({ end: "均符合", hasNote: false });
    expect(coefficients(first, exactSchool("乙小学", { 0: 0 })).end).toBe("均符合");
    expect(coefficients(first, second, exactSchool("丙小学", { 4: 45000 })).end).toBe("1项超限值，缺数学校未计入");
  });

  test("says what is not complete and what has to be provided", () => {
    const part = content.parts.find(({ heading }) => heading === "待补充、待确认");
    expect(part?.lines).toContain(
      "1.2 骨干教师：1所缺数（示例三小（小学））。单元格为空或不能作为数字使用，请提供县级以上骨干教师数。",
    );
    expect(part?.lines.some((line) => /^2\.5 班额：缺少班额数据，请提供/.test(line))).toBe(true);
    expect(part?.lines.some((line) => line.startsWith("由工作人员判定：2.1 规划布局"))).toBe(true);
  });

  test("counts the items beside the indicators, leaving out what there is none of", () => {
    const heading = content.parts[0]?.heading ?? "";
    expect(heading).toMatch(/^其他指标（31项）：达标\d+项，缺数\d+项，待判定11项$/);
    const counts = [...heading.matchAll(/[标数定](\d+)项/g)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(31);
  });

  test("says of a county with an open question that it waits, never that it is met", () => {
    const allMet = ledgerOf([exactSchool("示例一小"), exactSchool("示例二小")]);
    expect(contentOf(allMet).verdicts[1]?.verdict).toBe("达标");
    const open = contentOf(withQuestion(allMet));
    for (const { verdict } of open.verdicts) expect(verdict).not.toBe("达标");
    expect(open.parts.at(-1)?.lines[0]).toMatch(/^待确认：.*教学仪器设备值/);
    expect(textsOf(open).filter((line) => /结论：达标/.test(line))).toEqual([]);
    const { result, beside } = countyResultOf(assessWorkbook(workbookOf(allMet), NEW_SETTINGS, TODAY), TODAY);
    const waits = resultContent({ ...result, verdict: "open" }, { ...beside, open: [] });
    expect(waits.verdicts[1]?.verdict).toBe("待确认");
    expect(waits.verdicts[1]?.because).toContain("确认后再作结论");
  });

  test("says which figures of the standard were replaced, by whom and why", () => {
    const override = { value: 0.9, reason: "省定标准", by: "基教科", date: "2026-03-01" };
    const settings = withOverride(NEW_SETTINGS, "1.2:primary", override);
    const said = contentOf(THREE, settings).lines.join("\n");
    expect(said).toContain("评估使用了1个修改过的标准数值：");
    expect(said).toContain("原为1人，2026年3月1日由基教科改为0.9人。理由：省定标准");
    expect(contentOf(THREE, settings).table.schools[1]?.signs[1]).toBe("✓"); // 9 of 1,000 are 0.9 per hundred
  });

  test("under a standard that judges no school by itself has no count of schools that meet, and the mean of the coefficients", () => {
    const { table, notes } = contentOf(THREE, { ...NEW_SETTINGS, standardId: "national-2012" });
    expect(table.summary.map(({ name }) => name)).not.toContain("达标学校数");
    expect(table.summary.some(({ end }) => end.startsWith("综合"))).toBe(true);
    expect(notes[0]).toContain("— 不单独判定或不适用");
    expect(table.schools.every(({ count }) => count === "")).toBe(true);
  });
});

describe("what is asked for where a value is missing", () => {
  const HEADER = [
    "学校名称",
    "办学类型",
    "小学在校生数",
    "初中在校生数",
    "高于规定学历教师数",
    "县级以上骨干教师数",
    "体育、艺术专任教师数",
    "教学及辅助用房面积（㎡）",
    "体育运动场馆面积（㎡）",
    "教学仪器设备值（万元）",
    "网络多媒体教室数",
  ];
  const AMOUNTS = [50, 12, 12, 6000, 9000, 300, 25];
  const county = (...rows: readonly (readonly CellValue[])[]): SheetSnapshot =>
    sheetOf([["某县学校台账"], HEADER, ["甲小学", "小学", 1000, null, ...AMOUNTS], ...rows], { name: "台账" });
  const linesOf = (sheet: SheetSnapshot): readonly string[] =>
    contentOf(sheet).parts.flatMap(({ lines }) => lines.filter((line) => /^1\.\d.*缺数/.test(line)));
  const MIXED = "九年一贯制学校";

  test("are teachers by stage, not pupils, where those are there", () => {
    const [line = "", ...more] = linesOf(county(["乙学校", MIXED, 500, 500, ...AMOUNTS]));
    expect(line).toContain("教师数没有分学段填写，而教师类指标不得按比例分摊，请提供高于规定学历教师数（小学）");
    expect(line).toContain("高于规定学历教师数（初中）");
    expect(line).toContain("体育、艺术专任教师数（初中）");
    expect(line).not.toContain("学生数");
    expect(more).toEqual([]);
  });

  test("count a school of two stages once, and name it once with its stages", () => {
    const two = county(["乙学校", MIXED, 500, 500, ...AMOUNTS], ["丁学校", MIXED, null, 500, ...AMOUNTS]);
    const [line = ""] = linesOf(county(["乙学校", MIXED, 500, 500, ...AMOUNTS]));
    expect(line).toContain("：1所缺数（乙学校（小学、初中））。");
    const teachers = linesOf(two).find((each) => each.includes("教师数没有分学段填写")) ?? "";
    expect(teachers).toContain("：2所缺数（乙学校（小学、初中）、丁学校（小学、初中））。");
    const because = contentOf(two).verdicts[1]?.because ?? "";
    expect(because).toContain("2所学校缺数，暂不能判定（一贯制学校分学段计为4所）");
  });

  test("count as many schools as lines where none has two stages", () => {
    const rows = [
      exactSchool("甲小学"),
      exactSchool("乙小学", { 4: null, 2: null }),
      exactSchool("丙小学", { 4: null, 2: null }),
    ];
    const content = contentOf(ledgerOf(rows, { title: "某县学校台账" }));
    expect(content.verdicts[1]?.because).toContain("2所学校缺数，暂不能判定；");
  });

  test("are the pupils of that stage that are not there", () => {
    const lines = linesOf(county(["乙学校", MIXED, null, 500, ...AMOUNTS]));
    expect(lines.at(-1)).toMatch(/没有分学段的学生数，无法按学段分摊，请提供小学生数。$/);
    for (const line of lines) expect(line).not.toMatch(/请提供学生数。/);
  });

  test("are the pupils of both stages where only the whole is known", () => {
    const rows = ledgerOf([exactSchool("甲小学"), ["乙学校", MIXED, ...exactSchool("乙学校").slice(2)]], {
      title: "某县学校台账",
    });
    expect(linesOf(rows).at(-1)).toMatch(/请提供小学生数、初中生数。$/);
  });

  test("are the figures that lead below zero, to be looked at", () => {
    const { schools, standard } = assessWorkbook(workbookOf(THREE), NEW_SETTINGS, TODAY);
    const [school] = schools;
    if (!school) throw new Error("no school");
    const indicators = school.indicators.map((each) =>
      each.code === "1.4" ? ({ ...each, state: "missing", reason: "impossible" } as const) : each,
    );
    const states = indicators.map(({ state }) => state);
    expect(
      missingValues([Object.create(school, { indicators: { value: indicators }, states: { value: states } })]).map(
        (each) => missingLine(each, standard, 3),
      ),
    ).toEqual(["1.4 教学辅助用房：1所缺数（示例一小（小学））。数据有误，结果为负数，请核对教学及辅助用房面积。"]);
  });

  test("are pupils where there are none", () => {
    const lines = linesOf(
      ledgerOf([exactSchool("甲小学"), exactSchool("乙小学", { 0: null })], { title: "某县学校台账" }),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/没有学生数，请提供在校学生数。$/);
  });
});

describe("the printed page", () => {
  test("holds every text of the result, each as text, and nothing that runs or is fetched", () => {
    const content = contentOf(ledgerOf([exactSchool("<script>alert(1)</script>&小学"), exactSchool('"引号"小学')]));
    const html = resultPage(content);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&amp;小学");
    expect(html).not.toMatch(/<script|<link|<img|url\(|https?:|@import|\son\w+=/i);
    for (const { name } of content.table.indicators) expect(html).toContain(name);
    expect(html).toContain('<p class="sample">示例数据</p>');
    expect(html.match(/<thead>/g)).toHaveLength(1);
    expect(html).toContain("table-header-group");
    expect(html).toContain("size:A4");
    for (const name of content.signature) expect(html).toContain(`<span>${name}：</span>`);
  });

  test("does not say 示例数据 of a county's own figures", () => {
    expect(resultPage(contentOf(ledgerOf([exactSchool("甲小学")], { title: "某县台账" })))).not.toContain("示例数据");
  });
});

describe("the sheet", () => {
  const content = contentOf(THREE);
  const sheet = resultSheet(content);

  test("is A4 upright with the head of the table on every page", () => {
    const { first, count } = sheet.page.repeatedRows ?? { first: -1, count: 0 };
    expect([sheet.page.orientation, count, sheet.frozenRows]).toEqual(["portrait", 1, first + 1]);
    expect(sheet.rows[first]?.map(({ content: cell }) => cell)).toEqual([
      "序号",
      "学校",
      "学段",
      ...content.table.indicators.map(({ code, name }) => `${code} ${name}`),
      "达标项数",
      "结论",
    ]);
  });

  test.each([1, 2, 12, 30, 80])("of %i files freezes no more than leaves room to scroll to the schools", (count) => {
    const { result, beside } = countyResultOf(assessWorkbook(workbookOf(THREE), NEW_SETTINGS, TODAY), TODAY);
    const files = Array.from({ length: count }, (_, at) => `某县第${at + 1}中心小学2026年学校基本情况统计表.xlsx`);
    const { frozenRows, page } = resultSheet(resultContent(result, { ...beside, files }));
    const head = page.repeatedRows?.first ?? 0;
    expect(frozenRows).toBe(head < 10 ? head + 1 : 0);
    expect(frozenRows > 0).toBe(count < 12);
  });

  test("has texts only, rows as wide as its columns, and no row in more than one merged area", () => {
    const columns = sheet.columnWidths.length;
    for (const row of sheet.rows) {
      expect(row).toHaveLength(columns);
      for (const { content: cell } of row) expect(cell === null || typeof cell === "string").toBe(true);
    }
    const covered = new Set<string>();
    for (const { row, column, rows, columns: width } of sheet.merges)
      for (let at = column; at < column + width; at++) {
        expect(rows).toBe(1);
        expect(at).toBeLessThan(columns);
        expect(covered.has(`${row} ${at}`)).toBe(false);
        covered.add(`${row} ${at}`);
      }
  });

  test("says the same as the printed page", () => {
    const withoutBlanks = (text: string): string => text.replace(/[ 　]/g, "");
    const said = withoutBlanks(textsOf(content).join(""));
    const plain = resultPage(content).replace(/<style>[^]*<\/style>/, "");
    for (const line of [...content.lines, ...content.notes, ...content.parts.flatMap(({ lines }) => lines)]) {
      expect(said).toContain(withoutBlanks(line));
      expect(plain).toContain(
        line.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;"),
      );
    }
    for (const { name } of content.table.schools) expect(textsOf(content)).toContain(name);
  });

  test("written into a file holds a school's name as text, is known again, and leaves the file as it was when it is removed", async () => {
    const file = await contractWorkbook();
    const host = await openFileHost("示例.xlsx", file);
    const before = await readXlsx(file);
    const document = resultSheet(contentOf(ledgerOf([exactSchool("=1+1小学"), exactSchool("@乙小学")])));
    const snapshot = async () => (await host.readWorkbook()).snapshot;
    const receipt = await host.applyPlan(planSheet(await snapshot(), "result", RESULT_SHEET_NAME, document));
    const made = (await snapshot()).sheets.at(-1);
    expect(made).toMatchObject({ name: RESULT_SHEET_NAME, marker: "result" });
    expect(made?.formulas.size).toBe(0);
    expect(made?.values.flat()).toEqual(expect.arrayContaining(["=1+1小学", "@乙小学"]));
    await host.applyPlan(planSheet(await snapshot(), "result", RESULT_SHEET_NAME, sheet));
    expect((await snapshot()).sheets.filter(({ marker }) => marker === "result")).toHaveLength(1);
    await host.applyPlan(planRemoveSheet(await snapshot(), "result", RESULT_SHEET_NAME));
    const after = await readXlsx(host.bytes());
    expect(after.sheets).toEqual(before.sheets);
    expect(after.definedNames).toEqual(before.definedNames);
    const again = await openFileHost("示例.xlsx", file);
    const written = await again.applyPlan(planSheet(await snapshot(), "result", RESULT_SHEET_NAME, document));
    await again.undo(written);
    expect((await readXlsx(again.bytes())).sheets).toEqual(before.sheets);
    expect(receipt.operations).toBe(1);
  });
});

describe("a text in lines", () => {
  test.each([
    ["一二三四五", 4, ["一二", "三四", "五"]],
    ["一二，三", 4, ["一二，", "三"]],
    ["一1,234.5㎡", 6, ["一", "1,234.5㎡"]],
    ["", 10, []],
    ["一二 三", 4, ["一二", "三"]],
  ])("%s in lines of %i", (said, most, lines) => {
    expect(inLines(said, most)).toEqual(lines);
  });

  test("loses nothing but blanks at the beginning of a line", () => {
    const said = "1.4 教学辅助用房、1.5 体育场馆：1所待确认（青山中学（初中））。确认后才能得出，共1,234.5㎡。";
    expect(inLines(said, 20).join("").replaceAll(" ", "")).toBe(said.replaceAll(" ", ""));
  });
});
