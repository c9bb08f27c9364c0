import { type DayRange, dayRangeOf } from "../facts/day-range";
import type { FieldId } from "../fields/catalogue";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { type LedgerRow, ledgerRows } from "./ledger-rows";
import type { RequirementState } from "./requirement-check";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { cellNames } from "./year-series";

/** The five steps before a school is closed, in their order. */
export const CLOSING_STEPS = ["step_plan", "step_opinion", "step_risk", "step_decision", "step_notice"] as const;
const DAYS = ["closed_on", "receiver_built", ...CLOSING_STEPS] as const;
const NAMES: Readonly<Record<(typeof DAYS)[number], string>> = {
  closed_on: "撤并",
  receiver_built: "接收学校建成",
  step_plan: "规划论证",
  step_opinion: "征求意见",
  step_risk: "风险评估",
  step_decision: "集体决策",
  step_notice: "公开公示",
};
const LISTED =
  "撤并学校名单（学校、撤并时间、接收学校建成时间，规划论证、征求意见、风险评估、集体决策、公开公示的日期）";

/** What a cell of the list says of a day: none (blank), not done, or no day that can be read. */
type Day = DayRange | "blank" | "not-done" | "unread";

/** 先建后撤: the school that takes the pupils is built by the day on which theirs is closed. */
export const BUILT_BEFORE_CLOSED: Check = {
  asks: () => "撤并时间不早于接收学校建成时间（同一天可以）。",
  check: (facts, requirement) =>
    countyCheck(
      requirement,
      rowsWith(facts, ["closed_on", "receiver_built"]).map((row) => builtLine(row)),
      ["closed_on", "receiver_built"],
      LISTED,
    ),
};

/** One of the five steps: it has its day, not before that of the step before it; the last one is not after the closing. */
export function closingStep(step: (typeof CLOSING_STEPS)[number]): Check {
  const at = CLOSING_STEPS.indexOf(step);
  const before = CLOSING_STEPS[at - 1];
  return {
    asks: () =>
      `每所撤并学校有${NAMES[step]}的日期${before ? `，不早于${NAMES[before]}` : ""}${step === "step_notice" ? "，不晚于撤并" : ""}。`,
    check: (facts, requirement) =>
      countyCheck(
        requirement,
        rowsWith(facts, CLOSING_STEPS).map((row) => stepLine(row, step, before ?? null, facts.on)),
        [step],
        LISTED,
      ),
  };
}

function rowsWith(facts: CheckedFacts, fields: readonly FieldId[]): readonly LedgerRow[] {
  return ledgerRows(facts, DAYS).filter((row) => row.name !== "" && fields.some((field) => row.has(field)));
}

function dayOf(row: LedgerRow, field: FieldId): Day {
  const text = row.text(field).normalize("NFKC");
  if (/^[-—/]*$/.test(text)) return "blank";
  if (/^(?:未|没有|无$|否$|尚未)/.test(text)) return "not-done";
  return dayRangeOf(text) ?? "unread";
}

function isDay(day: Day): day is DayRange {
  return typeof day !== "string";
}

/** What stands in the cell; a day that Excel shows as a number is written as a day. */
function shown(row: LedgerRow, field: FieldId): string {
  const text = row.text(field);
  return /^\d{5}$/.test(text) ? (dayRangeOf(text)?.from ?? text) : text;
}

function line(row: LedgerRow, state: RequirementState, text: string, fields: readonly FieldId[]): CountyLine {
  const cells = [...row.cells.slice(0, 1), ...fields.flatMap((field) => row.cell(field) ?? [])];
  const missing = state === "missing" ? fields : [];
  return countyLine(state, () => text, cells, { name: row.name, missing });
}

/** Why there is no day to compare. */
function unknownDay(row: LedgerRow, field: (typeof DAYS)[number], day: Day, fields: readonly FieldId[]): CountyLine {
  const cell = row.cell(field);
  const where = cell ? `（${cellNames([cell])}）` : "";
  const name = NAMES[field];
  if (day === "not-done") return line(row, "failed", `${name}${where}写为“${row.text(field)}”，没有进行。`, fields);
  return day === "unread"
    ? line(row, "missing", `${name}${where}写为“${row.text(field)}”，不是日期，不能核对先后。`, fields)
    : line(row, "missing", `没有${name}的日期${where}，不能判断。`, fields);
}

function builtLine(row: LedgerRow): CountyLine {
  const fields = ["closed_on", "receiver_built"] as const;
  if (row.isOpen) return countyLine("open", () => OPEN_TEXT, row.cells);
  if (/^(?:已建成|已完工|无需(?:新建|建设|改扩建)|不需(?:新建|建设)|利用现有)/.test(row.text("receiver_built")))
    return line(row, "met", `接收学校${row.text("receiver_built")}。`, fields);
  const [closed, built] = [dayOf(row, "closed_on"), dayOf(row, "receiver_built")];
  if (!isDay(closed)) return unknownDay(row, "closed_on", closed === "not-done" ? "blank" : closed, fields);
  if (!isDay(built)) return unknownDay(row, "receiver_built", built, fields);
  const receiver = row.text("receiver");
  const said = `接收学校${receiver === "" ? "" : `（${receiver}）`}${shown(row, "receiver_built")}建成，${shown(row, "closed_on")}撤并`;
  const order = inOrder(built, closed);
  return line(
    row,
    order,
    order === "met" ? `${said}。` : order === "failed" ? `${said}，先撤后建。` : `${said}，日期不够具体，不能分先后。`,
    fields,
  );
}

function stepLine(
  row: LedgerRow,
  step: (typeof CLOSING_STEPS)[number],
  before: (typeof CLOSING_STEPS)[number] | null,
  on: string | undefined,
): CountyLine {
  const fields = [...(before ? [before] : []), step];
  if (row.isOpen) return countyLine("open", () => OPEN_TEXT, row.cells);
  const day = dayOf(row, step);
  const name = NAMES[step];
  if (!isDay(day)) return unknownDay(row, step, day, fields);
  if (on !== undefined && day.from > on)
    return line(row, "undecided", `${name}的日期${shown(row, step)}在检查之日以后，尚未进行。`, fields);
  const closed = dayOf(row, "closed_on");
  if (step === "step_notice" && isDay(closed) && inOrder(day, closed) === "failed")
    return line(row, "failed", `${shown(row, "closed_on")}撤并，${shown(row, step)}才公开公示。`, [
      ...fields,
      "closed_on",
    ]);
  if (before === null) return line(row, "met", `${shown(row, step)}${name}。`, fields);
  const last = dayOf(row, before);
  if (!isDay(last)) return line(row, "missing", `${NAMES[before]}没有日期，不能核对先后。`, fields);
  const order = inOrder(last, day);
  const said = `${shown(row, before)}${NAMES[before]}，${shown(row, step)}${name}`;
  return line(
    row,
    order,
    order === "met" ? `${said}。` : order === "failed" ? `${said}，次序颠倒。` : `${said}，日期不够具体，不能分先后。`,
    fields,
  );
}

/** Whether one day is no later than another; the same day is in order, the same month of both may not be. */
function inOrder(first: DayRange, second: DayRange): "met" | "failed" | "undecided" {
  if (first.to <= second.from) return "met";
  return first.from > second.to ? "failed" : "undecided";
}
