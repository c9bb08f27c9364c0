import { readdirSync } from "node:fs";
import { inOfferedOrder, sampleLine, SAMPLE_LINES, sampleTitle } from "../../src/i18n/zh-CN/samples";

const files = readdirSync("assets/samples").filter((name) => name.endsWith(".xlsx"));

test("the ledger is offered first, then the others in their order, and what is not known last", () => {
  expect(inOfferedOrder(["别的.xlsx", ...files])).toEqual([
    "示例县-学校台账.xlsx",
    "示例县-分散的表.xlsx",
    "示例县-全部指标.xlsx",
    "示例县-表Ⅱ-2.xlsx",
    "师宗县-附件2-需求测算表.xlsx",
    "别的.xlsx",
  ]);
});

test("every sample has its one line, and no line is without a sample", () => {
  expect(files.map(sampleTitle).sort()).toEqual(SAMPLE_LINES.map(([name]) => name).sort());
  expect(sampleLine("示例县-学校台账.xlsx")).toBe("一张台账：七项指标、差异系数、缺口");
  expect(sampleLine("别的.xlsx")).toBe("");
});
