import type { CellRef } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import { amountAt, type FactColumn } from "../facts/fact-column";
import { factorOf } from "../facts/origin";
import { cellOf } from "../facts/record-cells";
import { type NeedsTable, printedFigure } from "../investment/check-needs-table";
import { checkPrice, type PrintedAmount, priceRange } from "../investment/unit-price";
import type { UnitPrices } from "../investment/unit-prices";
import type { Measure } from "../measures/measure";
import { MEASURES } from "../measures/measures";
import { exactProduct, exactSum, exactTotal } from "../quantity/decimal";
import { fractionOf } from "../quantity/fraction";
import type { Shortfall } from "./shortfalls";

/** The columns of 附件2 that are held against the schools' gaps, in the order of the table. */
const COLUMNS = [
  { field: "needs_building_area", measure: MEASURES.teachingArea, of: "amount" },
  { field: "needs_building_cost", measure: MEASURES.teachingArea, of: "cost" },
  { field: "needs_sports_area", measure: MEASURES.sportsArea, of: "amount" },
  { field: "needs_sports_cost", measure: MEASURES.sportsArea, of: "cost" },
  { field: "needs_equipment_cost", measure: MEASURES.equipmentValue, of: "cost" },
  { field: "needs_wall_cost", measure: null, of: "cost" },
  { field: "needs_culture_cost", measure: null, of: "cost" },
] as const satisfies readonly { field: FieldId; measure: Measure | null; of: "amount" | "cost" }[];

/** The measure behind a column of 附件2, and whether it states its amount or its money; null for a column that has none. */
export function measureBehind(
  field: FieldId | null,
): { readonly measure: Measure; readonly of: "amount" | "cost" } | null {
  const column = COLUMNS.find((each) => each.field === field);
  return column?.measure ? { measure: column.measure, of: column.of } : null;
}

/** What a table states for the schools that stand already: the sum of its rows, without those of new schools. */
export interface StatedNeed {
  /** ㎡ or 元. */
  readonly amount: number;
  /** Largest difference that the printed digits of the rows explain. */
  readonly tolerance: number;
  readonly cells: readonly CellRef[];
}

/**
 * Why a column of 附件2 and the gaps of the schools agree or not.
 * `agrees`: to the digits printed. `area`: the money is another because the area is; `price`: because a ㎡ costs another
 * sum; `area-and-price`: for both reasons. `differs`: an area, or money that stands for itself.
 * `incomplete`: schools have no figure; with theirs it may come to what is stated.
 * `no-price`: no unit price is known. `no-basis`: no indicator asks for it (围墙大门, 文化建设), or the standard does not.
 * `unreadable`: a cell of the column holds no usable number.
 */
export type NeedReason =
  "agrees" | "area" | "price" | "area-and-price" | "differs" | "incomplete" | "no-price" | "no-basis" | "unreadable";

/** One column of 附件2 beside what the gaps of the schools come to. */
export interface RebuiltNeed {
  readonly field: (typeof COLUMNS)[number]["field"];
  readonly measure: Measure | null;
  /** Null where a cell of it cannot be read. */
  readonly stated: StatedNeed | null;
  /** ㎡ or 元, each school's gap rounded up by itself; null where nothing tells it. */
  readonly rebuilt: number | null;
  /** stated − rebuilt, exact; null where one of them is not known. */
  readonly difference: number | null;
  /** Schools that have no value of the indicator: what they lack is not in `rebuilt`. */
  readonly withoutValue: number;
  readonly why: NeedReason;
}

/** What the gaps of the county's schools say. */
export interface SchoolsNeed {
  /** The shortfall by indicator and stage. */
  readonly lacks: readonly Shortfall[];
  /** Ids of the measures that the standard asks for, with how many schools have no value of each. */
  readonly withoutValue: ReadonlyMap<string, number>;
  /** The unit prices in use; money itself needs none. */
  readonly prices: UnitPrices;
}

