import { ownerOfItems } from "../../app/ledger-owners";
import { LEDGER_MARKERS, type LedgerView, ledgerView, newCells, planLedgerUpdate } from "../../app/ledger";
import { remedyGroundOf } from "../../app/remedies";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { LedgerKind } from "../../core/ledger/ledger-row";
import type { LedgerTexts } from "../../core/ledger/ledger-texts";
import type { LedgerEntry } from "../../core/ledger/reconcile";
import { standingsInPieces } from "../../core/ledger/standings";
import { type Pieces, wholly } from "../../core/pieces";
import { unitLists } from "../../core/ledger/unit-lists";
import { taskStandings } from "../../core/ledger/tasks";
import {
  LEDGER_SHEET_NAMES,
  ledgerColumns,
  ledgerHead,
  ledgerLines,
  ledgerTexts,
  ledgerTitle,
} from "../../i18n/zh-CN/ledger";
import { PAGE_FOOTER } from "../../i18n/zh-CN/page-footer";
import { unitSheetContent, unitSheetName } from "../../i18n/zh-CN/unit-sheet";
import { WORDS } from "../../i18n/zh-CN/words";
import { UNIT_FAMILY } from "../../plan/documents/ledger-markers";
import { ledgerSheet } from "../../plan/documents/ledger-sheet";
import { planSheet, sheetsOfFamily, type WantedSheet } from "../../plan/plan-sheet";
import { familyMarker } from "../../plan/sheet-marker";
import type { SheetDocument } from "../../document/sheet-document";
import type { WorkbookPlan } from "../../plan/workbook-plan";

/** Rows with the looks of the table below it, for what the bureau adds. */
const SPARE_ROWS = 30;

/** 整改台账 and 责任清单 of a workbook, as they stand and as they are to be. */
type Ledgers = Readonly<Record<LedgerKind, LedgerView>>;

const LEDGERS = new WeakMap<WorkbookAssessment, { readonly today: string; readonly ledgers: Ledgers }>();

/** The ledgers of a workbook, made once for each reading and day. @param today ISO */
export function ledgersOf(assessment: WorkbookAssessment, today: string): Ledgers {
  return wholly(ledgersInPieces(assessment, today));
}

/** What {@link ledgersOf} gives, standing still between blocks of schools while it is made. */
export function* ledgersInPieces(assessment: WorkbookAssessment, today: string): Pieces<Ledgers> {
  const known = LEDGERS.get(assessment);
  if (known?.today === today) return known.ledgers;
  const ledgers = yield* makeLedgers(assessment, today);
  LEDGERS.set(assessment, { today, ledgers });
  return ledgers;
}

function* makeLedgers(assessment: WorkbookAssessment, today: string): Pieces<Ledgers> {
  const { snapshot } = assessment;
  const standings = yield* standingsInPieces(assessment, remedyGroundOf(assessment), WORDS);
  yield;
  const asked = ownerOfItems(assessment);
  const tasks = ledgerView(snapshot, taskStandings(standings, WORDS), today, {
    kind: "tasks",
    ownerOf: ({ code }) => asked(code),
  });
  yield;
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
    footer: PAGE_FOOTER,
  });
}

/** The sheets to hand out, one for each responsible unit, and what is to be known of them. */
export interface UnitSheets {
  readonly sheets: readonly WantedSheet[];
  /** Units that may be one and are left apart, since nothing tells it. */
  readonly perhapsOne: readonly (readonly string[])[];
  /** Markers of the sheets of units that have nothing to do any more, by the names of the sheets. */
  readonly outdated: ReadonlyMap<string, string>;
}

/** A sheet for each unit with what is open of both ledgers; written by `planSheets`. */
export function unitSheets(
  { snapshot, standard }: WorkbookAssessment,
  { problems, tasks }: Readonly<Record<LedgerKind, LedgerView>>,
  today: string,
): UnitSheets {
  const texts = { problems: ledgerTexts("problems", standard, today), tasks: ledgerTexts("tasks", standard, today) };
  const { lists, units } = unitLists(tasks.ledger.entries, problems.ledger.entries);
  const keys = new Set(lists.map(({ unit }) => unit.key));
  const present = [...sheetsOfFamily(snapshot, UNIT_FAMILY)];
  return {
    sheets: lists.map((list) => ({
      marker: familyMarker(UNIT_FAMILY, list.unit.key),
      name: unitSheetName(list.unit.name),
      document: ledgerSheet(unitSheetContent(list, texts)),
    })),
    perhapsOne: units.perhapsOne,
    outdated: new Map(
      present.flatMap(([key, { name }]) => (keys.has(key) ? [] : [[name, familyMarker(UNIT_FAMILY, key)] as const])),
    ),
  };
}
