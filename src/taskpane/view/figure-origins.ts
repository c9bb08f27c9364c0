import type { FactColumn } from "../../core/facts/fact-column";
import { foldOrigin } from "../../core/facts/origin";
import type { SchoolRecords } from "../../core/indicators/school-records";

/** The figures that one sheet gives to the schools of a joined table. */
export interface FigureOrigin {
  readonly sheet: string;
  /** Fields without their stages, each once. */
  readonly fields: readonly string[];
}

/**
 * Which sheets the figures of joined schools come from, each sheet once; empty where nothing is joined. Schools of several
 * kinds stand in records of their own: what a sheet gives to any of them it gives.
 */
export function figureOrigins(records: readonly SchoolRecords[]): readonly FigureOrigin[] {
  const bySheet = new Map<string, Set<string>>();
  for (const { figures } of records) {
    const given = [...figures.values()].flatMap((figure) =>
      sheetsOf(figure).map((sheet) => [sheet, figure.field.split(":")[0] ?? ""] as const),
    );
    if (new Set(given.map(([sheet]) => sheet)).size < 2) continue;
    for (const [sheet, field] of given) bySheet.set(sheet, (bySheet.get(sheet) ?? new Set()).add(field));
  }
  return [...bySheet].map(([sheet, fields]) => ({ sheet, fields: [...fields] }));
}

function sheetsOf(figure: FactColumn): readonly string[] {
  return foldOrigin<readonly string[]>(figure, {
    cell: ({ cells }) => [cells.sheet],
    sum: (parts, _, fold) => [...new Set(parts.flatMap(({ of }) => fold(of)))],
    rows: ({ cells, rows }) => [rows.find((each) => each.length > 0)?.[0]?.sheet ?? cells.sheet],
  });
}
