import { kindOfTable } from "./kind-of-table";

export const SCHOOL_ROSTER = kindOfTable({
  kind: "school-roster",
  name: "学校基础数据表",
  meaning: "学校基础数据表：一行一所学校（或一个学段），有学生数和至少两项资源",
  use: "七项指标、差异系数",
  subject: "school",
  schools: "rows",
  sums: "rows",
  mayLieAcross: true,
  offers: "resource",
});
