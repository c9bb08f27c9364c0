import { kindOfTable } from "./kind-of-table";

export const EQUIPMENT_LIST = kindOfTable({
  kind: "equipment-list",
  name: "设备清单",
  meaning: "设备清单：标准、现有、余缺",
  use: "核对余缺",
  subject: "item",
  marks: {
    must: [["standard_amount"], ["actual_amount"]],
    likes: ["gap_amount", "item", "item_unit", "unit_price"],
    never: ["actual-and-required", "verdict", "indicators", "posts_approved"],
    title: /设备|仪器|器材|装备|配备|配置/,
    base: 0.66,
  },
  schools: "none",
  hasFigureColumns: true,
  sums: "items",
  fitsMany: true,
  offers: "item",
  check: "gaps",
});
