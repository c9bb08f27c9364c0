import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "./address";

/** One edge of a reference: a row or column counted from zero, and whether a "$" holds it when the formula is copied. */
export interface Edge {
  readonly at: number;
  readonly isFixed: boolean;
}

/** What a formula refers to. Whole columns and whole rows reach from the first to the last cell of the sheet. */
export interface Reference {
  /** The sheet as the formula names it, without quotes; null for its own. Sheets of another file keep their "[…]". */
  readonly sheet: string | null;
  readonly top: Edge;
  readonly left: Edge;
  readonly bottom: Edge;
  readonly right: Edge;
  /** How it is written: one cell, two corners, whole columns, whole rows. */
  readonly form: "cell" | "range" | "columns" | "rows";
}

/** A piece of a formula. `call` is a function with its opening bracket, in capitals: "SUM(". */
export type FormulaToken =
  | { readonly type: "reference"; readonly prefix: string; readonly reference: Reference }
  | { readonly type: "number" | "text" | "name" | "call" | "error" | "sign"; readonly text: string };

const NAME = String.raw`[A-Za-z_\\\u00a1-\uffff][\w.\\?\u00a1-\uffff]*`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?[\w.\u00a1-\uffff]+(?::[\w.\u00a1-\uffff]+)?)!`;
const END = String.raw`(?![\w.(!\\\u00a1-\uffff])`;
/** In the order in which they are tried: texts, references, errors, functions, names, numbers, signs. */
const TOKEN = new RegExp(
  String.raw`("(?:[^"]|"")*")` +
    String.raw`|(${SHEET})?(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?${END}` +
    String.raw`|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})${END}|(\$?)(\d{1,7}):(\$?)(\d{1,7})${END})` +
    String.raw`|(#(?:REF|N/A|VALUE|DIV/0|NAME|NULL|NUM)[!?]?)` +
    String.raw`|(${NAME}\s*\()|((?:${SHEET})?${NAME}|\[[^\]]*\])|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|(\s+)|(<>|<=|>=|.)`,
  "gsu",
);

/**
 * A formula cut into what it refers to and what it does. White space and a plus sign at the beginning say nothing and are left out.
 * @param formula with its "="
 * @example tokensOf("=SUM(B2:B9)*2") // call "SUM(", reference, sign ")", sign "*", number "2"
 */
