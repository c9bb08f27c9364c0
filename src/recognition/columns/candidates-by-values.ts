import { type FieldId } from "../../core/fields/catalogue";
import { fieldKeyOf } from "../../core/fields/field-key";
import { familyOfField, FINISHED_VALUES, isResource, isStudentsField } from "../../core/fields/field-queries";
import { factorToBase, familyOf } from "../../core/quantity/units";
import { compactName, unitInHeader } from "../header/header-text";
import type { Evidence } from "../recognised-table";
import { ACCEPTED, ONLY_WORDS } from "../sureness";
import { kindOfType } from "../words/school-kind";
import { holds, isQuotientOf } from "./column-arithmetic";
import { columnsNamed } from "./column-sums";
import type { ColumnSample } from "./column-values";
import { FEWER_THAN_PUPILS, isMostlyMore, judgeValues } from "./judge-values";
import type { ColumnMatch } from "./match-column";
import { studentsOf } from "./students-of-table";
import type { TableView } from "./table-view";

/** More columns of one name than this are a list, not a figure and its value. */
const MOST_RIVALS = 8;

type Columns = readonly (readonly ColumnMatch[])[];

const LOOKS_LIKE: readonly (readonly [FieldId, RegExp])[] = [
  ["owner", /公办|民办|教育部门|地方企业|其他部门|事业单位|集体办|国有企业|县级教育|省级教育/],
  [
    "place_type",
    /^(?:主城区|城乡结合区|镇中心区|镇乡结合区|特殊区域|乡中心区|村庄|城区|镇区|乡村|城市|农村|县城|县镇|城镇|乡镇)$/,
  ],
];
const MOST = 0.6;

/** 类型, 性质 and 类别 are told by what stands below: kinds of school, owners, or town and country. */
export function withAttributes(columns: Columns, view: TableView): Columns {
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

/** A column with the name of a raw figure that is the other column of that name for each (hundred) pupils is its value. */
export function withQuotients(columns: Columns, view: TableView): Columns {
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
export function withValues(columns: Columns, view: TableView): Columns {
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
