import type { Injector } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { IAnchor, IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { Area } from "../../xlsx/xlsx-workbook";
import type { ConditionalFormatChange, ConditionalFormatModel } from "../../workbook/workbook-model";
import { ruleFormat } from "./cell-style";
import { gridRule } from "./conditional-rules";
import { areaOf } from "./grid-area";
import type { RunInGrid } from "./grid-looks";
import type { GridSheet } from "./workbook-data";

/**
 * The conditional formats of a sheet. A request of the add-in adds a rule and then says of it one thing after the other (its
 * formula, the fill, the font); the grid is told of all of it together, since every word takes it through all cells of the rule.
 */
export class GridRules {
  readonly #injector: Injector;
  readonly #unitId: string;
  readonly #sheetId: string;
  readonly #run: RunInGrid;
  readonly #isHeld: () => boolean;
  /** What the rules are in Excel's terms; the grid keeps their order and where they apply. */
  readonly #known = new Map<string, ConditionalFormatModel>();
  /** Rules that the grid has not been told of, the uppermost first. */
  #coming: ConditionalFormatModel[] = [];
  /** Ids of rules of whose change the grid has not been told. */
  readonly #changed = new Set<string>();
  #made = 0;

  /** @param isHeld true while changes wait until they are {@link GridRules.set} */
  constructor(injector: Injector, unitId: string, file: GridSheet, run: RunInGrid, isHeld: () => boolean) {
    this.#injector = injector;
    this.#unitId = unitId;
    this.#sheetId = file.id;
    this.#run = run;
    this.#isHeld = isHeld;
    for (const rule of file.conditionalFormats) this.#known.set(rule.id, rule);
  }

  /** By priority, first wins. */
  all(): readonly ConditionalFormatModel[] {
    return [...this.#coming, ...this.#inGrid().map((rule) => this.#modelOf(rule))];
  }

  /** Adds a rule on top of all others and returns its id. */
  add(rule: Omit<ConditionalFormatModel, "id">): string {
    this.#made += 1;
    const model: ConditionalFormatModel = { ...rule, id: `${this.#sheetId}-made-${this.#made}` };
    this.#coming.unshift(model);
    this.#setUnlessHeld();
    return model.id;
  }

  change(id: string, change: ConditionalFormatChange): void {
    const at = this.#coming.findIndex((rule) => rule.id === id);
    const coming = this.#coming[at];
    if (coming) {
      this.#coming[at] = { ...coming, ...change };
      return;
    }
    this.#known.set(id, { ...this.#rule(id), ...change });
    this.#changed.add(id);
    this.#setUnlessHeld();
  }

  delete(id: string): void {
    this.set();
    this.#rule(id);
    this.#run(DeleteConditionalRuleMutation.id, { cfId: id });
    this.#known.delete(id);
  }

  move(id: string, position: number): void {
    this.set();
    this.#rule(id);
    const others = this.#inGrid()
      .map(({ cfId }) => cfId)
      .filter((other) => other !== id);
    const above = others[Math.min(position, others.length) - 1];
    const [uppermost] = others;
    if (uppermost === undefined) return;
    const end: IAnchor = above === undefined ? { id: uppermost, type: "before" } : { id: above, type: "after" };
    const start: IAnchor = { id, type: "self" };
    this.#run(MoveConditionalRuleMutation.id, { start, end });
  }

  /** Tells the grid what has waited. */
  set(): void {
    const coming = this.#coming.reverse();
    this.#coming = [];
    for (const model of coming) {
      this.#known.set(model.id, model);
      this.#run(AddConditionalRuleMutation.id, { rule: gridRule(model) });
    }
    for (const rule of this.#changed.size > 0 ? this.#inGrid() : [])
      if (this.#changed.has(rule.cfId))
        this.#run(SetConditionalRuleMutation.id, { cfId: rule.cfId, rule: gridRule(this.#modelOf(rule)) });
    this.#changed.clear();
  }

  #setUnlessHeld(): void {
    if (!this.#isHeld()) this.set();
  }

  /** @throws Error where the grid has no such rule */
  #rule(id: string): ConditionalFormatModel {
    const rule = this.#inGrid().find(({ cfId }) => cfId === id);
    if (!rule) throw new Error(`No conditional format ${id} on sheet ${this.#sheetId}`);
    return this.#modelOf(rule);
  }

  #inGrid(): readonly IConditionFormattingRule[] {
    return this.#injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.#unitId, this.#sheetId) ?? [];
  }

  #modelOf(rule: IConditionFormattingRule): ConditionalFormatModel {
    const areas = rule.ranges.map(areaOf);
    const known = this.#known.get(rule.cfId);
    return known ? { ...known, areas } : modelOfGridRule(rule, areas);
  }
}

/** A rule that came into being in the grid, by copying cells. */
function modelOfGridRule(rule: IConditionFormattingRule, areas: readonly Area[]): ConditionalFormatModel {
  const { rule: look } = rule;
  const isFormula = look.type === CFRuleType.highlightCell && look.subType === CFSubRuleType.formula;
  return {
    id: rule.cfId,
    areas,
    type: isFormula ? "Custom" : "PresetCriteria",
    stopIfTrue: rule.stopIfTrue,
    formula: isFormula && typeof look.value === "string" ? look.value : null,
    format: look.type === CFRuleType.highlightCell ? ruleFormat(look.style) : {},
    detail: null,
  };
}
