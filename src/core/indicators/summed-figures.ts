import { at } from "../quantity/at";
import { finding, type Finding } from "../findings/finding";
import { exactSum, exactTotal } from "../quantity/decimal";
import { type Stage, STAGES } from "../fields/stages";
import type { FieldId } from "../fields/catalogue";
import { fieldKeyOf } from "../fields/field-key";
import { columnOf, type RecordCells, rowOf } from "../facts/record-cells";
import type { FactColumn } from "../facts/fact-column";
import { figureCells, type SumPart } from "../facts/origin";
import { hasField, nameCellOf, type SchoolRecords } from "./school-records";
import { singleStageReader } from "./stage-students";
import { addAll } from "../quantity/long-lists";

/** Schools whose sums are there, and what is to be said of them. */
export interface SummedFigures {
  readonly records: SchoolRecords;
  readonly findings: readonly Finding[];
}

/** A part of a sum, with the stages in which it counts. */
interface Part {
  readonly field: FieldId;
  readonly stages: readonly Stage[];
}

/** One way in which a figure is put together: all of `needed`, and of `further` what the table has. */
interface Recipe {
  readonly needed: readonly Part[];
  readonly further: readonly Part[];
}

interface Sum {
  readonly field: FieldId;
  /** Tried in order; the first whose needed columns are all there is taken. */
  readonly recipes: readonly Recipe[];
}

const BOTH: readonly Stage[] = STAGES;
/** 专科 is above what is asked for in 小学, not in 初中. */
const COLLEGE: Part = { field: "teachers_college", stages: ["primary"] };
const BACHELOR: Part = { field: "teachers_bachelor", stages: BOTH };
const part = (field: FieldId): Part => ({ field, stages: BOTH });
/** Subjects that 艺术 may contain. */
const OF_ARTS: readonly Part[] = [part("music_teachers"), part("art_teachers")];

/**
 * What is added up where a table has no column of the figure itself. 高于规定学历 is 专科 and higher in 小学, 本科 and
 * higher in 初中; 研究生 is 硕士 and 博士 together, so a table that has both is not added twice. 艺术 is 音乐 and 美术 together
 * only where the rows say so ({@link notSumsOfSubjects}); else its teachers are counted beside theirs.
 */
const SUMS: readonly Sum[] = [
  {
    field: "teachers_above_degree",
    recipes: [
      { needed: [COLLEGE, BACHELOR, part("teachers_postgraduate")], further: [] },
      { needed: [COLLEGE, BACHELOR, part("teachers_master"), part("teachers_doctor")], further: [] },
      { needed: [COLLEGE, BACHELOR], further: [part("teachers_master"), part("teachers_doctor")] },
      { needed: [BACHELOR, part("teachers_postgraduate")], further: [] },
      { needed: [BACHELOR], further: [part("teachers_master"), part("teachers_doctor")] },
    ],
  },
  {
    field: "pe_art_teachers",
    recipes: [
      { needed: [part("pe_teachers"), part("arts_teachers")], further: OF_ARTS },
      { needed: [part("pe_teachers"), part("music_teachers"), part("art_teachers")], further: [] },
    ],
  },
];

const DEGREES: readonly FieldId[] = [
  "teachers_college",
  "teachers_bachelor",
  "teachers_master",
  "teachers_doctor",
  "teachers_postgraduate",
];
const SUBJECTS: readonly FieldId[] = ["pe_teachers", "music_teachers", "art_teachers", "arts_teachers"];

/** The figures of the indicators that can be added up from these fields of a table. */
export function summableFields(fields: ReadonlySet<string>): readonly FieldId[] {
  const has = (field: string): boolean => fields.has(field) || STAGES.some((stage) => fields.has(`${field}:${stage}`));
  return SUMS.flatMap(({ field, recipes }) =>
    !has(field) && recipes.some(({ needed }) => needed.every((each) => has(each.field))) ? [field] : [],
  );
}

/**
 * Adds the figures that a table states only in parts: 高于规定学历教师 from 专科, 本科 and 研究生, 体育艺术教师 from 体育, 音乐
 * and 美术. By stage where the parts are given by stage, else for schools of one stage.
 *
 * A blank part leaves the sum missing, and so does a sum that is more than the school has 专任教师. A 研究生 column that
 * the table does not have is taken for none, and said. Without a 专科 column nothing is added up for 小学.
 *
 * The sum of a mixed school whose parts are not told by stage is there, too, so that the assessment can say that it
 * lacks the stages; it is never shared out.
 *
 * @example 专科 20, 本科 15, 研究生 1 // 小学: 36; 初中: 16
 */
