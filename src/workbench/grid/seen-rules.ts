import {
  ICommandService,
  Injector,
  IUniverInstanceService,
  ObjectMatrix,
  Plugin,
  setDependencies,
} from "@univerjs/core";
import type { IRange, Workbook } from "@univerjs/core";
import { UniverInstanceType } from "@univerjs/core";
import {
  FormulaDataModel,
  FormulaResultStatus,
  RegisterOtherFormulaService,
  SetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import {
  COMMAND_LISTENER_SKELETON_CHANGE,
  COMMAND_LISTENER_VALUE_CHANGE,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
} from "@univerjs/sheets-conditional-formatting";
import { evaluateFormula, type FormulaCells, isEvaluated } from "../../plan/formula/evaluate-formula";
import type { Formula } from "../../plan/formula/formula";
import { parseFormula } from "../../plan/formula/parse-formula";
import { scalarOf } from "./cell-content";

/** A rule whose formula is reckoned for a cell when the cell is seen. */
interface SeenRule {
  readonly unitId: string;
  readonly sheetId: string;
  readonly ruleId: string;
  readonly formula: Formula;
  /** The top left cell of the rule, for which its formula is written. */
  readonly row: number;
  readonly column: number;
}

/**
 * Formulas of conditional formats, reckoned cell by cell when the cell is drawn, as Excel does. The grid's own way computes
 * every rule for every cell after each edit: seconds for a county of 1,000 schools, minutes for 20,000. What the reckoning
 * does not know is left to the grid.
 */
class SeenRuleFormulas extends ConditionalFormattingFormulaService {
  readonly #injector: Injector;
  readonly #rules = new Map<string, SeenRule>();
  /** What formulas of each sheet see; made anew after every change of cells. */
  #cells = new Map<string, FormulaCells>();

  constructor(injector: Injector, others: RegisterOtherFormulaService, rules: ConditionalFormattingRuleModel) {
    super(others, rules);
    this.#injector = injector;
    this.disposeWithMe(
      injector.get(ICommandService).onCommandExecuted(({ id }) => {
        if (CHANGES_CELLS.has(id)) this.#cellsChanged();
      }),
    );
  }

  override registerFormulaWithRange(
    unitId: string,
    sheetId: string,
    ruleId: string,
    formulaText: string,
    ranges?: IRange[],
  ): void {
    const key = keyOf(sheetId, ruleId, formulaText);
    if (this.#rules.has(key)) return;
    const first = topLeft(ranges ?? []);
    const formula = first && parseFormula(formulaText, { row: first.startRow, column: first.startColumn });
    if (!formula || !isEvaluated(formula)) {
      super.registerFormulaWithRange(unitId, sheetId, ruleId, formulaText, ranges);
      return;
    }
    const { startRow: row, startColumn: column } = first;
    this.#rules.set(key, { unitId, sheetId, ruleId, formula, row, column });
  }

  override getFormulaResultWithCoords(
    unitId: string,
    sheetId: string,
    ruleId: string,
    formulaText: string,
    row = 0,
    column = 0,
  ): ReturnType<ConditionalFormattingFormulaService["getFormulaResultWithCoords"]> {
    const rule = this.#rules.get(keyOf(sheetId, ruleId, formulaText));
    if (!rule) return super.getFormulaResultWithCoords(unitId, sheetId, ruleId, formulaText, row, column);
    const home = { row: rule.row + row, column: rule.column + column };
    const value = evaluateFormula(rule.formula, home, this.#cellsOf(unitId, sheetId));
    return { status: FormulaResultStatus.SUCCESS, result: typeof value === "object" ? false : value };
  }

  /** Of what is reckoned when it is seen nothing is known beforehand. */
  override getFormulaMatrix(
    unitId: string,
    sheetId: string,
    ruleId: string,
    formulaText: string,
  ): ReturnType<ConditionalFormattingFormulaService["getFormulaMatrix"]> {
    return this.#rules.has(keyOf(sheetId, ruleId, formulaText))
      ? { status: FormulaResultStatus.SUCCESS, result: new ObjectMatrix() }
      : super.getFormulaMatrix(unitId, sheetId, ruleId, formulaText);
  }

  override deleteCache(
    unitId: string,
    sheetId: string,
    ruleId: string,
    formulaText?: string,
  ): ReturnType<ConditionalFormattingFormulaService["deleteCache"]> {
    for (const [key, rule] of this.#rules)
      if (rule.sheetId === sheetId && rule.ruleId === ruleId) this.#rules.delete(key);
    return super.deleteCache(unitId, sheetId, ruleId, formulaText);
  }

  #cellsChanged(): void {
    this.#cells = new Map();
    const view = this.#injector.get(ConditionalFormattingViewModel);
    for (const { unitId, sheetId, ruleId } of this.#rules.values()) view.markRuleDirty(unitId, sheetId, ruleId);
  }

  #cellsOf(unitId: string, sheetId: string): FormulaCells {
    const known = this.#cells.get(sheetId);
    if (known) return known;
    const workbook = this.#injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const spilled = this.#injector.get(FormulaDataModel).getArrayFormulaCellData()[unitId];
    const sheetOf = (name: string | undefined) =>
      name === undefined ? workbook?.getSheetBySheetId(sheetId) : workbook?.getSheetBySheetName(name);
    const cells: FormulaCells = {
      at: (name, row, column) => {
        const sheet = sheetOf(name);
        if (!sheet) return { error: "#REF!" };
        const here = spilled?.[sheet.getSheetId()]?.[row]?.[column];
        return scalarOf(here ?? sheet.getCellMatrix().getValue(row, column));
      },
      rowsOf: (name) => sheetOf(name)?.getCellMatrix().getLength() ?? 0,
      gathered: new Map(),
    };
    this.#cells.set(sheetId, cells);
    return cells;
  }
}

/** Commands after which cells may hold something else, or stand elsewhere. */
const CHANGES_CELLS: ReadonlySet<string> = new Set([
  SetFormulaCalculationResultMutation.id,
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
  ...COMMAND_LISTENER_VALUE_CHANGE,
  ...COMMAND_LISTENER_SKELETON_CHANGE,
]);

function keyOf(sheetId: string, ruleId: string, formulaText: string): string {
  return JSON.stringify([sheetId, ruleId, formulaText]);
}

function topLeft(ranges: readonly IRange[]): IRange | null {
  return ranges.reduce<IRange | null>(
    (first, range) =>
      first === null ||
      range.startRow < first.startRow ||
      (range.startRow === first.startRow && range.startColumn < first.startColumn)
        ? range
        : first,
    null,
  );
}

/** Puts {@link SeenRuleFormulas} in the place of the grid's own; registered before the plugin of conditional formats. */
export class SeenRulesPlugin extends Plugin {
  static override pluginName = "EDU_SEEN_RULES";
  static override type = UniverInstanceType.UNIVER_SHEET;
  protected readonly _injector: Injector;

  constructor(_config: unknown, injector: Injector) {
    super();
    this._injector = injector;
  }

  override onStarting(): void {
    this._injector.replace([
      ConditionalFormattingFormulaService,
      {
        useFactory: (injector: Injector) =>
          new SeenRuleFormulas(
            injector,
            injector.get(RegisterOtherFormulaService),
            injector.get(ConditionalFormattingRuleModel),
          ),
        deps: [Injector],
      },
    ]);
  }
}
setDependencies(SeenRulesPlugin, [Injector], 1);
