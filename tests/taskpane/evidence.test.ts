import { evidenceText } from "../../src/i18n/zh-CN/evidence";
import type { Evidence } from "../../src/recognition/recognised-table";

const cases: readonly (readonly [Evidence["code"], Evidence["parameters"], string])[] = [
  ["name", { name: "在校生数" }, "表头写的是“在校生数”。"],
  ["words", { name: "骨干" }, "表头含有“骨干”字样。"],
  ["joined", { name: "学生数小学" }, "几级表头合起来是“学生数小学”。"],
  ["unit", { unit: "㎡" }, "单位是㎡，与这一项相符。"],
  ["values-fit", { low: 30, high: 2500 }, "数值多在30到2,500之间，在常见范围内。"],
  ["values-fit", { low: "小学", high: "初中" }, "内容为“小学”“初中”一类。"],
  ["values-doubtful", { low: 3, high: 8 }, "数值多在3到8之间，超出常见范围，请核对。"],
  ["sum-of", { columns: "C、D", rows: 30, except: 0 }, "各行的数等于C、D列之和。"],
  ["sum-of", { columns: "C,D", rows: 30, except: 2 }, "各行的数等于C、D列之和（有2行不符）。"],
  ["quotient-of", { columns: "C", rows: 30, except: 0 }, "这一列、C列和学生数之间是相除的关系。"],
  ["neighbours", { columns: "B" }, "按相邻的B列推断。"],
  ["answer", {}, "由您确认。"],
  ["answer", { unit: "万元" }, "单位由您确认为万元。"],
];

test.each(cases)("the reason %s %j reads as one short sentence", (code, parameters, sentence) => {
  expect(evidenceText({ code, parameters })).toBe(sentence);
});
