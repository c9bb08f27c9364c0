import { areaContains, cellOfKey, type CellRef } from "../../core/cell/address";
import { type CellValue, isCellError } from "../../core/cell/cell-value";
import { nameInFile, sheetInFile } from "../../core/cell/sheet-in-file";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import type { NativeArgument } from "../../functions/native/arguments";
import { NATIVE_EQUIVALENTS, nativeFormulas } from "../../functions/native/native-formulas";
import { evaluateFormula } from "../../plan/formula/evaluate-formula";
import type { Formula, Place } from "../../plan/formula/formula";
import { printFormula } from "../../plan/formula/print-formula";
import type { CellContent, CellLeft, ChangeCell, WorkbookPlan } from "../../plan/workbook-plan";
import { planOfCells, reasonToLeave } from "../repairs";
import { cellsAround } from "./check-formulas";
import { type ChosenCells, valueAt } from "./chosen-cells";
import { beyondExcel } from "./native-limits";
import { namesOneOfOurs, type OwnCall, ownCalls, readCall } from "./own-calls";
import { resultsOf } from "./run-function";

/** What is done with formulas of ours that stand in cells: other formulas, their values, or their names put right. */
export type Rewriting = "to-native" | "to-values" | "mend";

/** A cell with functions of ours. */
interface OwnFormula {
  readonly cell: CellRef;
  readonly formula: string;
  readonly calls: readonly OwnCall[];
  /** True where a function is not named as Excel knows it: `_xldudf_EDU_…`, edu.…, @EDU.…. */
  readonly isDamaged: boolean;
  /** What stands in the cell; undefined where the file keeps no result. */
  readonly shows: CellValue | undefined;
}

/** Cells with functions of ours, and such that show #NAME? and call something by one of our names that is not certainly ours. */
interface OwnFormulas {
  readonly own: readonly OwnFormula[];
  readonly uncertain: readonly CellRef[];
}

/** @param within only these cells; null for the whole workbook */
export function ownFormulas({ sheets }: Pick<WorkbookSnapshot, "sheets">, within: ChosenCells | null): OwnFormulas {
  const own: OwnFormula[] = [];
  const uncertain: CellRef[] = [];
  for (const sheet of sheets) {
    if (within !== null && within.sheet !== sheet.name) continue;
    for (const [key, formula] of sheet.formulas) {
      const place = cellOfKey(key);
      if (within !== null && !areaContains(within.area, place.row, place.column)) continue;
      const cell = { sheet: sheet.name, ...place };
      const calls = ownCalls(formula);
      const shows = sheet.uncalculated?.has(key) ? undefined : valueAt(sheet, place.row, place.column);
      if (calls.length > 0)
        own.push({ cell, formula, calls, isDamaged: calls.some(({ name }) => name === "damaged"), shows });
      else if (isCellError(shows ?? null) && isUnknownName(shows) && namesOneOfOurs(formula)) uncertain.push(cell);
    }
  }
  return { own, uncertain };
}

function isUnknownName(value: CellValue | undefined): boolean {
  return typeof value === "object" && value !== null && value.error === "#NAME?";
}

/**
 * The plan that rewrites formulas of ours as the workbook stands now. What cannot be rewritten is left, with the reason.
 * @param computes false where a formula gets no result before the file is opened in a program that computes
 */
export function planRewriting(
  snapshot: WorkbookSnapshot,
  how: Rewriting,
  within: ChosenCells | null,
  computes: boolean,
): WorkbookPlan {
  const { own, uncertain } = ownFormulas(snapshot, within);
  const left: CellLeft[] = how === "to-values" ? [] : uncertain.map((cell) => ({ cell, reason: "uncertain" }));
  const operations = own.flatMap((one): ChangeCell[] => {
    if (how === "mend" && !one.isDamaged) return [];
    const made = rewritten(snapshot, one, how);
    if ("reason" in made) {
      left.push({ cell: one.cell, ...made });
      return [];
    }
    return [{ type: "cell", cell: one.cell, before: { formula: one.formula }, ...made }];
  });
  return planOfCells(snapshot.sheets, operations, left, computes);
}

type Rewritten = Pick<ChangeCell, "after" | "result"> | Pick<CellLeft, "reason" | "said">;

