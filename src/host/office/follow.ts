import type { Selection, Unsubscribe } from "../workbook-host";
import { toHostError } from "./office-errors";
import { inExcel } from "./round-trips";
import { loadedArea } from "./sheet-layout";

/**
 * First rectangle of what is selected now. Its place is asked for in numbers: an event tells an address, and where the user
 * has chosen the style R1C1, "R2" may be a row or a cell.
 */
function selectedNow(): Promise<Selection> {
  return inExcel(async (trips) => {
    const first = askForSelection(trips.context.workbook);
    await trips.sync();
    return { sheet: first.worksheet.name, ...loadedArea(first) };
  });
}

function askForSelection(workbook: Excel.Workbook): Excel.Range {
  const first = workbook.getSelectedRanges().areas.getItemAt(0);
  first.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
  return first;
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
    async () => {
      latest += 1;
      const mine = latest;
      const selection = await selectedNow().catch(() => null); // a lost hint is no failure
      if (selection && mine === latest) listener(selection);
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
