import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { SnapshotProblem } from "../../core/gates/snapshot";
import { ledgersOf } from "../ledger/ledger-plans";

/** The rows of 整改台账 as a gate keeps them; none where the workbook has no such sheet. */
export function ledgerProblems(assessment: WorkbookAssessment, today: string): readonly SnapshotProblem[] {
  const { reading, ledger } = ledgersOf(assessment, today).problems;
  if (!reading) return [];
  return ledger.entries.flatMap(({ row, is, isDone }, position) => {
    if (!row) return [];
    const { id, school, stage, item } = row.texts;
    const name = [school, stage, item].filter((said) => said !== "").join(" ");
    return [{ id: is === "ours" && id !== "" ? id : `${name} ${position}`, name, isClosed: isDone }];
  });
}
