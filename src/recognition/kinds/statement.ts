import { kindOfTable } from "./kind-of-table";

/** Found by its words in context (`recognition/statements`), not by marks of its header. */
export const STATEMENT = kindOfTable({
  kind: "statement",
  name: "单项数据表",
  meaning: "某一项要求的数据：随迁子女、残疾儿童少年入学、巩固率、满意度等，一行一个学校、乡镇、人群、年度、届别或学科",
  use: "判定资源配置之外的指标",
  subject: "item",
  schools: "none",
  sums: "rows",
  fitsMany: true,
  offers: "item",
});
