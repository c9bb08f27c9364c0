import { area, cell, type CellFormula, type Formula, number, type Place } from "../../plan/formula/formula";
import type { Stage } from "../../core/fields/stages";
import type { IndicatorStandard, Standard } from "../../core/standards/standard";
import { stageNamed } from "../arguments/read-cell";
import { DEFAULT_STANDARD, STANDARDS } from "../standards";
import { choose, is } from "./tree";

/** Cells of an argument: from the first, so many rows and columns. */
export interface NativeRange {
  readonly first: CellFormula;
  readonly rows: number;
  readonly columns: number;
}

/** What a formula is made for: cells, or what the user has chosen once and for all (小学, "1.1", TRUE). */
export type NativeArgument = NativeRange | number | string | boolean;

/** The arguments of a call by the keys of the function's parameters; what the formula leaves out is absent. */
export type NativeArguments = Readonly<Record<string, NativeArgument | undefined>>;

/** Why there is no native formula for a call, in words for the user. */
export class NotNative extends Error {}

function isRange(argument: NativeArgument | undefined): argument is NativeRange {
  return typeof argument === "object";
}

/** True where a call gives an argument. */
export function isGiven(args: NativeArguments, key: string): boolean {
  return args[key] !== undefined;
}

/** The cells of an argument. @throws NotNative for anything else */
export function rangeOf(args: NativeArguments, key: string): NativeRange {
  const argument = args[key];
  if (!isRange(argument)) throw new NotNative("原生公式的区域须选取单元格");
  return argument;
}

/** Cells in a line, a column or a row. @throws NotNative for a rectangle, and for fewer than `least` */
export function lineOf(args: NativeArguments, key: string, least = 1): NativeRange {
  const range = rangeOf(args, key);
  if (range.rows > 1 && range.columns > 1) throw new NotNative("区域须是一列或一行");
  if (range.rows * range.columns < least) throw new NotNative(`区域至少要有${least}格`);
  return range;
}

/** Lines that go in step. @throws NotNative for lines of unequal shape */
export function linesOf(args: NativeArguments, keys: readonly string[], least = 1): readonly NativeRange[] {
  const lines = keys.map((key) => lineOf(args, key, least));
  const [first] = lines;
  if (lines.some(({ rows, columns }) => rows !== first?.rows || columns !== first.columns))
    throw new NotNative("几个区域须一样大、一样摆放");
  return lines;
}

/** One cell, or a number that the user has written. @throws NotNative for several cells and for texts */
export function oneOf(args: NativeArguments, key: string): Formula {
  const argument = args[key];
  if (typeof argument === "number") return number(argument);
  if (!isRange(argument)) throw new NotNative("原生公式的数须是单元格或数字");
  if (argument.rows * argument.columns !== 1) throw new NotNative("原生公式一次算一行，请选这一行的一格，再向下填充");
  return argument.first;
}

/** TRUE or FALSE as the user has chosen; false where it is left out. @throws NotNative for a cell */
export function choiceOf(args: NativeArguments, key: string): boolean {
  const argument = args[key] ?? false;
  if (typeof argument !== "boolean") throw new NotNative("原生公式里TRUE、FALSE须直接写明");
  return argument;
}

/** A text that the user has chosen, or "". @throws NotNative for a cell */
export function wordOf(args: NativeArguments, key: string): string {
  const argument = args[key] ?? "";
  if (typeof argument !== "string") throw new NotNative('原生公式里指标、标准须直接写明，如"1.1"');
  return argument;
}

/** The standard that is named by its id or its name; the national one where none is. */
export function standardOf(args: NativeArguments): Standard {
  const name = wordOf(args, "standard");
  const found = name === "" ? DEFAULT_STANDARD : STANDARDS.find((each) => each.id === name || each.name === name);
  if (!found) throw new NotNative("没有这个标准");
  return found;
}

/** The indicator that is named by its code or its name, with what is asked of a school. */
export function indicatorOf(
  args: NativeArguments,
): IndicatorStandard & { readonly required: NonNullable<IndicatorStandard["required"]> } {
  const named = wordOf(args, "codes");
  const found = standardOf(args).indicators.find(({ code, name, shortName }) =>
    [code, name, shortName].includes(named),
  );
  if (!found) throw new NotNative("没有这项指标");
  const { required } = found;
  if (!required) throw new NotNative("这项指标没有单所学校的标准值");
  return { ...found, required };
}

/** 学段 of a call: told in the formula, or by a cell with 小学 or 初中. */
export type StageTold = { readonly fixed: Stage } | { readonly at: Formula };
export const STAGE_WORDS: Readonly<Record<Stage, string>> = { primary: "小学", junior: "初中" };

export function stageOf(args: NativeArguments, key: string): StageTold {
  const argument = args[key];
  if (isRange(argument)) return { at: oneOf(args, key) };
  const fixed = stageNamed(argument);
  if (!fixed) throw new NotNative("学段须是小学或初中");
  return { fixed };
}

/** What goes by the stage. */
export function byStage(stage: StageTold, of: (stage: Stage) => Formula): Formula {
  return "fixed" in stage
    ? of(stage.fixed)
    : choose(is(stage.at, "=", STAGE_WORDS.primary), of("primary"), of("junior"));
}

/** A number that goes by the stage, written once where it is the same for both. */
export function numberByStage(stage: StageTold, of: (stage: Stage) => number): Formula {
  return of("primary") === of("junior") ? number(of("primary")) : byStage(stage, (each) => number(of(each)));
}

/** A range as a formula takes it. */
export function cells(range: NativeRange): Formula {
  const { first, rows, columns } = range;
  return rows * columns === 1 ? first : area(first, cellIn(range, rows - 1, columns - 1));
}

/** One cell of a range. */
export function cellIn({ first }: NativeRange, row: number, column: number): CellFormula {
  return cell(moved(first.row, row), moved(first.column, column), first.sheet);
}

function moved(place: Place, by: number): Place {
  return "fixed" in place ? { fixed: place.fixed + by } : { offset: place.offset + by };
}

/** A line without its last cell, and without its first: each year beside the next. */
export function pairsOf(line: NativeRange): { readonly earlier: Formula; readonly later: Formula } {
  const isDown = line.columns === 1;
  const shorter = { ...line, rows: line.rows - (isDown ? 1 : 0), columns: line.columns - (isDown ? 0 : 1) };
  const first = isDown ? cellIn(line, 1, 0) : cellIn(line, 0, 1);
  return { earlier: cells(shorter), later: cells({ ...shorter, first }) };
}

/** How many cells a range has. */
export function sizeOf({ rows, columns }: NativeRange): number {
  return rows * columns;
}
