import { kindOfTable } from "./kind-of-table";

export const NEEDS_TABLE = kindOfTable({
  kind: "needs-table",
  name: "附件2需求测算表",
  meaning: "附件2 需求测算表：一行是一类项目",
  use: "核对合计、单价",
  subject: "needs_item",
  schools: "none",
  sums: "items",
  mayLieAcross: true,
  offers: "needs",
});
