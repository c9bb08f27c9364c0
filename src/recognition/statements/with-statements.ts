import type { CellArea } from "../../core/cell/address";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import { wholly } from "../../core/pieces";
import type { Answers } from "../answers";
import { withFootings } from "../footing/foot-tables";
import type { TableReading } from "../read-table";
import type { DismissedTable, RecognisedColumn, RecognisedTable } from "../recognised-table";
import { sheetGrid } from "../sheet/sheet-grid";
import { transposedGrid } from "../sheet/transposed-grid";
import { kindNamed } from "../kinds/kinds";
import { turnedBack } from "../turned-table";
import { mayHoldStatements, readStatements, readStatementsAcross, type Statement } from "./read-statements";

/**
 * The tables of a sheet with the figures that items of a standard ask for: in tables of their own where no other kind has
 * been read, and as facts of the table that is there already, which stays what it is.
 */
export function withStatements(
  sheet: SheetSnapshot,
  tables: readonly TableReading[],
  dismissed: readonly DismissedTable[],
  answers: Answers,
): readonly TableReading[] {
  const grid = sheetGrid(sheet);
  if (!mayHoldStatements(grid)) return tables;
  const turned = transposedGrid(sheet);
  const found = chosen([
    ...readStatements(grid, answers).map((each) => ({ ...each, reading: footed(grid, each.reading) })),
    ...readStatementsAcross(grid, turned, answers).map((each) => ({
      ...each,
      reading: turnedBack(footed(turned, each.reading)),
    })),
  ]).filter(({ reading: { table } }) => !dismissed.some(({ area }) => areasMeet(area, table.area)));
  if (found.length === 0) return tables;
  let all = [...tables];
  for (const { reading, isList } of found) {
    const host = all.find(({ table }) => areasMeet(table.area, reading.table.area));
    if (!host) all.push(reading);
    else if (isList ? !isAsked(host) : mayHold(host))
      all = all.map((each) =>
        each === host
          ? {
              ...each,
              table: { ...each.table, columns: withNamed(each.table, reading.table) },
              facts: [...each.facts, ...reading.facts],
            }
          : each,
      );
  }
  return all.sort((a, b) => a.table.area.row - b.table.area.row || a.table.area.column - b.table.area.column);
}

/** A list of people, rooms or classes states nothing of the county; of a table that is still asked about nothing counts. */
function mayHold(host: TableReading): boolean {
  const { kind } = host.table;
  const { read } = kindNamed(kind);
  return !isAsked(host) && (read === undefined || read === "fill-in") && kind !== "statement";
}

function isAsked({ table }: TableReading): boolean {
  return table.questions.some(({ code, answer }) => code === "table-kind" && answer === null);
}

/** The columns of a table, those that only its figures for items have told by what these have told. */
function withNamed(
  { columns, orientation }: RecognisedTable,
  statement: Pick<RecognisedTable, "columns" | "orientation">,
): readonly RecognisedColumn[] {
  if (orientation !== statement.orientation) return columns;
  return columns.map((column) => {
    const told = column.field === null ? statement.columns.find((each) => each.column === column.column) : undefined;
    return told === undefined || told.field === null || told.field === "item" ? column : told;
  });
}

function footed(grid: ReturnType<typeof sheetGrid>, reading: TableReading): TableReading {
  return wholly(withFootings(grid, [reading], [])).tables[0] ?? reading;
}

/** Of readings down and across of the same place the one that knows more; down where both know the same. */
function chosen(found: readonly Statement[]): readonly Statement[] {
  const kept: Statement[] = [];
  for (const each of [...found].sort((a, b) => b.fields - a.fields))
    if (!kept.some(({ reading: { table } }) => areasMeet(table.area, each.reading.table.area))) kept.push(each);
  return kept;
}

function areasMeet(a: CellArea, b: CellArea): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
