import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { disabilityOf, migrantOf, placementOf, placementOfSchool, pupilTitles } from "../words/pupil-words";
import { gradeInText } from "../words/grade-words";
import { stageOfTitle } from "../words/school-kind";
import { yesNoOf } from "../words/yes-no-words";
import { factsOfList } from "./list-facts";
import { listKinds, type ListReading, listSchools, schoolOfTitles, textsOf } from "./list-schools";
import { findPeople, PUPILS } from "./people";
import type { ListResult } from "./read-classes";

/**
 * Pupils one by one, each with the school and the way in which he is schooled. They are counted for the county
 * (`core/facts/count-pupils`), not school by school; who is at no school counts too.
 */
export function readPupils(
  list: ListReading,
  answers: Answers,
): ListResult & { readonly questions: readonly Question[] } {
  const { fields, titles } = list;
  const schools = listSchools(list);
  const people = findPeople(list, schools, answers, PUPILS);
  const stages = textsOf(fields, "stage");
  const [names, grades] = [textsOf(fields, "pupil_name"), textsOf(fields, "grade")];
  return {
    records: null,
    facts: factsOfList(fields, schools, {
      entity: "pupil",
      kinds: listKinds(schools, stages),
      nameAt: (position) => names?.texts[position] ?? "",
      nameColumn: names?.column.column ?? list.band.nameColumn,
      stageAt: (position) =>
        gradeInText(grades?.texts[position] ?? "")?.stage ?? stageOfTitle(stages?.texts[position] ?? ""),
      words: {
        pupil_migrant: migrantOf,
        pupil_eligible: yesNoOf,
        pupil_disability: disabilityOf,
        pupil_purchased: yesNoOf,
        pupil_placement: placementOf,
        owner: placementOf,
        school: placementOfSchool,
      },
      titled: pupilTitles(
        titles,
        schoolOfTitles(titles, list.grid.sheet.name),
        textsOf(fields, "school") !== undefined,
      ),
      keepsSchoolless: true,
      doubles: people.dropped,
      open: people.open,
    }),
    findings: [],
    questions: people.questions,
  };
}
