import { isMixedKind, type SchoolKind, stageOfKind } from "../../core/fields/school-kinds";
import type { Stage } from "../../core/fields/stages";
import type { KindReading } from "../words/school-kind";

/** Students that a row states by stage; null where the cell is blank or the column does not exist. */
export interface StageStudents {
  readonly total: number | null;
  readonly primary: number | null;
  readonly junior: number | null;
  readonly senior: number | null;
}

/** All that speaks for a row's kind and stage. */
export interface KindEvidence {
  /** The 办学类型 and 学段 cells. */
  readonly type: KindReading | null;
  readonly name: KindReading | null;
  /** The section line above, as in 二、九年一贯制学校. */
  readonly section: KindReading | null;
  /** The stage of the block, the title, the sheet or the headers. */
  readonly place: Stage | null;
  readonly students: StageStudents;
  /** True where the table has a column for the pupils of 高中, blank or not. */
  readonly statesSenior: boolean;
  /** 表Ⅱ-2: every row is one stage of a school. */
  readonly rowsAreStages: boolean;
  /** True when the same name stands in the other stage's section too: both rows are parts. */
  readonly hasCounterpart: boolean;
}

const UNKNOWN: KindReading = { kind: "unknown", stage: null };

/** Kind and stage of a row from all the evidence; `unknown` where it is thin or contradicts itself, and the user is asked. */
export function decideKind(evidence: KindEvidence): KindReading {
  const { type, name, section, students, rowsAreStages } = evidence;
  // 育才小学（含初中部）: only the pupils by stage tell what a 小学 with more than a 小学 is.
  if (name?.kind === "unknown" && !(type && isMixedKind(type.kind)))
    return { kind: kindOfStudents(students) ?? "unknown", stage: null };
  const named = known(type) ?? underSection(known(name), known(section), students) ?? known(section);
  const part = type?.stage ?? name?.stage ?? null;
  const place = (section ? stageOf(section) : null) ?? evidence.place;
  if (!named) return decideUnnamed(evidence, part ?? place);
  const { kind } = named;
  if (kind === "unknown") return UNKNOWN;
  if (isMixedKind(kind)) return decideMixed(evidence, kind, part, place);
  if (part) return { kind, stage: part };
  if (contradicts(kind, students)) return UNKNOWN;
  const own = stageOfKind(kind);
  if (!own) return { kind, stage: null };
  // What name and pupils agree on stands, whatever is above.
  if (place && place !== own && kind !== "teaching-point" && named !== type && kindOfStudents(students) !== kind)
    return UNKNOWN;
  return { kind, stage: rowsAreStages ? own : null };
}

/**
 * A school's name under a heading that names another kind: under 教学点 every 小学 is a 教学点; a 小学 under 九年一贯制 is
 * what its students say, and open where they say nothing.
 */
function underSection(
  name: KindReading | null,
  section: KindReading | null,
  students: StageStudents,
): KindReading | null {
  if (!name || !section || name.stage || section.kind === name.kind) return name;
  if (section.kind === "teaching-point" && name.kind === "primary-school") return section;
  if (!isMixedKind(section.kind) || !stageOfKind(name.kind)) return name;
  const kind = kindOfStudents(students);
  return kind === section.kind ? section : kind === name.kind ? name : UNKNOWN;
}

function known(reading: KindReading | null): KindReading | null {
  return reading && reading.kind !== "unknown" ? reading : null;
}

function stageOf(reading: KindReading): Stage | null {
  return reading.stage ?? stageOfKind(reading.kind);
}

/** A 一贯制 school's row stands for the whole school, or for the one part of which it is listed. */
function decideMixed(
  { students, statesSenior, rowsAreStages, hasCounterpart }: KindEvidence,
  kind: SchoolKind,
  part: Stage | null,
  place: Stage | null,
): KindReading {
  if (part) return { kind, stage: part };
  if (rowsAreStages) return place ? { kind, stage: place } : UNKNOWN;
  if (place === null) return { kind, stage: null };
  const [own, other] = place === "primary" ? [students.primary, students.junior] : [students.junior, students.primary];
  if ((own ?? 0) > 0 && (other ?? 0) > 0) return { kind, stage: null };
  // Listed among 初中 with nothing said of its 小学: the whole school or its 初中部? Its other row, or its students, tell.
  if (hasCounterpart || ((own ?? 0) > 0 && own === students.total)) return { kind, stage: place };
  // The table has both its stages: the row is the whole school, and what a blank means is asked of the column.
  if (kind === "complete-middle" && place === "junior" && statesSenior) return { kind, stage: null };
  return UNKNOWN;
}

function decideUnnamed({ students }: KindEvidence, place: Stage | null): KindReading {
  if (!place) return { kind: kindOfStudents(students) ?? "unknown", stage: null };
  const kind = place === "primary" ? "primary-school" : "junior-school";
  return contradicts(kind, students) ? UNKNOWN : { kind, stage: place };
}

/** True when the students by stage cannot be those of such a school. */
function contradicts(kind: SchoolKind, { primary, junior, senior }: StageStudents): boolean {
  const has = (count: number | null): boolean => (count ?? 0) > 0;
  if (kind === "primary-school" || kind === "teaching-point") return has(junior) || has(senior);
  if (kind === "junior-school") return has(primary) || has(senior);
  return (kind === "senior-school" || kind === "vocational") && (has(primary) || has(junior));
}

/** The kind that the students by stage leave no doubt about: every stage filled in, or the total equal to one stage. */
export function kindOfStudents({ total, primary, junior, senior }: StageStudents): SchoolKind | null {
  const hasSenior = (senior ?? 0) > 0;
  if (primary !== null && primary > 0 && junior !== null && junior > 0) return hasSenior ? "twelve-year" : "nine-year";
  const onlyPrimary = primary !== null && primary > 0 && (junior === 0 || primary === total);
  if (onlyPrimary && !hasSenior) return "primary-school";
  const noPrimary = primary === 0 || (junior !== null && total !== null && junior + (senior ?? 0) === total);
  if (junior !== null && junior > 0 && noPrimary) return hasSenior ? "complete-middle" : "junior-school";
  return null;
}
