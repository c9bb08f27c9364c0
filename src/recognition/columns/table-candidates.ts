import { ACCEPTED, BARE_STAGE, BY_CONTEXT, ONLY_GROUP, ONLY_WORDS } from "../sureness";
import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import { FIELD_IDS, isFinishedValue, isResource, isStudentsField } from "../../core/fields/field-queries";
import { compactName } from "../header/header-text";
import type { Evidence } from "../recognised-table";
import { tokensOf } from "../words/header-tokens";
import { kindOfType } from "../words/school-kind";
import { amongTeachers } from "./column-context";
import { withOthersBeside } from "./beside-others";
import { columnsNamed } from "./column-sums";
import { withGrades } from "./grade-columns";
import { withAttached } from "./attached-columns";
import { withAttributes, withQuotients, withValues } from "./candidates-by-values";
import { withGyms } from "./gym-columns";
import { columnCandidates, type ColumnMatch, withCertainSizes } from "./match-column";
import type { TableView } from "./table-view";

const LEAST_SIZES = 3;

type Columns = readonly (readonly ColumnMatch[])[];

/** What each column of a table may hold, from its header, the columns beside it and its figures. */
export function tableCandidates(view: TableView): Columns {
  const { band, paths } = view;
  const among = band.names === "school" ? amongTeachers(paths, view.titles) : [];
  const named: Columns = paths.map((path, index) =>
    path.column === band.nameColumn
      ? []
      : columnCandidates(path.parts, band.names, { isAmongTeachers: among[index] === true }),
  );
  if (band.names === "needs_item") return withNeighbours(view, named);
  if (band.names !== "school") return named;
  return [
    withSizes,
    withAttributes,
    withGrades,
    withBareStages,
    withImpliedStages,
    withoutHalves,
    withQuotients,
    withValues,
    withGyms,
    withAttached,
    withOthersBeside,
    withoutOtherKind,
  ].reduce<Columns>((columns, step) => step(columns, view), named);
}

/** Numbers alone (26-30, 31-35) are sizes of classes where several stand side by side and do not overlap. */
function withSizes(columns: Columns): Columns {
  const sizes = columns.flatMap(([first]) => (first?.sizes ? [first.sizes] : []));
  const ends = new Set(sizes.flatMap(({ from, to }) => (to !== null && from !== to ? [to] : [])));
  const overlaps = sizes.some(({ from, to }) => from !== null && from !== to && ends.has(from));
  if (sizes.length < LEAST_SIZES || overlaps)
    return columns.map((candidates) =>
      overlaps ? candidates.map((match) => (match.sizes ? { ...match, score: ONLY_WORDS } : match)) : candidates,
    );
  return columns.map((candidates) => candidates.map(withCertainSizes));
}

/** 小学 | 初中 without a group: probably pupils, where no other column counts them; the user is asked. */
function withBareStages(columns: Columns, view: TableView): Columns {
  if (columns.some((candidates) => candidates.some(({ field, score }) => isStudentsField(field) && score >= ACCEPTED)))
    return columns;
  return columns.map((candidates, index) => {
    const path = view.paths[index];
    const texts = path?.parts.map(({ text }) => text).filter((text) => text !== "") ?? [];
    const tokens = texts.flatMap((text) => tokensOf(compactName(text)));
    const field = tokens.length === 1 && texts.length === 1 ? STUDENTS_OF[tokens[0] ?? ""] : undefined;
    if (!field || candidates.length > 0 || view.sample(index).count === 0) return candidates;
    const evidence: Evidence = { code: "words", parameters: { name: texts[0] ?? "" } };
    return [{ field, stage: null, score: BARE_STAGE, decidedBy: "words", isStageImplied: false, evidence: [evidence] }];
  });
}

const STUDENTS_OF: Readonly<Record<string, FieldId>> = {
  "@小学": "students_primary",
  "@初中": "students_junior",
  "@高中": "students_senior",
};

const MIXED = /一贯制|完全中学|完中|九年|十二年/;

/**
 * 本科及以上 is above what is asked in 初中, not in 小学. The column counts a stage only where every row does: in a table
 * of that stage it is taken, in one of the other stage it is not the figure, and beside 一贯制 schools, whose teachers of
 * both stages it counts, the user is asked.
 */
function withImpliedStages(columns: Columns, view: TableView): Columns {
  const isStated = columns.some(
    ([match]) => match?.field === "teachers_above_degree" && !match.isStageImplied && match.score >= ACCEPTED,
  );
  const isImplied = columns.some((candidates) => candidates.some((match) => match.isStageImplied));
  if (!isImplied) return columns;
  if (isStated) return columns.map((candidates) => candidates.filter((match) => !match.isStageImplied));
  if (view.stage)
    return columns.map((candidates) =>
      candidates.filter((match) => !match.isStageImplied || match.stage === view.stage),
    );
  const mayMix = hasMixedSchools(columns, view);
  return mayMix
    ? columns.map((candidates) =>
        candidates.map((match) =>
          match.isStageImplied ? { ...match, score: Math.min(match.score, ONLY_WORDS) } : match,
        ),
      )
    : columns;
}

