import { stateAt } from "../assessment/assessed-units";
import { type RemedyGround, unitsOfSchool } from "./ground";

/** The units of each school that failed; a school of which a figure is missing cannot be brought to pass by any step. */
export function failedSchools(ground: RemedyGround): readonly (readonly number[])[] {
  return allFailed(ground).filter((failed) => !lacksFigures(ground, failed));
}

/** How many schools that failed lack a figure: what they need cannot be told yet. */
export function failedWithoutFigures(ground: RemedyGround): number {
  return allFailed(ground).filter((failed) => lacksFigures(ground, failed)).length;
}

/** The failed units of each school that has any. */
function allFailed({ units, schools }: RemedyGround): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (let unit = 0; unit < units.length; unit++) {
    const school = unitsOfSchool(units, unit);
    if (school[0] !== unit) continue;
    const failed = school.filter((each) => schools[each]?.verdict === "failed");
    if (failed.length > 0) found.push(failed);
  }
  return found;
}

function lacksFigures(ground: RemedyGround, units: readonly number[]): boolean {
  return units.some((unit) =>
    ground.standard.indicators.some((_, position) => {
      const state = stateAt(ground, position, unit);
      return state === "missing" || state === "not-applicable";
    }),
  );
}
