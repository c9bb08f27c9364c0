/**
 * The grid without a page. Never imported by a test directly: the engine's packages are partly ESM only, so
 * `load-headless-grid.ts` bundles this file for node first.
 */
import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  RedoCommand,
  UndoCommand,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import type { IWorkbookData, Workbook } from "@univerjs/core";
import { IOtherFormulaManagerService, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import {
  ConditionalFormattingService,
  UniverSheetsConditionalFormattingPlugin,
} from "@univerjs/sheets-conditional-formatting";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { FunctionMessages, functionExecutor } from "../../../src/workbench/grid/custom-function-executor";
import type { CustomFunction } from "../../../src/workbench/grid/custom-functions-runtime";
import { SeenRulesPlugin } from "../../../src/workbench/grid/seen-rules";
import { UniverWorkbookModel } from "../../../src/workbench/grid/univer-model";
import { KEEPS_USERS_STEPS } from "../../../src/workbench/grid/users-steps";
import { ruleFormat } from "../../../src/workbench/grid/cell-style";
import { gridWorkbook } from "../../../src/workbench/grid/workbook-data";
import type { XlsxRuleFormat, XlsxWorkbook } from "../../../src/xlsx/xlsx-workbook";

export { modelOfFileRule, undrawnRules } from "../../../src/workbench/grid/conditional-rules";
export { gridWorkbook } from "../../../src/workbench/grid/workbook-data";
export { Breaks } from "../../../src/xlsx/breaks";
export { CustomFunctionError } from "../../../src/workbench/grid/custom-functions-runtime";

export interface HeadlessGrid {
  readonly model: UniverWorkbookModel;
  readonly messages: FunctionMessages;
  /** Ctrl+Z; false where there is nothing to take back. */
  undo(): boolean;
  /** Ctrl+Y. */
  redo(): boolean;
  /** Whatever else the grid can do. */
  run(command: string, params: object): boolean;
  ruleLook(sheetId: string, row: number, column: number): XlsxRuleFormat;
  /** Share of the cell that its data bar takes, in percent, and the bar's colour; null for no bar. */
  bar(sheetId: string, row: number, column: number): { readonly length: number; readonly color: string } | null;
  /** Position in the grid's list of the icon that a cell shows; null for none. */
  icon(sheetId: string, row: number, column: number): string | null;
  /** The commands that the grid carries out while work is done. */
  commandsOf(work: () => void): readonly string[];
  /** Formulas of rules that the engine computes. */
  formulasOfRules(): number;
  close(): void;
}

/** @param seesRules false to leave the formulas of rules to the grid's own engine */
export async function openHeadlessGrid(
  workbook: XlsxWorkbook,
  functions: readonly CustomFunction[] = [],
  seesRules = true,
): Promise<HeadlessGrid> {
  const messages = new FunctionMessages();
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {},
    logLevel: LogLevel.ERROR,
    logCommandExecution: false,
    ...KEEPS_USERS_STEPS,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, {
    function: functions.map((custom) => functionExecutor(custom, messages)),
  });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED });
  if (seesRules) univer.registerPlugin(SeenRulesPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  const { data, sheets } = await gridWorkbook(workbook, "workbook", "测试.xlsx");
  const unit = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  const model = new UniverWorkbookModel(injector, unit, sheets, workbook, {
    isEditingCell: () => false,
    reveal: () => undefined,
  });
  await model.calculated();
  injector.get(IUniverInstanceService).focusUnit(unit.getUnitId());
  const commands = injector.get(ICommandService);
  return {
    model,
    messages,
    undo: () => commands.syncExecuteCommand(UndoCommand.id),
    redo: () => commands.syncExecuteCommand(RedoCommand.id),
    run: (command, params) => commands.syncExecuteCommand(command, { unitId: unit.getUnitId(), ...params }),
    ruleLook: (sheetId, row, column) => {
      const style = injector
        .get(ConditionalFormattingService)
        .composeStyle(unit.getUnitId(), sheetId, row, column)?.style;
      return style ? ruleFormat(style) : {};
    },
    bar: (sheetId, row, column) => {
      const bar = injector
        .get(ConditionalFormattingService)
        .composeStyle(unit.getUnitId(), sheetId, row, column)?.dataBar;
      return bar ? { length: Math.round(bar.value), color: bar.color } : null;
    },
    icon: (sheetId, row, column) =>
      injector.get(ConditionalFormattingService).composeStyle(unit.getUnitId(), sheetId, row, column)?.iconSet
        ?.iconId ?? null,
    commandsOf: (work) => {
      const ids: string[] = [];
      const listening = commands.onCommandExecuted(({ id }) => ids.push(id));
      work();
      listening.dispose();
      return ids;
    },
    formulasOfRules: () => {
      const all = injector.get(IOtherFormulaManagerService).getOtherFormulaData();
      return Object.values(all).flatMap((sheets) =>
        Object.values(sheets ?? {}).flatMap((one) => Object.keys(one ?? {})),
      ).length;
    },
    close: () => univer.dispose(),
  };
}
