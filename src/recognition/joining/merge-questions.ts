import { type CellRef, cellRefName } from "../../core/cell/address";
import { columnOf, rowOf } from "../../core/facts/record-cells";
import type { Question } from "../recognised-table";
import type { TableReading } from "../read-table";

/** Questions with the same id (sheets of one layout) are one question about the cells of all. */
export function mergeQuestions(questions: readonly Question[]): readonly Question[] {
  const merged = new Map<string, Question>();
  for (const question of questions) {
    const before = merged.get(question.id);
    merged.set(question.id, before ? together(before, question) : question);
  }
  return [...merged.values()];
}

function together(one: Question, other: Question): Question {
  const cells = withoutDoubles([...one.cells, ...other.cells]);
  const isCounted = (one.code === "column-blank" || one.code === "attached-shared") && cells.length > one.cells.length;
  return {
    ...one,
    cells,
    ...(isCounted
      ? { parameters: { ...one.parameters, count: Number(one.parameters.count) + Number(other.parameters.count) } }
      : {}),
  };
}

function withoutDoubles(cells: readonly CellRef[]): readonly CellRef[] {
  return [...new Map(cells.map((cell) => [cellRefName(cell), cell])).values()];
}

/**
 * A teacher table need not be asked whether 第三中学 is a 初中 where the student table tells: such schools are taken out
 * of the questions, and questions about nothing else with them.
 *
 * @param kindKnown names of the cells ("学生!A3") with schools whose kind another table tells
 */
export function withoutKnownKinds(reading: TableReading, kindKnown: ReadonlySet<string>): TableReading {
  const { table, records } = reading;
  if (kindKnown.size === 0 || !records || !table.questions.some(isOpenStage)) return reading;
  const questions = table.questions.flatMap((question): Question[] => {
    if (!isOpenStage(question)) return [question];
    const cells = question.cells.filter((cell) => !kindKnown.has(cellRefName(cell)));
    if (cells.length === question.cells.length) return [question];
    if (cells.length === 0) return [];
    const open = new Set(cells.map(cellRefName));
    const names = records.names.filter((_, record) => open.has(nameAt(reading, record)));
    return [
      {
        ...question,
        cells,
        parameters: { ...question.parameters, count: cells.length, schools: names.slice(0, 5).join("、") },
      },
    ];
  });
  return { ...reading, table: { ...table, questions } };
}

function isOpenStage({ code, answer }: Question): boolean {
  return code === "row-stage" && answer === null;
}

function nameAt({ records }: TableReading, record: number): string {
  return records
    ? cellRefName({
        sheet: records.cells.sheet,
        row: rowOf(records.cells, record),
        column: columnOf(records.cells, record),
      })
    : "";
}
