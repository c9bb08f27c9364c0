import { type LedgerView, ledgerView, newCells, planLedgerUpdate } from "../../app/ledger";
import { remedyGroundOf } from "../../app/remedies";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { LedgerTexts } from "../../core/ledger/ledger-texts";
import type { LedgerEntry } from "../../core/ledger/reconcile";
import { standingsOf } from "../../core/ledger/standings";
import { LEDGER_COLUMNS, LEDGER_SHEET_NAME, ledgerHead, ledgerLines, ledgerTexts } from "../../i18n/zh-CN/ledger";
import { WORDS } from "../../i18n/zh-CN/words";
import { LEDGER_MARKER } from "../../plan/documents/ledger-markers";
import { ledgerSheet } from "../../plan/documents/ledger-sheet";
import { planSheet } from "../../plan/plan-sheet";
import type { SheetDocument } from "../../plan/sheet-document";
import type { WorkbookPlan } from "../../plan/workbook-plan";

/** Rows with the looks of the table below it, for problems that the bureau adds. */
const SPARE_ROWS = 30;

/** 整改台账 of a workbook, as it stands and as it is to be. @param today ISO */
export function ledgerOf(assessment: WorkbookAssessment, today: string): LedgerView {
  const standings = standingsOf(assessment, remedyGroundOf(assessment), WORDS);
  return ledgerView(assessment.snapshot, LEDGER_MARKER, standings, today);
}

/**
 * The plan that makes 整改台账, or brings the one that is there up to date; of no operation where it cannot be read.
 * @param computes false where formulas get no results before the file is opened in a program that computes
 */
export function planLedger(
  assessment: WorkbookAssessment,
  view: LedgerView,
  today: string,
  computes: boolean,
): WorkbookPlan {
  const { snapshot, standard } = assessment;
  const texts = ledgerTexts(standard.name, today);
  if (!view.isWritable) return { operations: [] };
  if (view.reading) return planLedgerUpdate(snapshot, view, texts, today, computes);
  const document = ledgerDocument(view.ledger.entries, texts, today);
  return planSheet(snapshot, LEDGER_MARKER, LEDGER_SHEET_NAME, document);
}

function ledgerDocument(entries: readonly LedgerEntry[], texts: LedgerTexts, today: string): SheetDocument {
  return ledgerSheet({
    title: "义务教育优质均衡整改台账",
    lines: ledgerLines(texts),
    columns: ledgerHead(LEDGER_COLUMNS),
    rows: entries.map((entry) => {
      const cells = newCells(entry, texts, today);
      return LEDGER_COLUMNS.map(({ column }) => cells.get(column) ?? null);
    }),
    spareRows: SPARE_ROWS,
  });
}
