import { stateAt } from "../assessment/assessed-units";
import { failedSchools } from "./failed-schools";
import { type RemedyGround } from "./ground";
import { comparePlans, plansOf, type SchoolSteps } from "./plans";

/** So many schools are worked out, those that are nearest: nobody reads more, and a province's list must not wait. */
const MOST_SCHOOLS = 500;

/**
 * For schools that failed and lack no figure, the fewest values that have to be raised so that it passes, and by how
 * much: one indicator may stay at 85% (or as many as the standard leaves open). Schools with the fewest steps first;
 * among them what is free, then what has a price by its price, then the rest by the part of the standard that is lacking.
 * Of more than `most` schools those that are nearest are told.
 */
export function firstSteps(ground: RemedyGround, most = MOST_SCHOOLS): readonly SchoolSteps[] {
  return nearestOf(ground, failedSchools(ground), most)
    .flatMap((units) => {
      const plans = plansOf(ground, units);
      return plans.length === 0 ? [] : [plans.reduce((a, b) => (comparePlans(b, a) < 0 ? b : a))];
    })
    .sort((a, b) => comparePlans(a, b) || a.unit - b.unit);
}

/** The schools with the fewest values to be raised, in the order of their rows. */
function nearestOf(
  ground: RemedyGround,
  schools: readonly (readonly number[])[],
  most: number,
): readonly (readonly number[])[] {
  if (schools.length <= most) return schools;
  const counted = schools.map((units, at) => ({
    units,
    at,
    steps: sum(units.map((unit) => stepsAtLeast(ground, unit))),
  }));
  return counted
    .sort((a, b) => a.steps - b.steps || a.at - b.at)
    .slice(0, most)
    .map(({ units }) => units);
}

/** Values that one unit has to raise: all that are short but those that may stay where they are. */
function stepsAtLeast(ground: RemedyGround, unit: number): number {
  const { indicators, schoolRule } = ground.standard;
  let [asked, short, atFloor] = [0, 0, 0];
  for (const [position, { required }] of indicators.entries()) {
    if (required === null) continue;
    const state = stateAt(ground, position, unit);
    asked++;
    if (state !== "met") short++;
    if (state === "floor") atFloor++;
  }
  return short - Math.min(atFloor, asked - (schoolRule?.leastMet ?? asked));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
