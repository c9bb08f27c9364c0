import { kindOfTable } from "./kind-of-table";

export const FILL_IN_FORM = kindOfTable({
  kind: "fill-in-form",
  name: "填报表",
  meaning: "填报表：一行一个项目（填报项目、单位、填报值）",
  use: "转成学校数据参与评估",
  subject: "item",
  marks: {
    must: [["item"], ["item_value"]],
    likes: ["item_unit", "item_group", "item_code"],
    never: ["verdict", "indicators", "years", "measure", "statistical-title", "ordinal-codes"],
    title: /填报|采集|上报/,
    base: 0.66,
  },
  schools: "counted",
  hasFigureColumns: true,
  sums: "never",
  offers: "item",
  read: "fill-in",
});
