import { ownerOfItems } from "../../app/ledger-owners";
import { LEDGER_MARKERS, type LedgerView, ledgerView, newCells, planLedgerUpdate } from "../../app/ledger";
import { remedyGroundOf } from "../../app/remedies";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { LedgerKind } from "../../core/ledger/ledger-row";
import type { LedgerTexts } from "../../core/ledger/ledger-texts";
import type { LedgerEntry } from "../../core/ledger/reconcile";
import { standingsOf } from "../../core/ledger/standings";
import { taskStandings } from "../../core/ledger/tasks";
import {
  LEDGER_SHEET_NAMES,
  ledgerColumns,
  ledgerHead,
  ledgerLines,
  ledgerTexts,
  ledgerTitle,
} from "../../i18n/zh-CN/ledger";
import { WORDS } from "../../i18n/zh-CN/words";
import { ledgerSheet } from "../../plan/documents/ledger-sheet";
import { planSheet } from "../../plan/plan-sheet";
import type { SheetDocument } from "../../plan/sheet-document";
import type { WorkbookPlan } from "../../plan/workbook-plan";

/** Rows with the looks of the table below it, for what the bureau adds. */
const SPARE_ROWS = 30;

/** 整改台账 and 责任清单 of a workbook, as they stand and as they are to be. @param today ISO */
export function ledgersOf(assessment: WorkbookAssessment, today: string): Readonly<Record<LedgerKind, LedgerView>> {
  const { snapshot } = assessment;
  const standings = standingsOf(assessment, remedyGroundOf(assessment), WORDS);
  const asked = ownerOfItems(assessment);
  const tasks = ledgerView(snapshot, taskStandings(standings, WORDS), today, {
    kind: "tasks",
    ownerOf: ({ code }) => asked(code),
  });
  // Who is responsible for an item is told by 责任清单 as the bureau has it, where it has one.
  const byTask = new Map(tasks.ledger.entries.map(({ standing, owner }) => [standing?.code, owner]));
  const ownerOf = ({ code }: { readonly code: string }): string => byTask.get(code) ?? asked(code);
  return { problems: ledgerView(snapshot, standings, today, { kind: "problems", ownerOf }), tasks };
}

/**
 * The plan that makes 整改台账 or 责任清单, or brings the one that is there up to date; of no operation where it cannot be read.
 * @param computes false where formulas get no results before the file is opened in a program that computes
 */
export function planLedger(
  kind: LedgerKind,
  { snapshot, standard }: WorkbookAssessment,
  view: LedgerView,
  today: string,
  computes: boolean,
): WorkbookPlan {
  const texts = ledgerTexts(kind, standard, today);
  if (!view.isWritable) return { operations: [] };
  if (view.reading) return planLedgerUpdate(snapshot, view, texts, today, computes);
  const document = ledgerDocument(kind, view.ledger.entries, texts, today);
  return planSheet(snapshot, LEDGER_MARKERS[kind], LEDGER_SHEET_NAMES[kind], document);
}

/** A ledger as it is made. */
export function ledgerDocument(
  kind: LedgerKind,
  entries: readonly LedgerEntry[],
  texts: LedgerTexts,
  today: string,
): SheetDocument {
  return ledgerSheet({
    title: ledgerTitle(kind),
    lines: ledgerLines(kind, texts),
    columns: ledgerHead(kind),
    rows: entries.map((entry) => {
      const cells = newCells(entry, texts, today);
      return ledgerColumns(kind).map(({ column }) => cells.get(column) ?? null);
    }),
    spareRows: SPARE_ROWS,
  });
}