/**
 * 附件2 from the bottom up: what its rows state for the schools that stand already, beside what the schools' gaps to the
 * standard come to at the unit prices in use. Columns that the table does not have are left out. Rows of new schools
 * are apart: they serve pupils who are in no school yet. (S001-T11)
 *
 * @example other schools state 1.03万㎡ and 3100万元; the gaps come to 10,300㎡ and, at 3000元, 3090万元: both `agrees`
 */
export function rebuiltNeeds(table: NeedsTable, schools: SchoolsNeed): readonly RebuiltNeed[] {
  const done = new Map<Measure, RebuiltNeed>();
  return COLUMNS.flatMap(({ field, measure, of }): RebuiltNeed[] => {
    const column = table.figures.get(field);
    if (!column) return [];
    const stated = statedNeed(table, column);
    const rebuilt = measure && rebuiltAmount(measure, of, schools);
    const need: RebuiltNeed = {
      field,
      measure,
      stated,
      rebuilt,
      difference: stated === null || rebuilt === null ? null : exactSum(stated.amount, -rebuilt),
      withoutValue: measure ? (schools.withoutValue.get(measure.id) ?? 0) : 0,
      why: "no-basis",
    };
    const judged = { ...need, why: reasonOf(need, schools, measure ? (done.get(measure) ?? null) : null) };
    if (measure && of === "amount") done.set(measure, judged);
    return [judged];
  });
}

/** True for a table that says something of schools that stand already. */
export function hasOtherSchools({ length, newSchools }: NeedsTable): boolean {
  return length > (newSchools?.reduce((sum, each) => sum + each, 0) ?? 0);
}

function statedNeed({ length, newSchools }: NeedsTable, column: FactColumn): StatedNeed | null {
  const rows = Array.from({ length }, (_, row) => row).filter((row) => newSchools?.[row] !== 1);
  const amounts: number[] = [];
  const tolerances: number[] = [];
  const cells: CellRef[] = [];
  for (const row of rows) {
    const amount = amountAt(column, row);
    if (amount === null) return null;
    amounts.push(amount);
    tolerances.push(exactProduct(printedFigure(column, row, amount).half, factorOf(column)));
    const cell = cellOf(column.origin.cells, row);
    if (cell) cells.push(cell);
  }
  return amounts.length === 0 ? null : { amount: exactTotal(amounts), tolerance: exactTotal(tolerances), cells };
}

function rebuiltAmount(
  measure: Measure,
  of: "amount" | "cost",
  { lacks, withoutValue, prices }: SchoolsNeed,
): number | null {
  if (!withoutValue.has(measure.id)) return null;
  const own = lacks.filter((each) => each.measure.id === measure.id);
  if (of === "amount") return exactTotal(own.map(({ amount }) => amount));
  if (measure.unit !== "yuan" && !prices.has(measure.id)) return null;
  const costs = own.map(({ cost }) => cost);
  return costs.includes(null) ? null : exactTotal(costs.map((cost) => cost ?? 0));
}

function reasonOf(
  { measure, stated, rebuilt, difference, withoutValue }: RebuiltNeed,
  schools: SchoolsNeed,
  area: RebuiltNeed | null,
): NeedReason {
  if (!measure || !schools.withoutValue.has(measure.id)) return "no-basis";
  if (stated === null) return "unreadable";
  if (rebuilt === null || difference === null) return "no-price";
  // What further schools lack can only add to it.
  if (withoutValue > 0 && difference > -stated.tolerance) return "incomplete";
  if (Math.abs(difference) <= stated.tolerance) return "agrees";
  const price = schools.prices.get(measure.id);
  if (!area?.stated || area.stated.amount === 0 || !price) return "differs";
  const range = priceRange(printedOf(stated), printedOf(area.stated));
  const isSamePrice = checkPrice(range, fractionOf(price.yuan, price.amount)).state !== "wrong";
  if (area.why === "agrees") return isSamePrice ? "agrees" : "price";
  return area.why === "differs" ? (isSamePrice ? "area" : "area-and-price") : "differs";
}

function printedOf({ amount, tolerance }: StatedNeed): PrintedAmount {
  return { printed: amount, half: tolerance, factor: 1 };
}
