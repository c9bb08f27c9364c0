import { areaName, type CellArea } from "../core/cell/address";
import { columnOf, type RecordCells, rowOf } from "../core/facts/record-cells";
import type { Pieces } from "../core/pieces";
import { entryAt } from "../core/quantity/at";
import { addAll } from "../core/quantity/long-lists";
import type { FormulaTemplate } from "./formula/print-formula";
import {
  formulaAt,
  type HighlightAxis,
  type HighlightCondition,
  highlightTemplate,
  levelRatio,
} from "./highlight-formula";
import type { AddHighlight, HighlightLevel } from "./workbook-plan";

/** Rows between two schools in which the marked column surely holds no number, so that a rule may run across them. */
export type EmptyRows = (sheet: string, row: number) => boolean;

/** Characters of the longest formula that every program takes for a conditional format (VBA, the dialog, WPS). */
export const LONGEST_FORMULA = 255;
/** Characters of the longest address of several areas that Excel takes (8,190), and a little less. */
const LONGEST_ADDRESS = 8000;

/** From the lower to the upper: what is below the floor stands above what reaches it. */
export const MARK_LEVELS: readonly HighlightLevel[] = ["reaches-floor", "below-floor"];

/** Cells of one line (column, or row of a table that lies across) that are marked by the same formula. */
interface Rule {
  readonly sheet: string;
  readonly line: number;
  readonly level: HighlightLevel;
  readonly template: FormulaTemplate;
  readonly places: number[];
  /** Places that it takes in although nothing is marked there: it does not hold for them before they are filled. */
  readonly idle: number[];
}

/** A formula, with the number by which it is known; `length` with the most digits that a row of the table has. */
interface Template {
  readonly level: HighlightLevel;
  readonly template: FormulaTemplate;
  readonly id: number;
  readonly length: number;
}

/**
 * The rules of one indicator: every cell of a line for which the formula is the same, however far apart the cells are,
 * shares one rule over several areas.
 */
export class MarkRules {
  private readonly rules = new Map<string, Rule>();
  private readonly ids = new Map<string, number>();
  private readonly templates = new Map<readonly HighlightCondition[], readonly Template[]>();
  /** The rules that conditions had last: those of the next school of a column are the same. */
  private readonly last = new Map<
    readonly HighlightCondition[],
    { readonly cells: RecordCells; readonly line: number; readonly rules: readonly Rule[] }
  >();

  /** @param digits of the greatest number of a row (column) that the rules name */
  constructor(
    private readonly code: string,
    private readonly axis: HighlightAxis,
    private readonly digits: number,
  ) {}

  /** Marks a cell by conditions, together or, where that is too long, one by one; false where either is too long. */
  add(cells: RecordCells, record: number, conditions: readonly HighlightCondition[]): boolean {
    const [rules, place] = this.rulesAt(cells, record, conditions);
    for (const { places } of rules) places.push(place);
    return rules.length > 0;
  }

  /** Has the rules of these conditions, where there are any, take in a cell for which they do not hold. */
  addIdle(cells: RecordCells, record: number, conditions: readonly HighlightCondition[]): void {
    const [rules, place] = this.rulesAt(cells, record, conditions);
    for (const { idle } of rules) idle.push(place);
  }

  /** The rules of a level as operations. */
  *operations(level: HighlightLevel, emptyRows: EmptyRows): Pieces<readonly AddHighlight[]> {
    const all: AddHighlight[] = [];
    for (const rule of this.rules.values()) {
      if (rule.level !== level) continue;
      addAll(all, this.operationsOf(rule, emptyRows));
      yield;
    }
    return all;
  }

