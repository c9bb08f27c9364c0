import { kindOfTable } from "./kind-of-table";

export const BUILDING_LIST = kindOfTable({
  kind: "building-list",
  name: "校舍清单",
  meaning: "校舍清单：一行一栋",
  use: "读取，供核对",
  subject: "building_name",
  marks: {
    must: [
      ["building_name", "building_use"],
      ["building_area", "safety_grade"],
    ],
    likes: ["school", "building_name", "building_use", "names-of-buildings"],
    never: ["teacher_name", "class-size-bins", "measure"],
    doubts: ["names-of-rooms"],
    title: /校舍|建筑物|楼栋|房屋|单体/,
    base: 0.62,
  },
  schools: "counted",
  namesNoSchools: true,
  sums: "rows",
  offers: "list",
  read: "buildings",
});
