export type NeededGroup = "students" | "teachers" | "buildings" | "equipment";

/** What the seven indicators are computed from, in the groups that a bureau keeps in one table each. */
const NEEDED: readonly (readonly [NeededGroup, readonly string[]])[] = [
  ["students", ["students"]],
  [
    "teachers",
    [
      "teachers_above_degree",
      "backbone",
      "pe_art_teachers",
      "teachers_college",
      "teachers_bachelor",
      "pe_teachers",
      "arts_teachers",
    ],
  ],
  ["buildings", ["teaching_area", "sports_area"]],
  ["equipment", ["equipment_value", "multimedia_rooms"]],
];

export const NEEDED_GROUPS: readonly NeededGroup[] = NEEDED.map(([group]) => group);

/** The groups of which there is at least one field: students alone give ["students"]. */
export function groupsOfFields(fields: ReadonlySet<string>): readonly NeededGroup[] {
  return NEEDED.flatMap(([group, names]) => (names.some((name) => fields.has(name)) ? [group] : []));
}
