import { parseArea, type CellRef } from "../../core/cell/address";
import type { Unsubscribe } from "../workbook-host";
import { toHostError } from "./office-errors";
import { inExcel } from "./round-trips";

/** Name of the sheet with this id; null when it has gone meanwhile. */
function sheetName(id: string): Promise<string | null> {
  return inExcel(async (trips) => {
    const sheet = trips.context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await trips.sync();
    return loadedName(sheet);
  });
}

function loadedName(sheet: Excel.Worksheet): string | null {
  return sheet.isNullObject ? null : sheet.name;
}

/** Top-left cell of a selection such as "B2:C9", "B2,D4", "A:C" or "3:5". */
export function firstCell(address: string): { readonly row: number; readonly column: number } | null {
  const first = address.split(",")[0]?.split("!").at(-1)?.replaceAll("$", "") ?? "";
  const [from = ""] = first.split(":");
  const area = parseArea(/^[A-Z]+$/i.test(from) ? `${from}1` : /^\d+$/.test(from) ? `A${from}` : first);
  return area && { row: area.row, column: area.column };
}

/** Registers an event of Excel and returns what ends it. */
async function follow<Args>(handlers: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<Args>, handle: (args: Args) => Promise<void>): Promise<Unsubscribe> {
  const registration = await inExcel(async (trips) => {
    const added = handlers(trips.context).add(handle);
    await trips.sync();
    return added;
  });
  return async () => {
    try {
      await Excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      });
    } catch (error) {
      throw toHostError(error);
    }
  };
}

/** Follows the selection on all sheets. When it moves faster than Excel answers, only the latest place is told. */
export function onSelectionChanged(listener: (cell: CellRef) => void): Promise<Unsubscribe> {
  let latest = 0;
  return follow<Excel.WorksheetSelectionChangedEventArgs>(
    (context) => context.workbook.worksheets.onSelectionChanged,
    async ({ worksheetId, address }) => {
      latest += 1;
      const mine = latest;
      const cell = firstCell(address);
      const sheet = await sheetName(worksheetId).catch(() => null); // a lost hint is no failure
      if (sheet !== null && cell && mine === latest) listener({ sheet, ...cell });
    },
  );
}

/** Follows edits on all sheets. */
export function onContentChanged(listener: (sheet: string) => void): Promise<Unsubscribe> {
  return follow<Excel.WorksheetChangedEventArgs>(
    (context) => context.workbook.worksheets.onChanged,
    async ({ worksheetId }) => {
      const sheet = await sheetName(worksheetId).catch(() => null);
      if (sheet !== null) listener(sheet);
    },
  );
}
