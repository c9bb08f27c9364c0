import { at } from "../../core/quantity/at";
import { finding, type Finding } from "../../core/findings/finding";
import { figureCells } from "../../core/facts/origin";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { exactTotal } from "../../core/quantity/decimal";

/** A total of students that is not the sum of its stages. */
export function stageSumFindings(records: SchoolRecords): Finding[] {
  const total = records.figures.get("students");
  const parts = (["students_primary", "students_junior", "students_senior"] as const).flatMap(
    (field) => records.figures.get(field) ?? [],
  );
  if (!total || parts.length < 2) return [];
  const findings: Finding[] = [];
  for (let position = 0; position < records.length; position++) {
    if (total.present[position] !== 1) continue;
    let [plain, count] = [0, 0];
    for (const part of parts) {
      if (part.present[position] !== 1) continue;
      plain += at(part.amounts, position);
      count++;
    }
    const printed = at(total.amounts, position);
    // Pupils are whole numbers: what adds up in plain addition adds up.
    if (count === 0 || plain === printed) continue;
    const kind = records.kinds[position];
    if (kind === "special" || kind === "vocational" || kind === "kindergarten") continue;
    const filled = parts.filter((part) => part.present[position] === 1);
    const sum = exactTotal(filled.map((part) => at(part.amounts, position)));
    if (sum === printed) continue;
    findings.push(
      finding(
        "stage-sum-differs",
        [total, ...filled].flatMap((figure) => figureCells(figure, position)),
        { school: records.names[position] ?? "", total: printed, sum },
      ),
    );
  }
  return findings;
}
