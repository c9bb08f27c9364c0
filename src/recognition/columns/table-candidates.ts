import { ACCEPTED, BARE_STAGE, BY_CONTEXT, ONLY_GROUP, ONLY_WORDS } from "../sureness";
import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import {
  familyOfField,
  FIELD_IDS,
  FINISHED_VALUES,
  isFinishedValue,
  isResource,
  isStudentsField,
} from "../../core/fields/field-queries";
import { fieldKeyOf } from "../../core/fields/field-key";
import { familyOf, factorToBase } from "../../core/quantity/units";
import { compactName, unitInHeader } from "../header/header-text";
import type { Evidence } from "../recognised-table";
import { tokensOf } from "../words/header-tokens";
import { kindOfType } from "../words/school-kind";
import { holds, isQuotientOf } from "./column-arithmetic";
import { amongTeachers } from "./column-context";
import { withOthersBeside } from "./beside-others";
import { columnsNamed } from "./column-sums";
import type { ColumnSample } from "./column-values";
import { withGrades } from "./grade-columns";
import { withAttached } from "./attached-columns";
import { withGyms } from "./gym-columns";
import { FEWER_THAN_PUPILS, isMostlyMore, judgeValues } from "./judge-values";
import { columnCandidates, type ColumnMatch, withCertainSizes } from "./match-column";
import { studentsOf } from "./students-of-table";
import type { TableView } from "./table-view";

const LEAST_SIZES = 3;
/** More columns of one name than this are a list, not a figure and its value. */
const MOST_RIVALS = 8;

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

const LOOKS_LIKE: readonly (readonly [FieldId, RegExp])[] = [
  ["owner", /公办|民办|教育部门|地方企业|其他部门|事业单位|集体办|国有企业|县级教育|省级教育/],
  [
    "place_type",
    /^(?:主城区|城乡结合区|镇中心区|镇乡结合区|特殊区域|乡中心区|村庄|城区|镇区|乡村|城市|农村|县城|县镇|城镇|乡镇)$/,
  ],
];
const MOST = 0.6;

/** 类型, 性质 and 类别 are told by what stands below: kinds of school, owners, or town and country. */
function withAttributes(columns: Columns, view: TableView): Columns {
  const told: ReadonlySet<FieldId> = new Set<FieldId>(["stage", "owner", "place_type"]);
  return columns.map((candidates, index) => {
    const [first] = candidates;
    if (first?.field === "school") return isColumnOfStages(view, index) ? [stageByValues(view, index)] : candidates;
    if (!first || !told.has(first.field)) return candidates;
    const texts = view.texts(index);
    if (texts.length === 0) return candidates;
    const share = (test: (text: string) => boolean): number => texts.filter(test).length / texts.length;
    const isStage = share((text) => kindOfType(text) !== null) >= MOST;
    const like = isStage ? "stage" : LOOKS_LIKE.find(([, pattern]) => share((text) => pattern.test(text)) >= MOST)?.[0];
    // 类别 over 实际值 and 标准值 says nothing of the school.
    if (!like && first.field === "stage" && isAnyKind(view, index) && !texts.some((text) => kindOfType(text) !== null))
      return [];
    if (!like || like === first.field) return candidates;
    return [
      {
        ...first,
        field: like,
        evidence: [
          ...first.evidence,
          { code: "values-fit", parameters: { low: texts[0] ?? "", high: texts[texts.length - 1] ?? "" } },
        ],
      },
      ...candidates,
    ];
  });
}

const ALL_BUT_FEW = 0.8;

/** 小学部, 初中部, 小学, 初中 beside the names, under the names' own header. */
function isColumnOfStages(view: TableView, index: number): boolean {
  const texts = view.texts(index);
  return (
    view.paths[index]?.column !== view.band.nameColumn &&
    texts.length >= 2 &&
    texts.filter((text) => STAGE_TEXT.test(text)).length >= texts.length * ALL_BUT_FEW
  );
}

const STAGE_TEXT = /^(?:小学|初中|初级中学|高中)(?:部|段|阶段|学段)?$/;

function stageByValues(view: TableView, index: number): ColumnMatch {
  const texts = view.texts(index);
  return {
    field: "stage",
    stage: null,
    score: ACCEPTED,
    decidedBy: "position",
    isStageImplied: false,
    evidence: [{ code: "values-fit", parameters: { low: texts[0] ?? "", high: texts[texts.length - 1] ?? "" } }],
  };
}

