import type { CellRef } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import { fieldKeyOf } from "../fields/field-key";
import type { Finding } from "../findings/finding";
import { type Stage, STAGES } from "../fields/stages";
import { type Aggregation, aggregate, areStagesKnown, rowsBySchool } from "./aggregate";
import type { RowFacts } from "./fact-table";
import type { BackboneLevel, Degree, FactWords, Word } from "./fact-words";
import { type CountedRows, incompleteFinding, unknownWordFinding } from "./list-findings";
import { cellOf, type RecordCells } from "./record-cells";
import { postAt as postOfRow } from "./teacher-posts";

/** Figures of a school that its teachers are counted into. */
type Counted = "teachers_fulltime" | "teachers_above_degree" | "backbone" | "pe_art_teachers";

/** Whether a teacher counts, or why that is not known; `open` where the stage is missing. */
type Says = boolean | "blank" | "unknown" | "open";

/** How a figure is told from a column of the list. */
interface Judge {
  readonly field: Counted;
  readonly column: FieldId;
  readonly cells: RecordCells;
  readonly saysAt: (position: number) => Says;
}

/**
 * Teachers by school, counted as people: 专任教师, those above the degree that their stage asks for, 骨干 of the county or
 * higher, and those whose main subject is 体育, 音乐, 美术 or 艺术; by stage where each row's stage is known. A cell that is
 * blank or says something unknown leaves its school's figure missing and is named.
 */
export function countTeachers(facts: RowFacts): CountedRows {
  const rows = rowsBySchool(facts);
  const isKnown = areStagesKnown(facts, rows);
  const judges = judgesOf(facts);
  const postAt = postsOf(facts);
  const isOf = (stage: Stage | null, position: number): boolean =>
    stage === null || (facts.stages[position] === stage && isKnown[facts.schoolAt[position] ?? -1] === true);
  const counting = ({ field, cells, saysAt }: Pick<Judge, "field" | "cells" | "saysAt">): readonly Aggregation[] =>
    [null, ...STAGES].map((stage): Aggregation => ({
      key: fieldKeyOf(field, stage),
      how: "counted",
      cells,
      amountAt: (position) => {
        if (facts.doubles?.[position] === 1) return undefined;
        const post = postAt(position);
        if (post === false) return undefined;
        const says = post === true ? saysAt(position) : post;
        // Who is not known may be of any stage.
        if (typeof says !== "boolean") return null;
        return isOf(stage, position) ? Number(says) : undefined;
      },
    }));
  const everyone = { field: "teachers_fulltime", cells: facts.cells, saysAt: () => true } as const;
  return {
    figures: aggregate(facts, rows, [everyone, ...judges].flatMap(counting)),
    findings: problemsOf(facts, rows, judges, postAt),
  };
}

/** Whether each is a 专任教师: everybody of whom no column says anything else. */
function postsOf(facts: RowFacts): (position: number) => boolean | "blank" | "unknown" {
  return (position) => {
    const post = postOfRow(facts, position);
    return post === null ? "blank" : post === "unknown" ? "unknown" : post === "full-time" || post === "untold";
  };
}

function judgesOf({ texts, words, stages }: RowFacts): readonly Judge[] {
  const judge = (
    field: Counted,
    column: keyof FactWords & FieldId,
    says: (text: string | undefined, position: number) => Says,
  ): readonly Judge[] => {
    const list = texts.get(column);
    return list
      ? [{ field, column, cells: list.cells, saysAt: (position) => says(list.texts[position], position) }]
      : [];
  };
  return [
    ...judge("teachers_above_degree", "teacher_degree", (text, position) =>
      isAboveDegree(meaning(words.teacher_degree, text), stages[position] ?? null),
    ),
    ...judge("backbone", "teacher_backbone", (text) => isBackbone(meaning(words.teacher_backbone, text))),
    ...judge("pe_art_teachers", "teacher_subject", (text) => {
      const subject = meaning(words.teacher_subject, text);
      return subject === null ? "blank" : subject === "unknown" ? "unknown" : subject !== "other";
    }),
  ];
}

function meaning<T>(words: ReadonlyMap<string, Word<T>> | undefined, text: string | undefined): Word<T> {
  return words?.get(text ?? "") ?? null;
}

/** 高于规定学历: 专科 in 小学, 本科 in 初中. Without the stage only 专科 is open: 本科 is above in both, 中专 in neither. */
function isAboveDegree(degree: Word<Degree>, stage: RowFacts["stages"][number]): Says {
  switch (degree) {
    case null:
      return "blank";
    case "unknown":
      return "unknown";
    case "college":
      return stage === "primary" ? true : stage === "junior" ? false : "open";
    case "secondary":
      return false;
    default:
      return true;
  }
}

/** 县级以上骨干. A blank is none; who is one without a level is one of the level that the column asks for. */
function isBackbone(level: Word<BackboneLevel>): Says {
  if (level === "unknown") return "unknown";
  return level !== null && level !== "none" && level !== "below-county";
}

/** What keeps a post from being known: its own column, the subject of somebody with a 职务 that may teach or not, or that 职务. */
function unclearPosts({ texts, words, cells }: RowFacts): (position: number) => {
  readonly column: FieldId;
  readonly cells: RecordCells;
  readonly isBlank: boolean;
} {
  const own = (column: FieldId): RecordCells => texts.get(column)?.cells ?? cells;
  const duties = texts.get("teacher_duty");
  return (position) => {
    if (texts.has("teacher_post") || !duties)
      return { column: "teacher_post", cells: own("teacher_post"), isBlank: false };
    return meaning(words.teacher_duty, duties.texts[position]) === "leads"
      ? {
          column: "teacher_subject",
          cells: own("teacher_subject"),
          isBlank: true,
        }
      : { column: "teacher_duty", cells: duties.cells, isBlank: false };
  };
}

/** Cells that keep a figure from being known, by school, column and word. */
function problemsOf(
  facts: RowFacts,
  rows: readonly (readonly number[])[],
  judges: readonly Judge[],
  postAt: ReturnType<typeof postsOf>,
): readonly Finding[] {
  const unclearAt = unclearPosts(facts);
  return rows.flatMap((positions, school) => {
    const name = facts.schools.written[school] ?? "";
    const found = new Map<string, { column: FieldId; isBlank: boolean; text: string; cells: CellRef[] }>();
    const add = (column: FieldId, cells: RecordCells, isBlank: boolean, position: number): void => {
      const text = isBlank ? "" : (facts.texts.get(column)?.texts[position] ?? "");
      const key = `${column}\n${text}`;
      const problem = found.get(key) ?? { column, isBlank, text, cells: [] };
      found.set(key, problem);
      const cell = cellOf(cells, position);
      if (cell) problem.cells.push(cell);
    };
    for (const position of positions) {
      if (facts.doubles?.[position] === 1) continue;
      const post = postAt(position);
      if (typeof post !== "boolean") {
        const { column, cells, isBlank } = unclearAt(position);
        add(column, cells, isBlank || post === "blank", position);
      }
      if (post !== true) continue;
      for (const { column, cells, saysAt } of judges) {
        const says = saysAt(position);
        if (says === "blank" || says === "unknown") add(column, cells, says === "blank", position);
      }
    }
    return [...found.values()].map(({ column, isBlank, text, cells }) =>
      isBlank ? incompleteFinding(name, column, cells) : unknownWordFinding(name, column, text, cells),
    );
  });
}