export function withSummedFigures(records: SchoolRecords): SummedFigures {
  if (records.holdsValues) return { records, findings: [] };
  const figures = new Map(records.figures);
  const findings: Finding[] = [];
  for (const sum of SUMS) {
    if (hasField(records, sum.field)) continue;
    const added = [...STAGES, null].flatMap((stage) => addUp(records, sum, stage) ?? []);
    for (const { column } of added) figures.set(column.field, column);
    addAll(findings, sumFindings(records, sum, added));
  }
  return figures.size === records.figures.size ? { records, findings } : { records: { ...records, figures }, findings };
}

/** A sum over all schools, with what came up on the way. */
interface AddedUp {
  readonly column: FactColumn;
  readonly parts: readonly FieldId[];
  /** Schools with more in the parts than 专任教师 in all. */
  readonly tooMany: readonly number[];
  readonly staff: FactColumn | undefined;
  /** 小学 for which there is no 专科 column. */
  readonly withoutCollege: readonly number[];
  /** Schools whose 艺术 is not 音乐 and 美术 together, where it is in the others. */
  readonly notSums: readonly number[];
}

/** The sum of one stage's columns, or of the columns that do not tell the stage (`stage` null); null where they are not there. */
function addUp(records: SchoolRecords, sum: Sum, stage: Stage | null): AddedUp | null {
  const columnOf = ({ field }: Part): FactColumn | undefined => records.figures.get(fieldKeyOf(field, stage));
  const counts = (each: Part): boolean => stage === null || each.stages.includes(stage);
  const recipe = sum.recipes.find(({ needed }) => needed.filter(counts).every((each) => columnOf(each)));
  if (!recipe) return null;
  const notSums = recipe.further === OF_ARTS ? notSumsOfSubjects(records, columnOf) : null;
  const further = notSums ? [] : recipe.further;
  const parts = [...recipe.needed, ...further].filter(counts).flatMap((each) => {
    const column = columnOf(each);
    return column ? [{ ...each, column, rows: rowsOf(column, records.length), present: column.present.slice() }] : [];
  });
  const hasCollege = sum.field !== "teachers_above_degree" || parts.some(({ field }) => field === COLLEGE.field);
  const staff = records.figures.get(fieldKeyOf("teachers_fulltime", stage));
  const amounts = new Float64Array(records.length).fill(NaN);
  const [present, open] = [new Uint8Array(records.length), new Uint8Array(records.length)];
  const singleStage = singleStageReader(records);
  const tooMany: number[] = [];
  const withoutCollege: number[] = [];
  for (let record = 0; record < records.length; record++) {
    const own = stage ?? singleStage(record);
    const isLeftOut = own === "primary" && !hasCollege;
    if (isLeftOut) withoutCollege.push(record);
    let total: number | null = isLeftOut || notSums?.has(record) ? null : 0;
    for (const each of parts) {
      if (isLeftOut || (own && !each.stages.includes(own))) {
        each.rows[record] = -1;
        each.present[record] = 0;
      } else if (total !== null)
        total = each.present[record] === 1 ? exactSum(total, at(each.column.amounts, record)) : null;
    }
    // Of a sum with a blank part nothing hangs on the answer.
    if (
      !isLeftOut &&
      !notSums?.has(record) &&
      total === null &&
      parts.every((each) => each.rows[record] === -1 || each.present[record] === 1 || each.column.open?.[record] === 1)
    )
      open[record] = 1;
    if (total === null) continue;
    if (staff?.present[record] === 1 && total > at(staff.amounts, record)) {
      tooMany.push(record);
      continue;
    }
    amounts[record] = total;
    present[record] = 1;
  }
  const addends = parts.map(({ column, rows, present: used }): FactColumn => ({
    ...column,
    origin: { ...column.origin, cells: { ...column.origin.cells, rows } },
    present: used,
  }));
  const column: FactColumn = {
    field: fieldKeyOf(sum.field, stage),
    origin: {
      how: "sum",
      cells: firstCells(addends, records.length),
      parts: addends.map((of): SumPart => ({ sign: 1, of })),
    },
    amounts,
    present,
    ...(open.includes(1) ? { open } : {}),
  };
  return {
    column,
    parts: parts.map(({ field }) => field),
    tooMany,
    staff,
    withoutCollege,
    notSums: [...(notSums ?? [])],
  };
}

/** In so many rows of ten 艺术 must be the sum, so that one slip of the pen does not make it another figure. */
const MOST_OF_TEN = 8;

/**
 * The schools whose 艺术 is not 音乐 and 美术 together although it is in the table as a whole; null where it is another
 * figure: of no teachers anywhere, or often not the sum.
 *
 * @example 体育 2, 音乐 2, 美术 1, 艺术 3 // none: 艺术 is the sum, 5 in all
 * @example 体育 2, 音乐 2, 美术 1, 艺术 0 // null: 5 in all, too
 */
