import { familyOfField, isLandField } from "../../core/fields/field-queries";
import type { CellRef } from "../../core/cell/address";
import {
  type ColumnUnit,
  factorToBase,
  familyOf,
  isLandUnit,
  parseUnit,
  type UnitFamily,
} from "../../core/quantity/units";
import { type Answers, columnUnitKey } from "../answers";
import { decideUnit } from "../columns/column-units";
import type { ColumnMatch } from "../columns/match-column";
import { type HeaderPart, unitInHeader } from "../header/header-text";
import type { Question } from "../recognised-table";
import { plainText } from "../words/plain-text";

/** What the unit of an item is asked with. */
export interface UnitQuestion {
  readonly answers: Answers;
  readonly layout: string;
  readonly item: string;
  /** Units that the header of the values, or else a line above the table, names for all rows. */
  readonly general: ReadonlyMap<UnitFamily, ColumnUnit>;
  readonly cell: CellRef;
  readonly questions: Question[];
}

/** The unit of an item's figure, and whether the form says it. */
export interface ItemUnit {
  readonly unit: ColumnUnit;
  readonly isSaid: boolean;
}

/**
 * The unit of a row: what its 单位 cell says, else what a header with the item's text would have. A 单位 cell that
 * contradicts the item's text, and money without any, are asked about. Null where it is open, or the item is no figure
 * of the field (运动场（个）).
 */
export function unitOf(
  cellText: string,
  parts: readonly HeaderPart[],
  { field }: ColumnMatch,
  asked: UnitQuestion,
): ItemUnit | "unusable" | null {
  const family = familyOfField(field);
  const plain = plainText(cellText).replace(/^\(|\)$/g, "");
  const inCell = NO_UNIT.test(plain) ? null : parseUnit(plain);
  if (!inCell && !NO_UNIT.test(plain)) return "unusable";
  const inText = unitInHeader(parts);
  if (inCell) {
    if (familyOf(inCell) !== family || (isLandUnit(inCell) && !isLandField(field))) return "unusable";
    if (!inText || familyOf(inText) !== family || factorToBase(inCell) === factorToBase(inText))
      return { unit: inCell, isSaid: true };
    return askUnit(asked, [inCell, inText], true);
  }
  const decision = decideUnit({
    field,
    parts,
    lineUnits: asked.general,
    answer: undefined,
    sample: null,
    students: null,
  });
  switch (decision.type) {
    case "known":
      return { unit: decision.unit.unit ?? "人", isSaid: decision.unit.unitFrom !== "default" };
    case "unusable":
      return "unusable";
    case "other-figure":
      return null;
    case "ask":
      return askUnit(asked, decision.choices, false);
  }
}

const NO_UNIT = /^[-—/]?$/;

/** The answer on an item's unit, or null while it is open. */
function askUnit(
  { answers, layout, item, cell, questions }: UnitQuestion,
  choices: readonly ColumnUnit[],
  isContradiction: boolean,
): ItemUnit | null {
  const id = columnUnitKey(layout, [item], 0);
  const answer = choices.find((choice) => choice === answers[id]) ?? null;
  if (!questions.some((question) => question.id === id)) {
    const parameters = { header: item, ...(isContradiction ? { contradiction: 1 } : {}) };
    questions.push({
      id,
      code: "column-unit",
      sheet: cell.sheet,
      cells: [cell],
      parameters,
      choices: choices.map((choice) => ({ id: choice, parameters: { unit: choice } })),
      answer,
    });
  }
  return answer && { unit: answer, isSaid: true };
}
