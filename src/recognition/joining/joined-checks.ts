import { cellRefName } from "../../core/cell/address";
import type { Finding } from "../../core/findings/finding";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { doubtfulUnits } from "../columns/doubtful-units";
import { indoorFindings, stageSumFindings } from "../tables/school-checks";
import type { FigureTable } from "./figure-tables";

/**
 * What is checked within a table is checked again across tables: areas and money per pupil where the pupils stand on
 * another sheet, 室内体育用房 against 教学及辅助用房 of another. What a table's own reading has said is not said twice.
 */
export function joinedFindings(records: readonly SchoolRecords[], tables: readonly FigureTable[]): readonly Finding[] {
  const said = new Set(tables.flatMap(({ reading }) => reading.findings.map(keyOf)));
  const findings: Finding[] = [];
  for (const each of records) {
    for (const finding of [...stageSumFindings(each), ...(each.teachingAreaExcludesIndoor ? [] : indoorFindings(each)), ...tables.flatMap((table) => unitsOf(each, table))]) {
      const key = keyOf(finding);
      if (said.has(key)) continue;
      said.add(key);
      findings.push(finding);
    }
  }
  return findings;
}

/** Columns whose unit is doubted, as far as the joined figures come from the table. */
function unitsOf(records: SchoolRecords, { reading: { table } }: FigureTable): readonly Finding[] {
  const own = table.columns.filter(({ field }) => field !== null && records.figures.get(field)?.cells.sheet === table.sheet);
  return own.length === 0 ? [] : doubtfulUnits(records, own);
}

/** A column is doubted once, whichever of its cells is named. */
function keyOf({ code, cells, parameters }: Finding): string {
  if (code === "unit-doubtful") return `${code} ${String(parameters.field)} ${cells[0]?.sheet ?? ""}`;
  return [code, ...cells.map(cellRefName)].join(" ");
}
