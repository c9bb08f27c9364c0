import { ACCEPTED } from "../sureness";
import { FINISHED_VALUES } from "../../core/fields/field-queries";
import type { FieldId } from "../../core/fields/catalogue";
import { type ColumnUnit, factorToBase } from "../../core/quantity/units";
import type { Evidence } from "../recognised-table";
import { holds, isQuotientOf } from "./column-arithmetic";
import type { ColumnSample } from "./column-values";
import { columnsNamed } from "./column-sums";
import { columnCandidates } from "./match-column";
import type { TableView } from "./table-view";

/** A unit that the figures themselves show, and how. */
export interface ShownUnit {
  readonly unit: ColumnUnit;
  readonly evidence: Evidence;
}

/**
 * The one unit in which a figure for each pupil is what the table prints beside it: 设备值 of which every school's
 * 生均设备值（元） is ten thousand times the share is in 万元. Null where no such column shows it, or two units would do.
 */
export function unitByArithmetic(
  field: FieldId,
  index: number,
  choices: readonly ColumnUnit[],
  students: Float64Array | null,
  view: TableView,
): ShownUnit | null {
  const indicator = FINISHED_VALUES[field];
  if (!indicator || !students || field === "indoor_sport_area") return null;
  const sample: ColumnSample = { numbers: students, count: students.length, texts: [], ownUnit: null };
  for (let other = 0; other < view.paths.length; other++) {
    const path = view.paths[other];
    if (other === index || !path?.parts.some(({ text }) => /生均|每/.test(text))) continue;
    const isValue = columnCandidates(path.parts, "school").some(
      (match) => match.field === indicator && match.score >= ACCEPTED,
    );
    if (!isValue) continue;
    const printed = path.parts.map(({ unit }) => unit).find((unit) => unit !== null);
    if (printed && factorToBase(printed) !== 1) continue;
    const shown = choices.filter((unit) =>
      holds(isQuotientOf(view.sample(other), view.sample(index), sample, factorToBase(unit))),
    );
    const [unit] = shown;
    if (unit && shown.length === 1)
      return {
        unit,
        evidence: {
          code: "quotient-of",
          parameters: { ...columnsNamed(view, [other]), rows: sample.count, except: 0 },
        },
      };
  }
  return null;
}
