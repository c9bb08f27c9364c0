import { kindOfTable } from "./kind-of-table";
import { FIGURES_OF_SCHOOLS } from "../../core/fields/field-queries";

export const SCHOOL_FIGURES = kindOfTable({
  kind: "school-figures",
  name: "学校数据表（部分项目）",
  meaning: "学校数据表：一行一所学校，只有部分项目",
  use: "与其他表合并后参与评估",
  subject: "school",
  marks: {
    must: [["school"], FIGURES_OF_SCHOOLS],
    likes: [],
    never: ["class-size-bins", "teacher_name"],
    title: /学校/,
    base: 0.6,
  },
  schools: "rows",
  sums: "rows",
  mayLieAcross: true,
  fitsMany: true,
  offers: "resource",
});
