import { kindOfTable } from "./kind-of-table";

export const FUNDING_TABLE = kindOfTable({
  kind: "funding-table",
  name: "经费表",
  meaning: "经费表",
  use: "读取，供核对",
  subject: "item",
  marks: {
    must: [["years", "years-going-down", "year"], ["money"]],
    likes: ["years", "money-title"],
    never: [
      "ordinal-codes",
      "statistical-title",
      "teacher_name",
      "deadline",
      "responsible",
      "plan-and-done-by-rows",
      "projects-by-rows",
    ],
    title: /经费|拨款|预算|决算|投入|保障|资金/,
    base: 0.64,
  },
  schools: "none",
  hasFigureColumns: true,
  sums: "items",
  yearsAddUp: true,
  fitsMany: true,
  offers: "item",
});
