import { cellRefName } from "../../core/cell/address";
import { isMixedKind, isThroughKind, SCHOOL_KINDS, type SchoolKind } from "../../core/fields/school-kinds";
import type { Stage } from "../../core/fields/stages";
import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { nameCell, nameOfSchool, type School, type Slot } from "./schools";

/** One row of a table that enters a joined record; `role` is set where the row is one stage's part of the whole. */
export interface Source {
  readonly slot: Slot;
  readonly role: Stage | null;
}

/** One record to be: a school, or one part of a school of which all tables list the parts. */
export interface SchoolUnit {
  readonly name: string;
  readonly kind: SchoolKind;
  readonly stage: Stage | null;
  /** The table that comes first names the school. */
  readonly sources: readonly Source[];
}

/** Kinds that a school can have whose 小学 and 初中 stand in two rows of one table and in one row of another. */
const WHOLE_KINDS = (Object.keys(SCHOOL_KINDS) as SchoolKind[]).filter(isThroughKind);

/**
 * The records that a school's rows make. Rows of 小学部 and 初中部 become one record of a mixed school where another
 * table has a row for the whole; otherwise each part is a record of its own.
 */
export function unitsOf(
  school: School,
  answers: Answers,
): { readonly units: readonly SchoolUnit[]; readonly questions: readonly Question[] } {
  const { slots } = school;
  const name = nameOfSchool(school);
  // A school whose parts are listed is named by the table that lists it as one.
  const wholeName = slots.find(({ part }) => part === "whole" || part === "open");
  const of = (part: Slot["part"]): readonly Slot[] => slots.filter((slot) => slot.part === part);
  const [whole] = of("whole");
  const open = of("open");
  const [primary, junior] = [of("primary"), of("junior")];
  const plain = (kept: readonly Slot[]): readonly Source[] => kept.map((slot) => ({ slot, role: null }));
  const mixed = (kind: SchoolKind): SchoolUnit => ({
    name: wholeName && name === school.name ? (wholeName.table.records.names[wholeName.record] ?? name) : name,
    kind,
    stage: null,
    sources: slots.map((slot) => ({
      slot,
      role: slot.part === "primary" || slot.part === "junior" ? slot.part : null,
    })),
  });
  if (whole) return { units: [mixed(kindAt(whole))], questions: [] };
  const partKind = [...primary, ...junior].map(kindAt).find(isMixedKind);
  if (primary.length > 0 && junior.length > 0) {
    if (open.length === 0) return { units: [single(name, plain(primary)), single(name, plain(junior))], questions: [] };
    if (partKind) return { units: [mixed(partKind)], questions: [] };
    if (open.some(isAsked)) return { units: [mixed("unknown")], questions: [] };
    const question = askWhole(school, open, answers);
    return { units: [mixed(WHOLE_KINDS.find((kind) => kind === question.answer) ?? "unknown")], questions: [question] };
  }
  if (partKind && open.length > 0) return { units: [mixed(partKind)], questions: [] };
  return { units: [single(name, plain(slots))], questions: [] };
}

/** The table itself asks for the kind of the school. */
function isAsked(slot: Slot): boolean {
  const name = cellRefName(nameCell(slot));
  return slot.table.reading.table.questions.some(
    ({ code, cells }) => code === "row-stage" && cells.some((cell) => cellRefName(cell) === name),
  );
}

function kindAt({ table, record }: Slot): SchoolKind {
  return table.records.kinds[record] ?? "unknown";
}

/** All rows say the same or nothing of the kind: the first that says something counts, 教学点 before 小学. */
function single(name: string, sources: readonly Source[]): SchoolUnit {
  const told = sources.filter(({ slot }) => slot.part !== "open");
  const leading = told.find(({ slot }) => kindAt(slot) === "teaching-point") ?? told[0];
  if (!leading) return { name, kind: "unknown", stage: null, sources };
  return {
    name,
    kind: kindAt(leading.slot),
    stage: leading.slot.table.records.stages[leading.slot.record] ?? null,
    sources,
  };
}

function askWhole({ name, slots }: School, open: readonly Slot[], answers: Answers): Question {
  const sheet = open[0]?.table.sheet ?? "";
  const id = `row-stage:joined:${name}:${sheet}`;
  return {
    id,
    code: "row-stage",
    sheet,
    cells: [...open, ...slots.filter(({ part }) => part !== "open")].map(nameCell),
    parameters: { count: 1, schools: name },
    choices: WHOLE_KINDS.map((kind) => ({ id: kind, parameters: { kind } })),
    answer: WHOLE_KINDS.find((kind) => kind === answers[id]) ?? null,
  };
}
