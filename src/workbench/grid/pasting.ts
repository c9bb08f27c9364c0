import { CanceledError, ICommandService } from "@univerjs/core";
import type { Injector } from "@univerjs/core";
import { ISheetClipboardService, SheetPasteCommand, SheetPasteShortKeyCommand } from "@univerjs/sheets-ui";
import type { ISheetPasteByShortKeyParams, ISheetPasteParams } from "@univerjs/sheets-ui";
import type { Area } from "../../xlsx/xlsx-workbook";
import { cellCount, containsCell, intersection, SHEET_COLUMNS, SHEET_ROWS } from "../excel/sheet-area";
import { enteredContent, isOnlyHashes, pastedTable } from "./pasted-table";
import type { PastedTable } from "./pasted-table";
import type { UniverWorkbookModel } from "./univer-model";

const TEXT_FORMAT = "@";
const MERGED = "要粘贴到的区域有合并单元格，没有粘贴。请选定没有合并单元格的区域，或在Excel中粘贴。";
const TOO_LARGE = "粘贴的内容超出工作表的范围，没有粘贴。";
const NOTHING = "剪贴板中没有可以粘贴的文字或表格。";
const HASHES = "粘贴的内容中有“#######”，是原表列宽不够、没有显示出来的数。请在原表中加宽该列，重新复制。";
const ONLY_FIRST = "只粘贴了第一张表；表格以外的文字和其他表没有粘贴，需要的请分别复制。";
/** Number that a grid gives to what is copied in it. */
const COPY_ID = /data-copy-id="([^"\s]+)"/;

/**
 * Takes over what is pasted from other programs: its contents only, each as it was meant (pasted-table.ts). What was
 * copied in the grid is left to the grid.
 * @param say tells the user, in words, what was not or only partly pasted
 */
export function takeOverPasting(injector: Injector, model: UniverWorkbookModel, say: (message: string) => void): void {
  const commands = injector.get(ICommandService);
  /** Of what was copied in this grid, the grid knows more than the clipboard says; of another grid's it knows nothing. */
  const isCopiedHere = (html: string): boolean => {
    const [, id] = COPY_ID.exec(html) ?? [];
    return id !== undefined && Boolean(injector.get(ISheetClipboardService).copyContentCache().get(id));
  };
  let isHandedBack = false;
  const paste = (html: string, text: string): void => {
    const told = pasteTable(model, pastedTable(html, text));
    if (told !== null) say(told);
  };
  commands.beforeCommandExecuted(({ id, params }) => {
    if (isHandedBack || model.isAddInAtWork()) return;
    if (id === SheetPasteShortKeyCommand.id) {
      const { htmlContent = "", textContent = "" } = (params ?? {}) as ISheetPasteByShortKeyParams;
      if (isCopiedHere(htmlContent)) return;
      paste(htmlContent, textContent);
      throw new CanceledError();
    }
    if (id === SheetPasteCommand.id) {
      void clipboardTexts().then(async ({ html, text }) => {
        if (html + text !== "" && !isCopiedHere(html)) {
          paste(html, text);
          return;
        }
        isHandedBack = true;
        try {
          await commands.executeCommand(id, params as ISheetPasteParams);
        } finally {
          isHandedBack = false;
        }
      });
      throw new CanceledError();
    }
  });
}

/** What the clipboard holds; nothing where the browser does not let the page look. */
async function clipboardTexts(): Promise<{ readonly html: string; readonly text: string }> {
  const texts = { html: "", text: "" };
  try {
    for (const item of await navigator.clipboard.read())
      for (const type of ["html", "plain"] as const)
        if (item.types.includes(`text/${type}`))
          texts[type === "html" ? "html" : "text"] = await (await item.getType(`text/${type}`)).text();
  } catch {
    // The grid itself says what it cannot paste.
  }
  return texts;
}

/** Writes a table into the active sheet. @returns what the user should know, in words; null where all went well */
function pasteTable(model: UniverWorkbookModel, pasted: PastedTable | null): string | null {
  const table = pasted?.rows ?? [];
  const columns = table.reduce((most, line) => Math.max(most, line.length), 0);
  if (!pasted || columns === 0) return NOTHING;
  const sheet = model.activeSheet();
  const { area: selected } = model.selection();
  const merges = sheet.merges();
  const target = targetOf(selected, { rows: table.length, columns }, merges);
  if (target.row + target.rows > SHEET_ROWS || target.column + target.columns > SHEET_COLUMNS) return TOO_LARGE;
  if (cellCount(target) > 1 && merges.some((merged) => intersection(merged, target))) return MERGED;
  const formats = sheet.numberFormats(target);
  const entered = Array.from({ length: target.rows }, (_line, row) =>
    Array.from({ length: target.columns }, (_cell, column) =>
      enteredContent(
        table[row % table.length]?.[column % columns] ?? { text: "" },
        formats[row]?.[column] === TEXT_FORMAT,
      ),
    ),
  );
  if (!sheet.enter(target, entered)) return null;
  model.select(sheet.id, target);
  const told = [
    ...(table.some((line) => line.some(isOnlyHashes)) ? [HASHES] : []),
    ...(pasted.isPartOfMore ? [ONLY_FIRST] : []),
  ];
  return told.length > 0 ? told.join("") : null;
}

/** Where a table goes: into the selection where that is a multiple of it, else from the selection's first cell on. */
function targetOf(selected: Area, { rows, columns }: Pick<Area, "rows" | "columns">, merges: readonly Area[]): Area {
  const isOneCell = rows === 1 && columns === 1;
  const isMerged = merges.some(
    (merged) => containsCell(merged, selected.row, selected.column) && cellCount(merged) === cellCount(selected),
  );
  const isWhole = selected.rows === SHEET_ROWS || selected.columns === SHEET_COLUMNS;
  const fits = selected.rows % rows === 0 && selected.columns % columns === 0 && !isWhole && !(isOneCell && isMerged);
  return fits ? selected : { row: selected.row, column: selected.column, rows, columns };
}
