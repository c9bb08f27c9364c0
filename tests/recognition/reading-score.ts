import { wholly } from "../../src/core/pieces";
import { recogniseWorkbook } from "../../src/recognition/recognise-workbook";
import type { Question, RecognisedColumn, RecognisedTable } from "../../src/recognition/recognised-table";
import type { TableReading } from "../../src/recognition/read-table";
import { factorOf, type TruthOfColumn, type TruthOfLine, type Variation } from "./variations";

/** How well sheets were read; add scores to have that of many. */
export interface Score {
  readonly right: number;
  /** The user is asked where nobody should have to ask. */
  readonly asked: number;
  /** Wrong without a word: another field, unit or stage, a column left out, a column taken that holds nothing. */
  readonly wrong: number;
  /** Columns of tables that were not found at all; said so, or asked about. */
  readonly refused: number;
  readonly rowsRight: number;
  readonly rowsWrong: number;
  /** Every column that is wrong without a word, and every row that is. */
  readonly silent: readonly string[];
  readonly rowErrors: readonly string[];
}

export const NO_SCORE: Score = {
  right: 0,
  asked: 0,
  wrong: 0,
  refused: 0,
  rowsRight: 0,
  rowsWrong: 0,
  silent: [],
  rowErrors: [],
};

export function added(a: Score, b: Score): Score {
  return {
    right: a.right + b.right,
    asked: a.asked + b.asked,
    wrong: a.wrong + b.wrong,
    refused: a.refused + b.refused,
    rowsRight: a.rowsRight + b.rowsRight,
    rowsWrong: a.rowsWrong + b.rowsWrong,
    silent: [...a.silent, ...b.silent],
    rowErrors: [...a.rowErrors, ...b.rowErrors],
  };
}

/** Reads a variation and compares what was read with what it holds. */
export function scoreVariation(made: Variation): Score {
  const { tables, questions } = wholly(recogniseWorkbook(made.workbook, {}, []));
  const name = `seed ${made.seed} (${made.what.join(", ")})`;
  const [first, ...others] = [...tables].sort((a, b) => overlap(b, made) - overlap(a, made));
  if (!first)
    return { ...NO_SCORE, refused: made.columns.size, rowsWrong: made.lines.size, rowErrors: [`${name}: no table`] };
  let score: Score = {
    ...NO_SCORE,
    silent: others.map(({ table }) => `${name}: one more table, ${table.kind} ${table.id}`),
  };
  if (first.table.orientation !== made.orientation) {
    return {
      ...score,
      wrong: made.columns.size,
      rowsWrong: made.lines.size,
      silent: [...score.silent, `${name}: read ${first.table.orientation}`],
    };
  }
  if (!made.kinds.includes(first.table.kind))
    score = { ...score, wrong: 1, silent: [...score.silent, `${name}: read as ${first.table.kind}`] };
  const asked = askedAbout(questions, first.table);
  for (const [position, truth] of made.columns) {
    const column = first.table.columns.find((each) => each.column === position);
    const verdict = columnVerdict(column, truth, asked.get(position) ?? null);
    const told = `${name}: ${made.orientation === "down" ? "column" : "row"} ${position + 1} “${column?.header.join(" > ") ?? ""}” is ${nameOf(truth.field, truth.stage, truth.unit)}, read ${column ? nameOf(column.field, column.stage, column.unit) : "nothing"}`;
    score = {
      ...score,
      [verdict]: score[verdict] + 1,
      silent: verdict === "wrong" ? [...score.silent, told] : score.silent,
    };
  }
  for (const column of first.table.columns) {
    if (!made.columns.has(column.column) && column.field)
      score = {
        ...score,
        wrong: score.wrong + 1,
        silent: [...score.silent, `${name}: column ${column.column + 1} beside the table, read ${column.field}`],
      };
  }
  for (const [row, truth] of made.lines) {
    const error = lineError(first, row, truth, questions, made);
    score = error
      ? {
          ...score,
          rowsWrong: score.rowsWrong + 1,
          rowErrors: [...score.rowErrors, `${name}: line ${row + 1} ${error}`],
        }
      : { ...score, rowsRight: score.rowsRight + 1 };
  }
  return score;
}

