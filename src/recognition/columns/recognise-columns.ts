import type { Finding } from "../../core/findings/finding";
import type { FieldId } from "../../core/indicators/fields";
import { type ColumnUnit, factorToBase, familyOf, type UnitFamily } from "../../core/quantity/units";
import { wordsOfField } from "../words/words-of-subject";
import type { HeaderBand } from "../header/header-band";
import { type HeaderPath, headerPaths } from "../header/header-path";
import { unitInHeader } from "../header/header-text";
import { ACCEPTED, type ColumnMatch, matchColumn, ONLY_GROUP } from "./match-column";
import { type Answers, columnFieldKey, columnUnitKey, layoutOf } from "../answers";
import type { Question, RecognisedColumn } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";

/** Columns of one band, what has to be asked and what has to be said about them. */
export interface RecognisedColumns {
  readonly columns: readonly RecognisedColumn[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

interface Reading {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly lineUnits: ReadonlyMap<UnitFamily, ColumnUnit>;
  readonly answers: Answers;
  /** Keys of the answers on a column's field and unit, by column. */
  readonly keys: ReadonlyMap<number, Pick<RecognisedColumn, "fieldAnswer" | "unitAnswer">>;
  readonly questions: Question[];
  readonly findings: Finding[];
}

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
  const reading: Reading = { grid, band, lineUnits, answers, keys: answerKeys(paths), questions: [], findings: [] };
  const matches = withoutOtherKind(withoutImpliedStages(paths.map((path) => (path.column === band.nameColumn ? null : matchColumn(path.parts, band.names)))));
  const columns = paths.map((path, index) => withUnit(reading, path, settle(reading, path, index, matches)));
  return { ...withTotalUnit(columns, reading.questions), findings: reading.findings };
}

function answerKeys(paths: readonly HeaderPath[]): Reading["keys"] {
  const layout = layoutOf(paths.map(({ labels }) => labels));
  const seen = new Map<string, number>();
  return new Map(
    paths.map(({ column, labels }) => {
      const path = labels.join(">");
      const position = seen.get(path) ?? 0;
      seen.set(path, position + 1);
      return [column, { fieldAnswer: columnFieldKey(layout, labels, position), unitAnswer: columnUnitKey(layout, labels, position) }];
    }),
  );
}

function keysOf({ keys }: Reading, { column }: HeaderPath): Pick<RecognisedColumn, "fieldAnswer" | "unitAnswer"> {
  const found = keys.get(column);
  if (!found) throw new RangeError(`no answer keys for column ${column}`);
  return found;
}

/** 本科及以上教师 says nothing new where 高于规定学历教师 has a column of its own. */
function withoutImpliedStages(matches: readonly (ColumnMatch | null)[]): readonly (ColumnMatch | null)[] {
  const isStated = matches.some((match) => match?.field === "teachers_above_degree" && !match.isStageImplied && match.score >= ACCEPTED);
  return isStated ? matches.map((match) => (match?.isStageImplied ? null : match)) : matches;
}

const RAW: ReadonlySet<FieldId> = new Set<FieldId>([
  "teachers_above_degree",
  "backbone",
  "pe_art_teachers",
  "teaching_area",
  "indoor_sport_area",
  "sports_area",
  "equipment_value",
  "multimedia_rooms",
]);

/**
 * Raw counts and computed values in one table: the richer set is taken, raw counts first, because the values can be
 * computed from them. The other columns are left alone.
 */
function withoutOtherKind(matches: readonly (ColumnMatch | null)[]): readonly (ColumnMatch | null)[] {
  const isValue = (match: ColumnMatch | null): boolean => match?.field.startsWith("indicator_") === true;
  const isRaw = (match: ColumnMatch | null): boolean => match !== null && RAW.has(match.field);
  const kinds = (test: (match: ColumnMatch | null) => boolean): number =>
    new Set(matches.filter((match) => test(match) && (match?.score ?? 0) > ONLY_GROUP && match?.field !== "indoor_sport_area").map((match) => match?.field)).size;
  const [raw, values] = [kinds(isRaw), kinds(isValue)];
  if (values === 0) return matches;
  const dropped = raw >= values ? isValue : isRaw;
  return matches.map((match) => (dropped(match) ? null : match));
}

/**
 * 资金合计 of 附件2 carries no unit of its own; where every money column that it adds up is in one unit, it is in that
 * unit too, and nothing has to be asked. (That the sums hold is checked and reported apart.)
 */
function withTotalUnit(columns: readonly RecognisedColumn[], questions: readonly Question[]): Omit<RecognisedColumns, "findings"> {
  const units = new Set(columns.filter(({ field }) => field?.startsWith("needs_") && field.endsWith("_cost") && field !== "needs_total_cost").map(({ unit }) => unit));
  const [unit] = units;
  const total = columns.find(({ field, unitFrom }) => field === "needs_total_cost" && (unitFrom === null || unitFrom === "answer"));
  if (!total || units.size !== 1 || !unit) return { columns, questions };
  return {
    columns: columns.map((column) => (column === total ? { ...column, unit, unitFrom: "addends", factor: factorToBase(unit) } : column)),
    questions: questions.filter(({ code, cells }) => !(code === "column-unit" && cells.some(({ column }) => column === total.column))),
  };
}

type Settled = Pick<ColumnMatch, "field" | "stage" | "score"> & Pick<RecognisedColumn, "decidedBy">;

function sameField(a: ColumnMatch | null, b: ColumnMatch | null): boolean {
  return a !== null && b !== null && a.field === b.field && a.stage === b.stage;
}

/**
 * Takes the best column of each field; two equally good ones, or one known by a few words alone, become a question.
 * 学段 and 办学类型 may stand side by side: every such column is taken.
 */
function settle(reading: Reading, path: HeaderPath, index: number, matches: readonly (ColumnMatch | null)[]): Settled | null {
  const { grid, band, answers } = reading;
  if (path.column === band.nameColumn) return { field: band.names, stage: null, score: 1, decidedBy: "synonym" };
  const match = matches[index] ?? null;
  if (!match || match.field === "school" || match.field === "needs_item") return null;
  if (match.field === "stage") return match;
  const rivals = matches.flatMap((other, position) => (position !== index && sameField(match, other) && other ? [other] : []));
  if (rivals.some((other) => other.score > match.score)) return null;
  const equals = rivals.filter((other) => other.score === match.score);
  if (match.score >= ACCEPTED && equals.length === 0) return match;
  // Several columns under one group (女, 男, 寄宿 under 在校学生数), or a verdict for each indicator: none is the field.
  if (equals.length > 0 && (match.score <= ONLY_GROUP || match.field === "printed_verdict")) return null;
  const { fieldAnswer: id } = keysOf(reading, path);
  const answer = answers[id] ?? null;
  reading.questions.push({
    id,
    code: "column-field",
    sheet: grid.sheet.name,
    cells: [{ sheet: grid.sheet.name, row: band.last, column: path.column }],
    parameters: { header: path.labels.join(" > "), field: match.field, rivals: equals.length },
    choices: [
      { id: match.field, parameters: { field: match.field } },
      { id: "none", parameters: {} },
    ],
    answer: answer === match.field || answer === "none" ? answer : null,
  });
  return answer === match.field ? { ...match, score: 1, decidedBy: "answer" } : null;
}

function withUnit(reading: Reading, path: HeaderPath, settled: Settled | null): RecognisedColumn {
  const base = { column: path.column, header: path.labels, evidence: [], candidates: [], ...keysOf(reading, path) };
  const inHeader = unitInHeader(path.parts);
  const unknown: RecognisedColumn = { ...base, field: null, stage: null, unit: inHeader, unitFrom: null, factor: 1, score: 0, decidedBy: "none" };
  if (!settled) return unknown;
  const { family } = wordsOfField(settled.field.startsWith("students") ? "students" : settled.field) ?? { family: "name" };
  const known = { ...base, field: settled.field, stage: settled.stage, score: settled.score, decidedBy: settled.decidedBy };
  if (family === "name") return { ...known, unit: null, unitFrom: null, factor: 1 };
  const strange = path.parts.map(({ strangeUnit }) => strangeUnit).find((unit) => unit !== null);
  if (strange || (inHeader && familyOf(inHeader) !== family)) {
    reading.findings.push(unusableUnit(reading, path, settled.field, strange ?? inHeader ?? ""));
    return unknown;
  }
  if (inHeader) return { ...known, unit: family === "count" ? (COUNT_UNIT[settled.field] ?? inHeader) : inHeader, unitFrom: "header", factor: factorToBase(inHeader) };
  if (family === "count") return { ...known, unit: COUNT_UNIT[settled.field] ?? "人", unitFrom: "default", factor: 1 };
  if (settled.field.startsWith("indicator_")) return { ...known, unit: family === "money" ? "元" : "㎡", unitFrom: "default", factor: 1 };
  const inLine = reading.lineUnits.get(family);
  if (inLine) return { ...known, unit: inLine, unitFrom: "unit-row", factor: factorToBase(inLine) };
  // Areas of schools are kept in ㎡ everywhere; a figure per pupil that cannot be is reported apart.
  if (family === "area" && !settled.field.startsWith("needs_")) return { ...known, unit: "㎡", unitFrom: "default", factor: 1 };
  return { ...known, ...askUnit(reading, path, family === "area" ? ["万㎡", "㎡"] : ["万元", "元"]) };
}

/** 运动场地面积（亩）, 设备值（千元）: the name is known, the unit cannot be used. */
function unusableUnit({ grid, band }: Reading, path: HeaderPath, field: FieldId, unit: string): Finding {
  return {
    code: "unit-unusable",
    severity: "error",
    cells: [{ sheet: grid.sheet.name, row: band.last, column: path.column }],
    parameters: { header: path.labels.join(" > "), field, unit },
  };
}

/** 元 or 万元 is never guessed: a wrong guess is wrong by ten thousand times. */
function askUnit(reading: Reading, path: HeaderPath, choices: readonly ColumnUnit[]): Pick<RecognisedColumn, "unit" | "unitFrom" | "factor"> {
  const { grid, band, answers, questions } = reading;
  const { unitAnswer: id } = keysOf(reading, path);
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
