import { at, entryAt } from "../quantity/at";
import { finding, type Finding } from "../findings/finding";
import { MOST_PRINTED_DECIMALS, printedDecimals } from "../footing/check-total";
import { columnFor, mainField } from "../indicators/indicator-columns";
import type { FactColumn } from "../facts/fact-column";
import { factorOf } from "../facts/origin";
import { asShownByExcel, exactProduct } from "../quantity/decimal";
import type { Stage } from "../fields/stages";
import type { IndicatorStandard } from "../standards/standard";
import type { AssessedSchool } from "./assessed-school";
import { type AssessedUnits, STATES } from "./assessed-units";
import type { IndicatorState } from "./assessment";
import { countStates, schoolVerdict } from "./school-verdict";

/** What a value becomes that is a hair below the line on which it seems to stand. */
const BELOW: Partial<Record<IndicatorState, IndicatorState>> = { met: "floor", floor: "failed" };

/**
 * Schools that pass by finished values printed just on a line: 1.00 may be 0.996 rounded up, and the school fails then.
 * Values computed in the sheet, with long tails in their column, are not rounded; nor is anything said of a school that
 * passes all the same.
 *
 * @example 骨干教师 1.00 and one other indicator at 90%: named, for with 0.996 only five of seven are met
 */
export function valuesAtLineFindings(assessed: AssessedUnits, schools: readonly AssessedSchool[]): readonly Finding[] {
  const { units, standard } = assessed;
  const { schoolRule } = standard;
  if (!schoolRule || !units.tables.some(({ holdsValues }) => holdsValues)) return [];
  const rounded = new RoundedColumns();
  return schools.flatMap((school, unit): Finding[] => {
    const records = entryAt(units.tables, at(units.table, unit));
    if (!records.holdsValues || school.verdict !== "met") return [];
    const states = assessed.states.map((column) => entryAt(STATES, at(column, unit)));
    const atLine = standard.indicators.filter((indicator, position) => {
      const column = columnFor(
        records,
        mainField(records, indicator),
        at(units.record, unit),
        school.stage,
        units.isMixed[unit] === 1,
      )?.column;
      return (
        column !== undefined &&
        column.amounts[at(units.record, unit)] ===
          lineOf(states[position], indicator, school.stage, schoolRule.floorRatio) &&
        rounded.has(column)
      );
    });
    const whenBelow = states.map((state, position) =>
      atLine.includes(entryAt(standard.indicators, position)) ? (BELOW[state] ?? state) : state,
    );
    if (schoolVerdict(countStates(whenBelow), schoolRule) === "met") return [];
    return [
      finding(
        "published-values-at-line",
        atLine.map((each) => school.mainCell(each)),
        { school: school.name, stage: school.stage, codes: atLine.map(({ code }) => code) },
      ),
    ];
  });
}

/** The line that a value of this state has just reached; null for one that has reached none. */
function lineOf(
  state: IndicatorState | undefined,
  { required }: IndicatorStandard,
  stage: Stage,
  floorRatio: number,
): number | null {
  if (!required) return null;
  if (state === "met") return required[stage];
  return state === "floor" ? exactProduct(required[stage], floorRatio) : null;
}

/** The columns whose numbers are rounded for print, each looked through once. */
class RoundedColumns {
  private readonly known = new Map<FactColumn, boolean>();

  has(column: FactColumn): boolean {
    const before = this.known.get(column);
    if (before !== undefined) return before;
    const known = factorOf(column);
    const factor = Number.isNaN(known) ? 1 : known;
    const isRounded = column.amounts.every(
      (amount, record) =>
        column.present[record] !== 1 || printedDecimals(asShownByExcel(amount / factor)) <= MOST_PRINTED_DECIMALS,
    );
    this.known.set(column, isRounded);
    return isRounded;
  }
}