function overlap({ table }: TableReading, made: Variation): number {
  return table.columns.filter(({ column, field }) => field !== null && made.columns.get(column)?.field === field)
    .length;
}

/** Columns (of a transposed table, rows) that an open question is about, with its code. */
function askedAbout(questions: readonly Question[], table: RecognisedTable): Map<number, ReadonlySet<string>> {
  const asked = new Map<number, Set<string>>();
  for (const question of questions) {
    if (question.answer !== null || !(question.code === "column-field" || question.code === "column-unit")) continue;
    for (const { row, column } of question.cells) {
      const position = table.orientation === "across" ? row : column;
      asked.set(position, (asked.get(position) ?? new Set()).add(question.code));
    }
  }
  return asked;
}

function columnVerdict(
  column: RecognisedColumn | undefined,
  truth: TruthOfColumn,
  asked: ReadonlySet<string> | null,
): "right" | "asked" | "wrong" {
  const field = column?.field ?? null;
  if (field === null && asked?.has("column-field")) return "asked";
  // A remark, a code or a bare figure counts for nothing: it may stand for a column that holds nothing, or be left alone.
  const holdsNothing = (each: string | null): boolean =>
    each === null || each === "remarks" || each === "figure" || each === "item_code";
  if (holdsNothing(truth.field)) return holdsNothing(field) ? "right" : "wrong";
  if (!column || keyOf(field, column.stage) !== keyOf(truth.field, truth.stage)) return "wrong";
  // Without a unit money has no factor and can be used for nothing: said or asked, nobody is misled.
  const isOpen = asked?.has("column-unit") === true || Number.isNaN(column.factor);
  if (truth.mustAsk) return isOpen ? "right" : "wrong";
  if (isOpen) return "asked";
  return truth.unit === null || (column.factor === factorOf(truth) && (truth.unit !== "亩" || column.unit === "亩"))
    ? "right"
    : "wrong";
}

/** 小学生数 is a field of its own and the pupils of one stage: one thing under two names. */
function keyOf(field: string | null, stage: string | null): string {
  return `${field ?? ""}${stage ? `:${stage}` : ""}`.replace(
    /^students_(primary|junior|senior)(?::\w+)?$/,
    "students:$1",
  );
}

const APART: ReadonlySet<string> = new Set(["blank", "note", "section", "code", "header"]);

function lineError(
  { table, records }: TableReading,
  row: number,
  truth: TruthOfLine,
  questions: readonly Question[],
  made: Variation,
): string | null {
  const read = table.rows.find((each) => each.row === row)?.class ?? "blank";
  if (read !== truth.class && !(APART.has(read) && APART.has(truth.class))) return `is ${truth.class}, read ${read}`;
  if (truth.class !== "data" || truth.school === null || !records) return null;
  const across = made.orientation === "across";
  const isHere = (cell: { readonly row: number; readonly column: number }): boolean =>
    (across ? cell.column : cell.row) === row;
  const { rows, columns } = records.cells;
  const places = across ? columns : rows;
  const record = typeof places === "number" ? -1 : places.indexOf(row);
  const kind = records.kinds[record];
  if (kind === undefined) return "has no record";
  const sameKind =
    kind === truth.kind ||
    (made.kinds.includes("form-2-2") && kind === "primary-school" && truth.kind === "teaching-point");
  if (sameKind) return null;
  const open = questions.some((question) => question.code === "row-stage" && question.cells.some(isHere));
  return `${truth.school} is ${truth.kind ?? ""}, read ${kind}${open ? " and asked" : ""}`;
}

function nameOf(field: string | null, stage: string | null, unit: string | null): string {
  return `${field ?? "nothing"}${stage ? `@${stage}` : ""}${unit ? ` ${unit}` : ""}`;
}
