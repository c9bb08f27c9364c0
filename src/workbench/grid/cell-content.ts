import { CellValueType } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import type { Scalar } from "../../xlsx/xlsx-workbook";

/** Texts that are Excel errors when a cell holds them. */
const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#CYCLE!",
  "#ERROR!",
  "#CONNECT!",
]);

/** Whether a text is one of Excel's errors. */
function isErrorText(text: string): boolean {
  return ERRORS.has(text);
}

/** A value as the grid stores it. A text that looks like a number ("001") is marked, so that it stays a text. */
export function gridValue(value: Scalar): Pick<ICellData, "v" | "t"> {
  if (value === null) return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "object") return { v: value.error, t: CellValueType.STRING };
  const looksLikeNumber = value.trim() !== "" && Number.isFinite(Number(value));
  return { v: value, t: looksLikeNumber ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** The value that a cell of the grid holds, rich text as its plain text. */
export function scalarOf(cell: Nullable<ICellData>): Scalar {
  if (!cell) return null;
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  const { v, t } = cell;
  if (v === null || v === undefined || (v === "" && !cell.f && !cell.si)) return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || String(v).toUpperCase() === "TRUE";
  if (typeof v === "boolean") return v;
  if (t === CellValueType.NUMBER) return Number(v);
  if (typeof v === "number" && t === undefined) return v;
  const text = String(v);
  return isErrorText(text) ? { error: text } : text;
}
