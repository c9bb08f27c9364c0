import { factAmount, factCell } from "../../../src/core/facts/fact-table";
import { tableOf } from "./read-kinds";

const HEAD = [
  "项目",
  "新建校舍面积（万㎡）",
  "校舍需投入资金（万元）",
  "新建运动场面积（万㎡）",
  "运动场需投入资金（万元）",
];

describe("附件2 需求测算表", () => {
  const { needs, fields, facts, findings } = tableOf([
    ["附件2 投入需求测算表"],
    HEAD,
    ["合计", 2.23, 6700, "待定", 1800],
    ["城区新建小学", 1.2, 3600, 1.5, 600],
    ["其他不足学校", 1.03, "0.31亿元", "不适用", "待定"],
  ]);

  it("is facts of projects, in base units; what they come to in all is no project", () => {
    expect([needs?.entity, needs?.names]).toEqual(["project", ["城区新建小学", "其他不足学校"]]);
    const figures = [...(needs?.figures.keys() ?? [])].map((field) =>
      [0, 1].map((position) => (needs ? factAmount(needs, field, position) : null)),
    );
    expect(figures).toEqual([
      [12_000, 10_300],
      [36_000_000, 31_000_000],
      [15_000, null],
      [6_000_000, null],
    ]);
    expect([fields, facts]).toEqual([null, []]);
  });

  it("names what is no amount, in totals too; 不适用 says that none belongs there", () => {
    expect(findings.map(({ code, cells }) => [code, cells[0]?.row, cells[0]?.column])).toEqual([
      ["not-a-number", 2, 3],
      ["not-a-number", 4, 4],
    ]);
  });

  it("knows the cell of each figure", () => {
    expect(needs?.figures.get("needs_building_cost")?.origin).toMatchObject({ how: "cell", factor: 10_000 });
    expect(needs && factCell({ ...needs, texts: new Map() }, "needs_building_cost", 1)).toMatchObject({
      row: 4,
      column: 2,
    });
  });
});
