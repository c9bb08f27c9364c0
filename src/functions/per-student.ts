import { STUDENTS, ZERO } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { perStudents } from "./per-students";

export const PER_STUDENT = customFunction({
  id: "PER_STUDENT",
  description: "生均值（用房面积、场馆面积、设备值等）。可以选整列，结果自动填满。",
  parameters: {
    amounts: {
      name: "总量",
      description: "面积（㎡）或设备值（元）；以万元填写时请先乘以10000，或在数后写明“万元”",
      takes: "numbers",
      holds: "amount",
    },
    students: STUDENTS,
    zero: ZERO,
  },
  result: { is: "cells", description: "每名学生拥有的量，不四舍五入；空单元格返回空" },
  compute: (args) => perStudents(1, args),
});
