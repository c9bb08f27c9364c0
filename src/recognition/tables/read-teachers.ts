import type { CellRef } from "../../core/cell/address";
import type { Finding } from "../../core/findings/finding";
import type { FieldId } from "../../core/fields/catalogue";
import type { SchoolKind } from "../../core/fields/school-kinds";
import type { Stage } from "../../core/standards/standard";
import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { degreeOf, isAboveDegree, isCountyBackbone, isFullTimePost, peArtOf } from "../words/teacher-words";
import { stageOfKind, stageOfTitle } from "../words/school-kind";
import type { TextColumn } from "./field-table";
import { factsOfList } from "./list-facts";
import { incompleteFinding, unknownWordFinding } from "./list-findings";
import { cellAt, listKinds, type ListReading, listSchools, recordsOfList, schoolTally, textsOf } from "./list-schools";
import { findPeople } from "./people";
import type { ListResult } from "./read-classes";

/** Figures of a school that its teachers are counted into. */
type Counted = "teachers_fulltime" | "teachers_above_degree" | "backbone" | "pe_art_teachers";

/** What a teacher's cell says: counts or not, or why that is not known. */
type Says = boolean | { readonly reason: "blank" | "unknown"; readonly text: string };

interface Judge {
  readonly field: Counted;
  readonly column: TextColumn;
  readonly says: (text: string, stage: Stage | null) => Says;
}

/**
 * Teachers by school, counted as people: 专任教师, those above the required degree, 县级以上骨干, and those whose main
 * subject is 体育, 音乐, 美术 or 艺术; by stage where each row's stage is known. A cell that is blank or says something
 * unknown leaves its school's figure missing and is named.
 */
export function readTeachers(
  list: ListReading,
  answers: Answers,
): ListResult & { readonly questions: readonly Question[] } {
  const { fields, grid, titles } = list;
  const schools = listSchools(list);
  const people = findPeople(list, schools, answers);
  const stages = textsOf(fields, "stage");
  const kinds = listKinds(schools, stages);
  const posts = textsOf(fields, "teacher_post");
  const title = titles.map(stageOfTitle).find((stage) => stage !== null) ?? null;
  const judges = judgesOf(list);
  const tally = schoolTally(schools.names.length, grid.sheet.name);
  const problems = new Problems();
  const known = new Map<string, Says>();
  const nameColumn = textsOf(fields, "teacher_name")?.column.column ?? list.band.nameColumn;
  const stageAt = (position: number, kind: SchoolKind): Stage | null =>
    (stages ? stageOfTitle(stages.texts[position] ?? "") : null) ??
    stageOfKind(kind) ??
    (kind === "unknown" ? title : null);
  schools.rows.forEach((rows, school) => {
    const kind = kinds[school] ?? "unknown";
    const isByStage = rows.every((position) => stageAt(position, kind) !== null);
    for (const position of rows) {
      if (people.dropped.has(position)) continue;
      const stage = stageAt(position, kind);
      const post = posts ? isFullTimePost(posts.texts[position] ?? "") : true;
      if (post === false) continue;
      if (post !== true) {
        const text = posts?.texts[position] ?? "";
        problems.add(
          school,
          "teacher_post",
          text === "" ? "blank" : "unknown",
          text,
          cellAt(fields, position, posts?.column.column ?? nameColumn),
        );
        for (const field of ["teachers_fulltime", ...judges.map((judge) => judge.field)] as const) spoil(field, school);
        continue;
      }
      count("teachers_fulltime", school, stage, isByStage, true, cellAt(fields, position, nameColumn));
      for (const judge of judges) {
        const text = judge.column.texts[position] ?? "";
        const key = `${judge.field}\n${stage ?? ""}\n${text}`;
        const says = known.get(key) ?? judge.says(text, stage);
        known.set(key, says);
        const cell = cellAt(fields, position, judge.column.column.column);
        if (typeof says === "boolean") count(judge.field, school, stage, isByStage, says, cell);
        else {
          spoil(judge.field, school);
          if (says.reason === "unknown" || says.text === "")
            problems.add(school, judge.column.field, says.reason, says.text, cell);
        }
      }
    }
    if (people.open.has(school))
      for (const field of ["teachers_fulltime", ...judges.map((judge) => judge.field)] as const) spoil(field, school);
  });
  const found = withStages(kinds, schools.rows, stages);
  const names = textsOf(fields, "teacher_name");
  return {
    records: schools.names.length > 0 ? recordsOfList(schools, found, grid.sheet.name, tally.figures()) : null,
    facts: factsOfList(fields, schools, {
      entity: "teacher",
      kinds: found,
      nameAt: (position) => names?.texts[position] ?? "",
      nameColumn,
      stageAt: (position) => stageAt(position, kinds[schools.schoolAt[position] ?? -1] ?? "unknown"),
      doubles: people.dropped,
      open: people.open,
    }),
    findings: [...schools.findings, ...problems.findings(schools.names)],
    questions: people.questions,
  };

  function spoil(field: Counted, school: number): void {
    for (const key of [field, `${field}:primary`, `${field}:junior`] as const) tally.spoil(key, school);
  }

  function count(
    field: Counted,
    school: number,
    stage: Stage | null,
    isByStage: boolean,
    counts: boolean,
    cell: CellRef,
  ): void {
    const amount = counts ? 1 : 0;
    tally.add(field, school, amount, cell);
    if (isByStage && stage !== null) tally.add(`${field}:${stage}`, school, amount, cell);
  }
}

