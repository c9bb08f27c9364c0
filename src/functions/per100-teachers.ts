import { STUDENTS, ZERO } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { perStudents } from "./per-students";

export const PER100_TEACHERS = customFunction({
  id: "PER100_TEACHERS",
  description: "每百名学生拥有高于规定学历教师数（指标1.1）。可以选整列，结果自动填满。",
  parameters: {
    amounts: {
      name: "高学历教师数",
      description: "高于规定学历的专任教师数：小学为专科及以上，初中为本科及以上。单位：人",
      takes: "numbers",
      holds: "people",
    },
    students: { ...STUDENTS, description: "同一学段的在校学生数。单位：人" },
    zero: ZERO,
  },
  result: { is: "cells", description: "每百名学生拥有的教师数（人），不四舍五入；空单元格返回空" },
  compute: (args) => perStudents(100, args),
});
