import { kindOfTable } from "./kind-of-table";

export const FORM_2_2 = kindOfTable({
  kind: "form-2-2",
  name: "表Ⅱ-2（分学校资源配置情况）",
  meaning: "表Ⅱ-2：一行是一所学校的一个学段，填已算好的指标值",
  use: "七项指标、差异系数",
  subject: "school",
  schools: "rows",
  sums: "never",
  mayLieAcross: true,
  offers: "indicator",
});