  /** The rules of the conditions in the line of a cell, which may have no places yet, and its place in the line. */
  private rulesAt(
    cells: RecordCells,
    record: number,
    conditions: readonly HighlightCondition[],
  ): readonly [readonly Rule[], number] {
    const [row, column] = [rowOf(cells, record), columnOf(cells, record)];
    const [place, line] = this.axis === "down" ? [row, column] : [column, row];
    const last = this.last.get(conditions);
    if (last?.cells === cells && last.line === line) return [last.rules, place];
    const rules = this.templatesOf(conditions).map(({ level, template, id }) => {
      const key = `${cells.sheet}\n${line}\n${id}`;
      const rule = this.rules.get(key) ?? { sheet: cells.sheet, line, level, template, places: [], idle: [] };
      this.rules.set(key, rule);
      return rule;
    });
    this.last.set(conditions, { cells, line, rules });
    return [rules, place];
  }

  private operationsOf(
    { sheet, line, level, template, places, idle }: Rule,
    emptyRows: EmptyRows,
  ): readonly AddHighlight[] {
    if (places.length === 0) return [];
    const spans = spansOf([...places, ...idle], (place) => this.axis === "down" && emptyRows(sheet, place));
    const areas = spans.map(([first, last]): CellArea =>
      this.axis === "down"
        ? { row: first, column: line, rows: last - first + 1, columns: 1 }
        : { row: line, column: first, rows: 1, columns: last - first + 1 },
    );
    return shortLists(areas).map((part): AddHighlight => {
      const first = entryAt(part, 0);
      const home = this.axis === "down" ? first.row : first.column;
      return { type: "add-highlight", sheet, areas: part, formula: formulaAt(template, home, this.axis), level };
    });
  }

  private templatesOf(conditions: readonly HighlightCondition[]): readonly Template[] {
    const known = this.templates.get(conditions);
    if (known) return known;
    const together = this.made(conditions);
    const found = areShort(together) ? together : conditions.flatMap((condition) => this.made([condition]));
    const templates = areShort(found) ? found : [];
    this.templates.set(conditions, templates);
    return templates;
  }

  /** A number for a text, so that what is said often is short. */
  private idOf(text: string): number {
    const id = this.ids.get(text) ?? this.ids.size;
    this.ids.set(text, id);
    return id;
  }

  private made(conditions: readonly HighlightCondition[]): readonly Template[] {
    return levelsOf(conditions).map((level) => {
      const template = highlightTemplate(this.code, conditions, level, this.axis);
      const { texts, open } = template;
      const length = texts.join("").length + open.length * this.digits;
      return {
        level,
        template,
        id: this.idOf(`${level} ${texts.join("\n")} ${open.map(({ offset }) => offset).join()}`),
        length,
      };
    });
  }
}

/** The levels that are told apart: where there is no line below the standard, or none above nothing, one is enough. */
function levelsOf(conditions: readonly HighlightCondition[]): readonly HighlightLevel[] {
  return MARK_LEVELS.filter((level) =>
    conditions.some((condition) => {
      const ratio = levelRatio(level, condition);
      return level === "below-floor" ? ratio > 0 : condition.floorRatio < 1;
    }),
  );
}

function areShort(templates: readonly Template[]): boolean {
  return templates.every(({ length }) => length <= LONGEST_FORMULA);
}

/** Places in order, as spans from the first to the last of neighbours; what `isOpen` says may lie between them. */
function spansOf(
  places: readonly number[],
  isOpen: (place: number) => boolean,
): readonly (readonly [number, number])[] {
  const sorted = [...places].sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const place of sorted) {
    const span = spans.at(-1);
    if (span && isOpenBetween(span[1], place, isOpen)) span[1] = place;
    else spans.push([place, place]);
  }
  return spans;
}

function isOpenBetween(last: number, place: number, isOpen: (place: number) => boolean): boolean {
  for (let between = last + 1; between < place; between++) if (!isOpen(between)) return false;
  return true;
}

/** Areas in their order, in lists whose addresses Excel takes. */
function shortLists(areas: readonly CellArea[]): readonly (readonly CellArea[])[] {
  const lists: CellArea[][] = [];
  let length = Infinity;
  for (const area of areas) {
    const added = areaName(area).length + 1;
    if (length + added > LONGEST_ADDRESS) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)?.push(area);
    length += added;
  }
  return lists;
}
