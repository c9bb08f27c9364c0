import { differenceShares } from "../core/statistics/difference-shares";
import { HEADER } from "./arguments/in-step";
import { schoolColumns } from "./arguments/school-columns";
import { LEAVE_OUT, STUDENTS } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";

export const DIFF_COEF_SHARE = customFunction({
  id: "DIFF_COEF_SHARE",
  description: "每所学校对校际差异的贡献，各校绝对值之和为1；负数表示低于全县平均。",
  parameters: {
    totals: {
      name: "资源总量",
      description: "各校的资源总量（不是生均值），一校一格",
      takes: "numbers",
      holds: "amount",
    },
    students: { ...STUDENTS, description: "各校在校学生数，形状相同。单位：人" },
    leaveOut: LEAVE_OUT,
  },
  result: { is: "cells", description: "与资源总量同样形状的区域；缺数和略过的学校返回空" },
  compute: (args) => {
    const { totals, students, headers, width } = schoolColumns(args);
    const shares = differenceShares(totals, students);
    const rows = totals.length / width;
    const header: string[] = new Array<string>(width).fill(HEADER);
    const shareAt = (index: number): number | string => {
      const share = shares[index] ?? NaN;
      return Number.isNaN(share) ? "" : share;
    };
    return [
      ...Array.from({ length: headers }, () => header),
      ...Array.from({ length: rows }, (_, row) =>
        Array.from({ length: width }, (_value, column) => shareAt(row * width + column)),
      ),
    ];
  },
});
