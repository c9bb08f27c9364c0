import { gateBookOf, gateDatesOf } from "../../app/gates/gate-book";
import { snapshotText } from "../../archive/snapshot-text";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { GateId } from "../../core/standards/gates";
import { gateEntries, withArchive } from "../../core/gates/gate-book";
import { type SnapshotProblem, takeSnapshot } from "../../core/gates/snapshot";
import { archiveTold, GATE_SHEET_NAME, GATE_SHEET_WORDS, gateName } from "../../i18n/zh-CN/gates";
import { PAGE_FOOTER } from "../../i18n/zh-CN/page-footer";
import { GATE_SHEET_MARKER, gateSheet } from "../../plan/documents/gate-sheet";
import { planRemoveSheet, planSheet } from "../../plan/plan-sheet";
import type { WorkbookPlan } from "../../plan/workbook-plan";
import { DATA_HEAD, GATE_HEAD } from "../../recognition/gate-sheet";

/** What is to be kept: a gate, or a day of the bureau's own choosing by its name. */
export interface ArchiveChoice {
  readonly gate: GateId | null;
  readonly name: string;
  /** ISO day. */
  readonly day: string;
}

/** The plan that keeps what the county is now; of no operation where the sheet of gates cannot be read any more. */
export function planArchive(
  assessment: WorkbookAssessment,
  problems: readonly SnapshotProblem[],
  { gate, name, day }: ArchiveChoice,
): WorkbookPlan {
  const book = gateBookOf(assessment.snapshot);
  if (book && !book.isReadable) return { operations: [] };
  const snapshot = takeSnapshot(assessment, problems);
  const data = snapshotText(snapshot);
  const before = book?.gates ?? gateEntries(gateDatesOf(null, assessment.standard.gateDates), gateName);
  const told = archiveTold(snapshot, data);
  const entries = withArchive(before, { gate, name: gate === null ? name : gateName(gate), day, told, data });
  const { title, lines } = GATE_SHEET_WORDS;
  const document = gateSheet({
    title,
    lines,
    head: Object.values(GATE_HEAD),
    dataHead: DATA_HEAD,
    rows: entries.map((entry) => ({
      cells: [entry.name, entry.planned, entry.saved ?? "", ...entry.told],
      others: entry.others,
      data: entry.data,
    })),
    footer: PAGE_FOOTER,
  });
  return planSheet(assessment.snapshot, GATE_SHEET_MARKER, GATE_SHEET_NAME, document);
}

/** The plan that takes the sheet of gates out, with all that is kept on it. */
export function planRemoveGates({ snapshot }: Pick<WorkbookAssessment, "snapshot">): WorkbookPlan {
  return planRemoveSheet(snapshot, GATE_SHEET_MARKER, GATE_SHEET_NAME);
}
