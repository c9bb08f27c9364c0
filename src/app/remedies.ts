import { type UnitPrices, unitPricesOf } from "../core/investment/unit-prices";
import { type RemedyGround, remedyGround } from "../core/remedies/ground";
import type { WorkbookAssessment } from "./workbook-assessment";

/**
 * What remedies of a workbook's schools are worked out from, with the unit prices of its own 需求测算表.
 * @param entered prices that the user has entered: they take the place of the table's
 */
export function remedyGroundOf(assessment: WorkbookAssessment, entered: UnitPrices = new Map()): RemedyGround {
  const needs = assessment.readings.flatMap(({ needs: table }) => table ?? []);
  return remedyGround(assessment.records, assessment, new Map([...unitPricesOf(needs), ...entered]));
}
