import { sheetInFile } from "../core/cell/sheet-in-file";
import type { FileSummary } from "../recognition/file-summary";
import { relevantFields } from "../recognition/joining/figure-tables";
import { groupsOfFields, NEEDED_GROUPS } from "../recognition/joining/needed-groups";
import type { TableReading } from "../recognition/read-table";
import { addProofs, decidedOf, proofOf } from "./table-proof";
import type { WorkbookAssessment } from "./workbook-assessment";

/**
 * True for a table of which something was held against something else and decided: a total with all its parts, a unit
 * price, 余缺, the flow of a form, a published coefficient. Of a list of names and figures nothing can be said to hold.
 */
export function wasChecked(reading: TableReading): boolean {
  const proof = proofOf(reading);
  return (reading.coefficients?.length ?? 0) > 0 || (proof !== null && decidedOf(proof) > 0);
}

/** What a workbook is, for what is said first of it. */
export function fileSummary({
  readings,
  findings,
  questions,
  outside,
  sheetNames,
}: Pick<WorkbookAssessment, "readings" | "findings" | "questions" | "outside" | "sheetNames">): FileSummary {
  const proofs = readings.flatMap((reading) => proofOf(reading) ?? []);
  const has = groupsOfFields(new Set(readings.flatMap(({ records }) => (records ? [...relevantFields(records)] : []))));
  return {
    files: new Set(sheetNames.map((name) => sheetInFile(name).file)).size,
    kinds: readings.map(({ table }) => table.kind),
    rows: readings.reduce((rows, { table }) => rows + table.rows.filter((row) => row.class === "data").length, 0),
    proof: proofs.length === 0 ? null : addProofs(proofs),
    coefficients: readings.reduce((count, { coefficients }) => count + (coefficients?.length ?? 0), 0),
    exceeded: findings.filter(({ code }) => code === "published-coefficient-exceeded").length,
    atLimit: findings.filter(({ code }) => code === "published-coefficient-at-limit").length,
    has,
    lacks: NEEDED_GROUPS.filter((group) => !has.includes(group)),
    questions: questions.filter(({ answer }) => answer === null).length,
    outside: outside.length,
  };
}
