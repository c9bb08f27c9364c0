import { placed } from "../../../docs/native-examples";
import { CUSTOM_FUNCTIONS } from "../../../src/functions/registry";
import { cellName } from "../../../src/core/cell/address";
import type { Scalar } from "../../../src/xlsx/xlsx-workbook";
import { seeded } from "../../recognition/seeded";
import { outcome } from "../edu";
import { computedByOffice, type OfficeCell } from "./libreoffice";
import { dirtied, type NativeCase } from "./native-case";
import { REVIEW_CASES } from "./review-cases";
import { ROW_CASES } from "./row-cases";
import { SCHOOL_CASES } from "./school-cases";

export const NATIVE_CASES = { ...SCHOOL_CASES, ...REVIEW_CASES, ...ROW_CASES };

/** A case laid out on a sheet: its cells, and its formulas with where they stand. */
export interface LaidOut {
  readonly given: NativeCase;
  readonly cells: readonly OfficeCell[];
  readonly formulas: readonly (readonly (OfficeCell & { readonly value: { readonly formula: string } })[])[];
  readonly rows: number;
}

const FORMULA_COLUMN = 40;

/** The formulas stand far to the right of their arguments. */
export function laidOut(given: NativeCase, top: number): LaidOut {
  const { values, rows, formulas } = placed(given.id, given, top);
  const at = formulas.map((row, r) =>
    row.map((text, c) => ({ row: top + r, column: FORMULA_COLUMN + c, value: { formula: text } })),
  );
  return { given, cells: [...values, ...at.flat()], formulas: at, rows };
}

/** Random cases of each function, a third of them with blanks, texts, errors and numbers below zero. */
export function randomCases(seed: number, count: number): readonly NativeCase[] {
  return Object.values(NATIVE_CASES).flatMap((make, index) => {
    const random = seeded(seed + index);
    return Array.from({ length: count }, () => {
      const made = make(random);
      return random.percent(33) ? dirtied(random, made) : made;
    });
  });
}

/** What is compared, and how it came out. */
export interface Comparison {
  readonly compared: ReadonlyMap<string, number>;
  /** Cases of each function to which both gave an answer. */
  readonly answered: ReadonlyMap<string, number>;
  readonly differences: readonly string[];
}

/** Every case as the function says it and as LibreOffice computes the formula. */
export async function nativeDifferences(office: string, cases: readonly NativeCase[]): Promise<Comparison> {
  const sheets = new Map<string, { top: number; readonly laid: LaidOut[] }>();
  for (const given of cases) {
    const sheet = sheets.get(given.id) ?? { top: 0, laid: [] };
    const laid = laidOut(given, sheet.top);
    sheet.laid.push(laid);
    sheet.top += laid.rows + 1;
    sheets.set(given.id, sheet);
  }
  const all = [...sheets.values()];
  const computed = await computedByOffice(
    office,
    all.map(({ laid }) => laid.flatMap(({ cells }) => cells)),
  );
  const compared = new Map<string, number>();
  const answered = new Map<string, number>();
  const differences = all.flatMap(({ laid }, index) =>
    laid.flatMap((one) => {
      const { id } = one.given;
      const values = computed[index] ?? new Map<string, Scalar>();
      const native = one.formulas.map((row) => row.map((at) => values.get(cellName(at.row, at.column)) ?? ""));
      const result = resultOf(one.given);
      compared.set(id, (compared.get(id) ?? 0) + 1);
      if (!isRefused(result) && native.flat().some((value) => !isRefusal(value)))
        answered.set(id, (answered.get(id) ?? 0) + 1);
      const wrong = differenceOf(one.given, result, native);
      return wrong === ""
        ? []
        : [
            `${id} ${JSON.stringify(one.given.cells)} ${JSON.stringify(one.given.fixed)}: ${wrong}\n  ${one.formulas[0]?.[0]?.value.formula ?? ""}`,
          ];
    }),
  );
  return { compared, answered, differences };
}

/** What the function says: a 0 is a 0, as cells know it from a blank. */
export function resultOf({ id, cells, fixed }: NativeCase): unknown {
  const { parameters } = CUSTOM_FUNCTIONS.find((each) => each.id === id) ?? { parameters: {} };
  const args = Object.keys(parameters).map(
    (key) => cells[key] ?? fixed[key] ?? (key === "zero" ? true : key === "leaveOut" ? false : null),
  );
  return outcome(id, args);
}

/** Words with which a function or a formula says that it does not know. */
const REFUSED = /^(?:请核对|不能判断|缺数|0或)/;

export function isRefusal(value: unknown): boolean {
  return typeof value === "string" && (value === "" || REFUSED.test(value));
}

/** A message (a text where cells are expected), or cells that all refuse. */
function isRefused(result: unknown): boolean {
  return Array.isArray(result) ? result.flat().every(isRefusal) : typeof result === "string" && !isVerdict(result);
}

const VERDICTS = /^(?:相符|不符|在四舍五入|在“约”|符合|不符合|达到|未达到)/;

function isVerdict(result: string): boolean {
  return VERDICTS.test(result);
}

function differenceOf(given: NativeCase, result: unknown, native: readonly (readonly Scalar[])[]): string {
  const isError = native.flat().some((value) => typeof value === "object");
  const told = `函数：${JSON.stringify(result)}，公式：${JSON.stringify(native)}`;
  if (isError) return `错误值；${told}`;
  if (isRefused(result)) return native.flat().every(isRefusal) ? "" : `函数不答而公式作答；${told}`;
  const cells = Array.isArray(result) ? (result as readonly (readonly unknown[])[]) : [[result]];
  const size = Math.max(...cells.flat().map((value) => (typeof value === "number" ? Math.abs(value) : 0)));
  const fits = cells.every((row, r) =>
    row.every((value, c) => {
      const own = native[r]?.[c];
      if (isRefusal(own)) return given.mayRefuse || isRefusal(value);
      return isSame(given, value, own, size);
    }),
  );
  return fits ? "" : told;
}

const NEAR = 1e-12;
/** Of numbers that should be nothing: noise of sums about 1. */
const NOTHING = 1e-15;

function isSame({ compare }: NativeCase, value: unknown, own: unknown, size: number): boolean {
  if (typeof value === "number")
    return (
      typeof own === "number" && Math.abs(own - value) <= Math.max(NEAR * Math.max(Math.abs(value), size), NOTHING)
    );
  if (compare !== "verdict") return value === own;
  return verdictOf(value) === verdictOf(own);
}

/** The word before what explains it. */
function verdictOf(value: unknown): string {
  const [word = ""] = String(value).split(/[：（，；]/);
  return word;
}
