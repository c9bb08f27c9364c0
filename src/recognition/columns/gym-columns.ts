import { ACCEPTED, ONLY_WORDS } from "../sureness";
import { familyOf } from "../../core/quantity/units";
import type { FieldId } from "../../core/fields/catalogue";
import { compactName, type HeaderPart, isExclusion, unitInHeader } from "../header/header-text";
import { sportsIncludeIndoor, teachingExcludesIndoor } from "../header/indoor-in-header";
import type { Evidence } from "../recognised-table";
import { mayNameGym, namesWholeGym } from "../words/gym-words";
import { holds, isSumOf } from "./column-arithmetic";
import type { ColumnMatch } from "./match-column";
import type { TableView } from "./table-view";

type Columns = readonly (readonly ColumnMatch[])[];

const FIELD = "indoor_sport_area";
/** No gym is so small: whole numbers up to this count gyms. */
const MOST_GYMS = 10;

/**
 * 室内体育用房 is taken off in 1.4 and added in 1.5, so a column that may hold it, or part of it, is never passed over: it
 * is asked about. 体育馆 and 风雨操场 side by side are added up; beside 室内体育用房, which contains them, or beside their own
 * sum they are left alone.
 */
export function withGyms(columns: Columns, view: TableView): Columns {
  if (!isNeeded(columns, view)) return columns;
  const offered = columns.map((candidates, index) =>
    isCount(view, index)
      ? candidates.filter(({ field }) => field !== FIELD)
      : mayBeGym(candidates, view, index)
        ? [asGym(view, index), ...candidates]
        : candidates,
  );
  const gyms = offered.flatMap((candidates, index) => (candidates.some(isGym) ? [index] : []));
  if (gyms.length < 2) return offered;
  const contained = new Set(
    gyms.filter((index) => gyms.some((other) => other !== index && contains(offered, view, other, index, gyms))),
  );
  const free = gyms.filter((index) => !contained.has(index));
  const areDifferent = new Set(free.map((index) => nameOf(view, index))).size === free.length;
  const whole = free.find((index) => isWhole(offered, view, index));
  return offered.map((candidates, index) => {
    if (contained.has(index)) return candidates.filter((match) => !isGym(match));
    if (!areDifferent || free.length < 2) return candidates;
    // What stands beside the whole and is not within it may belong to it or not.
    const most = whole === undefined || whole === index ? 1 : ONLY_WORDS;
    return candidates.map((match) =>
      isGym(match) ? { ...match, score: Math.min(match.score, most), addend: nameOf(view, index) } : match,
    );
  });
}

/** False where 教学及辅助用房 leaves the gym out already and the sports area contains it: nothing hangs on a column of it. */
function isNeeded(columns: Columns, view: TableView): boolean {
  const partOf = (field: FieldId): HeaderPart | null => {
    const index = columns.findIndex(([match]) => match?.field === field && match.score >= ACCEPTED);
    return view.paths[index]?.parts.filter(({ text }) => text !== "").pop() ?? null;
  };
  const [teaching, sports] = [partOf("teaching_area"), partOf("sports_area")];
  return teaching === null || sports === null || !teachingExcludesIndoor(teaching) || !sportsIncludeIndoor(sports);
}

function isGym({ field, score }: ColumnMatch): boolean {
  return field === FIELD && score >= ONLY_WORDS;
}

const ONLY_WHEN = /^[\d年月日学度春秋季上下半期末底初止截至到.~/-]*$/;

/** The column's own words, its remarks among them; those that exclude something do not name it, nor does a year. */
function nameOf(view: TableView, index: number): string {
  const leaf = view.paths[index]?.parts
    .filter(({ text, remarks }) => !ONLY_WHEN.test(text) || (text === "" && remarks.length > 0))
    .pop();
  return leaf ? compactName([leaf.text, ...leaf.remarks.filter((remark) => !isExclusion(remark))].join("(")) : "";
}

function mayBeGym(candidates: readonly ColumnMatch[], view: TableView, index: number): boolean {
  const path = view.paths[index];
  if (
    !path ||
    path.column === view.band.nameColumn ||
    candidates.some(({ field, score }) => field === FIELD || score >= ACCEPTED)
  )
    return false;
  const unit = unitInHeader(path.parts);
  if (
    (unit !== null && familyOf(unit) !== "area") ||
    path.parts.some(({ strangeUnit }) => strangeUnit !== null) ||
    view.sample(index).count === 0
  )
    return false;
  return mayNameGym(nameOf(view, index)) && path.parts.every(({ text }) => !/教师|师资|学生|缺口|标准|应有/.test(text));
}

function asGym(view: TableView, index: number): ColumnMatch {
  const evidence: Evidence = { code: "words", parameters: { name: view.paths[index]?.labels.join("·") ?? "" } };
  return {
    field: FIELD,
    stage: null,
    score: ONLY_WORDS,
    decidedBy: "words",
    isStageImplied: false,
    evidence: [evidence],
  };
}

/** 体育馆 over 0, 1 and 2 without a unit counts gyms. */
function isCount(view: TableView, index: number): boolean {
  if (unitInHeader(view.paths[index]?.parts ?? []) !== null) return false;
  const { numbers } = view.sample(index);
  return (
    numbers.some((value) => value > 0) &&
    numbers.every((value) => Number.isNaN(value) || (Number.isInteger(value) && value <= MOST_GYMS))
  );
}

function isCertain(candidates: readonly ColumnMatch[] | undefined): boolean {
  return candidates?.some((match) => isGym(match) && match.score >= ACCEPTED) === true;
}

function isWhole(columns: Columns, view: TableView, index: number): boolean {
  return (
    isCertain(columns[index]) &&
    namesWholeGym(nameOf(view, index)) &&
    view.paths[index]?.parts.every(({ isPart }) => !isPart) === true
  );
}

/** True where one column is the whole of which the other is a part, by its name and its figures, or the sum of the others. */
function contains(columns: Columns, view: TableView, whole: number, part: number, gyms: readonly number[]): boolean {
  if (
    !isCertain(columns[whole]) ||
    unitInHeader(view.paths[whole]?.parts ?? []) !== unitInHeader(view.paths[part]?.parts ?? [])
  )
    return false;
  const parts = gyms.filter((index) => index !== whole);
  if (
    parts.length > 1 &&
    holds(
      isSumOf(
        view.sample(whole),
        parts.map((index) => view.sample(index)),
      ),
    )
  )
    return true;
  if (!isWhole(columns, view, whole) || namesWholeGym(nameOf(view, part))) return false;
  if (view.paths[part]?.parts.some(({ isPart }) => isPart)) return true;
  const [all, some] = [view.sample(whole).numbers, view.sample(part).numbers];
  return some.every((value, row) => Number.isNaN(value) || value <= (all[row] ?? NaN));
}
