import type { FactColumn } from "../../core/facts/fact-column";
import { foldOrigin } from "../../core/facts/origin";
import type { SchoolRecords } from "../../core/indicators/school-records";

/** The figures that one sheet gives to the schools of a joined table. */
export interface FigureOrigin {
  readonly sheet: string;
  /** Fields without their stages, each once. */
  readonly fields: readonly string[];
}

/** Which sheets the figures of joined schools come from; an entry for each group of schools that is joined at all. */
export function figureOrigins(records: readonly SchoolRecords[]): readonly (readonly FigureOrigin[])[] {
  return records
    .map((table): readonly FigureOrigin[] => {
      const bySheet = new Map<string, Set<string>>();
      for (const figure of table.figures.values()) {
        for (const sheet of sheetsOf(figure))
          bySheet.set(sheet, (bySheet.get(sheet) ?? new Set()).add(figure.field.split(":")[0] ?? ""));
      }
      return [...bySheet].map(([sheet, fields]) => ({ sheet, fields: [...fields] }));
    })
    .filter((origins) => origins.length > 1);
}

function sheetsOf(figure: FactColumn): readonly string[] {
  return foldOrigin<readonly string[]>(figure, {
    cell: ({ cells }) => [cells.sheet],
    sum: (parts, _, fold) => [...new Set(parts.flatMap(({ of }) => fold(of)))],
    rows: ({ cells, rows }) => [rows.find((each) => each.length > 0)?.[0]?.sheet ?? cells.sheet],
  });
}
