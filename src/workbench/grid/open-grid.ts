import {
  CanceledError,
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  ThemeService,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import type { Injector, IWorkbookData, PluginCtor, Workbook } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingZhCN from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreZhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import {
  CalculationMode,
  FormulaCalculationSessionController,
  TriggerCalculationController,
} from "@univerjs/sheets-formula";
import { ConditionalFormattingService } from "@univerjs/sheets-conditional-formatting";
import { ILayoutService } from "@univerjs/ui";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "./grid.css";
import { Breaks } from "../../xlsx/breaks";
import type { XlsxRuleFormat, XlsxWorkbook } from "../../xlsx/xlsx-workbook";
import { FunctionMessages, functionDescription, functionExecutor } from "./custom-function-executor";
import type { CustomFunction } from "./custom-functions-runtime";
import { ruleFormat } from "./cell-style";
import { undrawnRules } from "./conditional-rules";
import { DrawnGrid } from "./drawn-grid";
import { closeOutdatedFunctionLists } from "./function-list";
import { addKeys } from "./grid-keys";
import { changesSize, KEPT_OUT_MENUS, refusal } from "./kept-out-commands";
import { painted } from "./painted";
import { takeOverPasting } from "./pasting";
import { SeenRulesPlugin } from "./seen-rules";
import { UniverWorkbookModel } from "./univer-model";
import { KEEPS_USERS_STEPS } from "./users-steps";
import { gridWorkbook } from "./workbook-data";

export interface GridOptions {
  readonly container: HTMLElement;
  readonly functions: readonly CustomFunction[];
  readonly isDark: boolean;
  /** Told, in words for the user, what is refused in the grid, or what a key has done. */
  readonly onTold: (message: string) => void;
  /** Told as soon as the workbook can be read, which is before it is drawn. */
  readonly onReadable: (model: UniverWorkbookModel) => void;
}

/** A workbook shown in the grid. */
export interface OpenGrid {
  readonly model: UniverWorkbookModel;
  /** Message that a failing custom function left for the cell, or null. */
  functionMessage(sheetId: string, row: number, column: number): string | null;
  /** The look that conditional formats give a cell now. */
  ruleLook(sheetId: string, row: number, column: number): XlsxRuleFormat;
  /** Names of the conditional formats that the file has and the grid does not draw. */
  readonly undrawnRules: readonly string[];
  /** Whether the user has made rows or columns larger or smaller; a saved file keeps its own sizes. */
  hasOtherSizes(): boolean;
  /** Takes what is being typed into its cell. */
  finishEditing(): Promise<void>;
  /** Gives the keyboard to the grid. */
  focus(): void;
  setDark(isDark: boolean): void;
  close(): void;
}

/**
 * Draws a workbook into the page. Every workbook gets a grid of its own: nothing of the one before can stay behind.
 * @returns when the formulas have been computed and the grid is there to be worked in
 */
export async function openGrid(workbook: XlsxWorkbook, name: string, options: GridOptions): Promise<OpenGrid> {
  await loadFonts(workbook);
  const { data, sheets } = await gridWorkbook(workbook, "workbook", name);
  const messages = new FunctionMessages();
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreZhCN, conditionalFormattingZhCN) },
    logLevel: LogLevel.ERROR,
    logCommandExecution: false,
    darkMode: options.isDark,
    ...KEEPS_USERS_STEPS,
  });
  registerPlugins(univer, options, messages);
  // Between the steps of starting the grid the page may answer: together they take half a second on a slow machine.
  const breaks = new Breaks(1);
  await breaks.turn();

  const unit = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  // In a browser the grid begins to compute only when it has been drawn; what reads the workbook need not wait for that.
  injector.get(TriggerCalculationController);
  injector.get(FormulaCalculationSessionController);
  const commands = injector.get(ICommandService);
  const active = sheets[workbook.activeSheet] ?? sheets[0];

  const view = new DrawnGrid(injector, unit);
  const model = new UniverWorkbookModel(injector, unit, sheets, workbook, view);
  const draw = withholdDrawing(injector, unit);
  await breaks.turn();
  options.onReadable(model);
  try {
    await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    await model.calculated();
    if (active) model.select(active.id, { row: 0, column: 0, rows: 1, columns: 1 });
  } finally {
    draw();
  }
  await painted();

  let hasOtherSizes = false;
  commands.beforeCommandExecuted(({ id }) => {
    const reason = model.isAddInAtWork() ? null : refusal(id, model.activeSheet().isProtected);
    if (changesSize(id)) hasOtherSizes = true;
    if (reason === null) return;
    options.onTold(reason);
    throw new CanceledError();
  });
  takeOverPasting(injector, model, options.onTold);
  addKeys(injector, unit, model, view, options.onTold);
  closeOutdatedFunctionLists(injector);

  return {
    model,
    finishEditing: () => view.finishEditing(),
    functionMessage: (sheetId, row, column) => messages.get(sheetId, row, column),
    ruleLook: (sheetId, row, column) => {
      const style = injector
        .get(ConditionalFormattingService)
        .composeStyle(unit.getUnitId(), sheetId, row, column)?.style;
      return style ? ruleFormat(style) : {};
    },
    undrawnRules: undrawnRules(sheets.flatMap((sheet) => sheet.conditionalFormats)),
    hasOtherSizes: () => hasOtherSizes,
    focus: () => {
      injector.get(IUniverInstanceService).focusUnit(unit.getUnitId());
      injector.get(ILayoutService).focus();
    },
    setDark: (isDark) => injector.get(ThemeService).setDarkMode(isDark),
    close: () => univer.dispose(),
  };
}

