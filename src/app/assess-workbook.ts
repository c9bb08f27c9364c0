import { assessSchools } from "../core/assessment/assess-schools";
import type { SchoolsAssessment, Unsettled } from "../core/assessment/assessment";
import { checkRequirements } from "../core/checks/checks";
import { wholeStandard } from "../core/checks/whole-standard";
import { checkPublishedCoefficients } from "../core/assessment/published-coefficients";
import type { UnreadPart, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import { finding, type Finding, type Severity } from "../core/findings/finding";
import { withSummedFigures } from "../core/indicators/summed-figures";
import { checkNeedsTable } from "../core/investment/check-needs-table";
import type { Standard } from "../core/standards/standard";
import { DEFAULT_STANDARD, findStandard } from "../core/standards/standards";
import { decidesSchools } from "../recognition/recognised-table";
import { kindNamed } from "../recognition/kinds/kinds";
import { recogniseWorkbook } from "../recognition/recognise-workbook";
import { unknownCheckFindings, withoutChecksOff } from "./checks-off";
import { overrideFindings, overridesOf } from "./figure-overrides";
import { judgementFindings } from "./judgements";
import { switchesOf, switchFindings } from "./standard-switches";
import type { SchoolRecords } from "../core/indicators/school-records";
import type { TableReading } from "../recognition/read-table";
import type { WorkbookAssessment } from "./workbook-assessment";
import { settingsFindings, type WorkbookSettings } from "./workbook-settings";

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/**
 * Recognises a workbook and assesses it: snapshot and settings in, everything that can be said of it out. Pure.
 * What depends on the day of the check (五年 of training, 年检) is judged as of `on` (ISO); without it as of what the tables
 * themselves state last. Where the settings name a standard that is not known, the workbook is read and nothing is judged.
 */
export function assessWorkbook(
  snapshot: WorkbookSnapshot,
  settings: WorkbookSettings,
  on: string | null = null,
): WorkbookAssessment {
  const chosen = findStandard(settings.standardId, {
    overrides: overridesOf(settings, settings.standardId),
    switches: switchesOf(settings, settings.standardId),
  });
  const standard = chosen ?? DEFAULT_STANDARD;
  const users = { ...snapshot, sheets: snapshot.sheets.filter(({ marker }) => marker === undefined) };
  const recognition = recogniseWorkbook(users, settings.answers, settings.ignoredSheets);
  const summed = recognition.records.map(withSummedFigures);
  const records = summed.map((each) => each.records);
  const unread = snapshot.unread ?? [];
  const open = recognition.questions.filter(({ answer }) => answer === null);
  const unreadSheets = recognition.unreadSheets + unread.filter(hasData).length;
  const unsettled: Unsettled = { questions: open.length, areSchoolsOpen: open.some(decidesSchools), unreadSheets };
  const schools = chosen ? assessSchools(records, standard, unsettled) : notJudged(standard);
  const requirements = chosen
    ? checkRequirements(
        {
          schools: schoolsOf(records, recognition.tables),
          tables: recognition.tables.flatMap(({ records: own }) => own ?? []),
          rows: recognition.facts,
          judgements: settings.judgements,
          ...(on === null ? {} : { on }),
        },
        chosen,
      )
    : [];
  const needs = recognition.tables.flatMap((table) => (table.needs ? checkNeedsTable(table.needs) : []));
  const published = chosen
    ? checkPublishedCoefficients(
        recognition.tables.flatMap(({ coefficients }) => coefficients ?? []),
        standard,
        schools.balance,
      )
    : [];
  const found: Finding[] = [
    ...settingsFindings(settings),
    ...(chosen ? overrideFindings(settings, chosen) : []),
    ...(chosen ? switchFindings(settings, chosen) : []),
    ...(chosen ? judgementFindings(settings, chosen) : []),
    ...unknownCheckFindings(settings),
    ...unread.map(unreadFinding),
    ...schools.findings,
    ...summed.flatMap((each) => each.findings),
    ...recognition.findings,
    ...needs,
    ...published,
  ];
  // The verdicts are settled by now: what is not told decides nothing.
  const { findings, checksOff } = withoutChecksOff(settings, found);
  return {
    ...schools,
    snapshot,
    sheetNames: users.sheets.map(({ name }) => name),
    lockedSheets: users.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name),
    tables: recognition.tables.map(({ table }) => table),
    readings: recognition.tables,
    questions: recognition.questions,
    dismissed: recognition.dismissed,
    findings: ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity)),
    checksOff,
    settings,
    unknownStandard: chosen ? null : settings.standardId,
    records,
    facts: recognition.facts,
    requirements,
    whole: wholeStandard(standard.indicators.length, schools.county, requirements),
  };
}

/**
 * The schools whose size is checked: those assessed; where none is, those of the table that names most with their pupils,
 * so that a list of schools and pupils alone is checked too.
 */
function schoolsOf(assessed: readonly SchoolRecords[], readings: readonly TableReading[]): readonly SchoolRecords[] {
  if (assessed.some(({ length }) => length > 0)) return assessed;
  // A list of classes need not be of all classes: what it comes to says nothing of the school.
  const counted = readings.flatMap(({ table, records }) =>
    records && kindNamed(table.kind).schools !== "counted" && hasPupils(records) ? [records] : [],
  );
  const most = Math.max(0, ...counted.map(({ length }) => length));
  return counted.filter(({ length }) => length === most).slice(0, 1);
}

function hasPupils({ figures }: SchoolRecords): boolean {
  return [...figures.keys()].some((key) => key.startsWith("students"));
}

/** True where figures may stand in what was not read. */
function hasData({ reason }: UnreadPart): boolean {
  return reason === "refused" || reason === "too-large";
}

function unreadFinding(part: UnreadPart): Finding {
  const severity = hasData(part) ? "error" : part.reason === "no-cells" ? "info" : "warning";
  return finding("sheet-unread", [], { sheet: part.sheet, reason: part.reason }, severity);
}

/** What is said of the schools of a workbook whose standard is not known: nothing. */
function notJudged(standard: Standard): SchoolsAssessment {
  const { county, ...nothing } = assessSchools([], standard);
  return { ...nothing, county: { ...county, verdict: "missing", reasons: [{ code: "standard-unknown", count: 1 }] } };
}
