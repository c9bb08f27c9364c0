import { chineseNumeral } from "../core/quantity/chinese-number";
import { judgeValue } from "../core/assessment/judge-value";
import { countStates, schoolVerdict } from "../core/assessment/school-verdict";
import type { Standard } from "../core/standards/standard";
import { DEFAULT_STANDARD } from "./standards";
import { indicatorsName, schoolRuleInWords } from "../i18n/zh-CN/standard-words";
import { isEmpty, isUnnamed, widthOf } from "./arguments/cells";
import { cellAt, filledRowsOf, HEADER, headerRowsOf } from "./arguments/in-step";
import type { ColumnArgument, NumbersArgument } from "./arguments/parameters";
import { heldBy, numberOf, requiredOf, stageOf } from "./arguments/read-cell";
import { STAGE, STANDARD, zeroParameter } from "./arguments/shared-parameters";
import { underBoth } from "./arguments/zeros";
import { customFunction } from "./custom-function";
import { invalidValue, notAvailable } from "./errors";
import { FAILED, MET, MISSING } from "./result-words";

export const SCHOOL_VERDICT = customFunction({
  id: "SCHOOL_VERDICT",
  description: `学校的综合结论：${schoolRuleInWords(DEFAULT_STANDARD)}为达标。每行一所学校。`,
  parameters: {
    values: {
      name: valuesName(DEFAULT_STANDARD),
      description: `按${codesInWords(DEFAULT_STANDARD)}的顺序排列的${chineseNumeral(DEFAULT_STANDARD.indicators.length)}列指标值`,
      takes: "numbers",
      holds: "amount",
    },
    stages: { ...STAGE, description: "小学或初中，一格或每校一格" },
    standard: STANDARD,
    zero: zeroParameter("结论因此不同的学校显示“0或缺数”"),
  },
  result: { is: "cells", description: "每校一格：达标、未达标或缺数" },
  compute: ({ values: given, stages, standard, zero }) => {
    const { schoolRule } = standard;
    if (!schoolRule) throw notAvailable(`${standard.name}不对单所学校作综合结论。`);
    const values = { ...given, name: valuesName(standard) };
    refuseOtherShapes(values, stages, standard);
    const headers = headerRowsOf([values, stages]);
    const verdictOf = (cells: readonly unknown[], stage: unknown, row: number): string => {
      if (cells.every(isEmpty)) return "";
      if (isUnnamed(stage)) return MISSING;
      const states = standard.indicators.map((indicator, column) => {
        const value = numberOf(cells[column], { ...values, holds: heldBy(indicator.unit) }, { row, column });
        if (value === null) return "missing";
        const required = requiredOf(indicator, stageOf(stage, stages.name, { row, column: 0 }));
        return judgeValue(1, value, 1, required, schoolRule.floorRatio);
      });
      const verdict = schoolVerdict(countStates(states), schoolRule);
      return verdict === "met" ? MET : verdict === "failed" ? FAILED : MISSING;
    };
    return values.cells.slice(0, filledRowsOf([values.cells, stages.cells])).map((cells, row) => {
      if (row < headers) return [HEADER];
      return [
        underBoth(
          cells,
          zero.meaning,
          (each) => verdictOf(each, cellAt(stages.cells, row, 0), row),
          (_, asBlank) => (asBlank === "" ? "0或空" : `0或${MISSING}`),
        ),
      ];
    });
  },
});

/** 七项指标值: what the first argument is called, by the standard in use. */
function valuesName(standard: Standard): string {
  return `${indicatorsName(standard)}值`;
}

/** 1.1至1.7 */
function codesInWords({ indicators }: Standard): string {
  return [indicators[0], ...indicators.slice(1).slice(-1)].map((each) => each?.code).join("至");
}

/** @throws a message for any number of columns but that of the standard's indicators, and for stages that do not fit beside */
function refuseOtherShapes(values: NumbersArgument, stages: ColumnArgument, standard: Standard): void {
  const needed = standard.indicators.length;
  const width = widthOf(values.cells);
  if (width !== needed)
    throw invalidValue(`“${values.name}”需要${needed}列（${codesInWords(standard)}），现在是${width}列，请重新选取。`);
  const stageWidth = widthOf(stages.cells);
  if (stageWidth > 1)
    throw invalidValue(`“${stages.name}”应为一格，或一校一行的一列，现在是${stageWidth}列，请重新选取。`);
  const [schools, named] = [values.cells.length, stages.cells.length];
  if (named > 1 && named !== schools)
    throw invalidValue(`“${stages.name}”有${named}行，“${values.name}”有${schools}行，两者应一致。`);
}
