import type { Finding } from "../../core/findings/finding";
import { figureCells, type SchoolRecords } from "../../core/indicators/school-records";
import { exactSum } from "../../core/quantity/decimal";

/** A total of students that is not the sum of its stages. */
export function stageSumFindings(records: SchoolRecords): Finding[] {
  const total = records.figures.get("students");
  const parts = (["students_primary", "students_junior", "students_senior"] as const).flatMap((field) => records.figures.get(field) ?? []);
  if (!total || parts.length < 2) return [];
  const findings: Finding[] = [];
  for (let position = 0; position < records.length; position++) {
    if (total.present[position] !== 1) continue;
    let [plain, count] = [0, 0];
    for (const part of parts) {
      if (part.present[position] !== 1) continue;
      plain += part.amounts[position] as number;
      count++;
    }
    const printed = total.amounts[position] as number;
    // Pupils are whole numbers: what adds up in plain addition adds up.
    if (count === 0 || plain === printed) continue;
    const kind = records.kinds[position];
    if (kind === "special" || kind === "vocational" || kind === "kindergarten") continue;
    const filled = parts.filter((part) => part.present[position] === 1);
    const sum = exactSum(...filled.map((part) => part.amounts[position] as number));
    if (sum === printed) continue;
    findings.push({
      code: "stage-sum-differs",
      severity: "warning",
      cells: [total, ...filled].flatMap((figure) => figureCells(figure, position)),
      parameters: { school: records.names[position] ?? "", total: printed, sum },
    });
  }
  return findings;
}

/** 室内体育用房 is part of 教学及辅助用房 in the statistics; more of the part than of the whole cannot be. */
export function indoorFindings(records: SchoolRecords): Finding[] {
  const indoor = records.figures.get("indoor_sport_area");
  const whole = records.figures.get("teaching_area");
  if (!indoor || !whole) return [];
  const findings: Finding[] = [];
  for (let position = 0; position < records.length; position++) {
    if (indoor.present[position] !== 1 || whole.present[position] !== 1) continue;
    const part = indoor.amounts[position] as number;
    const total = whole.amounts[position] as number;
    if (part <= total) continue;
    findings.push({
      code: "indoor-exceeds-total",
      severity: "error",
      cells: [indoor, whole].flatMap((figure) => figureCells(figure, position)),
      parameters: { school: records.names[position] ?? "", indoor: part, total },
    });
  }
  return findings;
}
