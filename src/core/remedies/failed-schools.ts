import { type RemedyGround, stateOf, unitsOfSchool } from "./ground";

/** The units of each school that failed; a school of which a figure is missing cannot be brought to pass by any step. */
export function failedSchools(ground: RemedyGround): readonly (readonly number[])[] {
  const { units, schools } = ground;
  const found: (readonly number[])[] = [];
  for (let unit = 0; unit < units.length; unit++) {
    const school = unitsOfSchool(units, unit);
    if (school[0] !== unit) continue;
    const failed = school.filter((each) => schools[each]?.verdict === "failed");
    if (failed.length > 0 && !lacksFigures(ground, failed)) found.push(failed);
  }
  return found;
}

function lacksFigures(ground: RemedyGround, units: readonly number[]): boolean {
  return units.some((unit) =>
    ground.standard.indicators.some((_, position) =>
      ["missing", "not-applicable"].includes(stateOf(ground, position, unit)),
    ),
  );
}

/** How many schools that failed lack a figure: what they need cannot be told yet. */
export function failedWithoutFigures(ground: RemedyGround): number {
  const { units, schools } = ground;
  let failed = 0;
  for (let unit = 0; unit < units.length; unit++) {
    const school = unitsOfSchool(units, unit);
    if (school[0] === unit && school.some((each) => schools[each]?.verdict === "failed")) failed++;
  }
  return failed - failedSchools(ground).length;
}
