import { type Reference, tokensOf } from "../../core/cell/formula-tokens";
import { sheetInFile } from "../../core/cell/sheet-in-file";
import type { NativeArgument } from "../../functions/native/arguments";
import type { CustomFunction } from "../../functions/custom-function";
import { CUSTOM_FUNCTIONS } from "../../functions/registry";
import { cell, type Place } from "../../plan/formula/formula";
import type { CellLeft } from "../../plan/workbook-plan";

/** A call of one of our functions within the text of a formula. */
export interface OwnCall {
  readonly own: CustomFunction;
  /** From the first character of what names the function (an @ or a prefix included) to behind its closing bracket. */
  readonly start: number;
  readonly end: number;
  /** The texts between the commas. */
  readonly values: readonly string[];
  /** How the function is named; `damaged` where it is not just EDU.NAME. */
  readonly name: "sound" | "damaged";
}

const IDS = CUSTOM_FUNCTIONS.map(({ id }) => id).sort((one, other) => other.length - one.length);
/**
 * What Excel leaves in front of a function that it does not know (`_xldudf_EDU_`, `_xlfn.`), the @ of a formula of one cell,
 * and another namespace that says EDU. The name itself must be one of ours.
 */
const NAMED = new RegExp(
  String.raw`(?<![\w.!\u00a1-\uffff])(@?)((?:_xl(?:fn|ws)\.)*(?:_xldudf_)?)(EDU[A-Za-z]*)([._])(${IDS.join("|")})\s*\(`,
  "giu",
);
/** One of our names without any namespace, or behind another one. */
const BARE = new RegExp(String.raw`(?<![\w!\u00a1-\uffff])(${IDS.join("|")})\s*\(`, "giu");

/** The calls of our functions in a formula, outermost and innermost, in their order. Texts inside the formula are passed over. */
export function ownCalls(formula: string): OwnCall[] {
  // Nearly every formula of a workbook: nothing of ours in it.
  if (!/edu/i.test(formula)) return [];
  const code = withoutTexts(formula);
  return [...code.matchAll(NAMED)].flatMap((match): OwnCall[] => {
    const [whole, at = "", prefix = "", namespace = "", dot = "", id = ""] = match;
    // Without what Excel puts in front, an underline makes another name of it.
    if (dot === "_" && !prefix.toLowerCase().includes("_xldudf_")) return [];
    const own = CUSTOM_FUNCTIONS.find((each) => each.id === id.toUpperCase());
    const inside = match.index + whole.length;
    const values = valuesFrom(formula, code, inside);
    if (!own || values === null) return [];
    const isSound = at === "" && prefix === "" && namespace === "EDU" && dot === "." && id === own.id;
    const { texts, end } = values;
    return [{ own, start: match.index, end, values: texts, name: isSound ? "sound" : "damaged" }];
  });
}

/** True where a formula calls a function by one of our names, but not so that it is certainly ours. */
export function namesOneOfOurs(formula: string): boolean {
  const calls = ownCalls(formula).length;
  return [...withoutTexts(formula).matchAll(BARE)].length > calls;
}

/** Texts and quoted names become spaces, so that every place stays where it is. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (text) => " ".repeat(text.length));
}

function valuesFrom(
  formula: string,
  code: string,
  from: number,
): { readonly texts: readonly string[]; readonly end: number } | null {
  const texts: string[] = [];
  let [depth, begins] = [0, from];
  for (let at = from; at < code.length; at += 1) {
    const sign = code.charAt(at);
    if (sign === "(" || sign === "{") depth += 1;
    else if (sign === "}" || (sign === ")" && depth > 0)) depth -= 1;
    else if (depth === 0 && (sign === "," || sign === ")")) {
      texts.push(formula.slice(begins, at).trim());
      begins = at + 1;
      if (sign === ")") return { texts: texts.length === 1 && texts[0] === "" ? [] : texts, end: at + 1 };
    }
  }
  return null;
}

/** Arguments of a call as native formulas take them; or the one that these cannot take. */
type ReadCall = { readonly args: Readonly<Record<string, NativeArgument>> } | Pick<CellLeft, "reason" | "said">;

/** @param home where the formula stands */
export function readCall({ own, values }: OwnCall, home: { readonly row: number; readonly column: number }): ReadCall {
  const args: Record<string, NativeArgument> = {};
  for (const [index, [key, { name }]] of Object.entries(own.parameters).entries()) {
    const text = values[index] ?? "";
    if (text === "") continue;
    const [token, second, ...others] = tokensOf(`=${text}`);
    if (token?.type === "reference" && second === undefined) {
      const { reference } = token;
      if (reference.form === "columns" || reference.form === "rows") return { reason: "whole-column", said: name };
      if (reference.sheet?.includes("[") || reference.sheet?.includes(":")) return { reason: "other-file", said: name };
      args[key] = rangeOf(reference, home);
      continue;
    }
    if (others.length > 0) return { reason: "argument", said: name };
    const value = constantOf(text);
    if (value === null) return { reason: "argument", said: name };
    args[key] = value;
  }
  return values.length > Object.keys(own.parameters).length ? { reason: "unreadable" } : { args };
}

function rangeOf(
  { sheet, top, left, bottom, right }: Reference,
  home: { readonly row: number; readonly column: number },
): NativeArgument {
  const place = ({ at, isFixed }: Reference["top"], from: number): Place =>
    isFixed ? { fixed: at } : { offset: at - from };
  const first = cell(
    place(top, home.row),
    place(left, home.column),
    sheet === null ? undefined : sheetInFile(sheet).sheet,
  );
  return { first, rows: bottom.at - top.at + 1, columns: right.at - left.at + 1 };
}

/** 0.6, "1.1", TRUE as they are written into a formula; null for anything else. */
function constantOf(text: string): number | string | boolean | null {
  if (/^-?(?:\d+\.?\d*|\.\d+)$/.test(text)) return Number(text);
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return /^(?:TRUE|FALSE)$/i.test(text) ? text.toUpperCase() === "TRUE" : null;
}
