import type { FieldId } from "../core/indicators/fields";
import { type ColumnUnit, factorToBase, familyOf, type UnitFamily } from "../core/quantity/units";
import { FIELD_WORDS } from "./dictionary";
import type { HeaderBand } from "./header-band";
import { type HeaderPath, headerPaths } from "./header-path";
import { unitInHeader } from "./header-unit";
import { ACCEPTED, type ColumnMatch, matchColumn } from "./match-column";
import type { Answers } from "./answers";
import type { Question, RecognisedColumn } from "./recognised-table";
import type { SheetGrid } from "./sheet-grid";

/** Columns of one band, and what has to be asked about them. */
export interface RecognisedColumns {
  readonly columns: readonly RecognisedColumn[];
  readonly questions: readonly Question[];
}

/** Base unit that a count or area is in when nothing says otherwise; money is asked for. */
const PLAIN_UNIT: Partial<Record<UnitFamily, ColumnUnit>> = { area: "㎡" };

/** What a count counts where the header does not say it; whatever the word, it is a whole number. */
const COUNT_UNIT: Partial<Record<FieldId, ColumnUnit>> = { classes: "个", multimedia_rooms: "间", indicator_1_7: "间" };

/** Decides what each column of a band holds and in which unit. */
export function recogniseColumns(
  grid: SheetGrid,
  band: HeaderBand,
  lineUnits: ReadonlyMap<UnitFamily, ColumnUnit>,
  answers: Answers,
): RecognisedColumns {
  const paths = headerPaths(grid, band);
  const matches = paths.map((path) => matchColumn(path.parts, band.names));
  const questions: Question[] = [];
  const settled = paths.map((path, index) => settle(grid, path, index, matches, band, answers, questions));
  const columns = paths.map((path, index) => withUnit(grid, band, path, settled[index] ?? null, lineUnits, answers, questions));
  return withTotalUnit(columns, questions);
}

/**
 * 资金合计 of 附件2 carries no unit of its own; where every money column that it adds up is in one unit, it is in that
 * unit too, and nothing has to be asked. (That the sums hold is checked and reported apart.)
 */
function withTotalUnit(columns: readonly RecognisedColumn[], questions: readonly Question[]): RecognisedColumns {
  const units = new Set(columns.filter(({ field }) => field?.startsWith("needs_") && field.endsWith("_cost") && field !== "needs_total_cost").map(({ unit }) => unit));
  const [unit] = units;
  const total = columns.find(({ field, unitFrom }) => field === "needs_total_cost" && (unitFrom === null || unitFrom === "answer"));
  if (!total || units.size !== 1 || !unit) return { columns, questions };
  return {
    columns: columns.map((column) => (column === total ? { ...column, unit, unitFrom: "addends", factor: factorToBase(unit) } : column)),
    questions: questions.filter(({ code, cells }) => !(code === "column-unit" && cells.some(({ column }) => column === total.column))),
  };
}

interface Settled {
  readonly field: FieldId;
  readonly stage: ColumnMatch["stage"];
  readonly score: number;
  readonly decidedBy: RecognisedColumn["decidedBy"];
}

function sameField(a: ColumnMatch | null, b: ColumnMatch | null): boolean {
  return a !== null && b !== null && a.field === b.field && a.stage === b.stage;
}

/** Takes the best column of each field; two equally good ones, or one known by its group alone, become a question. */
function settle(
  grid: SheetGrid,
  path: HeaderPath,
  index: number,
  matches: readonly (ColumnMatch | null)[],
  band: HeaderBand,
  answers: Answers,
  questions: Question[],
): Settled | null {
  const match = matches[index] ?? null;
  if (!match) return null;
  if (path.column === band.nameColumn) return { ...match, score: 1 };
  if (match.field === "school") return null;
  const rivals = matches.flatMap((other, position) => (position !== index && sameField(match, other) && other ? [{ other, position }] : []));
  if (rivals.some(({ other }) => other.score > match.score)) return null;
  const equals = rivals.filter(({ other }) => other.score === match.score);
  if (match.score >= ACCEPTED && equals.length === 0) return match;
  if (match.score < ACCEPTED && equals.length > 0) return null;
  const id = `column-field:${grid.sheet.name}:${path.parts.join(">")}:${equals.length > 0 ? path.column : ""}`;
  const answer = answers[id] ?? null;
  questions.push({
    id,
    code: "column-field",
    sheet: grid.sheet.name,
    cells: [{ sheet: grid.sheet.name, row: band.last, column: path.column }],
    parameters: { header: path.labels.join(" > "), field: match.field, rivals: equals.length },
    choices: [
      { id: match.field, parameters: { field: match.field } },
      { id: "none", parameters: {} },
    ],
    answer,
  });
  return answer === match.field ? { ...match, score: 1, decidedBy: "answer" } : null;
}

function withUnit(
  grid: SheetGrid,
  band: HeaderBand,
  path: HeaderPath,
  settled: Settled | null,
  lineUnits: ReadonlyMap<UnitFamily, ColumnUnit>,
  answers: Answers,
  questions: Question[],
): RecognisedColumn {
  const base = { column: path.column, header: path.labels };
  if (!settled) {
    return { ...base, field: null, stage: null, unit: unitInHeader(path.parts), unitFrom: null, factor: 1, score: 0, decidedBy: "none" };
  }
  const { family } = FIELD_WORDS.find(({ field }) => field === (settled.field.startsWith("students") ? "students" : settled.field)) ?? { family: "name" };
  const known = { ...base, field: settled.field, stage: settled.stage, score: settled.score, decidedBy: settled.decidedBy };
  if (family === "name") return { ...known, unit: null, unitFrom: null, factor: 1 };
  const inHeader = unitInHeader(path.parts);
  if (inHeader && familyOf(inHeader) === family) return { ...known, unit: inHeader, unitFrom: "header", factor: factorToBase(inHeader) };
  const inLine = lineUnits.get(family);
  if (family === "count") return { ...known, unit: COUNT_UNIT[settled.field] ?? "人", unitFrom: "default", factor: 1 };
  if (settled.field.startsWith("indicator_")) {
    const unit = family === "money" ? "元" : "㎡";
    return { ...known, unit, unitFrom: "default", factor: 1 };
  }
  if (inLine) return { ...known, unit: inLine, unitFrom: "unit-row", factor: factorToBase(inLine) };
  const plain = PLAIN_UNIT[family];
  if (plain) return { ...known, unit: plain, unitFrom: "default", factor: 1 };
  return { ...known, ...askUnit(grid, band, path, answers, questions) };
}

/** 元 or 万元 is never guessed: a wrong guess is wrong by ten thousand times. */
function askUnit(
  grid: SheetGrid,
  band: HeaderBand,
  path: HeaderPath,
  answers: Answers,
  questions: Question[],
): Pick<RecognisedColumn, "unit" | "unitFrom" | "factor"> {
  const id = `column-unit:${grid.sheet.name}:${path.parts.join(">")}`;
  const choices: readonly ColumnUnit[] = ["万元", "元"];
  const answer = choices.find((choice) => choice === answers[id]) ?? null;
  questions.push({
    id,
    code: "column-unit",
    sheet: grid.sheet.name,
    cells: [{ sheet: grid.sheet.name, row: band.last, column: path.column }],
    parameters: { header: path.labels.join(" > ") },
    choices: choices.map((choice) => ({ id: choice, parameters: { unit: choice } })),
    answer,
  });
  return answer ? { unit: answer, unitFrom: "answer", factor: factorToBase(answer) } : { unit: null, unitFrom: null, factor: NaN };
}
