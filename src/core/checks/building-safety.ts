import { type DayRange, dayRangeOf, monthsBetween } from "../facts/day-range";
import { factCells, factText, type FactTable, isEntryOpen } from "../facts/fact-table";
import type { SafetyGrade, Word, YesNo } from "../facts/fact-words";
import type { FieldId } from "../fields/catalogue";
import { limitOf, type StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { type Figure, figureOfRow, statementsOf } from "./figures";
import {
  type MakeItem,
  type NotProvided,
  type RequirementCheck,
  RequirementItems,
  type RequirementState,
} from "./requirement-check";
import { addAll } from "../quantity/long-lists";

/** C级, D级校舍 and 年检. */
export const BUILDING_SAFETY: Check = {
  asks: ({ limits }, { count }) =>
    `D级危房不得使用；C级校舍有整改完成时限并按期完成（本产品约定）${limits.check ? `；校舍每${count(limits.check.value)}个月检查一次（本产品约定）` : ""}。`,
  check: (facts, requirement) => checkBuildingSafety(facts, requirement),
};

/** D级危房 alone, where a document says nothing of C级. */
export const DANGEROUS_BUILDINGS: Check = {
  asks: ({ limits }, { count }) =>
    `D级危房不得使用${limits.check ? `；校舍每${count(limits.check.value)}个月检查一次（本产品约定）` : ""}。`,
  check: (facts, requirement) => checkBuildingSafety(facts, requirement, ["D"]),
};

/** Grades of buildings of which a document asks something. */
type AskedGrade = Extract<SafetyGrade, "C" | "D">;

type Trouble =
  /** D in use, or nobody says whether it is in use. */
  | "d-in-use"
  | "d-use-untold"
  /** C without a day until which it is mended, or past that day. */
  | "c-without-day"
  | "c-overdue"
  | "c-day-unreadable"
  | "grade-blank"
  | "grade-unknown"
  /** The last check is too long ago, lies in the future, or is not said. */
  | "check-overdue"
  | "check-future"
  | "check-blank"
  | "check-inexact"
  /** Two lists come to different verdicts on it. */
  | "contradicted";

const STATES: Readonly<Record<Trouble, RequirementState>> = {
  "d-in-use": "failed",
  "d-use-untold": "undecided",
  "c-without-day": "missing",
  "c-overdue": "failed",
  "c-day-unreadable": "undecided",
  "grade-blank": "missing",
  "grade-unknown": "undecided",
  "check-overdue": "failed",
  "check-future": "undecided",
  "check-blank": "missing",
  "check-inexact": "undecided",
  contradicted: "undecided",
};
const LACKING: Readonly<Partial<Record<Trouble, FieldId>>> = {
  "d-use-untold": "building_in_use",
  "c-without-day": "mended_by",
  "c-day-unreadable": "mended_by",
  "grade-blank": "safety_grade",
  "grade-unknown": "safety_grade",
  "check-blank": "building_checked",
  "check-future": "building_checked",
  "check-inexact": "building_checked",
};
const WORST: readonly RequirementState[] = ["failed", "missing", "undecided"];

/**
 * 校舍安全, building by building: none of grade D in use; one of grade C with the day until which it is mended, that has
 * not passed; where the pack asks for it, a check within so many months. A building that is not used any more is left alone.
 *
 * @example D级, 是否使用 是: fails; C级, 整改完成时限 2026-12-31 on 2026-09-01: holds
 */
export function checkBuildingSafety(
  facts: CheckedFacts,
  requirement: StatedRequirement,
  grades: readonly AskedGrade[] = ["C", "D"],
): RequirementCheck {
  const items = new RequirementItems();
  const lists = facts.rows.filter(({ entity }) => entity === "building");
  const months = limitOf(requirement, "check");
  const asked: Asked = { months, grades, on: facts.on ?? null };
  const contradicted = contradictedBuildings(lists, asked);
  for (const table of lists) {
    if (!table.texts.has("safety_grade")) continue;
    const troublesAt = (position: number): readonly Trouble[] =>
      contradicted.has(keyOf(table, position)) ? ["contradicted"] : troublesOf(table, position, asked);
    const itemAt: MakeItem = (position, state) => {
      const troubles = troublesAt(position);
      return {
        school: table.schools.names[table.schoolAt[position] ?? -1] ?? "",
        name: table.names[position] ?? "",
        grade: 0,
        stage: null,
        value: null,
        required: null,
        cells: [
          ...factCells(table, "safety_grade", position),
          ...(["building_in_use", "mended_by", "building_checked"] as const).flatMap((field) =>
            factCells(table, field, position).slice(1),
          ),
        ],
        missing: state === "open" ? [] : troubles.flatMap((trouble) => LACKING[trouble] ?? []),
        says: (words) => buildingText(table, position, { troubles, state, grades }, words),
      };
    };
    for (let position = 0; position < table.length; position++) {
      if (table.doubles?.[position] === 1) continue;
      const states = troublesAt(position).map((trouble) => STATES[trouble]);
      const state = isEntryOpen(table, position) ? "open" : (WORST.find((each) => states.includes(each)) ?? "met");
      items.add(state, itemAt, position);
    }
  }
  const counted = items.isEmpty ? countedIn(facts, grades) : null;
  if (counted && !counted.isEmpty) return counted.check(requirement, "school", NO_LIST);
  return items.check(
    requirement,
    "building",
    lists.length > 0
      ? {
          fields: ["safety_grade"],
          sentence: "校舍清单中没有鉴定等级一列，请补充（鉴定等级、是否使用、整改完成时限）。",
        }
      : NO_LIST,
  );
}

/** A building by its school and name, as lists may state it twice. */
function keyOf(table: FactTable, position: number): string {
  return `${table.schools.names[table.schoolAt[position] ?? -1] ?? ""}|${table.names[position] ?? ""}`;
}

/** Buildings that one list finds safe and another fails: neither is believed. */
function contradictedBuildings(lists: readonly FactTable[], asked: Asked): ReadonlySet<string> {
  if (lists.length < 2) return new Set();
  const [failed, safe] = [new Set<string>(), new Set<string>()];
  for (const table of lists)
    for (let position = 0; position < table.length; position++) {
      if ((table.names[position] ?? "") === "" || !table.texts.has("safety_grade")) continue;
      const troubles = troublesOf(table, position, asked);
      if (troubles.length === 0) safe.add(keyOf(table, position));
      else if (troubles.some((trouble) => STATES[trouble] === "failed")) failed.add(keyOf(table, position));
    }
  return new Set([...failed].filter((key) => safe.has(key)));
}

const NO_LIST: NotProvided = {
  fields: ["building_name", "safety_grade"],
  sentence: "缺少校舍清单，请提供每栋校舍的名称、鉴定等级、是否使用和整改完成时限。",
};

/**
 * Buildings that a table only counts, by school or town: none of grade D may be in use, and of each of grade C it has to be
 * said until when it is mended. Yearly checks are asked of
 * a list alone.
 */
function countedIn(facts: CheckedFacts, grades: readonly AskedGrade[]): RequirementItems {
  const items = new RequirementItems();
  for (const table of [...statementsOf(facts.rows, ["buildings_d"]).values()].flat()) {
    const itemAt: MakeItem = (position, state) => {
      const counted = countedAt(table, position, grades);
      const school = table.schools.names[table.schoolAt[position] ?? -1] ?? "";
      return {
        school,
        name: school === "" ? (table.names[position] ?? "") : "",
        grade: 0,
        stage: null,
        value: counted.d.amount,
        required: 0,
        cells: [...counted.d.cells, ...(counted.c?.cells ?? [])],
        missing: state === "open" ? [] : counted.missing,
        says: (words) => countedText(counted, state, words),
      };
    };
    for (let position = 0; position < table.length; position++)
      items.add(countedAt(table, position, grades).state, itemAt, position);
  }
  return items;
}

interface Counted {
  readonly d: Figure;
  /** Null where nothing is asked of grade C. */
  readonly c: Figure | null;
  readonly used: Word<YesNo> | undefined;
  readonly state: RequirementState;
  readonly missing: readonly FieldId[];
}

function countedAt(table: FactTable, position: number, grades: readonly AskedGrade[]): Counted {
  const d = figureOfRow(table, "buildings_d", position);
  const c = grades.includes("C") ? figureOfRow(table, "buildings_c", position) : null;
  const used = isUsed(table, position);
  const [ofD, ofC] = [d.amount, c === null ? 0 : c.amount];
  const told = { d, c, used };
  if (d.isOpen) return { ...told, state: "open", missing: [] };
  if (ofD !== null && ofD > 0 && used === "yes") return { ...told, state: "failed", missing: [] };
  const missing: readonly FieldId[] = [
    ...(ofD === null ? (["buildings_d"] as const) : []),
    ...(ofC === null ? (["buildings_c"] as const) : []),
    ...(ofD !== null && ofD > 0 && used !== "no" ? (["building_in_use"] as const) : []),
    ...(ofC !== null && ofC > 0 && used !== "no" ? (["mended_by"] as const) : []),
  ];
  return { ...told, state: missing.length > 0 ? "missing" : "met", missing };
}

function countedText({ d, c, used, missing }: Counted, state: RequirementState, { count, field }: Words): string {
  if (state === "open") return OPEN_TEXT;
  const parts = [
    ...(d.amount === null ? [] : [`D级校舍${count(d.amount)}栋`]),
    ...(c === null || c.amount === null ? [] : [`C级校舍${count(c.amount)}栋`]),
  ];
  const head = parts.join("，");
  if (state === "failed") return `${head}，仍在使用。`;
  if (state === "met") return used === "no" ? `${head}，没有使用。` : `${head}。`;
  return `${head === "" ? "" : `${head}，`}请补充${missing.map(field).join("、")}（逐栋）。`;
}

function gradeAt(table: FactTable, position: number): Word<SafetyGrade> {
  return table.words.safety_grade?.get(factText(table, "safety_grade", position) ?? "") ?? null;
}

/** Undefined where the list has no such column. */
function isUsed(table: FactTable, position: number): Word<YesNo> | undefined {
  const text = factText(table, "building_in_use", position);
  return text === null ? undefined : (table.words.building_in_use?.get(text) ?? null);
}

function dayAt(table: FactTable, field: FieldId, position: number): DayRange | "unreadable" | null {
  const text = factText(table, field, position) ?? "";
  return /^[-—/无\s]*$/.test(text) ? null : (dayRangeOf(text) ?? "unreadable");
}

interface Asked {
  readonly months: number | null;
  readonly grades: readonly AskedGrade[];
  readonly on: string | null;
}

function troublesOf(table: FactTable, position: number, { months, grades, on }: Asked): readonly Trouble[] {
  const used = isUsed(table, position);
  if (used === "no") return [];
  const grade = gradeAt(table, position);
  const found: Trouble[] = [];
  if (grade === null) found.push("grade-blank");
  else if (grade === "unknown") found.push("grade-unknown");
  else if (grade === "D") found.push(used === "yes" ? "d-in-use" : "d-use-untold");
  else if (grade === "C" && grades.includes("C")) addAll(found, troubleOfC(dayAt(table, "mended_by", position), on));
  if (months !== null) addAll(found, troubleOfCheck(dayAt(table, "building_checked", position), months, on));
  return found;
}

function troubleOfC(day: DayRange | "unreadable" | null, on: string | null): readonly Trouble[] {
  if (day === null) return ["c-without-day"];
  if (day === "unreadable") return ["c-day-unreadable"];
  return on !== null && day.to < on ? ["c-overdue"] : [];
}

function troubleOfCheck(day: DayRange | "unreadable" | null, months: number, on: string | null): readonly Trouble[] {
  if (day === null) return ["check-blank"];
  if (day === "unreadable") return ["check-inexact"];
  if (on === null) return [];
  if (day.from > on) return ["check-future"];
  // Twelve months to the day are within twelve months.
  const isOver = (from: string): boolean =>
    monthsBetween(from, on) > months || (monthsBetween(from, on) === months && from.slice(8) !== on.slice(8));
  if (!isOver(day.from)) return [];
  return isOver(day.to) ? ["check-overdue"] : ["check-inexact"];
}

function buildingText(
  table: FactTable,
  position: number,
  told: {
    readonly troubles: readonly Trouble[];
    readonly state: RequirementState;
    readonly grades: readonly AskedGrade[];
  },
  { day }: Words,
): string {
  const { troubles, state, grades } = told;
  if (state === "open") return OPEN_TEXT;
  const grade = gradeAt(table, position);
  const head = grade === null || grade === "unknown" || troubles.includes("contradicted") ? "" : `${grade}级，`;
  const until = dayAt(table, "mended_by", position);
  if (troubles.length === 0) {
    if (isUsed(table, position) === "no") return `${head}没有使用。`;
    return grade === "C" && grades.includes("C") && until !== null && until !== "unreadable"
      ? `${head}须于${day(until.to)}前完成整改。`
      : `${head}可以使用。`;
  }
  return `${head}${troubles.map((trouble) => TEXTS[trouble]).join("；")}。`;
}

const TEXTS: Readonly<Record<Trouble, string>> = {
  "d-in-use": "仍在使用",
  "d-use-untold": "没有注明是否仍在使用",
  "c-without-day": "没有整改完成时限，请补充",
  "c-overdue": "整改完成时限已过",
  "c-day-unreadable": "整改完成时限不是日期，请核对",
  "grade-blank": "没有填写鉴定等级",
  "grade-unknown": "鉴定等级不是A、B、C、D级，请核对",
  "check-overdue": "最近一次检查已超过规定时间",
  "check-future": "检查日期在检查之日以后，请核对",
  "check-blank": "没有填写检查日期",
  "check-inexact": "检查日期不明确，不能判断是否超过规定时间",
  contradicted: "几张表的鉴定等级或使用情况不一致，请核对后保留一处",
};
