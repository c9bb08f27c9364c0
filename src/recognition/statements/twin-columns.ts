import { type Answers, NO_FIELD } from "../answers";
import type { Question, RecognisedColumn } from "../recognised-table";
import { signatureOf, type StatementColumn } from "./statement-columns";

/** Columns of the same figure, of which a header cannot tell which one counts. */
export function twinsOf(
  kept: readonly StatementColumn[],
  columns: readonly RecognisedColumn[],
  answers: Answers,
): readonly (readonly RecognisedColumn[])[] {
  const groups = new Map<string, StatementColumn[]>();
  for (const column of kept) {
    const key = `${column.word.field}|${signatureOf(column)}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    // 有效问卷 among 发放 and 回收 is what counts.
    if (group.filter(({ path }) => /有效/.test(path.text)).length === 1) return [];
    const twins = columns.filter(({ column }) => group.some(({ path }) => path.column === column));
    return twins.every(({ fieldAnswer }) => answers[fieldAnswer] === NO_FIELD) ? [] : [twins];
  });
}

export function isChosen(column: number, twins: readonly (readonly RecognisedColumn[])[], answers: Answers): boolean {
  const group = twins.find((each) => each.some((twin) => twin.column === column));
  const own = group?.find((twin) => twin.column === column);
  return !group || !own || answers[own.fieldAnswer] === own.field;
}

/** Asks which of several columns holds a figure; nothing of them counts until then. */
export function askTwins(
  sheet: string,
  row: number,
  columns: readonly RecognisedColumn[],
  answers: Answers,
): readonly Question[] {
  return columns.map((column): Question => {
    const field = column.field ?? "";
    const answer = answers[column.fieldAnswer];
    return {
      id: column.fieldAnswer,
      code: "column-field",
      sheet,
      cells: [{ sheet, row, column: column.column }],
      parameters: { header: column.header.join(" > "), field, rivals: columns.length - 1 },
      choices: [
        { id: field, parameters: { field } },
        { id: NO_FIELD, parameters: {} },
      ],
      answer: answer === field || answer === NO_FIELD ? answer : null,
    };
  });
}
