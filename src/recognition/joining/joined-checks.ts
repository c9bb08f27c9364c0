import { cellRefName } from "../../core/cell/address";
import type { Finding } from "../../core/findings/finding";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { stageSumFindings } from "../tables/school-checks";
import type { FigureTable } from "./figure-tables";

/**
 * What is checked within a table is checked again across tables: pupils by stage against the total of another sheet. What
 * a table's own reading has said is not said twice.
 */
export function joinedFindings(records: readonly SchoolRecords[], tables: readonly FigureTable[]): readonly Finding[] {
  const said = new Set(tables.flatMap(({ reading }) => reading.findings.map(keyOf)));
  return records.flatMap(stageSumFindings).filter((finding) => {
    const key = keyOf(finding);
    const isNew = !said.has(key);
    said.add(key);
    return isNew;
  });
}

function keyOf({ code, cells }: Finding): string {
  return [code, ...cells.map(cellRefName)].join(" ");
}
