import { ACCEPTED, BY_PLACE, WITH_REMARK } from "../sureness";
import { isAmountField, tellsSchool } from "../../core/fields/field-queries";
import { isBlankCell } from "../../core/cell/cell-value";
import { parseFigure } from "../../core/cell/parse-figure";
import { type ColumnUnit, factorToBase, type UnitFamily } from "../../core/quantity/units";
import { type Answers, NO_FIELD } from "../answers";
import type { HeaderBand } from "../header/header-band";
import { unitInHeader } from "../header/header-text";
import type { Question, RecognisedColumn } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { SEQUENCE_WORDS } from "../words/field-words";
import { NOTE } from "../words/row-words";
import { plainText } from "../words/plain-text";
import { wordsOfField } from "../words/words-of-subject";
import type { HeaderLook } from "../tables/header-look";
import type { RowNames } from "../tables/label-columns";
import type { AnyKind } from "./kinds";
import { ratioOf } from "../tables/ratio";
import { yearOf } from "../header/year-of-header";

const BODY_SAMPLE = 60;

/** What a table of items makes of its columns. */
export interface CompletedColumns {
  readonly columns: readonly RecognisedColumn[];
  readonly questions: readonly Question[];
}

/**
 * Columns of a table of items, completed: a column of numbers that no name explains is a `figure`, told by its header
 * path, its unit and its year; a name that several columns share (标准 under each heading) is all of theirs, and nothing
 * has to be asked; texts to the left of the names are their groups.
 */
export function completeColumns(
  look: HeaderLook,
  kind: AnyKind,
  names: RowNames,
  read: CompletedColumns,
  lineUnits: ReadonlyMap<UnitFamily, ColumnUnit>,
  answers: Answers,
  to: number,
): CompletedColumns {
  if (!kind.hasFigureColumns && kind.subject !== "problem") return read;
  const isOfItems = kind.subject !== "school";
  const matches = look.matches(kind.subject);
  const [onlyUnit] = lineUnits.size === 1 ? lineUnits.values() : [];
  const columns = read.columns.map((column, index): RecognisedColumn => {
    const answer = answers[column.fieldAnswer];
    if (answer === NO_FIELD) return column;
    const match = matches[index] ?? null;
    let done = kind.kind === "monitoring-report" ? asReported(column) : column;
    // The cells of a long table say what its columns are, whatever their headers do.
    if (kind.kind === "fill-in-form" && look.roles().size > 0)
      done = answer === undefined && done.field !== match?.field ? { ...done, field: null } : done;
    if (kind.kind === "monitoring-report" && done.field === null && isVerdict(column))
      done = { ...done, field: "verdict", score: WITH_REMARK, decidedBy: "synonym" };
    if (isOfItems && done.field === null && match && match.score >= ACCEPTED && match.field !== kind.subject) {
      done = { ...done, field: match.field, stage: match.stage, score: match.score, decidedBy: match.decidedBy };
    }
    if (done.field === null && names.columns.includes(column.column))
      done = {
        ...done,
        field: column.column === names.column ? "item" : "item_group",
        score: BY_PLACE,
        decidedBy: "position",
      };
    if (
      kind.hasFigureColumns &&
      done.field === null &&
      column.header.length > 0 &&
      !isSequence(column) &&
      holdsFigures(look.grid, look.band, column.column, to)
    ) {
      done = { ...done, field: "figure", score: BY_PLACE, decidedBy: "position" };
    }
    if (done.field === null || !isAmountField(done.field)) return done;
    const inHeader = unitInHeader(look.paths[index]?.parts ?? []);
    const unit = done.unit ?? inHeader ?? onlyUnit ?? null;
    const year = done.year ?? yearOf(column.header);
    const isPrintedUnit = unit === inHeader && unit !== null;
    return {
      ...done,
      unit,
      unitFrom: unit === null ? null : (done.unitFrom ?? (isPrintedUnit ? "header" : "unit-row")),
      factor: unit === null ? 1 : factorToBase(unit),
      ...(year === null ? {} : { year }),
    };
  });
  const settled = new Set(
    columns.flatMap(({ field, fieldAnswer, unitAnswer }) =>
      field === null ? [] : [fieldAnswer, ...(isAmountField(field) ? [unitAnswer] : [])],
    ),
  );
  return { columns, questions: read.questions.filter(({ id, answer }) => answer !== null || !settled.has(id)) };
}

function isVerdict({ header }: RecognisedColumn): boolean {
  return wordsOfField("verdict")?.exact.test(plainText(header[header.length - 1] ?? "")) === true;
}

/** 学生数 under 生师比 and 是否达标 under each indicator: in a report they are figures and verdicts of that indicator. */
function asReported(column: RecognisedColumn): RecognisedColumn {
  if (column.field === null || tellsSchool(column.field)) return column;
  if (column.field === "printed_verdict") return { ...column, field: "verdict" };
  return { ...column, field: "figure", stage: null };
}

function isSequence({ header }: RecognisedColumn): boolean {
  return header.length === 1 && SEQUENCE_WORDS.test(plainText(header[0] ?? ""));
}

/** True where the cells under a header are numbers, marks for "none" or nothing, rather than words. */
function holdsFigures(grid: SheetGrid, band: HeaderBand, column: number, to: number): boolean {
  let words = 0;
  let others = 0;
  for (let row = band.end + 1; row < Math.min(to, band.end + 1 + BODY_SAMPLE); row++) {
    const value = grid.value(row, column);
    if (isBlankCell(value) || (typeof value === "string" && (value.length > LONGEST_WORD || NOTE.test(value.trim()))))
      continue;
    const figure = parseFigure(value);
    if (figure.kind === "not-a-number" && ratioOf(figure.text) === null) words++;
    else others++;
  }
  return words === 0 ? true : others > words;
}

/** Longer texts are notes under a table, which say nothing of the column that they begin in. */
const LONGEST_WORD = 24;
