import type { HeaderCells } from "./header-cells";
import { headerPart } from "./header-text";

/** Columns that are looked at, `to` behind the last. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}

/** What one row holds over some columns. */
export interface RowTexts {
  readonly labels: readonly { readonly column: number; readonly text: string }[];
  readonly years: readonly number[];
  /** Cells formatted as dates. */
  readonly dates: number;
  /** Cells that no header has: numbers, sentences. */
  readonly others: number;
  readonly placeholders: number;
}

/** So many rows under a header show what its columns hold. */
export const ROWS_BELOW = 12;

/** The texts of a row over some columns. */
export function rowTexts(cells: HeaderCells, row: number, { from, to }: ColumnSpan): RowTexts {
  const labels: { column: number; text: string }[] = [];
  const years: number[] = [];
  let others = 0;
  let dates = 0;
  let placeholders = 0;
  for (let column = from; column < to; column++) {
    switch (cells.role(row, column)) {
      case "label": {
        const text = cells.grid.ownText(row, column);
        if (text !== "") labels.push({ column, text });
        break;
      }
      case "year":
        years.push(column);
        break;
      case "date":
        dates++;
        break;
      case "number":
      case "prose":
        others++;
        break;
      case "placeholder":
        placeholders++;
        break;
      case "blank":
        break;
    }
  }
  return { labels, years, dates, others, placeholders };
}

/** True when nothing stands in the row over these columns. */
export function isBlankOver(texts: RowTexts): boolean {
  return texts.labels.length + texts.years.length + texts.dates + texts.others + texts.placeholders === 0;
}

/** （人） （㎡） （万元） under the names, with or without 单位 at their head. */
export function isUnitRow({ labels, years }: RowTexts, pivot: number): boolean {
  const rest = labels.filter(({ column, text }) => !(column <= pivot && /^\(?(?:计量)?单位:?\)?$/.test(text)));
  return years.length === 0 && rest.length > 0 && rest.every(({ text }) => isOnlyUnit(text));
}

function isOnlyUnit(text: string): boolean {
  const part = headerPart(text);
  return part.text === "" && (part.unit !== null || part.strangeUnit !== null);
}

/** True when the next rows of a column hold more figures than texts. */
export function isOverFigures({ grid, role }: HeaderCells, row: number, column: number): boolean {
  let [figures, texts] = [0, 0];
  for (let below = row + 1; below < Math.min(grid.bottom, row + 1 + ROWS_BELOW); below++) {
    const found = role(below, column);
    if (found === "number" || found === "year") figures++;
    else if (found === "label" || found === "prose") texts++;
  }
  return figures > texts;
}
