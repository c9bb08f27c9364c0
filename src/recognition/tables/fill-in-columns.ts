import type { CellRef } from "../../core/cell/address";
import { finding, type Finding } from "../../core/findings/finding";
import { type FieldKey, fieldOf } from "../../core/fields/field-key";
import { rowOf } from "../../core/facts/record-cells";
import type { FactColumn } from "../../core/facts/fact-column";

/** A figure of one school, before it is put into columns. */
export interface Entry {
  readonly key: FieldKey;
  readonly school: number;
  /** In the base unit; "open" until the user has said whether it is meant, or what a blank means. */
  readonly amount: number | "open" | "missing";
  readonly factor: number;
  readonly cell: CellRef;
  readonly score: number;
}

/** A form without an item for 幼儿 says that there are none, whatever the form beside it asks. */
export function withNoneWhereNotAsked(figures: ReadonlyMap<FieldKey, FactColumn>): ReadonlyMap<FieldKey, FactColumn> {
  const attached = figures.get("attached_students");
  if (!attached) return figures;
  const isAsked = (school: number): boolean => rowOf(attached.origin.cells, school) >= 0;
  const amounts = attached.amounts.map((amount, school) => (isAsked(school) ? amount : 0));
  const present = attached.present.map((stated, school) => (isAsked(school) ? stated : 1));
  return new Map(figures).set("attached_students", { ...attached, amounts, present });
}

/** Columns of the figures; of two items for one field the better known counts, and of two equally good ones neither. */
export function columnsOf(
  entries: readonly Entry[],
  schools: number,
  sheet: string,
  findings: Finding[],
  names: readonly string[],
): ReadonlyMap<FieldKey, FactColumn> {
  const byKey = new Map<FieldKey, Map<number, Entry[]>>();
  for (const entry of entries) {
    const bySchool = byKey.get(entry.key) ?? new Map<number, Entry[]>();
    byKey.set(entry.key, bySchool);
    bySchool.set(entry.school, [...(bySchool.get(entry.school) ?? []), entry]);
  }
  return new Map(
    [...byKey].map(([key, bySchool]): [FieldKey, FactColumn] => {
      const [rows, columns] = [new Int32Array(schools).fill(-1), new Int32Array(schools)];
      const amounts = new Float64Array(schools).fill(NaN);
      const [present, open] = [new Uint8Array(schools), new Uint8Array(schools)];
      const factors = new Set<number>();
      for (const [school, found] of bySchool) {
        const best = found.reduce((a, b) => (b.score > a.score ? b : a));
        const rivals = found.filter((entry) => entry.score === best.score && entry.amount !== best.amount);
        [rows[school], columns[school]] = [best.cell.row, best.cell.column];
        if (rivals.length > 0) {
          const field = fieldOf(key);
          findings.push(
            finding("list-incomplete", [best.cell, ...rivals.map(({ cell }) => cell)], {
              school: names[school] ?? "",
              field,
              count: rivals.length + 1,
            }),
          );
          continue;
        }
        if (best.amount === "open") {
          open[school] = 1;
          continue;
        }
        if (best.amount === "missing") continue;
        factors.add(best.factor);
        amounts[school] = best.amount;
        present[school] = 1;
      }
      const [factor = 1] = factors;
      return [
        key,
        {
          field: key,
          origin: { how: "cell", cells: { sheet, rows, columns }, factor: factors.size === 1 ? factor : NaN },
          amounts,
          present,
          ...(open.includes(1) ? { open } : {}),
        },
      ];
    }),
  );
}
