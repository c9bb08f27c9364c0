/**
 * What the grid could do but a saved file would not keep. The workbench saves by changing the opened file in place:
 * contents, number formats and conditional formats. Everything else is refused at once, rather than lost later.
 */

const STRUCTURE = "工作台只修改单元格内容，不能增删行列和工作表、合并单元格。需要时请在Excel或WPS中修改后再打开。";
const LOOK = "工作台不能修改字体、底色和边框。需要时请在Excel或WPS中修改。";
const PROTECTED = "这张工作表受保护，不能修改。需要修改时，请先在Excel或WPS中撤销工作表保护。";

const STRUCTURE_COMMANDS = [
  /^sheet\.command\.(insert|remove|delete)-(multi-)?(row|rows|col|cols|range|sheet|defined)/,
  /^sheet\.command\.(append-row|move-rows|move-cols|reorder-range|split-text-to-columns|copy-sheet)/,
  /^sheet\.command\.(add-worksheet-merge|remove-worksheet-merge)/,
  /^sheet\.command\.set-(worksheet-(hidden|show|name|order|row-count|column-count|right-to-left|range-theme)|workbook-name|tab-color|defined-name|frozen|gridlines-color)/,
  /^sheet\.command\.(cancel-frozen|set-(row|col|selection|first-row|first-column)-frozen|toggle-gridlines|set-first-(row|column)-frozen)/,
  /^sheet\.command\.(add|set|delete)-(range-|worksheet-)?protection/,
  /^sheet\.command\.(hide|remove|insert-range|delete-range)-.*-confirm$/,
  /^sheet\.command\.(set-rows-hidden|set-col-hidden|set-selected-(rows|cols)-visible|set-(specific-rows|col)-visible)/,
  /^sheet\.operation\.rename-sheet$/,
];

const LOOK_COMMANDS = [
  /^sheet\.command\.set-(range-)?(bold|italic|underline|stroke|overline|subscript|superscript|font|fontsize|font-size|font-family|text-color|background-color|style)/,
  /^sheet\.command\.(reset-|set-border|set-text-|set-horizontal-|set-vertical-|clear-selection-format|clear-selection-all|paste-format|set-(once|infinite)-format-painter|apply-format-painter)/,
  /^sheet\.command\.(add|set|delete|move|clear)-.*conditional-rule$/,
];

const CONTENT_COMMANDS =
  /^sheet\.(command\.(set-range-values|clear-selection-content|auto-fill|refill|auto-clear-content|move-range|paste|paste-value|optional-paste|cut|copy-down|copy-right|toggle-cell-checkbox|text-to-number|numfmt\..*)|operation\.set-cell-edit-visible(-f2)?)$/;

/** Entries of the grid's menus that would only be refused, so that they are not offered. */
export const KEPT_OUT_MENUS: readonly string[] = [
  "sheet.menu.cell-insert",
  "sheet.menu.delete",
  "sheet.menu.sheet-frozen",
  "sheet.column-header-menu.sheet-frozen",
  "sheet.row-header-menu.sheet-frozen",
  "sheet.contextMenu.permission",
  "sheet.command.clear-selection-format",
  "sheet.command.clear-selection-all",
  "sheet.command.paste-format",
  "sheet.command.insert-multi-cols-before",
  "sheet.command.insert-multi-cols-right",
  "sheet.command.insert-multi-rows-above",
  "sheet.command.insert-multi-rows-after",
  "sheet.command.remove-col-confirm",
  "sheet.command.remove-row-confirm",
  "sheet.command.hide-col-confirm",
  "sheet.command.hide-row-confirm",
  "sheet.command.set-selected-cols-visible",
  "sheet.command.set-selected-rows-visible",
  "sheet.command.remove-sheet-confirm",
  "sheet.command.copy-sheet",
  "sheet.operation.rename-sheet",
  "sheet.command.set-tab-color",
  "sheet.command.set-worksheet-hidden",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
];

const SIZE_COMMANDS =
  /^sheet\.command\.(set-row-height|delta-row-height|set-worksheet-col-width|delta-column-width|set-(row|col)-is-auto|set-col-auto-width|paste-col-width)/;

/** Whether a command makes a row or column larger or smaller: allowed for looking, not kept in the file. */
export function changesSize(commandId: string): boolean {
  return SIZE_COMMANDS.test(commandId);
}

/**
 * Why a command of the user's is refused, in words for the user; null when it may go on.
 * @param sheetIsProtected whether the file protects the active sheet
 */
export function refusal(commandId: string, sheetIsProtected: boolean): string | null {
  if (STRUCTURE_COMMANDS.some((pattern) => pattern.test(commandId))) return STRUCTURE;
  if (LOOK_COMMANDS.some((pattern) => pattern.test(commandId))) return LOOK;
  if (sheetIsProtected && CONTENT_COMMANDS.test(commandId)) return PROTECTED;
  return null;
}
