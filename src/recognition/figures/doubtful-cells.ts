import type { CellRef } from "../../core/cell/address";
import type { AmountReading } from "../../core/cell/read-amount";
import { finding, type Finding } from "../../core/findings/finding";
import type { FieldId } from "../../core/fields/catalogue";
import type { FieldKey } from "../../core/fields/field-key";
import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { askOdd } from "./odd-figures";

type Doubtful = Extract<AmountReading, { kind: "doubtful" }>;

/** A cell whose number only the user can vouch for. */
export interface DoubtfulCell {
  readonly school: string;
  readonly cell: CellRef;
  readonly read: Doubtful;
}

/** What became of doubtful cells, in their order: an amount in the base unit, null for 缺数, "open" until it is answered. */
export interface SettledCells {
  readonly amounts: readonly (number | null | "open")[];
  readonly questions: readonly Question[];
}

/**
 * Asks about the doubtful cells of a column: about each text such as 约120 by itself, about dates, struck-out digits and
 * contradicting units once for all cells.
 *
 * @param header the header of the column, which keeps the answers on texts apart
 */
export function settleDoubtful(
  cells: readonly DoubtfulCell[],
  header: string,
  field: FieldKey,
  answers: Answers,
): SettledCells {
  const questions: Question[] = [];
  const amounts = new Map<DoubtfulCell, number | null | "open">();
  for (const each of cells) {
    if (each.read.doubt !== "approximate") continue;
    const question = askApproximate(each, header, field, answers);
    questions.push(question);
    amounts.set(each, answeredAmount(each.read, question.answer));
  }
  for (const oddity of ["date", "struck", "unit"] as const) {
    const odd = cells.filter(({ read }) => read.doubt === oddity);
    const [first] = odd;
    if (!first) continue;
    const { unit, other } = first.read;
    const choices = oddity === "unit" && unit && other?.unit ? [unit, other.unit, "missing"] : ["missing", "use"];
    const shown = odd.map(({ school, cell, read }) => ({
      school,
      cells: [cell],
      value: oddity === "date" ? read.shown : read.printed,
    }));
    const question = askOdd(
      { oddity, field, unit: oddity === "unit" ? (other?.unit ?? null) : unit, odd: shown, choices },
      answers,
    );
    questions.push(question);
    for (const each of odd) amounts.set(each, answeredAmount(each.read, question.answer));
  }
  return { questions, amounts: cells.map((each) => amounts.get(each) ?? null) };
}

function answeredAmount({ amount, unit, other }: Doubtful, answer: string | null): number | null | "open" {
  if (answer === null) return "open";
  if (answer === "missing") return null;
  return other && other.unit === answer && other.unit !== unit ? other.amount : amount;
}

function askApproximate(
  { school, cell, read }: DoubtfulCell,
  header: string,
  field: FieldKey,
  answers: Answers,
): Question {
  const id = `approximate-number:${cell.sheet}:${school}:${header}:${read.shown}`;
  const answer = answers[id] === "take" || answers[id] === "missing" ? answers[id] : null;
  const number = { value: read.printed, unit: read.unit ?? "" };
  return {
    id,
    code: "approximate-number",
    sheet: cell.sheet,
    cells: [cell],
    parameters: { school, field, text: read.shown, ...number },
    choices: [
      { id: "take", parameters: number },
      { id: "missing", parameters: {} },
    ],
    answer,
  };
}

/** Names a cell in which no amount stands. */
export function noAmountFinding(
  { problem, text }: Extract<AmountReading, { kind: "none" }>,
  cell: CellRef,
  school: string,
  field: FieldId | null,
  severity: "error" | "warning" = "error",
): Finding {
  return finding(problem, [cell], { school, field, text }, severity);
}
