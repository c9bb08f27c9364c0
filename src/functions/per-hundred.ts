import { STUDENTS, ZERO } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { perStudents } from "./per-students";

export const PER_HUNDRED = customFunction({
  id: "PER_HUNDRED",
  description: "每百名学生拥有数（骨干教师、体育艺术教师、多媒体教室等）。可以选整列，结果自动填满。",
  parameters: {
    amounts: { name: "数量", description: "教师数、教室数等。单位：人、间", takes: "numbers", holds: "count" },
    students: STUDENTS,
    zero: ZERO,
  },
  result: { is: "cells", description: "每百名学生拥有的数量，不四舍五入；空单元格返回空" },
  compute: (args) => perStudents(100, args),
});
