import type { CellRef } from "../../core/cell/address";
import type { WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import { GATES, type GateDate } from "../../core/standards/gates";
import type { GateEntry, KeptState } from "../../core/gates/gate-book";
import type { GateSnapshot } from "../../core/gates/snapshot";
import { GATE_SHEET_MARKER } from "../../plan/documents/gate-sheet";
import { sheetOfMarker } from "../../plan/plan-sheet";
import { type GateRow, readGateSheet } from "../../recognition/gate-sheet";
import { readSnapshotText } from "../../archive/snapshot-text";

/** A row of the sheet of gates with what is kept in it. */
export interface KeptGate extends GateEntry {
  readonly state: KeptState;
  /** Null unless `state` is `kept`. */
  readonly snapshot: GateSnapshot | null;
  /** ISO day until which it is planned; null where none is written, or what is written is no day. */
  readonly plannedDay: string | null;
  readonly plannedAt: CellRef | null;
}

/** The sheet of gates of a workbook. */
export interface GateBook {
  readonly sheet: string;
  /** False where its head is gone: nothing of it is used, and nothing is written over it. */
  readonly isReadable: boolean;
  readonly gates: readonly KeptGate[];
}

/** Null where the workbook has no such sheet. A copy of it is none. */
export function gateBookOf(snapshot: WorkbookSnapshot): GateBook | null {
  const sheet = sheetOfMarker(snapshot, GATE_SHEET_MARKER);
  if (!sheet) return null;
  const rows = readGateSheet(sheet);
  return { sheet: sheet.name, isReadable: rows !== null, gates: (rows ?? []).map(keptGate) };
}

function keptGate({ name, gate, planned, saved, told, data, others }: GateRow): KeptGate {
  const kept = data === "" ? null : readSnapshotText(data);
  return {
    name,
    gate,
    // A day that Excel shows in its own way is one day for us.
    planned: planned.day ?? planned.text,
    plannedDay: planned.day,
    plannedAt: planned.at,
    saved,
    told,
    data,
    others,
    state: kept?.state ?? "none",
    snapshot: kept?.state === "kept" ? kept.snapshot : null,
  };
}

/** The days of the gates: those of the sheet where there is one, else those that the standard's document sets. */
export function gateDatesOf(book: GateBook | null, ofStandard: readonly GateDate[]): readonly GateDate[] {
  return GATES.map((gate) => {
    const own = book?.gates.find((each) => each.gate === gate && each.planned !== "");
    const day = book?.isReadable
      ? (own?.plannedDay ?? null)
      : (ofStandard.find((each) => each.gate === gate)?.day ?? null);
    return { gate, day };
  });
}

const BASIC = /基本均衡/;

/** The day on which 基本均衡 was recognised, where the bureau has a row for it. */
export function basicDayOf(book: GateBook | null): string | null {
  return book?.gates.find(({ name, plannedDay }) => BASIC.test(name) && plannedDay !== null)?.plannedDay ?? null;
}
