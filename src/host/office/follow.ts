import { type CellArea, MAX_COLUMNS, MAX_ROWS, parseArea } from "../../core/cell/address";
import type { Selection, Unsubscribe } from "../workbook-host";
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

/** First rectangle of a selection such as "B2:C9", "B2,D4", "A:C" (whole columns) or "3:5" (whole rows). */
export function firstArea(address: string): CellArea | null {
  const first = address.split(",")[0]?.split("!").at(-1)?.replaceAll("$", "") ?? "";
  const [from = "", to = from] = first.split(":");
  if (/^[A-Z]+$/i.test(from)) return parseArea(`${from}1:${to}${MAX_ROWS}`);
  if (!/^\d+$/.test(from)) return parseArea(first);
  const rows = parseArea(`A${from}:A${to}`);
  return rows && { ...rows, columns: MAX_COLUMNS };
}

/** Registers an event of Excel and returns what ends it. */
async function follow<Args>(
  handlers: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<Args>,
  handle: (args: Args) => Promise<void>,
): Promise<Unsubscribe> {
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
export function onSelectionChanged(listener: (selection: Selection) => void): Promise<Unsubscribe> {
  let latest = 0;
  return follow<Excel.WorksheetSelectionChangedEventArgs>(
    (context) => context.workbook.worksheets.onSelectionChanged,
    async ({ worksheetId, address }) => {
      latest += 1;
      const mine = latest;
      const area = firstArea(address);
      const sheet = await sheetName(worksheetId).catch(() => null); // a lost hint is no failure
      if (sheet !== null && area && mine === latest) listener({ sheet, ...area });
    },
  );
}

/** An edit on some sheet. */
export interface ContentChange {
  readonly sheetId: string;
  /** True when cells may stand elsewhere than before: rows, columns or cells were inserted or taken out. */
  readonly movesCells: boolean;
}

/** Follows edits on all sheets. Excel is asked nothing: it would refuse while the next cell is being typed. */
export function onContentChanged(listener: (change: ContentChange) => void): Promise<Unsubscribe> {
  return follow<Excel.WorksheetChangedEventArgs>(
    (context) => context.workbook.worksheets.onChanged,
    ({ worksheetId, changeType }) => {
      listener({ sheetId: worksheetId, movesCells: changeType !== "RangeEdited" });
      return Promise.resolve();
    },
  );
}

/** Follows the pane being hidden and shown, where this Office can tell. */
export async function onPaneShown(listener: (isShown: boolean) => void): Promise<Unsubscribe> {
  const { requirements } = Office.context;
  if (!requirements.isSetSupported("SharedRuntime", "1.1")) return () => Promise.resolve();
  try {
    return await Office.addin.onVisibilityModeChanged(({ visibilityMode }) =>
      listener(visibilityMode !== Office.VisibilityMode.hidden),
    );
  } catch (error) {
    throw toHostError(error);
  }
}
