import { ACCEPTED, ONLY_GROUP } from "../sureness";
import { familyOfField, isResource, isStudentsField } from "../../core/fields/field-queries";
import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import type { Finding } from "../../core/findings/finding";
import { fieldKeyOf } from "../../core/fields/field-key";
import { type ColumnUnit, factorToBase, type UnitFamily } from "../../core/quantity/units";
import { type Answers, columnFieldKey, columnUnitKey, layoutOf, NO_FIELD } from "../answers";
import { momentOf } from "../header/date-in-header";
import type { HeaderBand } from "../header/header-band";
import type { HeaderPath } from "../header/header-path";
import { unitInHeader } from "../header/header-text";
import { unitsInLines } from "../header/unit-line";
import { yearOf } from "../header/year-of-header";
import type { Candidate, Question, RecognisedColumn } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { parseFieldKey } from "../../core/fields/field-key";
import type { Keys, Reading } from "./column-reading";
import { withSums } from "./column-sums";
import { columnCandidates, type ColumnMatch } from "./match-column";
import { type Contender, settleColumns, type Settled, type SettleRules } from "./settle-columns";
import { studentsOf } from "./students-of-table";
import { tableCandidates } from "./table-candidates";
import { settleYears } from "./table-year";
import { type TableView, tableView } from "./table-view";
import { withTotalOfTeachers } from "./total-of-teachers";
import { areTwinsAsked, askTwins, twinColumns } from "./twin-columns";
import { withTotalUnit, withUnit } from "./units-of-columns";

