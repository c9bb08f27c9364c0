import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { remedyGroundOf } from "../../../src/app/remedies";
import { countyResultOf } from "../../../src/app/result/county-result-of";
import { NEW_SETTINGS, type WorkbookSettings } from "../../../src/app/workbook-settings";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/cell/sheet-snapshot";
import { countyResult } from "../../../src/core/result/county-result";
import { shortfalls, withoutGroups } from "../../../src/core/remedies/shortfalls";
import { itemLacks } from "../../../src/core/remedies/item-lacks";
import { openFileHost } from "../../../src/host/file/file-host";
import { sheetOf, workbookOf } from "../../recognition/sheet-of";
import { exactSchool, ledgerOf, THREE, withQuestion } from "./result-county";

const TODAY = "2026-11-29";
const assessed = (snapshot: WorkbookSnapshot, settings: WorkbookSettings = NEW_SETTINGS) =>
  assessWorkbook(snapshot, settings, TODAY);
const resultOf = (snapshot: WorkbookSnapshot, settings?: WorkbookSettings) =>
  countyResultOf(assessed(snapshot, settings), TODAY);

describe("the result of a county", () => {
  const { result, beside } = resultOf(workbookOf(THREE));

  test("has every school with its states, in the order of the table", () => {
    expect(result.schools.map(({ school, states }) => [school.name, school.verdict, states.join()])).toEqual([
      ["示例一小", "met", "met,met,met,met,met,met,met"],
      ["示例二小", "met", "met,floor,met,met,met,met,met"],
      ["示例三小", "failed", "met,missing,met,met,met,failed,met"],
    ]);
    expect(result.verdict).toBe("failed");
    expect(result.whole?.verdict).toBe("failed");
  });

  test("lacks by indicator what 先补什么 says, by the same sums, and what that costs", () => {
    // 10 of 1,000 pupils needed, 9 there: 1; 2,000元 × 1,000 − 160万元 = 40万元.
    const [primary] = result.shortfalls;
    expect(result.shortfalls.map(({ stage }) => stage)).toEqual(["primary"]);
    expect(primary?.cells.map((each) => each && [each.code, each.amount, each.schools])).toEqual([
      null,
      ["1.2", 1, 1],
      null,
      null,
      null,
      ["1.6", 400_000, 1],
      null,
    ]);
    expect(result.costs).toEqual([0, null, 0, 0, 0, 400_000, 0]);
    const county = assessed(workbookOf(THREE));
    const same = withoutGroups(shortfalls(remedyGroundOf(county)));
    expect(result.shortfalls.flatMap(({ cells }) => cells.flatMap((each) => each ?? []))).toEqual(same);
    expect(result.itemLacks).toEqual(itemLacks(county.requirements));
  });

  test("has the coefficients of each stage in the order of the indicators", () => {
    expect(result.coefficients.map(({ stage, mean }) => [stage, mean])).toEqual([["primary", null]]);
    const codes = result.standard.indicators.map(({ code }) => code);
    expect(result.coefficients[0]?.cells.map((each) => each?.code)).toEqual(codes);
  });

  test("says which values are missing, why, and what has to be provided", () => {
    expect(
      result.missing.map(({ indicators, reason, fields, schools }) => [
        indicators,
        reason,
        fields,
        schools.map(({ name }) => name),
      ]),
    ).toEqual([[[1], "blank", ["backbone"], ["示例三小"]]]);
  });

  test("puts values together that are missing for one reason in the same schools", () => {
    const both = ledgerOf([exactSchool("示例一小", { 2: null, 3: null }), exactSchool("示例二小", { 3: null })]);
    const { missing } = resultOf(workbookOf(both)).result;
    expect(missing.map(({ indicators, schools }) => [indicators, schools.length])).toEqual([
      [[1], 1],
      [[2], 2],
    ]);
    const alike = ledgerOf([exactSchool("示例一小", { 2: null, 3: null }), exactSchool("示例二小")]);
    expect(resultOf(workbookOf(alike)).result.missing.map(({ indicators }) => indicators)).toEqual([[1, 2]]);
  });

  test("tells the file, the day, and that the figures are a sample's", () => {
    expect(beside).toMatchObject({ files: ["测试.xlsx"], today: TODAY, isSample: true, open: [] });
    const own = ledgerOf([exactSchool("甲小学")], { title: "某县学校台账" });
    expect(resultOf(workbookOf(own)).beside.isSample).toBe(false);
    const three = workbookOf({ ...THREE, name: "[a.xlsx]台账" }, { ...THREE, name: "[b.xlsx]空", values: [] });
    expect(resultOf(three).beside.files).toEqual(["a.xlsx", "b.xlsx"]);
    expect(resultOf({ ...workbookOf(THREE), name: "D:\\表\\台账.xlsx" }).beside.files).toEqual(["台账.xlsx"]);
  });

  test("does not take what a sheet of ours says for the county's own words", () => {
    const own = ledgerOf([exactSchool("甲小学")], { title: "某县学校台账" });
    const ours = { ...ledgerOf([], { name: "均衡尺-核查结果" }), marker: "result" };
    expect(resultOf(workbookOf(own, ours)).beside.isSample).toBe(false);
  });
});

