import { differenceCoefficient } from "../core/statistics/difference-coefficient";
import { DEFAULT_STANDARD } from "./standards";
import { limitInWords } from "../i18n/zh-CN/standard-words";
import { schoolColumns } from "./arguments/school-columns";
import { LEAVE_OUT, STUDENTS } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { notAvailable } from "./errors";

const LIMIT = DEFAULT_STANDARD.balance.limit;

export const DIFF_COEF = customFunction({
  id: "DIFF_COEF",
  description: `校际差异系数：按学生数加权，用未四舍五入的数计算。小学应不大于${limitInWords(LIMIT.primary)}，初中应不大于${limitInWords(LIMIT.junior)}。`,
  parameters: {
    totals: {
      name: "资源总量",
      description: "各校的资源总量（不是生均值）：教师数、面积、设备值等，一校一格",
      takes: "numbers",
      holds: "amount",
    },
    students: { ...STUDENTS, description: "各校在校学生数，形状相同。单位：人" },
    leaveOut: LEAVE_OUT,
  },
  result: { is: "number", description: "差异系数" },
  compute: (args) => {
    const { totals, students } = schoolColumns(args);
    const { value, reason } = differenceCoefficient(totals, students);
    if (value === null)
      throw notAvailable(
        reason === "zero-mean"
          ? "全部学校的资源都是0，差异系数没有意义，请核对资源总量。"
          : "没有可以计算的学校，请核对所选区域。",
      );
    return value;
  },
});
