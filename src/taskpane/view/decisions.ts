import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { decisionText } from "../../i18n/zh-CN/decisions";
import { mappingText } from "../../i18n/zh-CN/mapping";
import { headerKey } from "../../recognition/answers";
import type { DismissedTable, Question, RecognisedColumn, RecognisedTable } from "../../recognition/recognised-table";
import type { AnswerChanges } from "../answer-steps";
import { areasOfCells, type SheetArea } from "../../core/cell/cell-areas";
import { columnCells, columnHeader, columnPlace } from "./column-view";

/** Something that the user has decided (or is about to), with what it is about as far as that still stands. */
export type Decision = { readonly key: string; readonly choice: string } & (
  | {
      readonly about: "column-field" | "column-unit";
      readonly table: RecognisedTable;
      readonly column: RecognisedColumn;
    }
  | { readonly about: "table"; readonly table: RecognisedTable | DismissedTable }
  | { readonly about: "header"; readonly sheet: string }
  | { readonly about: "question"; readonly question: Question }
  /** The answer is kept, but nothing on the sheets is like it any more; `header` as far as the key tells. */
  | { readonly about: "gone"; readonly code: string; readonly header: string }
);

type Known = Pick<WorkbookAssessment, "tables" | "questions" | "sheetNames" | "settings" | "dismissed">;

/** All that the user has decided in this workbook, the latest first. */
export function decisionsOf(assessment: Known): readonly Decision[] {
  const describe = describer(assessment);
  return Object.entries(assessment.settings.answers)
    .map(([key, choice]) => describe(key, choice))
    .reverse();
}

/** What an answer under this key is about. */
function decisionOf(assessment: Known, key: string, choice: string): Decision {
  return describer(assessment)(key, choice);
}

function describer({ tables, questions, sheetNames, dismissed }: Known): (key: string, choice: string) => Decision {
  type About = Decision extends infer Each ? (Each extends Decision ? Omit<Each, "key" | "choice"> : never) : never;
  const known = new Map<string, About>();
  // Set from the vaguest to the most telling: a column says more than the question that is asked about it.
  for (const question of questions) known.set(question.id, { about: "question", question });
  for (const sheet of sheetNames) known.set(headerKey(sheet), { about: "header", sheet });
  for (const table of dismissed) known.set(table.tableAnswer, { about: "table", table });
  for (const table of [...tables].reverse()) {
    known.set(table.tableAnswer, { about: "table", table });
    for (const column of table.columns) {
      known.set(column.fieldAnswer, { about: "column-field", table, column });
      known.set(column.unitAnswer, { about: "column-unit", table, column });
    }
  }
  return (key, choice) => ({ key, choice, ...(known.get(key) ?? goneFrom(key)) });
}

/** Keys are "code:…"; those of columns end in the header path, whose parts are joined by ">". */
function goneFrom(key: string): { readonly about: "gone"; readonly code: string; readonly header: string } {
  const [code = ""] = key.split(":");
  const header = code.startsWith("column-") ? (/^[^:]*:[^:]*:(.*?)(?:#\d+)?$/s.exec(key)?.[1] ?? "") : "";
  return { about: "gone", code, header: header.split(">").join("·") };
}

/** A decision in words, without a full stop: E列“在校生”作为在校学生数. */
export function decisionSentence(decision: Decision): string {
  const { choice } = decision;
  switch (decision.about) {
    case "column-field":
    case "column-unit":
      return decisionText({
        about: decision.about,
        place: columnPlace(decision.table, decision.column),
        header: columnHeader(decision.column),
        choice,
      });
    case "table":
      return decisionText({ about: "table", sheet: decision.table.sheet, header: firstHeader(decision.table), choice });
    case "header":
    case "question":
    case "gone":
      return decisionText(decision);
  }
}

/** Where the cells stand that a decision is about; none for one whose table has gone. */
export function decisionPlaces(decision: Decision): readonly SheetArea[] {
  switch (decision.about) {
    case "column-field":
    case "column-unit":
      return [columnCells(decision.table, decision.column)];
    case "table":
      return [{ sheet: decision.table.sheet, area: decision.table.area }];
    case "question":
      return areasOfCells(decision.question.cells).slice(0, 1);
    case "header":
    case "gone":
      return [];
  }
}

function firstHeader(table: RecognisedTable | DismissedTable): string {
  const texts = "header" in table ? table.header : table.columns.map(columnHeader);
  return texts.find((text) => text !== "") ?? "";
}

/** What a change of answers does, in words without a full stop; told by its main part, the last. */
export function changeSentence(before: Known, changes: AnswerChanges): string {
  const [key, choice] = Object.entries(changes).at(-1) ?? ["", null];
  if (choice !== null) return decisionSentence(decisionOf(before, key, choice));
  return mappingText.takenBack(decisionSentence(decisionOf(before, key, before.settings.answers[key] ?? "")));
}
