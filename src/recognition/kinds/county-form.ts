import { kindOfTable } from "./kind-of-table";

export const COUNTY_FORM = kindOfTable({
  kind: "county-form",
  name: "县级汇总表",
  meaning: "县级汇总表（表Ⅰ、Ⅱ-1、Ⅲ、Ⅳ、Ⅵ、自评表等）",
  use: "读取，供核对",
  subject: "item",
  marks: {
    must: [
      ["letter-codes", "county-title", "indicators", "verdict"],
      ["letter-codes", "indicators", "survey", "item_value", "actual_amount", "standard_amount"],
    ],
    likes: ["letter-codes", "county-title", "indicators", "item_value", "names-without-header"],
    never: ["actual-and-required", "school", "ordinal-codes", "years", "teacher_name"],
    title: /均衡|县|自评|满意度|评估|区/,
    base: 0.7,
  },
  schools: "none",
  hasFigureColumns: true,
  sums: "mixed-items",
  fitsMany: true,
  offers: "item",
});
