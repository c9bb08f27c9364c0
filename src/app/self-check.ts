import { type CellValue, isCellError } from "../core/cell/cell-value";
import type { WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import { HostError, type WorkbookHost } from "../host/workbook-host";
import {
  type BlankArgument,
  SELF_CHECK_CELLS,
  SELF_CHECK_FIGURES,
  SELF_CHECK_MARKER,
  selfCheckChange,
  selfCheckMark,
  selfCheckSheet,
  type SelfCheckWords,
} from "../plan/documents/self-check-sheet";
import { planRemoveSheet, planSheet, sheetOfMarker } from "../plan/plan-sheet";

/** A trial that stands on its sheet. */
export interface SelfCheckTrial {
  readonly sheet: string;
  readonly blank: BlankArgument;
  /** Milliseconds that writing the sheet and the mark took. */
  readonly writing: number;
}

/** How often a result is waited for, and how long each time, in milliseconds. */
const LOOKS_FOR_RESULT = 10;
const WAIT_MS = 500;

/**
 * Makes the sheet of the trial with its mark, and looks at what the function gives. What an earlier trial has left is used.
 * @throws HostError; the sheet may be there then, and {@link endTrial} removes it
 */
export async function beginTrial(host: WorkbookHost, name: string, words: SelfCheckWords): Promise<SelfCheckTrial> {
  const { snapshot } = await host.readWorkbook();
  const hasFunctions = host.capabilities.ownFunctions;
  const plan = planSheet(snapshot, SELF_CHECK_MARKER, name, selfCheckSheet(words, hasFunctions));
  const [operation] = plan.operations;
  if (!operation || operation.type !== "sheet")
    throw new HostError(snapshot.isStructureProtected === true ? "structure-protected" : "sheet-protected", {
      sheet: name,
    });
  const started = performance.now();
  await host.applyPlan(plan);
  await host.applyPlan({ operations: [selfCheckMark(operation.sheet)] });
  const writing = Math.round(performance.now() - started);
  return { sheet: operation.sheet, writing, blank: hasFunctions ? await blankArgument(host) : "no-function" };
}

/** Changes the figure so that the mark has to appear, or to vanish again. */
export async function changeFigure(host: WorkbookHost, sheet: string, appears: boolean): Promise<void> {
  const { unmarked, marked } = SELF_CHECK_FIGURES;
  const [before, after] = appears ? [unmarked, marked] : [marked, unmarked];
  await host.applyPlan({ operations: [selfCheckChange(sheet, before, after)] });
}

/** Removes the sheet of the trial, whatever has become of it; nothing where there is none. */
export async function endTrial(host: WorkbookHost): Promise<void> {
  const { snapshot } = await host.readWorkbook();
  const plan = planRemoveSheet(snapshot, SELF_CHECK_MARKER, "");
  const isThere = sheetOfMarker(snapshot, SELF_CHECK_MARKER) !== undefined;
  if (isThere && plan.operations.length === 0) throw new HostError("structure-protected");
  if (isThere) await host.applyPlan(plan);
}

async function blankArgument(host: WorkbookHost): Promise<BlankArgument> {
  for (let look = 0; look < LOOKS_FOR_RESULT; look += 1) {
    const said = meaningOf(resultOn((await host.readWorkbook()).snapshot));
    if (said !== "not-computed") return said;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  return "not-computed";
}

function resultOn(snapshot: WorkbookSnapshot): CellValue {
  const sheet = sheetOfMarker(snapshot, SELF_CHECK_MARKER);
  const { row, column } = SELF_CHECK_CELLS.result;
  return sheet?.values[row - sheet.area.row]?.[column - sheet.area.column] ?? null;
}

/** What MEETS says of a blank; the words are those of the function. */
function meaningOf(result: CellValue): BlankArgument {
  if (result === null || result === "") return "not-computed";
  if (isCellError(result))
    return result.error === "#NAME?" ? "no-function" : /BUSY|GETTING/.test(result.error) ? "not-computed" : "other";
  return result === "缺数" ? "blank" : result === "0或缺数" ? "zero" : "other";
}
