import type { JudgedCounty } from "../core/comparison/compare-counties";
import type { ReadCounty } from "./judge-by";
import type { WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { Finding } from "../core/findings/finding";
import type { CheckOff } from "../core/findings/plausibility-checks";
import type { SchoolRecords } from "../core/indicators/school-records";
import type { TablePair } from "../core/same-figures/same-figures";
import type { StatedValues } from "../core/same-figures/stated-values";
import type { DismissedTable, Question, RecognisedTable } from "../recognition/recognised-table";

/** Everything said of a workbook: what was recognised, what it means, what is open. */
export interface WorkbookAssessment extends JudgedCounty, ReadCounty {
  /** The workbook as it was read. */
  readonly snapshot: WorkbookSnapshot;
  /** Names of the user's sheets in the workbook, in order; our own are not listed. */
  readonly sheetNames: readonly string[];
  /** Names of those that are protected: nothing can be written on them. */
  readonly lockedSheets: readonly string[];
  /** Those of files that are read beside the workbook: nothing is written there. */
  readonly readOnlySheets: readonly string[];
  readonly tables: readonly RecognisedTable[];
  readonly questions: readonly Question[];
  /** Tables that the user has taken out ("this is not a table"). */
  readonly dismissed: readonly DismissedTable[];
  /** Findings of schools and tables together, errors first; without those of checks that are switched off. */
  readonly findings: readonly Finding[];
  /** Checks that the user has switched off, with what is not told for it. */
  readonly checksOff: readonly CheckOff[];
  /** Tables that state the same of the same schools, and the schools as they were read, before sums of their parts. */
  readonly sameFigures: { readonly pairs: readonly TablePair[]; readonly records: readonly SchoolRecords[] };
  /** Tables of finished values held against what the figures of other tables come to. */
  readonly statedValues: readonly StatedValues[];
  /** Id of the standard that the workbook names and this product does not know: nothing is judged. Null otherwise. */
  readonly unknownStandard: string | null;
}