describe("the figures of a sample", () => {
  const own = (title: string, name = "台账") =>
    ledgerOf([exactSchool("甲小学"), exactSchool("乙小学")], { title, name });
  const besideOf = (...sheets: readonly SheetSnapshot[]) => resultOf(workbookOf(...sheets)).beside;

  test.each([
    "某县学校台账（示例数据）",
    "某县学校台账(示例数据)",
    "表Ⅱ-2  小学、初中资源配置基本情况（分学校）（示例县，示例数据）",
    "2026年学校台账（虚构、示例数据）",
    " 【示例数据】 ",
  ])("are told by the title %s", (title) => expect(besideOf(own(title)).isSample).toBe(true));

  test.each([
    "填表说明：第4行为示例数据，正式填报时请删除",
    "注：本表附示例数据",
    "说明：各项填法见示例数据",
    "第3行（示例数据）",
    "某县学校台账（请删除表中示例数据）",
    "某县学校台账（填报前请删除，示例数据）",
  ])("are not told by the note %s", (note) => {
    expect(besideOf(own(note))).toMatchObject({ isSample: false, sampleFiles: [] });
    const { values, ...rest } = own("某县学校台账");
    const noted = sheetOf([...values.slice(0, 1), [note], ...values.slice(1)], { name: rest.name });
    expect(besideOf(noted).isSample).toBe(false);
  });

  test("are not told by a row of the table, nor by a sheet without one", () => {
    const row = ledgerOf([exactSchool("某小学（示例数据）"), exactSchool("甲小学")], { title: "某县学校台账" });
    expect(besideOf(row).isSample).toBe(false);
    expect(besideOf(own("某县学校台账"), sheetOf([["填表说明（示例数据）"]], { name: "说明" })).isSample).toBe(false);
  });

  test("in one of many files are named with it and leave the result the county's own", () => {
    const files = ["甲.xlsx", "乙.xlsx", "丙.xlsx"].map((file, at) =>
      ledgerOf([exactSchool(`${file.slice(0, 1)}小学`)], {
        title: at === 1 ? "学校台账（示例数据）" : "学校台账",
        name: `[${file}]台账`,
      }),
    );
    expect(besideOf(...files)).toMatchObject({ isSample: false, sampleFiles: ["乙.xlsx"] });
    const [, sample] = files;
    expect(sample && besideOf(sample)).toMatchObject({ isSample: true, sampleFiles: ["乙.xlsx"] });
  });

  test.each(["示例县-全部指标", "示例县-分散的表", "示例县-学校台账", "示例县-表Ⅱ-2"])(
    "of the sample %s are known as such",
    async (name) => {
      const file = join(__dirname, `../../../assets/samples/${name}.xlsx`);
      const host = await openFileHost(`${name}.xlsx`, new Uint8Array(readFileSync(file)));
      const { snapshot } = await host.readWorkbook();
      expect(resultOf(snapshot).beside).toMatchObject({ isSample: true, sampleFiles: [`${name}.xlsx`] });
    },
  );
});

describe("a county with an open question", () => {
  const allMet = ledgerOf([exactSchool("示例一小"), exactSchool("示例二小")]);

  test("is met where nothing is open", () => {
    expect(resultOf(workbookOf(allMet)).result.verdict).toBe("met");
  });

  test("is never 达标, whatever the question is about", () => {
    expect(resultOf(workbookOf(withQuestion(allMet))).result.verdict).toBe("missing");
    const county = assessed(workbookOf(allMet));
    const met = {
      ...county,
      whole: { verdict: "met", counts: { met: 31, failed: 0, missing: 0, unjudged: 0 }, asked: 38, vetoes: [] },
    } as const;
    const result = (open: number) => countyResult(met, remedyGroundOf(county), open);
    expect([result(0).verdict, result(0).whole?.verdict]).toEqual(["met", "met"]);
    expect([result(1).verdict, result(1).whole?.verdict]).toEqual(["open", "open"]);
  });

  test("that failed stays so", () => {
    const county = assessed(workbookOf(THREE));
    const result = countyResult(county, remedyGroundOf(county), 1);
    expect([result.verdict, result.whole?.verdict]).toEqual(["failed", "failed"]);
  });
});

test("the items stand by their verdict, every one once", () => {
  const county = assessed(workbookOf(THREE));
  const { items } = resultOf(workbookOf(THREE)).result;
  const ids = Object.values(items).flatMap((checks) => checks.map(({ requirement }) => requirement.id));
  expect([...ids].sort()).toEqual(county.requirements.map(({ requirement }) => requirement.id).sort());
  expect(items.unjudged.map(({ requirement }) => requirement.id)).toContain("2.1");
});

test.each([
  "result",
  "working-paper",
  "standard",
  "form.2-2",
  "ledger",
  "gates",
  "wall-chart",
  "indicator-charts",
  "school-pages",
])("a copy of our sheet %s is not read: it asks nothing and is no table", (copyOf) => {
  const copy = { ...withQuestion(THREE), name: "副本", copyOf };
  const alone = assessed(workbookOf(THREE));
  const both = assessed(workbookOf(THREE, copy));
  expect(both.questions).toEqual(alone.questions);
  expect(both.sheetNames).toEqual(alone.sheetNames);
  expect(both.county).toEqual(alone.county);
});
