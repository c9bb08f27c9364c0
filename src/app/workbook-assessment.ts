import type { SchoolsAssessment } from "../core/assessment/assessment";
import type { SchoolRecords } from "../core/indicators/school-records";
import type { Finding } from "../core/findings/finding";
import type { DismissedTable, Question, RecognisedTable } from "../recognition/recognised-table";
import type { TableReading } from "../recognition/tables/read-table";

/** What the product keeps in the workbook: the chosen standard, the user's answers, sheets left out. */
export interface WorkbookSettings {
  readonly version: 1;
  readonly standardId: string;
  /** Choice id by question id. */
  readonly answers: Readonly<Record<string, string>>;
  /** Names of sheets that the user has taken out of the check. */
  readonly ignoredSheets: readonly string[];
}

/** Everything said of a workbook: what was recognised, what it means, what is open. */
export interface WorkbookAssessment extends SchoolsAssessment {
  /** Names of the sheets in the workbook, in order. */
  readonly sheetNames: readonly string[];
  readonly tables: readonly RecognisedTable[];
  /** The same tables with what was read from each, for reports. */
  readonly readings: readonly TableReading[];
  readonly questions: readonly Question[];
  /** Tables that the user has taken out ("this is not a table"). */
  readonly dismissed: readonly DismissedTable[];
  /** Findings of schools and tables together, errors first. */
  readonly findings: readonly Finding[];
  readonly settings: WorkbookSettings;
  /** The schools that were assessed, table by table; highlights are planned from them. */
  readonly records: readonly SchoolRecords[];
}
