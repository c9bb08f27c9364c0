/**
 * The grid without a page. Never imported by a test directly: the engine's packages are partly ESM only, so
 * `load-headless-grid.ts` bundles this file for node first.
 */
import { LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
import type { IWorkbookData, Workbook } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { ConditionalFormattingService, UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { FunctionMessages, functionExecutor } from "../../../src/workbench/grid/custom-function-executor";
import type { CustomFunction } from "../../../src/workbench/grid/custom-functions-runtime";
import { UniverWorkbookModel } from "../../../src/workbench/grid/univer-model";
import { ruleFormat } from "../../../src/workbench/grid/cell-style";
import { gridWorkbook } from "../../../src/workbench/grid/workbook-data";
import type { XlsxRuleFormat, XlsxWorkbook } from "../../../src/xlsx/xlsx-workbook";

export { CustomFunctionError } from "../../../src/workbench/grid/custom-functions-runtime";

export interface HeadlessGrid {
  readonly model: UniverWorkbookModel;
  readonly messages: FunctionMessages;
  ruleLook(sheetId: string, row: number, column: number): XlsxRuleFormat;
  close(): void;
}

export async function openHeadlessGrid(workbook: XlsxWorkbook, functions: readonly CustomFunction[] = []): Promise<HeadlessGrid> {
  const messages = new FunctionMessages();
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: {}, logLevel: LogLevel.ERROR, logCommandExecution: false });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: functions.map((custom) => functionExecutor(custom, messages)) });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  const { data, sheets } = gridWorkbook(workbook, "workbook", "测试.xlsx");
  const unit = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  const model = new UniverWorkbookModel(injector, unit, sheets, workbook, { isEditingCell: () => false, reveal: () => undefined });
  await model.calculated();
  return {
    model,
    messages,
    ruleLook: (sheetId, row, column) => {
      const style = injector.get(ConditionalFormattingService).composeStyle(unit.getUnitId(), sheetId, row, column)?.style;
      return style ? ruleFormat(style) : {};
    },
    close: () => univer.dispose(),
  };
}