function rewritten(snapshot: WorkbookSnapshot, one: OwnFormula, how: Rewriting): Rewritten {
  const sheet = snapshot.sheets.find(({ name }) => name === one.cell.sheet);
  const reason = sheet ? reasonToLeave(sheet, one.cell) : "read-only";
  if (reason !== null) return { reason };
  for (const { own } of one.calls) {
    const equivalent = NATIVE_EQUIVALENTS[own.id];
    if (how === "to-native" && equivalent && "reason" in equivalent)
      return { reason: "no-native", said: equivalent.reason };
  }
  // Sound ones are left to Excel, which says by itself where a result finds no room.
  if (
    one.calls.some(
      (call) => (how !== "mend" || isOfOneCell(one.formula, call)) && fillsSeveral(snapshot, one.cell, call),
    )
  )
    return { reason: "spills" };
  switch (how) {
    case "to-values":
      return valueOf(one);
    case "mend":
      return { after: { formula: mended(one) }, result: null };
    case "to-native":
      return nativeOf(snapshot, one);
  }
}

/** True for @EDU.…: Excel shows the first of its results only. */
function isOfOneCell(formula: string, { start }: OwnCall): boolean {
  return formula.charAt(start) === "@";
}

function valueOf({ shows }: OwnFormula): Rewritten {
  if (shows === undefined) return { reason: "not-calculated" };
  if (isCellError(shows)) return { reason: "error-value", said: shows.error };
  const after: CellContent = { value: shows === "" ? null : shows };
  return { after, result: null };
}

function mended({ formula, calls }: OwnFormula): string {
  return replaced(
    formula,
    calls.map(({ own, start }) => ({ start, end: formula.indexOf("(", start), text: `EDU.${own.id}` })),
  );
}

/** A formula with pieces of it written otherwise; a piece within another one goes with it. */
function replaced(
  formula: string,
  pieces: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  let [made, at] = ["", 0];
  for (const { start, end, text } of pieces) {
    if (start < at) continue;
    made += formula.slice(at, start) + text;
    at = end;
  }
  return made + formula.slice(at);
}

function nativeOf(snapshot: WorkbookSnapshot, { cell, formula, calls }: OwnFormula): Rewritten {
  const trees = new Map<OwnCall, Formula>();
  for (const call of calls) {
    const read = readCall(call, cell);
    if ("reason" in read) return read;
    const native = nativeFormulas(call.own.id, read.args);
    if ("reason" in native) return { reason: "no-native", said: native.reason };
    const [tree, more] = native.formulas.flat();
    if (!tree || more) return { reason: "spills" };
    trees.set(call, tree);
  }
  const isAll = ({ start, end }: OwnCall): boolean => start === 1 && end === formula.length;
  const after = replaced(
    formula,
    [...trees].map(([call, tree]) => {
      const printed = printFormula(tree, cell).slice(1);
      const isBare = isAll(call) || tree.type === "call" || tree.type === "number";
      return { start: call.start, end: call.end, text: isBare ? printed : `(${printed})` };
    }),
  );
  for (const tree of trees.values()) {
    const beyond = beyondExcel(tree, after);
    if (beyond) return { reason: beyond.kind };
  }
  const [[call, tree] = []] = trees;
  const value = call && tree && isAll(call) ? evaluateFormula(tree, cell, cellsAround(snapshot, cell)) : undefined;
  return { after: { formula: after }, result: value === undefined || typeof value === "object" ? null : value };
}

/** True where the function gives more than the cell of its formula holds; false where its arguments cannot be read. */
function fillsSeveral(snapshot: WorkbookSnapshot, home: CellRef, call: OwnCall): boolean {
  const read = readCall(call, home);
  if ("reason" in read) return false;
  const args = Object.fromEntries(
    Object.entries(read.args).map(([key, value]) => [
      key,
      typeof value === "object" ? chosenOf(snapshot, home, value) : value,
    ]),
  );
  if (Object.values(args).some((value) => value === null)) return false;
  const known = args as Record<string, ChosenCells | number | string | boolean>;
  return resultsOf(snapshot, call.own, known).flat().length > 1;
}

function chosenOf(
  { sheets }: WorkbookSnapshot,
  home: CellRef,
  { first, rows, columns }: Exclude<NativeArgument, number | string | boolean>,
): ChosenCells | null {
  const { file } = sheetInFile(home.sheet);
  const name = first.sheet === undefined ? home.sheet : file === null ? first.sheet : nameInFile(file, first.sheet);
  const sheet = sheets.find((each: SheetSnapshot) => each.name.toLowerCase() === name.toLowerCase());
  const at = (place: Place, from: number): number => ("fixed" in place ? place.fixed : from + place.offset);
  if (!sheet) return null;
  return {
    sheet: sheet.name,
    area: { row: at(first.row, home.row), column: at(first.column, home.column), rows, columns },
  };
}
