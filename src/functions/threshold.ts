import { isUnnamed } from "./arguments/cells";
import { spill } from "./arguments/in-step";
import { indicatorNamed, requiredOf, stageOf } from "./arguments/read-cell";
import { INDICATOR, STAGE, STANDARD } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";

export const THRESHOLD = customFunction({
  id: "THRESHOLD",
  description: "一项指标的标准值。",
  parameters: {
    codes: INDICATOR,
    stages: { ...STAGE, description: "小学或初中，可以选整列" },
    standard: STANDARD,
  },
  result: { is: "cells", description: "标准值：人、间、㎡或元" },
  compute: ({ codes, stages, standard }) =>
    spill([codes, stages], "zero", ([code, stage], at) =>
      isUnnamed(code) || isUnnamed(stage)
        ? ""
        : requiredOf(indicatorNamed(code, codes.name, standard, at), stageOf(stage, stages.name, at)),
    ),
});
