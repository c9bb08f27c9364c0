import { countTeachers } from "../../core/facts/count-teachers";
import { type SchoolKind, stageOfKind } from "../../core/fields/school-kinds";
import type { Stage } from "../../core/fields/stages";
import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { certificateOf } from "../words/certificate-words";
import { periodOf } from "./period-of-column";
import { yesNoOf } from "../words/yes-no-words";
import { backboneOf, degreeOf, dutyOf, listTitled, postOf, quotaOf, subjectOf } from "../words/teacher-words";
import { isTermInYears, termOf } from "../words/term-words";
import { stageOfTitle } from "../words/school-kind";
import type { TextColumn } from "./field-table";
import { factsOfList } from "./list-facts";
import { listKinds, type ListReading, listSchools, recordsOfList, textsOf } from "./list-schools";
import { findPeople } from "./people";
import type { ListResult } from "./read-classes";

/** Teachers one by one, each with the stage taught and what its words mean, and what they come to for each school. */
export function readTeachers(
  list: ListReading,
  answers: Answers,
): ListResult & { readonly questions: readonly Question[] } {
  const { fields, grid, titles } = list;
  const schools = listSchools(list);
  const people = findPeople(list, schools, answers);
  const stages = textsOf(fields, "stage");
  const kinds = listKinds(schools, stages);
  const title = titles.map(stageOfTitle).find((stage) => stage !== null) ?? null;
  const nameColumn = textsOf(fields, "teacher_name")?.column.column ?? list.band.nameColumn;
  const stageAt = (position: number, kind: SchoolKind): Stage | null =>
    (stages ? stageOfTitle(stages.texts[position] ?? "") : null) ??
    stageOfKind(kind) ??
    (kind === "unknown" ? title : null);
  const found = withStages(kinds, schools.rows, stages);
  const names = textsOf(fields, "teacher_name");
  const isInYears = isTermInYears(textsOf(fields, "teacher_term")?.column.header.join("") ?? "");
  const titled = listTitled(titles);
  const facts = factsOfList(fields, schools, {
    entity: "teacher",
    kinds: found,
    nameAt: (position) => names?.texts[position] ?? "",
    nameColumn,
    stageAt: (position) => stageAt(position, kinds[schools.schoolAt[position] ?? -1] ?? "unknown"),
    words: {
      teacher_degree: degreeOf,
      teacher_backbone: backboneOf,
      teacher_subject: subjectOf,
      teacher_post: postOf,
      teacher_duty: dutyOf,
      teacher_certificate: certificateOf,
      teacher_certificate_number: certificateOf,
      teacher_quota: quotaOf,
      teacher_term: (text) => termOf(text, isInYears),
      teacher_eligible: yesNoOf,
      teacher_rotated: yesNoOf,
    },
    ...(titled.length > 0 ? { titled: new Set(titled) } : {}),
    periodAt: (header) => periodOf(header, titles),
    doubles: people.dropped,
    open: people.open,
  });
  const counted = countTeachers(facts);
  return {
    records: schools.names.length > 0 ? recordsOfList(schools, found, grid.sheet.name, counted.figures) : null,
    facts,
    findings: [...schools.findings, ...counted.findings],
    questions: people.questions,
  };
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