export function tokensOf(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  TOKEN.lastIndex = 1;
  for (let match = TOKEN.exec(formula); match !== null; match = TOKEN.exec(formula)) {
    const token = tokenOf(match);
    if (token === null || (tokens.length === 0 && token.type === "sign" && token.text === "+")) continue;
    tokens.push(token);
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray): FormulaToken | null {
  const [whole, text, prefix = "", , column, , , , , , , , columns, , , , rows] = match;
  if (text !== undefined) return { type: "text", text };
  if (column !== undefined || columns !== undefined || rows !== undefined) {
    const reference = referenceOf(match, prefix === "" ? null : sheetOf(prefix));
    return reference === null ? { type: "name", text: whole } : { type: "reference", prefix, reference };
  }
  const [, , , , , , , , , , , , , , , , , , , error, call, name, number, space] = match;
  if (error !== undefined) return { type: "error", text: error };
  if (call !== undefined) return { type: "call", text: `${call.slice(0, -1).trimEnd().toUpperCase()}(` };
  if (name !== undefined) return { type: "name", text: name.toUpperCase() };
  if (number !== undefined) return { type: "number", text: number };
  return space !== undefined ? null : { type: "sign", text: whole };
}

function sheetOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function referenceOf(match: RegExpExecArray, sheet: string | null): Reference | null {
  const edge = (at: number, lock: string | undefined): Edge => ({ at, isFixed: lock === "$" });
  const row = (lock: number): Edge => edge(Number(match[lock + 1]) - 1, match[lock]);
  const column = (lock: number): Edge => edge(columnIndex(match[lock + 1] ?? ""), match[lock]);
  const [first, last] = [edge(0, "$"), (at: number) => edge(at - 1, "$")];
  let found: Reference;
  if (match[4] !== undefined) {
    const [top, left] = [row(5), column(3)];
    if (match[8] === undefined) found = { sheet, top, left, bottom: top, right: left, form: "cell" };
    else found = ordered({ sheet, top, left, bottom: row(9), right: column(7), form: "range" });
  } else if (match[12] !== undefined) {
    found = { sheet, top: first, left: column(11), bottom: last(MAX_ROWS), right: column(13), form: "columns" };
  } else {
    found = { sheet, top: row(15), left: first, bottom: row(17), right: last(MAX_COLUMNS), form: "rows" };
  }
  return found.bottom.at < MAX_ROWS && found.right.at < MAX_COLUMNS && found.top.at >= 0 ? found : null;
}

function ordered(reference: Reference): Reference {
  const { top, bottom, left, right } = reference;
  const [first, last] = top.at <= bottom.at ? [top, bottom] : [bottom, top];
  const [from, to] = left.at <= right.at ? [left, right] : [right, left];
  return { ...reference, top: first, bottom: last, left: from, right: to };
}

/**
 * What stays the same when a formula is copied to other cells: relative references as distances, the others as places.
 * Two cells of the same form hold the same formula.
 */
export function copiedForm(tokens: readonly FormulaToken[], row: number, column: number): string {
  let form = "";
  for (const token of tokens) {
    if (token.type !== "reference") {
      form += token.text;
      continue;
    }
    const { top, left, bottom, right, form: written } = token.reference;
    form += `${token.prefix}{${distance(top, row)},${distance(left, column)}`;
    form += written === "cell" ? "}" : `:${distance(bottom, row)},${distance(right, column)}}`;
  }
  return form;
}

function distance({ at, isFixed }: Edge, from: number): string | number {
  return isFixed ? `$${at}` : at - from;
}

/** The formula without its places: two formulas of one build differ in nothing but where they refer to. */
export function buildOf(tokens: readonly FormulaToken[]): string {
  return tokens
    .map((token) => (token.type === "reference" ? `${token.prefix}{${token.reference.form}}` : token.text))
    .join("");
}

/**
 * The formula as it reads in a cell further down and right, with "="; null where a reference would leave the sheet.
 * @example copied(tokensOf("=SUM(B2:B9)"), 0, 1) // "=SUM(C2:C9)"
 */
export function copied(tokens: readonly FormulaToken[], rows: number, columns: number): string | null {
  let formula = "=";
  for (const token of tokens) {
    if (token.type !== "reference") {
      formula += token.text;
      continue;
    }
    const { top, left, bottom, right, form } = token.reference;
    if (leaves(top, rows, MAX_ROWS) || leaves(bottom, rows, MAX_ROWS)) return null;
    if (leaves(left, columns, MAX_COLUMNS) || leaves(right, columns, MAX_COLUMNS)) return null;
    formula += token.prefix;
    if (form === "cell") formula += columnAt(left, columns) + rowAt(top, rows);
    else if (form === "columns") formula += `${columnAt(left, columns)}:${columnAt(right, columns)}`;
    else if (form === "rows") formula += `${rowAt(top, rows)}:${rowAt(bottom, rows)}`;
    else formula += `${columnAt(left, columns)}${rowAt(top, rows)}:${columnAt(right, columns)}${rowAt(bottom, rows)}`;
  }
  return formula;
}

/** Where an edge lies when its formula is copied so far. */
export function movedEdge({ at, isFixed }: Edge, by: number): number {
  return isFixed ? at : at + by;
}

function leaves(edge: Edge, by: number, end: number): boolean {
  const at = movedEdge(edge, by);
  return at < 0 || at >= end;
}

function columnAt(edge: Edge, by: number): string {
  return (edge.isFixed ? "$" : "") + columnName(movedEdge(edge, by));
}

function rowAt(edge: Edge, by: number): string {
  return (edge.isFixed ? "$" : "") + String(movedEdge(edge, by) + 1);
}
