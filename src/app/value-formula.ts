import type { IndicatorAssessment, SchoolAssessment } from "../core/assessment/assessment";
import { indicatorOf } from "../core/standards/standard";
import { valueFormula } from "../plan/value-formula";
import type { WorkbookAssessment } from "./workbook-assessment";

/** A formula that gives a value again, and the sheet on which it is to be put. */
export interface CheckFormula {
  readonly sheet: string;
  readonly formula: string;
}

/**
 * The native Excel formula with which somebody can check a value of a school, without the add-in; null where there is no
 * value, where it stands in a cell of its own, and where a cell does not hold a plain number that a formula sees.
 */
export function checkFormula(
  { records, standard, snapshot }: Pick<WorkbookAssessment, "records" | "standard" | "snapshot">,
  school: SchoolAssessment,
  indicator: IndicatorAssessment,
): CheckFormula | null {
  const table = records[school.table];
  const home = indicator.figures[0]?.cell;
  if (!table || !home || indicator.value === null) return null;
  const isPlain = indicator.cells.every(({ sheet: name, row, column }) => {
    const sheet = snapshot.sheets.find((each) => each.name === name);
    return typeof sheet?.values[row - sheet.area.row]?.[column - sheet.area.column] === "number";
  });
  if (!isPlain) return null;
  const formula = valueFormula(table, school.record, indicatorOf(standard, indicator.code), standard, school.stage);
  return formula === null ? null : { sheet: home.sheet, formula };
}
