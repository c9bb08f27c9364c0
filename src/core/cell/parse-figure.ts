import { type ColumnUnit, parseUnit } from "../quantity/units";
import { cellText, type CellValue, isBlankCell, isCellError } from "./cell-value";

/** What a cell says where a number belongs. */
export type Figure =
  /** A number; `unit` is what the cell itself names ("1,200人"), `fromText` tells that it was typed as text. */
  | { readonly kind: "number"; readonly value: number; readonly unit: ColumnUnit | null; readonly fromText: boolean }
  /** Nothing, or a dash or slash that stands for nothing: 缺数, never 0. */
  | { readonly kind: "blank"; readonly placeholder: string | null }
  /** "约120": a number that the writer did not vouch for. */
  | { readonly kind: "approximate"; readonly value: number; readonly unit: ColumnUnit | null; readonly text: string }
  | { readonly kind: "error"; readonly error: string }
  /** Text that is no number here ("17:1", "见备注"), or a truth value. */
  | { readonly kind: "not-a-number"; readonly text: string };

const PLACEHOLDER = /^(?:[-–—―一_/\\*.·…]+|无|暂无|空|n\/?a|nil|null)$/i;
const VAGUE_BEFORE = /^(?:大约|约|将近|接近|近|超过|超|逾|不足|不到|>=?|<=?|≥|≤|~|～)/;
const VAGUE_BEHIND = /(?:左右|上下|以上|以下|多|余|\+|±|\?)(?=[^\d]*$)/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;
/** Longer texts are notes, whatever they contain. */
const LONGEST = 60;
const PLAIN_NUMBER = /^\d{1,15}(?:\.\d{1,15})?$/;
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?(\D*)$/i;

/**
 * Reads the number in a cell, with nothing guessed: width of characters, thousands separators and a unit behind the
 * number are understood; anything else comes back as what it is.
 *
 * @example parseFigure("１,２００人") // { kind: "number", value: 1200, unit: "人", fromText: true }
 * @example parseFigure("17:1")      // { kind: "not-a-number", text: "17:1" }
 * @example parseFigure("—")         // { kind: "blank", placeholder: "—" }
 */
export function parseFigure(value: CellValue): Figure {
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? { kind: "number", value, unit: null, fromText: false }
      : { kind: "not-a-number", text: String(value) };
  }
  if (typeof value === "string" && PLAIN_NUMBER.test(value))
    return { kind: "number", value: Number(value), unit: null, fromText: true };
  if (isBlankCell(value)) return { kind: "blank", placeholder: null };
  if (isCellError(value)) return { kind: "error", error: value.error };
  const text = cellText(value).trim();
  if (typeof value === "boolean") return { kind: "not-a-number", text };
  if (text.length > LONGEST) return { kind: "not-a-number", text };
  const narrow = halfWidth(text).replace(INVISIBLE, "").trim();
  if (narrow === "") return { kind: "blank", placeholder: null };
  // "120 130" is two numbers, not 120130; between a number and its unit a space says nothing.
  if (/\d\s+\d/.test(narrow)) return { kind: "not-a-number", text };
  const plain = narrow.replace(/\s+/g, "");
  if (PLACEHOLDER.test(plain)) return { kind: "blank", placeholder: text };
  const exact = parseExact(plain);
  if (exact) return { kind: "number", ...exact, fromText: true };
  if (VAGUE_BEFORE.test(plain) || VAGUE_BEHIND.test(plain)) {
    const inner = parseExact(plain.replace(VAGUE_BEFORE, "").replace(VAGUE_BEHIND, ""));
    if (inner) return { kind: "approximate", ...inner, text };
  }
  return { kind: "not-a-number", text };
}

/**
 * Full width characters as half width; nothing else. Superscripts and circled digits are marks of a footnote: 35① is
 * not 351, as Unicode's compatibility forms would have it.
 */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
}

function parseExact(plain: string): { value: number; unit: ColumnUnit | null } | null {
  const match = NUMBER.exec(plain);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "", tail = ""] = match;
  if (whole === "" && fraction === "") return null;
  const unit = tail === "" ? null : parseUnit(tail);
  if (tail !== "" && unit === null) return null;
  const value = Number(sign + (whole === "" ? "0" : whole.replace(/,/g, "")) + fraction + exponent);
  return Number.isFinite(value) ? { value, unit } : null;
}