const ANY_KIND = /^(?:类别|类型|性质|层次)$/;

function isAnyKind(view: TableView, index: number): boolean {
  const named = view.paths[index]?.parts.filter(({ text }) => text !== "").map(({ text }) => compactName(text)) ?? [];
  return ANY_KIND.test(named[named.length - 1] ?? "");
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

/** A column with the name of a raw figure that is the other column of that name for each (hundred) pupils is its value. */
function withQuotients(columns: Columns, view: TableView): Columns {
  const students = studentsOf(columns, view);
  if (!students) return columns;
  const sample: ColumnSample = { numbers: students, count: students.length, texts: [], ownUnit: null };
  const alike = new Map<string, number[]>();
  columns.forEach(([match], index) => {
    if (match && isResource(match.field) && match.score >= ONLY_WORDS)
      alike.set(fieldKeyOf(match.field, match.stage), [
        ...(alike.get(fieldKeyOf(match.field, match.stage)) ?? []).slice(0, MOST_RIVALS),
        index,
      ]);
  });
  return columns.map((candidates, index) => {
    const [match] = candidates;
    const indicator = match ? FINISHED_VALUES[match.field] : undefined;
    const rivals = match ? (alike.get(fieldKeyOf(match.field, match.stage)) ?? []) : [];
    if (!match || !indicator || match.score < ONLY_WORDS || rivals.length > MOST_RIVALS) return candidates;
    for (const other of rivals) {
      if (other === index) continue;
      const agreement = isQuotientOf(view.sample(index), view.sample(other), sample, timesOf(match.field, view, other));
      if (!holds(agreement)) continue;
      const evidence: Evidence = {
        code: "quotient-of",
        parameters: { ...columnsNamed(view, [other]), rows: agreement.rows, except: 0 },
      };
      return [
        { ...match, field: indicator, score: ACCEPTED, decidedBy: "position", evidence: [evidence, ...match.evidence] },
      ];
    }
    return candidates;
  });
}

function timesOf(field: FieldId, view: TableView, index: number): number {
  if (familyOfField(field) === "count") return 100;
  const unit = unitInHeader(view.paths[index]?.parts ?? []);
  return unit && familyOf(unit) === familyOfField(field) ? factorToBase(unit) : 1;
}

/** Figures that the field cannot have (years, fractions of people, more teachers than pupils) make of a name a question. */
function withValues(columns: Columns, view: TableView): Columns {
  const students = studentsOf(columns, view);
  const judged = judgedColumns(columns, view, students);
  return students && isStudentsDoubtful(columns, view, students)
    ? judged.map((candidates) =>
        candidates.map((match) =>
          isStudentsField(match.field) ? { ...match, score: Math.min(match.score, ONLY_WORDS) } : match,
        ),
      )
    : judged;
}

/** Where most columns of teachers and rooms hold more than there are pupils, the pupils are the wrong column. */
function isStudentsDoubtful(columns: Columns, view: TableView, students: Float64Array): boolean {
  const fewer = columns
    .flatMap(([match], index) =>
      match && match.stage === null && match.score >= ACCEPTED && FEWER_THAN_PUPILS.has(match.field)
        ? [view.sample(index)]
        : [],
    )
    .filter(({ count }) => count > 0);
  return fewer.filter(({ numbers }) => isMostlyMore(numbers, students)).length * 2 > fewer.length;
}

function judgedColumns(columns: Columns, view: TableView, students: Float64Array | null): Columns {
  return columns.map((candidates, index) => {
    if (candidates.length === 0 || candidates.every(({ field }) => familyOfField(field) === "name")) return candidates;
    const sample = view.sample(index);
    const unit = unitInHeader(view.paths[index]?.parts ?? []);
    const isWhole = unit === null || factorToBase(unit) === 1;
    return candidates
      .map((match) => {
        const own = isStudentsField(match.field) ? null : students;
        const evidence = judgeValues(match.field, sample, own, isWhole);
        if (!evidence) return match;
        const score = evidence.code === "values-doubtful" ? Math.min(match.score, ONLY_WORDS) : match.score;
        return { ...match, score, evidence: [...match.evidence, evidence] };
      })
      .sort((a, b) => b.score - a.score);
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
