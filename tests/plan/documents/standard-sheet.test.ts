import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { figuresOfStandard, withOverrides } from "../../../src/core/standards/standard-figures";
import { openFileHost } from "../../../src/host/file/file-host";
import { standardSheetContent } from "../../../src/i18n/zh-CN/standard-sheet";
import { standardSheet } from "../../../src/plan/documents/standard-sheet";
import { planSheet } from "../../../src/plan/plan-sheet";
import { contractWorkbook } from "../../contract/contract-workbook";

const TODAY = "2026-11-28";
const textsOf = (standard = DEFAULT_STANDARD): readonly (readonly string[])[] =>
  standardSheet(standardSheetContent(standard, TODAY)).rows.map((row) =>
    row.flatMap(({ content }) => (typeof content === "string" ? [content] : [])),
  );

test("the sheet has a row for every figure and every contradiction, with document, clause and date", () => {
  const rows = textsOf();
  const figures = figuresOfStandard(DEFAULT_STANDARD);
  const { contradictions } = DEFAULT_STANDARD;
  expect(rows.filter((row) => row.length === 5)).toHaveLength(figures.length + contradictions.length);
  expect(rows.filter((row) => row.length === 5 && row[1] === "")).toHaveLength(contradictions.length);
  // 教督〔2017〕6号: 每百名学生拥有高于规定学历教师数，小学 4.2人以上。
  const [first] = rows.filter((row) => row.length === 5);
  expect(first?.[1]).toBe("≥4.2人");
  expect(first?.[2]).toContain("教督〔2017〕6号");
  expect(rows[0]).toEqual([DEFAULT_STANDARD.name]);
});

test("a figure that was replaced stands in a colour of its own, with what it was, why, by whom and when", () => {
  const override = { value: 4, reason: "省定标准", by: "基教科", date: "2026-03-01" };
  const changed = withOverrides(DEFAULT_STANDARD, { "1.1:primary": override });
  const { rows } = standardSheet(standardSheetContent(changed, TODAY));
  const row = rows.find((cells) => cells.some(({ content }) => content === "省定标准"));
  expect(row?.map(({ content }) => content).slice(1)).toEqual(
    expect.arrayContaining(["≥4人", "≥4.2人", "省定标准", "基教科", "2026年3月1日"]),
  );
  const plain = rows.find((cells) => cells.some(({ content }) => content === "≥5.3人"));
  expect(row?.[0]?.look?.fill).not.toBe(plain?.[0]?.look?.fill);
});

test("the sheet changes nothing of what is read from the workbook", async () => {
  const host = await openFileHost("示例.xlsx", await contractWorkbook());
  const { snapshot } = await host.readWorkbook();
  const before = assessWorkbook(snapshot, NEW_SETTINGS);
  await host.applyPlan(
    planSheet(snapshot, "standard", "均衡尺-标准", standardSheet(standardSheetContent(DEFAULT_STANDARD, TODAY))),
  );
  const after = assessWorkbook((await host.readWorkbook()).snapshot, NEW_SETTINGS);
  expect(after.sheetNames).toEqual(before.sheetNames);
  expect(after.findings).toEqual(before.findings);
  expect(after.questions).toEqual(before.questions);
});
