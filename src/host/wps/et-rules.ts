import type { ConditionalFormatModel } from "../../workbook/workbook-model";
import { HostError } from "../workbook-host";
import { colorNumber, colorText } from "./et-looks";
import type { EtApplication, EtFormatCondition, EtFormatConditions, EtWorksheet } from "./object-model";
import { activateCell, areasOf, keepingSelection, rangeOf, unionOf } from "./ranges";

/** Kinds of rules by `Type`, in the names of Excel's newer object model. */
const TYPES: Readonly<Record<number, string>> = {
  1: "CellValue",
  2: "Custom",
  3: "ColorScale",
  4: "DataBar",
  5: "TopBottom",
  6: "IconSet",
  9: "ContainsText",
};
const FORMULA = 2;
/** Of `Underline`. */
const SINGLE_LINE = 2;
/** Excel's object model takes no longer formula; whether that of WPS does is not known. */
const LONGEST_FORMULA = 255;

/**
 * The conditional formats of one sheet. Their formulas are told and taken relative to the active cell: so the first cell of a
 * rule is the active one whenever its formula is read or written, which is right also where a program counts from that cell
 * itself.
 */
export class EtRules {
  /** Ids by priority as they were last told, with the positions in the collection. */
  private known: readonly { readonly id: string; readonly position: number }[] = [];
  /** The rule that has been added last. */
  private top = "";
  private issued = 0;

  constructor(
    private readonly application: EtApplication,
    private readonly sheet: EtWorksheet,
  ) {}

  /** By priority, first wins. */
  all(): readonly ConditionalFormatModel[] {
    const conditions = this.conditions();
    const found = Array.from({ length: conditions.Count }, (_, index) => {
      const condition = conditions.Item(index + 1);
      return { condition, position: index + 1, priority: condition.Priority };
    }).sort((a, b) => a.priority - b.priority);
    this.known = found.map(({ position }) => ({ id: this.newId(), position }));
    return keepingSelection(this.application, () =>
      found.map(({ condition }, index) => ({ id: this.known[index]?.id ?? "", ...this.ruleOf(condition) })),
    );
  }

  /** On top of all others. @throws HostError `formula-too-long`; nothing has been written then */
  add({ areas, formula, format, stopIfTrue }: Omit<ConditionalFormatModel, "id">): string {
    const [first] = areas;
    if (formula === null || !first) throw new Error("Only a rule with a formula can be written");
    if (formula.length > LONGEST_FORMULA) throw new HostError("formula-too-long", { written: 0 });
    keepingSelection(this.application, () => {
      activateCell(this.application, this.sheet, first);
      const range = unionOf(this.application, this.sheet, areas) ?? rangeOf(this.sheet, first);
      const condition = range.FormatConditions.Add(FORMULA, undefined, formula);
      try {
        condition.SetFirstPriority();
        condition.StopIfTrue = stopIfTrue;
        giveFormat(condition, format);
      } catch (error) {
        condition.Delete(); // a rule by half is none
        throw error;
      }
    });
    this.known = [];
    this.top = this.newId();
    return this.top;
  }

  delete(id: string): void {
    const { position } = this.find(id);
    this.conditions().Item(position).Delete();
    this.known = this.known
      .filter((one) => one.id !== id)
      .map((one) => (one.position > position ? { ...one, position: one.position - 1 } : one));
  }

  /** @param position by priority, from 0 */
  move(id: string, position: number): void {
    this.conditions().Item(this.find(id).position).Priority = position + 1;
    this.known = [];
    this.top = "";
  }

  private conditions(): EtFormatConditions {
    return this.sheet.Cells.FormatConditions;
  }

  private newId(): string {
    this.issued += 1;
    return `{rule-${this.issued}}`;
  }

  private find(id: string): { readonly position: number } {
    const found = this.known.find((one) => one.id === id);
    if (found) return found;
    const conditions = this.conditions();
    for (let position = 1; id === this.top && position <= conditions.Count; position += 1)
      if (conditions.Item(position).Priority === 1) return { position };
    throw new Error("The rule is not known any more");
  }

  private ruleOf(condition: EtFormatCondition): Omit<ConditionalFormatModel, "id"> {
    const { Type } = condition;
    const areas = areasOf(condition.AppliesTo);
    const type = TYPES[Type] ?? "PresetCriteria";
    const [first] = areas;
    if (Type !== FORMULA || !first) return { areas, type, stopIfTrue: false, formula: null, format: {}, detail: null };
    activateCell(this.application, this.sheet, first);
    return {
      areas,
      type,
      stopIfTrue: condition.StopIfTrue,
      formula: condition.Formula1,
      format: formatOf(condition),
      detail: null,
    };
  }
}

function formatOf({ Font, Interior }: EtFormatCondition): ConditionalFormatModel["format"] {
  return {
    ...(Interior.Color === null ? {} : { fill: colorText(Interior.Color) }),
    ...(Font.Color === null ? {} : { fontColor: colorText(Font.Color) }),
    ...(Font.Bold === true ? { bold: true } : {}),
    ...(Font.Italic === true ? { italic: true } : {}),
    ...(Font.Underline === SINGLE_LINE ? { underline: true } : {}),
    ...(Font.Strikethrough === true ? { strikethrough: true } : {}),
  };
}

function giveFormat({ Font, Interior }: EtFormatCondition, format: ConditionalFormatModel["format"]): void {
  const { fill, fontColor, bold, italic, underline, strikethrough } = format;
  if (fill !== undefined) Interior.Color = colorNumber(fill);
  if (fontColor !== undefined) Font.Color = colorNumber(fontColor);
  if (bold !== undefined) Font.Bold = bold;
  if (italic !== undefined) Font.Italic = italic;
  if (underline === true) Font.Underline = SINGLE_LINE;
  if (strikethrough !== undefined) Font.Strikethrough = strikethrough;
}
