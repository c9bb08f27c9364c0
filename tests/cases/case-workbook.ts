import type { CellValue } from "../../src/core/cell/cell-value";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import type { Answers } from "../../src/recognition/answers";
import { wholly } from "../../src/core/pieces";
import { recogniseWorkbook } from "../../src/recognition/recognise-workbook";
import { sheetOf, type SheetOptions, workbookOf } from "../recognition/sheet-of";
import { questionSummary } from "../recognition/summary";

interface CaseSheet extends SheetOptions {
  readonly rows: readonly (readonly CellValue[])[];
}

/** The sheet.json of a case. */
export interface CaseWorkbook {
  readonly sheets: readonly CaseSheet[];
  /** Choices taken before the sheet is read: "row-stage Sheet1!B5" → the choice's id, or its number counted from 1. */
  readonly answers?: Readonly<Record<string, string | number>>;
}

/** The workbook of a case, and the user's answers under the ids of the questions that they belong to. */
export function caseWorkbook({ sheets, answers }: CaseWorkbook): {
  readonly workbook: WorkbookSnapshot;
  readonly answers: Answers;
} {
  const workbook = workbookOf(...sheets.map(({ rows, ...options }) => sheetOf(rows, options)));
  if (!answers) return { workbook, answers: {} };
  const taken = wholly(recogniseWorkbook(workbook, {}, [])).questions.flatMap((question) => {
    const answer = answers[questionSummary(question)];
    if (answer === undefined) return [];
    return [[question.id, typeof answer === "number" ? (question.choices[answer - 1]?.id ?? "") : answer] as const];
  });
  return { workbook, answers: Object.fromEntries(taken) };
}