function notSumsOfSubjects(
  { length }: SchoolRecords,
  columnOf: (part: Part) => FactColumn | undefined,
): ReadonlySet<number> | null {
  const subjects = OF_ARTS.flatMap((each) => columnOf(each) ?? []);
  const arts = columnOf(part("arts_teachers"));
  if (!arts || subjects.length === 0) return null;
  const others = new Set<number>();
  let [rows, some] = [0, 0];
  for (let record = 0; record < length; record++) {
    if (arts.present[record] !== 1 || subjects.some(({ present }) => present[record] !== 1)) continue;
    const together = exactTotal(subjects.map(({ amounts }) => at(amounts, record)));
    const stated = at(arts.amounts, record);
    if (together === 0 && stated === 0) continue;
    rows++;
    if (stated > 0) some++;
    // With 音乐 alone 艺术 may hold 美术 besides.
    if (subjects.length === OF_ARTS.length ? together !== stated : together > stated) others.add(record);
  }
  return some > 0 && (rows - others.size) * 10 >= rows * MOST_OF_TEN ? others : null;
}

function rowsOf({ origin: { cells } }: FactColumn, length: number): Int32Array {
  return typeof cells.rows === "number" ? new Int32Array(length).fill(cells.rows) : cells.rows.slice(0, length);
}

/** For each school the cell of the first part that counts for it, on the sheet of the first part. */
function firstCells(addends: readonly FactColumn[], length: number): RecordCells {
  const sheet = addends[0]?.origin.cells.sheet ?? "";
  const rows = new Int32Array(length).fill(-1);
  const columns = new Int32Array(length);
  for (const {
    origin: { cells },
  } of addends) {
    if (cells.sheet !== sheet) continue;
    for (let record = 0; record < length; record++) {
      if (at(rows, record) >= 0) continue;
      rows[record] = rowOf(cells, record);
      columns[record] = columnOf(cells, record);
    }
  }
  return { sheet, rows, columns };
}

/** What a sum of degrees leaves out for want of a column: 研究生, or the one of 硕士 and 博士 that is not there. */
function degreeWithoutColumn(used: ReadonlySet<FieldId>): FieldId | null {
  if (used.has("teachers_postgraduate")) return null;
  const [hasMaster, hasDoctor] = [used.has("teachers_master"), used.has("teachers_doctor")];
  if (hasMaster && hasDoctor) return null;
  return hasMaster ? "teachers_doctor" : hasDoctor ? "teachers_master" : "teachers_postgraduate";
}

function sumFindings(records: SchoolRecords, sum: Sum, added: readonly AddedUp[]): Finding[] {
  const findings: Finding[] = [];
  const isDegrees = sum.field === "teachers_above_degree";
  const used = new Set(added.flatMap(({ parts }) => parts));
  const [first] = added;
  const lackingDegree = isDegrees && first ? degreeWithoutColumn(used) : null;
  if (first && lackingDegree) {
    findings.push(
      finding("sum-without-part", figureCells(first.column, 0), {
        field: sum.field,
        parts: [...used],
        lacking: lackingDegree,
      }),
    );
  }
  const present = (isDegrees ? DEGREES : SUBJECTS).filter((field) => hasField(records, field));
  const withoutCollege = added.flatMap((each) => each.withoutCollege);
  if (withoutCollege.length > 0) {
    findings.push(
      finding(
        "sum-impossible",
        withoutCollege.map((record) => nameCellOf(records, record)),
        { field: sum.field, parts: present, lacking: [COLLEGE.field] },
      ),
    );
  } else if (!first && present.length > 0) {
    const lacking = isDegrees
      ? [BACHELOR.field]
      : SUBJECTS.filter(
          (field) =>
            field !== "arts_teachers" &&
            !present.includes(field) &&
            !(present.includes("arts_teachers") && field !== "pe_teachers"),
        );
    findings.push(finding("sum-impossible", [], { field: sum.field, parts: present, lacking: lacking }));
  }
  for (const { column, notSums } of added) {
    for (const record of notSums)
      findings.push(
        finding("arts-differ", figureCells(column, record), { school: records.names[record] ?? "", field: sum.field }),
      );
  }
  for (const { column, parts, tooMany, staff } of added) {
    for (const record of tooMany) {
      findings.push(
        finding("parts-exceed-total", [...(staff ? figureCells(staff, record) : []), ...figureCells(column, record)], {
          school: records.names[record] ?? "",
          field: sum.field,
          parts: parts,
          total: staff?.amounts[record] ?? null,
        }),
      );
    }
  }
  return findings;
}