/** Columns of one band, what has to be asked and what has to be said about them. */
export interface RecognisedColumns {
  readonly columns: readonly RecognisedColumn[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

/** What is the same of a header whatever its rows are. */
export interface KnownHeader {
  readonly paths: readonly HeaderPath[];
  readonly layout: string;
}

/**
 * Decides what each column of a band holds and in which unit, with the reasons and the other fields it may hold. What the
 * rows are is told by `band.names`; the same header may be tried with other subjects.
 *
 * @param lineUnits units that the lines above the header name; the sheet's name counts where they name none
 * @param known the header's paths and fingerprint where they were worked out before: they do not depend on the subject
 */
export function recogniseColumns(
  grid: SheetGrid,
  band: HeaderBand,
  lineUnits: ReadonlyMap<UnitFamily, ColumnUnit>,
  answers: Answers,
  known?: KnownHeader,
): RecognisedColumns {
  const view = tableView(grid, band, known?.paths);
  const candidates = tableCandidates(view);
  const layout = known?.layout ?? layoutOf(view.paths.map(({ labels }) => labels));
  const keys = answerKeys(view.paths, layout);
  const twins = twinColumns(view.paths, keys);
  const claims = view.paths.map((path, index): Contender => {
    const matches = candidates[index] ?? [];
    const answered = answeredField(
      answers[keys[index]?.fieldAnswer ?? ""] ?? twins.get(index)?.answerFor(index, answers, matches),
      matches,
    );
    const year = yearOf(path.labels);
    const moment = momentOf(path.labels, year);
    return answered === undefined
      ? { candidates: matches, year, moment }
      : { candidates: matches, year, moment, answered };
  });
  const years = settleYears(claims, view, layout, answers);
  const { contenders } = years;
  const rules = rulesOf(view, candidates);
  const summed = withSums(settleColumns(contenders, rules), view);
  const settled = band.names === "school" ? withTotalOfTeachers(summed, view) : summed;
  const isAnswered = contenders.some(({ answered }) => answered !== undefined);
  const unanswered = isAnswered
    ? settleColumns(
        contenders.map(({ candidates: own, year }) => ({ candidates: own, year })),
        rules,
      )
    : settled;
  const inName = unitsInLines([view.titles[view.titles.length - 1] ?? ""]);
  const reading: Reading = {
    view,
    lineUnits: new Map([...inName, ...lineUnits]),
    answers,
    keys,
    students: studentsOf(candidates, view),
    questions: years.question ? [years.question] : [],
    findings: years.finding ? [years.finding] : [],
  };
  const columns = view.paths.map((path, index) => {
    const each = settled[index] ?? { type: "left" };
    const answered = contenders[index]?.answered;
    const asked = answered === undefined ? each : (unanswered[index] ?? each);
    const twin = twins.get(index);
    if (asked.type === "ask" && twin && areTwinsAsked(twin, unanswered, reading)) askTwins(reading, twin, index, asked);
    else if (asked.type === "ask") askField(reading, path, index, asked, answered);
    const own = candidates[index] ?? [];
    // What was ruled out by the other columns is still what the user may want to choose.
    const shown = own.length > 0 || path.column === band.nameColumn ? own : columnCandidates(path.parts, band.names);
    const column = columnOf(reading, path, index, each, shown, answered);
    return each.type === "ask"
      ? { ...column, asked: each.choices.map(({ field, stage }) => fieldKeyOf(field, stage)) }
      : column;
  });
  return { ...withTotalUnit(columns, reading.questions), findings: reading.findings };
}

function answerKeys(paths: readonly HeaderPath[], layout: string): readonly Keys[] {
  const seen = new Map<string, number>();
  return paths.map(({ labels }) => {
    const path = labels.join(">");
    const position = seen.get(path) ?? 0;
    seen.set(path, position + 1);
    return {
      fieldAnswer: columnFieldKey(layout, labels, position),
      unitAnswer: columnUnitKey(layout, labels, position),
    };
  });
}

/** What the user has said of a column: a field, nothing (null), or not a word (undefined). */
function answeredField(answer: string | undefined, candidates: readonly ColumnMatch[]): ColumnMatch | null | undefined {
  if (answer === undefined) return undefined;
  if (answer === NO_FIELD) return null;
  const chosen = parseFieldKey(answer);
  if (!chosen) return undefined;
  // Where the header names the stage, an answer without one means the field of that stage.
  const alike = candidates.find(
    (match) => match.field === chosen.field && (chosen.stage === null || match.stage === chosen.stage),
  );
  const sizes = {
    ...(alike?.sizes ? { sizes: alike.sizes } : {}),
    ...(alike?.grade === undefined ? {} : { grade: alike.grade }),
    ...(alike?.addend === undefined ? {} : { addend: alike.addend }),
  };
  return {
    field: chosen.field,
    stage: chosen.stage ?? alike?.stage ?? null,
    score: 1,
    decidedBy: "synonym",
    isStageImplied: false,
    evidence: [{ code: "answer", parameters: {} }, ...(alike?.evidence ?? [])],
    ...sizes,
  };
}

/** Asked is only what a verdict can hang on: an officer need not say what 图书 means. */
function rulesOf(view: TableView, candidates: readonly (readonly ColumnMatch[])[]): SettleRules {
  const { names } = view.band;
  const known = new Set(candidates.flatMap(([match]) => (match && match.score >= ACCEPTED ? [match.field] : [])));
  const isAskedOfSchools = (field: FieldId): boolean => {
    const { partOf, holds } = FIELDS[field];
    if (partOf !== undefined && holds === "staff") return !known.has(partOf);
    if (field === "teachers_fulltime") return !known.has("staff");
    return (
      (isStudentsField(field) && field !== "students_of_grade") ||
      field === "attached_students" ||
      FIELDS[field].group === "indicator" ||
      isResource(field)
    );
  };
  return {
    isMany: (field) => FIELDS[field].many === true,
    isAsked: names === "school" ? isAskedOfSchools : (field) => familyOfField(field) !== "name",
    year: view.year,
    isSame: (one, other) => isSameAmount(view, one, other),
  };
}

const LEAST_ROWS = 3;

/** The same figures twice, maybe once in 元 and once in 万元. */
function isSameAmount(view: TableView, one: number, other: number): boolean {
  const factor = (index: number): number => {
    const unit = unitInHeader(view.paths[index]?.parts ?? []);
    return unit ? factorToBase(unit) : NaN;
  };
  const [a, b] = [view.sample(one).numbers, view.sample(other).numbers];
  const [first, second] = [factor(one), factor(other)];
  const ratio = Number.isNaN(first) || Number.isNaN(second) ? 1 : second / first;
  if (Number.isNaN(first) !== Number.isNaN(second)) return false;
  let rows = 0;
  for (let row = 0; row < a.length; row++) {
    const [x, y] = [a[row] ?? NaN, (b[row] ?? NaN) * ratio];
    if (Number.isNaN(x) !== Number.isNaN(y)) return false;
    if (Number.isNaN(x)) continue;
    if (Math.abs(x - y) > 1e-9 * Math.abs(x)) return false;
    rows++;
  }
  return rows >= LEAST_ROWS;
}

function askField(
  { view, answers, keys, questions }: Reading,
  path: HeaderPath,
  index: number,
  asked: Extract<Settled, { type: "ask" }>,
  answered: ColumnMatch | null | undefined,
): void {
  const [best] = asked.choices;
  const id = keys[index]?.fieldAnswer ?? "";
  if (!best) return;
  const answer = answered === undefined ? null : (answers[id] ?? null);
  const keysOfChoices = asked.choices.map(({ field, stage }) => fieldKeyOf(field, stage));
  // The answer may be an earlier one without its stage, or a field that was not offered.
  const chosen =
    answer === null || answer === NO_FIELD ? [] : [answered ? fieldKeyOf(answered.field, answered.stage) : answer];
  const offered = [...new Set<string>([...keysOfChoices, ...chosen])];
  questions.push({
    id,
    code: "column-field",
    sheet: view.grid.sheet.name,
    cells: [{ sheet: view.grid.sheet.name, row: view.band.last, column: path.column }],
    parameters: { header: path.labels.join(" > "), field: fieldKeyOf(best.field, best.stage), rivals: asked.rivals },
    choices: [...offered.map((field) => ({ id: field, parameters: { field } })), { id: NO_FIELD, parameters: {} }],
    answer: answer === NO_FIELD ? NO_FIELD : (chosen[0] ?? null),
  });
}

/** A table that names its schools by 学校标识码 and by nothing else. */
function isNamedByCode({ band }: TableView, path: HeaderPath): boolean {
  return band.names === "school" && columnCandidates(path.parts, "school")[0]?.field === "school_code";
}

function columnOf(
  reading: Reading,
  path: HeaderPath,
  index: number,
  settled: Settled,
  own: readonly ColumnMatch[],
  answered: ColumnMatch | null | undefined,
): RecognisedColumn {
  const { view, keys } = reading;
  const isName = path.column === view.band.nameColumn;
  const year = yearOf(path.labels);
  const base = {
    column: path.column,
    header: path.labels,
    candidates: own
      .filter(({ score }) => score >= ONLY_GROUP)
      .map(({ field, stage, score }): Candidate => ({ field, stage, score })),
    fieldAnswer: keys[index]?.fieldAnswer ?? "",
    unitAnswer: keys[index]?.unitAnswer ?? "",
    ...(year === null ? {} : { year }),
  };
  const decidedBy = answered === undefined ? ("none" as const) : ("answer" as const);
  const evidence = answered === undefined ? (own[0]?.evidence ?? []) : [{ code: "answer" as const, parameters: {} }];
  const unknown: RecognisedColumn = {
    ...base,
    field: null,
    stage: null,
    unit: unitInHeader(path.parts),
    unitFrom: null,
    factor: 1,
    score: 0,
    decidedBy,
    evidence,
  };
  if (isName && answered === undefined) {
    return {
      ...unknown,
      field: isNamedByCode(view, path) ? "school_code" : view.band.names,
      unit: null,
      score: 1,
      decidedBy: "synonym",
      evidence: [{ code: "name", parameters: { name: path.labels[path.labels.length - 1] ?? "" } }],
    };
  }
  if (settled.type !== "taken") return unknown;
  const { match } = settled;
  const { sizes, grade } = match;
  const taken: RecognisedColumn = {
    ...unknown,
    field: match.field,
    stage: match.stage,
    score: match.score,
    decidedBy: answered === undefined ? match.decidedBy : "answer",
    evidence: match.evidence,
    ...(sizes ? { sizes: { from: sizes.from, to: sizes.to } } : {}),
    ...(grade === undefined ? {} : { grade }),
  };
  return withUnit(reading, path, index, match.field, taken) ?? unknown;
}