function judgesOf({ fields }: ListReading): readonly Judge[] {
  const judges: Judge[] = [];
  const add = (field: Counted, source: FieldId, says: Judge["says"]): void => {
    const column = textsOf(fields, source);
    if (column) judges.push({ field, column, says });
  };
  add("teachers_above_degree", "teacher_degree", (text, stage) => {
    const degree = degreeOf(text);
    if (degree === null) return { reason: "blank", text: "" };
    if (degree === "unknown") return { reason: "unknown", text };
    if (stage) return isAboveDegree(degree, stage);
    // Without the stage only 专科 is open: 本科 is above in both, 中专 in neither.
    return degree === "college" ? { reason: "blank", text } : isAboveDegree(degree, "junior");
  });
  add("backbone", "teacher_backbone", (text) => {
    const says = isCountyBackbone(text);
    return says === "unknown" ? { reason: "unknown", text } : says;
  });
  add("pe_art_teachers", "teacher_subject", (text) => {
    const subject = peArtOf(text);
    return subject === null ? { reason: "blank", text: "" } : subject !== "other";
  });
  return judges;
}

/** A school whose rows are of both stages has teachers of both: a nine-year school, as far as the list can tell. */
function withStages(
  kinds: readonly SchoolKind[],
  rows: readonly (readonly number[])[],
  stages: TextColumn | undefined,
): readonly SchoolKind[] {
  if (!stages) return kinds;
  return kinds.map((kind, school) => {
    if (kind !== "unknown") return kind;
    const found = new Set((rows[school] ?? []).map((position) => stageOfTitle(stages.texts[position] ?? "")));
    return found.size === 2 && found.has("primary") && found.has("junior") ? "nine-year" : kind;
  });
}

/** Cells that keep a figure from being known, gathered by school, column and word. */
class Problems {
  private readonly found = new Map<
    string,
    { school: number; field: FieldId; reason: "blank" | "unknown"; text: string; cells: CellRef[] }
  >();

  add(school: number, field: FieldId, reason: "blank" | "unknown", text: string, cell: CellRef): void {
    const key = `${school}\n${field}\n${text}`;
    const same = this.found.get(key);
    if (same) same.cells.push(cell);
    else this.found.set(key, { school, field, reason, text, cells: [cell] });
  }

  findings(names: readonly string[]): readonly Finding[] {
    return [...this.found.values()].map(({ school, field, reason, text, cells }) =>
      reason === "blank"
        ? incompleteFinding(names[school] ?? "", field, cells)
        : unknownWordFinding(names[school] ?? "", field, text, cells),
    );
  }
}
