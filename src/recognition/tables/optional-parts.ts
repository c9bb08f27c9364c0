import { isResource, isStudentsField } from "../../core/fields/field-queries";
import { isBlankCell } from "../../core/cell/cell-value";
import type { CellRef } from "../../core/cell/address";
import { parseFigure } from "../../core/cell/parse-figure";
import type { FieldKey } from "../../core/fields/field-key";
import { hasSeniorBeside, type SchoolKind } from "../../core/fields/school-kinds";
import type { FactColumn } from "../../core/facts/fact-column";
import type { SumPart } from "../../core/facts/origin";
import { outsideReasonOf } from "../../core/indicators/scope";
import { type Answers, attachedSharedKey, columnBlankKey } from "../answers";
import type { Question, RecognisedColumn } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { parseFieldKey } from "../../core/fields/field-key";
import { sumOf, withoutAttached } from "./attached-pupils";

/** A column that was read, with its figures. */
export interface ReadColumn {
  readonly column: RecognisedColumn;
  readonly figures: FactColumn;
}

/** The schools of a table as far as their optional parts go: what no school need have, and many leave blank. */
export interface OptionalSource {
  readonly grid: SheetGrid;
  /** All columns of the table, those that are asked about among them. */
  readonly columns: readonly RecognisedColumn[];
  readonly sheetRows: Int32Array;
  readonly kinds: readonly SchoolKind[];
  readonly answers: Answers;
  readonly questions: Question[];
}

const GYM: readonly FieldKey[] = ["indoor_sport_area", "indoor_sport_area:primary", "indoor_sport_area:junior"];
const SENIOR: FieldKey = "students_senior";
const ATTACHED: FieldKey = "attached_students";
const OPTIONAL: ReadonlySet<FieldKey> = new Set<FieldKey>([...GYM, SENIOR, ATTACHED]);

/**
 * The gym, the pupils of 高中 and the 幼儿 within 在校生数 of each school, which are taken off. Columns that are parts of the gym are added up; while it is asked whether a
 * column is the gym, the figure is open for every school. Blanks of such a column are one question: is there none, or was
 * nothing filled in? Until it is answered they are 缺数, and open.
 *
 * @param figures what the table states, one column a field
 * @param read the columns behind them
 */
export function withOptionalParts(
  source: OptionalSource,
  figures: ReadonlyMap<FieldKey, FactColumn>,
  read: readonly ReadColumn[],
): ReadonlyMap<FieldKey, FactColumn> {
  const done = withAskedFigures(source, figures);
  for (const key of [...GYM, SENIOR, ATTACHED]) {
    const parts = read.filter((each) => each.figures.field === key);
    const counts = (record: number): boolean =>
      mayLack(key, source.kinds[record] ?? "unknown") && hasOther(read, parts, record);
    const settled = withBlanks(source, key, parts, counts);
    const asked =
      key === SENIOR
        ? []
        : source.columns
            .filter((column) => column.asked?.includes(key))
            .map((column) => openColumn(source, column, key));
    const [first, ...others] = [...settled, ...asked];
    if (first) done.set(key, others.length === 0 ? first : sumOf(key, [plus(first), ...others.map(plus)]));
  }
  const column = source.columns.find(({ field, asked }) => field === ATTACHED || asked?.includes(ATTACHED) === true);
  if (!column) return done;
  return withoutAttached(done, {
    ...source,
    sheet: source.grid.sheet.name,
    id: attachedSharedKey(column.fieldAnswer),
    header: column.header[column.header.length - 1] ?? "",
  });
}

/** The figures with those that no column was taken for and of which it is asked whether a column holds them: open for every school, not lacking. */
function withAskedFigures(
  source: OptionalSource,
  figures: ReadonlyMap<FieldKey, FactColumn>,
): Map<FieldKey, FactColumn> {
  const done = new Map(figures);
  for (const column of source.columns) {
    const [likeliest] = column.asked ?? [];
    if (likeliest === undefined || done.has(likeliest) || OPTIONAL.has(likeliest)) continue;
    const field = parseFieldKey(likeliest)?.field;
    if (field && (isStudentsField(field) || isResource(field)))
      done.set(likeliest, openColumn(source, column, likeliest));
  }
  return done;
}

