import { type Lack, lackText } from "../checks/lack";
import { REQUIREMENT_STATES, type RequirementCheck, type RequirementEntity } from "../checks/requirement-check";
import type { Stage } from "../fields/stages";
import { exactSum } from "../quantity/decimal";
import type { StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";

/** What all that failed one item lack together; of the county each of its lines by itself. */
export interface ItemLack extends Omit<Lack, "together"> {
  readonly requirement: StatedRequirement;
  /** What is counted in `subjects`. */
  readonly of: RequirementEntity | "grade";
  /** The line of the county: 交流轮岗的骨干教师; empty where the item is one line, and of all else. */
  readonly name: string;
  /** The stage of the line; null of all else. */
  readonly stage: Stage | null;
  /** Schools, grades or teachers that lack something. */
  readonly subjects: number;
}

const FAILED = REQUIREMENT_STATES.indexOf("failed");

/**
 * What the items beside the indicators lack to be met, those of the most schools or people first. Only items that decide
 * (必须) are told; a grade counts once, whichever of its classes are too large.
 *
 * @example three teachers with 350, 340 and 354 of 360 hours: 3 teachers, 36 hours
 */
export function itemLacks(checks: readonly RequirementCheck[]): readonly ItemLack[] {
  return checks.flatMap(lacksOf).sort((a, b) => b.subjects - a.subjects);
}

/** True where an item that decides lacks something. */
export function isItemLacking(checks: readonly RequirementCheck[]): boolean {
  return checks.some((check) => failedOf(check).some((position) => check.item(position).lack !== undefined));
}

function failedOf({ requirement, states }: RequirementCheck): readonly number[] {
  return requirement.force !== "must" ? [] : [...states.keys()].filter((position) => states[position] === FAILED);
}

function lacksOf(check: RequirementCheck): readonly ItemLack[] {
  const lines = new Map<string, ItemLack>();
  const counted = new Set<string>();
  for (const position of failedOf(check)) {
    const { lack, name, stage } = check.item(position);
    if (!lack || (lack.together !== undefined && counted.has(lack.together))) continue;
    const { together, ...own } = lack;
    if (together !== undefined) counted.add(together);
    const line = check.of === "county" ? { name, stage } : { name: "", stage: null };
    const key = `${line.name} ${line.stage ?? ""}`;
    const before = lines.get(key);
    lines.set(key, {
      ...before,
      ...own,
      ...line,
      requirement: check.requirement,
      of: together === undefined ? check.of : "grade",
      subjects: (before?.subjects ?? 0) + 1,
      amount: exactSum(before?.amount ?? 0, own.amount),
    });
  }
  return [...lines.values()];
}

const COUNTED: Readonly<Record<ItemLack["of"], string>> = {
  county: "项",
  school: "所",
  class: "个班",
  grade: "个年级",
  teacher: "人",
  building: "栋",
};

/** 2.9 教师培训学时：3人，共还差36学时; 2.13 就近划片入学（小学）：还差1人 */
export function itemLackSentence({ requirement, of, name, stage, subjects, ...lack }: ItemLack, words: Words): string {
  const line = `${stage === null ? "" : words.stage(stage)}${name}`;
  const head = `${requirement.id} ${requirement.name}${line === "" ? "" : `（${line}）`}`;
  const all = of === "county" ? "" : `${words.count(subjects)}${COUNTED[of]}，共`;
  return `${head}：${all}${lackText(lack, words)}`;
}
