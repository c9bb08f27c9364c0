import type { WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { SchoolsAssessment } from "../core/assessment/assessment";
import type { RequirementCheck } from "../core/checks/requirement-check";
import type { WholeStandard } from "../core/checks/whole-standard";
import type { FactTable } from "../core/facts/fact-table";
import type { SchoolRecords } from "../core/indicators/school-records";
import type { Finding } from "../core/findings/finding";
import type { CheckOff } from "../core/findings/plausibility-checks";
import type { DismissedTable, Question, RecognisedTable } from "../recognition/recognised-table";
import type { TableReading } from "../recognition/read-table";
import type { WorkbookSettings } from "./workbook-settings";

/** Everything said of a workbook: what was recognised, what it means, what is open. */
export interface WorkbookAssessment extends SchoolsAssessment {
  /** The workbook as it was read. */
  readonly snapshot: WorkbookSnapshot;
  /** Names of the user's sheets in the workbook, in order; our own are not listed. */
  readonly sheetNames: readonly string[];
  /** Names of those that are protected: nothing can be written on them. */
  readonly lockedSheets: readonly string[];
  readonly tables: readonly RecognisedTable[];
  /** The same tables with what was read from each, for reports. */
  readonly readings: readonly TableReading[];
  readonly questions: readonly Question[];
  /** Tables that the user has taken out ("this is not a table"). */
  readonly dismissed: readonly DismissedTable[];
  /** Findings of schools and tables together, errors first; without those of checks that are switched off. */
  readonly findings: readonly Finding[];
  /** Checks that the user has switched off, with what is not told for it. */
  readonly checksOff: readonly CheckOff[];
  readonly settings: WorkbookSettings;
  /** Id of the standard that the workbook names and this product does not know: nothing is judged. Null otherwise. */
  readonly unknownStandard: string | null;
  /** The schools that were assessed, table by table; highlights are planned from them. */
  readonly records: readonly SchoolRecords[];
  /** Classes, teachers, rooms and grades one by one, as lists and tables tell of them. */
  readonly facts: readonly FactTable[];
  /** The items of the standard beside its indicators, in its order. */
  readonly requirements: readonly RequirementCheck[];
  /** The indicators and these items together; null where the standard has no items. */
  readonly whole: WholeStandard | null;
}
