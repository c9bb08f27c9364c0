import { assessSchools } from "../core/assessment/assess-schools";
import type { WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { Finding, Severity } from "../core/findings/finding";
import { withSummedFigures } from "../core/indicators/summed-figures";
import { checkNeedsTable } from "../core/investment/check-needs-table";
import { DEFAULT_STANDARD, findStandard } from "../core/standards/standards";
import { recogniseWorkbook } from "../recognition/recognise-workbook";
import type { WorkbookAssessment, WorkbookSettings } from "./workbook-assessment";

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** Recognises a workbook and assesses it: snapshot and settings in, everything that can be said of it out. Pure. */
export function assessWorkbook(snapshot: WorkbookSnapshot, settings: WorkbookSettings): WorkbookAssessment {
  const standard = findStandard(settings.standardId) ?? DEFAULT_STANDARD;
  const recognition = recogniseWorkbook(snapshot, settings.answers, settings.ignoredSheets);
  const summed = recognition.records.map(withSummedFigures);
  const records = summed.map((each) => each.records);
  const open = recognition.questions.filter(({ answer }) => answer === null).length;
  const schools = assessSchools(records, standard, open);
  const needs = recognition.tables.flatMap((table) => (table.needs ? checkNeedsTable(table.needs) : []));
  const findings: Finding[] = [...schools.findings, ...summed.flatMap((each) => each.findings), ...recognition.findings, ...needs];
  return {
    ...schools,
    sheetNames: snapshot.sheets.map(({ name }) => name),
    tables: recognition.tables.map(({ table }) => table),
    readings: recognition.tables,
    questions: recognition.questions,
    dismissed: recognition.dismissed,
    findings: ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity)),
    settings,
    records,
  };
}
