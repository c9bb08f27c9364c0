import { cellText, type CellValue } from "../core/cell/cell-value";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import { dayRangeOf } from "../core/facts/day-range";
import type { GateId } from "../core/standards/gates";
import { type OwnCell, readOwnSheet } from "./own-sheet";

/** The head of the sheet of gates. Its first two columns are the bureau's; `data` is followed by a number. */
export const GATE_HEAD = {
  gate: "关口",
  planned: "计划日期",
  saved: "存档日期",
  schools: "学校（所次）",
  met: "达标",
  verdict: "资源配置结论",
  open: "台账未销号",
  size: "存档大小",
} as const;
export const DATA_HEAD = "存档数据";

/** Words by which a gate is known, in whatever words the bureau has put it. */
const GATE_WORDS: readonly (readonly [GateId, RegExp])[] = [
  ["county", /自评/],
  ["city", /复核/],
  ["province", /省/],
  ["nation", /国家|部级|认定/],
];

/** One row: a gate, or another day that the bureau has kept. */
export interface GateRow {
  readonly name: string;
  readonly gate: GateId | null;
  /** `day` is null where what is written is no one day. */
  readonly planned: { readonly day: string | null; readonly text: string; readonly at: OwnCell["at"] | null };
  readonly saved: string | null;
  /** What stands in 学校, 达标, 结论 and 未销号, as it is kept. */
  readonly told: readonly CellValue[];
  /** The kept snapshot as text; "" where nothing is kept. */
  readonly data: string;
  /** Columns of the bureau's own. */
  readonly others: ReadonlyMap<string, CellValue>;
}

/** Columns of a row that tell what is kept, in the order of the sheet. */
export const TOLD_COLUMNS = ["schools", "met", "verdict", "open", "size"] as const;

/** Rows of the sheet of gates; null where its head is no more to be found. */
export function readGateSheet(sheet: SheetSnapshot): readonly GateRow[] | null {
  const rows = readOwnSheet(sheet, GATE_HEAD, ["gate", "saved"]);
  return (
    rows?.map(({ cell, others }): GateRow => {
      const name = cell("gate")?.text ?? "";
      const pieces = [...others].flatMap(([header, value]) => {
        const number = header.startsWith(DATA_HEAD) ? Number(header.slice(DATA_HEAD.length)) : Number.NaN;
        return Number.isInteger(number) ? [{ header, number, text: cellText(value) }] : [];
      });
      const planned = cell("planned");
      return {
        name,
        gate: /基本均衡/.test(name) ? null : (GATE_WORDS.find(([, words]) => words.test(name))?.[0] ?? null),
        planned: { day: dayOf(planned), text: planned?.text ?? "", at: planned?.at ?? null },
        saved: dayOf(cell("saved")),
        told: TOLD_COLUMNS.map((column) => cell(column)?.value ?? null),
        data: pieces
          .sort((a, b) => a.number - b.number)
          .map(({ text }) => text)
          .join(""),
        others: new Map([...others].filter(([header]) => !pieces.some((piece) => piece.header === header))),
      };
    }) ?? null
  );
}

function dayOf(cell: OwnCell | null): string | null {
  if (!cell) return null;
  const range = cell.day === null ? dayRangeOf(cell.text) : null;
  return cell.day ?? (range && range.from === range.to ? range.from : null);
}
