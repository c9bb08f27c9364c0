import { areaReference, cellName } from "./cell-names";
import { formulaToFile } from "./formula-to-file";
import { escapeXml } from "./xml-text";
import type { Area, Scalar } from "./xlsx-workbook";

/** What is to become of one cell; `content` absent leaves value and formula, `style` absent leaves the look. */
export interface CellChange {
  readonly content?: {
    readonly value: Scalar;
    readonly formula?: string;
    /** Where the array result of `formula` goes; absent for one cell. */
    readonly fills?: Area;
  };
  readonly numberFormat?: string;
  /** True where the formula stays and the result that the file keeps of it goes. */
  readonly forgetsResult?: true;
}

/**
 * XML of a cell with new content; "" where neither content nor a style of its own is left.
 * @param metadata `cm` of the cell as it was: a formula that Excel let spill stays one that spills
 */
export function cellXml(
  prefix: string,
  row: number,
  column: number,
  style: number,
  content: NonNullable<CellChange["content"]>,
  metadata?: string,
): string {
  const { value, formula } = content;
  const fills = content.fills ?? (metadata === undefined ? undefined : { row, column, rows: 1, columns: 1 });
  const mark = formula === undefined || metadata === undefined ? "" : ` cm="${escapeXml(metadata)}"`;
  const start = `<${prefix}c r="${cellName(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
  if (formula === undefined && value === null) return style === 0 ? "" : `${start}/>`;
  const { type, body } = valueXml(prefix, value, formula !== undefined);
  const array = fills === undefined ? "" : ` t="array" ref="${areaReference(fills)}"`;
  const formulaPart =
    formula === undefined ? "" : `<${prefix}f${array}>${escapeXml(formulaToFile(formula))}</${prefix}f>`;
  return `${start}${type}${mark}>${formulaPart}${body}</${prefix}c>`;
}

/** Errors that a cell of a file may hold; Excel writes younger ones (`#SPILL!`) as `#VALUE!` and finds them again by computing. */
const FILE_ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

/** Type attribute and value element. Texts stand in the cell itself, so that the table of shared texts stays as it is. */
function valueXml(prefix: string, value: Scalar, isResult: boolean): { type: string; body: string } {
  if (value === null) return { type: "", body: "" };
  const element = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (typeof value === "number") return { type: "", body: element(String(value)) };
  if (typeof value === "boolean") return { type: ' t="b"', body: element(value ? "1" : "0") };
  if (typeof value === "object")
    return { type: ' t="e"', body: element(escapeXml(FILE_ERRORS.has(value.error) ? value.error : "#VALUE!")) };
  const text = escapeXml(escapeControls(value));
  if (isResult) return { type: ' t="str"', body: element(text) };
  return {
    type: ' t="inlineStr"',
    body: `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`,
  };
}

/** The opposite of `unescapeControls`: control characters, and what looks like such an escape. */
export function escapeControls(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      // eslint's no-control-regex does not see a class built from code points, which is what is meant here.
      .replace(CONTROLS, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
  );
}

const CONTROLS = new RegExp(
  `[${[...Array(32).keys()]
    .filter((code) => code !== 9 && code !== 10)
    .map((code) => `\\u${code.toString(16).padStart(4, "0")}`)
    .join("")}\\ufffe\\uffff]`,
  "g",
);
