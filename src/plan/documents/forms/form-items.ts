import type { FormItem } from "./form-figures";
import { type FormMaking, FormRows, type FormSheet, NAME } from "./form-rows";

const WIDTHS = [48, 62, 12];

/** The key under which what the bureau has typed of an item is kept: its conclusion, or its verdict. */
export function itemKey(id: string, of: "found" | "verdict"): string {
  return `item ${id} ${of}`;
}

/**
 * 表Ⅳ and 表Ⅴ: what the items of the standard come to. What figures decide, or a person has judged, is filled in; the rest is
 * the bureau's, and what it lacks is said below.
 */
export function itemsForm(form: "4" | "5", items: readonly FormItem[], making: FormMaking): FormSheet {
  const { words } = making;
  const rows = new FormRows(WIDTHS, making);
  rows.title(words.title[form]);
  rows.head([words.items], null);
  for (const { id, asks, verdict, found } of items) {
    const isSettled = verdict === "met" || verdict === "failed";
    const said = verdict === "met" ? words.verdict.met : words.verdict.failed;
    const conclusion = rows.field(itemKey(id, "found"), 1, isSettled ? found : null);
    rows.row([
      { content: `${id} ${asks}`, look: NAME },
      { ...conclusion, look: { ...conclusion.look, horizontal: "left" } },
      rows.field(itemKey(id, "verdict"), 2, isSettled ? said : null),
    ]);
  }
  return rows.sheet(form, { repeatedRows: { first: 1, count: 1 }, frozenRows: 2 });
}

/** The code of an item by the text that stands in its row; null for a row of no item. */
export function itemOfText(text: string): string | null {
  return /^\s*(\d+(?:\.\d+)+[a-z]?)\s/.exec(text)?.[1] ?? null;
}