/**
 * Keeps the grid from drawing every state that it goes through before its formulas are computed: one picture takes
 * a computer without a graphics card half a second.
 * @returns what lets it draw
 */
function withholdDrawing(injector: Injector, unit: Workbook): () => void {
  const renders = injector.get(IRenderManagerService);
  let isWithheld = true;
  const hold = (): void => {
    const engine = renders.getRenderById(unit.getUnitId())?.engine;
    if (engine) engine.renderEvenInBackground = !isWithheld;
  };
  const made = renders.created$.subscribe(hold);
  return () => {
    isWithheld = false;
    made.unsubscribe();
    hold();
  };
}

/**
 * A canvas draws with another font when the wanted one has not been asked for before. Browsers of 2021 refuse one that the
 * computer does not have; then the canvas draws with another.
 */
async function loadFonts(workbook: XlsxWorkbook): Promise<void> {
  const names = new Set(workbook.styles.flatMap(({ fontName }) => (fontName === undefined ? [] : [fontName])));
  await Promise.allSettled([...names].map((name) => document.fonts.load(`11pt ${JSON.stringify(name)}`, "国Aa1")));
}

function registerPlugins(univer: Univer, options: GridOptions, messages: FunctionMessages): void {
  const presets = [
    UniverSheetsCorePreset({
      container: options.container,
      header: true,
      toolbar: false,
      contextMenu: true,
      menu: Object.fromEntries(KEPT_OUT_MENUS.map((id) => [id, { hidden: true }])),
      disableAutoFocus: true,
      formula: {
        function: options.functions.map((custom) => functionExecutor(custom, messages)),
        description: options.functions.map(functionDescription),
        initialFormulaComputing: CalculationMode.FORCED,
      },
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  // Presets name some plugins twice; the last one counts, as in Univer's own helper.
  const plugins = new Map<string, { ctor: PluginCtor; config: unknown }>();
  plugins.set(SeenRulesPlugin.pluginName, { ctor: SeenRulesPlugin, config: undefined });
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const ctor: PluginCtor = Array.isArray(entry) ? entry[0] : entry;
    const config: unknown = Array.isArray(entry) ? entry[1] : undefined;
    plugins.set(ctor.pluginName, { ctor, config });
  }
  for (const { ctor, config } of plugins.values())
    univer.registerPlugin(ctor, config as ConstructorParameters<typeof ctor>[0]);
}