/** True for a part that a school of this kind may be without: a blank of it may mean that there is none. */
export function mayLack(key: FieldKey, kind: SchoolKind): boolean {
  return OPTIONAL.has(key) && (key === SENIOR ? hasSeniorBeside(kind) : outsideReasonOf(kind) === null);
}

/** The question whether blanks are "zero" or "missing": once for a column, or for an item of all forms of a kind. */
export function blankQuestion(
  {
    id,
    cells,
    field,
    header,
    count,
  }: {
    readonly id: string;
    readonly cells: readonly CellRef[];
    readonly field: FieldKey;
    readonly header: string;
    readonly count: number;
  },
  answers: Answers,
): Question {
  const choices = [
    { id: "zero", parameters: {} },
    { id: "missing", parameters: {} },
  ];
  const answer = answers[id] === "zero" || answers[id] === "missing" ? answers[id] : null;
  return {
    id,
    code: "column-blank",
    sheet: cells[0]?.sheet ?? "",
    cells,
    parameters: { field, header, count },
    choices,
    answer,
  };
}

const ONLY_A_UNIT = /^\s*[（(\[][^）)\]]*[）)\]]\s*$/;

/** What the lowest level of a header calls its column: of 室内体育用房 over （平方米） it is 室内体育用房. */
function lowestName(header: readonly string[]): string {
  return [...header].reverse().find((level) => !ONLY_A_UNIT.test(level)) ?? header[header.length - 1] ?? "";
}

/** True where a school has figures at all: a row without any says nothing of the blank. */
function hasOther(read: readonly ReadColumn[], parts: readonly ReadColumn[], record: number): boolean {
  return read.some((each) => !parts.includes(each) && each.figures.present[record] === 1);
}

function withBlanks(
  { grid, sheetRows, answers, questions }: OptionalSource,
  key: FieldKey,
  parts: readonly ReadColumn[],
  counts: (record: number) => boolean,
): readonly FactColumn[] {
  const figures = parts.map((part) => part.figures);
  const [first] = parts;
  if (!first || figures.every(({ present }) => !present.includes(0))) return figures;
  const blanks = parts.map(({ column, figures: { present } }) => {
    const found: number[] = [];
    for (let record = 0; record < sheetRows.length; record++)
      if (present[record] === 0 && isBlank(grid, sheetRows[record] ?? -1, column.column) && counts(record))
        found.push(record);
    return found;
  });
  const records = new Set(blanks.flat());
  if (records.size === 0) return figures;
  const sheet = grid.sheet.name;
  const cells = parts.flatMap(({ column }, part) =>
    (blanks[part] ?? []).map((record): CellRef => ({ sheet, row: sheetRows[record] ?? -1, column: column.column })),
  );
  const header = parts.map(({ column }) => lowestName(column.header)).join("、");
  const question = blankQuestion(
    { id: columnBlankKey(first.column.fieldAnswer), cells, field: key, header, count: records.size },
    answers,
  );
  questions.push(question);
  const { answer } = question;
  return answer === "missing"
    ? figures
    : figures.map((each, part) => withoutBlanks(each, blanks[part] ?? [], answer === "zero"));
}

function isBlank(grid: SheetGrid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  return isBlankCell(value) || parseFigure(value).kind === "blank";
}

/** Blanks that stand for nothing, or that wait for the answer. */
function withoutBlanks(figures: FactColumn, blanks: readonly number[], areNone: boolean): FactColumn {
  if (blanks.length === 0) return figures;
  const [amounts, present, open] = [
    figures.amounts.slice(),
    figures.present.slice(),
    figures.open?.slice() ?? new Uint8Array(figures.present.length),
  ];
  for (const record of blanks) {
    if (areNone) [amounts[record], present[record]] = [0, 1];
    else open[record] = 1;
  }
  return areNone ? { ...figures, amounts, present } : { ...figures, open };
}

const plus = (of: FactColumn): SumPart => ({ sign: 1, of });

/** A column of which it is asked whether it holds the figure: open for every school. */
function openColumn({ grid, sheetRows }: OptionalSource, column: RecognisedColumn, field: FieldKey): FactColumn {
  const { length } = sheetRows;
  return {
    field,
    origin: {
      how: "cell",
      cells: { sheet: grid.sheet.name, rows: sheetRows, columns: column.column },
      factor: column.factor,
    },
    amounts: new Float64Array(length).fill(NaN),
    present: new Uint8Array(length),
    open: new Uint8Array(length).fill(1),
  };
}
