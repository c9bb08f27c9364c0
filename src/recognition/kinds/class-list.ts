import { kindOfTable } from "./kind-of-table";

export const CLASS_LIST = kindOfTable({
  kind: "class-list",
  name: "班级名册",
  meaning: "班级名册：一行一个班",
  use: "按学校得出班级数、最大班额、学生数",
  subject: "class_name",
  marks: {
    must: [["class_students"], ["names-of-classes", "grade"]],
    likes: ["school", "grade", "class_name"],
    never: ["class-size-bins", "indicators"],
    title: /班额|班级|分班|班情|各班/,
    base: 0.66,
  },
  schools: "counted",
  namesNoSchools: true,
  sums: "rows",
  offers: "list",
  read: "classes",
});
