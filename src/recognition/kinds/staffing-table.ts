import { kindOfTable } from "./kind-of-table";

export const STAFFING_TABLE = kindOfTable({
  kind: "staffing-table",
  name: "编制核定表",
  meaning: "编制核定表",
  use: "读取，供核对",
  subject: "school",
  marks: {
    must: [["posts_approved"], ["school"]],
    likes: ["posts_filled", "students", "classes", "staff"],
    never: ["indicators"],
    title: /编制|核编|定编/,
    base: 0.7,
  },
  schools: "beside",
  hasFigureColumns: true,
  sums: "rows",
  mayLieAcross: true,
  offers: "other",
});
