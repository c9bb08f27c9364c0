import { kindOfTable } from "./kind-of-table";

export const CLASS_SIZES = kindOfTable({
  kind: "class-sizes",
  name: "班额情况表",
  meaning: "班额情况表：一行一所学校，各种班额的班数",
  use: "得出班级数，核对各班额之和",
  subject: "school",
  marks: {
    must: [["class-size-bins"]],
    likes: ["school", "classes", "largest_class", "classes_of_size"],
    never: ["indicators"],
    title: /班额|大班/,
    base: 0.72,
  },
  schools: "beside",
  namesNoSchools: true,
  sums: "rows",
  mayLieAcross: true,
  offers: "other",
});
