import { hasOtherSchools, rebuiltNeeds, type RebuiltNeed } from "../core/remedies/rebuild-needs";
import type { RemedyGround } from "../core/remedies/ground";
import { shortfalls, withoutGroups } from "../core/remedies/shortfalls";
import type { TableReading } from "../recognition/read-table";
import type { WorkbookAssessment } from "./workbook-assessment";

/** A 需求测算表 beside what the gaps of the county's schools come to. */
export interface NeedsFromGaps {
  readonly sheet: string;
  /** Names of the rows that are of new schools, and left out. */
  readonly newSchools: readonly string[];
  readonly needs: readonly RebuiltNeed[];
}

/** The needs tables that can be held against gaps: where schools are judged one by one, and the table is not of new ones alone. */
export function comparableNeeds({
  readings,
  schools,
  standard,
}: Pick<WorkbookAssessment, "readings" | "schools" | "standard">): readonly TableReading[] {
  if (schools.length === 0 || standard.schoolRule === null) return [];
  return readings.filter(({ needs }) => needs !== null && hasOtherSchools(needs));
}

/** Every needs table against the gaps of the schools, at the unit prices in use. */
export function needsFromGaps(assessment: WorkbookAssessment, ground: RemedyGround): readonly NeedsFromGaps[] {
  const tables = comparableNeeds(assessment);
  if (tables.length === 0) return [];
  const { standard, schools } = assessment;
  const ofSchools = schools.map(({ states }) => states);
  const need = {
    lacks: withoutGroups(shortfalls(ground)),
    withoutValue: new Map(
      standard.indicators.map(({ id }, position) => [
        id,
        ofSchools.filter((states) => states[position] === "missing").length,
      ]),
    ),
    prices: ground.prices,
  };
  return tables.flatMap(({ table, needs }) =>
    needs === null
      ? []
      : [
          {
            sheet: table.sheet,
            newSchools: needs.names.filter((_, row) => needs.newSchools?.[row] === 1),
            needs: rebuiltNeeds(needs, need),
          },
        ],
  );
}
