import { splitStage } from "../core/indicators/split-stage";
import { DEFAULT_STANDARD } from "./standards";
import { weightsInWords } from "../i18n/zh-CN/standard-words";
import { FIRST } from "./arguments/cells";
import type { NumberArgument } from "./arguments/parameters";
import { numberOf } from "./arguments/read-cell";
import { STANDARD, ZERO } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { notAvailable } from "./errors";

export const SPLIT_STAGE = customFunction({
  id: "SPLIT_STAGE",
  description: `一贯制学校和完全中学的资源按折算学生数分摊：${weightsInWords(DEFAULT_STANDARD.splitWeights)}。`,
  parameters: {
    total: {
      name: "总量",
      description: "全校的面积（㎡）、设备值（元）或教室数（间）",
      takes: "number",
      holds: "amount",
    },
    primary: {
      name: "小学生数",
      description: "小学部在校学生数，没有填0。单位：人",
      takes: "number",
      holds: "people",
    },
    junior: {
      name: "初中生数",
      description: "初中部在校学生数，没有填0。单位：人",
      takes: "number",
      holds: "people",
    },
    senior: {
      name: "高中生数",
      description: "高中部在校学生数，没有可省略。单位：人",
      takes: "number",
      holds: "people",
      optional: true,
    },
    zero: {
      ...ZERO,
      description: "TRUE：0就是0（确实没有该学段）；FALSE：0是没有填。省略时，有0给出提示",
    },
    standard: STANDARD,
  },
  result: { is: "cells", description: "横向三格：小学部、初中部、高中部应分摊的量，合计等于总量" },
  compute: ({ total, primary, junior, senior, zero: { meaning, position }, standard }) => {
    const figureOf = (argument: NumberArgument): number => {
      const { name, value } = argument;
      if (value === 0 && meaning === "unknown")
        throw notAvailable(`${name}是0或空，分不清。确实是0（没有该学段）的，请把${position}填TRUE。`);
      const number = meaning === "blank" && value === 0 ? null : numberOf(value, argument, FIRST);
      if (number === null) throw notAvailable(`缺少${name}，不能分摊。没有该学段的请填0，并把${position}填TRUE。`);
      return number;
    };
    const students = {
      primary: figureOf(primary),
      junior: figureOf(junior),
      senior: senior.isGiven ? figureOf(senior) : 0,
    };
    const parts = splitStage(standard, figureOf(total), students);
    if (!parts) throw notAvailable("各学段学生数都是0，不能分摊，请核对学生数。");
    return [[parts.primary, parts.junior, parts.senior]];
  },
});
