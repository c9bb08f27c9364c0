import { kindOfTable } from "./kind-of-table";

export const STATISTICAL_FORM = kindOfTable({
  kind: "statistical-form",
  name: "教育统计基层表",
  meaning: "教育统计基层表（基础基、教基）",
  use: "读取，核对合计与增减关系",
  subject: "item",
  marks: {
    must: [["statistical-title", "ordinal-codes", "town-and-country"]],
    likes: ["statistical-title", "ordinal-codes", "town-and-country", "item_code", "names-without-header"],
    never: ["letter-codes", "years", "indicators", "schools-row-by-row"],
    title: /基础基|教基|基层统计|统计表|情况/,
    base: 0.7,
  },
  schools: "none",
  hasFigureColumns: true,
  sums: "items",
  fitsMany: true,
  offers: "resource",
  read: "fill-in",
  check: "flows",
});
