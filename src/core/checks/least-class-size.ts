import { factAmount, factCells, type FactTable, isEntryOpen } from "../facts/fact-table";
import { outsideReasonOf } from "../indicators/scope";
import type { Limit } from "../standards/requirement";
import type { Check } from "./check";
import { leastAsked, leastLack, leastText } from "./least-school-size";
import { type MakeItem, RequirementItems } from "./requirement-check";
import { holdsLimit } from "./share-limit";

/**
 * Least pupils of a class of 义务教育, of lists of classes one by one. 教学点 are left out: they are small by nature.
 *
 * @example 三(2)班 with 30 pupils, 30人以下 (limit >30): fails
 */
export const LEAST_CLASS_SIZE: Check = {
  asks: ({ limits }, words) => `${leastAsked(limits, words)}。`,
  check: ({ rows }, requirement) => {
    const items = new RequirementItems();
    const [limit] = Object.values(requirement.limits);
    if (limit) for (const table of rows) if (table.entity === "class") addClasses(items, table, limit);
    return items.check(requirement, "class", {
      fields: ["class_students"],
      sentence: "缺少各班人数，请提供班级名册（学校、年级、班级、人数）。",
    });
  },
};

function addClasses(items: RequirementItems, table: FactTable, limit: Limit): void {
  const itemAt: MakeItem = (position, state) => {
    const value = factAmount(table, "class_students", position);
    return {
      school: table.schools.names[table.schoolAt[position] ?? -1] ?? "",
      name: table.names[position] ?? "",
      grade: table.grades[position] ?? 0,
      stage: stageOf(table, position),
      value,
      required: limit.value,
      cells: factCells(table, "class_students", position),
      missing: value === null ? ["class_students"] : [],
      lack: leastLack(value, limit),
      says: (words) => leastText(value, limit, state, words),
    };
  };
  for (let position = 0; position < table.length; position++) {
    const kind = table.schools.kinds[table.schoolAt[position] ?? -1] ?? "unknown";
    const stage = table.stages[position] ?? null;
    if (table.doubles?.[position] === 1 || stage === "senior" || stage === "kindergarten") continue;
    if (outsideReasonOf(kind) || kind === "teaching-point") continue;
    const value = factAmount(table, "class_students", position);
    const unknown = isEntryOpen(table, position) ? "open" : "missing";
    items.add(
      value === null || unknown === "open" ? unknown : holdsLimit(value, 1, limit) ? "met" : "failed",
      itemAt,
      position,
    );
  }
}

function stageOf(table: FactTable, position: number): "primary" | "junior" | null {
  const stage = table.stages[position] ?? null;
  return stage === "primary" || stage === "junior" ? stage : null;
}