function hasMixedSchools(columns: Columns, view: TableView): boolean {
  const stageColumns = columns.flatMap(([match], index) => (match?.field === "stage" ? [index] : []));
  if (
    stageColumns.some((index) =>
      view.texts(index).some((text) => MIXED.test(text) || kindOfType(text)?.kind === "unknown"),
    )
  )
    return true;
  const nameIndex = view.paths.findIndex(({ column }) => column === view.band.nameColumn);
  const names = nameIndex < 0 ? [] : view.texts(nameIndex);
  if (names.some((name) => MIXED.test(name))) return true;
  const [primary, junior] = (["students_primary", "students_junior"] as const).map((field) =>
    columns.findIndex(([match]) => match?.field === field && match.score >= ACCEPTED),
  );
  if (primary === undefined || junior === undefined || primary < 0 || junior < 0)
    return stageColumns.length === 0 && names.some((name) => /学校(?:\(.*\))?$/.test(name));
  const [a, b] = [view.sample(primary).numbers, view.sample(junior).numbers];
  return a.some((value, row) => value > 0 && (b[row] ?? 0) > 0);
}

/** 教学用房 | 辅助用房 side by side, or 教学用房 beside 教学辅助用房: the second is then not both together. */
function withoutHalves(columns: Columns, view: TableView): Columns {
  const nameOf = (index: number): string => view.paths[index]?.parts.map(({ text }) => text).join("") ?? "";
  const isHalf = columns.some(
    (_, index) => /教学用房(?!及|和|与|、|教|辅)/.test(nameOf(index)) && !/辅/.test(nameOf(index)),
  );
  if (!isHalf) return columns;
  return columns.map((candidates, index) => {
    const isOther = /教学辅助用房/.test(nameOf(index)) && !/教学(?:用房)?(?:及|和|与|、)/.test(nameOf(index));
    return isOther
      ? candidates.map((match) =>
          match.field === "teaching_area" ? { ...match, score: Math.min(match.score, ONLY_WORDS) } : match,
        )
      : candidates;
  });
}

/** So many computed indicators make a table 表Ⅱ-2. */
const LEAST_VALUES = 3;

/**
 * Raw counts and computed values in one table: the richer set is taken, raw counts first, because the values can be
 * computed from them. The other columns are left alone.
 */
function withoutOtherKind(columns: Columns): Columns {
  const isValue = ({ field }: ColumnMatch): boolean => isFinishedValue(field);
  const isRaw = ({ field }: ColumnMatch): boolean => isResource(field);
  const kinds = (test: (match: ColumnMatch) => boolean): number =>
    new Set(
      columns.flatMap(([match]) =>
        match && test(match) && match.score > ONLY_GROUP && match.field !== "indoor_sport_area" ? [match.field] : [],
      ),
    ).size;
  const [raw, values] = [kinds(isRaw), kinds(isValue)];
  if (values === 0) return columns;
  // One or two values make no 表Ⅱ-2; beside them any raw count is what the table is about.
  const isRawTable =
    values < LEAST_VALUES && columns.some(([match]) => match && isRaw(match) && match.score > ONLY_GROUP);
  const dropped = raw >= values || isRawTable ? isValue : isRaw;
  return columns.map((candidates) => candidates.filter((match) => !dropped(match)));
}

const COST_OF: Readonly<Partial<Record<FieldId, FieldId>>> = Object.fromEntries(
  FIELD_IDS.flatMap((id) => (FIELDS[id].costOf === undefined ? [] : [[FIELDS[id].costOf, id]])),
);
const MONEY_ALONE = /^(?:所需|需要|需|计划|建设|估算|测算)?(?:投入|投资)?(?:资金|经费|金额|投资|费用)$/;

/** 新建校舍 | 需投入资金 | 新建运动场 | 需投入资金 without the upper header: the money stands behind what it is for. */
function withNeighbours(view: TableView, columns: Columns): Columns {
  return columns.map((candidates, index) => {
    const [match] = candidates;
    if (match && match.score >= ACCEPTED) return candidates;
    const path = view.paths[index];
    const texts = path?.parts.map(({ text }) => text).filter((text) => text !== "") ?? [];
    const before = columns[index - 1]?.[0];
    const field = before && before.score >= ACCEPTED ? COST_OF[before.field] : undefined;
    if (!field || texts.length !== 1 || !MONEY_ALONE.test(texts[0] ?? "")) return candidates;
    const evidence: Evidence = { code: "neighbours", parameters: { ...columnsNamed(view, [index - 1]) } };
    return [
      { field, stage: null, score: BY_CONTEXT, decidedBy: "position", isStageImplied: false, evidence: [evidence] },
      ...candidates,
    ];
  });
}
